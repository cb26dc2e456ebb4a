/** Emits what describes the functions beside their code: functions.json completed, catalogue.json and the help pages. */
const { readFileSync } = require("node:fs");
const path = require("node:path");
const { Compilation, WebpackError, sources } = require("webpack");
const { readFunctionReference } = require("../functionReference/catalogue.js");
const { functionsJson } = require("../functionReference/metadata.js");
const { helpPages } = require("../functionReference/helpPages.js");
const { associatedIds } = require("./associatedIds.js");

/** @typedef {import("./buildOptions.js").BuildOptions} BuildOptions */

const NAME = "FunctionReferencePlugin";
const STYLES = path.join(__dirname, "../functionReference/help.css");

class FunctionReferencePlugin {
  /**
   * @param {string} folder The folder of functions.ts.
   * @param {BuildOptions} options
   */
  constructor(folder, options) {
    this.folder = folder;
    this.options = options;
  }

  /** @param {import("webpack").Compiler} compiler */
  apply(compiler) {
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      compilation.fileDependencies.add(STYLES);
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tapPromise({ name: NAME, stage }, async () => {
        try {
          await this.emitReference(compilation);
        } catch (error) {
          compilation.errors.push(new WebpackError(error instanceof Error ? error.message : String(error)));
        }
      });
    });
  }

  /** @param {import("webpack").Compilation} compilation */
  async emitReference(compilation) {
    const { host, identity } = this.options;
    const { functions, catalogue } = await readFunctionReference(this.folder, identity.namespace);
    assertAssociated(
      functions.map(({ id }) => id),
      compilation.getAsset("functions.js")?.source.source().toString() ?? "",
    );
    compilation.updateAsset("functions.json", new sources.RawSource(functionsJson(functions, host)));
    compilation.emitAsset("catalogue.json", new sources.RawSource(`${JSON.stringify(catalogue, null, 2)}\n`));
    compilation.emitAsset("help/help.css", new sources.RawSource(readFileSync(STYLES)));
    for (const [file, html] of helpPages(catalogue, identity.namespace)) {
      compilation.emitAsset(file, new sources.RawSource(html));
    }
  }
}

/**
 * Excel shows #NAME? or #BUSY! for ever where metadata and code disagree, and says nothing.
 * @param {string[]} described
 * @param {string} bundle
 */
function assertAssociated(described, bundle) {
  const associated = associatedIds(bundle);
  if ([...described].sort().join() === [...associated].sort().join()) return;
  const list = (/** @type {string[]} */ ids) => ids.join(", ") || "none";
  throw new Error(`functions.json describes ${list(described)}, but functions.js registers ${list(associated)}.`);
}

module.exports = { FunctionReferencePlugin };
