import { Field, Select } from "@fluentui/react-components";
import { useMemo } from "react";
import { compareCosts } from "../../../../analysis/options/costedOptions";
import type { Decision } from "../../../../analysis/options/decision";
import { DEFAULT_DRAWS } from "../../../../analysis/simulation/drawPlan";
import type { ScenarioColumn } from "../../../../excel";
import { measureDefinition, NET_MEASURES } from "../../../../model/appendix9/measures";
import type { NetMeasure } from "../../../../model/appendix9/measures";
import { PutInWorkbook } from "../../../kit/analysed/PutInWorkbook";
import { ChartFigure } from "../../../kit/figures/ChartFigure";
import { CopyBar } from "../../../kit/figures/CopyBar";
import { drawsNote } from "../../../kit/figures/exportNotes";
import { useFigureStyles } from "../../../kit/figures/figureStyles";
import { NumberInput } from "../../../kit/ui/NumberInput";
import { PageSection } from "../../../kit/ui/PageSection";
import { ScrollRegion } from "../../../kit/ui/ScrollRegion";
import { JobFrame } from "../../../kit/worker/JobFrame";
import { useSessionState } from "../../../session/SessionContext";
import { curveWorths } from "../../uncertainty/acceptabilityChart";
import type { ComparedScenario } from "../candidates";
import type { CompareChoices } from "../choices";
import { optionsAmong } from "./optionsAmong";
import type { Option } from "./optionsAmong";
import { costsTable, frontierChart, informationTable, optionsInWords, optionsTable } from "./optionsShown";
import type { OptionsTable } from "./optionsShown";
import { planeChart, planeTable } from "./planeShown";

const WORTH = { minimum: 0, maximum: 1e9 };

interface WhichOptionProps {
  readonly columns: readonly ScenarioColumn[];
  readonly picked: readonly ComparedScenario[];
  readonly choices: CompareChoices;
  readonly choose: (change: Partial<CompareChoices>) => void;
}

/** The compared scenarios as options of one decision: how likely each is to be the best, and what choosing it may lose. */
export function WhichOption({ columns, picked, choices, choose }: WhichOptionProps) {
  const styles = useFigureStyles();
  const edits = useSessionState((state) => state.edits);
  const { options, leftOut } = useMemo(() => optionsAmong(picked, columns, edits), [picked, columns, edits]);
  return (
    <PageSection
      title="Which option"
      text="The scenarios above and their comparator as options of one decision, by their uncertainty: what they share is the same in every draw."
    >
      <div className={styles.fields}>
        <Field label="Decide by">
          <Select size="small" value={choices.decideBy} onChange={(_event, { value }) => choose(decideBy(value))}>
            {NET_MEASURES.map((measure) => (
              <option key={measure} value={measure}>
                {measureDefinition(measure).label}
              </option>
            ))}
          </Select>
        </Field>
        <NumberInput
          label="One more closed case is worth"
          value={choices.worth}
          notation="pounds"
          domain={WORTH}
          onCommit={(worth) => choose({ worth })}
        />
      </div>
      {options.length > 0 && <Decided options={options} measure={choices.decideBy} worth={choices.worth} />}
      {leftOut.map((why) => (
        <p key={why} className={styles.nothing}>
          {why}
        </p>
      ))}
    </PageSection>
  );
}

function decideBy(value: string): Partial<CompareChoices> {
  const measure = NET_MEASURES.find((one) => one === value);
  return measure === undefined ? {} : { decideBy: measure };
}

interface DecidedProps {
  readonly options: readonly Option[];
  readonly measure: NetMeasure;
  readonly worth: number;
}

function Decided({ options, measure, worth }: DecidedProps) {
  const [first, ...others] = options;
  const costs = useMemo(
    () =>
      costsTable(
        compareCosts(
          options.map(({ analysed }) => analysed.scenario),
          options.map(({ name }) => name),
        ),
      ),
    [options],
  );
  const input = useMemo(
    () => ({
      options: options.map(({ analysed }) => analysed),
      request: { measure, worth, worths: curveWorths(worth), settings: DEFAULT_DRAWS },
    }),
    [options, measure, worth],
  );
  return (
    <>
      <JobFrame
        kind="decision"
        input={input}
        name="Comparing options"
        again="Compare options"
        failure="The options could not be compared."
      >
        {(decision) => <Found decision={decision} names={options.map(({ name }) => name)} />}
      </JobFrame>
      <OptionsFigures table={costs} />
      {first !== undefined && (
        <PutInWorkbook
          of="the choice among options"
          column={first.column}
          analysis={{
            ...{ kind: "options", measure, worth, worths: input.request.worths, settings: DEFAULT_DRAWS },
            others: others.map(({ column }) => column),
          }}
        />
      )}
    </>
  );
}

function Found({ decision, names }: { readonly decision: Decision; readonly names: readonly string[] }) {
  const styles = useFigureStyles();
  const table = optionsTable(decision, names);
  const plane = planeTable(decision, names);
  const information = informationTable(decision);
  const notes = [drawsNote(decision.request.settings)];
  return (
    <>
      {optionsInWords(decision, names).map((sentence) => (
        <p key={sentence} className={styles.text}>
          {sentence}
        </p>
      ))}
      <OptionsFigures table={table} />
      <ChartFigure model={frontierChart(decision, names)} table={copyOf(table)} notes={notes} />
      <ChartFigure model={planeChart(decision, names)} table={copyOf(plane)} notes={notes} />
      <OptionsFigures table={plane} />
      <OptionsFigures table={information} />
      <CopyBar of={information.title} table={copyOf(information)} />
    </>
  );
}

const copyOf =
  ({ rows, ...table }: OptionsTable) =>
  () => ({ ...table, rows: rows.map(({ label, figures }) => ({ label, amounts: figures })) });

function OptionsFigures({ table }: { readonly table: OptionsTable }) {
  const styles = useFigureStyles();
  return (
    <ScrollRegion label={table.title}>
      <table className={styles.table}>
        <caption>{table.title}</caption>
        <thead>
          <tr>
            {table.header.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ label, figures }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {figures.map(({ shown }, place) => (
                <td key={table.header[place + 1]}>{shown}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
