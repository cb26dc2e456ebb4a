const path = require("node:path");
const { version } = require("./package.json");
const { GRID_ENGINE } = require("./scripts/build/directFields.js");
const { swcOptions } = require("./scripts/build/swcOptions.js");
const { functionFiles } = require("./scripts/functionReference/functionFiles.js");
const { generateMetadata } = require("./scripts/functionReference/metadata.js");
const { readSignatures } = require("./scripts/functionReference/signatures.js");

/** Packages (of the grid's, and of the manifest reader's) that come as ES modules only, which jest must transform as it does our own code. */
const esModules =
  "d3-[a-z-]+|internmap|lodash-es|nanoid|rbush|quickselect|kdbush|franc-min|trigram-utils|n-gram|collapse-white-space|strip-bom|uuid";

/**
 * What code reads most often of all that is global. Jest asks a sandbox for each at each time, which takes longer than most of
 * what is then done with it: half of the time of the tests that calculate. These it hands over once a module. None of them is
 * something that a test replaces.
 */
const FREQUENT_GLOBALS = [
  "Array",
  "Boolean",
  "Error",
  "JSON",
  "Map",
  "Math",
  "Number",
  "Object",
  "Reflect",
  "RegExp",
  "Set",
  "String",
  "Symbol",
  "WeakMap",
  "Float64Array",
  "Uint8Array",
  "isFinite",
  "isNaN",
  "parseFloat",
  "parseInt",
];

const families = functionFiles(path.join(__dirname, "src/functions"));

/** Unit, golden and property tests. The browser's tests live under e2e/ and have a runner of their own. */
module.exports = async () => ({
  testEnvironment: "node",
  // For what hangs. A busy machine is no reason to fail: some tests build a workbook of sixteen sheets, or wait for LibreOffice.
  testTimeout: 600_000,
  roots: ["<rootDir>/src", "<rootDir>/scripts"],
  testMatch: ["**/*.test.{ts,tsx}"],
  setupFiles: ["<rootDir>/scripts/test/openChannels.js"],
  testSequencer: "<rootDir>/scripts/test/buildersFirst.js",
  globals: {
    __CBA_NAMESPACE__: "CBA",
    __CASEWORTH_VERSION__: version,
    __CBA_SIGNATURES__: readSignatures(families),
    __CBA_DECLARED__: await generateMetadata(families),
  },
  sandboxInjectedGlobals: FREQUENT_GLOBALS,
  moduleNameMapper: {
    "^cjk-regex$": "<rootDir>/scripts/test/noCharacterTables.js",
    // In one file each: the grid's packages load them whole, and jest takes two seconds over their 866 modules in every test file.
    "^lodash-es$": "lodash",
    "^rxjs(/operators)?$": "<rootDir>/node_modules/rxjs/dist/bundles/rxjs.umd.js",
  },
  transform: {
    [GRID_ENGINE.source]: "<rootDir>/scripts/build/directFields.js",
    "^.+\\.(ts|m?js)$": ["@swc/jest", swcOptions({ tsx: false })],
    "^.+\\.tsx$": ["@swc/jest", swcOptions({ tsx: true })],
  },
  transformIgnorePatterns: [`/node_modules/(?!(.+/node_modules/)?(${esModules})/|${GRID_ENGINE.source})`],
});
