const { swcOptions } = require("./scripts/build/swcOptions.js");

const transform = { "^.+\\.ts$": ["@swc/jest", swcOptions({ tsx: false })] };

/** Tests of what `npm run build` wrote to dist/: of the files as they are, and of the pages in a real browser. */
module.exports = {
  testTimeout: 180_000,
  projects: [
    { displayName: "files", testEnvironment: "node", testMatch: ["<rootDir>/e2e/**/*.files.ts"], transform },
    { displayName: "browser", testEnvironment: "node", testMatch: ["<rootDir>/e2e/**/*.e2e.ts"], transform },
  ],
};
