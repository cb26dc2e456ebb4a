/** What `npm run build` wrote, as files. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { RELEASED } from "../scripts/build/identity.js";
import { DEFAULT_HOST } from "../scripts/build/buildOptions.js";
import { referencedFiles } from "../scripts/build/manifest.js";

const dist = path.resolve(__dirname, "../dist");
const read = (file: string) => readFileSync(path.join(dist, file), "utf8");

/** The parts of a bundle of this build, whose names end in a hash of what they hold. */
function partsOf(bundle: string): string[] {
  return (JSON.parse(read(`${bundle}.builds.json`)) as { current: string[] }).current;
}

test("every file the manifest names is there", () => {
  const files = referencedFiles(read("manifest.xml"), DEFAULT_HOST);
  expect(files).toContain("functions.json");
  expect(files.filter((file) => !existsSync(path.join(dist, file)))).toEqual([]);
});

test("every script and style sheet the pages name is there, in the order Excel needs", () => {
  const scripts = (page: string) => [...read(page).matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, src]) => src);
  expect(scripts("taskpane.html")).toEqual([
    "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
    "functions.js",
    "taskpane.js",
  ]);
  expect(scripts("index.html")).toEqual(["workbench.js"]);
  const named = ["taskpane.html", "index.html"].flatMap((page) =>
    [...read(page).matchAll(/(?:src|href)="(?!https:|#)([^"]+)"/g)].map(([, file]) => file ?? ""),
  );
  expect(named.filter((file) => !existsSync(path.join(dist, file)))).toEqual([]);
});

test("every function's help address leads to a page", () => {
  const { functions } = JSON.parse(read("functions.json")) as { functions: { name: string; helpUrl: string }[] };
  expect(functions.length).toBeGreaterThan(0);
  for (const { name, helpUrl } of functions) {
    expect(helpUrl).toBe(`${DEFAULT_HOST}/help/${name.toLowerCase()}.html`);
    expect(existsSync(path.join(dist, helpUrl.slice(DEFAULT_HOST.length)))).toBe(true);
  }
});

test("the catalogue describes the functions of functions.json, in the same order", () => {
  const { functions } = JSON.parse(read("functions.json")) as { functions: { id: string }[] };
  const catalogue = JSON.parse(read("catalogue.json")) as { id: string; example: string }[];
  expect(catalogue.map(({ id }) => id)).toEqual(functions.map(({ id }) => id));
  expect(catalogue.every(({ example }) => example.startsWith(`=${RELEASED.namespace}.`))).toBe(true);
});

test("no bundle holds eval, which the content security policy forbids", () => {
  for (const file of ["functions.js", "taskpane.js"]) {
    expect(read(file)).not.toMatch(/\beval\(|new Function\(/);
  }
});

test("the pages let the simulation have a thread of its own, from the origin alone", () => {
  for (const page of ["taskpane.html", "index.html"]) expect(read(page)).toContain("worker-src 'self';");
  const parts = partsOf("taskpane").filter((file) => file.endsWith(".js"));
  expect(parts.filter((file) => /^taskpane\.job\.[0-9a-f]{8}\.js$/.test(file))).toHaveLength(1);
  // Pages that simulate share the part that starts it.
  expect(parts.filter((file) => read(file).includes("new Worker("))).toHaveLength(1);
});

test("production bundles have no source maps", () => {
  for (const file of ["functions.js", "taskpane.js", "workbench.js"]) {
    expect(read(file)).not.toContain("sourceMappingURL");
    expect(existsSync(path.join(dist, `${file}.map`))).toBe(false);
  }
});

test("the notices name every package that the product's code imports, and those that these bring along", () => {
  const notices = read("THIRD-PARTY-NOTICES.txt");
  const { dependencies } = JSON.parse(readFileSync(path.resolve(__dirname, "../package.json"), "utf8")) as {
    dependencies: Record<string, string>;
  };
  // Office.js is loaded from Microsoft unless a build copies it.
  const ours = Object.entries(dependencies).filter(([name]) => name !== "@microsoft/office-js");
  for (const [name, version] of ours) expect(notices).toContain(`\n${name} ${version} (`);
  for (const name of ["@univerjs/core", "scheduler", "@floating-ui/core", "rxjs"])
    expect(notices).toContain(`\n${name} `);
});
