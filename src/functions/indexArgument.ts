import { GDP_DEFLATOR } from "../model/prices/gdpDeflator";
import { readIndexTable } from "../model/prices/indexTable";
import { findPriceIndex, PRICE_INDICES } from "../model/prices/indices";
import { hasYear, yearIsMissing } from "../model/prices/priceIndex";
import type { LevelIndex, PriceIndex } from "../model/prices/priceIndex";
import { describeCell } from "../model/register/cell";
import { isOmitted, loneError, matrixOf, plainCell } from "./argument";
import { invalidValue, notAvailable, passedOnError } from "./errors";

/** The index that an argument names, or that its cells are; the GDP deflator that we bring where it is left out. */
export function readIndex(cells: unknown): PriceIndex {
  if (isOmitted(cells)) return GDP_DEFLATOR;
  const matrix = matrixOf("index", cells);
  const [first] = matrix;
  if (matrix.length > 1 || (first?.length ?? 0) > 1) return ownIndex(matrix);
  const error = loneError("index", matrix);
  if (error !== undefined) throw error;
  const name = plainCell(first?.[0]);
  const found = typeof name === "string" ? findPriceIndex(name) : undefined;
  if (found !== undefined) return found;
  const names = PRICE_INDICES.map((known) => `"${known.name}"`).join(", ");
  throw invalidValue(`index holds ${describeCell(name)}; allowed: ${names}, or a table of financial years and levels.`);
}

/** A table of years and levels. */
function ownIndex(matrix: readonly (readonly unknown[])[]): LevelIndex {
  const cells = matrix.map((row) => row.map(plainCell));
  const reading = readIndexTable(cells, { name: "your own", source: "your own", licence: "" });
  if (reading.ok) return reading.index;
  throw passedOnError("index", cells[reading.row]?.[reading.column]) ?? invalidValue(`index ${reading.problem}`);
}

/** The index by which all amounts of a scenario move: one of prices. */
export function readDeflator(cells: unknown): LevelIndex {
  const index = readIndex(cells);
  if (index.kind === "levels") return index;
  throw invalidValue(`index is "${index.name}", which is of pay; allowed for a scenario: an index of prices.`);
}

/** What is wrong with a year that an index does not have; null where it has it. */
export function missingYear(name: string, year: number, index: PriceIndex): CustomFunctions.Error | null {
  return hasYear(index, year) ? null : notAvailable(yearIsMissing(name, year, index));
}
