import { PERSPECTIVES } from "../../model/appendix9/measures";
import type { SheetDescription } from "../frame/sheetDescription";
import { inputsSheet } from "./inputsSheet";
import { lineSheet } from "./lineSheet";
import type { ScaleUpContext, ScaleUpSheet } from "./scaleUpSheets";
import { summarySheet } from "./summarySheet";
import { scaleUpWorkingsSheet } from "./workingsSheet";

/** All sheets of scale-up. */
export function describeScaleUp(context: ScaleUpContext): Readonly<Record<ScaleUpSheet, SheetDescription>> {
  const others = {
    "Scale-up inputs": inputsSheet(context),
    "Scale-up workings": scaleUpWorkingsSheet(context),
    "Scale-up staff": staff(context),
    "Scale-up benefits": benefits(context),
    "Scale-up cash": cash(context),
    "Scale-up budget": budget(context),
  };
  return { ...others, "Scale-up summary": summarySheet(context, others) };
}

const staff = (context: ScaleUpContext) =>
  lineSheet(context, {
    view: "staff",
    title: "Scale-up staff",
    explanation: "Cases, caseload and whole posts by year.",
    charts: [
      {
        kind: "stackedColumn",
        title: "Posts of the programme",
        valueAxisTitle: "Whole posts",
        valueFormat: "0",
        altText:
          "Stacked columns for each financial year: practitioners and consultants. The figures stand below the chart.",
        lines: ["practitioners", "consultants"],
      },
      {
        kind: "clusteredColumn",
        title: "Utilisation of the practitioners",
        valueAxisTitle: "Share of places taken",
        valueFormat: "0%",
        fromZero: true,
        altText:
          "Columns for each financial year: the share of the practitioners' places that is taken. The figures stand below the chart.",
        lines: ["utilisation"],
      },
    ],
  });

const benefits = (context: ScaleUpContext) =>
  lineSheet(context, {
    view: "economic",
    title: "Scale-up benefits",
    explanation:
      "Economic value by year, in the scenario's prices: costs, what is avoided, saved and gained, and who nets it.",
    charts: [
      {
        kind: "line",
        title: "Cumulative net by perspective",
        valueAxisTitle: "£, the scenario's prices",
        valueFormat: "£#,##0",
        altText:
          "Lines over the financial years: what the local authority, the exchequer, individuals and society have netted so far. The figures stand below the chart.",
        lines: PERSPECTIVES.map(({ perspective }) => `cumulative.${perspective}` as const),
      },
    ],
  });

const cash = (context: ScaleUpContext) =>
  lineSheet(context, {
    view: "cash",
    title: "Scale-up cash",
    explanation: "What of it is money for the local authority, in the scenario's prices, and why the rest is not.",
    charts: [
      {
        kind: "stackedColumn",
        title: "Economic value that is not cash",
        valueAxisTitle: "£, the scenario's prices",
        valueFormat: "£#,##0",
        altText:
          "Stacked columns for each financial year: why economic value is not cash, by refilled caseload, parts of posts, notice, price, basis of staff cost, and savings in time. The figures stand below the chart.",
        lines: [
          "notCash.refilled",
          "notCash.partPosts",
          "notCash.notice",
          "notCash.price",
          "notCash.basis",
          "notCash.savings",
        ],
      },
    ],
  });

const budget = (context: ScaleUpContext) =>
  lineSheet(context, {
    view: "budget",
    title: "Scale-up budget",
    explanation: "The council's budget in the money of each year: costs positive, savings negative.",
    charts: [
      {
        kind: "stackedColumn",
        title: "Gross budget by financial year",
        valueAxisTitle: "£, money of the year",
        valueFormat: "£#,##0",
        altText:
          "Stacked columns for each financial year: practitioners, consultants, agency premium, recruitment, redundancy, spending per case and set-up. The figures stand below the chart.",
        lines: [
          "budget.practitioners",
          "budget.consultants",
          "budget.agency",
          "budget.recruitment",
          "budget.redundancy",
          "budget.caseSpending",
          "budget.setUp",
        ],
      },
    ],
  });
