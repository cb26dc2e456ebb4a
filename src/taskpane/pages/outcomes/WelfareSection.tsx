import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { isBlank } from "../../../model/register/cell";
import { WEIGHED } from "../../../model/outcomes/weightedMeasures";
import { NUMBERS } from "../../../model/appendix9/numbers";
import { wordsOf } from "../../../model/register/parameterValue";
import { WELFARE_PARAMETERS } from "../../../model/register/welfareParameters";
import type { WelfareParameter } from "../../../model/register/welfareParameters";
import type { ScenarioColumn } from "../../../excel";
import { parseTypedNumber } from "../../kit/parameters/parseTypedValue";
import { useTypedValue } from "../../kit/parameters/useTypedValue";
import type { Typed } from "../../kit/parameters/useTypedValue";
import { GoToCell } from "../../kit/ui/GoToCell";
import { PageSection } from "../../kit/ui/PageSection";
import { useSession, useSessionState } from "../../session/SessionContext";
import { formatPounds } from "../../format/formatNumbers";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(140px, 1fr))",
    alignItems: "start",
    gap: tokens.spacingHorizontalM,
    "& .fui-Input, & .fui-Input__input, & .fui-Select__select": { minWidth: 0, width: "100%" },
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
  text: { margin: 0 },
});

const EXPLAINED =
  "A pound counts for more where it goes to people who have less: by (national median ÷ income of the group) to the power of the elasticity (Green Book 2026, 7.11). Weighted figures stand below the unweighted ones, on Results and Compare, and change none of them. What public bodies pay or gain is not weighted.";

/** Welfare weights by income: off until somebody adds them, then their settings in the selected scenario. */
export function WelfareSection({ scenario }: { readonly scenario: ScenarioColumn | null }) {
  const styles = useStyles();
  const session = useSession();
  const isBusy = useSessionState((state) => state.isBusy);
  const cells = scenario?.welfare.cells;
  if (scenario === null || cells === undefined || cells.size === 0) {
    return (
      <PageSection title="Weights by income" text={EXPLAINED}>
        <div>
          <Button
            size="small"
            disabledFocusable={isBusy}
            onClick={() =>
              void session.perform(async () => {
                await session.workbook.addWelfareWeights();
                return { status: "Put welfare weights into the scenarios" };
              })
            }
          >
            Weigh by income
          </Button>
        </div>
      </PageSection>
    );
  }
  const [first] = cells.values();
  return (
    <PageSection title="Weights by income" text={EXPLAINED}>
      <p className={styles.text}>{weightsInWords(scenario)}</p>
      <div className={styles.fields}>
        {WELFARE_PARAMETERS.map((parameter) => (
          <Setting key={parameter.key} parameter={parameter} scenario={scenario} />
        ))}
      </div>
      <div className={styles.actions}>
        {first !== undefined && <GoToCell address={first.address} />}
        <Button
          size="small"
          disabledFocusable={isBusy}
          onClick={() =>
            void session.perform(async () => {
              await session.workbook.removeWelfareWeights();
              return { status: "Took the welfare weights out of the scenarios" };
            })
          }
        >
          Remove from all scenarios
        </Button>
      </div>
    </PageSection>
  );
}

/** What a pound counts for in the selected scenario. */
function weightsInWords({ name, welfare: { settings, problems } }: ScenarioColumn): string {
  if (problems.length > 0) return problems.map(({ message }) => message).join(" ");
  if (settings === null) return `“${name}” weighs nothing.`;
  const [individual, others] = WEIGHED.map(({ income }) =>
    NUMBERS.welfareWeight(settings["welfare.medianIncome"], settings[income], settings["welfare.elasticity"]).toFixed(
      2,
    ),
  );
  return `In “${name}” a pound to families counts for £${individual}, to others in society for £${others}, to a public body for £1.00.`;
}

interface SettingProps {
  readonly parameter: WelfareParameter;
  readonly scenario: ScenarioColumn;
}

/** One setting; nothing where it has no row on the sheet. */
function Setting({ parameter, scenario }: SettingProps) {
  const session = useSession();
  const cell = scenario.welfare.cells.get(parameter.key);
  const shown = shownValue(parameter, cell?.value);
  const write = (value: number | string) =>
    session.perform(async () => {
      await session.workbook.writeWelfareWeight(scenario, parameter.key, value);
      return { status: `Saved ${parameter.label}` };
    });
  const { refused, input } = useTypedValue(shown, (text) => readTyped(parameter, text), write);
  if (cell === undefined) return null;
  const { label, note, source } = parameter;
  const hint = cell.isLinked ? `By a formula in ${cell.address}.` : `${source}. ${note}`;
  return (
    <Field
      label={label}
      hint={hint}
      {...(refused === null ? {} : ({ validationState: "error", validationMessage: refused } as const))}
    >
      {"choices" in parameter ? (
        <Select
          size="small"
          disabled={cell.isLinked}
          value={shown.trim().toLowerCase()}
          onChange={(_event, { value }) => void write(value)}
        >
          {wordsOf(parameter).map((word) => (
            <option key={word} value={word}>
              {word}
            </option>
          ))}
        </Select>
      ) : (
        <Input size="small" autoComplete="off" readOnly={cell.isLinked} {...input} />
      )}
    </Field>
  );
}

function shownValue({ notation }: WelfareParameter, value: unknown): string {
  if (isBlank(value)) return "";
  return typeof value === "number" && notation === "pounds" ? formatPounds(value) : String(value);
}

function readTyped(parameter: WelfareParameter, text: string): Typed {
  return "choices" in parameter
    ? { ok: true, value: text }
    : parseTypedNumber(parameter.notation, parameter.domain, text);
}
