import { summary } from "./summary.js";

const step = { title: "types", passed: 1, failed: 0, skipped: 0, seconds: 2 };

test("ends with the sum over all steps", () => {
  const text = summary([step, { title: "unit tests", passed: 40, failed: 2, skipped: 1, seconds: 10.26 }], 75);
  expect(text.split("\n").at(-1)).toBe("41 passed, 2 failed, 1 skipped");
});

test("names what was skipped and why", () => {
  const text = summary(
    [step, { title: "browser tests", passed: 0, failed: 0, skipped: 1, seconds: 0, reason: "no Chromium" }],
    2,
  );
  expect(text).toContain("passed   types          1 passed in 2.0 s");
  expect(text).toContain("skipped  browser tests  no Chromium");
});

test("names the ten slowest test files of all steps, slowest first, and the whole time", () => {
  const files = (from: number) =>
    Array.from({ length: 8 }, (_, index) => ({ name: `${from + index}.test.ts`, seconds: from + index }));
  const lines = summary(
    [
      { ...step, files: files(1) },
      { ...step, files: files(9) },
    ],
    605.4,
  ).split("\n");
  const first = lines.indexOf("Slowest test files") + 1;
  expect(lines.slice(first, first + 10)).toEqual(
    Array.from({ length: 10 }, (_, index) => `${(16 - index).toFixed(1).padStart(7)} s  ${16 - index}.test.ts`),
  );
  expect(lines).toContain("10 min 5 s in all");
});
