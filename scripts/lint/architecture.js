/** The house's one-way streets, as rules: which part of src/ may import which, and which may touch the platform. */

/** The workbench builds its start sheets through workbook; all else it loads as bundles, as Excel does.
 * @type {Record<string, string[]>} */
const MAY_IMPORT = {
  model: [],
  charts: [],
  analysis: ["model"],
  functions: ["model", "analysis"],
  workbook: ["model", "analysis", "charts"],
  taskpane: ["workbook", "model", "analysis", "charts"],
  workbench: ["workbook", "charts"],
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
              group: forbidden.flatMap((other) => [`**/${other}`, `**/${other}/**`]),
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
    files: ["src/{model,analysis,functions}/**/*.ts"],
    rules: {
      "no-restricted-globals": forbid([...DOM, ...OFFICE], "The model and its functions know no page and no Excel."),
    },
  },
  {
    files: ["src/taskpane/**/*.{ts,tsx}"],
    rules: {
      "no-restricted-globals": forbid(["Excel", "OfficeExtension"], "Only src/workbook talks to Excel."),
      "no-restricted-properties": [
        "error",
        ...["context", "addin", "actions", "ribbon"].map((property) => ({
          object: "Office",
          property,
          message: "Only src/workbook talks to Office; the pane waits for Office.onReady.",
        })),
      ],
    },
  },
];

module.exports = [...dependencyDirections, ...platformFreedom];
