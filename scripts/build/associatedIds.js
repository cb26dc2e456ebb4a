const vm = require("node:vm");

/**
 * The ids a bundle of functions registers, found by running it where there is nothing but the language itself and
 * Excel's registration call; so a bundle that needs anything else fails here.
 * @param {string} bundle
 * @returns {string[]}
 */
function associatedIds(bundle) {
  /** @type {string[]} */
  const ids = [];
  const CustomFunctions = {
    associate: (/** @type {string} */ id) => ids.push(id),
    Error,
    ErrorCode: {},
  };
  vm.runInNewContext(bundle, { CustomFunctions });
  return ids;
}

module.exports = { associatedIds };
