const path = require("node:path");
const { NormalModuleReplacementPlugin } = require("webpack");

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
  // The whole pane is the add-in's own entry, so that a new view is in it; only what reaches the workbook stands in.
  plugins:
    page === "whole"
      ? [
          new NormalModuleReplacementPlugin(/\/tasks\/(excelTasks|\w+\/\w+Tasks)$/, (resource) => {
            resource.request = path.resolve(__dirname, "wholeTasks.ts");
          }),
        ]
      : [],
  cache: {
    type: "filesystem",
    cacheDirectory: path.resolve(__dirname, "../../../.cache/webpack"),
    name: `pane-test-${page}`,
  },
  performance: { hints: false },
  stats: "errors-only",
});
