import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
}

/** What the floors say of a house in which each file imports those named beside it. */
function violations(house: Readonly<Record<string, readonly string[]>>): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), "floors-"));
  try {
    const files = new Set([...Object.keys(house), ...Object.values(house).flat()]);
    for (const file of files) {
      mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
      const imports = (house[file] ?? []).map((other) => {
        const relative = path.posix.relative(path.posix.dirname(file), other).replace(/\.tsx?$/, "");
        return `import type { Some } from "${relative.startsWith(".") ? relative : `./${relative}`}";\nexport type { Some };\n`;
      });
      writeFileSync(path.join(folder, file), imports.join("") || "export type Some = string;\n");
    }
    writeFileSync(path.join(folder, "tsconfig.json"), "{}");
    const cruiser = path.resolve("node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
    const args = [cruiser, "src", "--config", path.resolve("scripts/lint/floors.js"), "--output-type", "json"];
    const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
    if (stdout === "") throw new Error(stderr);
    const { summary } = JSON.parse(stdout) as { summary: { violations: Violation[] } };
    return [...new Set(summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`))].sort();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("imports go down", () => {
  expect(
    violations({
      "src/model/appendix9/evaluate.ts": ["src/model/register/scenario.ts", "src/model/appendix9/equations.ts"],
      "src/analysis/simulation/summary.ts": ["src/model/appendix9/evaluate.ts", "src/analysis/distributions/beta.ts"],
      "src/functions/results.ts": ["src/analysis/tornado.ts", "src/model/register/scenario.ts"],
      "src/formulas/expansions.ts": ["src/functions/results.ts", "src/model/register/scenario.ts"],
      "src/sheets/model/aboutSheet.ts": [
        "src/sheets/frame/styles.ts",
        "src/formulas/a1.ts",
        "src/functions/results.ts",
      ],
      "src/excel/build/modelWorkbook.ts": [
        "src/sheets/model/aboutSheet.ts",
        "src/excel/batch.ts",
        "src/excel/sheets/writeSheets.ts",
      ],
      "src/excel/batch.test.ts": ["src/workbench/host/range.ts"],
      "src/taskpane/pages/compare/ComparePage.tsx": ["src/taskpane/kit/Notice.tsx", "src/excel/index.ts"],
      "src/taskpane/shell/App.tsx": ["src/taskpane/pages/compare/ComparePage.tsx"],
      "src/workbench/page/openStartSheets.ts": ["src/excel/build/startWorkbook.ts"],
    }),
  ).toEqual([]);
});

test("imports go nowhere else", () => {
  const house = {
    "src/model/register/scenario.ts": ["src/model/appendix9/evaluate.ts"],
    "src/model/appendix9/evaluate.ts": ["src/analysis/tornado.ts"],
    "src/analysis/distributions/beta.ts": ["src/analysis/simulation/summary.ts"],
    "src/analysis/tornado.ts": ["src/functions/results.ts"],
    "src/functions/results.ts": ["src/formulas/a1.ts"],
    "src/formulas/a1.ts": ["src/sheets/frame/styles.ts"],
    "src/sheets/frame/styles.ts": ["src/sheets/model/aboutSheet.ts"],
    "src/sheets/model/aboutSheet.ts": ["src/sheets/analysis/tornadoSheet.ts"],
    "src/sheets/analysis/tornadoSheet.ts": ["src/excel/batch.ts"],
    "src/excel/batch.ts": ["src/taskpane/shell/App.tsx"],
    "src/excel/snapshot/workbookSnapshot.ts": ["src/excel/sheets/writeSheets.ts"],
    "src/charts/bars.ts": ["src/model/register/quantity.ts"],
    "src/xlsx/cells.ts": ["src/sheets/model/other.ts"],
    "src/taskpane/session/session.ts": ["src/taskpane/kit/Notice.tsx"],
    "src/taskpane/kit/Notice.tsx": ["src/taskpane/pages/compare/ComparePage.tsx"],
    "src/taskpane/pages/compare/ComparePage.tsx": ["src/functions/tables.ts"],
    "src/workbench/page/openStartSheets.ts": ["src/taskpane/shell/App.tsx"],
    "src/workbench/host/range.ts": ["scripts/setup/install.ts"],
  };
  const found = violations(house).filter((violation) => !/^(circle|idle)/.test(violation));
  expect(found.map((violation) => violation.split(": ")[1] ?? "").sort()).toEqual(Object.keys(house).sort());
});

test("imports do not go in a circle, of types neither; Excel's object graph alone may", () => {
  expect(
    violations({
      "src/model/register/quantity.ts": ["src/model/register/scenario.ts"],
      "src/model/register/scenario.ts": ["src/model/register/quantity.ts"],
      "src/workbench/host/range.ts": ["src/workbench/host/worksheet.ts"],
      "src/workbench/host/worksheet.ts": ["src/workbench/host/range.ts"],
    }),
  ).toEqual(["circle: src/model/register/quantity.ts"]);
});

test("a file of the product is used by it, if only through others or in a worker", () => {
  const house = {
    "src/workbench/index.ts": ["src/workbench/grid/openWorkbook.ts"],
    "src/workbench/grid/engineRanges.ts": ["src/workbench/grid/openWorkbook.ts"],
    "src/workbench/grid/openWorkbook.test.ts": ["src/workbench/grid/engineNodes.ts"],
    "src/taskpane/kit/worker/job.worker.ts": ["src/analysis/tornado.ts"],
  };
  expect(violations(house)).toEqual([
    "idle: src/workbench/grid/engineNodes.ts",
    "idle: src/workbench/grid/engineRanges.ts",
  ]);
});
