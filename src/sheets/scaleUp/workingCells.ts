import type { ParameterKey } from "../../model/register/parameters";
import type { ScaleUpKey } from "../../model/register/scaleUpParameters";
import { onSheet } from "../../formulas/address";
import { HEAD_ROWS } from "../model/scenarioGrid";
import { WORKING_BLOCKS } from "../model/workingRows";
import type { WorkingId, WorkingRow } from "../model/workingRows";
import { GRADE_ROWS, inputCell } from "./inputCells";
import type { Constant, Counted } from "./inputCells";

/** What is worked out once from the inputs of scale-up, before any year. */

type Once =
  | "yearsOpen.programme"
  | "yearsOpen.comparator"
  | "yearlyCost.programme"
  | "yearlyCost.comparator"
  | "casesPerPost"
  | "valueOfPost"
  | "releasedPostCost"
  | "bias.benefits"
  | "bias.costs"
  | "delay"
  | "delayFactor"
  | "gained.tax"
  | "gained.earnings";

export type SingleId = ParameterKey | ScaleUpKey | Counted | Constant | WorkingId | Once;
/** The one cell of an input, a measure per case, or a step. */
export type SingleCell = (id: SingleId) => string;

interface OnceRow {
  readonly id: Once;
  readonly label: string;
  readonly unit: string;
  readonly format: string;
  readonly equation: string;
  readonly body: (cell: SingleCell) => string;
}

const MONEY = "£#,##0.00";
const ARMS = ["programme", "comparator"] as const;

/** Before any year: S2's time open, the posts that cases make, what a case gains in its working life. */
const ONCE: readonly OnceRow[] = [
  ...ARMS.map((arm): OnceRow => ({
    id: `yearsOpen.${arm}`,
    label: `Time open, ${arm}`,
    unit: "years",
    format: "0.0000",
    equation: "S2",
    body: (cell) => `${cell(`${arm}.weeksOpen`)}/${cell("weeksPerYear")}`,
  })),
  ...ARMS.map((arm): OnceRow => ({
    id: `yearlyCost.${arm}`,
    label: `A case open for a whole year, average cost, ${arm}`,
    unit: "£ per case",
    format: MONEY,
    equation: arm === "programme" ? "S17" : "S23",
    body: (cell) => `${cell(`${arm}.weeklyCost`)}*(1+${cell(`${arm}.managementUplift`)})*${cell("weeksPerYear")}`,
  })),
  {
    id: "casesPerPost",
    label: "Cases in need that make one social worker's post",
    unit: "cases per post",
    format: "0.00",
    equation: "S9",
    body: (cell) =>
      `${cell("staff.socialWorkerCaseload")}*(${cell("staff.shareInNeed")}+(1-${cell("staff.shareInNeed")})*${cell("staff.protectionWeight")})`,
  },
  {
    id: "valueOfPost",
    label: "A post's worth of cases at the comparator's average cost",
    unit: "£ a year per post",
    format: MONEY,
    equation: "S43",
    body: (cell) => `${cell("casesPerPost")}*${cell("yearlyCost.comparator")}`,
  },
  {
    id: "releasedPostCost",
    label: "What a social worker's post costs in cash; overhead stays",
    unit: "£ a year per post",
    format: MONEY,
    equation: "S36",
    body: (cell) => `${cell("staff.socialWorkerSalary")}*(1+${cell("staff.onCost")})`,
  },
  ...(["benefits", "costs"] as const).map((side): OnceRow => ({
    id: `bias.${side}`,
    label: `Optimism bias on ${side}`,
    unit: "share",
    format: "0%",
    equation: side === "costs" ? "S21" : "S27",
    body: (cell) => {
      const table = (column: string) => gradeColumn(cell, column);
      return `INDEX(${table(side === "costs" ? "F" : "E")},MATCH(${cell(`scaleUp.${side}Grade`)},${table("D")},0))`;
    },
  })),
  {
    id: "delay",
    label: "Whole years before working life begins",
    unit: "years",
    format: "0",
    equation: "S28",
    body: (cell) => `INT(${cell("attainment.delayYears")})`,
  },
  {
    id: "delayFactor",
    label: "Discount factor of those years, which the years across take in its stead",
    unit: "factor",
    format: "0.0000",
    equation: "S28",
    body: (cell) => `${__CBA_NAMESPACE__}.DISCOUNTFACTOR(${cell("delay")},${cell("discount.rate")})`,
  },
  ...(
    [
      ["gained.tax", "lifetimeTax.difference", "Tax"],
      ["gained.earnings", "lifetimeEarnings.difference", "Earnings"],
    ] as const
  ).map(([id, measure, what]): OnceRow => ({
    id,
    label: `${what} that a case gains when working life begins, less optimism bias`,
    unit: "£ per case",
    format: MONEY,
    equation: id === "gained.tax" ? "S28" : "S29",
    body: (cell) => `${cell(measure)}*(1-IF(${cell(measure)}>0,${cell("bias.benefits")},0))/${cell("delayFactor")}`,
  })),
];

/** The grades stand on the sheet of the inputs; any of its cells tells its name. */
function gradeColumn(cell: SingleCell, letters: string): string {
  const anywhere = cell("weeksPerYear");
  const sheet = anywhere.slice(0, anywhere.lastIndexOf("!") + 1);
  return `${sheet}$${letters}$${GRADE_ROWS.first}:$${letters}$${GRADE_ROWS.last}`;
}

/** The rows of the sheet: Appendix 9 per case, as on the model's workings, then the above. */
export const WORKINGS_BODY: readonly ({ readonly heading: string } | { readonly row: WorkingRow | OnceRow })[] = [
  ...WORKING_BLOCKS.flatMap(({ title, rows }) => [{ heading: title }, ...rows.map((row) => ({ row }))]),
  { heading: "Before any year" },
  ...ONCE.map((row) => ({ row })),
];

/** Every single cell by its address with its sheet. */
export function singleCells(inputs: string, workings: string): SingleCell {
  return (id) => {
    const index = WORKINGS_BODY.findIndex((entry) => "row" in entry && entry.row.id === id);
    if (index !== -1) return onSheet(workings, `$E$${HEAD_ROWS + 1 + index}`);
    return onSheet(inputs, inputCell(id as Parameters<typeof inputCell>[0])); // What is no working is an input.
  };
}
