import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const ROOT = path.resolve(__dirname, "../..");
const CODE = {
  page: "document.title = '';",
  Excel: "void Excel.run(x);",
  ready: "void Office.onReady(mount);",
  host: "export const host = Office.context.host;",
};
const PURE = ["model/appendix9", "functions", "formulas", "sheets/frame", "xlsx"];
const ROOMS = [...PURE, "excel", "taskpane/shell"];

/** A house in which each room touches each part of the platform once, and what the project's rules say of it: "room/part". */
function forbidden(): string[] {
  const house = mkdtempSync(path.join(tmpdir(), "rooms-"));
  try {
    copyFileSync(path.join(ROOT, ".oxlintrc.json"), path.join(house, ".oxlintrc.json"));
    symlinkSync(path.join(ROOT, "node_modules"), path.join(house, "node_modules"));
    for (const room of ROOMS) {
      mkdirSync(path.join(house, "src", room), { recursive: true });
      for (const [part, code] of Object.entries(CODE)) writeFileSync(path.join(house, "src", room, `${part}.ts`), code);
    }
    const oxlint = path.join(ROOT, "node_modules/oxlint/bin/oxlint");
    const { stdout } = spawnSync(process.execPath, [oxlint, "--format=unix", "src"], { cwd: house, encoding: "utf8" });
    const complaints = stdout.split("\n").filter((line) => line.includes("eslint(no-restricted-"));
    return complaints.map((line) => line.replace(/^src\//, "").replace(/\.ts:.*/, "")).sort();
  } finally {
    rmSync(house, { recursive: true });
  }
}

test("only src/excel talks to Excel; the pane has the page and waits for Office; nothing else touches either", () => {
  const expected = [
    ...PURE.flatMap((room) => Object.keys(CODE).map((part) => `${room}/${part}`)),
    "taskpane/shell/Excel",
    "taskpane/shell/host",
  ];
  expect(forbidden()).toEqual(expected.sort());
});
