const path = require("node:path");

/** The pane over the stand-in, built the way the add-in is. */
module.exports = {
  mode: "production",
  target: ["web", "es2022"],
  entry: { pane: path.resolve(__dirname, "page.tsx") },
  output: {
    path: path.resolve(__dirname, "../../output/pane"),
    filename: "[name].js",
    chunkFilename: "[name].[contenthash:8].js",
    publicPath: "",
    clean: true,
  },
  resolve: { extensions: [".tsx", ".ts", ".mjs", ".js"] },
  module: { rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: "swc-loader" }] },
  optimization: { minimize: false },
  cache: {
    type: "filesystem",
    cacheDirectory: path.resolve(__dirname, "../../../.cache/webpack"),
    name: "pane-test",
  },
  performance: { hints: false },
  stats: "errors-only",
};
