/** The manifest of a build, made of the repository's manifest.xml. */
const { DEFAULT_HOST } = require("./buildOptions.js");
const { RELEASED } = require("./identity.js");

/** @typedef {import("./buildOptions.js").BuildOptions} BuildOptions */

/**
 * @param {string} xml
 * @param {BuildOptions} options
 */
function manifestFor(xml, { host, identity }) {
  return [
    [`<Id>${RELEASED.id}</Id>`, `<Id>${identity.id}</Id>`],
    [`<DisplayName DefaultValue="${RELEASED.name}"`, `<DisplayName DefaultValue="${identity.name}"`],
    [`id="Group.Label" DefaultValue="${RELEASED.name}"`, `id="Group.Label" DefaultValue="${identity.name}"`],
    [
      `id="Functions.Namespace" DefaultValue="${RELEASED.namespace}"`,
      `id="Functions.Namespace" DefaultValue="${identity.namespace}"`,
    ],
    [`=${RELEASED.namespace}.`, `=${identity.namespace}.`],
    [DEFAULT_HOST, host.replaceAll("&", "&amp;")],
  ].reduce((text, [from = "", to = ""]) => replaceAllOrThrow(text, from, to), xml);
}

/** A replacement that finds nothing would publish the wrong add-in without a word.
 * @param {string} text
 * @param {string} from
 * @param {string} to */
function replaceAllOrThrow(text, from, to) {
  if (!text.includes(from)) throw new Error(`manifest.xml no longer contains ${from}`);
  return text.replaceAll(from, () => to);
}

/** Every address of the add-in's own files in a manifest, as paths below the host.
 * @param {string} xml
 * @param {string} host */
function referencedFiles(xml, host) {
  const addresses = [...xml.matchAll(/DefaultValue="(https?:[^"]*)"/g)].map(([, address = ""]) => address);
  return [...new Set(addresses.map((address) => address.replace(`${host}/`, "")))];
}

module.exports = { manifestFor, referencedFiles };
