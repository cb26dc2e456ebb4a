/** The help pages: a page a function and an index by family, plain HTML without a script. */
const { helpPolicy } = require("../build/contentSecurityPolicy.js");
const { helpPath } = require("./metadata.js");
const { signature, byFamily, EVIDENCE_NOTE, SOURCE_NOTE } = require("./wording.js");

/** @typedef {import("./catalogue.js").CatalogueEntry} CatalogueEntry */

/**
 * @param {CatalogueEntry[]} catalogue
 * @param {string} namespace
 * @returns {Map<string, string>} Each page's HTML by its path.
 */
function helpPages(catalogue, namespace) {
  return new Map([
    ["help/index.html", indexPage(catalogue)],
    ...catalogue.map(
      (entry) => /** @type {[string, string]} */ ([helpPath(entry.name), functionPage(entry, namespace)]),
    ),
  ]);
}

/** @param {CatalogueEntry[]} catalogue */
function indexPage(catalogue) {
  const families = [...byFamily(catalogue)].map(
    ([family, entries]) => `<h2>${escapeHtml(family)}</h2>
      <dl>
        ${entries.map(indexEntry).join("\n        ")}
      </dl>`,
  );
  return page(
    "Functions",
    `<h1>Caseworth functions</h1>
      <p>What each function of the sheet takes, what it gives back, and where in the report its equation stands.</p>
      ${families.join("\n      ")}`,
  );
}

/** @param {CatalogueEntry} entry */
const indexEntry = ({ name, description }) =>
  `<dt><a href="${name.toLowerCase()}.html">${name}</a></dt><dd>${escapeHtml(description)}</dd>`;

/**
 * @param {CatalogueEntry} entry
 * @param {string} namespace
 */
function functionPage(entry, namespace) {
  return page(
    entry.name,
    `<nav aria-label="Help"><a href="index.html">All functions</a></nav>
      <h1>${entry.name}</h1>
      <p>${escapeHtml(entry.description)}</p>
      <pre><code>${breakable(signature(entry, namespace))}</code></pre>
      <h2>Arguments</h2>
      ${argumentsTable(entry)}
      <h2>Result</h2>
      <p>${escapeHtml(entry.result)}</p>
      <h2>Errors</h2>
      <p>${escapeHtml(entry.errors)}</p>
      <h2>Equation</h2>
      <p>${escapeHtml(entry.equation)}</p>
      <h2>Example</h2>
      <p><code>${escapeHtml(entry.example)}</code> gives <strong>${escapeHtml(entry.exampleResult)}</strong></p>
      <h2>Source</h2>
      <p>${escapeHtml(entry.source)}</p>`,
  );
}

/** @param {CatalogueEntry} entry */
function argumentsTable({ parameters }) {
  if (parameters.length === 0) return "<p>None.</p>";
  const rows = parameters.map(
    ({ name, description, optional }) => `<tr>
            <th scope="row"><code>${breakable(name)}</code>${optional ? " <small>optional</small>" : ""}</th>
            <td>${escapeHtml(description)}</td>
          </tr>`,
  );
  return `<table>
        <thead>
          <tr><th scope="col">Argument</th><th scope="col">What it is</th></tr>
        </thead>
        <tbody>
          ${rows.join("\n          ")}
        </tbody>
      </table>`;
}

/**
 * @param {string} title
 * @param {string} content
 */
function page(title, content) {
  return `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${helpPolicy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${title} – Caseworth help</title>
    <link rel="stylesheet" href="help.css" />
  </head>
  <body>
    <main>
      ${content}
    </main>
    <footer>
      <p>${EVIDENCE_NOTE}</p>
      <p>${SOURCE_NOTE}</p>
    </footer>
  </body>
</html>
`;
}

/** Names of several words may wrap where a word begins: weekly-Cost.
 * @param {string} names */
const breakable = (names) => names.replaceAll(/(?<=[a-z])(?=[A-Z])/g, "<wbr />");

/** @param {string} text */
function escapeHtml(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

module.exports = { helpPages };
