import { BOTH_HEADINGS, BOTH_NOTES, BOTH_SERVICES, bothServices } from "../../../../model/scaleUp/bothServices";
import type { ComparedCost } from "../../../../model/scaleUp/bothServices";
import type { ScaleUpPlan } from "../../../../model/scaleUp/plan";
import type { ScaleUpResults } from "../../../../model/scaleUp/scaleUp";
import { formatMoney } from "../../../format/formatNumbers";
import { CopyBar } from "../../../kit/figures/CopyBar";
import { EXPORT_NOTES } from "../../../kit/figures/exportNotes";
import { useFigureStyles } from "../../../kit/figures/figureStyles";
import type { TableCopy } from "../../../kit/figures/tableCopy";
import { PageSection } from "../../../kit/ui/PageSection";
import { ScrollRegion } from "../../../kit/ui/ScrollRegion";
import { VisuallyHidden } from "../../../kit/ui/VisuallyHidden";

const TITLE = "Both services in absolute terms";
const WORTHS = [
  { worth: "undiscounted", heading: "All years, not discounted" },
  { worth: "presentValue", heading: "Present value" },
] as const;

interface BothServicesProps {
  readonly plan: ScaleUpPlan;
  readonly results: ScaleUpResults;
}

/** What each service costs the local authority, before the difference that the rest of the page is about. */
export function BothServices({ plan, results }: BothServicesProps) {
  const styles = useFigureStyles();
  const costs = bothServices(plan, results.lines);
  const unit = `£ in prices of ${results.prices}`;
  return (
    <PageSection title={TITLE} text="What the same cases cost the local authority in either service.">
      <ScrollRegion label={`Table: ${TITLE}`}>
        <table className={styles.table}>
          <caption>
            <VisuallyHidden>{TITLE}</VisuallyHidden>
          </caption>
          <thead>
            <tr>
              <th scope="col">{unit}</th>
              {BOTH_SERVICES.map(({ side, label }) => (
                <th key={side} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          {WORTHS.map(({ worth, heading }) => (
            <tbody key={worth}>
              <tr className={styles.sum}>
                <th scope="rowgroup" colSpan={1 + BOTH_SERVICES.length}>
                  {heading}
                </th>
              </tr>
              {costs.map(({ label, isTotal, [worth]: amounts }) => (
                <tr key={label} className={isTotal ? styles.sum : undefined}>
                  <th scope="row">{label}</th>
                  {BOTH_SERVICES.map(({ side }) => (
                    <td key={side}>
                      {formatMoney(amounts[side], side === "difference" ? "always" : "negative only", "whole pounds")}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </ScrollRegion>
      {BOTH_NOTES.map((note) => (
        <p key={note} className={styles.text}>
          {note}
        </p>
      ))}
      <CopyBar of={TITLE} table={() => bothCopy(unit, costs)} />
    </PageSection>
  );
}

function bothCopy(unit: string, costs: readonly ComparedCost[]): TableCopy {
  return {
    title: TITLE,
    notes: [...BOTH_NOTES, ...EXPORT_NOTES],
    header: [unit, ...BOTH_HEADINGS],
    rows: costs.map(({ label, undiscounted, presentValue }) => ({
      label,
      amounts: [undiscounted, presentValue].flatMap((amounts) => BOTH_SERVICES.map(({ side }) => amounts[side])),
    })),
  };
}
