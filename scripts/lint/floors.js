/**
 * The house's floors, for dependency-cruiser: which room of src/ may import which, and that no imports go in a circle.
 * Imports of types count: who must read a type must read its file. Tests may use any room: the workbench is their Excel.
 */

/** What every room of excel/ stands on: the floors below it, and the few files that its rooms share. */
const BELOW_EXCEL = ["model", "analysis", "functions", "formulas", "sheets", "xlsx", "charts"];
const IN_EXCEL = [
  ...BELOW_EXCEL,
  ...[
    "batch",
    "cellRuns",
    "enteredText",
    "fingerprint",
    "linkedCell",
    "progress",
    "requests",
    "trail",
    "workbookError",
  ].map((file) => `excel/${file}.ts`),
];

/** Each room with the rooms below it that it may use, lowest floor first. A room named without its folder's rest stands for all of that folder. */
const ROOMS = {
  // What stands in a cell is told the same on every floor.
  "model/prices": ["model/register/cell.ts"],
  "model/register": ["model/prices"],
  "model/outcomes": [
    ...["model/prices", "model/register"],
    ...["discounting", "equations", "measures", "numbers", "optimismBias", "results"].map(
      (file) => `model/appendix9/${file}.ts`,
    ),
  ],
  "model/appendix9": ["model/prices", "model/register", "model/outcomes"],
  "model/scaleUp": ["model/prices", "model/register", "model/appendix9", "model/outcomes"],
  charts: [],
  "analysis/distributions": ["model"],
  "analysis/uncertainty": ["model", "analysis/distributions"],
  analysis: ["model"],
  functions: ["model", "analysis"],
  formulas: ["model", "functions"],
  "sheets/frame": ["model", "charts", "formulas"],
  "sheets/scenarios": ["model", "analysis", "formulas", "sheets/frame"],
  "sheets/model": ["model", "analysis", "functions", "formulas", "sheets/frame", "sheets/scenarios"],
  "sheets/scaleUp": ["model", "analysis", "functions", "formulas", "sheets/frame", "sheets/scenarios", "sheets/model"],
  "sheets/analysis": ["model", "analysis", "functions", "formulas", "sheets/frame", "sheets/scenarios"],
  "sheets/paper": [
    ...["model", "analysis", "functions", "formulas", "sheets/frame", "sheets/scenarios", "sheets/model"],
    ...["sheets/scaleUp", "sheets/analysis"],
  ],
  xlsx: ["charts", "formulas", "sheets/frame"],
  caseFiles: ["xlsx"],
  "excel/snapshot": IN_EXCEL,
  "excel/sheets": [...IN_EXCEL, "excel/snapshot"],
  "excel/scenarios": [...IN_EXCEL, "excel/snapshot", "excel/sheets"],
  "excel/outcomes": [...IN_EXCEL, "excel/snapshot", "excel/sheets", "excel/scenarios"],
  "excel/scaleUp": [...IN_EXCEL, "excel/snapshot", "excel/sheets"],
  "excel/build": [...IN_EXCEL, "excel/snapshot", "excel/sheets", "excel/scenarios", "excel/scaleUp"],
  "excel/replace": [...IN_EXCEL, "excel/snapshot", "excel/sheets"],
  "excel/check": [
    ...IN_EXCEL,
    "excel/snapshot",
    "excel/sheets",
    "excel/scenarios",
    "excel/build",
    "excel/caseLists",
    "excel/replace",
  ],
  "excel/caseLists": [...IN_EXCEL, "excel/snapshot", "excel/sheets", "excel/scenarios", "excel/build"],
  "excel/download": [...IN_EXCEL, "excel/snapshot", "excel/sheets", "excel/replace"],
  excel: BELOW_EXCEL,
  "taskpane/format": ["model"],
  "taskpane/session": ["model", "excel", "taskpane/format"],
  "taskpane/kit": ["model", "analysis", "charts", "excel", "taskpane/format", "taskpane/session"],
  "taskpane/pages": [
    "model",
    "analysis",
    "charts",
    "caseFiles",
    "excel",
    "taskpane/format",
    "taskpane/session",
    "taskpane/kit",
  ],
  "taskpane/shell": ["model", "analysis", "charts", "excel", "taskpane"],
  workbench: ["charts", "formulas", "xlsx", "excel"],
};

/** Excel's own object graph is a circle: a range knows its sheet, the sheet its workbook, the workbook its ranges. */
const CIRCLES_ALLOWED = "^src/workbench/host/";

/** What the bundles begin with, beside which a worker runs, and what stands in for a package by an alias of the build. */
const BEGINNINGS =
  "^src/(functions/functions\\.ts|taskpane/shell/index\\.tsx|workbench/index\\.ts|.*\\.worker\\.ts|workbench/grid/habits\\.ts)$";

/** What only tests use, though it is no test: inputs at random, stand-ins for Excel, what they compare with. */
const FOR_TESTS =
  "/(arbitrary\\w+|fakeWorkbook|testWorkbook|testFunctions|headlessGrid|conformance|goodArguments|contrast)\\.ts$|/golden/|\\.d\\.ts$";

const TESTS = "(\\.test\\.tsx?|/testing\\.ts|/testing/\\w+\\.ts)$";
const names = Object.keys(ROOMS);

/** Where a room is, or a single file.
 * @param {string} name */
const at = (name) => (name.endsWith(".ts") ? `^src/${name}$` : `^src/${name}/`);

/** A room's own files, without those of the rooms inside its folder.
 * @param {string} room */
function own(room) {
  const inside = names.filter((name) => name.startsWith(`${room}/`)).map(at);
  return { path: at(room), pathNot: [...inside, TESTS] };
}

const floors = Object.entries(ROOMS).map(([room, below]) => ({
  name: `src/${room}`,
  comment: `src/${room} may import ${below.map((name) => `src/${name}`).join(", ") || "nothing else of ours"}.`,
  severity: "error",
  from: own(room),
  to: { path: "^(src|scripts|e2e|bench)/", pathNot: [room, ...below].map(at) },
}));

module.exports = {
  forbidden: [
    ...floors,
    {
      name: "circle",
      comment:
        "Imports that go in a circle cannot be read one file at a time. Take what both need to a file below them.",
      severity: "error",
      from: { path: "^src/", pathNot: [CIRCLES_ALLOWED, TESTS] },
      to: { circular: true },
    },
    {
      name: "nowhere",
      comment: "A file of the product imports what is there.",
      severity: "error",
      from: { path: "^src/", pathNot: TESTS },
      to: { couldNotResolve: true, path: "^\\." },
    },
    {
      name: "idle",
      comment: "A file of the product is used by the product: import it, or take it away.",
      severity: "error",
      from: { path: BEGINNINGS },
      to: { path: "^src/", pathNot: [TESTS, FOR_TESTS, BEGINNINGS], reachable: false },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
  },
};
