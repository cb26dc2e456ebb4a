import {
  BOTH_HEADINGS,
  BOTH_SERVICES,
  BOTH_TOTAL,
  equationsOf,
  FINANCIAL_TOTAL,
  financialEquations,
  TRANSFER,
} from "../../model/scaleUp/bothServices";
import type { CostLines, FinancialCost, ServiceCost } from "../../model/scaleUp/bothServices";
import { onBasisFormula } from "../../model/scaleUp/costBasis";
import type { LineKey } from "../../model/scaleUp/lines";
import { formula, number, text } from "../frame/sheetDescription";
import type { CellDescription, RowDescription } from "../frame/sheetDescription";
import { MONEY } from "./summaryRatios";
import type { RatioCells } from "./summaryRatios";

/** What both services cost, part by part: all years as they stand in columns B to D, in present value in E to G. */

export const BOTH_HEADER = ["The local authority's cost, the scenario's prices, all years", ...BOTH_HEADINGS] as const;

export const FINANCIAL_HEADER = [
  "The local authority's cost, money of each year, all years",
  ...BOTH_SERVICES.map(({ label }) => label),
] as const;

type Cells = Pick<RatioCells, "today" | "total" | "single" | "along">;

export function serviceRow(cost: ServiceCost, row: number, cells: Cells): RowDescription {
  const { programme, comparator } = cost;
  const both = (worth: (key: LineKey) => string) => [sumOf(programme, worth, cells), sumOf(comparator, worth, cells)];
  return comparedRow(cost, row, both(cells.total), both(cells.today));
}

/** The totals add up what stands above them, so that a check can hold them against S22 and S23. */
export function servicesTotalRow(row: number, parts: (letters: string) => string): RowDescription {
  const sums = (...letters: string[]) => letters.map((one) => formula(`SUM(${parts(one)})`, "live", MONEY));
  return comparedRow(BOTH_TOTAL, row, sums("B", "C"), sums("E", "F"));
}

/** Apart from the totals, as nobody in society has less for it. */
export function transferRow(cells: Cells): RowDescription {
  const { label, line } = TRANSFER;
  const worth = (amount: string) => formula(amount, "calculation", MONEY);
  return [text(label, "wrapped"), null, null, worth(cells.total(line)), null, null, worth(cells.today(line))];
}

export function financialRow(cost: FinancialCost, row: number, { total, along }: Cells): RowDescription {
  const { programme, comparator } = cost;
  const nominal = comparator && `SUMPRODUCT(${along(comparator.line)},${along(comparator.index)})`;
  return financialCells(cost, row, [
    formula(programme.map(total).join("+"), "calculation", MONEY),
    nominal === null ? number(0, "published", MONEY) : formula(nominal, "calculation", MONEY),
  ]);
}

export function financialTotalRow(row: number, parts: (letters: string) => string): RowDescription {
  return financialCells(
    FINANCIAL_TOTAL,
    row,
    ["B", "C"].map((one) => formula(`SUM(${parts(one)})`, "live", MONEY)),
  );
}

function financialCells(cost: FinancialCost, row: number, both: readonly CellDescription[]): RowDescription {
  return [
    text(`${cost.label} (${financialEquations(cost)})`, "wrapped"),
    ...both,
    formula(`B${row}-C${row}`, "calculation", MONEY),
  ];
}

function comparedRow(
  cost: ServiceCost,
  row: number,
  undiscounted: readonly CellDescription[],
  presentValue: readonly CellDescription[],
): RowDescription {
  return [
    text(`${cost.label} (${equationsOf(cost)})`, "wrapped"),
    ...[...undiscounted, formula(`B${row}-C${row}`, "calculation", MONEY)],
    ...[...presentValue, formula(`E${row}-F${row}`, "calculation", MONEY)],
  ];
}

function sumOf(lines: CostLines | null, worth: (key: LineKey) => string, cells: Cells): CellDescription {
  if (lines === null) return number(0, "published", MONEY);
  const body =
    typeof lines === "string" ? worth(lines) : onBasisFormula(cells, worth(lines.posts), worth(lines.average));
  return formula(body, "calculation", MONEY);
}
