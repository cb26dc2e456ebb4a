/** `node --require` this to run TypeScript as it stands: for the benches, which measure the sources and not a bundle. */
const Module = require("node:module");
const path = require("node:path");
const { transformFileSync } = require("@swc/core");
const { functionFiles } = require("../functionReference/functionFiles.js");
const { readSignatures } = require("../functionReference/signatures.js");
const { swcOptions } = require("./swcOptions.js");

/** @typedef {{ _compile(code: string, file: string): void }} LoadedModule */
// Node has this hook since its beginning, but no types for it.
const extensions = /** @type {{ _extensions: Record<string, (module: LoadedModule, file: string) => void> }} */ (
  /** @type {unknown} */ (Module)
)._extensions;

extensions[".ts"] = (/** @type {LoadedModule} */ module, /** @type {string} */ file) => {
  const { code } = transformFileSync(file, {
    ...swcOptions({ tsx: false }),
    module: { type: "commonjs" },
    swcrc: false,
    sourceMaps: "inline",
  });
  module._compile(code, file);
};
// What the build defines; see webpack.config.js.
Object.assign(globalThis, {
  __CBA_NAMESPACE__: "CBA",
  __CBA_SIGNATURES__: readSignatures(functionFiles(path.join(__dirname, "../../src/functions"))),
});
