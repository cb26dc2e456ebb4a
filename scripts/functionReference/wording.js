/** @typedef {import("./catalogue.js").CatalogueEntry} CatalogueEntry */

/** The call as Excel's own help writes it, optional arguments in brackets: CBA.COSTPERCASE(weeklyCost, weeksOpen, [otherCost]).
 * @param {CatalogueEntry} entry
 * @param {string} namespace */
function signature({ name, parameters }, namespace) {
  const names = parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name));
  return `${namespace}.${name}(${names.join(", ")})`;
}

/** @param {CatalogueEntry[]} catalogue
 * @returns {Map<string, CatalogueEntry[]>} The entries of each family, in the order of the catalogue. */
function byFamily(catalogue) {
  /** @type {Map<string, CatalogueEntry[]>} */
  const families = new Map();
  for (const entry of catalogue) families.set(entry.family, [...(families.get(entry.family) ?? []), entry]);
  return families;
}

const EVIDENCE_NOTE =
  "Illustrative figures from a small trial: not statistically significant, valid for its own sample only.";

const SOURCE_NOTE =
  "Tables and appendices are those of the evaluation of Project Crewe (Department for Education, 2017).";

module.exports = { signature, byFamily, EVIDENCE_NOTE, SOURCE_NOTE };
