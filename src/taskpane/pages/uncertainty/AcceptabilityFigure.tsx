import { useMemo } from "react";
import type { SimulationSummary } from "../../../analysis/simulation/summary";
import { Chart, ChartTable } from "../../../charts/index";
import type { ScenarioColumn } from "../../../excel/index";
import { formatPounds, formatProbability } from "../../format/formatNumbers";
import { PutInWorkbook } from "../../kit/analysed/PutInWorkbook";
import { CopyBar } from "../../kit/figures/CopyBar";
import { drawsNote, EXPORT_NOTES } from "../../kit/figures/exportNotes";
import { useFigureStyles } from "../../kit/figures/figureStyles";
import { Disclosure } from "../../kit/ui/Disclosure";
import { NumberInput } from "../../kit/ui/NumberInput";
import { PageSection } from "../../kit/ui/PageSection";
import { ScrollRegion } from "../../kit/ui/ScrollRegion";
import { acceptabilityChart } from "./acceptabilityChart";
import { chanceInWords } from "../../../analysis/chanceInWords";

const WORTH = { minimum: 0, maximum: 1e9 };

interface AcceptabilityFigureProps {
  readonly column: ScenarioColumn;
  readonly summary: SimulationSummary;
  readonly worth: number;
  readonly onWorth: (worth: number) => void;
}

/** How likely the programme is to be worth what it costs the local authority, by what one more closed case is worth to it. */
export function AcceptabilityFigure({ column, summary, worth, onWorth }: AcceptabilityFigureProps) {
  const styles = useFigureStyles();
  const { acceptability, settings } = summary;
  const model = useMemo(() => acceptabilityChart(acceptability, worth), [acceptability, worth]);
  const at = acceptability.find((point) => point.worth === worth);
  const worths = acceptability.map((point) => point.worth);
  return (
    <PageSection
      title="Worth its cost?"
      text="How likely the programme is to be worth its net cost to the local authority, by what one more closed case is worth to you. What that is worth, the model cannot say."
    >
      <div className={styles.fields}>
        <NumberInput
          label="One more closed case is worth"
          value={worth}
          notation="pounds"
          domain={WORTH}
          onCommit={onWorth}
        />
      </div>
      {at !== undefined && (
        <p className={styles.text}>
          At {formatPounds(worth)}: {chanceInWords(at.probability)} ({formatProbability(at.probability)}). Expected net
          benefit {formatPounds(at.expectedNetBenefit)} a case.
        </p>
      )}
      <div className={styles.chart}>
        <Chart model={model} />
      </div>
      <CopyBar of={model.title} chart={{ model, notes: [drawsNote(settings), ...EXPORT_NOTES] }} />
      <Disclosure className={styles.summary} summary="The curve’s numbers">
        <ScrollRegion label="The curve’s numbers">
          <ChartTable model={model} className={styles.table} />
        </ScrollRegion>
      </Disclosure>
      <PutInWorkbook of="this curve" column={column} analysis={{ kind: "acceptability", worths, settings }} />
    </PageSection>
  );
}
