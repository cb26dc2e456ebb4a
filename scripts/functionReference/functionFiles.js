/** Which source files hold the sheet's functions: a file a family, in the order in which src/functions/functions.ts imports them. */
const { readFileSync, readdirSync } = require("node:fs");
const path = require("node:path");
const ts = require("typescript");

/**
 * The metadata generator reads files, the bundle follows imports: a family that is listed but not imported would have
 * metadata and no code. So the imports decide, and a family that nothing imports is an error.
 * @param {string} folder The folder of functions.ts.
 * @returns {string[]} Absolute paths.
 */
function functionFiles(folder) {
  const imported = importedFiles(path.join(folder, "functions.ts")).filter(declaresFunctions);
  const forgotten = readdirSync(folder)
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => path.join(folder, name))
    .find((file) => declaresFunctions(file) && !imported.includes(file));
  if (forgotten)
    throw new Error(`${path.basename(forgotten)} declares functions, but functions.ts does not import it.`);
  return imported;
}

/** @param {string} indexFile */
function importedFiles(indexFile) {
  const source = ts.createSourceFile(indexFile, readFileSync(indexFile, "utf8"), ts.ScriptTarget.Latest);
  return source.statements
    .flatMap((statement) =>
      ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement) ? (statement.moduleSpecifier ?? []) : [],
    )
    .filter((specifier) => ts.isStringLiteral(specifier))
    .map((specifier) => path.resolve(path.dirname(indexFile), `${specifier.text}.ts`));
}

/** @param {string} file */
const declaresFunctions = (file) => /^\s*\* @customfunction\b/m.test(readFileSync(file, "utf8"));

/** "lifetimeOutcomes.ts" is the family "Lifetime outcomes"; "re" before a capital keeps its hyphen, as in "Re-referral".
 * @param {string} file */
function familyTitle(file) {
  const words = path
    .basename(file, ".ts")
    .replace(/^re(?=[A-Z])/, "re-")
    .replaceAll(/(?<=[a-z])[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`)
    .replaceAll(/(?<=-)[A-Z]/g, (capital) => capital.toLowerCase());
  return words.charAt(0).toUpperCase() + words.slice(1);
}

module.exports = { functionFiles, familyTitle };
