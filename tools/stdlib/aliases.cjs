/**
 * What @stdlib brings along for engines of long ago, or for arguments that hardly come, in the engine's own words: it
 * would be a tenth of functions.js. Sines are for gamma functions below 0, which no odds ask for; the arc sine is for
 * one pair of a beta's arguments. The built functions are held to all golden cases.
 */
const { join } = require("node:path");

const replaced = {
  "utils-define-nonenumerable-read-only-property": "read-only",
  "string-format": "format",
  "array-uint32": "Uint32Array",
  "array-uint16": "Uint16Array",
  "array-uint8": "Uint8Array",
  "array-float64": "Float64Array",
  "math-base-special-sin": "sin",
  "math-base-special-cos": "cos",
  "math-base-special-asin": "asin",
  "math-base-special-sinpi": "sinpi",
};

module.exports = Object.fromEntries(
  Object.entries(replaced).map(([theirs, ours]) => [`@stdlib/${theirs}$`, join(__dirname, `${ours}.cjs`)]),
);
