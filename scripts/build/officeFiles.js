/** Microsoft's Office.js, copied unmodified beside the pane for networks that cannot reach its CDN: what Excel asks for. */
const path = require("node:path");

const FILES = [
  "office.js",
  "o15apptofilemappingtable.js",
  "excel-win32-16.01*.js",
  "excel-web-16.00*.js",
  "excel-mac-16.00*.js",
  "custom-functions-runtime.js",
  "en-us/office_strings.js",
  "en-gb/office_strings.js",
  "telemetry/*.js",
];

/** Patterns for copy-webpack-plugin.
 * @param {string} outputFolder */
function officeFiles(outputFolder) {
  const source = path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
  return FILES.map((file) => ({
    from: file,
    context: source,
    to: path.posix.join(outputFolder, path.posix.dirname(file), "[name][ext]"),
    globOptions: { ignore: ["**/*.debug.js"] },
    info: { minimized: true },
  }));
}

module.exports = { officeFiles };
