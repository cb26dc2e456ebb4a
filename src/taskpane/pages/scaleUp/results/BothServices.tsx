import {
  BOTH_HEADINGS,
  BOTH_NOTES,
  BOTH_SERVICES,
  bothServices,
  ECONOMIC_TITLE,
  FINANCIAL_NOTE,
  FINANCIAL_TITLE,
  financialView,
  TRANSFER,
} from "../../../../model/scaleUp/bothServices";
import type { Amounts, ComparedBudget, ComparedCost } from "../../../../model/scaleUp/bothServices";
import type { ScaleUpPlan } from "../../../../model/scaleUp/plan";
import type { ScaleUpResults } from "../../../../model/scaleUp/scaleUp";
import { worthOf } from "../../../../model/scaleUp/worth";
import { formatMoney } from "../../../format/formatNumbers";
import { CopyBar } from "../../../kit/figures/CopyBar";
import { EXPORT_NOTES } from "../../../kit/figures/exportNotes";
import { useFigureStyles } from "../../../kit/figures/figureStyles";
import type { TableCopy } from "../../../kit/figures/tableCopy";
import { PageSection } from "../../../kit/ui/PageSection";
import { ScrollRegion } from "../../../kit/ui/ScrollRegion";

const TITLE = "Both services in absolute terms";
const NOMINAL = "£ in each year’s money";

interface BothServicesProps {
  readonly plan: ScaleUpPlan;
  readonly results: ScaleUpResults;
}

/** What each service costs the local authority, in the economic and in the financial view, before the difference that the rest of the page is about. */
export function BothServices({ plan, results }: BothServicesProps) {
  const styles = useFigureStyles();
  const { lines, prices } = results;
  const { scenario, settings } = plan;
  const costs = bothServices(plan, lines);
  const budgets = financialView(lines);
  const real = `£ in prices of ${prices}`;
  const transfer = {
    undiscounted: lines[TRANSFER.line].reduce((sum, amount) => sum + amount, 0),
    presentValue: worthOf(TRANSFER.line, (line) => lines[line], scenario["discount.rate"], settings),
  };
  return (
    <PageSection title={TITLE} text="What the same cases cost the local authority in either service.">
      <Compared
        caption={ECONOMIC_TITLE}
        unit={real}
        groups={(["undiscounted", "presentValue"] as const).map((worth) => ({
          heading: worth === "undiscounted" ? "All years, not discounted" : "Present value",
          rows: costs.map(({ label, isTotal, [worth]: amounts }) => ({ label, isTotal, amounts })),
          transfer: transfer[worth],
        }))}
      />
      {BOTH_NOTES.map((note) => (
        <p key={note} className={styles.text}>
          {note}
        </p>
      ))}
      <CopyBar of={ECONOMIC_TITLE} table={() => economicCopy(real, costs)} />
      <Compared
        caption={FINANCIAL_TITLE}
        unit={NOMINAL}
        groups={[{ heading: "All years, not discounted", rows: budgets, transfer: null }]}
      />
      <p className={styles.text}>{FINANCIAL_NOTE}</p>
      <CopyBar of={FINANCIAL_TITLE} table={() => financialCopy(budgets)} />
    </PageSection>
  );
}

interface Group {
  readonly heading: string;
  readonly rows: readonly { readonly label: string; readonly isTotal: boolean; readonly amounts: Amounts }[];
  /** What is in no total; null where transfers are within the rows. */
  readonly transfer: number | null;
}

function Compared({ caption, unit, groups }: { caption: string; unit: string; groups: readonly Group[] }) {
  const styles = useFigureStyles();
  return (
    <ScrollRegion label={`Table: ${caption}`}>
      <table className={styles.table}>
        <caption>{caption}</caption>
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
        {groups.map(({ heading, rows, transfer }) => (
          <tbody key={heading}>
            <tr className={styles.sum}>
              <th scope="rowgroup" colSpan={1 + BOTH_SERVICES.length}>
                {heading}
              </th>
            </tr>
            {rows.map(({ label, isTotal, amounts }) => (
              <tr key={label} className={isTotal ? styles.sum : undefined}>
                <th scope="row">{label}</th>
                {BOTH_SERVICES.map(({ side }) => (
                  <td key={side}>
                    {formatMoney(amounts[side], side === "difference" ? "always" : "negative only", "whole pounds")}
                  </td>
                ))}
              </tr>
            ))}
            {transfer !== null && (
              <tr>
                <th scope="row" colSpan={BOTH_SERVICES.length}>
                  {TRANSFER.label}
                </th>
                <td>{formatMoney(transfer, "always", "whole pounds")}</td>
              </tr>
            )}
          </tbody>
        ))}
      </table>
    </ScrollRegion>
  );
}

function economicCopy(unit: string, costs: readonly ComparedCost[]): TableCopy {
  return {
    title: ECONOMIC_TITLE,
    notes: [...BOTH_NOTES, ...EXPORT_NOTES],
    header: [unit, ...BOTH_HEADINGS],
    rows: costs.map(({ label, undiscounted, presentValue }) => ({
      label,
      amounts: [undiscounted, presentValue].flatMap((amounts) => BOTH_SERVICES.map(({ side }) => amounts[side])),
    })),
  };
}

function financialCopy(budgets: readonly ComparedBudget[]): TableCopy {
  return {
    title: FINANCIAL_TITLE,
    notes: [FINANCIAL_NOTE, ...EXPORT_NOTES],
    header: [NOMINAL, ...BOTH_SERVICES.map(({ label }) => label)],
    rows: budgets.map(({ label, amounts }) => ({ label, amounts: BOTH_SERVICES.map(({ side }) => amounts[side]) })),
  };
}
