import { Linter } from "eslint";
import tseslint from "typescript-eslint";
import platform from "./platform.js";

/** The complaints about one line of code that stands in the given file. */
function complaints(file: string, code: string): string[] {
  const config = [{ files: ["**/*.{ts,tsx}"], languageOptions: { parser: tseslint.parser } }, ...platform];
  // The rules' severities lose their literal types in a JavaScript file.
  return new Linter().verify(code, config as Linter.Config[], { filename: file }).map(({ message }) => message);
}

test.each(["model/appendix9", "functions", "formulas", "sheets/frame", "xlsx"])(
  "src/%s touches neither the page nor Excel",
  (room) => {
    expect(complaints(`src/${room}/some.ts`, "document.title = '';")).toHaveLength(1);
    expect(complaints(`src/${room}/some.ts`, "void Excel.run(x);")).toHaveLength(1);
  },
);

test("src/excel talks to Excel", () => {
  expect(complaints("src/excel/batch.ts", "void Excel.run(x);")).toEqual([]);
});

test("the pane waits for Office, and leaves the rest of Office.js to src/excel", () => {
  expect(complaints("src/taskpane/shell/index.tsx", "void Office.onReady(mount);")).toEqual([]);
  expect(complaints("src/taskpane/shell/index.tsx", "void Excel.run(x);")).toHaveLength(1);
  expect(complaints("src/taskpane/shell/index.tsx", "const host = Office.context.host;")).toHaveLength(1);
});
