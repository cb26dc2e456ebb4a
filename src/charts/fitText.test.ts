import { fitLine, wrapText } from "./fitText";
import { charactersOf } from "./textWidth";

/** Every character is one wide. */
const width = (text: string): number => charactersOf(text).length;

test("a text that fits is left as it is", () => {
  expect(fitLine("Society", 7, width)).toEqual({ lines: ["Society"], isCut: false });
});

test("an emoji of several code points is kept or cut as a whole", () => {
  expect(fitLine("a👩‍👩‍👧‍👦bcd", 3, width)).toEqual({ lines: ["a👩‍👩‍👧‍👦…"], isCut: true });
  expect(fitLine("a👩‍👩‍👧‍👦bcd", 2, width)).toEqual({ lines: ["a…"], isCut: true });
});

test("lines break between words and after hyphens", () => {
  expect(wrapText("Local authority", 10, 3, width).lines).toEqual(["Local", "authority"]);
  expect(wrapText("Re-referral rate", 9, 3, width).lines).toEqual(["Re-", "referral", "rate"]);
});

test("only the last line is cut", () => {
  expect(wrapText("one two three four five", 9, 2, width)).toEqual({ lines: ["one two", "three fo…"], isCut: true });
});

test("a word longer than a line is cut where it stands", () => {
  expect(wrapText("Discounting of delay", 6, 3, width)).toEqual({ lines: ["Disco…"], isCut: true });
});
