import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** A comment or a document names a file by where it is, or by the end of that: whoever goes there finds it. */

const FOLDERS = ["src", "scripts", "e2e", "docs", "bench"];
const SOURCE = /\.(tsx?|m?js)$/;
/** Named by what they are to a browser: Microsoft's script, and what the build makes of ours. */
const NOT_OURS = /^(office|functions|taskpane(\.NAME\.HASH)?|workbench)\.js$/i;

/** A place below one of the folders, its file's ending left out or not; or the name of a file, its folder before it or not. */
const NAMED = /(?<![\w./@*{}-])(?:(?:src|scripts|e2e|docs|bench)\/[\w./-]*\w|(?:[\w-]+\/)*[\w.-]+\.(?:tsx?|js)\b)/g;

const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.posix.join(entry.parentPath.replaceAll(path.sep, "/"), entry.name)),
);
const top = readdirSync(".", { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []));
const places = new Set([...files, ...top].flatMap(waysToName));

/** A file by its path's ends, with and without its ending, and the folders in which it is. */
function waysToName(file: string): string[] {
  const parts = file.split("/");
  const ends = parts.map((_, from) => parts.slice(from).join("/"));
  const folders = parts.slice(1).map((_, to) => parts.slice(0, to + 1).join("/"));
  return [...ends, file.replace(SOURCE, ""), ...folders];
}

/** The names in a text of files that are not there. */
function missing(text: string): string[] {
  return [...text.matchAll(NAMED)].map(([name]) => name).filter((name) => !isThere(name));
}

function isThere(name: string): boolean {
  return places.has(name) || NOT_OURS.test(name);
}

/** The comments of a source file. They stand before its tokens; what looks like one in a text is none. */
function comments(text: string, file: string): string {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  const found = new Map<number, string>();
  const visit = (node: ts.Node): void => {
    const children = node.getChildren(source);
    children.forEach(visit);
    if (children.length > 0 || ts.isJsxText(node)) return;
    const ranges = [ts.getTrailingCommentRanges(text, node.pos), ts.getLeadingCommentRanges(text, node.pos)];
    for (const { pos, end } of ranges.flatMap((some) => some ?? [])) found.set(pos, text.slice(pos, end));
  };
  visit(source);
  return [...found.values()].join("\n");
}

test("comments name files that are there", () => {
  const sources = files.filter((file) => SOURCE.test(file));
  expect(sources.length).toBeGreaterThan(100);
  const wrong = sources.flatMap((file) =>
    missing(comments(readFileSync(file, "utf8"), file)).map((name) => `${file} names ${name}`),
  );
  expect(wrong).toEqual([]);
});

test("documents name files that are there", () => {
  const documents = ["README.md", ...files.filter((file) => /^docs\/.*\.md$/.test(file))];
  const wrong = documents.flatMap((file) => missing(readFileSync(file, "utf8")).map((name) => `${file} names ${name}`));
  expect(wrong).toEqual([]);
});

test("a name is looked for in comments, not in texts", () => {
  const text = [
    'const glob = "src/**/*.ts"; // See nowhere.ts.',
    "/** `src/nowhere/at/all`, README.md, and the folder src/model/register. */",
    'import { some } from "./other.js";',
    "f(1 /* docs/nowhere.md */); /* Office.js, parameters.ts, register/parameters.ts, old/parameters.ts */",
  ].join("\n");
  expect(missing(comments(text, "file.ts"))).toEqual([
    "src/nowhere/at/all",
    "nowhere.ts",
    "docs/nowhere.md",
    "old/parameters.ts",
  ]);
});

test("no two files of a folder are one to a machine that takes capitals for small letters, whatever their ending", () => {
  const names = new Set(files.map((file) => file.replace(/(\.test)?\.(tsx?|m?js)$/, "")));
  const small = [...names].map((name) => name.toLowerCase());
  expect(small.filter((name, index) => small.indexOf(name) !== index)).toEqual([]);
});
