/** The catalogue of functions: all that help pages, documentation and the pane's list tell a reader of a function. */
const { readFileSync } = require("node:fs");
const ts = require("typescript");
const { familyTitle, functionFiles } = require("./functionFiles.js");
const { generateMetadata, oneLine } = require("./metadata.js");
const { findProblems } = require("./limits.js");

/** @typedef {import("./metadata.js").FunctionMetadata} FunctionMetadata */
/** @typedef {import("./metadata.js").Association} Association */

/**
 * @typedef {object} CatalogueEntry
 * @property {string} id
 * @property {string} name
 * @property {string} family
 * @property {string} description
 * @property {{ name: string, description: string, optional: boolean }[]} parameters
 * @property {string} result
 * @property {string} example A formula.
 * @property {string} exampleResult
 * @property {string} equation
 * @property {string} source
 * @property {string} errors
 */

/**
 * @param {string} folder The folder of functions.ts.
 * @param {string} [namespace]
 * @returns {Promise<{ functions: FunctionMetadata[], catalogue: CatalogueEntry[] }>} Both in the order of the sources.
 */
async function readFunctionReference(folder, namespace = "CBA") {
  const { functions, associations } = await generateMetadata(functionFiles(folder));
  const catalogue = functions.map((metadata) => catalogueEntry(metadata, associationOf(metadata, associations)));
  const problems = findProblems(functions, catalogue);
  if (problems.length > 0) throw new Error(`The functions' comments are incomplete:\n${problems.join("\n")}`);
  return { functions, catalogue: catalogue.map((entry) => inNamespace(entry, namespace)) };
}

/**
 * @param {FunctionMetadata} metadata
 * @param {Association[]} associations
 */
function associationOf(metadata, associations) {
  const association = associations.find(({ id }) => id === metadata.id);
  if (!association) throw new Error(`${metadata.id} has metadata, but no function.`);
  return association;
}

/**
 * @param {FunctionMetadata} metadata
 * @param {Association} association
 * @returns {CatalogueEntry}
 */
function catalogueEntry(metadata, { sourceFileName, functionName }) {
  const declaration = readDeclaration(sourceFileName, functionName);
  assertNoList(declaration);
  const tags = readTags(declaration);
  const [example = "", exampleResult = ""] = (tags.get("example") ?? "").split(" → ");
  return {
    id: metadata.id,
    name: metadata.name,
    family: familyTitle(sourceFileName),
    description: metadata.description ?? "",
    parameters: metadata.parameters.map(({ name, description, optional }) => ({
      name,
      description: description ?? "",
      optional: optional === true,
    })),
    result: tags.get("returns") ?? "",
    example,
    exampleResult,
    equation: tags.get("equation") ?? "",
    source: tags.get("source") ?? "",
    errors: tags.get("errors") ?? "",
  };
}

/**
 * @param {string} file
 * @param {string} functionName
 * @returns {import("typescript").FunctionDeclaration}
 */
function readDeclaration(file, functionName) {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const declaration = source.statements.find(
    /** @returns {statement is import("typescript").FunctionDeclaration} */
    (statement) => ts.isFunctionDeclaration(statement) && statement.name?.text === functionName,
  );
  if (!declaration) throw new Error(`${file} has no function ${functionName}.`);
  return declaration;
}

/** The text of each JSDoc tag.
 * @param {import("typescript").FunctionDeclaration} declaration */
function readTags(declaration) {
  return new Map(
    ts.getJSDocTags(declaration).map((tag) => [tag.tagName.text, oneLine(ts.getTextOfJSDocComment(tag.comment))]),
  );
}

/** Excel knows values and matrices; the generator takes a list (`number[]`) for a value without a word.
 * @param {import("typescript").FunctionDeclaration} declaration */
function assertNoList({ name, parameters, type }) {
  const list = [type, ...parameters.map((parameter) => parameter.type)].find(
    (node) => node && ts.isArrayTypeNode(node) && !ts.isArrayTypeNode(node.elementType),
  );
  if (list) throw new Error(`${name?.text}: ${list.getText()} is a list; declare a value or a matrix.`);
}

/** Examples are written with the released prefix; a development build shows its own.
 * @param {CatalogueEntry} entry
 * @param {string} namespace
 * @returns {CatalogueEntry} */
function inNamespace(entry, namespace) {
  return { ...entry, example: entry.example.replaceAll("CBA.", `${namespace}.`) };
}

module.exports = { readFunctionReference };
