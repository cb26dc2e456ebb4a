import { detectableChange } from "../analysis/detectableChange";
import { jeffreysInterval } from "../analysis/jeffreysInterval";
import { sampleSize as findSampleSize } from "../analysis/sampleSize";
import { loneError, matrixOf, ranged, readCell, readOne, SHARE } from "./argument";
import { elementwise } from "./elementwise";
import { invalidValue, notAvailable, numberOrError } from "./errors";

const FAMILIES = { minimum: 1, maximum: 1e9 };
const CASES = { minimum: 0, maximum: 1_000_000 };
const CHILDREN = { minimum: 1, maximum: 1000 };
const RATIO = { minimum: 0.001, maximum: 1000 };
/** Certainty is out of reach of any trial. */
const PROBABILITY = { minimum: 0.5, maximum: 0.999999 };
const DIRECTION = { minimum: -1, maximum: 1 };
const CONFIDENCE = 0.95;
const POWER = 0.8;

/**
 * A rate from counts, with the interval in which it lies (Jeffreys), a row for each pair of counts.
 * @customfunction RATE RATE
 * @param {unknown[][]} events Cases with the event, 0 to n, one value or a range.
 * @param {unknown[][]} n All cases, as many cells as events.
 * @param {unknown[][]} [confidence] Probability of the interval, 0.5 to 0.999999; 0.95 if omitted.
 * @returns {unknown[][]} Three columns: rate, low, high; a row for each pair of counts.
 * @equation rate = events ÷ n; low and high are the tails' quantiles of Beta(events + ½, n − events + ½)
 * @example =CBA.RATE({5;3},{83;45}) → a table of 2 rows and 3 columns
 * @source Brown, Cai and DasGupta (2001), Interval estimation for a binomial proportion
 * @errors #VALUE! along the row of a count that is no number, below 0 or above n, or where events and n differ in number; #DIV/0! where n is 0.
 */
export function rate(events: unknown[][], n: unknown[][], confidence?: unknown[][]): unknown[][] {
  const level = readOne(ranged("confidence", confidence, PROBABILITY, CONFIDENCE));
  const [countCells, totalCells] = [matrixOf("events", events), matrixOf("n", n)];
  const [counts, totals] = [countCells.flat(), totalCells.flat()];
  if (counts.length !== totals.length) {
    const error = loneError("events", countCells) ?? loneError("n", totalCells);
    throw error ?? invalidValue(`events has ${counts.length} cells and n ${totals.length}; give one n for each.`);
  }
  return counts.map((cell, index) => rateRow(cell, totals[index], level));
}

function rateRow(eventsCell: unknown, nCell: unknown, confidence: number): unknown[] {
  const spoilt = (error: CustomFunctions.Error) => [error, error, error];
  const n = readCell(ranged("n", nCell, CASES, null), nCell);
  if (typeof n !== "number") return spoilt(n);
  const events = readCell(ranged("events", eventsCell, { minimum: 0, maximum: n }, null), eventsCell);
  if (typeof events !== "number") return spoilt(events);
  if (n === 0) return [null, null, null].map(numberOrError);
  const { low, high } = jeffreysInterval(events, n, confidence);
  return [events / n, low, high];
}

/**
 * The smallest change in a rate that a trial of this size can detect.
 * @customfunction DETECTABLE DETECTABLE
 * @param {unknown[][]} baseline Rate without the programme, 0 to 1.
 * @param {unknown[][]} familiesA Families in one arm, 1 or more.
 * @param {unknown[][]} familiesB Families in the other arm, 1 or more.
 * @param {unknown[][]} [childrenPerFamily] Children counted in a family, 1 or more; 1 if omitted.
 * @param {unknown[][]} [icc] Correlation of the outcome between children of one family, 0 to 1; 0 if omitted.
 * @param {unknown[][]} [confidence] Of the two-sided test, 0.5 to 0.999999; 0.95 if omitted.
 * @param {unknown[][]} [power] Probability of finding the change, 0.5 to 0.999999; 0.8 if omitted.
 * @param {unknown[][]} [direction] 1 for an increase, -1 for a decrease; 1 if omitted.
 * @returns {unknown[][]} Change as a share (0.15 is 15 percentage points), negative for a decrease; spills in the broadcast shape.
 * @equation sin²(asin √baseline ± h ÷ 2) − baseline, h = (z(confidence) + z(power)) × √(1 ÷ nA + 1 ÷ nB), n = families × children ÷ (1 + (children − 1) × icc)
 * @example =CBA.DETECTABLE(0.226,143,143,3,1) → 0.150952647943262
 * @source Appendix 6, power calculations
 * @errors #N/A where no rate on that side is far enough away, or a range is too short; #VALUE! where a cell is not a number or outside its range.
 */
export function detectable(
  baseline: unknown[][],
  familiesA: unknown[][],
  familiesB: unknown[][],
  childrenPerFamily?: unknown[][],
  icc?: unknown[][],
  confidence?: unknown[][],
  power?: unknown[][],
  direction?: unknown[][],
): unknown[][] {
  return elementwise(
    [
      ranged("baseline", baseline, SHARE, null),
      ranged("familiesA", familiesA, FAMILIES, null),
      ranged("familiesB", familiesB, FAMILIES, null),
      ranged("childrenPerFamily", childrenPerFamily, CHILDREN, 1),
      ranged("icc", icc, SHARE, 0),
      ranged("confidence", confidence, PROBABILITY, CONFIDENCE),
      ranged("power", power, PROBABILITY, POWER),
      ranged("direction", direction, DIRECTION, 1),
    ],
    detectableOrError,
  );
}

function detectableOrError(...values: number[]): number | CustomFunctions.Error {
  const [baseline = 0, familiesA = 0, familiesB = 0, childrenPerFamily = 0, icc = 0, confidence = 0, power = 0] =
    values;
  const direction = values[7] ?? 1;
  if (Math.abs(direction) !== 1) return invalidValue(`direction holds ${direction}; allowed: 1 or -1.`);
  const design = { baseline, familiesA, familiesB, childrenPerFamily, icc, confidence, power };
  const change = detectableChange(design, direction === 1 ? "increase" : "decrease");
  const end = direction === 1 ? "100%" : "0%";
  return change ?? notAvailable(`Even ${end} is too near to a baseline of ${baseline} for a trial of this size.`);
}

/**
 * The families that a trial needs to find a given change in a rate.
 * @customfunction SAMPLESIZE SAMPLESIZE
 * @param {unknown[][]} baseline Rate without the programme, 0 to 1.
 * @param {unknown[][]} target Rate with the programme that is worth finding, 0 to 1.
 * @param {unknown[][]} [ratio] Families without the programme for each one with it, 0.001 to 1000; 1 if omitted.
 * @param {unknown[][]} [childrenPerFamily] Children counted in a family, 1 or more; 1 if omitted.
 * @param {unknown[][]} [icc] Correlation of the outcome between children of one family, 0 to 1; 0 if omitted.
 * @param {unknown[][]} [confidence] Of the two-sided test, 0.5 to 0.999999; 0.95 if omitted.
 * @param {unknown[][]} [power] Probability of finding the change, 0.5 to 0.999999; 0.8 if omitted.
 * @returns {unknown[][]} Whole families with the programme; without it, ratio times as many; spills in the broadcast shape.
 * @equation (z(confidence) + z(power))² ÷ h² × (1 + 1 ÷ ratio) × (1 + (children − 1) × icc) ÷ children, h = 2 × |asin √target − asin √baseline|
 * @example =CBA.SAMPLESIZE(0.64,0.72) → 532
 * @source Appendix 6, power calculations, solved for the number of families
 * @errors #DIV/0! where baseline and target are equal; #VALUE! where a cell is not a number or outside its range; #N/A where a range is too short.
 */
export function sampleSize(
  baseline: unknown[][],
  target: unknown[][],
  ratio?: unknown[][],
  childrenPerFamily?: unknown[][],
  icc?: unknown[][],
  confidence?: unknown[][],
  power?: unknown[][],
): unknown[][] {
  return elementwise(
    [
      ranged("baseline", baseline, SHARE, null),
      ranged("target", target, SHARE, null),
      ranged("ratio", ratio, RATIO, 1),
      ranged("childrenPerFamily", childrenPerFamily, CHILDREN, 1),
      ranged("icc", icc, SHARE, 0),
      ranged("confidence", confidence, PROBABILITY, CONFIDENCE),
      ranged("power", power, PROBABILITY, POWER),
    ],
    (...values) => {
      const [from = 0, to = 0, families = 1, children = 1, correlation = 0, level = 0, chance = 0] = values;
      return findSampleSize({
        ...{ baseline: from, target: to, ratio: families, childrenPerFamily: children },
        ...{ icc: correlation, confidence: level, power: chance },
      });
    },
  );
}
