import { readFinancialYear } from "../model/prices/financialYear";
import { GDP_DEFLATOR } from "../model/prices/gdpDeflator";
import { readIndexTable } from "../model/prices/indexTable";
import { findPriceIndex } from "../model/prices/indices";
import type { LevelIndex } from "../model/prices/priceIndex";
import type { CallArguments } from "./callArguments";
import { array, call, divide, literalNumber, multiply, number, onePlus, power, subtract } from "./expression";
import type { Expression } from "./expression";
import type { FunctionExpansion } from "./functionExpansion";
import { NoNativeForm } from "./nativeReplacement";
import { isOneCell } from "./shape";

/** amount × level of the year wanted ÷ level of the amount's year, the levels as numbers in the formula, and what it rises above them. */
export const UPRATE: FunctionExpansion = {
  reads: ["index"],
  expand(args) {
    const index = levelsNamed(args);
    const [before, after] = [level(args, "fromYear", index), level(args, "toYear", index)];
    const amount = args.expression("amount");
    const isSame = before.kind === "number" && after.kind === "number" && before.value === after.value;
    const uprated = isSame ? amount : multiply(amount, divide(after, before));
    return args.isOmitted("relative") ? uprated : multiply(uprated, risen(args));
  },
};

/** (1 + relative)^(to − from). */
function risen(args: CallArguments): Expression {
  const begins = (name: "fromYear" | "toYear") => {
    const year = readFinancialYear(writtenYear(args.expression(name)));
    return year === null ? firstYear(args.expression(name)) : number(year);
  };
  return power(onePlus(args.expression("relative")), subtract(begins("toYear"), begins("fromYear")));
}

/** The year as it is written in the formula; undefined where a cell holds it. */
function writtenYear(year: Expression): string | number | undefined {
  return year.kind === "text" ? year.value : literalNumber(year);
}

/** In each of the forms that a cell may have. */
const firstYear = (year: Expression) => call("VALUE", call("LEFT", year, number(4)));

/** The index of prices that the argument `index` names or is, as it stands now. */
export function levelsNamed(args: CallArguments): LevelIndex {
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
  const written = writtenYear(year);
  if (written !== undefined) {
    const found = index.levels.get(readFinancialYear(written) ?? NaN);
    if (found === undefined) throw new NoNativeForm(`${name} holds ${written}, which the index does not have.`);
    return number(found);
  }
  if (!isOneCell(args.shape(name))) throw new NoNativeForm(`${name} is more than one cell; write a formula a year.`);
  return call("VLOOKUP", firstYear(year), array([...index.levels].map((line) => [...line])), number(2), number(0));
}
