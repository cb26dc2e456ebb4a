import { makeStyles, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import type { OutcomeSummary } from "../../../analysis/simulation/summary";
import type { Scenario } from "../../../model/register/scenario";
import type { Results } from "../../../model/appendix9/evaluate";
import { formatProbability, formatPounds } from "../../format/formatNumbers";
import type { Intervals } from "./intervals";
import { HEADLINE_ROWS } from "./resultRows";
import { ResultChange, ResultValue } from "./ResultValue";
import { useTableStyles } from "./tableStyles";

const useStyles = makeStyles({
  value: { fontWeight: tokens.fontWeightSemibold },
  // A line of its own across the table: in a narrow pane it needs all of its width.
  interval: {
    paddingBlockEnd: "2px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
  },
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
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col" className={table.label}>
            Per case
          </th>
          <th scope="col" className={table.number}>
            Programme − comparator
          </th>
          <th scope="col" className={table.number}>
            Vs published
          </th>
        </tr>
      </thead>
      <tbody>
        {HEADLINE_ROWS.map(({ label, difference }) => {
          const interval = difference === null ? undefined : intervals?.[difference];
          return (
            <Fragment key={label}>
              <tr>
                <th scope="row" className={table.label}>
                  {label}
                </th>
                <td className={table.number}>
                  <span className={styles.value}>
                    {difference !== null && <ResultValue measure={difference} results={results} scenario={scenario} />}
                  </span>
                </td>
                <td className={table.number}>
                  {difference !== null && <ResultChange measure={difference} results={results} published={published} />}
                </td>
              </tr>
              {interval !== undefined && (
                <tr>
                  <td colSpan={3} className={styles.interval}>
                    {intervalText(interval)}
                  </td>
                </tr>
              )}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}

function intervalText({ low, high, probabilityAboveZero }: OutcomeSummary): string {
  return `95% interval ${formatPounds(low)} to ${formatPounds(high)}; above £0 in ${formatProbability(probabilityAboveZero)}`;
}
