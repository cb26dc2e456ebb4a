import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { webpack } from "webpack";
import { PreviousBuild } from "./previousBuild.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "builds-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Builds a pane whose one late part holds the given text; returns the names of all such parts in the output folder. */
async function build(text: string): Promise<string[]> {
  writeFileSync(path.join(folder, "late.js"), `export const text = "${text}";`);
  writeFileSync(path.join(folder, "pane.js"), 'import(/* webpackChunkName: "late" */ "./late.js").then(console.log);');
  const builds = new PreviousBuild("pane");
  const output = {
    path: path.join(folder, "dist"),
    filename: "[name].js",
    chunkFilename: "pane.[name].[contenthash:8].js",
    clean: { keep: (file: string) => builds.keeps(file) },
  };
  await new Promise<void>((resolve, reject) => {
    const mode = "production" as const;
    webpack({ context: folder, mode, entry: { pane: "./pane.js" }, output, plugins: [builds] }, (error) => {
      if (error === null) resolve();
      else reject(error);
    });
  });
  return readdirSync(path.join(folder, "dist")).filter((file) => file.startsWith("pane.late."));
}

test("the parts of the build before stay, those of older builds go", async () => {
  const first = await build("one");
  expect(first).toHaveLength(1);
  const second = await build("two");
  expect(second).toHaveLength(2);
  expect(second).toEqual(expect.arrayContaining(first));
  const third = await build("three");
  expect(third).toHaveLength(2);
  expect(third).not.toEqual(expect.arrayContaining(first));
});

test("the same build once more pushes out nothing", async () => {
  await build("one");
  const second = await build("two");
  expect(await build("two")).toEqual(second);
});

test("another bundle's files stay", async () => {
  await build("one");
  writeFileSync(path.join(folder, "dist", "workbench.1.js"), "");
  await build("two");
  expect(readdirSync(path.join(folder, "dist"))).toContain("workbench.1.js");
});
