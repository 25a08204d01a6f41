import { betaParts } from "../../../../src/core/funnel/math/beta";
import { conversions } from "../../../../src/core/funnel/math/conversion";
import { activityLoad } from "../../../../src/core/funnel/math/activity";
import { funnelNeeds, type FunnelProblem } from "../../../../src/core/funnel/math/needs";
import { funnelPlan, type PlanProblem } from "../../../../src/core/funnel/math/plan";
import { columnOf } from "../../../../src/core/range";
import { oddsOf, type Asked } from "./asked";

const asked: Asked = { target: 20, dealSize: 1, rates: [0.5, 0.4] };

// prettier-ignore
test.each<[Partial<Asked>, string, object, string]>([
  [{ dealSize: 0 },                      "not-positive",      { argument: "dealSize", value: 0 },                     "a deal of nothing"],
  [{ dealSize: -2 },                     "not-positive",      { argument: "dealSize", value: -2 },                    "a deal that costs"],
  [{ spread: -0.1 },                     "negative",          { argument: "spread", value: -0.1 },                    "less than no spread"],
  [{ spread: 10.5 },                     "spread-too-large",  { argument: "spread", value: 10.5, most: 10 },          "a spread in money"],
  [{ inHand: [1, 2] },                   "stage-count",       { argument: "inHand", count: 2, expected: 3 },          "a stage is missing"],
  [{ inHand: [1, 2, 3, 4] },             "stage-count",       { argument: "inHand", count: 4, expected: 3 },          "a stage too many"],
  [{ inHand: [1, -2, 3] },               "negative",          { argument: "inHand", value: -2, cell: { row: 2, column: 1, rows: 3, columns: 1 } }, "less than nothing in hand"],
  [{ inHand: [1, 2.5, 3] },              "not-whole",         { argument: "inHand", value: 2.5 },                     "half a case in hand"],
  [{ inHand: [1, 2, 3], spread: 0.5 },   "in-hand-uncertain", { argument: "inHand", beside: "spread" },               "deals that differ"],
  [{ inHand: [1, 2, 3], evidence: [9] }, "in-hand-uncertain", { argument: "inHand", beside: "evidence" },             "rates that are not certain"],
])("odds of %j are refused as %s: %j (%s)", (given, code, facts) => {
  expect(() => oddsOf(100, { ...asked, ...given })).toThrow(
    expect.objectContaining({ code, facts: expect.objectContaining(facts) as object }) as Error,
  );
});

/** 1 − (1 − x)^b and x^a, the two Betas that a power tells. */
// prettier-ignore
test.each([
  [1, 1e15, Math.log(1e-16), -Math.expm1(-0.1), "so small that one less it is one"],
  [1, 1e15, Math.log(1e-15), -Math.expm1(-1), "small"],
  [1, 3, Math.log(0.25), 1 - 0.75 ** 3, "below a half"],
  [1, 3, Math.log(0.75), 1 - 0.25 ** 3, "above it"],
  [3, 1, Math.log(0.75), 0.75 ** 3, "from the other side"],
  [1e15, 1, -1e-16, Math.exp(-0.1), "so near to 1 that it is 1"],
])("Beta(%d, %d) below e^%d is %d (%s)", (a, b, log, chance) => expect(betaParts(a, b).below(log)).toBeCloseTo(chance, 9));

test.each<[string[], string[], string, string]>([
  [["lead"], ["lead"], "stages-too-few", "one stage has no step"],
  [["lead"], ["lead", ""], "stage-blank", "a stage without a name"],
  [["lead"], ["lead", " LEAD"], "stage-twice", "one stage twice"],
  [["0"], Array.from({ length: 1002 }, (_, k) => `${k}`), "stages-too-many", "a column of names"],
  [["won"], ["lead", "offer"], "stage-unknown", "reached what is none"],
  [["Maß"], ["lead", "MASS"], "stage-unknown", "letters are as they are"],
])("conversions of %j by %j are refused as %s (%s)", (reached, order, code) =>
  expect(() => conversions(columnOf(reached), columnOf(order))).toThrow(
    expect.objectContaining({ code }) as Error,
  ),
);

const square = <T>(value: T) => ({ rows: 2, columns: 2, values: [value, value, value, value] });
const squareFacts = { rows: 2, columns: 2 };
const second = { row: 2, column: 1, rows: 2, columns: 1 };
const refused = (code: string, facts: object) => expect.objectContaining({ code, facts }) as Error;

const needs: FunnelProblem = { target: 20, dealSize: 1, rates: columnOf([0.5, 0.4]) };
// prettier-ignore
test.each<[Partial<FunnelProblem>, string, object, string]>([
  [{ target: -1 },                        "negative",       { argument: "target", value: -1 },                         "less than nothing"],
  [{ dealSize: 0 },                       "not-positive",   { argument: "dealSize", value: 0 },                        "deals of nothing"],
  [{ rates: square(0.5) },                "not-a-line",     { argument: "rates", ...squareFacts },                     "no line"],
  [{ rates: columnOf([0.5, 0]) },         "rate-zero",      { argument: "rates", cell: second },                       "nothing gets through"],
  [{ rates: columnOf([0.5, -1]) },        "not-positive",   { argument: "rates", cell: second, value: -1 },            "less than nothing"],
  [{ rates: columnOf([0.5, 1.5]) },       "rate-over-one",  { argument: "rates", cell: second, value: 1.5 },           "more than all"],
  [{ rates: columnOf(new Array<number>(1001).fill(1)) }, "rates-too-many", { argument: "rates", count: 1001, most: 1000 }, "more rates than any funnel"],
  [{ inHand: columnOf([1, 2]) },          "stage-count",    { argument: "inHand", count: 2, expected: 3 },             "a stage is missing"],
  [{ inHand: square(1) },                 "not-a-line",     { argument: "inHand", ...squareFacts },                    "no line"],
  [{ rates: columnOf([0.5]), inHand: columnOf([1, -2]) }, "negative", { argument: "inHand", cell: second, value: -2 }, "less than nothing in hand"],
  [{ stages: columnOf(["a", "b"]) },      "stage-count",    { argument: "stages", count: 2, expected: 3 },             "a name is missing"],
  [{ rates: columnOf([0.5]), stages: columnOf(["a", ""]) }, "stage-blank", { argument: "stages", cell: second },       "a blank name"],
  [{ target: 1e15, rates: columnOf([0.01, 1]) }, "too-many-cases", { argument: "target", stage: 1 },                   "more cases than can be counted"],
])("needs of %j are refused as %s: %j (%s)", (given, code, facts) =>
  expect(() => funnelNeeds({ ...needs, ...given })).toThrow(refused(code, facts)),
);

const plan: PlanProblem = {
  targets: columnOf([10, 20]),
  dealSize: 1,
  rates: columnOf([0.5, 0.4]),
  lags: columnOf([1, 0]),
};
// prettier-ignore
test.each<[Partial<PlanProblem>, string, object, string]>([
  [{ targets: square(1) },                "not-a-line",     { argument: "targets", ...squareFacts },                   "no line"],
  [{ targets: columnOf([1, -5]) },        "negative",       { argument: "targets", cell: second, value: -5 },          "less than nothing"],
  [{ dealSize: 0 },                       "not-positive",   { argument: "dealSize", value: 0 },                        "deals of nothing"],
  [{ lags: square(1) },                   "not-a-line",     { argument: "lags", ...squareFacts },                      "no line"],
  [{ lags: columnOf([1]) },               "count",          { argument: "lags", count: 1, expected: 2 },               "a lag is missing"],
  [{ lags: columnOf([1, -1]) },           "negative",       { argument: "lags", cell: second, value: -1 },             "backwards"],
  [{ lags: columnOf([1, 1001]) },         "lag-too-long",   { argument: "lags", cell: second, value: 1001 },           "longer than any"],
  [{ labels: columnOf(["Q1"]) },          "count",          { argument: "labels", count: 1, expected: 2 },             "a label is missing"],
  [{ stages: columnOf(["a", "b"]) },      "stage-count",    { argument: "stages", count: 2, expected: 3 },             "a name is missing"],
  [{ targets: columnOf([1e15, 1]), rates: columnOf([0.01, 1]) }, "too-many-cases", { argument: "targets", stage: 1 },  "more cases than can be counted"],
])("a plan of %j is refused as %s: %j (%s)", (given, code, facts) =>
  expect(() => funnelPlan({ ...plan, ...given })).toThrow(refused(code, facts)),
);

// prettier-ignore
test.each<[number[], number[], number, number, number[][], string]>([
  [[100, 50], [3],      5, 20, [[300, 60, 3], [150, 30, 1.5]],   "one for all"],
  [[100, 50], [3, 4],   5, 20, [[300, 60, 3], [200, 40, 2]],     "each its own"],
  [[0.1, 0],  [3, 0],   3, 1,  [[0.3, 0.1, 0.1], [0, 0, 0]],     "no binary dust, and nothing"],
])("an activity of %j by %j takes of %d people in %d days %j (%s)", (needed, perUnit, people, workdays, loads) =>
  expect(activityLoad(columnOf(needed), columnOf(perUnit), people, workdays)).toEqual(loads),
);

// prettier-ignore
test.each<[unknown[], string, object, string]>([
  [[square(1), columnOf([1]), 1, 1],              "not-a-line",   { argument: "needs", ...squareFacts },             "no line"],
  [[columnOf([1]), square(1), 1, 1],              "not-a-line",   { argument: "perUnit", ...squareFacts },           "no line"],
  [[columnOf([1, -2]), columnOf([1]), 1, 1],      "negative",     { argument: "needs", cell: second, value: -2 },    "less than nothing"],
  [[columnOf([1, 2]), columnOf([1, -3]), 1, 1],   "negative",     { argument: "perUnit", cell: second, value: -3 },  "less than nothing"],
  [[columnOf([1, 2, 3]), columnOf([1, 2]), 1, 1], "lengths",      { argument: "perUnit", count: 2, like: "needs", likeCount: 3 }, "one is missing"],
  [[columnOf([1]), columnOf([1]), 0, 1],          "not-positive", { argument: "people", value: 0 },                  "nobody"],
  [[columnOf([1]), columnOf([1]), 1, 0],          "not-positive", { argument: "workdays", value: 0 },                "no time"],
  [[columnOf([1, 1e300]), columnOf([1e300]), 1, 1], "too-large",  { argument: "needs", cell: second },               "beyond all numbers"],
])("an activity of %j is refused as %s: %j (%s)", (given, code, facts) =>
  expect(() => activityLoad(...(given as Parameters<typeof activityLoad>))).toThrow(refused(code, facts)),
);

test.each<[unknown[], string, object, string]>([
  [[columnOf(["a"]), square("a")], "not-a-line", { argument: "order", ...squareFacts }, "no line"],
  [[columnOf(["a"]), columnOf(["a"])], "stages-too-few", { argument: "order" }, "one stage"],
  [[columnOf(["a"]), columnOf(["a", ""])], "stage-blank", { argument: "order", cell: second }, "a blank one"],
  [
    [columnOf(["a"]), columnOf(["a", "A "])],
    "stage-twice",
    { argument: "order", cell: second, stage: "A ", first: 1 },
    "one twice",
  ],
  [
    [columnOf(["a", ""]), columnOf(["a", "b"])],
    "stage-blank",
    { argument: "reached", cell: second },
    "nowhere",
  ],
  [
    [columnOf(["a", "c"]), columnOf(["a", "b"])],
    "stage-unknown",
    { argument: "reached", cell: second, stage: "c" },
    "where nothing is",
  ],
  [
    [columnOf(["a", "b"]), columnOf(["a", "b"]), columnOf([1])],
    "lengths",
    { argument: "open", count: 1, like: "reached", likeCount: 2 },
    "a mark is missing",
  ],
])("conversions of %j are refused as %s: %j (%s)", (given, code, facts) =>
  expect(() => conversions(...(given as Parameters<typeof conversions>))).toThrow(refused(code, facts)),
);
