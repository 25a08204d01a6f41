const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");

const root = path.resolve(__dirname, "../../..");

/** A page that is nobody's but the package's: office-host by its browser door, and Office.js beside it. */
module.exports = {
  mode: "production",
  target: ["web", "es2022"],
  entry: { page: path.resolve(__dirname, "page.ts") },
  output: { path: path.join(root, "test/output/officeHost"), filename: "[name].js", clean: true },
  resolve: { extensions: [".ts", ".mjs", ".js"] },
  module: { rules: [{ test: /\.ts$/, exclude: /node_modules/, use: "swc-loader" }] },
  optimization: { minimize: false },
  plugins: [
    new CopyPlugin({
      patterns: [
        path.join(root, "node_modules/@microsoft/office-js/dist/excel-web-16.00.js"),
        path.resolve(__dirname, "index.html"),
      ],
    }),
  ],
  cache: { type: "filesystem", cacheDirectory: path.join(root, ".cache/webpack"), name: "office-host-test" },
  performance: { hints: false },
  stats: "errors-only",
};
