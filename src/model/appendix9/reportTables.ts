import type { Results } from "./evaluate";
import { liveValue } from "./publishedFigures";
import type { FigureName } from "./publishedFigures";
import type { Scenario } from "../register/scenario";

/** A cell of a table in the report: a figure, or words as printed. */
export type ReportCell = { readonly figure: FigureName } | { readonly text: string };

/** A table of Appendix 9 as the report lays it out: a row an intervention, its name first. */
export interface ReportTable {
  readonly number: 6 | 7 | 8 | 9;
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly ReportCell[] }[];
}

const live = (figure: FigureName): ReportCell => ({ figure });
const text = (words: string): ReportCell => ({ text: words });
/** What the report prints where a cell does not apply. */
const NONE = text("/");

export const REPORT_TABLES: readonly ReportTable[] = [
  {
    number: 6,
    title: "Illustrative average cost per case",
    header: ["Intervention", "Weekly cost", "Cost per case (mean average)"],
    rows: [
      { label: "Project Crewe", cells: [live("weeklyCost.programme"), live("costPerCase.programme")] },
      { label: "Cheshire East Council", cells: [live("weeklyCost.comparator"), live("costPerCase.comparator")] },
    ],
  },
  {
    number: 7,
    title: "Illustrative individual benefits of Project Crewe and Cheshire East to the CIN",
    header: [
      "Intervention",
      "Estimated lifetime earnings per case",
      "Estimated lifetime tax revenue per case",
      "Estimated likelihood of employment per case (% point)",
      "Details",
    ],
    rows: [
      {
        label: "Project Crewe",
        cells: [
          live("lifetimeEarnings.programme"),
          live("lifetimeTax.programme"),
          live("employment.programme"),
          text("Including management"),
        ],
      },
      {
        label: "Cheshire East Council",
        cells: [
          live("lifetimeEarnings.comparator"),
          live("lifetimeTax.comparator"),
          live("employment.comparator"),
          text("CIN/CP Team, excluding management"),
        ],
      },
    ],
  },
  {
    number: 8,
    title: "Illustrative analysis of cost of re-referral per case",
    header: [
      "Intervention",
      "Average re-referral rate",
      "Comparative savings on total re-referral costs in our sample",
      "Estimated saving per CIN case",
    ],
    rows: [
      { label: "Project Crewe", cells: [live("reReferralRate.programme"), NONE, NONE] },
      {
        label: "Cheshire East Council",
        cells: [live("reReferralRate.comparator"), live("reReferralTotal"), live("reReferralPerCase")],
      },
    ],
  },
  {
    number: 9,
    title: "Benefit of reducing escalations to child protection",
    header: [
      "Intervention",
      "Average rate of CIN – CP escalation",
      "Estimated saving in the Project Crewe sample",
      "Estimated saving per case",
    ],
    rows: [
      { label: "National Average", cells: [live("escalationRate.comparator"), NONE, NONE] },
      {
        label: "Project Crewe Sample",
        cells: [live("escalationRate.programme"), live("escalationTotal"), live("escalationPerCase")],
      },
    ],
  },
];

/** A table of the report from live values, with its header row. */
export function computeReportTable(table: ReportTable, scenario: Scenario, results: Results): (string | number)[][] {
  const rows = table.rows.map(({ label, cells }) => [
    label,
    ...cells.map((cell) => ("text" in cell ? cell.text : liveValue(cell.figure, scenario, results))),
  ]);
  return [[...table.header], ...rows];
}
