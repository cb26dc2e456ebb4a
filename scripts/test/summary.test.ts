import { summary } from "./summary.js";

const step = { title: "types", passed: 1, failed: 0, skipped: 0, seconds: 2 };

test("ends with the sum over all steps", () => {
  const text = summary([step, { title: "unit tests", passed: 40, failed: 2, skipped: 1, seconds: 10.26 }]);
  expect(text.split("\n").at(-1)).toBe("41 passed, 2 failed, 1 skipped");
});

test("names what was skipped and why", () => {
  const text = summary([
    step,
    { title: "browser tests", passed: 0, failed: 0, skipped: 1, seconds: 0, reason: "no Chromium" },
  ]);
  expect(text).toContain("passed   types          1 passed in 2.0 s");
  expect(text).toContain("skipped  browser tests  no Chromium");
});
