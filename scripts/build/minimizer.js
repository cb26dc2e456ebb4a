const MinimizerPlugin = require("minimizer-webpack-plugin");

/**
 * How bundles are made small, the product's and the bench's alike. Functions stay what they were written as: moved into the
 * one place that calls them, as is usual, the loops of the simulation take V8 half as long again.
 */
function createMinimizer() {
  return new MinimizerPlugin({
    minify: MinimizerPlugin.swcMinify,
    minimizerOptions: { compress: { inline: 0, reduce_funcs: false, reduce_vars: false } },
    extractComments: false,
    // swc has threads of its own; handing six megabytes to other processes takes longer than they save.
    parallel: false,
  });
}

module.exports = { createMinimizer };
