/** What Excel and our readers require of each function's comment, beyond what the generator checks itself. */

/** @typedef {import("./metadata.js").FunctionMetadata} FunctionMetadata */
/** @typedef {import("./catalogue.js").CatalogueEntry} CatalogueEntry */

/** Excel cuts descriptions off beyond these lengths. */
const FUNCTION_DESCRIPTION_LENGTH = 127;
const PARAMETER_DESCRIPTION_LENGTH = 512;

/** The parts of an entry that a help page cannot do without. */
const REQUIRED_PARTS = /** @type {const} */ ([
  "description",
  "result",
  "example",
  "exampleResult",
  "equation",
  "source",
  "errors",
]);

/**
 * @param {FunctionMetadata[]} functions
 * @param {CatalogueEntry[]} catalogue
 * @returns {string[]} One line a problem.
 */
function findProblems(functions, catalogue) {
  return [
    ...repeated(functions.map(({ id }) => id)).map((id) => `${id} is declared twice.`),
    ...functions.flatMap(metadataProblems),
    ...catalogue.flatMap(entryProblems),
  ];
}

/** @param {string[]} ids */
const repeated = (ids) => ids.filter((id, index) => ids.indexOf(id) !== index);

/** @param {FunctionMetadata} metadata */
function metadataProblems({ id, name, description = "" }) {
  const problems = [];
  if (!/^[A-Z][A-Z0-9]{2,63}$/.test(id)) problems.push(`${id}: an id is 3 to 64 capital letters and digits.`);
  if (name !== id) problems.push(`${id}: the name (${name}) must equal the id.`);
  if (description.length > FUNCTION_DESCRIPTION_LENGTH) {
    problems.push(
      `${id}: the description is ${description.length} characters, more than ${FUNCTION_DESCRIPTION_LENGTH}.`,
    );
  }
  return problems;
}

/** @param {CatalogueEntry} entry */
function entryProblems(entry) {
  const missing = REQUIRED_PARTS.filter((part) => entry[part] === "").map((part) => `${entry.id}: no ${part}.`);
  const example = entry.example.startsWith(`=CBA.${entry.name}(`)
    ? []
    : [`${entry.id}: the example must begin with =CBA.${entry.name}( and give its result after " → ".`];
  const parameters = entry.parameters
    .filter(({ description }) => description === "" || description.length > PARAMETER_DESCRIPTION_LENGTH)
    .map(
      ({ name }) =>
        `${entry.id}: the argument ${name} needs a description of at most ${PARAMETER_DESCRIPTION_LENGTH} characters.`,
    );
  return [...missing, ...example, ...parameters];
}

module.exports = { findProblems };
