import { useMemo } from "react";
import type { ChartModel } from "../../../../charts/index";
import type { Contribution } from "../../../../model/scaleUp/contributions";
import { SCALE_UP_PERSPECTIVES } from "../../../../model/scaleUp/lines";
import type { ScaleUpResults } from "../../../../model/scaleUp/scaleUp";
import { formatMoney, formatPounds } from "../../../format/formatNumbers";
import { CopyBar } from "../../../kit/figures/CopyBar";
import type { TableCopy } from "../../../kit/figures/tableCopy";
import { ChartFigure } from "../../../kit/figures/ChartFigure";
import { EXPORT_NOTES } from "../../../kit/figures/exportNotes";
import { useFigureStyles } from "../../../kit/figures/figureStyles";
import { PageSection } from "../../../kit/ui/PageSection";
import { ScrollRegion } from "../../../kit/ui/ScrollRegion";
import { formatLine } from "./shownLines";

/** What each perspective nets over all years, in present value. */
function payersChart({ summary: { perspectives } }: ScaleUpResults): ChartModel {
  const nets = SCALE_UP_PERSPECTIVES.map(({ label, perspective }) => ({
    label,
    net: perspectives[perspective].presentValue,
  }));
  return {
    kind: "clusteredBar",
    title: "Net by perspective, present value",
    categoryAxisTitle: "Perspective",
    valueAxisTitle: "£ present value",
    categories: nets.map(({ label }) => label),
    series: [{ name: "Net", values: nets.map(({ net }) => net) }],
    valueFormat: "£#,##0",
    altText: `Bars: ${nets.map(({ label, net }) => `${label} ${formatLine(net, "£")}`).join(", ")}.`,
  };
}

const TITLE = "Contributions";
const HEADER = ["£ present value", "Nets without", "For its economic loss", "For its cash loss"] as const;

/** Who pays, who gains, and what the gainers would have to give so that the local authority is no worse off. */
export function PayersFigure({ results }: { results: ScaleUpResults }) {
  const styles = useFigureStyles();
  const model = useMemo(() => payersChart(results), [results]);
  const { contributions, notMadeUp } = results.summary;
  const give = results.hasOutcomes ? "can give" : "gain";
  return (
    <PageSection
      title="Who pays, who gains"
      text={`Beneath the chart: what each body would give (−) or get (+) so that the local authority is no worse off, in proportion to what it gains and never more.${results.hasOutcomes ? " Of own outcomes it gives only what is cash." : ""}`}
    >
      <ChartFigure model={model} />
      <ScrollRegion label={TITLE}>
        <table className={styles.table}>
          <caption>{TITLE}</caption>
          <thead>
            <tr>
              {HEADER.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {contributions.map(({ body, label, gain, economic, cash }) => (
              <tr key={body}>
                <th scope="row">{label}</th>
                <td>{amount(gain)}</td>
                <td>{amount(economic)}</td>
                <td>{amount(cash)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {notMadeUp.economic > 0 && (
        <p className={styles.nothing}>
          All who gain together {give} {formatPounds(notMadeUp.economic)} less than the local authority’s economic loss.
        </p>
      )}
      {notMadeUp.cash > 0 && (
        <p className={styles.nothing}>
          All who gain together {give} {formatPounds(notMadeUp.cash)} less than the local authority’s loss in cash.
        </p>
      )}
      <CopyBar of={TITLE} table={() => contributionsCopy(contributions)} />
    </PageSection>
  );
}

const amount = (value: number): string => formatMoney(value, "always", "whole pounds");

function contributionsCopy(contributions: readonly Contribution[]): TableCopy {
  return {
    title: "Contributions so that the local authority is no worse off",
    notes: EXPORT_NOTES,
    header: HEADER,
    rows: contributions.map(({ label, gain, economic, cash }) => ({ label, amounts: [gain, economic, cash] })),
  };
}
