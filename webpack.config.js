const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const { BannerPlugin } = require("webpack");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const Licences = require("./tools/licences.cjs");
const OfficeFromHere = require("./tools/officeFromHere.cjs");

/** What is published, and, elsewhere, what a started workbench serves from: never one for the other. */
const folders = { production: "dist", development: ".cache/start" };
const folder = (mode) => path.resolve(__dirname, folders[mode]);

/** What all builds share: TypeScript in, browser scripts out, and a cache so that the second build is quick. */
const common = (name, mode) => ({
  name,
  mode,
  target: ["web", "es2022"],
  output: {
    path: folder(mode),
    filename: "[name].js",
    chunkFilename: "[name].[contenthash:8].js",
    publicPath: "",
  },
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
    buildDependencies: { config: [__filename] },
  },
  devtool: mode === "production" ? false : "inline-source-map",
  performance: { hints: false },
  stats: "errors-warnings",
});

/** @stdlib's packages bring such functions of their own along, half of functions.js; the engine's are as near. */
const elementary = [
  "abs",
  "ceil",
  "cos",
  "exp",
  "floor",
  "log1p",
  "max",
  "min",
  "pow",
  "round",
  "sin",
  "sqrt",
  "trunc",
];
const externals = Object.fromEntries([
  ["@stdlib/math-base-special-ln", "var Math.log"],
  ["@stdlib/math-base-special-sinpi", "var ((x) => Math.sin(Math.PI * x))"],
  ["@stdlib/math-base-assert-is-nan", "var Number.isNaN"],
  ["@stdlib/math-base-assert-is-integer", "var Number.isInteger"],
  ["@stdlib/math-base-assert-is-infinite", "var ((x) => Math.abs(x) === Infinity)"],
  ["@stdlib/math-base-assert-is-negative-zero", "var ((x) => Object.is(x, -0))"],
  ["@stdlib/constants-float64-pinf", "var Infinity"],
  ["@stdlib/constants-float64-ninf", "var -Infinity"],
  ["@stdlib/constants-float64-pi", "var Math.PI"],
  ...elementary.map((name) => [`@stdlib/math-base-special-${name}`, `var Math.${name}`]),
]);

/** The custom functions: one file that needs nothing but a global `CustomFunctions`. */
const functions = (mode) => ({
  ...common("functions", mode),
  externals,
  resolve: {
    extensions: [".ts", ".js"],
    // @stdlib's own short messages for production: nobody sees its long ones, since core checks what it hands over.
    alias: {
      "@stdlib/string-format": "@stdlib/error-tools-fmtprodmsg",
      "@stdlib/math-base-special-gamma": path.resolve(__dirname, "tools/gamma.cjs"),
    },
  },
  entry: { functions: "./src/entry/functions.ts" },
  // The table of public holidays is made from these two.
  plugins: [new Licences({ to: "functions.licences.txt", also: ["date-holidays", "chinese-days"] })],
});

/** The page that Excel opens: the pane, the ribbon's commands and the functions share it and its runtime. */
const pane = (mode) => ({
  ...common("pane", mode),
  externals,
  entry: { commands: "./src/entry/commands.ts", taskpane: "./src/entry/taskpane.tsx" },
  plugins: [
    // @microsoft/office-js-helpers comes with parts of these in it.
    new Licences({ to: "taskpane.licences.txt", also: ["lodash-es", "rxjs"] }),
    new HtmlWebpackPlugin({
      template: "src/entry/taskpane.html",
      filename: "taskpane.html",
      chunks: ["commands", "taskpane"],
      chunksSortMode: "manual",
      scriptLoading: "defer",
      hash: true,
      minify: false,
    }),
  ],
});

/**
 * What is published as it is, and the manifest for its place: `--env origin=https://host` instead of this machine,
 * `--env prefix=NAME` for functions with a namespace.
 */
const published = (mode, { origin, prefix }) => ({
  ...common("published", mode),
  entry: {},
  plugins: [
    new CopyWebpackPlugin({
      patterns: [
        { from: "assets/*.{png,svg,css}" },
        {
          from: "manifest.xml",
          transform: async (text) => {
            const { publishManifest } = await import("./tools/manifest/publish.mjs");
            return publishManifest(text.toString(), { origin, prefix });
          },
        },
      ],
    }),
  ],
});

/**
 * The workbench: the same pages without Excel. Only here are inline styles allowed, which the grid positions its
 * parts with. It is served from one's own machine, so a quick build counts for more than the bytes.
 */
const workbench = (mode) => ({
  ...common("workbench", mode),
  dependencies: ["pane"],
  entry: {
    workbench: "./packages/workbench/src/entry.ts",
    "workbench-reader": "./packages/workbench/src/page/readerWorker.ts",
    "office-boot": "./packages/office-host/src/host/officeBoot.ts",
  },
  output: {
    path: folder(mode),
    filename: "[name].js",
    chunkFilename: "workbench/[name].[contenthash:8].js",
    publicPath: "",
  },
  module: {
    rules: [
      { test: /\.tsx?$/, exclude: /node_modules/, use: "swc-loader" },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
      { test: /\.m?js$/, resolve: { fullySpecified: false } },
    ],
  },
  optimization: { minimize: false },
  devtool: false,
  plugins: [
    new Licences({ to: "workbench.licences.txt", also: ["@microsoft/office-js"] }),
    new MiniCssExtractPlugin({ filename: "[name].css" }),
    new HtmlWebpackPlugin({
      template: "packages/workbench/src/page/workbench.html",
      filename: "workbench.html",
      chunks: ["workbench"],
      scriptLoading: "defer",
      hash: true,
    }),
    new CopyWebpackPlugin({
      patterns: [
        {
          from: require.resolve("@microsoft/office-js/dist/excel-web-16.00.js", {
            paths: [path.join(__dirname, "packages/office-host")],
          }),
          to: "workbench/excel-web-16.00.js",
          info: { minimized: true },
        },
      ],
    }),
    new OfficeFromHere({
      page: "taskpane.html",
      to: "taskpane.workbench.html",
      scripts: ["office-boot.js", "workbench/excel-web-16.00.js"],
    }),
  ],
});

/** The command line: one file that needs nothing but Node, in its package's own folder, which is what npm packs. */
const commandLine = (mode) => ({
  ...common("command-line", mode),
  target: "node20",
  entry: { splittarget: "./src/entry/commandLine.ts" },
  output: { path: path.resolve(__dirname, "packages/cli/dist"), filename: "[name].cjs", clean: true },
  plugins: [
    new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true }),
    new Licences({ to: "splittarget.licences.txt" }),
    new CopyWebpackPlugin({ patterns: ["LICENSE"] }),
  ],
});

module.exports = (env, { mode = "production" }) => [
  functions(mode),
  pane(mode),
  published(mode, env),
  workbench(mode),
  ...(mode === "production" ? [commandLine(mode)] : []),
];
module.exports.folders = folders;
