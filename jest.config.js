/** Unit, golden and property tests. The browser's tests live under e2e/ and have a runner of their own. */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/src", "<rootDir>/scripts"],
  transform: {
    "^.+\\.(ts|tsx)$": [
      "@swc/jest",
      { jsc: { parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } }, target: "es2022" } },
    ],
  },
};
