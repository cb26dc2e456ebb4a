/** The kinds of step `npm test` is made of. Each prints what it has to say, and counts what passed, failed and was skipped. */
const { spawn } = require("node:child_process");
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

/** Room for what lives shortly, in megabytes: calculations make millions of objects, and a tenth of the time went into clearing them up. */
const YOUNG = "--max-semi-space-size=64";

/** A program that either succeeds or does not: one check.
 * @param {string} title
 * @param {string} script A script of Node's, below the repository.
 * @param {string[]} args
 * @returns {Promise<StepResult>} */
async function check(title, script, args) {
  const { succeeded, seconds } = await run(title, process.execPath, [script, ...args]);
  return { title, passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0, seconds };
}

/** A run of jest, which counts its tests itself.
 * @param {string} title
 * @param {string[]} args
 * @returns {Promise<StepResult>} */
async function jest(title, args) {
  const report = path.join(root, ".artifacts", `${title.replaceAll(" ", "-")}.json`);
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const jestArgs = [YOUNG, "node_modules/jest/bin/jest.js", ...args, "--json", `--outputFile=${report}`];
  const { succeeded, seconds } = await run(title, process.execPath, jestArgs, ["ignore", "ignore", "inherit"]);
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
 * Runs steps side by side, two at a time: each uses one core, and a machine that runs these tests has two.
 * @param {(() => Promise<StepResult>)[]} steps
 * @returns {Promise<StepResult[]>} In the order given.
 */
async function sideBySide(steps) {
  const waiting = [...steps.entries()];
  /** @type {StepResult[]} */
  const results = [];
  const takeTurns = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) results[next[0]] = await next[1]();
  };
  await Promise.all([takeTurns(), takeTurns()]);
  return results;
}

/**
 * Runs a program. What it writes to a pipe is shown once it has ended, so that the words of two do not mingle.
 * @param {string} title
 * @param {string} command
 * @param {string[]} args
 * @param {import("node:child_process").StdioOptions} [stdio]
 * @returns {Promise<{ succeeded: boolean, seconds: number }>}
 */
function run(title, command, args, stdio = ["ignore", "pipe", "pipe"]) {
  const start = Date.now();
  console.log(`\n── ${title} …`);
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio });
    /** @type {Buffer[]} */
    const said = [];
    child.stdout?.on("data", (part) => said.push(part));
    child.stderr?.on("data", (part) => said.push(part));
    child.on("error", (error) => said.push(Buffer.from(`${error.message}\n`)));
    child.on("close", (code) => {
      const seconds = (Date.now() - start) / 1000;
      console.log(`\n── ${title}, ${seconds.toFixed(1)} s`);
      process.stdout.write(Buffer.concat(said));
      resolve({ succeeded: code === 0, seconds });
    });
  });
}

module.exports = { check, jest, sideBySide, skip, run };
