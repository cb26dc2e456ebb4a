import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Measure } from "../../../model/appendix9/measures";
import { formatMoney, UNDEFINED } from "../../format/formatNumbers";
import { whyUndefined } from "../results/resultRows";
import { ResultValue } from "../results/ResultValue";
import { useTableStyles } from "../results/tableStyles";
import { ScrollRegion } from "../../kit/ui/ScrollRegion";
import { VisuallyHidden } from "../../kit/ui/VisuallyHidden";
import type { ComparedScenario } from "./candidates";
import { PER_CASE } from "../../../model/appendix9/measures";
import { COMPARE_BLOCKS, COMPARE_ROWS } from "./compareRows";

const useStyles = makeStyles({
  // Borders that collapse stay behind when a sticky cell moves.
  table: { width: "max-content", minWidth: "100%", maxWidth: "none", borderCollapse: "separate", borderSpacing: 0 },
  first: {
    position: "sticky",
    left: 0,
    zIndex: 1,
    width: "104px",
    minWidth: "104px",
    maxWidth: "104px",
    boxSizing: "border-box",
    paddingInlineEnd: tokens.spacingHorizontalS,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    textAlign: "start",
    verticalAlign: "top",
  },
  scenario: {
    whiteSpace: "normal",
    overflowWrap: "anywhere",
    // Two whole scenarios beside the fixed column at 320 pixels, and where scrolling rests none is cut at the left.
    boxSizing: "border-box",
    minWidth: "96px",
    scrollSnapAlign: "start",
    scrollMarginInlineStart: "104px",
    "&&": { color: tokens.colorNeutralForeground1, fontSize: tokens.fontSizeBase200 },
  },
  name: { display: "inline-block", maxWidth: "116px", fontWeight: tokens.fontWeightSemibold },
  quiet: {
    display: "block",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
  },
  cell: { paddingBlock: "2px", verticalAlign: "top" },
  blockStart: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  remark: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface CompareTableProps {
  readonly scenarios: readonly ComparedScenario[];
  readonly base: ComparedScenario;
  readonly hasDifferences: boolean;
}

/** Measures down, scenarios across; on demand under each figure its difference from the base's. */
export function CompareTable({ scenarios, base, hasDifferences }: CompareTableProps) {
  const styles = useStyles();
  const table = useTableStyles();
  const reasons = new Set(
    scenarios.flatMap(({ results, scenario }) =>
      COMPARE_ROWS.flatMap(({ measure }) => whyUndefined(measure, results, scenario) ?? []),
    ),
  );
  return (
    <>
      <ScrollRegion label="Table of the compared scenarios">
        <table className={mergeClasses(table.table, styles.table)}>
          <thead>
            <tr>
              <th scope="col" className={styles.first}>
                {PER_CASE}
              </th>
              {scenarios.map(({ mark, name }) => (
                <th key={mark} scope="col" className={mergeClasses(table.number, styles.scenario)}>
                  <span className={styles.name}>{name}</span>
                  {hasDifferences && mark === base.mark && <span className={styles.quiet}>base</span>}
                </th>
              ))}
            </tr>
          </thead>
          {COMPARE_BLOCKS.map((rows) => (
            <tbody key={rows[0]?.label}>
              {rows.map(({ label, measure }, place) => {
                const start = place === 0 && styles.blockStart;
                return (
                  <tr key={measure}>
                    <th scope="row" className={mergeClasses(styles.cell, styles.first, start)}>
                      {label}
                    </th>
                    {scenarios.map(({ mark, results, scenario }) => (
                      <td key={mark} className={mergeClasses(table.number, styles.cell, start)}>
                        <ResultValue measure={measure} results={results} scenario={scenario} />
                        {hasDifferences && mark !== base.mark && (
                          <span className={styles.quiet}>
                            {differenceText(results[measure], base.results[measure])}
                            <VisuallyHidden> against {base.name}</VisuallyHidden>
                          </span>
                        )}
                      </td>
                    ))}
                  </tr>
                );
              })}
            </tbody>
          ))}
        </table>
      </ScrollRegion>
      {[...reasons].map((reason) => (
        <p key={reason} className={styles.remark}>
          {UNDEFINED} {reason}
        </p>
      ))}
      {hasDifferences && <p className={styles.remark}>Small figures: the difference from “{base.name}”.</p>}
    </>
  );
}

function differenceText(value: Result, base: Result): string {
  return value === null || base === null ? UNDEFINED : formatMoney(value - base, "always");
}

type Result = ComparedScenario["results"][Measure];
