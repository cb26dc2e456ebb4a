import { makeStyles, tokens } from "@fluentui/react-components";
import type { Results } from "../../model/evaluate";
import type { Measure } from "../../model/measures";
import { UNDEFINED } from "../formatNumbers";
import { measuresOf, RESULT_ROWS, whyUndefined } from "./resultRows";
import { ResultChange, ResultValue } from "./ResultValue";
import { useTableStyles } from "./tableStyles";

const useStyles = makeStyles({
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, "& > *": { verticalAlign: "top" } },
  change: { display: "block" },
  remark: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface FullResultsProps {
  readonly results: Results;
  readonly published: Results;
}

/** Every headline result for both arms and their difference, each with its change against the published one. */
export function FullResults({ results, published }: FullResultsProps) {
  const styles = useStyles();
  const table = useTableStyles();
  const reasons = new Set(RESULT_ROWS.flatMap(measuresOf).flatMap((measure) => whyUndefined(measure, results) ?? []));
  const cell = (measure: Measure | null) => (
    <td className={table.number}>
      {measure !== null && (
        <>
          <ResultValue measure={measure} results={results} />
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
      {[...reasons].map((reason) => (
        <p key={reason} className={styles.remark}>
          {UNDEFINED} {reason}
        </p>
      ))}
      <p className={styles.remark}>Small figures: the change against the published result.</p>
    </>
  );
}
