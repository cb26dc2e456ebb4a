/** The kinds of step `npm test` is made of. Each prints as it goes and tells what passed, failed and was skipped. */
const { spawnSync } = require("node:child_process");
const { mkdirSync, readFileSync, rmSync } = require("node:fs");
const path = require("node:path");
const { root } = require("../setup/install.js");

/**
 * @typedef {object} StepResult
 * @property {string} title
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {number} seconds
 * @property {string} [reason] Why it was skipped.
 * @property {TestFile[]} [files] The test files that it ran.
 */

/**
 * @typedef {object} TestFile
 * @property {string} name Below the repository.
 * @property {number} seconds
 */

/** A program that either succeeds or does not: one check.
 * @param {string} title
 * @param {string} script A script of Node's, below the repository.
 * @param {string[]} args
 * @returns {StepResult} */
function check(title, script, args) {
  const { succeeded, seconds } = run(title, process.execPath, [script, ...args]);
  return { title, passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0, seconds };
}

/** A run of jest, which counts its tests itself.
 * @param {string} title
 * @param {string[]} args
 * @returns {StepResult} */
function jest(title, args) {
  const report = path.join(root, ".artifacts", `${title.replaceAll(" ", "-")}.json`);
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const jestArgs = ["node_modules/jest/bin/jest.js", ...args, "--json", `--outputFile=${report}`];
  const { succeeded, seconds } = run(title, process.execPath, jestArgs, ["inherit", "ignore", "inherit"]);
  const counts = readCounts(report);
  // A suite that does not load counts no test, and a jest that crashes writes no report: both are failures.
  const failed = succeeded ? counts.failed : Math.max(counts.failed, 1);
  return { title, passed: counts.passed, failed, skipped: counts.skipped, seconds, files: counts.files };
}

/** @param {string} report */
function readCounts(report) {
  try {
    /** @type {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, numRuntimeErrorTestSuites: number, testResults: { name: string, startTime: number, endTime: number }[] }} */
    const results = JSON.parse(readFileSync(report, "utf8"));
    return {
      passed: results.numPassedTests,
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped: results.numPendingTests + results.numTodoTests,
      files: results.testResults.map(({ name, startTime, endTime }) => ({
        name: path.relative(root, name),
        seconds: (endTime - startTime) / 1000,
      })),
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0, files: [] };
  }
}

/** @param {string} title
 * @param {string} reason
 * @returns {StepResult} */
const skip = (title, reason) => ({ title, passed: 0, failed: 0, skipped: 1, seconds: 0, reason });

/**
 * @param {string} title
 * @param {string} command
 * @param {string[]} args
 * @param {import("node:child_process").StdioOptions} [stdio]
 */
function run(title, command, args, stdio = "inherit") {
  console.log(`\n── ${title}`);
  const start = Date.now();
  const { status } = spawnSync(command, args, { cwd: root, stdio });
  return { succeeded: status === 0, seconds: (Date.now() - start) / 1000 };
}

module.exports = { check, jest, skip, run };
