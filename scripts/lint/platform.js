/** Which parts of src/ may touch the platform, as rules of ESLint. Which may import which: floors.js. */

const DOM = ["window", "document", "navigator", "location", "localStorage", "sessionStorage", "fetch", "HTMLElement"];
const OFFICE = ["Office", "Excel", "OfficeExtension"];

/**
 * @param {string[]} names
 * @param {string} message
 */
const forbid = (names, message) => ["error", ...names.map((name) => ({ name, message }))];

module.exports = [
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
