import { useMemo } from "react";
import { Chart, ChartTable } from "../../../charts/index";
import type { ScenarioColumn } from "../../../excel/index";
import type { Results } from "../../../model/appendix9/evaluate";
import { parameter } from "../../../model/register/parameters";
import { toDigits } from "../../format/formatNumbers";
import { formatValue } from "../../format/formatParameter";
import type { ComputableView } from "../../kit/analysed/AnalysisFrame";
import { PutInWorkbook } from "../../kit/analysed/PutInWorkbook";
import { formatMeasure, labelOf } from "../../kit/analysed/formatMeasure";
import { CopyBar } from "../../kit/figures/CopyBar";
import { drawsNote, EXPORT_NOTES } from "../../kit/figures/exportNotes";
import { useFigureStyles } from "../../kit/figures/figureStyles";
import { Disclosure } from "../../kit/ui/Disclosure";
import { PageSection } from "../../kit/ui/PageSection";
import { ScrollRegion } from "../../kit/ui/ScrollRegion";
import { SimulationStatus } from "./SimulationStatus";
import { distributionChart } from "./distributionChart";
import type { Simulation } from "./useSimulation";
import { shiftedInputs } from "./whyMeanDiffers";

interface DistributionFigureProps {
  readonly column: ScenarioColumn;
  readonly view: ComputableView;
  readonly simulation: Simulation;
  readonly results: Results;
}

/** What the result may be, how likely each is, and where the point value stands among it. */
export function DistributionFigure({ column, view, simulation, results }: DistributionFigureProps) {
  const styles = useFigureStyles();
  const { summary } = simulation;
  const { measure, chosen, settings } = summary;
  const point = results[measure];
  const model = useMemo(() => distributionChart(summary, point), [summary, point]);
  const label = labelOf(measure);
  const formatted = (value: number) => formatMeasure(measure, value);
  return (
    <PageSection
      title="How sure is the result?"
      text={
        chosen === null
          ? `“${label}” is not defined in some of the simulated cases, so it has no distribution.`
          : `In 95 of 100 simulated cases “${label}” lies between ${formatted(chosen.low)} and ${formatted(chosen.high)}.`
      }
    >
      {model !== null && (
        <>
          <div className={styles.chart}>
            <Chart model={model} />
          </div>
          <CopyBar of={model.title} chart={{ model, notes: [drawsNote(settings), ...EXPORT_NOTES] }} />
          <Disclosure className={styles.summary} summary="The chart’s numbers">
            <ScrollRegion label="The chart’s numbers">
              <ChartTable model={model} className={styles.table} />
            </ScrollRegion>
          </Disclosure>
        </>
      )}
      {chosen !== null && point !== null && <WhyMean view={view} measure={measure} point={point} mean={chosen.mean} />}
      <SimulationStatus simulation={simulation} />
      <PutInWorkbook of="this distribution" column={column} analysis={{ kind: "distribution", measure, settings }} />
    </PageSection>
  );
}

interface WhyMeanProps {
  readonly view: ComputableView;
  readonly measure: Simulation["summary"]["measure"];
  readonly point: number;
  readonly mean: number;
}

/** Why the mean is not the point value, by the inputs that set the two apart. */
function WhyMean({ view: { uncertain }, measure, point, mean }: WhyMeanProps) {
  const styles = useFigureStyles();
  const inputs = useMemo(() => shiftedInputs(uncertain, measure), [uncertain, measure]);
  const formatted = (value: number) => formatMeasure(measure, value);
  if (formatted(point) === formatted(mean)) return null;
  const named = inputs.map(({ key, value, mean: average }) => {
    const entry = parameter(key);
    return `“${entry.label}” is ${formatValue(entry, value)} in the model and ${formatValue(entry, toDigits(average, 4))} on average over all it may be`;
  });
  return (
    <p className={styles.text}>
      The point value, {formatted(point)}, takes every input at its one value; the mean, {formatted(mean)}, is the
      average over all that the inputs may be. {named.length > 0 && `They differ because ${named.join(", and ")}.`}
    </p>
  );
}
