/** How TypeScript becomes JavaScript, the same for the bundles and for the tests.
 * @param {{ tsx: boolean }} syntax
 * @returns {import("@swc/core").Options} */
function swcOptions({ tsx }) {
  return {
    jsc: {
      parser: { syntax: "typescript", tsx },
      transform: { react: { runtime: "automatic" } },
      target: "es2022",
    },
  };
}

module.exports = { swcOptions };
