import type { LineKey } from "../../../../model/scaleUp/lines";
import type { ScaleUpResults } from "../../../../model/scaleUp/scaleUp";
import { CopyBar } from "../../../kit/figures/CopyBar";
import { useFigureStyles } from "../../../kit/figures/figureStyles";
import { formatMoney } from "../../../format/formatNumbers";
import { PageSection } from "../../../kit/ui/PageSection";
import { ScrollRegion } from "../../../kit/ui/ScrollRegion";
import { VisuallyHidden } from "../../../kit/ui/VisuallyHidden";
import { linesByKey, linesCopy } from "./shownLines";

const TITLE = "Both services on two bases";
const BASES = linesByKey([
  ...(["cost.staffPosts", "cost.staffAverage", "cost.basisDifference"] as const),
  ...(["comparator.staffPosts", "comparator.staffAverage", "comparator.basisDifference"] as const),
  ...(["net.localAuthority", "otherBasis.localAuthority"] as const),
]);
const DIFFERENCES: readonly LineKey[] = ["cost.basisDifference", "comparator.basisDifference"];

/** Staff of both services as they have to be employed, and as the report counts them. The difference is never hidden. */
export function CostBases({ results }: { results: ScaleUpResults }) {
  const styles = useFigureStyles();
  const { prices, summary } = results;
  const unit = `£ in prices of ${prices}`;
  return (
    <PageSection
      title={TITLE}
      text="The report’s average (weekly cost × weeks open) knows no part-filled posts, agency staff or recruitment. The economic view has both services on one basis, chosen among the settings of cost."
    >
      <ScrollRegion label={`Table: ${TITLE}`}>
        <table className={styles.table}>
          <caption>
            <VisuallyHidden>{TITLE}</VisuallyHidden>
          </caption>
          <thead>
            <tr>
              <th scope="col">{unit}</th>
              <th scope="col">Planned years</th>
              <th scope="col">All years</th>
            </tr>
          </thead>
          <tbody>
            {BASES.map(({ key, label }) => {
              const total = summary.totals.get(key);
              const sign = DIFFERENCES.includes(key) ? "always" : "negative only";
              return (
                <tr key={key} className={DIFFERENCES.includes(key) ? styles.sum : undefined}>
                  <th scope="row">{label}</th>
                  <td>{formatMoney(total?.planned ?? 0, sign, "whole pounds")}</td>
                  <td>{formatMoney(total?.total ?? 0, sign, "whole pounds")}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollRegion>
      <CopyBar of={TITLE} table={() => linesCopy(TITLE, unit, BASES, results)} />
    </PageSection>
  );
}
