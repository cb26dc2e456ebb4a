/**
 * A place where two values made of objects, lists and primitives differ.
 * @typedef {object} Difference
 * @property {string} where
 * @property {string} before
 * @property {string} after
 */

/** Everything in which two such values differ, numbers to the last bit.
 * @param {unknown} before
 * @param {unknown} after
 * @param {string} where
 * @returns {Difference[]} */
function differences(before, after, where = "") {
  if (isObject(before) && isObject(after) && Array.isArray(before) === Array.isArray(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => differences(before[key], after[key], where === "" ? key : `${where} › ${key}`));
  }
  return Object.is(before, after) ? [] : [{ where, before: shown(before), after: shown(after) }];
}

/** @param {unknown} value
 * @returns {value is Record<string, unknown>} */
const isObject = (value) => typeof value === "object" && value !== null;

/** @param {unknown} value */
function shown(value) {
  if (value === undefined) return "nothing";
  if (Object.is(value, -0)) return "-0";
  const text = JSON.stringify(value) ?? typeof value;
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

module.exports = { differences };
