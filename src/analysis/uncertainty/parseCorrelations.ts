import { describeCell, isBlank } from "../../model/register/cell";
import { didYouMean } from "../../model/register/names";
import { findParameter, PARAMETERS } from "../../model/register/parameters";
import type { NumberKey } from "../../model/register/parameters";
import { contradiction } from "./correlationMatrix";
import type { UncertaintyCells } from "./parseUncertainty";
import { isSamePair, pairInWords } from "./rankCorrelation";
import type { RankCorrelation } from "./rankCorrelation";

/** What is wrong with a line that states a correlation, for a person to mend. */
export interface CorrelationProblem {
  /** Place among the lines, from 0. */
  readonly index: number;
  /** The cell at fault: 0 is the distribution, 1 to 3 its numbers; null is the key. */
  readonly column: number | null;
  readonly message: string;
}

export interface CorrelationReading {
  readonly correlations: readonly RankCorrelation[];
  readonly problems: readonly CorrelationProblem[];
}

/** A line of keys that names two inputs; or why it names none although it looks so. */
export type PairReading = { readonly pair: readonly [NumberKey, NumberKey] } | { readonly problem: string };

const NUMBER_KEYS = PARAMETERS.flatMap((entry) => ("uncertainty" in entry ? [entry.key] : [])) as [
  NumberKey,
  ...NumberKey[],
]; // The register is never empty.
/** `# a ~ b`: a remark to whatever reads values, so that it may stand among keys anywhere. */
const PAIR = /^\s*#\s*([^~]+?)\s*~\s*([^~]+?)\s*$/;
/** Which of a line's cells holds the rank correlation: a. */
const RANK = 1;
const COLUMNS = ["distribution", "a", "b", "c"] as const;

/** Reads a line of keys that names a pair, `# programme.weeksOpen ~ programme.closureRate`; null where it is another line. */
export function readPair(cell: unknown): PairReading | null {
  const [, one, other] = typeof cell === "string" ? (PAIR.exec(cell) ?? []) : [];
  if (one === undefined || other === undefined) return null;
  const [first, second] = [one, other].map(numberKey);
  if (first === undefined && second === undefined) return null;
  if (first === undefined || second === undefined) {
    const wrong = first === undefined ? one : other;
    return { problem: `"${wrong}" is no parameter that may be uncertain.${didYouMean(wrong, NUMBER_KEYS)}` };
  }
  return first === second ? { problem: `${first} cannot go together with itself.` } : { pair: [first, second] };
}

function numberKey(name: string): NumberKey | undefined {
  const found = findParameter(name);
  return found !== undefined && "uncertainty" in found ? found.key : undefined;
}

/**
 * Reads the correlations stated among the keys of a scenario's uncertainty: lines `# a ~ b` with the rank correlation in
 * column a. Blank or 0 states nothing. Every problem is reported, contradictions last.
 *
 * @param before Correlations stated elsewhere, which hold as well.
 */
export function parseCorrelations(
  keys: readonly unknown[],
  rows: readonly UncertaintyCells[],
  before: readonly RankCorrelation[] = [],
): CorrelationReading {
  const correlations = before.filter(({ rank }) => rank !== 0);
  const problems: CorrelationProblem[] = [];
  let last = 0;
  keys.forEach((key, index) => {
    const cells = rows[index];
    const reading = readPair(key);
    if (cells === undefined || reading === null) return;
    const wrong = (column: number | null, message: string) => {
      problems.push({ index, column, message });
    };
    if ("problem" in reading) {
      if (!cells.every(isNothing)) wrong(null, reading.problem);
      return;
    }
    const name = pairInWords(reading.pair);
    const stray = cells.findIndex((cell, column) => column !== RANK && !isNothing(cell));
    const cell = cells[RANK];
    if (stray !== -1) {
      const held = `${COLUMNS[stray]} holds ${describeCell(cells[stray])}`;
      wrong(stray, `${name} takes its rank correlation in a and nothing else, but ${held}.`);
    } else if (isNothing(cell)) return;
    else if (typeof cell !== "number" || !(Math.abs(cell) <= 1)) {
      wrong(RANK, `${name}: a (rank correlation) holds ${describeCell(cell)}; allowed: a number from -1 to 1.`);
    } else if (correlations.some(({ pair }) => isSamePair(pair, reading.pair))) {
      wrong(RANK, `The rank correlation of ${name} is stated twice; keep one.`);
    } else {
      correlations.push({ pair: reading.pair, rank: cell });
      last = index;
    }
  });
  const message = problems.length === 0 ? contradiction(correlations) : null;
  if (message !== null) problems.push({ index: last, column: RANK, message });
  return { correlations, problems };
}

/** Blank, or 0, which some versions of Excel deliver for a blank. */
function isNothing(cell: unknown): boolean {
  return isBlank(cell) || cell === 0 || (typeof cell === "string" && cell.trim() === "");
}
