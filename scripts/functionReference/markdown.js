/** docs/functions.md: the same catalogue for who reads the repository. */
const { signature, byFamily, EVIDENCE_NOTE, SOURCE_NOTE } = require("./wording.js");

/** @typedef {import("./catalogue.js").CatalogueEntry} CatalogueEntry */

const NAMESPACE = "CBA";

/** @param {CatalogueEntry[]} catalogue */
function functionsMarkdown(catalogue) {
  const families = [...byFamily(catalogue)].map(([family, entries]) =>
    [`## ${family}`, ...entries.map(functionSection)].join("\n\n"),
  );
  return [
    "# Functions",
    "<!-- Written by `npm run docs` from the comments in src/functions. -->",
    `> ${EVIDENCE_NOTE}`,
    `Arguments in brackets may be left out. ${SOURCE_NOTE}`,
    ...families,
  ]
    .join("\n\n")
    .concat("\n");
}

/** @param {CatalogueEntry} entry */
function functionSection(entry) {
  const details = [
    ["Result", entry.result],
    ["Errors", entry.errors],
    ["Equation", entry.equation],
    ["Source", entry.source],
  ];
  return [
    `### ${entry.name}`,
    escapeMarkdown(entry.description),
    ["```", signature(entry, NAMESPACE), "```"].join("\n"),
    ...(entry.parameters.length > 0 ? [parametersList(entry)] : []),
    details.map(([label, text]) => `- **${label}:** ${escapeMarkdown(text ?? "")}`).join("\n"),
    `\`${entry.example}\` gives ${escapeMarkdown(entry.exampleResult)}`,
  ].join("\n\n");
}

/** @param {CatalogueEntry} entry */
function parametersList({ parameters }) {
  const rows = parameters.map(
    ({ name, description, optional }) =>
      `| \`${name}\`${optional ? " (optional)" : ""} | ${escapeMarkdown(description)} |`,
  );
  return ["| Argument | What it is |", "| --- | --- |", ...rows].join("\n");
}

/** Only what would change the meaning of running text or break a table.
 * @param {string} text */
const escapeMarkdown = (text) => text.replaceAll(/[\\*_`|<[\]]/g, (character) => `\\${character}`);

module.exports = { functionsMarkdown };
