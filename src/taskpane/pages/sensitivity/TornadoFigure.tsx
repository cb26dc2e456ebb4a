import { Select } from "@fluentui/react-components";
import { useId, useMemo } from "react";
import { tornado } from "../../../analysis/tornado";
import type { TornadoBar } from "../../../analysis/tornado";
import { Chart } from "../../../charts";
import { evaluate } from "../../../model/appendix9/evaluate";
import type { Measure } from "../../../model/appendix9/measures";
import type { ScenarioColumn } from "../../../excel";
import type { ComputableView } from "../../kit/analysed/AnalysisFrame";
import { formatMeasure, labelOf } from "../../kit/analysed/formatMeasure";
import { PutInWorkbook } from "../../kit/analysed/PutInWorkbook";
import { CopyBar } from "../../kit/figures/CopyBar";
import { EXPORT_NOTES } from "../../kit/figures/exportNotes";
import { useFigureStyles } from "../../kit/figures/figureStyles";
import { UNDEFINED } from "../../format/formatNumbers";
import { formatIn } from "../../format/formatParameter";
import { Disclosure } from "../../kit/ui/Disclosure";
import { PageSection } from "../../kit/ui/PageSection";
import { ScrollRegion } from "../../kit/ui/ScrollRegion";
import { VisuallyHidden } from "../../kit/ui/VisuallyHidden";
import type { SensitivityChoices } from "./sensitivityChoices";
import { tornadoChart, tornadoCopy } from "./tornadoChart";

const SWINGS = [0.05, 0.1, 0.2, 0.5] as const;
const BY_DISTRIBUTION = "distribution";

interface TornadoFigureProps {
  readonly column: ScenarioColumn;
  readonly view: ComputableView;
  readonly choices: SensitivityChoices;
  readonly choose: (change: Partial<SensitivityChoices>) => void;
}

/** What the result becomes as one parameter after the other goes from low to high. */
export function TornadoFigure({ column, view: { uncertain }, choices, choose }: TornadoFigureProps) {
  const styles = useFigureStyles();
  const range = useId();
  const { measure, swing } = choices;
  const bars = useMemo(() => tornado(uncertain, measure, swing), [uncertain, measure, swing]);
  const result = evaluate(uncertain.scenario)[measure];
  const model = useMemo(() => tornadoChart(bars, measure, result ?? NaN), [bars, measure, result]);
  return (
    <PageSection
      title="What it turns on"
      text={
        result === null
          ? `“${labelOf(measure)}” is not defined in this scenario.`
          : `“${labelOf(measure)}” is ${formatMeasure(measure, result)}. Each bar shows what it becomes as one parameter moves and the others stay.`
      }
    >
      <div className={styles.fields}>
        <div>
          <label htmlFor={range}>Each parameter moves</label>
          <Select
            id={range}
            size="small"
            value={swing === null ? BY_DISTRIBUTION : String(swing)}
            onChange={(_event, { value }) => choose({ swing: value === BY_DISTRIBUTION ? null : Number(value) })}
          >
            <option value={BY_DISTRIBUTION}>across its own 95% interval</option>
            {SWINGS.map((share) => (
              <option key={share} value={share}>
                by {share * 100}% of its value, either way
              </option>
            ))}
          </Select>
        </div>
      </div>
      {bars.length === 0 ? (
        <p className={styles.nothing}>No parameter that moves has an effect on this result.</p>
      ) : (
        <>
          {result !== null && (
            <div className={styles.chart}>
              <Chart model={model} />
            </div>
          )}
          <CopyBar
            of={model.title}
            chart={{ model, notes: EXPORT_NOTES }}
            table={() => tornadoCopy(bars, measure, model.title)}
          />
          <Disclosure className={styles.summary} summary={`The numbers of all ${bars.length} parameters`}>
            <ScrollRegion label="The numbers of all parameters">
              <TornadoTable bars={bars} measure={measure} caption={model.title} />
            </ScrollRegion>
          </Disclosure>
          <PutInWorkbook of="this comparison" column={column} analysis={{ kind: "tornado", measure, swing }} />
        </>
      )}
    </PageSection>
  );
}

interface TornadoTableProps {
  readonly bars: readonly TornadoBar[];
  readonly measure: Measure;
  readonly caption: string;
}

function TornadoTable({ bars, measure, caption }: TornadoTableProps) {
  const styles = useFigureStyles();
  const formatted = (value: number | null) => (value === null ? UNDEFINED : formatMeasure(measure, value));
  return (
    <table className={styles.table}>
      <caption>
        <VisuallyHidden>{caption}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          {["Parameter", "Low", "High", "Result at low", "Result at high"].map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bars.map(({ key, label, notation, low, high, resultAtLow, resultAtHigh }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td>{formatIn(notation, low)}</td>
            <td>{formatIn(notation, high)}</td>
            <td>{formatted(resultAtLow)}</td>
            <td>{formatted(resultAtHigh)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
