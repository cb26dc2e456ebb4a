import { readFileSync } from "node:fs";
import { join } from "node:path";
import englishTexts from "@univerjs/preset-sheets-core/locales/en-US";
import { inBritishEnglish } from "./britishEnglish";
import { GRID_TEXTS } from "./gridTexts";

const PACKAGES = [
  "design",
  "docs-ui",
  "sheets",
  "sheets-formula",
  "sheets-formula-ui",
  "sheets-numfmt-ui",
  "sheets-ui",
  "ui",
];

/** A key of that form that is the name of a part. */
const NO_TEXT = "ui.ribbon.menu";

/** The texts that a package of the grid asks for by their whole keys. */
function keysAskedFor(name: string): string[] {
  const code = readFileSync(join("node_modules", "@univerjs", name, "lib", "es", "index.js"), "utf8");
  return Array.from(code.matchAll(/(?:\.t\(|\b(?:label|title|tooltip): )"([\w-]+\.[\w.-]+)"/g), ([, key = ""]) => key);
}

function textOf(texts: unknown, key: string): unknown {
  return key
    .split(".")
    .reduce<unknown>((part, name) => (part as Readonly<Record<string, unknown>> | undefined)?.[name], texts); // a tree of texts
}

it("the grid finds words for every text that it asks for", () => {
  const keys = [...new Set(PACKAGES.flatMap(keysAskedFor))];
  expect(keys).toContain("sheets-formula.progress.calculating");
  expect(keys.filter((key) => key !== NO_TEXT && typeof textOf(GRID_TEXTS, key) !== "string")).toEqual([]);
});

it("the grid keeps every text of its own", () => {
  expect(GRID_TEXTS).toMatchObject(inBritishEnglish(englishTexts));
});
