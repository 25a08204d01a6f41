/** Packages that the grid and the file room need and that come as ES modules only. */
const moduleOnly =
  "hucre|nanoid|n-gram|collapse-white-space|trigram-utils|franc-min|kdbush|quickselect|rbush";

/** In milliseconds; not a measure: grids and pages beside other work on a slow machine take their time. */
const patience = 600_000;

/**
 * What a test's sandbox looks up by way of its global object, each time anew: given to every module by name, arithmetic
 * is a hundred times as quick.
 */
const sandboxInjectedGlobals = [
  "Math",
  "Number",
  "BigInt",
  "String",
  "Object",
  "Array",
  "Float64Array",
  "Int32Array",
  "Map",
  "Set",
  "WeakMap",
  "Symbol",
  "Reflect",
  "JSON",
  "Promise",
  "Error",
  "RegExp",
  "Boolean",
  "Uint8Array",
  "Uint32Array",
  "Infinity",
];

/** Four projects, so that a change to the arithmetic need not wait for a browser. */
const room = (displayName, folders, more = {}) => ({
  displayName,
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.{ts,tsx}`),
  testEnvironment: "node",
  sandboxInjectedGlobals,
  setupFiles: ["<rootDir>/test/seed.cjs"],
  transform: { "\\.(ts|tsx|mjs)$": "@swc/jest", [`/node_modules/(${moduleOnly})/.*\\.js$`]: "@swc/jest" },
  transformIgnorePatterns: [`/node_modules/(?!(${moduleOnly})/)`],
  // The grid asks for the ES modules of lodash; in Node its CommonJS twin starts ten times faster.
  moduleNameMapper: { "^lodash-es$": "lodash", "^cjk-regex$": "<rootDir>/test/host/cjkRegex.cjs" },
  moduleFileExtensions: ["ts", "tsx", "mjs", "js", "cjs", "json"],
  ...more,
});

module.exports = {
  testTimeout: patience,
  testSequencer: "<rootDir>/test/sequencer.cjs",
  reporters: ["default", "<rootDir>/test/tally.cjs"],
  projects: [
    room("unit", ["core", "locale", "functions", "pane", "cli"]),
    room("build", ["manifest", "build"]),
    room("host", ["host"]),
    room("browser", ["browser"], { globalSetup: "<rootDir>/test/browser/setup.cjs" }),
  ],
};
