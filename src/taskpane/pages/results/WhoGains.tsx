import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { ChartFigure } from "../../kit/figures/ChartFigure";
import { EXPORT_NOTES } from "../../kit/figures/exportNotes";
import { ScrollRegion } from "../../kit/ui/ScrollRegion";
import { formatMoney, UNDEFINED } from "../../format/formatNumbers";
import { IntervalText } from "./IntervalText";
import { useTableStyles } from "./tableStyles";
import { useBodyIntervals } from "./useIntervals";
import { bodiesChart, gainRows, isRatio } from "./gainRows";
import type { Gaining } from "./gainRows";

const useStyles = makeStyles({
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  remark: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** Who pays and who gains, agency by agency, where scenarios have outcomes of the council's own or weights by income: bars, and a table. */
export function WhoGains({ scenarios }: { readonly scenarios: readonly Gaining[] }) {
  const styles = useStyles();
  const table = useTableStyles();
  const model = useMemo(() => bodiesChart(scenarios), [scenarios]);
  const rows = useMemo(() => gainRows(scenarios), [scenarios]);
  const hasAny = model !== null;
  const columns = useMemo(() => (hasAny ? scenarios.flatMap(({ column }) => column ?? []) : []), [hasAny, scenarios]);
  const intervals = useBodyIntervals(columns);
  if (model === null) return null;
  const header = ["£ per case", ...scenarios.map(({ name }) => name)];
  return (
    <>
      <ChartFigure model={model} table={() => ({ title: model.title, notes: EXPORT_NOTES, header, rows })} />
      <ScrollRegion label="Table of who pays and who gains">
        <table className={table.table}>
          <thead>
            <tr>
              {header.map((title, column) => (
                <th key={title} scope="col" className={column === 0 ? table.label : table.number}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, label, amounts }) => (
              <tr key={key} className={styles.row}>
                <th scope="row" className={table.label}>
                  {label}
                </th>
                {amounts.map((amount, index) => (
                  <td key={scenarios[index]?.name} className={mergeClasses(table.number)}>
                    {amount === null ? UNDEFINED : isRatio(key) ? amount.toFixed(2) : formatMoney(amount)}
                    <IntervalText interval={intervals?.[index]?.get(key)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {scenarios.some(({ scenario }) => scenario.outcomes !== undefined) && (
        <p className={styles.remark}>
          The council’s own outcomes are local: your own rates and values, no findings of the trial. Cash is by the
          cashable share of each.
        </p>
      )}
      {scenarios.some(({ scenario }) => scenario.welfare !== undefined) && (
        <p className={styles.remark}>
          Weighted by income: what falls to families and to others in society counts by (national median ÷ their income)
          to the power of the elasticity (Green Book 2026, 7.11), below the unweighted figure. What public bodies pay or
          gain is not weighted.
        </p>
      )}
      <p className={styles.remark}>
        Small figures: the 95% interval of each body’s gain, of one simulation for all, once the sliders rest. Ratios
        and weighted figures have none.
      </p>
      <p className={styles.remark}>
        {UNDEFINED} Of a ratio: the programme costs no more, so there is no pound of extra cost. Of what is weighted:
        the scenario has no weights.
      </p>
    </>
  );
}
