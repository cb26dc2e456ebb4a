import { useMemo } from "react";
import type { SimulationSummary } from "../../../analysis/simulation/summary";
import type { ScenarioColumn } from "../../../excel/index";
import { isNetMeasure } from "../../../model/appendix9/measures";
import { formatMoney, formatNumber } from "../../format/formatNumbers";
import { PutInWorkbook } from "../../kit/analysed/PutInWorkbook";
import { labelOf } from "../../kit/analysed/formatMeasure";
import { CopyBar } from "../../kit/figures/CopyBar";
import { drawsNote, EXPORT_NOTES } from "../../kit/figures/exportNotes";
import { useFigureStyles } from "../../kit/figures/figureStyles";
import { Disclosure } from "../../kit/ui/Disclosure";
import { NumberInput } from "../../kit/ui/NumberInput";
import { PageSection } from "../../kit/ui/PageSection";
import { VisuallyHidden } from "../../kit/ui/VisuallyHidden";
import { type InformationRow, informationRows } from "./informationRows";

const TITLE = "What to find out first";
const CASELOAD = { minimum: 1, maximum: 1e9 };
/** Shown at once; the rest on demand. */
const FIRST_SHOWN = 6;

interface FindOutFirstProps {
  readonly column: ScenarioColumn;
  readonly summary: SimulationSummary;
  readonly caseload: number;
  readonly onCaseload: (caseload: number) => void;
}

/** What it is worth to know each input before deciding, for a case and for a caseload. */
export function FindOutFirst({ column, summary, caseload, onCaseload }: FindOutFirstProps) {
  const styles = useFigureStyles();
  const { information, measure, settings } = summary;
  const rows = useMemo(() => information && informationRows(information), [information]);
  if (rows === null || !isNetMeasure(measure)) {
    return (
      <PageSection title={TITLE}>
        <p className={styles.text}>
          One decides by a net result: choose one of the four perspectives above to see what knowing more is worth.
        </p>
      </PageSection>
    );
  }
  const [everything, ...parts] = rows;
  const shown = [everything, ...parts.slice(0, FIRST_SHOWN)];
  const rest = parts.slice(FIRST_SHOWN);
  return (
    <PageSection
      title={TITLE}
      text={`If the choice is made by “${labelOf(measure)}”, knowing an input exactly beforehand would spare this much loss on average. A study of it is worth no more.`}
    >
      <div className={styles.fields}>
        <NumberInput
          label="Cases that the choice is for"
          value={caseload}
          notation="plain"
          domain={CASELOAD}
          onCommit={onCaseload}
        />
      </div>
      <InformationTable rows={shown} caseload={caseload} caption={TITLE} />
      {rest.length > 0 && (
        <Disclosure className={styles.summary} summary={`${rest.length} more, worth less`}>
          <InformationTable rows={rest} caseload={caseload} caption={`${TITLE}: the others`} />
        </Disclosure>
      )}
      <CopyBar
        of={TITLE}
        table={() => ({
          title: `${TITLE}: ${labelOf(measure)}`,
          notes: [drawsNote(settings), ...EXPORT_NOTES],
          header: ["Find out", "£ per case", `£ for ${formatNumber(caseload)} cases`],
          rows: rows.map(({ label, value }) => ({ label, amounts: [value, value * caseload] })),
        })}
      />
      <PutInWorkbook
        of="these values"
        column={column}
        analysis={{ kind: "informationValue", measure, caseload, settings }}
      />
    </PageSection>
  );
}

interface InformationTableProps {
  readonly rows: readonly InformationRow[];
  readonly caseload: number;
  readonly caption: string;
}

function InformationTable({ rows, caseload, caption }: InformationTableProps) {
  const styles = useFigureStyles();
  return (
    <table className={styles.table}>
      <caption>
        <VisuallyHidden>{caption}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">Knowing exactly</th>
          <th scope="col">£ per case</th>
          <th scope="col">£ for {formatNumber(caseload)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, value }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td>{formatMoney(value)}</td>
            <td>{formatMoney(value * caseload, "negative only", "whole pounds")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
