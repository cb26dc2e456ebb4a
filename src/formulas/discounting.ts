import { bandsOf, DISCOUNT_SCHEDULE_NAMES, findDiscountSchedule, GREEN_BOOK } from "../model/prices/discountSchedules";
import type { DiscountScheduleName } from "../model/prices/discountSchedules";
import { like, readA1 } from "./a1";
import {
  add,
  array,
  atMost,
  call,
  decimal,
  equals,
  inversePower,
  literalNumber,
  multiply,
  number,
  onePlus,
  reference,
  subtract,
  text,
} from "./expression";
import type { Expression } from "./expression";
import type { CallArguments } from "./callArguments";
import type { FunctionExpansion } from "./functionExpansion";
import { NoNativeForm } from "./nativeReplacement";
import { isOneCell } from "./shape";
import type { Shape } from "./shape";

/** A rate in a formula: the name of a schedule, a number, or a cell that holds either. */
export interface NativeRate {
  readonly rate: Expression;
  /** The schedules that the cell may name: what a formula has no branch for, it refuses. */
  readonly schedules: readonly DiscountScheduleName[];
}

/**
 * A rate whose cells hold this now. The formula knows the standard schedule and those that the cells name, for with all of
 * them nobody could read it; without knowledge of the cells it has them all.
 */
export function nativeRate(rate: Expression, cells: readonly unknown[] | null): NativeRate {
  const named = cells?.map((cell) => (typeof cell === "string" ? findDiscountSchedule(cell)?.name : undefined));
  const schedules = DISCOUNT_SCHEDULE_NAMES.filter((name) => name === GREEN_BOOK || (named?.includes(name) ?? true));
  return { rate, schedules };
}

/** D(year), by a rate that may be the name of a schedule, a number, or a cell that holds either. */
export function discountFactor(year: Expression, { rate, schedules }: NativeRate): Expression {
  if (rate.kind === "text") return scheduleFactor(findDiscountSchedule(rate.value)?.name ?? GREEN_BOOK, year);
  const constant = inversePower(onePlus(rate), year);
  if (literalNumber(rate) !== undefined) return constant;
  return schedules.reduceRight(
    (otherwise, name) => call("IF", equals(rate, text(name)), scheduleFactor(name, year), otherwise),
    constant,
  );
}

/**
 * A schedule of falling rates, branch by branch: a year within a band takes the bands before it whole. IF and not MIN,
 * because IF goes cell by cell over a range of years, and takes a blank for year 0 where MIN would pass over it.
 */
function scheduleFactor(name: DiscountScheduleName, year: Expression): Expression {
  const known = literalNumber(year);
  return known === undefined ? factorFrom(name, 0, 0, year) : factorOfYear(name, known, year);
}

function factorFrom(name: DiscountScheduleName, band: number, start: number, year: Expression): Expression {
  const { untilYear, rate } = bandsOf(name)[band] ?? { untilYear: Infinity, rate: 0 }; // the last band has no end
  const base = onePlus(number(rate));
  const within = inversePower(base, subtract(year, number(start)));
  if (untilYear === Infinity || (band === 0 && isListUpTo(untilYear, year))) return within;
  const beyond = multiply(inversePower(base, number(untilYear - start)), factorFrom(name, band + 1, untilYear, year));
  return call("IF", atMost(year, number(untilYear)), within, beyond);
}

function isListUpTo(limit: number, year: Expression): boolean {
  return year.kind === "array" && year.cells.flat().every((cell) => Number(cell) <= limit);
}

/** For a literal year only the bands it reaches; `written` keeps how a person wrote it. */
function factorOfYear(name: DiscountScheduleName, year: number, written: Expression): Expression {
  const bands = bandsOf(name).map(({ untilYear, rate }, index, all) => {
    const start = all[index - 1]?.untilYear ?? 0;
    return { base: onePlus(number(rate)), start, years: Math.min(year, untilYear) - start };
  });
  return multiply(
    ...bands
      .filter(({ start, years }) => start === 0 || years > 0)
      .map(({ base, years }) => inversePower(base, years === year ? written : number(decimal(years)))),
  );
}

/**
 * The argument `rate`, with all schedules, whichever a cell names now: somebody without the add-in may type another. A cell that
 * holds " Green Book" has the schedule too, and Excel's comparison would miss it.
 */
function rateOf(args: CallArguments): NativeRate {
  const rate = args.expression("rate", text(GREEN_BOOK));
  if (rate.kind === "text" && findDiscountSchedule(rate.value) === undefined) {
    const names = DISCOUNT_SCHEDULE_NAMES.map((name) => `"${name}"`).join(", ");
    throw new NoNativeForm(`rate holds "${rate.value}"; allowed: ${names} or a share from 0 to 1.`);
  }
  if (rate.kind !== "reference") return nativeRate(rate, null);
  const cells = args.context.read(rate.text)?.cells.flat() ?? null;
  const isPadded = cells?.some((cell) => typeof cell === "string" && cell !== cell.trim()) ?? false;
  return nativeRate(isPadded ? call("TRIM", rate) : rate, null);
}

export const DISCOUNT_FACTOR: FunctionExpansion = {
  reads: ["rate"],
  expand: (args) => discountFactor(args.expression("year"), rateOf(args)),
};

/** Σ D(firstYear + i) · amount i, the amounts in reading order. */
export const PRESENT_VALUE: FunctionExpansion = {
  reads: ["amounts", "rate"],
  expand(args) {
    const amounts = args.expression("amounts");
    const first = args.expression("firstYear", number(0));
    const shape = args.shape("amounts");
    if (isOneCell(shape)) return multiply(amounts, discountFactor(first, rateOf(args)));
    const years = shape && yearsOf(args, shape, first);
    if (years === null) {
      throw new NoNativeForm(
        "amounts is computed within the formula, in a size that only Excel knows; put it in cells.",
      );
    }
    return call("SUMPRODUCT", amounts, discountFactor(years, rateOf(args)));
  },
};

/** More numbers than this are not to be read in an array constant. */
const MOST_LISTED = 60;

/** The year of each amount, in the shape of the amounts; null where neither a reference nor a list can give it. */
function yearsOf(args: CallArguments, shape: Shape, first: Expression): Expression | null {
  const range = args.referenceOfShape("amounts", shape);
  if (range !== undefined) return add(placesIn(range, shape), first);
  if (shape.rows * shape.columns > MOST_LISTED) return null;
  const start = literalNumber(first);
  const list = Array.from({ length: shape.rows }, (_, row) =>
    Array.from({ length: shape.columns }, (_, column) => decimal(row * shape.columns + column + (start ?? 0))),
  );
  return start === undefined ? add(array(list), first) : array(list);
}

/** The place of each cell of a range in reading order, from 0: ROW(B2:B9)-ROW(B2). */
function placesIn(range: string, { rows, columns }: Shape): Expression {
  const down = distance("ROW", range);
  const across = distance("COLUMN", range);
  if (columns === 1) return down;
  return rows === 1 ? across : add(multiply(down, call("COLUMNS", reference(range))), across);
}

function distance(direction: "ROW" | "COLUMN", range: string): Expression {
  const places = call(direction, reference(range));
  const address = readA1(range);
  if (address === null) return subtract(places, call("MIN", places));
  const firstCell = like(address, { row: address.row, column: address.column });
  return subtract(places, call(direction, reference(firstCell)));
}
