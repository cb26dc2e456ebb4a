/** `npm run bench:simulation`: joins the bench with the sources as the build joins the product's bundles, and runs it. */
const { spawnSync } = require("node:child_process");
const { mkdtempSync, rmSync } = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const webpack = require("webpack");
const { createMinimizer } = require("../../scripts/build/minimizer.js");
const { swcOptions } = require("../../scripts/build/swcOptions.js");

const root = path.resolve(__dirname, "../..");
const place = mkdtempSync(path.join(os.tmpdir(), "caseworth-bench-"));

/** @type {import("webpack").Configuration} */
const configuration = {
  mode: "production",
  target: "node",
  context: root,
  entry: "./bench/simulation/simulation.bench.ts",
  output: { path: place, filename: "bench.js" },
  optimization: { minimizer: [createMinimizer()] },
  resolve: { extensions: [".ts", ".js"] },
  module: { rules: [{ test: /\.ts$/, loader: "swc-loader", options: swcOptions({ tsx: false }) }] },
};

webpack(configuration, (error, stats) => {
  if (error || stats?.hasErrors()) {
    console.error(error ?? stats?.toString({ all: false, errors: true }));
    process.exitCode = 1;
  } else {
    const { status } = spawnSync(process.execPath, [path.join(place, "bench.js")], { cwd: root, stdio: "inherit" });
    process.exitCode = status ?? 1;
  }
  rmSync(place, { recursive: true });
});
