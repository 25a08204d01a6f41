/** The tests that the arithmetic answers to, as one project: Stryker asks which of them reach a mutant. */
const { projects } = require("../../jest.config.js");

const unit = projects.find(({ displayName }) => displayName === "unit");

module.exports = {
  ...unit,
  rootDir: "../..",
  testMatch: [
    "<rootDir>/test/core/**/*.test.ts",
    "<rootDir>/test/functions/{golden,splittarget,digits,leftover,*refusals}.test.ts",
  ],
  setupFiles: ["<rootDir>/tools/mutants/sameCases.cjs"],
};
