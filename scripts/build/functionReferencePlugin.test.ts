import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import CustomFunctionsMetadataPlugin from "custom-functions-metadata-plugin";
import webpack, { type Configuration, type Stats } from "webpack";
import { functionFiles } from "../functionReference/functionFiles.js";
import { readBuildOptions } from "./buildOptions.js";
import { FunctionReferencePlugin } from "./functionReferencePlugin.js";
import { swcOptions } from "./swcOptions.js";

const folder = path.resolve(__dirname, "../functionReference/fixtures/functions");
const reference = new FunctionReferencePlugin(folder, readBuildOptions({ host: "https://example.org" }));

let output: string;
beforeAll(() => {
  output = mkdtempSync(path.join(os.tmpdir(), "caseworth-"));
});
afterAll(() => rmSync(output, { recursive: true }));

function build(plugins: Configuration["plugins"] & object): Promise<Stats | undefined> {
  const compiler = webpack({
    mode: "production",
    entry: { functions: path.join(folder, "functions.ts") },
    output: { path: output },
    optimization: { minimize: false },
    module: { rules: [{ test: /\.ts$/, loader: "swc-loader", options: swcOptions({ tsx: false }) }] },
    resolve: { extensions: [".ts"] },
    plugins,
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => (error ? reject(error) : resolve(stats)));
  });
}

test("emits metadata, catalogue and help pages beside functions that register themselves", async () => {
  // The plugin takes a list of files as well; its types do not say so.
  const input = functionFiles(folder) as unknown as string;
  const stats = await build([new CustomFunctionsMetadataPlugin({ input, output: "functions.json" }), reference]);
  expect(stats?.compilation.errors).toEqual([]);
  expect(Object.keys(stats?.compilation.assets ?? {}).sort()).toEqual([
    "catalogue.json",
    "functions.js",
    "functions.json",
    "help/help.css",
    "help/index.html",
    "help/lifetimeearnings.html",
    "help/rereferralcost.html",
  ]);
  expect(readFileSync(path.join(output, "functions.json"), "utf8")).toContain('"allowErrorForDataTypeAny": true');
});

test("a bundle that registers other functions than the metadata describes fails the build", async () => {
  const stats = await build([reference]);
  expect(stats?.compilation.errors.map(({ message }) => message)).toEqual([
    "functions.json describes REREFERRALCOST, LIFETIMEEARNINGS, but functions.js registers none.",
  ]);
});
