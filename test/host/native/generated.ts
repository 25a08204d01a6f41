import type { Native } from "../../../src/functions/declare/native/native";
import { natives } from "../../../src/functions/natives";
import { Seeded } from "../seeded";
import type { Call } from "./calls";
import { extreme } from "./extremes";

type Make = (draw: Seeded) => unknown[];

/** A line of values, down or across. */
const line = (draw: Seeded, values: unknown[]): unknown[][] =>
  draw.chance(0.6) ? values.map((value) => [value]) : [values];

const list = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));
const cents = (draw: Seeded, most: number): number => draw.whole(most * 100) / 100;

/** Weights as planners have them: equal, small counts, last year's sales with or without cents, shares, thirds. */
function weights(draw: Seeded, count: number): (number | null)[] {
  const kind = draw.whole(7);
  return list(count, () => {
    if (draw.chance(0.06)) return draw.chance(0.5) ? 0 : null;
    if (kind === 0) return 1;
    if (kind === 1) return draw.whole(10);
    if (kind === 2) return draw.whole(1_000_000);
    if (kind === 3) return cents(draw, 500_000);
    if (kind === 4) return draw.whole(1000) / 1000;
    if (kind === 5) return draw.fraction();
    return draw.one([1 / 3, 0.1, 0.25, 0.3, 2]);
  });
}

const amount = (draw: Seeded): number =>
  draw.one([
    () => draw.whole(1000),
    () => draw.whole(10_000_000),
    () => draw.whole(100) * 100_000,
    () => cents(draw, 100_000),
    () => cents(draw, 90_000_000),
    () => draw.whole(1_000_000) * 1_000_000 + draw.whole(1_000_000),
    () => draw.whole(10),
  ])();

const units = [null, null, null, 1, 0.01, 0.5, 10, 100, 1000, 0.25, 5, 0.1];

const splitTarget: Make = (draw) => {
  const count = 1 + draw.whole(9);
  const sign = draw.chance(0.15) ? -1 : 1;
  const target = amount(draw);
  const shares = draw.chance(0.2);
  const lies = draw.chance(0.5);
  const shape = (values: unknown[]): unknown[][] => (lies ? [values] : values.map((value) => [value]));
  const unit = draw.one(units);
  const mean = target / count;
  const bounds = (chance: number, size: number): unknown => {
    if (!draw.chance(chance)) return null;
    const one = (): number =>
      (sign * Math.round(draw.fraction() * size * mean * (draw.chance(0.3) ? 100 : 1))) /
      (draw.chance(0.3) ? 100 : 1);
    return draw.chance(0.3)
      ? one()
      : shape(list(count, () => (draw.chance(0.6) ? one() : draw.one([0, null]))));
  };
  const parts = shares
    ? list(count, () =>
        draw.one([
          draw.whole(Math.floor(100 / count) + 1) / 100,
          draw.whole(Math.floor(1000 / count) + 1) / 1000,
        ]),
      )
    : weights(draw, count);
  const holds = draw.chance(0.25)
    ? shape(
        list(count, () =>
          draw.chance(0.3) ? sign * Math.round(draw.fraction() * mean) : draw.one([0, null]),
        ),
      )
    : null;
  return [sign * target, shape(parts), unit, bounds(0.35, 0.7), bounds(0.35, 2.2), holds, shares];
};

const roundTotal: Make = (draw) => {
  const rows = 1 + draw.whole(4);
  const columns = 1 + draw.whole(4);
  const unit = draw.one(units);
  const places = draw.one([1, 10, 100, 10_000]);
  const values = list(rows, () =>
    list(columns, () =>
      draw.chance(0.05)
        ? null
        : Math.round((draw.fraction() - (draw.chance(0.2) ? 0.7 : 0.1)) * 1000 * places) / places,
    ),
  );
  const sum = values.flat().reduce<number>((all, value) => all + (value ?? 0), 0);
  const step = unit || 1;
  const total = draw.chance(0.5) ? null : (Math.round(sum / step) + draw.whole(5) - 2) * step;
  return [values, unit, total];
};

const rates = (draw: Seeded): number[] =>
  list(1 + draw.whole(5), () =>
    draw.one([
      () => (1 + draw.whole(100)) / 100,
      () => 1 / (1 + draw.whole(7)),
      () => draw.fraction() || 1,
    ])(),
  );

const funnelNeeds: Make = (draw) => {
  const passes = rates(draw);
  const count = passes.length + 1;
  const named = draw.chance(0.5);
  const stages = list(count, (i) => (draw.chance(0.03) ? null : `stage ${i}`));
  return [
    draw.one([() => draw.whole(2_000_000), () => cents(draw, 100_000), () => 0])(),
    draw.one([() => 1 + draw.whole(50_000), () => 0.01 + cents(draw, 900)])(),
    line(draw, passes),
    named ? line(draw, stages) : null,
    draw.chance(0.5)
      ? line(
          draw,
          list(count, () => draw.one([0, null, draw.whole(500), draw.whole(40)])),
        )
      : null,
  ];
};

const poolShare: Make = (draw) => [
  amount(draw),
  draw.whole(1500) / 1000,
  line(draw, weights(draw, 1 + draw.whole(8))),
  draw.chance(0.4) ? draw.whole(12) / 10 : null,
  draw.one(units),
];

const payout: Make = (draw) => {
  const count = draw.chance(0.3) ? 1 : 1 + draw.whole(6);
  const many = (one: () => number): unknown =>
    draw.chance(0.3) ? one() : draw.chance(0.9) ? list(count, () => [one()]) : [list(count, one)];
  const tiers = 1 + draw.whole(4);
  let from = draw.one([0, 0, 0.5, 0.8]);
  const thresholds = list(tiers, () => {
    const now = from;
    from = Math.round((from + 0.1 + draw.whole(8) / 10) * 100) / 100;
    return now;
  });
  return [
    many(() => draw.whole(1_000_000)),
    many(() => draw.whole(900_000) + (draw.chance(0.98) ? 1 : 0)),
    many(() => draw.one([draw.whole(200_000), cents(draw, 50_000)])),
    line(draw, thresholds),
    line(
      draw,
      list(tiers, () => draw.whole(40) / 10),
    ),
    draw.chance(0.4) ? draw.whole(30) / 10 : null,
  ];
};

const language = (draw: Seeded): unknown => draw.one([null, "zh", "en", "中文", "EN"]);

const pace: Make = (draw) => {
  const count = 1 + draw.whole(12);
  const whole = draw.chance(0.5);
  const one = (): number => (whole ? draw.whole(1000) : cents(draw, 1000));
  return [
    line(
      draw,
      list(count, () => (draw.chance(0.1) ? 0 : one())),
    ),
    line(
      draw,
      list(count, () => (draw.chance(0.2) ? null : one())),
    ),
    draw.whole(count + 1) + (draw.chance(0.03) ? 1 : 0),
    language(draw),
  ];
};

const alertLevel: Make = (draw) => {
  const rows = 1 + draw.whole(4);
  const columns = 1 + draw.whole(3);
  const one = (): number => draw.whole(12) / 10;
  const threshold = (): unknown => (draw.chance(0.7) ? one() : list(rows, () => list(columns, one)));
  return [list(rows, () => list(columns, one)), threshold(), threshold(), language(draw)];
};

const riskScore: Make = (draw) => {
  const count = 1 + draw.whole(6);
  const both = draw.chance(0.7);
  return [
    line(
      draw,
      list(count, () => draw.whole(101) / 100),
    ),
    line(
      draw,
      list(count, () => draw.one([draw.whole(1_000_000), cents(draw, 5000)])),
    ),
    both ? draw.whole(100) * 1000 : null,
    both ? draw.whole(200) * 1000 : null,
    language(draw),
  ];
};

const FIRST = 45_292;

/** Days off, some with marks of make-up days. */
function ownDays(draw: Seeded): unknown {
  if (draw.chance(0.3)) return null;
  const count = 1 + draw.whole(6);
  const days = list(count, () => (draw.chance(0.1) ? null : FIRST + draw.whole(800)));
  if (draw.chance(0.5)) return line(draw, days);
  const marks = days.map((day) => (day === null ? null : draw.one([true, false, null, 1])));
  return draw.chance(0.6) ? days.map((day, i) => [day, marks[i]]) : [days, marks];
}

const weekend = (draw: Seeded): unknown => draw.one([null, null, 1, 2, 7, 11, 17, "0000011", "1010000"]);

const workdaysIn: Make = (draw) => {
  const count = 1 + draw.whole(4);
  const starts = list(count, () => FIRST + draw.whole(700));
  const one = (): unknown => FIRST + 750 + draw.whole(400);
  const ends = draw.chance(0.3) ? one() : starts.map((start) => [start + draw.whole(300)]);
  return [draw.chance(0.2) ? FIRST : starts.map((start) => [start]), ends, ownDays(draw), weekend(draw)];
};

const splitPeriods: Make = (draw) => {
  const grain = draw.one([
    null,
    "month",
    "day",
    "week",
    "quarter",
    "half",
    "year",
    "445",
    "454",
    "544",
    "13x4",
    "季",
    445,
  ]);
  const isWeekly = /^(445|454|544|13x4)$/.test(String(grain));
  const start = FIRST + draw.whole(400);
  const days = isWeekly
    ? 7 * (1 + draw.whole(80))
    : 1 + draw.whole(grain === "day" ? 20 : grain === "week" ? 120 : 900);
  const end = start + days - 1;
  const basis = draw.one([null, "equal", "days", "workdays", "workdays"]);
  const isWorked = basis === "workdays";
  const profile = draw.chance(0.5)
    ? null
    : line(
        draw,
        list(draw.one(grain === "day" ? [12, 4, 7] : [12, 4]), () =>
          draw.one([1, 0, draw.whole(30), draw.whole(300) / 100]),
        ),
      );
  const holds = draw.chance(0.7)
    ? null
    : list(1 + draw.whole(2), () => [
        start + draw.whole(days),
        draw.one([draw.whole(100), draw.whole(50_000), null]),
      ]);
  return [
    draw.chance(0.1) ? -amount(draw) : amount(draw),
    start,
    end,
    grain,
    basis,
    profile,
    isWorked ? ownDays(draw) : null,
    draw.one(units),
    draw.chance(0.5) ? null : 1 + draw.whole(12),
    holds,
    isWorked ? weekend(draw) : null,
  ];
};

const activityLoad: Make = (draw) => {
  const count = 1 + draw.whole(5);
  return [
    line(
      draw,
      list(count, () => draw.whole(2000)),
    ),
    draw.chance(0.3)
      ? 1 + draw.whole(9)
      : line(
          draw,
          list(count, () => draw.whole(80) / 10),
        ),
    1 + draw.whole(30),
    1 + draw.whole(250),
    language(draw),
  ];
};

const funnelRates: Make = (draw) => {
  const stages = draw.one([
    ["lead", "offer", "won"],
    ["线索", "方案", "谈判", "成交"],
    ["A", "b", "C", "d", "E"],
  ]);
  const count = 1 + draw.whole(25);
  return [
    list(count, () => [
      draw.chance(0.02)
        ? "other"
        : draw.chance(0.2)
          ? ` ${draw.one(stages).toUpperCase()} `
          : draw.one(stages),
    ]),
    line(draw, stages),
    draw.chance(0.5) ? null : list(count, () => [draw.one([null, true, false, 0, 1])]),
    language(draw),
  ];
};

const resplit: Make = (draw) => {
  const count = 1 + draw.whole(12);
  const isWhole = draw.chance(0.5);
  const one = (): number => (isWhole ? draw.whole(1000) : cents(draw, 1000));
  const closed = draw.whole(count + 1);
  return [
    draw.one([() => count * 450, () => count * one(), one])(),
    line(
      draw,
      list(count, () => (draw.chance(0.1) ? 0 : one())),
    ),
    line(
      draw,
      list(count, () => (draw.chance(0.1) ? null : one())),
    ),
    closed,
    draw.one([null, "plan", "even", "late", "keep", "后重"]),
    draw.one(units),
    draw.chance(0.7)
      ? null
      : line(
          draw,
          list(count, () => (draw.chance(0.25) ? one() : draw.one([0, null]))),
        ),
  ];
};

const reconcile: Make = (draw) => {
  const count = 1 + draw.whole(8);
  const isWhole = draw.chance(0.6);
  const one = (): number => (draw.chance(0.08) ? 0 : isWhole ? draw.whole(1000) : cents(draw, 1000));
  const trust = (): number => draw.one([0, 1, 0.5, draw.whole(100) / 100]);
  return [
    draw.one([() => count * 450, () => count * one(), one])(),
    line(draw, list(count, one)),
    line(draw, list(count, one)),
    draw.one([() => null, trust, () => line(draw, list(count, trust))])(),
    draw.one(units),
    language(draw),
  ];
};

const riskReserve: Make = (draw) => {
  const count = 1 + draw.whole(7);
  return [
    line(
      draw,
      list(count, () => draw.one([draw.whole(101) / 100, draw.whole(30) / 100, 0, 1])),
    ),
    line(
      draw,
      list(count, () => draw.one([draw.whole(1000) * 1000, cents(draw, 5000), 0])),
    ),
    draw.one([null, 0.5, 0.8, 0.9, 0.95, 0.99]),
  ];
};

const capacity: Make = (draw) => {
  const count = 1 + draw.whole(4);
  const people = 1 + draw.whole(5);
  let day = FIRST + draw.whole(300);
  const periods = list(count, () => {
    const start = day;
    day += 20 + draw.whole(90);
    return [start, day - 1];
  });
  const joined = list(people, () => FIRST - 500 + draw.whole(1200));
  return [
    draw.chance(0.8) || count === 2
      ? periods
      : [periods.map(([start]) => start), periods.map(([, end]) => end)],
    line(draw, joined),
    draw.chance(0.5)
      ? draw.whole(50_000)
      : line(
          draw,
          list(people, () => cents(draw, 30_000)),
        ),
    line(
      draw,
      list(1 + draw.whole(6), () => draw.whole(101) / 100),
    ),
    draw.chance(0.6)
      ? null
      : line(
          draw,
          joined.map((since) => (draw.chance(0.5) ? null : since + draw.whole(500))),
        ),
    draw.chance(0.5) ? null : draw.whole(60) / 100,
  ];
};

const goalCheck: Make = (draw) => {
  const count = 1 + draw.whole(9);
  const step = draw.whole(50);
  const isLine = draw.chance(0.1);
  return [
    draw.whole(2500),
    line(
      draw,
      list(count, (i) => (isLine ? 500 + step * i : 800 + step * i + draw.whole(200))),
    ),
    language(draw),
  ];
};

const seasons: Make = (draw) => {
  const months = 10 + draw.whole(30);
  const first = draw.one([0, 0, 3, 6, 1]);
  const rows = list(months, (i) => [Math.round(FIRST + (first + i) * 30.4375) + 5, draw.whole(2000)]);
  const more = list(draw.whole(5), () => [FIRST + first * 31 + 40 + draw.whole(100), draw.whole(500)]);
  const all = [...rows, ...more];
  return [
    all.map(([day]) => [day]),
    all.map(([, sold]) => [sold]),
    draw.one([null, "month", "quarter", "季度"]),
  ];
};

const readiness: Make = (draw) => {
  const count = 1 + draw.whole(12);
  const areas = draw.whole(4);
  const names = list(count, (i) => (i < areas ? `Area ${i}` : draw.one(["area 0", "Area 1 ", "AREA 2"])));
  return [
    line(
      draw,
      list(count, () =>
        draw.one(["done", "Done", "in progress", "进行中", "N/A", "不适用", null, "not started", "完成"]),
      ),
    ),
    draw.chance(0.3)
      ? 1
      : line(
          draw,
          list(count, () => draw.whole(6)),
        ),
    draw.chance(0.5)
      ? null
      : line(
          draw,
          list(count, () => draw.one([null, null, "★", true, false, 1])),
        ),
    areas === 0 ? null : line(draw, names),
    draw.chance(0.6)
      ? null
      : line(
          draw,
          list(new Set(names.map((name) => name.trim().toLowerCase())).size, () => draw.whole(5)),
        ),
    draw.one([null, 50, 85, 100]),
    language(draw),
  ];
};

/** Its figures are no whole units: they are as exact as doubles, of amounts that aren't too large. */
const explainSplit: Make = (draw) => {
  let given = splitTarget(draw);
  while (Math.abs(given[0] as number) > 1e6) given = splitTarget(draw);
  return [...given, language(draw)];
};

const funnelPlan: Make = (draw) => {
  const count = 1 + draw.whole(6);
  const passes = list(1 + draw.whole(3), () => draw.one([(1 + draw.whole(100)) / 100, 0.5, 1, 0.25]));
  const stages = passes.length + 1;
  const start = draw.one([FIRST, FIRST + 30, FIRST + 14]);
  const monthly = list(count, (i) => Math.round(start + i * 30.4375));
  return [
    line(
      draw,
      list(count, () => draw.one([draw.whole(500_000), 0, draw.whole(100)])),
    ),
    draw.one([1 + draw.whole(20_000), 10, 0.5]),
    line(draw, passes),
    line(
      draw,
      list(passes.length, () => draw.one([0, 1, 0.5, draw.whole(30) / 10])),
    ),
    draw.chance(0.5)
      ? null
      : line(
          draw,
          list(stages, (i) => `stage ${i}`),
        ),
    draw.one([
      () => null,
      () =>
        line(
          draw,
          list(count, (i) => `P${i + 1}`),
        ),
      () =>
        line(
          draw,
          list(count, (i) => 2020 + i),
        ),
      () =>
        line(
          draw,
          list(count, (i) => FIRST + 7 * i),
        ),
      () => line(draw, monthly),
      () =>
        line(
          draw,
          list(count, (i) => [45322, 45351, 45382, 45412, 45443, 45473][i]),
        ),
      () =>
        line(
          draw,
          list(count, (i) => [45292, 45323, 45352, 45383, 45413, 45444][i]),
        ),
    ])(),
    draw.chance(0.6)
      ? null
      : line(
          draw,
          list(stages, () => draw.one([0, null, draw.whole(30), draw.whole(300)])),
        ),
  ];
};

/** Deals' size, rates, evidence and spread, as far as there is a native form. */
function dealsWon(draw: Seeded): unknown[] {
  const passes = list(1 + draw.whole(3), () => draw.one([(5 + draw.whole(96)) / 100, 0.5, 1, 0.3]));
  const kind = draw.whole(4);
  const one = draw.whole(passes.length);
  const evidence = kind === 1 ? passes.map((_rate, i) => (i === one ? 3 + draw.whole(60) : null)) : null;
  return [
    draw.one([1, 1, 1000, 2500.5]),
    line(draw, passes),
    evidence && line(draw, evidence),
    kind === 2 ? draw.one([0.5, 0.8, 1.5]) : null,
  ];
}

const funnelOdds: Make = (draw) => {
  const deals = dealsWon(draw);
  const [size, rates] = deals as [number, number[][]];
  const certain = deals[2] === null && deals[3] === null;
  const stages = rates.flat().length + 1;
  return [
    draw.chance(0.7) ? draw.whole(400) : list(3, () => [draw.whole(300)]),
    (1 + draw.whole(40)) * size,
    ...deals,
    certain && draw.chance(0.4)
      ? line(
          draw,
          list(stages, () => draw.one([0, null, draw.whole(20)])),
        )
      : null,
  ];
};

const funnelFor: Make = (draw) => {
  const deals = dealsWon(draw);
  const many = deals[2] === null && deals[3] === null && draw.chance(0.4);
  const target = (): number => (1 + draw.whole(many ? 300 : 8)) * (deals[0] as number);
  return [draw.one([0.5, 0.8, 0.9, 0.95]), many ? list(3, () => [target()]) : target(), ...deals];
};

/** Names of one, two or three levels in any order, some paths shorter, some bounds that nothing can meet. */
const splitTree: Make = (draw) => {
  const deep = 1 + draw.whole(3);
  const wide = 1 + draw.whole(3);
  const all = list(1 + draw.whole(10), () =>
    list(deep, (level) => `${draw.one(["n", "N", " n"])}${draw.whole(level + 1 === deep ? 6 : wide)}`),
  );
  const paths: (string | null)[][] = draw.chance(0.05)
    ? all
    : all.filter((path, row) => all.findIndex((other) => plain(other) === plain(path)) === row);
  if (deep > 1 && draw.chance(0.3)) paths.push(list(deep, (level) => (level === 0 ? "short" : null)));
  if (draw.chance(0.1)) paths.push(list(deep, () => null));
  const count = paths.length;
  const sign = draw.chance(0.15) ? -1 : 1;
  const isBound = draw.chance(0.6);
  // What is left over whole units must find a node that takes it, up to its cap as typed.
  const isOffGrid = isBound && draw.chance(0.3);
  const unit = draw.one(isOffGrid ? [1, 0.5, 10] : units);
  const target = isOffGrid
    ? (draw.whole(1200) * (unit ?? 1)) / 100
    : isBound && draw.chance(0.8)
      ? draw.whole(draw.one([50, 1000, 100_000])) * (unit ?? 1)
      : amount(draw);
  const bound = (size: number, step = unit ?? 1): number =>
    sign * Math.round((draw.fraction() * 1.6 * target) / count / step) * step * size;
  const bounds = (chance: number, size: number, isHold: boolean): unknown => {
    if (!isBound || !draw.chance(chance)) return null;
    const one = (): number =>
      isOffGrid && !isHold && draw.chance(0.5) ? Math.round(bound(size, 0.01) * 100) / 100 : bound(size);
    if (!isHold && draw.chance(0.2)) return one();
    if (draw.chance(0.6))
      return line(
        draw,
        list(count, () => (draw.chance(0.4) ? one() : draw.one([0, null]))),
      );
    return paths.map((path) => path.map((name) => (name !== null && draw.chance(0.15) ? one() : null)));
  };
  return [
    sign * target,
    paths,
    line(
      draw,
      paths.map((path, row) => (path[0] === null ? null : weights(draw, count)[row])),
    ),
    unit,
    draw.one([
      () => null,
      () => null,
      () => draw.whole(30) / 100,
      () =>
        line(
          draw,
          list(deep, () => draw.one([0, null, 0.05, draw.whole(100) / 1000])),
        ),
    ])(),
    bounds(0.4, 1, true),
    bounds(0.4, 0.5, false),
    bounds(0.4, 2, false),
  ];
};

const plain = (path: readonly string[]): string => path.map((name) => name.trim().toLowerCase()).join("/");

const makers: Readonly<Record<string, Make>> = {
  ACTIVITYLOAD: activityLoad,
  ALERTLEVEL: alertLevel,
  CAPACITY: capacity,
  EXPLAINSPLIT: explainSplit,
  FUNNELFOR: funnelFor,
  FUNNELNEEDS: funnelNeeds,
  FUNNELODDS: funnelOdds,
  FUNNELPLAN: funnelPlan,
  FUNNELRATES: funnelRates,
  GOALCHECK: goalCheck,
  PACE: pace,
  PAYOUT: payout,
  POOLSHARE: poolShare,
  READINESS: readiness,
  RECONCILE: reconcile,
  RESPLIT: resplit,
  RISKRESERVE: riskReserve,
  RISKSCORE: riskScore,
  ROUNDTOTAL: roundTotal,
  SEASONALITY: seasons,
  SPLITPERIODS: splitPeriods,
  SPLITTARGET: splitTarget,
  SPLITTREE: splitTree,
  WORKDAYSIN: workdaysIn,
};

/** So many calls of a function, every third of them an extreme one; the same for the same seed. */
export function generatedCalls(id: string, count: number, seed: number): Call[] {
  const draw = new Seeded(seed);
  const { takes } = natives[id as keyof typeof natives] as Native;
  const one = (index: number): unknown[] => {
    const given = makers[id](draw);
    return index % 3 === 2 ? extreme(draw, given) : given;
  };
  const taken = (index: number): unknown[] => {
    for (;;) {
      const given = one(index);
      // What EXPLAINSPLIT tells beside the amounts is as exact as doubles are, which shows where these are large.
      const isTooLarge = id === "EXPLAINSPLIT" && Math.abs(Number([given[0]].flat(2)[0])) > 1e9;
      if (!isTooLarge && (takes?.((at) => given[at]) ?? true)) return given;
    }
  };
  return list(count, (index) => ({ id, arguments: taken(index) }));
}
