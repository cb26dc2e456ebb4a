import type { Domain } from "../../model/register/domain";
import type { DistributionName } from "../../model/register/uncertainty";
import { betaDistribution, betaFromMean, pertDistribution } from "../distributions/beta";
import type { Distribution } from "../distributions/distribution";
import { gammaDistribution } from "../distributions/gamma";
import { lognormalDistribution } from "../distributions/lognormal";
import { truncatedNormal } from "../distributions/normal";
import { triangularDistribution } from "../distributions/triangular";
import { uniformDistribution } from "../distributions/uniform";

/** How a distribution is written: its numbers in order, what they must be, and what they make. */
export interface DistributionForm {
  readonly name: DistributionName;
  /** What each number is called, in the order of the columns a, b, c. */
  readonly numbers: readonly string[];
  /** Why these numbers make no distribution for a parameter of this domain; null where they do. */
  readonly refusal: (numbers: readonly number[], domain: Domain) => string | null;
  /** Null where the parameter is certain. */
  readonly make: (numbers: readonly number[], domain: Domain) => Distribution | null;
}

/** The narrowest spread that a table of quantiles can follow, as a share of the mean; and the largest counts. */
const NARROWEST = 0.001;
const MOST_CASES = 1_000_000;
/** Smaller amounts, and ranges as a share of their ends, are nothing to compute with. */
const LEAST_SIZE = 1e-9;
/** Below this shape a beta or gamma has nearly all its weight at an end, and its mean says little. */
const LEAST_SHAPE = 0.5;

function form<Numbers extends readonly string[]>(
  name: DistributionName,
  numbers: Numbers,
  refusal: (numbers: { [K in keyof Numbers]: number }, domain: Domain) => string | null,
  make: (numbers: { [K in keyof Numbers]: number }, domain: Domain) => Distribution | null,
): DistributionForm {
  type Given = { [K in keyof Numbers]: number };
  // The caller gives as many numbers as the form names, which a list read from cells cannot say in its type.
  const exactly = (given: readonly number[]) => given as Given;
  return {
    name,
    numbers,
    refusal: (given, domain) => refusal(exactly(given), domain),
    make: (given, domain) => make(exactly(given), domain),
  };
}

export const DISTRIBUTION_FORMS: readonly DistributionForm[] = [
  form(
    "fixed",
    [] as const,
    () => null,
    () => null,
  ),
  form(
    "beta",
    ["events", "n"] as const,
    ([events, n], domain) => {
      if (domain.maximum !== 1) return "a beta is for shares from 0 to 1";
      if (events < 0 || n < events) return "events must be from 0 to n";
      return n > MOST_CASES ? "n must be at most 1,000,000" : null;
    },
    ([events, n]) => betaDistribution(1 + events, 1 + n - events),
  ),
  form(
    "betaMean",
    ["mean", "standard error"] as const,
    ([mean, error], domain) => {
      if (domain.maximum !== 1) return "a beta is for shares from 0 to 1";
      if (mean <= 0 || mean >= 1) return "the mean must be between 0 and 1";
      const least = NARROWEST * mean * (1 - mean);
      // Where mean × size, or (1 − mean) × size, is the least shape.
      const most = Math.sqrt((mean * (1 - mean)) / (1 + LEAST_SHAPE / Math.min(mean, 1 - mean)));
      return refusalOfError(error, least, most);
    },
    ([mean, error]) => betaFromMean(mean, error),
  ),
  form(
    "gamma",
    ["mean", "standard error"] as const,
    ([mean, error], domain) => {
      if (!isUnbounded(domain)) return "a gamma has no upper limit, but this parameter does";
      if (mean < LEAST_SIZE) return "the mean must be more than 0";
      return refusalOfError(error, NARROWEST * mean, mean / Math.sqrt(LEAST_SHAPE));
    },
    ([mean, error]) => gammaDistribution(mean, error),
  ),
  form(
    "lognormal",
    ["mean", "coefficient of variation"] as const,
    ([mean, variation], domain) => {
      if (!isUnbounded(domain)) return "a lognormal has no upper limit, but this parameter does";
      if (mean < LEAST_SIZE) return "the mean must be more than 0";
      if (variation < NARROWEST) return "the coefficient of variation is too small; use fixed";
      return variation > 3 ? "the coefficient of variation must be at most 3 (15% is 0.15)" : null;
    },
    ([mean, variation]) => lognormalDistribution(mean, variation),
  ),
  form("pert", ["minimum", "mode", "maximum"] as const, refusalOfThree, ([minimum, mode, maximum]) =>
    pertDistribution(minimum, mode, maximum),
  ),
  form("triangular", ["minimum", "mode", "maximum"] as const, refusalOfThree, ([minimum, mode, maximum]) =>
    triangularDistribution(minimum, mode, maximum),
  ),
  form(
    "uniform",
    ["minimum", "maximum"] as const,
    ([minimum, maximum], domain) => refusalOfThree([minimum, minimum, maximum], domain),
    ([minimum, maximum]) => uniformDistribution(minimum, maximum),
  ),
  form(
    "normal",
    ["mean", "standard deviation"] as const,
    ([mean, deviation], domain) => {
      if (mean < domain.minimum || mean > domain.maximum) return "the mean must be a value the parameter may have";
      return deviation < NARROWEST * Math.max(Math.abs(mean), NARROWEST)
        ? "the standard deviation is too small; use fixed"
        : null;
    },
    ([mean, deviation], { minimum, maximum }) => truncatedNormal(mean, deviation, minimum, maximum),
  ),
];

/** Whether nothing but negative values is ruled out. */
function isUnbounded({ minimum, maximum }: Domain): boolean {
  return minimum === 0 && maximum === Infinity;
}

/** Says which standard errors this mean allows. */
function refusalOfError(error: number, least: number, most: number): string | null {
  // Rounded inwards, so that both numbers are themselves allowed.
  const [from, to] = [threeDigits(least, Math.ceil), threeDigits(most, Math.floor)];
  const allowed = `for this mean it is from ${from} to ${to}`;
  if (error < least) return `the standard error is too small: ${allowed}; use fixed for a value that is certain`;
  return error > most ? `the standard error is too large: ${allowed}` : null;
}

function threeDigits(value: number, round: (value: number) => number): string {
  const unit = 10 ** (Math.floor(Math.log10(value)) - 2);
  // The division may be off in its last bits, which is no reason to go a whole unit further.
  return (round(Number((value / unit).toPrecision(12))) * unit).toLocaleString("en-GB", {
    maximumSignificantDigits: 3,
  });
}

function refusalOfThree([minimum, mode, maximum]: readonly [number, number, number], domain: Domain): string | null {
  if (minimum === maximum && mode === minimum) return "its values are all the same; use fixed";
  if (!(minimum < maximum)) return "the minimum must be less than the maximum";
  if (maximum - minimum < LEAST_SIZE * Math.max(1, Math.abs(maximum))) return "its range is too narrow; use fixed";
  if (mode < minimum || mode > maximum) return "the mode must be from minimum to maximum";
  if (minimum < domain.minimum || maximum > domain.maximum) return "its range must be one the parameter may have";
  return null;
}
