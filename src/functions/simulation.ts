import { createHistogramTally } from "../analysis/simulation/histogram";
import { createQuantileTally } from "../analysis/simulation/quantileTally";
import { standardError } from "../analysis/simulation/standardError";
import { countAbove } from "../analysis/simulation/statistics";
import { isNetMeasure } from "../model/appendix9/measures";
import type { Measure } from "../model/appendix9/measures";
import { ANY_NUMBER, isOmitted, matrixOf, ranged, readCell, readOne } from "./argument";
import { drawMeasure, readDrawSettings, tallyMeasure } from "./drawArguments";
import { invalidValue, notAvailable } from "./errors";
import { readMeasure } from "./measureArgument";
import { readUncertainScenario } from "./uncertaintyArgument";

const BINS = { minimum: 1, maximum: 1000 };
const DEFAULT_BINS = 40;
const PROBABILITIES = [
  ["2.5%", 0.025],
  ["25%", 0.25],
  ["50%", 0.5],
  ["75%", 0.75],
  ["97.5%", 0.975],
] as const;

/**
 * Simulates a measure over everything that is uncertain: its mean, spread, quantiles and chance of being above 0.
 * @customfunction SIMULATE SIMULATE
 * @param {unknown[][]} [measure] Name of a measure; "net.exchequer" if omitted.
 * @param {unknown[][]} [keys] Parameter keys, one column (or one row); as published if omitted together with values.
 * @param {unknown[][]} [values] Values beside the keys, one scenario.
 * @param {unknown[][]} [uncertainty] Four columns beside the keys (four rows where keys is a row): distribution, a, b, c; defaults if omitted. Beside a line "# key ~ key" of the keys, a is the rank correlation of the two.
 * @param {unknown[][]} [draws] Whole number from 64 to 10,000,000, best a power of two; 8192 if omitted.
 * @param {unknown[][]} [seed] Whole number; the same seed gives the same draws everywhere; 1 if omitted.
 * @param {unknown[][]} [correlation] Rank correlation of the two arms' closure rates, -1 to 1; 0 if omitted.
 * @param {unknown[][]} [index] By which amounts go from one year's prices to another's: "GDP deflator", or a table as for UPRATE, such as GdpDeflator of a sheet Prices; "GDP deflator" if omitted.
 * @returns {unknown[][]} Two columns: Mean, Standard error, Standard deviation, five quantiles, Probability above 0, Expected loss, Draws, Seed.
 * @equation the measure at scrambled Sobol points through each input's inverse distribution function
 * @example =CBA.SIMULATE() → a table of 12 rows and 2 columns
 * @source our computation; distributions from the counts of the report, or assumed, as PARAMETERS says
 * @errors #N/A for an unknown measure or key; #VALUE! for a bad value, distribution, number of draws or seed; #DIV/0! for a ratio without denominator; #N/A as Expected loss of what is no net result.
 */
export function simulate(
  measure?: unknown[][],
  keys?: unknown[][],
  values?: unknown[][],
  uncertainty?: unknown[][],
  draws?: unknown[][],
  seed?: unknown[][],
  correlation?: unknown[][],
  index?: unknown[][],
): unknown[][] {
  const name = readMeasure(measure);
  const uncertain = readUncertainScenario(keys, values, uncertainty, correlation, index);
  const settings = readDrawSettings(draws, seed);
  const probabilities = PROBABILITIES.map(([, probability]) => probability);
  const ofQuantiles = createQuantileTally(settings.draws, probabilities);
  const tally = tallyMeasure(uncertain, name, settings, (block, count) => ofQuantiles.add(block, count));
  const found = ofQuantiles.end((read) => drawMeasure(uncertain, name, settings, read));
  return [
    ["Mean", tally.mean],
    ["Standard error", standardError(uncertain, name, settings)],
    ["Standard deviation", tally.standardDeviation],
    ...PROBABILITIES.map(([label], index) => [label, found[index]]),
    ["Probability above 0", tally.probabilityAboveZero],
    ["Expected loss", isNetMeasure(name) ? tally.expectedLoss : noExpectedLoss(name)],
    ["Draws", settings.draws],
    ["Seed", settings.seed],
  ];
}

/**
 * The probability that a measure is above a threshold, over everything that is uncertain.
 * @customfunction PROBABILITY PROBABILITY
 * @param {unknown[][]} [measure] Name of a measure; "net.exchequer" if omitted.
 * @param {unknown[][]} [keys] Parameter keys, one column (or one row); as published if omitted together with values.
 * @param {unknown[][]} [values] Values beside the keys, one scenario.
 * @param {unknown[][]} [uncertainty] Four columns beside the keys (four rows where keys is a row): distribution, a, b, c; defaults if omitted. Beside a line "# key ~ key" of the keys, a is the rank correlation of the two.
 * @param {unknown[][]} [threshold] In the measure's unit, one value or a range; 0 if omitted.
 * @param {unknown[][]} [draws] Whole number from 64 to 10,000,000, best a power of two; 8192 if omitted.
 * @param {unknown[][]} [seed] Whole number; the same seed gives the same draws everywhere; 1 if omitted.
 * @param {unknown[][]} [correlation] Rank correlation of the two arms' closure rates, -1 to 1; 0 if omitted.
 * @param {unknown[][]} [index] By which amounts go from one year's prices to another's: "GDP deflator", or a table as for UPRATE, such as GdpDeflator of a sheet Prices; "GDP deflator" if omitted.
 * @returns {unknown[][]} Probability, 0 to 1, in the shape of threshold.
 * @equation share of draws in which the measure > threshold
 * @example =CBA.PROBABILITY("net.exchequer") → 0.5361328125
 * @source our computation; distributions from the counts of the report, or assumed, as PARAMETERS says
 * @errors #N/A for an unknown measure or key; #VALUE! for a bad value, distribution, threshold, number of draws or seed; #DIV/0! for a ratio without denominator.
 */
export function probability(
  measure?: unknown[][],
  keys?: unknown[][],
  values?: unknown[][],
  uncertainty?: unknown[][],
  threshold?: unknown[][],
  draws?: unknown[][],
  seed?: unknown[][],
  correlation?: unknown[][],
  index?: unknown[][],
): unknown[][] {
  const name = readMeasure(measure);
  const uncertain = readUncertainScenario(keys, values, uncertainty, correlation, index);
  const settings = readDrawSettings(draws, seed);
  const argument = ranged("threshold", threshold, ANY_NUMBER, 0);
  const cells = isOmitted(threshold) ? [[0]] : matrixOf("threshold", threshold);
  const thresholds = cells.map((row) => row.map((cell) => ({ value: readCell(argument, cell), above: 0 })));
  tallyMeasure(uncertain, name, settings, (block, count) => {
    for (const one of thresholds.flat()) {
      if (typeof one.value === "number") one.above += countAbove(block, count, one.value);
    }
  });
  return thresholds.map((row) =>
    row.map(({ value, above }) => (typeof value === "number" ? above / settings.draws : value)),
  );
}

/**
 * Histogram of a measure over everything that is uncertain.
 * @customfunction DISTRIBUTION DISTRIBUTION
 * @param {unknown[][]} [measure] Name of a measure; "net.exchequer" if omitted.
 * @param {unknown[][]} [keys] Parameter keys, one column (or one row); as published if omitted together with values.
 * @param {unknown[][]} [values] Values beside the keys, one scenario.
 * @param {unknown[][]} [uncertainty] Four columns beside the keys (four rows where keys is a row): distribution, a, b, c; defaults if omitted. Beside a line "# key ~ key" of the keys, a is the rank correlation of the two.
 * @param {unknown[][]} [bins] Whole number from 1 to 1000; 40 if omitted.
 * @param {unknown[][]} [draws] Whole number from 64 to 10,000,000, best a power of two; 8192 if omitted.
 * @param {unknown[][]} [seed] Whole number; the same seed gives the same draws everywhere; 1 if omitted.
 * @param {unknown[][]} [correlation] Rank correlation of the two arms' closure rates, -1 to 1; 0 if omitted.
 * @param {unknown[][]} [index] By which amounts go from one year's prices to another's: "GDP deflator", or a table as for UPRATE, such as GdpDeflator of a sheet Prices; "GDP deflator" if omitted.
 * @returns {unknown[][]} A table with a header row: From, To, Share of draws; bins of equal width from the least draw to the greatest.
 * @equation share of draws in each bin
 * @example =CBA.DISTRIBUTION() → a table of 41 rows and 3 columns
 * @source our computation; distributions from the counts of the report, or assumed, as PARAMETERS says
 * @errors #N/A for an unknown measure or key; #VALUE! for a bad value, distribution, number of bins or draws, or seed; #DIV/0! for a ratio without denominator.
 */
export function distribution(
  measure?: unknown[][],
  keys?: unknown[][],
  values?: unknown[][],
  uncertainty?: unknown[][],
  bins?: unknown[][],
  draws?: unknown[][],
  seed?: unknown[][],
  correlation?: unknown[][],
  index?: unknown[][],
): unknown[][] {
  const name = readMeasure(measure);
  const uncertain = readUncertainScenario(keys, values, uncertainty, correlation, index);
  const count = readOne(ranged("bins", bins, BINS, DEFAULT_BINS));
  if (!Number.isInteger(count)) throw invalidValue(`bins holds ${count}; allowed: a whole number from 1 to 1000.`);
  const settings = readDrawSettings(draws, seed);
  const tally = createHistogramTally(settings.draws, count);
  tallyMeasure(uncertain, name, settings, (block, found) => tally.add(block, found));
  if (tally.wantsAgain) drawMeasure(uncertain, name, settings, tally.addAgain);
  return [["From", "To", "Share of draws"], ...tally.end().map(({ from, to, share }) => [from, to, share])];
}

/** Only of a net result does its sign decide, and only so can deciding by its mean lose anything. */
function noExpectedLoss(measure: Measure): CustomFunctions.Error {
  return notAvailable(`Only net results have an expected loss, such as net.exchequer; measure is ${measure}.`);
}
