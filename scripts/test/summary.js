/** @typedef {import("./steps.js").StepResult} StepResult */

const SLOWEST = 10;

/** A line a step, the slowest test files, the time it all took, and the sum of all as the last line.
 * @param {StepResult[]} results
 * @param {number} seconds */
function summary(results, seconds) {
  const width = Math.max(...results.map(({ title }) => title.length));
  const lines = results.map((result) => `${outcome(result)}  ${result.title.padEnd(width)}  ${detail(result)}`);
  return ["", "Summary", ...lines, "", ...slowest(results), `${inMinutes(seconds)} in all`, "", total(results)].join(
    "\n",
  );
}

/** @param {StepResult[]} results */
function slowest(results) {
  const files = results.flatMap((result) => result.files ?? []).toSorted((one, other) => other.seconds - one.seconds);
  if (files.length === 0) return [];
  const lines = files.slice(0, SLOWEST).map(({ name, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${name}`);
  return ["Slowest test files", ...lines, ""];
}

/** @param {number} seconds */
const inMinutes = (seconds) => `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;

/** @param {StepResult} result */
function outcome({ failed, reason }) {
  if (failed > 0) return "failed ";
  return reason ? "skipped" : "passed ";
}

/** @param {StepResult} result */
function detail({ passed, failed, skipped, seconds, reason }) {
  if (reason) return reason;
  const counts = [
    `${passed} passed`,
    ...(failed ? [`${failed} failed`] : []),
    ...(skipped ? [`${skipped} skipped`] : []),
  ];
  return `${counts.join(", ")} in ${seconds.toFixed(1)} s`;
}

/** @param {StepResult[]} results */
function total(results) {
  const sum = (/** @type {"passed" | "failed" | "skipped"} */ key) =>
    results.reduce((count, result) => count + result[key], 0);
  return `${sum("passed")} passed, ${sum("failed")} failed, ${sum("skipped")} skipped`;
}

module.exports = { summary };
