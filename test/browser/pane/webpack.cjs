const path = require("node:path");

/** A page of the pane over its stand-in, built the way the add-in is: `--env page=checklist`. */
module.exports = ({ page }) => ({
  mode: "production",
  target: ["web", "es2022"],
  entry: { pane: path.resolve(__dirname, `${page}Page.tsx`) },
  output: {
    path: path.resolve(__dirname, "../../output/pane", page),
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
    name: `pane-test-${page}`,
  },
  performance: { hints: false },
  stats: "errors-only",
});
