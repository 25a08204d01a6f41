import fc from "fast-check";
import { curveOf } from "../../../../src/core/funnel/whatIf/curve";
import {
  whatIfOf,
  type Assumptions,
  type Bottleneck,
  type Team,
} from "../../../../src/core/funnel/whatIf/whatIf";
import { Refused } from "../../../../src/core/refusal";
import { leastFor, oddsOf } from "../math/asked";
import { runs } from "../../laws";

/** 20 deals at three in ten: 88 opportunities for nine chances in ten. */
const plan: Assumptions = Object.freeze({
  target: 20,
  dealSize: 1,
  rate: 0.3,
  volume: 90,
  confidence: 0.9,
  evidence: 0,
  spread: 0,
});
const team: Team = Object.freeze({ people: 3, workdays: 20, perOpportunity: 4, perDay: 6 });
const asked = ({ target, dealSize, rate, evidence, spread }: Assumptions) => ({
  target,
  dealSize,
  rates: [rate],
  evidence: [evidence],
  spread,
});
const needed = leastFor(0.9, asked(plan));

describe("what the assumptions come to", () => {
  test("are the functions' own answers", () =>
    expect(whatIfOf(plan, 30, team)).toEqual({
      odds: oddsOf(90, asked(plan)),
      needed,
      deals: 20,
      plain: 67,
      stillNeeded: 37,
      load: {
        total: needed * 4,
        perPerson: expect.closeTo((needed * 4) / 3, 9),
        perPersonADay: expect.closeTo((needed * 4) / 60, 9),
        canWork: 90,
      },
      bottleneck: { what: "pipeline", inHand: 30, needed, toFind: needed - 30 },
    }));

  test("without a team or anything known of the pipeline there is nothing to say of them", () =>
    expect(whatIfOf(plan, null, null)).toMatchObject({
      stillNeeded: null,
      load: null,
      bottleneck: { what: "none", inHand: null, needed },
    }));

  test("no opportunities, no chance", () => expect(whatIfOf({ ...plan, volume: 0 }, 0, null).odds).toBe(0));

  test("evidence and spread go in", () => {
    const unsure = { ...plan, evidence: 50, spread: 0.8 };
    const answer = whatIfOf(unsure, null, null);
    expect(answer.odds).toBe(oddsOf(90, asked(unsure)));
    expect(answer.needed).toBeGreaterThan(needed);
  });
});

describe("the bottleneck", () => {
  const people = (count: number): Team => ({ ...team, people: count });
  test.each<[number, number | null, Team | null, Bottleneck, string]>([
    [needed, null, null, { what: "none", inHand: null, needed }, "as much is planned as is needed"],
    [
      needed - 1,
      null,
      null,
      { what: "volume", planned: needed - 1, needed, confidence: 0.9 },
      "one is missing",
    ],
    [
      needed,
      needed - 1,
      null,
      { what: "pipeline", inHand: needed - 1, needed, toFind: 1 },
      "one is to be found",
    ],
    [needed, needed, null, { what: "none", inHand: needed, needed }, "all are in hand"],
    [
      needed,
      needed,
      { people: needed, workdays: 1, perOpportunity: 1, perDay: 1 },
      { what: "none", inHand: needed, needed },
      "the team is just large enough",
    ],
    [needed, 0, people(2), { what: "team", canWork: 60, needed, confidence: 0.9 }, "the team is too small"],
    [
      60,
      0,
      people(2),
      { what: "team", canWork: 60, needed, confidence: 0.9 },
      "the team is no larger than the plan",
    ],
    [
      59,
      0,
      people(2),
      { what: "volume", planned: 59, needed, confidence: 0.9 },
      "the plan is smaller than the team's work",
    ],
    [
      needed,
      0,
      people(3),
      { what: "pipeline", inHand: 0, needed, toFind: needed },
      "the team is large enough",
    ],
  ])("planned %d, in hand %s, team %j: %j, %s", (volume, inHand, team, bottleneck) =>
    expect(whatIfOf({ ...plan, volume }, inHand, team).bottleneck).toEqual(bottleneck),
  );

  test("beyond all volumes", () => {
    const answer = whatIfOf({ ...plan, target: 4_000_000 }, 0, team);
    expect(answer).toMatchObject({
      needed: null,
      load: null,
      bottleneck: { what: "beyond", confidence: 0.9 },
    });
    expect(answer.plain).toBe(13_333_334);
  });
});

describe("what can't be assumed is refused by name", () => {
  test.each<[Partial<Assumptions>, number | null, Partial<Team> | null, string, object, string]>([
    [{ rate: 0 }, null, null, "rate-zero", { argument: "rates" }, "nothing would be won"],
    [{ rate: -0.1 }, null, null, "not-positive", { argument: "rates", value: -0.1 }, "a negative rate"],
    [{ rate: 1.2 }, null, null, "rate-over-one", { argument: "rates", value: 1.2 }, "over all"],
    [
      { rate: 30 },
      null,
      null,
      "rate-over-one",
      { argument: "rates", value: 30 },
      "a percentage without its sign",
    ],
    [{ target: 0 }, null, null, "not-positive", { argument: "target", value: 0 }, "no target"],
    [{ target: -5 }, null, null, "not-positive", { argument: "target", value: -5 }, "a negative target"],
    [{ dealSize: 0 }, null, null, "not-positive", { argument: "dealSize", value: 0 }, "no amount"],
    [
      { volume: 1e9 + 1 },
      null,
      null,
      "volume-too-large",
      { argument: "volume", value: 1e9 + 1, most: 1e9 },
      "too many",
    ],
    [{ volume: 1.5 }, null, null, "not-whole", { argument: "volume", value: 1.5 }, "half an opportunity"],
    [{ volume: -1 }, null, null, "negative", { argument: "volume", value: -1 }, "less than none"],
    [{ evidence: -1 }, null, null, "negative", { argument: "evidence", value: -1 }, "negative cases"],
    [{ spread: -1 }, null, null, "negative", { argument: "spread", value: -1 }, "a negative spread"],
    [{ confidence: 0 }, null, null, "confidence", { argument: "confidence", value: 0 }, "no confidence"],
    [{ confidence: 1 }, null, null, "confidence", { argument: "confidence", value: 1 }, "certainty"],
    [
      { confidence: 90 },
      null,
      null,
      "confidence",
      { argument: "confidence", value: 90 },
      "a percentage without its sign",
    ],
    [{ target: Number.NaN }, null, null, "unreadable", { argument: "target" }, "no number"],
    [{}, Number.NaN, null, "unreadable", { argument: "inHand" }, "no number in hand"],
    [{}, null, { people: Number.NaN }, "unreadable", { argument: "people" }, "no number of people"],
    [{}, null, { perDay: Number.NaN }, "unreadable", { argument: "perDay" }, "no number a day"],
    [{ volume: Infinity }, null, null, "unreadable", { argument: "volume" }, "no end"],
    [{}, 1.5, null, "not-whole", { argument: "inHand", value: 1.5 }, "half an opportunity in hand"],
    [{}, -1, null, "negative", { argument: "inHand", value: -1 }, "less than none in hand"],
    [{}, null, { people: 0 }, "not-positive", { argument: "people", value: 0 }, "nobody"],
    [{}, null, { workdays: 0 }, "not-positive", { argument: "workdays", value: 0 }, "no time"],
    [{}, null, { perOpportunity: 0 }, "not-positive", { argument: "perUnit", value: 0 }, "no work"],
    [
      {},
      null,
      { perOpportunity: -2 },
      "not-positive",
      { argument: "perUnit", value: -2 },
      "less than no work",
    ],
    [{}, null, { perDay: 0 }, "not-positive", { argument: "perDay", value: 0 }, "who manages nothing"],
  ])("%j, in hand %s, team %j: %s, %j, %s", (change, inHand, teamChange, code, facts) => {
    const ask = () => whatIfOf({ ...plan, ...change }, inHand, teamChange && { ...team, ...teamChange });
    expect(ask).toThrow(Refused);
    try {
      ask();
    } catch (error) {
      expect((error as Refused).code).toBe(code);
      expect((error as Refused).facts).toEqual(facts);
    }
  });
});

describe("the curve", () => {
  const curve = (change: Partial<Assumptions>, needed: number | null) => [
    ...curveOf({ ...plan, ...change }, needed),
  ];

  test("goes from 0 past the need and the plan, and through both", () => {
    const points = curve({ volume: 61 }, needed);
    expect(points[0]).toEqual({ volume: 0, odds: 0 });
    expect(points.at(-1)!.volume).toBe(Math.ceil(1.6 * needed));
    expect(points.find(({ volume }) => volume === 61)?.odds).toBe(oddsOf(61, asked(plan)));
    expect(points.find(({ volume }) => volume === needed)?.odds).toBeGreaterThanOrEqual(0.9);
  });

  test("goes through a plan that is on none of its steps", () =>
    expect(curve({ volume: 5 }, needed).map(({ volume }) => volume)).toEqual(
      expect.arrayContaining([3, 5, 7]),
    ));

  test.each<[number, number | null, number, string]>([
    [0, null, 3, "no plan and no need"],
    [1, 1, 3, "very few"],
    [1_000_000_000, 88, 56, "no further than the odds are known"],
  ])("of a plan of %d and a need of %s has %d points: %s", (volume, needed, count) => {
    const points = curve({ volume }, needed);
    expect(points).toHaveLength(count);
    expect(points.at(-1)!.volume).toBeLessThanOrEqual(1e9);
  });

  test("law: whole volumes, each once, rising, and odds that never fall", () =>
    fc.assert(
      fc.property(
        fc.record({
          target: fc.integer({ min: 1, max: 60 }),
          dealSize: fc.integer({ min: 1, max: 20 }),
          rate: fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100),
          volume: fc.integer({ min: 0, max: 5000 }),
        }),
        fc.option(fc.integer({ min: 1, max: 5000 })),
        (change, needed) => {
          const points = curve(change, needed);
          expect(points.length).toBeLessThanOrEqual(43 + 19 * 7);
          for (let i = 1; i < points.length; i++) {
            expect(Number.isInteger(points[i]!.volume)).toBe(true);
            expect(points[i]!.volume).toBeGreaterThan(points[i - 1]!.volume);
            expect(points[i]!.odds).toBeGreaterThanOrEqual(points[i - 1]!.odds - 1e-12);
          }
        },
      ),
      runs,
    ));
});
