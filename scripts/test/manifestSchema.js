/** Microsoft's schema of the manifest. It is not ours to publish, so it is used where a copy lies beside the repository. */
const { spawnSync } = require("node:child_process");
const { existsSync } = require("node:fs");
const path = require("node:path");
const { root } = require("../setup/install.js");
const { run, skip } = require("./steps.js");

const TITLE = "manifest against Microsoft's schema";
const SCHEMA = path.resolve(root, "../shared/schemas/manifest-xsd/OfficeAppManifestV1_1.xsd");

/** @returns {Promise<import("./steps.js").StepResult>} */
async function manifestSchema() {
  if (!existsSync(SCHEMA)) return skip(TITLE, "no copy of the schema beside the repository");
  if (spawnSync("xmllint", ["--version"]).status !== 0) return skip(TITLE, "xmllint is not installed");
  const files = ["manifest.xml", "dist/manifest.xml"];
  const { succeeded, seconds } = await run(TITLE, "xmllint", ["--nonet", "--noout", "--schema", SCHEMA, ...files]);
  return { title: TITLE, passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0, seconds };
}

module.exports = { manifestSchema };
