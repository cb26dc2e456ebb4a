/** @typedef {import("./steps.js").StepResult} StepResult */

/** A line a step, and the sum of them all as the last line.
 * @param {StepResult[]} results */
function summary(results) {
  const width = Math.max(...results.map(({ title }) => title.length));
  const lines = results.map((result) => `${outcome(result)}  ${result.title.padEnd(width)}  ${detail(result)}`);
  return ["", "Summary", ...lines, "", total(results)].join("\n");
}

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
