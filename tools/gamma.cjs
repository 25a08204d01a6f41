/** The gamma function for functions.js, which needs it only below 20, inside a logarithm: its own series are 1 kB more. */
const gammaln = require("@stdlib/math-base-special-gammaln");

module.exports = (x) => Math.exp(gammaln(x));
