import fc from "fast-check";
import { runs } from "../core/laws";
import { callIn } from "./call";
import { faces } from "./faces";

/**
 * READINESS as Excel calls it against a reading of its own: plain fractions of BigInts, written from what the
 * function's page says and sharing no line with it.
 */
interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}
const whole = (n: bigint): Fraction => ({ n, d: 1n });
const plus = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
const times = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.n, d: a.d * b.d });
const over = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d, d: a.d * b.n });
const half: Fraction = { n: 1n, d: 2n };
const sum = (all: readonly Fraction[]): Fraction => all.reduce(plus, whole(0n));

/** A number as people wrote it: its first 15 significant digits. */
function written(figure: number): Fraction {
  const [digits, power] = figure.toExponential(14).split("e");
  const n = BigInt(digits.replace(".", ""));
  const shift = Number(power) - 14;
  return shift < 0 ? { n, d: 10n ** BigInt(-shift) } : whole(n * 10n ** BigInt(shift));
}

/** The nearest double, from more digits than the smallest has places. */
const nearest = ({ n, d }: Fraction): number => Number(`${(n * 10n ** 700n) / d}e-700`);

type Status = "open" | "begun" | "done" | "none";
const spelled: Record<Status, readonly unknown[]> = {
  open: ["not started", "NOT STARTED", "未开始", "", null, " ", 0],
  begun: ["in progress", " In Progress", "进行中"],
  done: ["done", "DONE", "完成", "ｄｏｎｅ"],
  none: ["N/A", "n/a", "不适用", "Ｎ／Ａ"],
};

interface Row {
  readonly status: Status;
  readonly spelling: number;
  readonly weight: number;
  readonly mark: unknown;
  readonly section: string;
}
interface Asked {
  readonly rows: readonly Row[];
  readonly by: readonly number[];
  readonly sectionWeights: boolean;
  readonly sections: boolean;
  readonly oneWeight: boolean;
  readonly across: boolean;
  readonly pass: number | null | undefined;
  readonly language: string | null;
}

const isMarked = (mark: unknown): boolean => ![false, 0, "", null, "FALSE", " "].includes(mark as never);
const names = ["Goal", "goal ", "GOAL", "目标", "Risks", "7", " risks"];
const sameName = (name: string): string => name.trim().toLowerCase();

const weight = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 5 }) },
  fc.constantFrom(0.1, 0.2, 0.3, 1 / 3, 0.1 + 0.2, 1e-9, 1e12, 5e-324, 1e300, 123456789012345),
);
const row = fc.record<Row>({
  status: fc.constantFrom("open", "begun", "done", "done", "none"),
  spelling: fc.nat(20),
  weight,
  mark: fc.constantFrom<unknown>(false, false, false, "", null, 0, "FALSE", true, 1, -2, "TRUE", "★", " ★ "),
  section: fc.constantFrom(...names),
});
const askedOf = (minLength: number) =>
  fc.record<Asked>({
    rows: fc.array(row, { minLength, maxLength: 12 }),
    by: fc.array(weight, { minLength: names.length, maxLength: names.length }),
    sectionWeights: fc.boolean(),
    sections: fc.boolean(),
    oneWeight: fc.boolean(),
    across: fc.boolean(),
    pass: fc.constantFrom(null, undefined, 0, 85, 50, 1.5, 100, 33.3, 250 / 3, 62.5, 75),
    language: fc.constantFrom(null, "", "en", "zh", "ZH", "中文"),
  });

const appearing = (rows: readonly Row[]): string[] => [
  ...new Set(rows.map(({ section }) => sameName(section))),
];

/** As Excel hands the arguments over. */
function argumentsOf(
  { rows, by, sectionWeights, sections, oneWeight, across, pass, language }: Asked,
  stars: boolean,
): unknown[] {
  const lay = (cells: readonly unknown[]): unknown[][] => (across ? [[...cells]] : cells.map((one) => [one]));
  const count = sections ? appearing(rows).length : 1;
  return [
    lay(rows.map(({ status, spelling }) => spelled[status][spelling % spelled[status].length])),
    oneWeight ? rows[0].weight : lay(rows.map((one) => one.weight)),
    stars ? lay(rows.map(({ mark }) => mark)) : null,
    sections ? lay(rows.map(({ section }) => section)) : null,
    sectionWeights ? lay(by.slice(0, count)) : undefined,
    pass,
    language,
  ];
}

type Answer = { score: Fraction; open: number } | "#N/A" | "#VALUE!";

function answerOf({ rows, by, sectionWeights, sections, oneWeight }: Asked, stars: boolean): Answer {
  const groups = sections ? appearing(rows) : [""];
  const parts = groups.flatMap((name, at) => {
    const items = rows
      .filter(({ section }) => !sections || sameName(section) === name)
      .filter(({ status }) => status !== "none")
      .map(({ status, weight: own }) => ({ status, weight: written(oneWeight ? rows[0].weight : own) }));
    const borne = sum(items.map((one) => one.weight));
    if (borne.n === 0n) return [];
    const earned = { open: whole(0n), begun: half, done: whole(1n), none: whole(0n) };
    const mean = over(sum(items.map((one) => times(one.weight, earned[one.status]))), borne);
    const counts = sectionWeights && !(groups.length === 1 && by[0] === 0) ? written(by[at]) : whole(1n);
    return counts.n === 0n ? [] : [{ mean, counts }];
  });
  if (parts.length === 0) return rows.every(({ status }) => status === "none") ? "#N/A" : "#VALUE!";
  const score = over(
    sum(parts.map(({ mean, counts }) => times(mean, counts))),
    sum(parts.map((one) => one.counts)),
  );
  const isOpen = ({ status }: Row): boolean => status === "open" || status === "begun";
  return {
    score: times(score, whole(100n)),
    open: stars ? rows.filter((one) => isOpen(one) && isMarked(one.mark)).length : 0,
  };
}

test("READINESS says what its page says, by another reading of it", () => {
  fc.assert(
    fc.property(askedOf(1), fc.boolean(), (call, stars) => {
      const found = callIn("en", faces.READINESS, argumentsOf(call, stars));
      const expected = answerOf(call, stars);
      if (typeof expected === "string") return expect(found).toMatchObject({ code: expected });
      const line = written(call.pass || 85);
      const above = plus(expected.score, { n: -line.n, d: line.d });
      // Thirds of a line are compared at nine decimals.
      const isReached = 2n * above.n * 10n ** 9n >= -above.d;
      const zh = /zh|中/iu.test(call.language ?? "");
      const verdict =
        expected.open > 0
          ? zh
            ? `未就绪：${expected.open} 个关键项未完成`
            : `not ready: ${expected.open} critical open`
          : isReached
            ? zh
              ? "已就绪"
              : "ready"
            : zh
              ? "未就绪：分数不够"
              : "not ready: score";
      expect(found).toEqual([[nearest(expected.score), verdict]]);
    }),
    runs,
  );
});

const spoilt: readonly (readonly [argument: number, en: string, zh: string, bad: readonly unknown[]])[] = [
  [0, "statuses", "状态", ["almost", "快好了", true, 3, "1", "#REF!", NaN]],
  [1, "weights", "权重", [-1, -1e-300, "2", "２", true, "#N/A", Infinity]],
  [2, "critical", "关键项", ["maybe", "是", "#DIV/0!"]],
  [3, "sections", "领域", ["", null, "  ", true, "#NAME?"]],
  [4, "sectionWeights", "领域权重", [-0.5, "1", false, "#VALUE!"]],
  [5, "pass", "达标线", [-1, 100.1, 1, 0.85, "85", "85%", true, "#N/A"]],
  [6, "language", "语言", ["fr", true, 2, "#N/A"]],
];

test("one bad cell anywhere is refused by its argument and its place, in both languages", () => {
  fc.assert(
    fc.property(
      askedOf(2),
      fc.constantFrom(...spoilt),
      fc.nat(),
      fc.nat(),
      (call, [at, en, zh, bad], which, where) => {
        const given = argumentsOf({ ...call, sections: true, sectionWeights: true, oneWeight: false }, true);
        const value = bad[which % bad.length];
        const cells = given[at];
        let [place, stelle] = ["", ""];
        if (Array.isArray(cells)) {
          const flat = (cells as unknown[][]).flat();
          const k = where % flat.length;
          flat[k] = value;
          given[at] = call.across ? [flat] : flat.map((one) => [one]);
          if (flat.length > 1) {
            place = call.across ? `, column ${k + 1}` : `, row ${k + 1}`;
            stelle = call.across ? `，第 ${k + 1} 列` : `，第 ${k + 1} 行`;
          }
        } else given[at] = value;
        for (const [language, start] of [
          ["en", `${en}${place}: `],
          ["zh", `${zh}${stelle}：`],
        ] as const) {
          const found = callIn(language, faces.READINESS, given) as { code: string; message: string };
          expect(found).toMatchObject({ code: "#VALUE!" });
          expect(found.message.startsWith(start)).toBe(true);
        }
      },
    ),
    runs,
  );
});
