import { readFinancialYear } from "../model/prices/financialYear";
import { GDP_DEFLATOR } from "../model/prices/gdpDeflator";
import { readIndexTable } from "../model/prices/indexTable";
import { findPriceIndex } from "../model/prices/indices";
import type { LevelIndex } from "../model/prices/priceIndex";
import type { CallArguments } from "./callArguments";
import { array, call, divide, literalNumber, multiply, number } from "./expression";
import type { Expression } from "./expression";
import type { FunctionExpansion } from "./functionExpansion";
import { NoNativeForm } from "./nativeReplacement";
import { isOneCell } from "./shape";

/** amount × level of the year wanted ÷ level of the amount's year, the levels as numbers in the formula. */
export const UPRATE: FunctionExpansion = {
  reads: ["index"],
  expand(args) {
    const index = levelsNamed(args);
    const [before, after] = [level(args, "fromYear", index), level(args, "toYear", index)];
    const amount = args.expression("amount");
    return before.kind === "number" && after.kind === "number" && before.value === after.value
      ? amount
      : multiply(amount, divide(after, before));
  },
};

function levelsNamed(args: CallArguments): LevelIndex {
  if (args.isOmitted("index")) return GDP_DEFLATOR;
  const { cells, locate } = args.cells("index");
  const names = cells.flat();
  const found = names.length === 1 ? findPriceIndex(String(names[0])) : undefined;
  if (found?.kind === "levels") {
    if (locate !== null) args.warn(`The index stays what its cell holds now: ${found.name}.`);
    return found;
  }
  if (found !== undefined) {
    throw new NoNativeForm(
      `By ${found.name} each salary moves by its own amount, year after year, which no short formula says.`,
    );
  }
  const reading = readIndexTable(cells, { name: "your own", source: "your own", licence: "" });
  if (!reading.ok) throw new NoNativeForm(`index ${reading.problem}`);
  if (locate !== null) args.warn("The index keeps the levels that its table holds now.");
  return reading.index;
}

/** A year written in the formula gives its level; one in a cell is looked up, in each of the forms that the function takes. */
function level(args: CallArguments, name: "fromYear" | "toYear", index: LevelIndex): Expression {
  const year = args.expression(name);
  const written = year.kind === "text" ? year.value : literalNumber(year);
  if (written !== undefined) {
    const found = index.levels.get(readFinancialYear(written) ?? NaN);
    if (found === undefined) throw new NoNativeForm(`${name} holds ${written}, which the index does not have.`);
    return number(found);
  }
  if (!isOneCell(args.shape(name))) throw new NoNativeForm(`${name} is more than one cell; write a formula a year.`);
  const start = call("VALUE", call("LEFT", year, number(4)));
  return call("VLOOKUP", start, array([...index.levels].map((line) => [...line])), number(2), number(0));
}
