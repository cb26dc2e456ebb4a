/** Three bundles from one source: the functions, the pane, and the workbench that hosts both where there is no Excel. */
const path = require("node:path");
const { DefinePlugin } = require("webpack");
const CopyPlugin = require("copy-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const { readBuildOptions } = require("./scripts/build/buildOptions.js");
const { FunctionReferencePlugin } = require("./scripts/build/functionReferencePlugin.js");
const { GRID_ENGINE } = require("./scripts/build/directFields.js");
const { manifestFor } = require("./scripts/build/manifest.js");
const { createMinimizer } = require("./scripts/build/minimizer.js");
const { PreviousBuild } = require("./scripts/build/previousBuild.js");
const { ThirdPartyNotices } = require("./scripts/build/thirdPartyNotices.js");
const { officeFiles } = require("./scripts/build/officeFiles.js");
const { swcOptions } = require("./scripts/build/swcOptions.js");
const { taskpanePage, workbenchPage } = require("./scripts/build/pages.js");
const { functionFiles } = require("./scripts/functionReference/functionFiles.js");
const { readSignatures } = require("./scripts/functionReference/signatures.js");
const { version } = require("./package.json");

/** @typedef {import("./scripts/build/buildOptions.js").BuildOptions} BuildOptions */
/** @typedef {import("webpack").Configuration} Configuration */

const source = path.join(__dirname, "src");
const functionsFolder = path.join(source, "functions");

/** @param {Record<string, unknown>} env */
module.exports = (env) => {
  const options = readBuildOptions(env);
  // Office.js is copied where a council hosts it itself, and no bundle holds it.
  const notices = new ThirdPartyNotices(options.selfHostOffice ? ["@microsoft/office-js"] : []);
  return [functionsBundle(options, notices), taskpaneBundle(options, notices), workbenchBundle(options, notices)];
};

/**
 * @param {BuildOptions} options
 * @param {InstanceType<typeof ThirdPartyNotices>} notices
 * @returns {Configuration}
 */
function functionsBundle(options, notices) {
  return bundle(options, "functions", "./src/functions/functions.ts", [
    notices,
    new CustomFunctionsMetadataPlugin({
      // The plugin takes a list of files as well; its types do not say so.
      input: /** @type {string} */ (/** @type {unknown} */ (functionFiles(functionsFolder))),
      output: "functions.json",
    }),
    new FunctionReferencePlugin(functionsFolder, options),
    new CopyPlugin({
      patterns: [
        { from: "assets", to: "assets" },
        { from: "manifest.xml", transform: (content) => manifestFor(content.toString(), options) },
      ],
    }),
  ]);
}

/**
 * @param {BuildOptions} options
 * @param {InstanceType<typeof ThirdPartyNotices>} notices
 * @returns {Configuration}
 */
function taskpaneBundle(options, notices) {
  const page = { from: "src/taskpane/shell/taskpane.html", to: "taskpane.html" };
  return bundle(options, "taskpane", "./src/taskpane/shell/index.tsx", [
    notices,
    new CopyPlugin({
      patterns: [
        { ...page, transform: (content) => taskpanePage(content.toString(), options) },
        ...(options.selfHostOffice ? officeFiles("office") : []),
      ],
    }),
  ]);
}

/**
 * @param {BuildOptions} options
 * @param {InstanceType<typeof ThirdPartyNotices>} notices
 * @returns {Configuration}
 */
function workbenchBundle(options, notices) {
  const page = { from: "src/workbench/index.html", to: "index.html" };
  return bundle(options, "workbench", "./src/workbench/index.ts", [
    notices,
    new CopyPlugin({ patterns: [{ ...page, transform: (content) => workbenchPage(content.toString()) }] }),
  ]);
}

/**
 * What the bundles have in common. Each has a file name that never changes, because manifest and pages name it; its parts have
 * a hash in theirs.
 * @param {BuildOptions} options
 * @param {string} name
 * @param {string} entry
 * @param {NonNullable<Configuration["plugins"]>} plugins
 * @returns {Configuration}
 */
function bundle(options, name, entry, plugins) {
  const builds = new PreviousBuild(name);
  return {
    name,
    context: __dirname,
    mode: options.development ? "development" : "production",
    entry: { [name]: entry },
    output: {
      path: options.outputPath,
      filename: "[name].js",
      chunkFilename: `${name}.[name].[contenthash:8].js`,
      uniqueName: name,
      // The bundles share a folder, so each removes only what it once wrote itself.
      clean: { keep: (/** @type {string} */ file) => builds.keeps(file) },
    },
    // The browsers behind Excel and the workbench; no eval, which the content security policy forbids.
    target: ["web", "es2022"],
    devtool: options.development ? "source-map" : false,
    resolve: {
      extensions: [".ts", ".tsx", ".js"],
      alias: { localforage$: path.join(source, "workbench/grid/habits.ts") },
    },
    module: {
      rules: [
        { test: /\.ts$/, include: source, loader: "swc-loader", options: swcOptions({ tsx: false }) },
        { test: /\.tsx$/, include: source, loader: "swc-loader", options: swcOptions({ tsx: true }) },
        { test: GRID_ENGINE, loader: path.join(__dirname, "scripts/build/directFields.js") },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
      ],
    },
    plugins: [
      new DefinePlugin({
        __CBA_NAMESPACE__: JSON.stringify(options.identity.namespace),
        __CASEWORTH_VERSION__: JSON.stringify(version),
        __CBA_SIGNATURES__: JSON.stringify(readSignatures(functionFiles(functionsFolder))),
      }),
      new MiniCssExtractPlugin({ filename: "[name].css", chunkFilename: `${name}.[name].[contenthash:8].css` }),
      builds,
      ...plugins,
    ],
    optimization: {
      minimizer: [createMinimizer()],
    },
    performance: false,
    // A machine that builds once has no use for what it would keep.
    cache: !process.env.CI && {
      type: "filesystem",
      // With the folder's name: copies of the repository that share their packages would take each other's pages for their own.
      name: `${name}-${options.identity.namespace}-${path.basename(__dirname)}`,
      buildDependencies: { config: [__filename] },
    },
    stats: { preset: "errors-warnings", assets: true, timings: true },
  };
}
