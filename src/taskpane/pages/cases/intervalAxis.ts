import { quantityValue } from "../../../model/register/quantity";
import type { EstimateRow } from "./estimateRows";

/** Where an estimate lies on the axis that all of its unit share, 0 to 1 along it, and what stands at the axis's end. */
export interface OnAxis {
  readonly value: number;
  /** Both ends at the value where there is no interval. */
  readonly low: number;
  readonly high: number;
  readonly published: number;
  readonly end: number;
}

/** Shares lie between 0 and 1, everything else between 0 and a round number beyond all that is drawn of its unit. */
export function onAxis(row: EstimateRow, rows: readonly EstimateRow[]): OnAxis {
  const { parameter, value, interval } = row;
  const together = rows.filter((other) => other.parameter.unit === parameter.unit);
  const end = parameter.notation === "percent" ? 1 : roundBeyond(Math.max(...together.flatMap(drawn)));
  return {
    value: value / end,
    low: (interval?.low ?? value) / end,
    high: (interval?.high ?? value) / end,
    published: publishedOf(row) / end,
    end,
  };
}

const publishedOf = ({ parameter }: EstimateRow) => Number(quantityValue(parameter.published));
const drawn = (row: EstimateRow) => [row.value, row.interval?.high ?? 0, publishedOf(row)];

/** 1, 2 or 5 times a power of ten, not below a number. */
function roundBeyond(number: number): number {
  const power = 10 ** Math.floor(Math.log10(number));
  return [1, 2, 5, 10].map((step) => step * power).find((round) => round >= number) ?? number;
}
