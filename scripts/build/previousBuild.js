/**
 * Keeps the parts of the build before this one beside the new ones. Excel's runtime stays loaded for days and fetches a
 * part of the pane when it is first opened: by a name that holds a hash of its content, so that it gets the part it was
 * built with, or none.
 */
const { existsSync, readFileSync } = require("node:fs");
const path = require("node:path");
const { Compilation, sources } = require("webpack");

const NAME = "PreviousBuild";

/**
 * The files of a bundle, by build.
 * @typedef {object} Builds
 * @property {string[]} current
 * @property {string[]} previous
 */

class PreviousBuild {
  /** @param {string} bundle All its files are named `bundle.…`. */
  constructor(bundle) {
    this.bundle = bundle;
    this.list = `${bundle}.builds.json`;
    /** @type {Builds} */
    this.builds = { current: [], previous: [] };
  }

  /** Whether a file in the output folder that this build does not write is to stay: another bundle's, or of the build before.
   * @param {string} file */
  keeps(file) {
    return !file.startsWith(`${this.bundle}.`) || this.builds.previous.includes(file);
  }

  /** @param {import("webpack").Compiler} compiler */
  apply(compiler) {
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      // After the hashes are in the names.
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: NAME, stage }, (assets) => {
        const files = Object.keys(assets).filter((file) => file.startsWith(`${this.bundle}.`));
        this.builds = nextBuilds(readBuilds(path.join(compiler.outputPath, this.list)), files);
        compilation.emitAsset(this.list, new sources.RawSource(`${JSON.stringify(this.builds, null, 2)}\n`));
      });
    });
  }
}

/** @param {string} file
 * @returns {Builds} */
function readBuilds(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : { current: [], previous: [] };
}

/** The same build once more does not push out the one before it.
 * @param {Builds} builds
 * @param {string[]} files
 * @returns {Builds} */
function nextBuilds({ current, previous }, files) {
  const isSame = files.length === current.length && files.every((file) => current.includes(file));
  return { current: files, previous: isSame ? previous : current };
}

module.exports = { PreviousBuild };
