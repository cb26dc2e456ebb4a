import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Nothing that a person reads, in the product or its documents, says that it is unfinished or was not looked up. */
const UNFINISHED = [
  /\b(quoted|cited|taken) from memory\b/i,
  /\bfrom memory\b/i,
  /\bverify\b/i,
  /\b(TODO|FIXME|XXX|TBD)\b/,
  /\blorem ipsum\b/i,
];

const FOLDERS = ["src", "docs", "scripts/functionReference"];
const READ = /\.(tsx?|js|md|html)$/;
/** Tests talk of what is wrong. */
const TESTS = /\.test\.tsx?$/;

const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(({ name }) => READ.test(name) && !TESTS.test(name))
    .map(({ parentPath, name }) => path.join(parentPath, name)),
);

test("no text speaks of what is still to be looked up or done", () => {
  expect(files.length).toBeGreaterThan(400);
  const unfinished = [...files, "README.md", "CHANGELOG.md"].flatMap((file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .flatMap((line, index) =>
        UNFINISHED.some((word) => word.test(line)) ? [`${file}:${index + 1} ${line.trim()}`] : [],
      ),
  );
  expect(unfinished).toEqual([]);
});

test.each(["as quoted from memory, verify", "Check the share (to verify).", "// TODO: look it up"])(
  "finds %p",
  (text) => {
    expect(UNFINISHED.some((word) => word.test(text))).toBe(true);
  },
);
