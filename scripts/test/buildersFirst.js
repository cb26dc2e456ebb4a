const Sequencer = require("@jest/test-sequencer").default;

/** @typedef {import("@jest/test-result").Test} Test */

/** The tests that build workbooks come first: one of their minutes that begins last leaves the other core waiting for it. */
module.exports = class BuildersFirst extends Sequencer {
  /** @param {Test[]} tests
   * @override */
  async sort(tests) {
    const sorted = await super.sort(tests);
    /** @param {Test} test */
    const builds = ({ path }) => path.includes("/src/excel/");
    return [...sorted.filter(builds), ...sorted.filter((test) => !builds(test))];
  }
};
