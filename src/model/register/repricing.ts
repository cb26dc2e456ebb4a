import { GDP_DEFLATOR } from "../prices/gdpDeflator";
import { hasYear } from "../prices/priceIndex";
import type { LevelIndex } from "../prices/priceIndex";
import { AS_PUBLISHED_PRICES, levelsBetween, yearOfAmount } from "../prices/priceYears";
import { PARAMETERS } from "./parameters";
import type { Parameter, ParameterKey } from "./parameters";
import { isSameValue, quantityValue } from "./quantity";
import type { Quantity, Uprated } from "./quantity";

/** The cell of an amount, as it stands. */
export interface AmountCell {
  readonly value: unknown;
  readonly formula: string | null;
}

/** An amount, and the years between whose prices the deflator moves it. */
export interface BroughtAmount {
  readonly parameter: Parameter;
  readonly from: number;
  readonly to: number;
}

/** An amount of a scenario whose prices change to those of another year: now it is taken to be in those of `from`. */
export interface Repricing extends BroughtAmount {
  /** £ as it is now. */
  readonly amount: number;
  readonly factor: number;
  /** What its cell then holds. */
  readonly quantity: Quantity;
  /** Whether it is in that year's prices for sure: the report's amounts are, and a local one once the scenario has a year. */
  readonly isCertain: boolean;
}

/** A cell that holds an uprated amount, as `quantityCell` writes it, with a relative price or without. */
const UPRATED = /^=(\d+(?:\.\d+)?)\*\((\d+(?:\.\d+)?)\/(\d+(?:\.\d+)?)\)(?:\*\(1\+(-?\d+(?:\.\d+)?)\)\^(-?\d+))?$/;

/**
 * What a change of the price year does to each amount that it moves. Amounts that a formula of somebody's computes are left
 * to it. Where the scenario had no year of its own, a local amount may be in the new year's prices already: only who entered it knows.
 * An amount that another release of the deflator uprated moves by this one's, from the year in which it began.
 *
 * @param cellOf the cell of an amount; undefined where there is none
 * @param relativeOf the share a year by which an amount's price rises above the deflator, where one is wanted other than its cell has
 */
export function repricings(
  cellOf: (key: ParameterKey) => AmountCell | undefined,
  fromChoice: string,
  toChoice: string,
  deflator: LevelIndex = GDP_DEFLATOR,
  relativeOf: (key: ParameterKey) => number | undefined = () => undefined,
): Repricing[] {
  return PARAMETERS.flatMap((parameter): Repricing[] => {
    const { key, priceYear } = parameter;
    const cell = cellOf(key);
    if (priceYear === undefined || cell === undefined || typeof cell.value !== "number" || cell.value === 0) return [];
    const uprated = upratedIn(cell);
    if (cell.formula !== null && uprated === null) return [];
    const isReports = isSameValue(cell.value, quantityValue(parameter.published));
    // The report's own amount stays in its own year's prices, whatever year the scenario says.
    const from = isReports ? priceYear.year : yearOfAmount(fromChoice, priceYear);
    const to = yearOfAmount(toChoice, priceYear);
    if (!hasYear(deflator, from) || !hasYear(deflator, to)) return [];
    const share = relativeOf(key) ?? uprated?.relative?.share ?? 0;
    const quantity =
      uprated === null
        ? inYear(cell.value, from, to, deflator, share)
        : inYear(uprated.amount, firstYear(uprated, parameter, deflator) ?? from, to, deflator, share);
    const value = Number(quantityValue(quantity));
    if (isSameValue(value, cell.value)) return [];
    return [
      {
        ...{ parameter, amount: cell.value, from, to },
        ...{ factor: value / cell.value, quantity },
        isCertain: isReports || fromChoice !== AS_PUBLISHED_PRICES,
      },
    ];
  });
}

/** The amounts that are still the report's, though the scenario says another year, or that another release uprated. */
export function leftBehind(
  cellOf: (key: ParameterKey) => AmountCell | undefined,
  choice: string,
  deflator?: LevelIndex,
): Repricing[] {
  if (choice === AS_PUBLISHED_PRICES) return [];
  return repricings(cellOf, choice, choice, deflator);
}

/**
 * The amounts of a scenario that the deflator, and nothing else, has brought to its year from the one in which they began. What a
 * formula of somebody's computes, with a relative price or without, is not among them.
 *
 * @param cellOf the cell of an amount; undefined where there is none
 */
export function broughtByDeflator(
  cellOf: (key: ParameterKey) => AmountCell | undefined,
  choice: string,
  deflator: LevelIndex = GDP_DEFLATOR,
): BroughtAmount[] {
  return PARAMETERS.flatMap((parameter): BroughtAmount[] => {
    const { key, priceYear } = parameter;
    const cell = cellOf(key);
    const uprated = cell === undefined ? null : upratedIn(cell);
    if (priceYear === undefined || uprated === null || uprated.relative !== undefined) return [];
    const from = firstYear(uprated, parameter, deflator);
    return from === undefined ? [] : [{ parameter, from, to: yearOfAmount(choice, priceYear) }];
  });
}

function upratedIn({ formula }: AmountCell): Uprated | null {
  const [, amount, after, before, share, years] = (formula === null ? null : UPRATED.exec(formula)) ?? [];
  if (amount === undefined || after === undefined || before === undefined) return null;
  const byIndex = { amount: Number(amount), before: Number(before), after: Number(after) };
  return share === undefined ? byIndex : { ...byIndex, relative: { share: Number(share), years: Number(years) } };
}

/** Back in the year where it began, the amount is itself again. */
function inYear(amount: number, from: number, to: number, deflator: LevelIndex, share: number): Quantity {
  const levels = levelsBetween(from, to, deflator);
  if (levels === null) return amount;
  const byIndex = { amount, ...levels };
  return share === 0 ? byIndex : { ...byIndex, relative: { share, years: to - from } };
}

/** The year in whose prices an uprated amount was before: the report's, or the one whose level stands in the cell. */
function firstYear(
  { amount, before }: Uprated,
  { published, priceYear }: Parameter,
  deflator: LevelIndex,
): number | undefined {
  if (priceYear !== undefined && isSameValue(amount, quantityValue(published))) return priceYear.year;
  return [deflator, GDP_DEFLATOR].flatMap(({ levels }) => [...levels]).find(([, level]) => level === before)?.[0];
}
