import { financialYear } from "./financialYear";

/** An index of prices or of pay, with its vintage, by which an amount is brought from one financial year to another. */
export type PriceIndex = LevelIndex | PayIndex;

interface Index {
  readonly name: string;
  /** Which release it is. */
  readonly vintage: string;
  readonly source: string;
  readonly licence: string;
  /** The last year that is known; later ones are forecast, or offered. */
  readonly lastOutturn: number;
}

/** A level for each year: an amount moves as the level does. */
export interface LevelIndex extends Index {
  readonly kind: "levels";
  /** By the year in which the financial year begins. */
  readonly levels: ReadonlyMap<number, number>;
}

/** A year's award: such a share of the salary, or so many pounds where they are more. */
export interface PayAward {
  readonly year: number;
  readonly share: number;
  readonly flat?: FlatAward;
}

interface FlatAward {
  /** £ a year for a full-time post. */
  readonly pounds: number;
  /** What the pounds are of the lowest full-time salary; smaller salaries take this share, as part-time posts do. */
  readonly lowest: number;
}

/** Awards one upon another: each salary moves by its own amount. */
export interface PayIndex extends Index {
  readonly kind: "awards";
  /** The year before the first award. */
  readonly firstYear: number;
  /** A year each, in order. */
  readonly awards: readonly PayAward[];
}

/** The first and the last year of an index. */
export function yearsOf(index: PriceIndex): { readonly first: number; readonly last: number } {
  if (index.kind === "awards") {
    return { first: index.firstYear, last: index.awards.at(-1)?.year ?? index.firstYear };
  }
  const years = [...index.levels.keys()];
  return { first: Math.min(...years), last: Math.max(...years) };
}

/** Says which years an index has: "2002/03 to 2030/31", and where some between are not among them. */
export function yearsInWords(index: PriceIndex): string {
  const { first, last } = yearsOf(index);
  const hasGaps = index.kind === "levels" && index.levels.size <= last - first;
  return `${financialYear(first)} to ${financialYear(last)}${hasGaps ? ", but not all between" : ""}`;
}

/** Says of a year that has a name that an index lacks it. */
export function yearIsMissing(name: string, year: number, index: PriceIndex): string {
  return `${name} is ${financialYear(year)}; the index "${index.name}" has ${yearsInWords(index)}.`;
}

export function hasYear(index: PriceIndex, year: number): boolean {
  if (index.kind === "levels") return index.levels.has(year);
  const { first, last } = yearsOf(index);
  return year >= first && year <= last;
}

/**
 * An amount of one financial year in the prices (or pay) of another. There and back is the same amount.
 *
 * @param amount £; for awards a year's salary
 * @param from the year whose prices the amount is in, by the calendar year in which it begins; one of the index
 * @param to the year wanted; one of the index
 */
export function uprate(amount: number, from: number, to: number, index: PriceIndex): number {
  if (from === to) return amount;
  if (index.kind === "levels") {
    const [before, after] = [index.levels.get(from) ?? NaN, index.levels.get(to) ?? NaN];
    return amount * (after / before);
  }
  const between = index.awards.filter(({ year }) => year > Math.min(from, to) && year <= Math.max(from, to));
  return from < to ? between.reduce(afterAward, amount) : between.reduceRight(beforeAward, amount);
}

/** What multiplies an amount: 1.412 from 2015/16 to 2026/27. */
export function uprateFactor(from: number, to: number, index: LevelIndex): number {
  return uprate(1, from, to, index);
}

function afterAward(salary: number, { share, flat }: PayAward): number {
  const byShare = salary * share;
  return salary + (flat === undefined ? byShare : Math.max(byShare, Math.min(flat.pounds, salary * flat.lowest)));
}

/** The salary that the award brought here; salaries rise by each rule without a jump, so one of the rules leads back. */
function beforeAward(salary: number, { share, flat }: PayAward): number {
  const byShare = salary / (1 + share);
  if (flat === undefined || byShare * share >= flat.pounds) return byShare;
  const byPounds = salary - flat.pounds;
  return byPounds * flat.lowest >= flat.pounds ? byPounds : salary / (1 + flat.lowest);
}
