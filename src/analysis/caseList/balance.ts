/** How alike two groups are in something known of each case before it started. */
export interface BalanceLine {
  readonly label: string;
  /** Means of numbers, or shares of a word. */
  readonly values: readonly [number, number];
  /** Difference ÷ √ of the mean of the two variances; null where nothing varies. */
  readonly standardised: number | null;
}

/** More words than these are no groups of cases but names. */
export const MOST_WORDS = 10;

/**
 * A line for numbers, or for TRUE and FALSE; for words a line each.
 *
 * @returns null where there are more words than can be lines
 */
export function balanceLines(
  name: string,
  groups: readonly [readonly unknown[], readonly unknown[]],
): BalanceLine[] | null {
  const isText = groups.some((cells) => cells.some((cell) => typeof cell === "string"));
  if (!isText) return [lineOf(name, [groups[0].map(numberOf), groups[1].map(numberOf)])];
  const words = [...new Set(groups.flat().map(wordOf))].sort();
  if (words.length > MOST_WORDS) return null;
  const isWord = (word: string) => (cell: unknown) => Number(wordOf(cell) === word);
  return words.map((word) => lineOf(`${name}: ${word}`, [groups[0].map(isWord(word)), groups[1].map(isWord(word))]));
}

const numberOf = (cell: unknown) => (typeof cell === "number" || typeof cell === "boolean" ? Number(cell) : 0);

function wordOf(cell: unknown): string {
  const word = typeof cell === "string" ? cell.trim() : typeof cell === "number" && cell !== 0 ? String(cell) : "";
  return word === "" ? "blank" : word;
}

/** The line of a number known of each case of the two groups. */
export function lineOf(label: string, [one, other]: readonly [Numbers, Numbers]): BalanceLine {
  const [a, b] = [momentsOf(one), momentsOf(other)];
  const spread = Math.sqrt((a.variance + b.variance) / 2);
  return { label, values: [a.mean, b.mean], standardised: spread > 0 ? (a.mean - b.mean) / spread : null };
}

/** Typed where there are many. */
type Numbers = readonly number[] | Float64Array;

function momentsOf(values: Numbers) {
  let [sum, squares] = [0, 0];
  for (const value of values) sum += value;
  const mean = sum / values.length;
  for (const value of values) squares += (value - mean) ** 2;
  return { mean, variance: values.length > 1 ? squares / (values.length - 1) : 0 };
}
