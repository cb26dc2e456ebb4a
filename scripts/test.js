/**
 * `npm test`: installs what is missing, runs every check there is, and says at the end how each went and what took longest.
 * `npm run test:quick`: what needs neither a grid nor a browser, for work in progress.
 */
const { findChromium } = require("./setup/findChromium.js");
const { ensureInstalled } = require("./setup/install.js");
const { manifestSchema } = require("./test/manifestSchema.js");
const { check, jest, skip } = require("./test/steps.js");
const { summary } = require("./test/summary.js");

ensureInstalled();

/** A third worker would only wait for the other two's cores. */
const WORKERS = "--maxWorkers=2";
/** The parts of the product that need neither a grid nor a browser. */
const QUICK = ["model", "analysis", "functions", "charts", "taskpane"].map((part) => `src/${part}/`);

const started = Date.now();
const results = process.argv.includes("--quick") ? quick() : everything();
console.log(summary(results, (Date.now() - started) / 1000));
process.exitCode = results.some(({ failed }) => failed > 0) ? 1 : 0;

function quick() {
  return [...checksOfTheText(), jest("unit tests without a grid", [WORKERS, ...QUICK])];
}

function everything() {
  const built = check("build", "node_modules/webpack-cli/bin/cli.js", []);
  return [
    built,
    ...checksOfTheText(),
    check("format", "node_modules/prettier/bin/prettier.cjs", [".", "--check", "--log-level=warn"]),
    check("docs/functions.md up to date", "scripts/docs.js", ["--check"]),
    jest("unit tests", [WORKERS]),
    ...testsOfTheBuild(built),
  ];
}

function checksOfTheText() {
  const floors = ["src", "--config", "scripts/lint/floors.js", "--output-type", "err-long"];
  return [
    check("types", "node_modules/typescript/bin/tsc", []),
    check("lint", "node_modules/eslint/bin/eslint.js", [".", "--max-warnings=0"]),
    check("directions and circles of imports", "node_modules/dependency-cruiser/bin/dependency-cruise.mjs", floors),
  ];
}

/** @param {import("./test/steps.js").StepResult} built */
function testsOfTheBuild(built) {
  const config = ["--config", "jest.e2e.config.js", WORKERS, "--selectProjects"];
  if (built.failed > 0) return [skip("built files", "the build failed"), skip("browser tests", "the build failed")];
  return [
    manifestSchema(),
    jest("built files", [...config, "files"]),
    findChromium() ? jest("browser tests", [...config, "browser"]) : skip("browser tests", "Chromium is not installed"),
  ];
}
