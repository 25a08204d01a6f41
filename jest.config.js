/** Four projects, so that a change to the arithmetic need not wait for a browser. */
const room = (displayName, folders, more = {}) => ({
  displayName,
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.{ts,tsx}`),
  testEnvironment: "node",
  transform: { "\\.(ts|tsx|mjs)$": "@swc/jest" },
  transformIgnorePatterns: ["/node_modules/(?!hucre/)"],
  moduleFileExtensions: ["ts", "tsx", "mjs", "js", "cjs", "json"],
  ...more,
});

module.exports = {
  reporters: ["default", "<rootDir>/test/tally.cjs"],
  projects: [
    room("unit", ["core", "locale", "functions"]),
    room("build", ["manifest", "build"]),
    room("host", ["host"]),
    room("browser", ["browser"]),
  ],
};
