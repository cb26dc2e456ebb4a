/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role --
   Laid out as a strip, the parts of a table are none to some readers unless they say so. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { OutcomeSummary } from "../../../analysis/simulation/summary";
import { AS_PUBLISHED_PRICES } from "../../../model/prices/priceYears";
import type { Scenario } from "../../../model/register/scenario";
import type { Results } from "../../../model/appendix9/evaluate";
import { formatProbability, formatPounds } from "../../format/formatNumbers";
import { LOW_PANE, LOW_WIDE_PANE, NARROW_LOW_PANE } from "../../kit/ui/paneSize";
import type { Intervals } from "./intervals";
import { HEADLINE_ROWS } from "./resultRows";
import { ResultChange, ResultValue } from "./ResultValue";
import { useTableStyles } from "./tableStyles";

/** For screen readers alone. */
const UNSEEN = {
  position: "absolute",
  width: "1px",
  height: "1px",
  overflow: "hidden",
  clipPath: "inset(50%)",
  whiteSpace: "nowrap",
} as const;

const useStyles = makeStyles({
  // In a low pane the figures stand side by side, each under its name; the roles keep it a table for screen readers.
  table: {
    [LOW_PANE]: {
      display: "grid",
      gridTemplateColumns: "repeat(auto-fit, minmax(90px, 1fr))",
      columnGap: tokens.spacingHorizontalS,
      maxWidth: "none",
      "& tbody, & tbody th, & tbody td": { display: "block" },
      "& tbody th, & tbody td": { padding: 0, textAlign: "start", lineHeight: tokens.lineHeightBase100 },
      "& tbody th": { fontSize: tokens.fontSizeBase100 },
    },
  },
  head: { [LOW_PANE]: UNSEEN },
  value: { fontWeight: tokens.fontWeightSemibold },
  // A line of its own across the table: in a narrow pane it needs all of its width.
  interval: {
    paddingBlockEnd: "2px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
  },
  row: { [LOW_PANE]: { display: "block" } },
  // Where there is no room for it, it is under "All results".
  intervalRow: { [LOW_WIDE_PANE]: { display: "block" }, [NARROW_LOW_PANE]: { display: "none" } },
  // The strip's own caption says what the interval is.
  words: { [LOW_PANE]: UNSEEN },
});

interface HeadlineResultsProps {
  readonly scenario: Scenario;
  readonly results: Results;
  readonly published: Results;
  /** How sure the results are; null while that is not known. */
  readonly intervals: Intervals | null;
}

/** Five figures that stay in view while the sliders move, and how sure they are. */
export function HeadlineResults({ scenario, results, published, intervals }: HeadlineResultsProps) {
  const styles = useStyles();
  const table = useTableStyles();
  const year = scenario["prices.year"];
  return (
    <table role="table" className={mergeClasses(table.table, styles.table)}>
      <thead className={styles.head}>
        <tr role="row">
          <th scope="col" role="columnheader" className={table.label}>
            Per case{year === AS_PUBLISHED_PRICES ? "" : `, prices of ${year}`}
          </th>
          <th scope="col" role="columnheader" className={table.number}>
            Programme − comparator
          </th>
          <th scope="col" role="columnheader" className={table.number}>
            Vs published
          </th>
        </tr>
      </thead>
      {HEADLINE_ROWS.map(({ label, difference }) => {
        const interval = difference === null ? undefined : intervals?.[difference];
        return (
          <tbody key={label}>
            <tr role="row" className={styles.row}>
              <th scope="row" role="rowheader" className={table.label}>
                {label}
              </th>
              <td role="cell" className={table.number}>
                <span className={styles.value}>
                  {difference !== null && <ResultValue measure={difference} results={results} scenario={scenario} />}
                </span>
              </td>
              <td role="cell" className={table.number}>
                {difference !== null && <ResultChange measure={difference} results={results} published={published} />}
              </td>
            </tr>
            {interval !== undefined && (
              <tr role="row" className={styles.intervalRow}>
                <td role="cell" colSpan={3} className={styles.interval}>
                  <IntervalText interval={interval} />
                </td>
              </tr>
            )}
          </tbody>
        );
      })}
    </table>
  );
}

function IntervalText({ interval: { low, high, probabilityAboveZero } }: { interval: OutcomeSummary }) {
  const { words } = useStyles();
  return (
    <>
      <span className={words}>95% interval </span>
      {formatPounds(low)} to {formatPounds(high)}
      <span className={words}>; above £0 in {formatProbability(probabilityAboveZero)}</span>
    </>
  );
}
