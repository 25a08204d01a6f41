import { funnelFor } from "../../../../src/core/funnel/math/oddsAnswers";
import { columnOf } from "../../../../src/core/range";
import { leastFor, oddsOf, oddsOfAll, problem, problemOf } from "./asked";

/**
 * Odds to eleven digits as they come out, which are nearer to the exact ones than 1e-4 by other tests: whatever changes
 * one of them, however little, is to be told in CHANGELOG.
 */
// prettier-ignore
test.each<[number, Parameters<typeof problem>, number, number | null, string]>([
  [310, [20, 1, [0.3,0.67,0.58,0.71]], 0.9016305934232555, 310, "certain rates"],
  [100, [20, 1, [0.25], [40]], 0.7404352812990854, 100, "one that is not"],
  [300, [40, 1, [0.5,0.3], [300,200]], 0.7399905257324862, 300, "two, smooth at 1"],
  [300, [40, 1, [0.5,0.3], [300,0]], 0.7917949014629784, 300, "one of two"],
  [300, [40, 1, [0.5,0.3], [300,2]], 0.4554187529368313, 300, "one of them ragged at 1"],
  [300, [40, 1, [0.9,0.2], [4,2]], 0.42568980518566035, 300, "two ragged ones"],
  [300, [40, 1, [0.9,0.2,0.8], [4,2,90]], 0.37629827106157754, 300, "and a smooth one"],
  [90, [40, 1, [0.9,0.8,0.95], [4,2,1]], 0.8073887272405682, 90, "three ragged ones"],
  [60, [40, 1, [0.9,0.8], [4,0]], 0.7765002724205418, 60, "one ragged one, the other certain"],
  [5000, [400, 1, [0.3,0.3], [100000,90000]], 0.9938484420716581, 4803, "much evidence"],
  [1000000, [250000, 1, [0.25,1], [400,0]], 0.49232838754074837, 1000000, "a curve narrower than the grid"],
  [100, [10, 1, [0.5, 0.2], [8, 5]], 0.4018957316479568, null, "just smooth"],
  [10, [1000000000000, 1, [0.5]], 0, null, "more deals than any volume gives"],
  [200000, [100000, 1, [0.5], [50]], 0.5000140326335331, null, "the most terms that are summed"],
  [200002, [100001, 1, [0.5], [50]], 0.500013563068694, null, "one more"],
  [100000000, [10000000, 1, [0.25, 1], [400, 0]], 0.9999999999605471, null, "far more than it takes"],
  [100000000, [48000000, 1, [0.25, 1], [400, 0]], 4.0721094638074834e-11, null, "far less"],
  [1000000, [240000, 1, [0.5,0.5], [900,400]], 0.7447991305357466, 1000000, "and two rates"],
  [2000000, [1000000, 1, [0.99,0.5], [2,1000000]], 0.44049123802101714, 2000000, "an edge as narrow as a thousandth"],
  [40, [3, 1, [0.6,0.3], [0.02,0.5]], 0.30573264885250373, 40, "hardly any evidence"],
  [40, [3, 1, [0.6,0.3], [1e-10,5]], 0.5390535061521721, 40, "all or nothing"],
  [30, [2, 1, [0.004], [3]], 0.01934723648987524, 483, "a Beta without bound at 0"],
  [100, [20, 1, [0.25], [0], 0.04], 0.8757605746234133, 100, "hardly any spread"],
  [100, [20, 1, [0.25], [50], 0.04], 0.7367452535264596, 100, "and an uncertain rate"],
  [2500, [500, 1, [0.2], [100], 0.049], 0.48001617945932007, 2500, "more deals"],
  [6000, [4000, 1, [0.667], [0], 0.04], 0.5223892838039462, 6000, "more deals than are looked at singly"],
  [21, [20, 1, [0.95], [0], 0.03], 0.5284309542783775, 21, "nearly all win"],
  [30, [5.5, 1, [0.2], [0], 3], 0.3608739032241032, 30, "wild deals"],
  [300, [20.5, 1, [0.3,0.25], [200,300], 0.5], 0.6069595083418322, 300, "gamma deals at uncertain rates"],
  [300, [40, 1, [0.9,0.2], [3,30], 0.6], 0.7040592846233811, 300, "one of them ragged"],
  [2000, [300, 1, [0.16], [0], 0.5], 0.8582612544920792, 2000, "more wins than are kept one by one"],
  [2000, [300, 1, [0.16], [60], 0.5], 0.5514366160948585, 2000, "and an uncertain rate"],
  [12000, [1000, 1, [0.3,0.3], [3000,500], 1], 0.8071476933755908, 12000, "many deals, a wide spread"],
  [900000, [100000, 1, [0.111], [0], 0.3], 0.3743991482965686, 900000, "very many"],
  [900000000, [99000000, 1, [0.111], [4000], 0.3], 0.5748711636259644, null, "the most"],
  [50, [60, 7, [0.2], [0], 1e-7], 0.6926683722441662, 50, "a spread that hardly is one"],
])("odds of %d cases for %j are %d, and so much takes %s (%s)", (volume, given, odds, least) => {
  expect(oddsOf(volume, problem(...given))).toBeCloseTo(odds, 11);
  if (least !== null) expect(leastFor(Math.min(0.95, Math.max(0.05, odds)), problem(...given))).toBe(least);
});

// prettier-ignore
test.each([
  [100, { target: 40, dealSize: 1, rates: [0.5, 0.4], inHand: [30, 20, 5] }, 0.45384637637853464, "some in each stage"],
  [3,   { target: 40, dealSize: 1, rates: [0.5, 0.9], inHand: [30, 20, 5] }, 0.3013480547078034,  "most of it in hand"],
])("odds of %d cases beside %j are %d (%s)", (volume, given, odds) => expect(oddsOf(volume, given)).toBeCloseTo(odds, 11));

/** So long a column that most of it lies between answers. */
const looked = [3, 11, 12, 13, 14, 17, 19, 23, 31, 47, 80, 117];
// prettier-ignore
test.each<[Parameters<typeof problem>, number[], string]>([
  [[20,1,[0.3],[50]], [0.000008590992656057758, 0.26277053157035846, 0.37327069693897574, 0.4828004577020485, 0.5835242137539733, 0.803536272411896, 0.8867584377026101, 0.9639422915840594, 0.9961949125720477, 0.9999267022532076, 0.9999998285774038, 0.9999999924985411], "one uncertain rate"],
  [[20,1,[0.3,0.9],[50,3],0.8], [0.000014345657049939151, 0.19275311688506785, 0.2652540995470576, 0.3418182122808972, 0.41835812431770075, 0.6207599048256704, 0.7219592263291108, 0.8508918390001327, 0.9495361468846735, 0.9878076203059515, 0.9975074974332727, 0.9991473657965823], "all uncertain"],
])("odds of many volumes for %j: %j (%s)", (given, odds) => {
  const volumes = Array.from({ length: 120 }, (_, i) => i * 5);
  const all = oddsOfAll(volumes, problem(...given));
  looked.forEach((place, i) => expect(all[place]).toBeCloseTo(odds[i], 11));
});

// prettier-ignore
test.each<[Parameters<typeof problem>, number[], string]>([
  [[20,1,[0.3],[50]], [5, 10, 19, 27, 44, 69, 110, 171, 274, 441, 707, 1137, 1826, 2937, 4728, 7611, 12257, 19737, 31785, 51187, 82432, 132757, 213804, 344330], "one uncertain rate"],
  [[20,1,[0.3,0.9],[50,3],0.8], [11, 17, 27, 37, 57, 87, 135, 207, 327, 523, 833, 1335, 2141, 3440, 5531, 8900, 14328, 23067, 37144, 59811, 96317, 155113, 249805, 402303], "all uncertain"],
])("volumes for many targets, each a tenth more: %j takes %j (%s)", (given, volumes) => {
  const targets = columnOf(Array.from({ length: 120 }, (_, i) => Math.round(1.1 ** i)));
  const all = funnelFor(0.8, targets, problemOf(problem(...given)));
  expect(all.filter((_, i) => i % 5 === 4)).toEqual(volumes);
});

test("a long column at certain rates is answered volume by volume, and target by target", () => {
  const given = problem(20, 1, [0.3, 0.67]);
  const volumes = Array.from({ length: 60 }, (_, i) => i * 5);
  expect(oddsOfAll(volumes, given)).toEqual(volumes.map((volume) => oddsOf(volume, given)));
  const targets = Array.from({ length: 60 }, (_, i) => i + 1);
  expect(funnelFor(0.8, columnOf(targets), problemOf(given))).toEqual(
    targets.map((target) => leastFor(0.8, { ...given, target })),
  );
});

test("targets that take as many deals take as many cases, in any order", () => {
  const given = problem(20, 10, [0.3], [50]);
  expect(funnelFor(0.8, columnOf([45, 41, 50, 41, 51]), problemOf(given))).toEqual(
    [45, 41, 50, 41, 51].map((target) => leastFor(0.8, { ...given, target })),
  );
});
