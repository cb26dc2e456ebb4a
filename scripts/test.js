/** `npm test`: installs what is missing, runs every check there is, and says at the end how each went. */
const { findChromium } = require("./setup/findChromium.js");
const { ensureInstalled } = require("./setup/install.js");
const { manifestSchema } = require("./test/manifestSchema.js");
const { check, jest, skip } = require("./test/steps.js");
const { summary } = require("./test/summary.js");

ensureInstalled();

const built = check("build", "node_modules/webpack-cli/bin/cli.js", []);
const results = [
  built,
  check("types", "node_modules/typescript/bin/tsc", []),
  check("lint", "node_modules/eslint/bin/eslint.js", [".", "--max-warnings=0"]),
  check("format", "node_modules/prettier/bin/prettier.cjs", [".", "--check", "--log-level=warn"]),
  check("docs/functions.md up to date", "scripts/docs.js", ["--check"]),
  jest("unit tests", []),
  ...testsOfTheBuild(),
];

console.log(summary(results));
process.exitCode = results.some(({ failed }) => failed > 0) ? 1 : 0;

function testsOfTheBuild() {
  const config = ["--config", "jest.e2e.config.js", "--runInBand", "--selectProjects"];
  if (built.failed > 0) return [skip("built files", "the build failed"), skip("browser tests", "the build failed")];
  return [
    manifestSchema(),
    jest("built files", [...config, "files"]),
    findChromium() ? jest("browser tests", [...config, "browser"]) : skip("browser tests", "Chromium is not installed"),
  ];
}
