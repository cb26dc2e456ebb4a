/** The house's one-way streets, as rules: which part of src/ may import which, and which may touch the platform. */

/** The floors of the house, lowest first. The workbench builds its first sheets through excel; all else it loads as bundles, as Excel does.
 * @type {Record<string, string[]>} */
const MAY_IMPORT = {
  model: [],
  charts: [],
  analysis: ["model"],
  functions: ["model", "analysis"],
  formulas: ["model", "functions"],
  sheets: ["model", "analysis", "functions", "formulas", "charts"],
  xlsx: ["model", "formulas", "sheets", "charts"],
  excel: ["model", "analysis", "functions", "formulas", "sheets", "xlsx", "charts"],
  taskpane: ["model", "analysis", "excel", "charts"],
  workbench: ["excel", "charts"],
};

/** Tests may use any part: the workbench is their Excel. */
const TESTS = ["**/*.test.{ts,tsx}", "**/testing.ts"];

const dependencyDirections = Object.entries(MAY_IMPORT).map(([part, permitted]) => {
  const forbidden = Object.keys(MAY_IMPORT).filter((other) => other !== part && !permitted.includes(other));
  const allowed = permitted.join(", ") || "nothing else of ours";
  return {
    files: [`src/${part}/**/*.{ts,tsx}`],
    ignores: TESTS,
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: `^\\.{1,2}/(.+/)?(${forbidden.join("|")})(/|$)`,
              message: `src/${part} may import ${allowed}.`,
            },
            { group: ["**/scripts/**", "**/e2e/**"], message: "The product does not import the tools that build it." },
          ],
        },
      ],
    },
  };
});

const DOM = ["window", "document", "navigator", "location", "localStorage", "sessionStorage", "fetch", "HTMLElement"];
const OFFICE = ["Office", "Excel", "OfficeExtension"];

/**
 * @param {string[]} names
 * @param {string} message
 */
const forbid = (names, message) => ["error", ...names.map((name) => ({ name, message }))];

const platformFreedom = [
  {
    files: ["src/{model,analysis,functions,formulas,sheets,xlsx}/**/*.ts"],
    rules: {
      "no-restricted-globals": forbid(
        [...DOM, ...OFFICE],
        "Only src/excel talks to Excel, and only the pane to a page.",
      ),
    },
  },
  {
    files: ["src/taskpane/**/*.{ts,tsx}"],
    rules: {
      "no-restricted-globals": forbid(["Excel", "OfficeExtension"], "Only src/excel talks to Excel."),
      "no-restricted-properties": [
        "error",
        ...["context", "addin", "actions", "ribbon"].map((property) => ({
          object: "Office",
          property,
          message: "Only src/excel talks to Office; the pane waits for Office.onReady.",
        })),
      ],
    },
  },
];

module.exports = [...dependencyDirections, ...platformFreedom];
