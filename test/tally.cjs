/** Adds this run's counts to the file named by TALLY, a line for each project: passed, failed, skipped, project. */
const { appendFileSync } = require("node:fs");

module.exports = class Tally {
  onRunComplete(_contexts, { testResults }) {
    if (!process.env.TALLY) return;
    const counts = {};
    for (const {
      displayName,
      numPassingTests,
      numFailingTests,
      numPendingTests,
      testExecError,
    } of testResults) {
      const count = (counts[displayName?.name ?? "all"] ??= [0, 0, 0]);
      count[0] += numPassingTests;
      // A file that can't be run has no tests to count.
      count[1] += Math.max(numFailingTests, testExecError ? 1 : 0);
      count[2] += numPendingTests;
    }
    for (const [project, count] of Object.entries(counts))
      appendFileSync(process.env.TALLY, `${count.join(" ")} ${project}\n`);
  }
};
