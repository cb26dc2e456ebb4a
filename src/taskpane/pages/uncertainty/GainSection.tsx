import { makeStyles, tokens } from "@fluentui/react-components";
import type { SimulationSummary } from "../../../analysis/simulation/summary";
import type { Results } from "../../../model/appendix9/evaluate";
import { PER_CASE, PERSPECTIVES } from "../../../model/appendix9/measures";
import { formatPounds, formatProbability } from "../../format/formatNumbers";
import { CopyBar } from "../../kit/figures/CopyBar";
import type { TableCopy } from "../../kit/figures/tableCopy";
import { drawsNote, EXPORT_NOTES } from "../../kit/figures/exportNotes";
import { useFigureStyles } from "../../kit/figures/figureStyles";
import { PageSection } from "../../kit/ui/PageSection";
import { VisuallyHidden } from "../../kit/ui/VisuallyHidden";
import { chanceInWords } from "../../../analysis/chanceInWords";

const TITLE = "Who gains, and how likely";

const useStyles = makeStyles({
  chance: { fontWeight: tokens.fontWeightSemibold },
  quiet: { display: "block", color: tokens.colorNeutralForeground3 },
  row: { "& > *": { paddingBlock: "3px", borderTop: `1px solid ${tokens.colorNeutralStroke3}` } },
});

interface GainSectionProps {
  readonly summary: SimulationSummary;
  readonly results: Results;
}

/** For each perspective how likely it gains, and by how much, beside the point value. */
export function GainSection({ summary, results }: GainSectionProps) {
  const figure = useFigureStyles();
  const styles = useStyles();
  const { perspectives, closesMore } = summary;
  return (
    <PageSection
      title={TITLE}
      text={`That the programme closes more cases than the comparator: ${chanceInWords(closesMore)} (${formatProbability(closesMore)}).`}
    >
      <table className={figure.table}>
        <caption>
          <VisuallyHidden>{TITLE}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{PER_CASE}</th>
            <th scope="col">Gains</th>
            <th scope="col">Mean, 95% interval</th>
          </tr>
        </thead>
        <tbody>
          {PERSPECTIVES.map(({ label, measure }) => {
            const { mean, low, high, probabilityAboveZero } = perspectives[measure];
            return (
              <tr key={measure} className={styles.row}>
                <th scope="row">
                  {label}
                  <span className={styles.quiet}>point {formatPounds(results[measure])}</span>
                </th>
                <td>
                  <span className={styles.chance}>{chanceInWords(probabilityAboveZero)}</span>
                  <span className={styles.quiet}>{formatProbability(probabilityAboveZero)}</span>
                </td>
                <td>
                  {formatPounds(mean)}
                  <span className={styles.quiet}>
                    {formatPounds(low)} to {formatPounds(high)}
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <CopyBar of={TITLE} table={() => gainCopy(summary, results)} />
    </PageSection>
  );
}

function gainCopy({ perspectives, settings }: SimulationSummary, results: Results): TableCopy {
  return {
    title: TITLE,
    notes: [drawsNote(settings), ...EXPORT_NOTES],
    header: [PER_CASE, "Point value", "Mean", "2.5%", "97.5%", "Probability of gain", "In words"],
    rows: PERSPECTIVES.map(({ label, measure }) => {
      const { mean, low, high, probabilityAboveZero: chance } = perspectives[measure];
      const words = chanceInWords(chance);
      return {
        label,
        amounts: [
          ...[results[measure], mean, low, high],
          { shown: formatProbability(chance), plain: chance },
          { shown: words, plain: words },
        ],
      };
    }),
  };
}
