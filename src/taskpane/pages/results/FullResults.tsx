import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Scenario } from "../../../model/register/scenario";
import type { Results } from "../../../model/appendix9/evaluate";
import type { Measure } from "../../../model/appendix9/measures";
import type { ScenarioColumn } from "../../../excel";
import { UNDEFINED } from "../../format/formatNumbers";
import { measuresOf, RESULT_ROWS, whyUndefined } from "./resultRows";
import { ResultChange, ResultValue } from "./ResultValue";
import { IntervalText } from "./IntervalText";
import { useTableStyles } from "./tableStyles";
import { useAllIntervals } from "./useIntervals";
import { WhoGains } from "./WhoGains";

const useStyles = makeStyles({
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, "& > *": { verticalAlign: "top" } },
  change: { display: "block" },
  // In a narrow pane it takes two lines.
  remark: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface FullResultsProps {
  readonly column: ScenarioColumn;
  readonly scenario: Scenario;
  readonly results: Results;
  readonly published: Results;
}

/** Every result for both arms and their difference, each with its interval and its change against the published one. */
export function FullResults({ column, scenario, results, published }: FullResultsProps) {
  const styles = useStyles();
  const table = useTableStyles();
  const intervals = useAllIntervals(column);
  const gaining = useMemo(() => [{ name: column.name, scenario, results, column }], [column, scenario, results]);
  const reasons = new Set(
    RESULT_ROWS.flatMap(measuresOf).flatMap((measure) => whyUndefined(measure, results, scenario) ?? []),
  );
  const cell = (measure: Measure | null) => (
    <td className={table.number}>
      {measure !== null && (
        <>
          <ResultValue measure={measure} results={results} scenario={scenario} />
          <IntervalText interval={intervals?.[measure]} />
          <span className={styles.change}>
            <ResultChange measure={measure} results={results} published={published} />
          </span>
        </>
      )}
    </td>
  );
  return (
    <>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col" className={table.label}>
              Per case
            </th>
            {["Programme", "Comparator", "Difference"].map((heading) => (
              <th key={heading} scope="col" className={table.number}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {RESULT_ROWS.map((row) => (
            <tr key={row.label} className={styles.row}>
              <th scope="row" className={table.label}>
                {row.label}
              </th>
              {cell(row.programme)}
              {cell(row.comparator)}
              {cell(row.difference)}
            </tr>
          ))}
        </tbody>
      </table>
      <WhoGains scenarios={gaining} />
      {[...reasons].map((reason) => (
        <p key={reason} className={styles.remark}>
          {UNDEFINED} {reason}
        </p>
      ))}
      <p className={styles.remark}>
        Small figures: the 95% interval, simulated once the sliders rest, and the change against the published result.
        The cost per extra closed case has no interval, as the programme may close no more cases.
      </p>
    </>
  );
}
