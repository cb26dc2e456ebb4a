/** Writes THIRD-PARTY-NOTICES.txt beside the bundles: the licence of every package whose code is in one of them, and of data. */
const { mkdirSync, readdirSync, readFileSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const unitCosts = require("../../src/model/register/outcomes/unitCostCredit.json");

const NAME = "ThirdPartyNotices";
const FILE = "THIRD-PARTY-NOTICES.txt";
const LICENCE_FILE = /^(licen[cs]e|copying)([.-].*)?$/i;
const NOTICE_FILE = /^notice([.-].*)?$/i;

/**
 * @typedef {object} Package
 * @property {string} name
 * @property {string} version
 * @property {string} licence By its SPDX name, or that it stands below.
 * @property {string} text What the package itself ships.
 */

/** One for all bundles of a build: each adds its packages, and the last to be written completes the file. */
class ThirdPartyNotices {
  /** @param {readonly string[]} [copied] Packages of which files are copied beside the bundles. */
  constructor(copied = []) {
    /** @type {Map<string, Package>} */
    this.packages = new Map();
    for (const name of copied) this.addPackage(path.dirname(require.resolve(`${name}/package.json`)));
  }

  /** @param {import("webpack").Compiler} compiler */
  apply(compiler) {
    compiler.hooks.afterEmit.tap(NAME, (compilation) => {
      for (const module of compilation.modules) this.add(module);
      const folder = compilation.outputOptions.path ?? compiler.outputPath;
      mkdirSync(folder, { recursive: true });
      writeFileSync(path.join(folder, FILE), noticesOf([...this.packages.values()]));
    });
  }

  /** @param {import("webpack").Module} module */
  add(module) {
    // Several modules that were joined into one keep their own.
    const parts = "modules" in module && Array.isArray(module.modules) ? module.modules : [];
    for (const part of parts) this.add(part);
    const folder = packageFolder(module.nameForCondition() ?? "");
    if (folder !== undefined) this.addPackage(folder);
  }

  /** @param {string} folder */
  addPackage(folder) {
    if (!this.packages.has(folder)) this.packages.set(folder, readPackage(folder));
  }
}

/** The folder of the package that a file belongs to; undefined for files of ours and of webpack's own.
 * @param {string} file */
function packageFolder(file) {
  const [, folder] = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(file) ?? [];
  return folder;
}

/** @param {string} folder
 * @returns {Package} */
function readPackage(folder) {
  /** @type {{ name: string, version: string, license?: string | { type: string } }} */
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const files = readdirSync(folder).filter((file) => LICENCE_FILE.test(file) || NOTICE_FILE.test(file));
  const text = files.map((file) => readFileSync(path.join(folder, file), "utf8").trim()).join("\n\n");
  const licence = (typeof license === "object" ? license.type : license) ?? (text && "as below");
  if (!licence) throw new Error(`${name} ${version} names no licence, so that it may not be given on.`);
  return { name, version, licence, text };
}

/** @param {readonly Package[]} packages */
function noticesOf(packages) {
  const sorted = packages.toSorted((one, other) => one.name.localeCompare(other.name, "en"));
  const sections = sorted.map(({ name, version, licence, text }) =>
    [`${name} ${version} (${licence})`, text || `Licence: https://spdx.org/licenses/${licence}.html`].join("\n\n"),
  );
  const head = "Caseworth is made of its own code and of the data and packages below, each under its own licence.";
  return `${[head, dataNotice(), ...sections].join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}

/** The licence asks for the credit, for itself, and for what was changed. */
function dataNotice() {
  const { edition, credit, licence, address } = unitCosts;
  return [
    `${edition} (${licence})`,
    `© ${credit}`,
    "The library of unit costs has its rows that concern children's services, with their values as printed.",
    `Licence: ${address}`,
  ].join("\n\n");
}

module.exports = { ThirdPartyNotices, FILE };
