import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { outcomeValue } from "../../../model/outcomes/outcomeValue";
import { outcomeNamed } from "../../../model/register/outcomes/ownOutcome";
import type { UnitCost } from "../../../model/register/outcomes/unitCosts";
import type { OutcomeColumn, OutcomeRow, ScenarioColumn } from "../../../excel";
import { formatMoney } from "../../format/formatNumbers";
import { Disclosure } from "../../kit/ui/Disclosure";
import { GoToCell } from "../../kit/ui/GoToCell";
import { Notice } from "../../kit/ui/Notice";
import { scenarioInForce } from "../../session/scenarioInForce";
import { useSession, useSessionState } from "../../session/SessionContext";
import { FIELD_ORDER, FieldRow } from "./FieldRow";
import { UnitCostSearch } from "./UnitCostSearch";
import { entriesOf } from "./unitCostEntries";

const useStyles = makeStyles({
  summary: { fontWeight: tokens.fontWeightSemibold, minHeight: "32px" },
  worth: { marginInlineStart: "auto", fontWeight: tokens.fontWeightRegular, fontVariantNumeric: "tabular-nums" },
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(140px, 1fr))",
    alignItems: "start",
    gap: tokens.spacingHorizontalM,
    "& .fui-Input, & .fui-Input__input, & .fui-Select__select": { minWidth: 0, width: "100%" },
    paddingBlock: tokens.spacingVerticalS,
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
});

interface OutcomeEditorProps {
  readonly row: OutcomeRow;
  readonly isInScenarios: boolean;
  /** The scenario in which it is shown what it is worth. */
  readonly scenario: ScenarioColumn | null;
  readonly unitCosts: readonly UnitCost[];
}

/** One outcome: what it is worth in the selected scenario, and its fields. */
export function OutcomeEditor({ row, isInScenarios, scenario, unitCosts }: OutcomeEditorProps) {
  const styles = useStyles();
  const session = useSession();
  const isBusy = useSessionState((state) => state.isBusy);
  const edits = useSessionState((state) => state.edits);
  const [isRemoving, setRemoving] = useState(false);
  const worth = useMemo(() => {
    const inForce = scenario && scenarioInForce(scenario, edits);
    if (inForce?.ok !== true) return null;
    const outcome = outcomeNamed(inForce.scenario.outcomes ?? [], row.name);
    return outcome === undefined ? null : outcomeValue(outcome, inForce.scenario);
  }, [scenario, edits, row.name]);
  const label = row.cells.get("label")?.value;
  const title = typeof label === "string" && label.trim() !== "" ? label : row.name;
  const write = (entries: ReadonlyMap<OutcomeColumn, string | number>) =>
    session.perform(async () => {
      await session.workbook.writeOutcomeCells(row.name, entries);
      return { status: `Saved outcome ${row.name}` };
    });
  const firstCell = row.cells.get("name")?.address;
  return (
    <>
      <Disclosure
        className={styles.summary}
        summary={
          <>
            {title}
            <span className={styles.worth}>
              {row.problems.length > 0 ? "to be completed" : worth === null ? "" : `${formatMoney(worth)} a case`}
            </span>
          </>
        }
      >
        {!isInScenarios && (
          <Notice
            intent="info"
            actions={
              <Button
                size="small"
                disabledFocusable={isBusy}
                onClick={() =>
                  void session.perform(async () => {
                    await session.workbook.putOutcomeInScenarios(row.name);
                    return { status: `Put ${row.name} into the scenarios` };
                  })
                }
              >
                Put it into the scenarios
              </Button>
            }
          >
            It stands on its sheet, and no scenario has it yet.
          </Notice>
        )}
        <div className={styles.fields}>
          {FIELD_ORDER.map((column) => (
            <FieldRow
              key={column}
              column={column}
              cell={row.cells.get(column)}
              problem={row.problems.find((problem) => problem.column === column)?.message}
              onCommit={(value) => write(new Map([[column, value]]))}
            />
          ))}
        </div>
        <UnitCostSearch
          label={`Find a value for ${title}`}
          pasted={unitCosts}
          onPick={(cost) => void write(entriesOf(cost))}
        />
        <div className={styles.actions}>
          {firstCell !== undefined && <GoToCell address={firstCell} />}
          {isRemoving ? (
            <>
              <Button
                size="small"
                appearance="primary"
                disabledFocusable={isBusy}
                onClick={() =>
                  void session.perform(async () => {
                    await session.workbook.removeOutcome(row.name);
                    return { status: `Removed ${row.name}` };
                  })
                }
              >
                Remove {row.name} from all scenarios
              </Button>
              <Button size="small" onClick={() => setRemoving(false)}>
                Keep it
              </Button>
            </>
          ) : (
            <Button size="small" onClick={() => setRemoving(true)}>
              Remove…
            </Button>
          )}
        </div>
      </Disclosure>
    </>
  );
}
