const path = require("node:path");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const CopyWebpackPlugin = require("copy-webpack-plugin");

const dist = path.resolve(__dirname, "dist");

/** What both builds share: TypeScript in, browser scripts out, and a cache so that the second build is quick. */
const common = (name, mode) => ({
  name,
  mode,
  output: { path: dist, filename: "[name].js", chunkFilename: "[name].[contenthash:8].js", publicPath: "" },
  resolve: { extensions: [".ts", ".tsx", ".mjs", ".js"] },
  module: {
    rules: [
      { test: /\.tsx?$/, exclude: /node_modules/, use: "swc-loader" },
      { test: /\.css$/, type: "asset/resource", generator: { filename: "[name][ext]" } },
    ],
  },
  cache: {
    type: "filesystem",
    cacheDirectory: path.resolve(__dirname, ".cache/webpack"),
    name: `${name}-${mode}`,
  },
  devtool: mode === "production" ? false : "source-map",
  performance: { hints: false },
  stats: "errors-warnings",
});

module.exports = (_env, { mode = "production" }) => [
  {
    ...common("addin", mode),
    entry: { functions: "./src/entry/functions.ts" },
    plugins: [],
  },
];
void HtmlWebpackPlugin;
void CopyWebpackPlugin;
