/**
 * The order of the files: the longest first, so that none of them is left alone at the end, and those that wait for
 * pages spread evenly among those that calculate.
 */
const { default: Sequencer } = require("@jest/test-sequencer");

/** Seconds that the longest files take, by the end of their path; a part's other files take about as long as another. */
const long = {
  "host/faults/checklist.test.ts": 14,
  "host/faults/funnel.test.ts": 10,
  "host/checklist/setAside.test.ts": 80,
  "host/model/wholePlanYears.test.ts": 50,
  "host/faults/structureProtected.test.ts": 10,
  "host/checklist/readinessRoundTrips.test.ts": 85,
  "host/funnel/funnelFigures.test.ts": 80,
  "host/page/sample.test.ts": 80,
  "host/checklist/readiness.test.ts": 70,
  "host/checklist/readinessTrouble.test.ts": 65,
  "host/proofs/proofs.test.ts": 50,
  "host/planner/planSample.test.ts": 40,
  "host/funnel/funnelWrite.test.ts": 25,
  "host/native/native.test.ts": 25,
  "browser/paneWalk.test.ts": 270,
  "browser/pane.test.ts": 90,
  "browser/funnelWorkbench.test.ts": 45,
  "browser/funnelWhatIf.test.ts": 45,
  "core/funnel/math/odds.laws.test.ts": 55,
  "core/funnel/math/odds.proof.test.ts": 50,
  "core/funnel/math/odds.test.ts": 30,
};
const usual = { unit: 1, build: 3, host: 4, browser: 25 };

const seconds = ({ path, context }) => {
  const known = Object.keys(long).find((end) => path.replaceAll("\\", "/").endsWith(`/test/${end}`));
  return known ? long[known] : usual[context.config.displayName.name];
};

module.exports = class extends Sequencer {
  sort(tests) {
    const pages = (test) => test.context.config.displayName.name === "browser";
    const shares = [tests.filter(pages), tests.filter((test) => !pages(test))].flatMap((group) => {
      const timed = group.map((test) => ({ test, takes: seconds(test) }));
      timed.sort((a, b) => b.takes - a.takes || (a.test.path < b.test.path ? -1 : 1));
      const whole = timed.reduce((sum, { takes }) => sum + takes, 0);
      let before = 0;
      return timed.map(({ test, takes }) => {
        const from = before / whole;
        before += takes;
        return { test, from };
      });
    });
    return shares.sort((a, b) => a.from - b.from).map(({ test }) => test);
  }
};
