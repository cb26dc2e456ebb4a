import * as fc from "fast-check";
import { formatProbability } from "../../format/formatNumbers";
import { chanceInWords } from "../../../analysis/chanceInWords";

it.each([
  [0.58, "about 3 in 5", "58%"],
  [0.825, "about 4 in 5", "83%"],
  [0.758, "about 3 in 4", "76%"],
  [0.51, "about 1 in 2", "51%"],
  [0, "almost certainly not", "under 0.5%"],
  [0.02, "very unlikely", "2%"],
  [0.98, "very likely", "98%"],
  [1, "almost certain", "over 99.5%"],
])("a probability of %p is %p, %p", (probability, words, number) => {
  expect(chanceInWords(probability)).toBe(words);
  expect(formatProbability(probability)).toBe(number);
});

it("never promises certainty, and never contradicts its number by more than a twentieth", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (probability) => {
      const words = chanceInWords(probability);
      expect(words).not.toMatch(/^(certain|never|always|impossible)/);
      const [, few, many] = /^about (\d+) in (\d+)$/.exec(words) ?? [];
      if (few !== undefined) expect(Math.abs(Number(few) / Number(many) - probability)).toBeLessThan(0.051);
      expect(formatProbability(probability)).not.toMatch(/^(0|100)%$/);
    }),
  );
});
