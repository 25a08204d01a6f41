import fc from "fast-check";
import { sections as eight, type Item, type Status } from "../../../src/core/checklist/checklist";
import { readiness, type Readiness } from "../../../src/core/checklist/readiness";
import { score } from "../../../src/core/checklist/score";
import { columnOf } from "../../../src/core/range";
import { runs } from "../laws";

const words: Record<string, Status> = {
  "-": "not-started",
  "/": "in-progress",
  x: "done",
  n: "not-applicable",
};

/** "goal x3 /1* | market n2" has two sections, the second item critical, with their weights. */
function told(outline: string, pass?: number, sectionWeights?: number[]): Readiness {
  const items = outline.split("|").flatMap((line) => {
    const [section, ...marks] = line.trim().split(" ");
    return marks.map((mark) => ({
      section,
      status: words[mark[0]],
      weight: Number(mark.slice(1).replace("*", "")),
      critical: mark.endsWith("*") ? 1 : 0,
    }));
  });
  return readiness({
    statuses: columnOf(items.map(({ status }) => status)),
    weights: columnOf(items.map(({ weight }) => weight)),
    critical: columnOf(items.map(({ critical }) => critical)),
    sections: columnOf(items.map(({ section }) => section)),
    sectionWeights: sectionWeights && columnOf(sectionWeights),
    pass,
  });
}

test.each<[outline: string, pass: number | undefined, weights: number[] | undefined, number, string, string]>(
  [
    [
      "a x17 -3",
      undefined,
      undefined,
      85,
      "ready",
      "85 is the line where none is given, and at the line is ready",
    ],
    ["a x1 x1 x1 -1 | b x1 | c x1", 91.67, undefined, 1100 / 12, "score", "91.666… is below 91.67"],
    [
      "a x1 -2 | b x1 -2 | c x1 -2",
      100 / 3,
      undefined,
      100 / 3,
      "ready",
      "three thirds are compared at nine decimals",
    ],
    ["a /1", 50, undefined, 50, "ready", "in progress is worth a half"],
    ["a x1 | b -1", 75, [3, 1], 75, "ready", "section weights in the order in which sections appear"],
    ["a x1 | b n1 | c -1", 50, [1, 8, 1], 50, "ready", "a section where nothing applies is left out"],
    ["a x1 | b -1", 100, [1, 0], 100, "ready", "a section that weighs nothing is, too"],
    ["a x1 | b -0", 100, undefined, 100, "ready", "and one whose items weigh nothing"],
    ["a x1 -1*", 50, undefined, 50, "critical-open", "an open critical item comes before the score"],
    ["a x1 n1*", undefined, undefined, 100, "ready", "one that does not apply is not open"],
    ["a x1 | A x1 | b -2", 50, undefined, 50, "ready", "sections compare caseless"],
    ["a x1e-300 -1e300", 1.5, undefined, 0, "score", "far apart"],
    ["a x5e-324", undefined, undefined, 100, "ready", "the smallest double"],
  ],
)("%s at %d and %j: %d, %s: %s", (outline, pass, weights, figure, verdict) => {
  const result = told(outline, pass, weights);
  expect(result.score).toBeCloseTo(figure, 12);
  expect(result.verdict).toBe(verdict);
});

const item = fc.record({
  status: fc.constantFrom<Status>("not-started", "in-progress", "done", "not-applicable"),
  weight: fc.integer({ min: 1, max: 5 }),
  critical: fc.boolean(),
  section: fc.constantFrom(...eight),
});

test("it says of a checklist what the pane's score says", () => {
  const asked = fc.record({
    items: fc.array(item, { minLength: 1, maxLength: 40 }),
    pass: fc.integer({ min: 2, max: 100 }),
    weights: fc.record(Object.fromEntries(eight.map((id) => [id, fc.integer({ min: 1, max: 5 })]))),
  });
  fc.assert(
    fc.property(asked, ({ items, pass, weights }) => {
      const appear = [...new Set(items.map(({ section }) => section))];
      const full = items.map((one, k): Item => ({
        ...one,
        id: `i${k}`,
        kind: "manual",
        title: null,
        owner: "",
        due: null,
        evidence: "",
        note: "",
      }));
      const pane = score({
        items: full,
        pass,
        sectionWeights: weights as Record<(typeof eight)[number], number>,
      });
      const ask = () =>
        readiness({
          statuses: columnOf(items.map(({ status }) => status)),
          weights: columnOf(items.map(({ weight }) => weight)),
          critical: columnOf(items.map(({ critical }) => Number(critical))),
          sections: columnOf(items.map(({ section }) => section)),
          sectionWeights: columnOf(appear.map((id) => weights[id])),
          pass,
        });
      if (pane.score === null) return expect(ask).toThrow("nothing-applicable");
      const { score: figure, verdict, criticalOpen } = ask();
      expect(figure).toBeCloseTo(pane.score, 10);
      expect(verdict).toBe(pane.verdict.kind);
      expect(criticalOpen).toBe(pane.criticalOpen.length);
    }),
    runs,
  );
});

test("a better status never lowers the score, and weights ten times as heavy change nothing", () => {
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 20 }), fc.nat(19), (items, at) => {
      const ask = (change: (one: (typeof items)[number], k: number) => (typeof items)[number]) => {
        const changed = items.map(change);
        return readiness({
          statuses: columnOf(changed.map(({ status }) => status)),
          weights: columnOf(changed.map(({ weight }) => weight)),
          sections: columnOf(changed.map(({ section }) => section)),
        }).score;
      };
      if (items.every(({ status }) => status === "not-applicable")) return;
      const before = ask((one) => one);
      expect(ask((one) => ({ ...one, weight: one.weight / 10 }))).toBe(before);
      const better: Record<Status, Status> = {
        "not-started": "in-progress",
        "in-progress": "done",
        done: "done",
        "not-applicable": "not-applicable",
      };
      expect(
        ask((one, k) => (k === at ? { ...one, status: better[one.status] } : one)),
      ).toBeGreaterThanOrEqual(before);
    }),
    runs,
  );
});

test("without sections all is one, and one weight may stand for all", () => {
  const statuses = columnOf<Status>(["done", "not-started", "done", "in-progress"]);
  expect(readiness({ statuses, weights: columnOf([2]) })).toEqual({
    score: 62.5,
    verdict: "score",
    criticalOpen: 0,
  });
});

test.each<[string, number | undefined, number[] | undefined, string, string]>([
  ["a n1 n2", undefined, undefined, "nothing-applicable", "nothing applies"],
  ["a x0 -0", undefined, undefined, "nothing-weighs", "nothing weighs"],
  ["a x1 | b x1", undefined, [0, 0], "nothing-weighs", "no section weighs"],
  ["a x1 | b x1", undefined, [1], "count", "a section weight too few"],
  ["a x1 | b x1", undefined, [1, -1], "negative", "a section weight below 0"],
  ["a x-1", undefined, undefined, "negative", "a weight below 0"],
  ["a x1", 101, undefined, "pass-range", "a line above everything"],
  ["a x1", 0.85, undefined, "pass-share", "a line written as a share"],
])("%s at %d and %j is refused as %s: %s", (outline, pass, weights, code) => {
  expect(() => told(outline, pass, weights)).toThrow(code);
});

// prettier-ignore
test.each<[pass: number, code: string | undefined, why: string]>([
  [0,     undefined,    "no line at all"],
  [100,   undefined,    "all of it"],
  [1.01,  undefined,    "hardly any"],
  [1,     "pass-share", "a share and no points"],
  [0.85,  "pass-share", "the same"],
  [-1,    "pass-range", "below 0"],
  [101,   "pass-range", "above 100"],
])("a pass line of %d: %s (%s)", (pass, code) => {
  const ask = () => told("a x1 -1", pass);
  if (code) expect(ask).toThrow(expect.objectContaining({ code, facts: { argument: "pass", value: pass } }));
  else expect(ask()).toMatchObject({ score: 50 });
});
