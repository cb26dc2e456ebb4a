import { Linter } from "eslint";
import tseslint from "typescript-eslint";
import architecture from "./architecture.js";

/** The complaints about one line of code that stands in the given file. */
function complaints(file: string, code: string): string[] {
  const config = [{ files: ["**/*.{ts,tsx}"], languageOptions: { parser: tseslint.parser } }, ...architecture];
  // The rules' severities lose their literal types in a JavaScript file.
  return new Linter().verify(code, config as Linter.Config[], { filename: file }).map(({ message }) => message);
}

test.each([
  ["src/model/appendix9/evaluate.ts", "../../analysis/tornado"],
  ["src/model/appendix9/evaluate.ts", "../../excel/scenarios"],
  ["src/analysis/tornado.ts", "../functions/results"],
  ["src/functions/results.ts", "../excel/scenarios"],
  ["src/sheets/scenarios.ts", "../taskpane/App"],
  ["src/taskpane/shell/App.tsx", "../../functions/results"],
  ["src/workbench/page/openStartSheets.ts", "../../taskpane/App"],
  ["src/workbench/page/openStartSheets.ts", "../../model/evaluate"],
  ["src/model/appendix9/evaluate.ts", "../../analysis"],
  ["src/model/appendix9/evaluate.ts", "../../../scripts/setup/install"],
])("%s may not import %s", (file, imported) => {
  expect(complaints(file, `import "${imported}";`)).toHaveLength(1);
});

test.each([
  ["src/model/appendix9/evaluate.ts", "../register/scenario"],
  ["src/analysis/tornado.ts", "../model/evaluate"],
  ["src/functions/results.ts", "../analysis/tornado"],
  ["src/sheets/scenarios.ts", "../model/parameters"],
  ["src/taskpane/shell/App.tsx", "../../excel/scenarios"],
  ["src/workbench/page/openStartSheets.ts", "../../excel/build/startWorkbook"],
  ["src/excel/scenarios.test.ts", "../workbench/host"],
])("%s may import %s", (file, imported) => {
  expect(complaints(file, `import "${imported}";`)).toEqual([]);
});

test("the model and the functions touch neither the page nor Excel", () => {
  expect(complaints("src/model/appendix9/evaluate.ts", "document.title = '';")).toHaveLength(1);
  expect(complaints("src/functions/results.ts", "void Excel.run(x);")).toHaveLength(1);
  expect(complaints("src/excel/scenarios.ts", "void Excel.run(x);")).toEqual([]);
});

test("the pane waits for Office, and leaves the rest of Office.js to the workbook", () => {
  expect(complaints("src/taskpane/index.tsx", "void Office.onReady(mount);")).toEqual([]);
  expect(complaints("src/taskpane/index.tsx", "void Excel.run(x);")).toHaveLength(1);
  expect(complaints("src/taskpane/index.tsx", "const host = Office.context.host;")).toHaveLength(1);
});
