/** `npm run docs` writes docs/functions.md from the functions' comments; with --check it only says whether that is up to date. */
const { readFileSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const { format } = require("oxfmt");
const { readFunctionReference } = require("./functionReference/catalogue.js");
const { functionsMarkdown } = require("./functionReference/markdown.js");

const root = path.resolve(__dirname, "..");
const documentation = path.join(root, "docs/functions.md");

async function main() {
  const { catalogue } = await readFunctionReference(path.join(root, "src/functions"));
  const { code: markdown } = await format(documentation, functionsMarkdown(catalogue), { printWidth: 120 });
  if (!process.argv.includes("--check")) {
    writeFileSync(documentation, markdown);
  } else if (readFileSync(documentation, "utf8") !== markdown) {
    throw new Error(
      "docs/functions.md does not match the comments in src/functions. Run `npm run docs` and commit it.",
    );
  }
}

main().catch((/** @type {Error} */ error) => {
  console.error(error.message);
  process.exitCode = 1;
});
