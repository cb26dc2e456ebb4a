import { makeStyles, tokens } from "@fluentui/react-components";
import type { Results } from "../../model/evaluate";
import { HEADLINE_ROWS } from "./resultRows";
import { ResultChange, ResultValue } from "./ResultValue";
import { useTableStyles } from "./tableStyles";

const useStyles = makeStyles({
  value: { fontWeight: tokens.fontWeightSemibold },
});

interface HeadlineResultsProps {
  readonly results: Results;
  readonly published: Results;
}

/** Five figures that stay in view while the sliders move. */
export function HeadlineResults({ results, published }: HeadlineResultsProps) {
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
        {HEADLINE_ROWS.map(({ label, difference }) => (
          <tr key={label}>
            <th scope="row" className={table.label}>
              {label}
            </th>
            <td className={table.number}>
              <span className={styles.value}>
                {difference !== null && <ResultValue measure={difference} results={results} />}
              </span>
            </td>
            <td className={table.number}>
              {difference !== null && <ResultChange measure={difference} results={results} published={published} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
