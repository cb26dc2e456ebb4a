/**
 * `npm test`: installs what is missing, runs every check there is, and says at the end how each went and what took longest.
 * `npm run test:quick`: what needs neither a grid nor a browser, for work in progress.
 */
const { findChromium } = require("./setup/findChromium.js");
const { ensureInstalled } = require("./setup/install.js");
const { manifestSchema } = require("./test/manifestSchema.js");
const { check, jest, sideBySide, skip } = require("./test/steps.js");
const { summary } = require("./test/summary.js");

ensureInstalled();

/** A third worker would only wait for the other two's cores. */
const WORKERS = "--maxWorkers=2";
/** The parts of the product that need neither a grid nor a browser. */
const QUICK = ["model", "analysis", "functions", "charts", "taskpane"].map((part) => `src/${part}/`);

void main();

async function main() {
  const started = Date.now();
  const results = await (process.argv.includes("--quick") ? quick() : everything());
  console.log(summary(results, (Date.now() - started) / 1000));
  process.exitCode = results.some(({ failed }) => failed > 0) ? 1 : 0;
}

/** Each has a core. */
function quick() {
  return sideBySide([() => jest("unit tests without a grid", ["--maxWorkers=1", ...QUICK]), lint, floors]);
}

async function everything() {
  const checks = await sideBySide([build, lint, format, docs, floors]);
  const [built] = checks;
  // One after the other: side by side, workers with grids and with browsers push each other out of two cores' memory.
  return [...checks, await jest("unit tests", [WORKERS]), ...(await testsOfTheBuild(built))];
}

function build() {
  return check("build", "node_modules/webpack-cli/bin/cli.js", []);
}

function lint() {
  return check("types and lint", "node_modules/oxlint/bin/oxlint", []);
}

function floors() {
  const args = ["src", "--config", "scripts/lint/floors.js", "--output-type", "err-long"];
  return check("directions and circles of imports", "node_modules/dependency-cruiser/bin/dependency-cruise.mjs", args);
}

function format() {
  return check("format", "node_modules/oxfmt/bin/oxfmt", ["--check"]);
}

function docs() {
  return check("docs/functions.md up to date", "scripts/docs.js", ["--check"]);
}

/** @param {import("./test/steps.js").StepResult | undefined} built */
async function testsOfTheBuild(built) {
  const config = ["--config", "jest.e2e.config.js", WORKERS, "--selectProjects"];
  if (built === undefined || built.failed > 0)
    return [skip("built files", "the build failed"), skip("browser tests", "the build failed")];
  return [
    await manifestSchema(),
    await jest("built files", [...config, "files"]),
    findChromium()
      ? await jest("browser tests", [...config, "browser"])
      : skip("browser tests", "Chromium is not installed"),
  ];
}
