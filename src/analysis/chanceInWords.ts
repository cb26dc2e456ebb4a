/** Chances that people know, as "3 in 5". */
const KNOWN: readonly (readonly [share: number, words: string])[] = [
  [1 / 20, "1 in 20"],
  [1 / 10, "1 in 10"],
  [1 / 5, "1 in 5"],
  [1 / 4, "1 in 4"],
  [3 / 10, "3 in 10"],
  [1 / 3, "1 in 3"],
  [2 / 5, "2 in 5"],
  [1 / 2, "1 in 2"],
  [3 / 5, "3 in 5"],
  [2 / 3, "2 in 3"],
  [7 / 10, "7 in 10"],
  [3 / 4, "3 in 4"],
  [4 / 5, "4 in 5"],
  [9 / 10, "9 in 10"],
  [19 / 20, "19 in 20"],
];

/** Nearer to an end than this, a fraction would say more than a model can know. */
const [ALMOST, VERY] = [0.005, 0.03];

/** What is said of a probability from `from` up to the next: the nearest known chance, and towards the ends words alone. */
export const CHANCE_WORDS: readonly { readonly from: number; readonly words: string }[] = [
  { from: 0, words: "almost certainly not" },
  { from: ALMOST, words: "very unlikely" },
  ...KNOWN.map(([share, words], place) => ({
    from: place === 0 ? VERY : (share + (KNOWN[place - 1]?.[0] ?? 0)) / 2,
    words: `about ${words}`,
  })),
  { from: 1 - VERY, words: "very likely" },
  { from: 1 - ALMOST, words: "almost certain" },
];

/** A probability in words: "about 3 in 5". No model is certain of anything, so nothing is said to be. */
export function chanceInWords(probability: number): string {
  return CHANCE_WORDS.findLast(({ from }) => from <= probability)?.words ?? "";
}
