/** What a build may be told: `webpack --env host=https://… --env selfHostOffice --env development`. */
const path = require("node:path");
const { RELEASED, DEVELOPMENT } = require("./identity.js");

const DEFAULT_HOST = "https://localhost:3000";
const KNOWN = ["host", "selfHostOffice", "development"];

/**
 * @typedef {object} BuildOptions
 * @property {string} host Where the files will be served, without a slash at the end.
 * @property {boolean} development A build with its own id and namespace, so that it never meets the released one.
 * @property {boolean} selfHostOffice Whether Office.js is copied beside the pane, for networks without Microsoft's CDN.
 * @property {import("./identity.js").Identity} identity
 * @property {string} outputPath
 */

/**
 * @param {Record<string, unknown>} env What webpack's command line hands over.
 * @returns {BuildOptions}
 */
function readBuildOptions(env) {
  const unknown = Object.keys(env).find((name) => !KNOWN.includes(name) && !name.startsWith("WEBPACK_"));
  if (unknown) throw new Error(`Unknown build option "${unknown}". Known: ${KNOWN.join(", ")}.`);
  const development = env["development"] === true;
  return {
    host: checkedHost(env["host"] ?? DEFAULT_HOST),
    development,
    selfHostOffice: env["selfHostOffice"] === true,
    identity: development ? DEVELOPMENT : RELEASED,
    outputPath: path.resolve(__dirname, "../..", development ? "dist-development" : "dist"),
  };
}

/** Excel loads add-ins over HTTPS only, and the manifest joins paths to the host.
 * @param {unknown} host */
function checkedHost(host) {
  const url = typeof host === "string" && URL.canParse(host) ? new URL(host) : undefined;
  if (url?.protocol !== "https:" || url.search || url.hash) {
    throw new Error(
      `The build option "host" must be an address such as https://example.org/caseworth, not "${String(host)}".`,
    );
  }
  return url.href.replace(/\/+$/, "");
}

module.exports = { readBuildOptions, DEFAULT_HOST };
