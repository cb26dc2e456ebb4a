import { Field, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import type { SimulationSummary } from "../../../analysis/simulation/summary";
import type { ScenarioColumn } from "../../../excel/index";
import type { Results } from "../../../model/appendix9/evaluate";
import { PER_CASE, PERSPECTIVES } from "../../../model/appendix9/measures";
import {
  doubledCaution,
  type Haircut,
  OPTIMISM_BIAS,
  perspectivesWithOptimismBias,
} from "../../../model/appendix9/optimismBias";
import { OPTIMISM_BIAS_SOURCE } from "../../../model/register/scaleUpParameters";
import { formatPercent, formatPounds } from "../../format/formatNumbers";
import { CopyBar } from "../../kit/figures/CopyBar";
import { drawsNote, EXPORT_NOTES } from "../../kit/figures/exportNotes";
import { useFigureStyles } from "../../kit/figures/figureStyles";
import { NumberInput } from "../../kit/ui/NumberInput";
import { Notice } from "../../kit/ui/Notice";
import { PageSection } from "../../kit/ui/PageSection";
import { VisuallyHidden } from "../../kit/ui/VisuallyHidden";
import { usePlanHaircut } from "./usePlanHaircut";

const TITLE = "Haircut or distribution";
/** The choice that shares of no grade make. */
const OWN = "own";
const SHARE = { notation: "percent", domain: { minimum: 0, maximum: 1 } } as const;

const useStyles = makeStyles({
  // Four columns fit a narrow pane.
  table: { "& th": { minWidth: 0 } },
  quiet: { display: "block", color: tokens.colorNeutralForeground3 },
});

interface HaircutSectionProps {
  readonly column: ScenarioColumn;
  /** Whether the workbook states distributions for the scenario. */
  readonly isStated: boolean;
  readonly results: Results;
  readonly summary: SimulationSummary;
  readonly haircut: Haircut;
  readonly isUncertain: boolean;
  readonly onHaircut: (haircut: Haircut) => void;
}

/** The point value, the point value with a haircut for optimism, and the simulation side by side; never both at once. */
export function HaircutSection({
  column,
  isStated,
  results,
  summary,
  haircut,
  isUncertain,
  onHaircut,
}: HaircutSectionProps) {
  const styles = useFigureStyles();
  const own = useStyles();
  const planned = usePlanHaircut(column);
  const doubled = planned === null ? null : doubledCaution(planned, isStated);
  const cut = perspectivesWithOptimismBias(results, haircut);
  const graded = OPTIMISM_BIAS.find(({ benefits, costs }) => benefits === haircut.benefits && costs === haircut.costs);
  const rows = PERSPECTIVES.map(({ perspective, label, measure }) => ({
    label,
    point: results[measure],
    cut: cut[perspective],
    simulated: summary.perspectives[measure],
  }));
  const choose = (value: string) => {
    const entry = OPTIMISM_BIAS.find(({ grade }) => String(grade) === value);
    if (entry !== undefined) onHaircut({ benefits: entry.benefits, costs: entry.costs });
  };
  return (
    <PageSection
      title={TITLE}
      text="Two ways to be careful with a forecast. A haircut takes a share off the benefits and adds one to the costs; a distribution says how far each input may be off. For the same doubt take one of them, never both: here the haircut is applied to the point value only."
    >
      <div className={mergeClasses(styles.fields, styles.longFields)}>
        <Field label="Grade of the evidence">
          <Select size="small" value={String(graded?.grade ?? OWN)} onChange={(_event, { value }) => choose(value)}>
            {OPTIMISM_BIAS.map(({ grade, evidence }) => (
              <option key={grade} value={grade}>
                {grade}: {evidence}
              </option>
            ))}
            {graded === undefined && <option value={OWN}>Your own shares</option>}
          </Select>
        </Field>
      </div>
      <div className={styles.fields}>
        <NumberInput
          label="Taken off benefits"
          value={haircut.benefits}
          {...SHARE}
          onCommit={(benefits) => onHaircut({ ...haircut, benefits })}
        />
        <NumberInput
          label="Put on costs"
          value={haircut.costs}
          {...SHARE}
          onCommit={(costs) => onHaircut({ ...haircut, costs })}
        />
      </div>
      <p className={styles.text}>{OPTIMISM_BIAS_SOURCE}, and type its shares where they differ.</p>
      <table className={mergeClasses(styles.table, own.table)}>
        <caption>
          <VisuallyHidden>{TITLE}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{PER_CASE}</th>
            <th scope="col">Point value</th>
            <th scope="col">With haircut</th>
            <th scope="col">Simulated mean, 95% interval</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, point, cut: withHaircut, simulated }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{formatPounds(point)}</td>
              <td>{formatPounds(withHaircut)}</td>
              <td>
                {formatPounds(simulated.mean)}
                <span className={own.quiet}>
                  {formatPounds(simulated.low)} to {formatPounds(simulated.high)}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {doubled !== null && (
        <Notice intent="warning" title="The plan of scale-up counts caution twice">
          It takes a haircut from this scenario, for which the workbook states distributions. {doubled}
        </Notice>
      )}
      {isUncertain && <p className={styles.text}>{doubledCaution(haircut, true)}</p>}
      <CopyBar
        of={TITLE}
        table={() => ({
          title: `${TITLE}, benefits −${formatPercent(haircut.benefits)}, costs +${formatPercent(haircut.costs)}`,
          notes: [`${OPTIMISM_BIAS_SOURCE}.`, drawsNote(summary.settings), ...EXPORT_NOTES],
          header: [PER_CASE, "Point value", "With haircut", "Simulated mean", "2.5%", "97.5%"],
          rows: rows.map(({ label, point, cut: withHaircut, simulated: { mean, low, high } }) => ({
            label,
            amounts: [point, withHaircut, mean, low, high],
          })),
        })}
      />
    </PageSection>
  );
}
