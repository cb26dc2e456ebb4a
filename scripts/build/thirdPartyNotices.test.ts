import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { webpack } from "webpack";
import { FILE, ThirdPartyNotices } from "./thirdPartyNotices.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "notices-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(file: string, text: string): void {
  mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}

/** A package of one file, in which stands an import of another where one is given. */
function writePackage(name: string, description: object, files: Readonly<Record<string, string>>): void {
  write(
    `node_modules/${name}/package.json`,
    JSON.stringify({ name, version: "1.2.3", main: "index.js", ...description }),
  );
  for (const [file, text] of Object.entries(files)) write(`node_modules/${name}/${file}`, text);
}

/** Builds two bundles, as the product is built of several, and returns the notices, or what was wrong. */
function build(...entries: readonly string[]): Promise<string> {
  const notices = new ThirdPartyNotices();
  const configurations = entries.map((entry, index) => {
    write(`entry${index}.js`, entry);
    return {
      context: folder,
      mode: "production" as const,
      entry: `./entry${index}.js`,
      output: { path: path.join(folder, "dist"), filename: `${index}.js` },
      plugins: [notices],
    };
  });
  return new Promise((resolve, reject) => {
    webpack(configurations, (error) => {
      if (error !== null) reject(error);
      else resolve(readFileSync(path.join(folder, "dist", FILE), "utf8"));
    });
  });
}

test("names every package in any bundle, those joined into one module and those inside packages too, and no other", async () => {
  const code = "export const one = () => Math.random();";
  writePackage("plain", { license: "MIT" }, { "index.js": code, LICENSE: "Plain's licence" });
  writePackage("@scope/inner", { license: "ISC" }, { "index.js": code, "LICENCE.md": "Inner's licence" });
  const outer = 'import { one } from "@scope/inner"; export const two = () => one();';
  writePackage("outer", { license: "Apache-2.0" }, { "index.js": outer, NOTICE: "Outer's notice" });
  writePackage(
    "silent",
    {},
    { "index.js": 'import "plain"; export const three = () => Math.random();', "license.txt": "Silent's licence" },
  );
  writePackage("unused", { license: "MIT" }, { "index.js": code });
  const text = await build(
    'import { one } from "plain"; console.log(one());',
    'import { two } from "outer"; import { three } from "silent"; console.log(two(), three());',
  );
  const headings = [...text.matchAll(/^(\S+) 1\.2\.3 \((.+)\)$/gm)].map(([, name, licence]) => [name, licence]);
  expect(headings).toEqual([
    ["@scope/inner", "ISC"],
    ["outer", "Apache-2.0"],
    ["plain", "MIT"],
    ["silent", "as below"],
  ]);
  for (const words of ["Plain's licence", "Inner's licence", "Outer's notice", "Silent's licence"])
    expect(text).toContain(words);
});

test("credits the unit costs as their licence asks: who made them, the licence, and what was taken", async () => {
  const text = await build("console.log(1);");
  const notice = text.split(/^-+$/m).find((section) => section.includes("Unit Cost Database v1.4")) ?? "";
  expect(notice).toContain("© Greater Manchester Combined Authority and New Economy");
  expect(notice).toContain("https://creativecommons.org/licenses/by/4.0/");
  expect(notice).toMatch(/rows that concern children's services, with their values as printed/);
});

test("a package without a licence stops the build", async () => {
  writePackage("lawless", {}, { "index.js": "export const one = () => Math.random();" });
  await expect(build('import { one } from "lawless"; console.log(one());')).rejects.toThrow(
    /lawless 1\.2\.3 names no licence/,
  );
});
