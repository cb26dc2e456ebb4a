const path = require("node:path");

/**
 * Builds, and builds again whenever a source changes.
 * @param {Record<string, unknown>} env The build's options, as on webpack's command line.
 * @param {() => void} onFirstBuild
 * @returns {string} The folder it writes to.
 */
function watchBuild(env, onFirstBuild) {
  // Required here, because the packages may have been installed only just now.
  const webpack = require("webpack");
  const { readBuildOptions } = require("./buildOptions.js");
  /** @type {(env: Record<string, unknown>) => import("webpack").Configuration[]} */
  const configure = require(path.resolve(__dirname, "../../webpack.config.js"));

  let built = false;
  webpack(configure(env)).watch({}, (error, stats) => {
    if (error) throw error;
    const failed = stats?.hasErrors() === true;
    if (failed || stats?.hasWarnings()) console.log(stats?.toString({ preset: "errors-warnings", colors: true }));
    if (failed) return;
    console.log(`Built in ${seconds(stats)} s.`);
    if (!built) onFirstBuild();
    built = true;
  });
  return readBuildOptions(env).outputPath;
}

/** @param {import("webpack").MultiStats | undefined} stats */
function seconds(stats) {
  const times = (stats?.stats ?? []).flatMap(({ startTime, endTime }) => [startTime ?? 0, endTime ?? 0]);
  return ((Math.max(...times) - Math.min(...times)) / 1000).toFixed(1);
}

module.exports = { watchBuild };
