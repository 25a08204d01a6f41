import fc from "fast-check";
import { civilDate, serialOf } from "../../../../src/core/calendar/day";
import { seasonality } from "../../../../src/core/calendar/seasonality";
import type { Fault, FaultKind } from "../../../../src/core/funnel/data/figures";
import { roles, type Choices, type Opportunities, type Role } from "../../../../src/core/funnel/data/source";
import { figuresOf, tally } from "../../../../src/core/funnel/data/tally";
import type { CellValue } from "../../../../src/core/cellValue";
import { guessChoices } from "../../../../src/core/funnel/data/choices";
import { conversions } from "../../../../src/core/funnel/math/conversion";
import { runs } from "../../laws";

const choices: Choices = {
  meanings: new Map([
    ["won", "won"],
    ["paid", "won"],
    ["lost", "lost"],
    ["lead", "open"],
    ["offer", "open"],
    ["copy", "left-out"],
  ]),
  order: ["Lead", "Offer"],
  dates: "dmy",
};

type Row = Readonly<Record<Role, CellValue>>;
const first = 45_000;
const textDate = (serial: number): string => {
  const { year, month, day } = civilDate(serial);
  return `${day}.${month}.${year}`;
};
const date = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: first, max: first + 1500 }) },
  { weight: 4, arbitrary: fc.integer({ min: first, max: first + 1500 }).map(textDate) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<CellValue>("", "soon", "31.02.2024", "#N/A", 0, true, first + 0.5),
  },
);
const amount = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 900_000 }).map((cents) => cents / 100) },
  { weight: 1, arbitrary: fc.constantFrom<CellValue>("", 0, -5.5, "100", "#DIV/0!", false) },
);
const row: fc.Arbitrary<Row> = fc.record({
  id: fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 1, max: 400 }).map((id) => `op-${id}`) },
    { weight: 1, arbitrary: fc.constantFrom<CellValue>("", "OP-7", 7, "#N/A") },
  ),
  stage: fc.constantFrom<CellValue>(
    "Won",
    "WON",
    "won",
    "Paid",
    "Lost",
    "Lead",
    "Offer",
    "Copy",
    "Closed",
    "",
    "#REF!",
    3,
  ),
  furthest: fc.constantFrom<CellValue>("Lead", "LEAD", "Offer", "Won", "Lost", "Copy", "Closed", "", "#REF!"),
  value: amount,
  opened: date,
  closed: date,
  owner: fc.constantFrom<CellValue>("Lin", "LIN", "Mia", "", "#NULL!"),
});
const rows = fc.array(row, { maxLength: 120 });

const opportunitiesOf = (rows: readonly Row[], used: readonly Role[] = roles): Opportunities => ({
  rows: rows.length,
  columns: Object.fromEntries(used.map((role) => [role, Object.freeze(rows.map((row) => row[role]))])),
});

const isNumber = (value: CellValue): value is number => typeof value === "number";
const isError = (value: CellValue): boolean => typeof value === "string" && value.startsWith("#");
const meaningOf = (row: Row) =>
  isError(row.stage) ? undefined : choices.meanings.get(String(row.stage).toLowerCase());
/** The day, read the slow way. */
function dayOf(value: CellValue): number | undefined {
  if (isNumber(value)) return value >= 1 ? Math.floor(value) : undefined;
  const [day, month, year] = String(value).split(".").map(Number);
  if (!day || !month || !year) return undefined;
  const moment = new Date(Date.UTC(year, month - 1, day));
  return moment.getUTCDate() === day ? moment.getTime() / 86_400_000 + 25_569 : undefined;
}
/** Rows that count: the first of each id. */
const kept = (rows: readonly Row[]): Row[] =>
  rows.filter(({ id }, index) => {
    if (id === "" || isError(id)) return true;
    const key = isNumber(id) ? id : String(id).toLowerCase();
    return (
      rows.findIndex((other) => (isNumber(other.id) ? other.id : String(other.id).toLowerCase()) === key) ===
      index
    );
  });
const cents = (amounts: readonly CellValue[]): number =>
  amounts.filter(isNumber).reduce((sum, amount) => sum + Math.round(amount * 100), 0) / 100;
const countOf = (faults: readonly Fault[], kinds: readonly FaultKind[], role: Role): number =>
  faults
    .filter((fault) => kinds.includes(fault.kind) && fault.role === role)
    .reduce((sum, { count }) => sum + count, 0);

test("law: every row is used or among the faults of its stage or its id", () =>
  fc.assert(
    fc.property(rows, (rows) => {
      const { won, lost, open, words, faults, ...rest } = figuresOf(opportunitiesOf(rows), choices);
      const leftOut = words
        .filter(({ meaning }) => meaning === "left-out")
        .reduce((sum, { count }) => sum + count, 0);
      const refused =
        countOf(faults, ["stage-blank", "stage-unknown", "error-value"], "stage") +
        countOf(faults, ["id-twice"], "id");
      expect(won.count + lost.count + open.count + leftOut + refused).toBe(rest.rows);
      expect(rest.rows).toBe(rows.length);
    }),
    runs,
  ));

test("law: figures are those of a second, plain computation", () =>
  fc.assert(
    fc.property(rows, (rows) => {
      const figures = figuresOf(opportunitiesOf(rows), choices);
      const counted = kept(rows);
      const [won, lost, open] = ["won", "lost", "open"].map((meaning) =>
        counted.filter((row) => meaningOf(row) === meaning),
      ) as [Row[], Row[], Row[]];
      expect(figures.won).toEqual({ count: won.length, value: cents(won.map(({ value }) => value)) });
      expect(figures.lost).toEqual({ count: lost.length, value: cents(lost.map(({ value }) => value)) });
      expect(figures.open).toEqual({ count: open.length, value: cents(open.map(({ value }) => value)) });
      const decided = won.length + lost.length;
      expect(figures.conversion?.rate).toBe(decided === 0 ? undefined : won.length / decided);
      const deals = won
        .map(({ value }) => value)
        .filter((value): value is number => isNumber(value) && value > 0);
      const mean = cents(deals) / deals.length;
      const deviation = Math.sqrt(
        deals.reduce((sum, deal) => sum + (deal - mean) ** 2, 0) / (deals.length - 1),
      );
      if (deals.length === 0) expect(figures.deal).toBeNull();
      else
        expect(figures.deal).toEqual({
          mean: expect.closeTo(mean, 8),
          spread: expect.closeTo(deals.length === 1 ? 0 : deviation / mean, 9),
          deals: deals.length,
        });
      const days = won
        .map(({ opened, closed }) => dayOf(closed)! - dayOf(opened)!)
        .filter((days) => days >= 0)
        .sort((a, b) => a - b);
      // PERCENTILE.INC, by counting from 1.
      const percentile = (share: number) => {
        const place = share * (days.length - 1) + 1;
        const below = days[Math.floor(place) - 1]!;
        return below + (place % 1) * ((days[Math.floor(place)] ?? below) - below);
      };
      if (days.length === 0) expect(figures.cycle).toBeNull();
      else
        expect(figures.cycle).toEqual({
          median: expect.closeTo(percentile(0.5), 9),
          eighty: expect.closeTo(percentile(0.8), 9),
          deals: days.length,
        });
      const owners = [...won, ...lost, ...open].map(({ owner }) => String(owner).toLowerCase());
      expect(figures.owners).toBe(new Set(owners.filter((owner) => owner && !isError(owner))).size);
    }),
    runs,
  ));

test("law: seasonal indices are SEASONALITY's, with empty months as 0", () =>
  fc.assert(
    fc.property(fc.array(row, { minLength: 60, maxLength: 200 }), (rows) => {
      const plain = rows.map((row, index) => ({ ...row, id: index, stage: "Won" }));
      const { season } = figuresOf(opportunitiesOf(plain), choices);
      const sales = plain.flatMap(({ closed, value }) => {
        const day = dayOf(closed);
        return day !== undefined && isNumber(value) ? [{ day, value }] : [];
      });
      const months = sales.map(({ day }) => civilDate(day)).map(({ year, month }) => year * 12 + month - 1);
      const span = Math.max(...months) - Math.min(...months) + 1;
      expect(season.months).toBe(span);
      fc.pre(span >= 24 && season.indices !== null);
      const gaps = Array.from({ length: span }, (_, i) => Math.min(...months) + i);
      const expected = seasonality(
        [
          ...sales.map(({ day }) => day),
          ...gaps.map((key) => serialOf(Math.floor(key / 12), (key % 12) + 1, 15)),
        ],
        [...sales.map(({ value }) => value), ...gaps.map(() => 0)],
        "month",
      );
      season.indices!.forEach((index, month) => expect(index).toBeCloseTo(expected[month]!, 9));
    }),
    runs,
  ));

test("law: the order of rows changes nothing but which of equal ids counts", () =>
  fc.assert(
    fc.property(rows, fc.infiniteStream(fc.nat()), (rows, order) => {
      const single = rows.map((row, index) => ({ ...row, id: row.id === "" ? "" : `op-${index}` }));
      const shuffled = single
        .map((row) => ({ row, place: order.next().value as number }))
        .sort((a, b) => a.place - b.place)
        .map(({ row }) => row);
      const bare = (rows: readonly Row[]) => {
        const { words, faults, ...figures } = figuresOf(opportunitiesOf(rows), choices);
        return {
          ...figures,
          words: Object.fromEntries(words.map(({ word, ...rest }) => [word.toLowerCase(), rest])),
          faults: faults.map(({ kind, role, count, expected }) => ({ kind, role, count, expected })),
        };
      };
      expect(bare(shuffled)).toEqual(bare(single));
    }),
    runs,
  ));

const line = (values: string[]) => ({ rows: values.length, columns: 1, values });

test("law: the steps are FUNNELRATES', without the lost ones whose stage nobody knows", () =>
  fc.assert(
    fc.property(
      // Mostly known, so that the steps are proved about as often as not.
      fc
        .array(fc.tuple(row, fc.boolean()), { maxLength: 120 })
        .map((rows) => rows.map(([row, known]) => (known ? { ...row, furthest: "Offer" } : row))),
      (rows) => {
        const { funnel, won, lost, open } = figuresOf(opportunitiesOf(rows), choices);
        const order = ["lead", "offer", "won"];
        const place = (word: CellValue) => order.slice(0, 2).indexOf(String(word).toLowerCase());
        const reached: string[] = [];
        const alive: number[] = [];
        for (const row of kept(rows)) {
          const meaning = meaningOf(row);
          const far = place(row.furthest);
          if (meaning === "won") reached.push("won");
          else if (meaning === "lost" && far >= 0) reached.push(order[far]!);
          else if (meaning === "open") reached.push(order[Math.max(far, place(row.stage))]!);
          else continue;
          alive.push(meaning === "open" ? 1 : 0);
        }
        const unknown = won.count + lost.count + open.count - reached.length;
        expect(funnel.lostAnywhere).toBe(unknown);
        expect(funnel.provesSteps).toBe(unknown * 10 <= lost.count);
        expect(funnel.stages.at(-1)).toMatchObject({ name: null, here: won.count, lost: 0, step: null });
        fc.pre(funnel.stages.length === 3);
        const marks = { rows: alive.length, columns: 1, values: alive };
        const steps = conversions(line(reached), line(order), marks).map(
          ({ entered, passed, rate, low, high }) => ({ entered, passed, rate, low, high }),
        );
        expect(funnel.stages.map(({ step }) => step)).toEqual(
          funnel.provesSteps ? [...steps, null] : [null, null, null],
        );
        const come = order.map((_, at) => reached.filter((word) => order.indexOf(word) >= at).length);
        expect(funnel.stages.map(({ reached }) => reached)).toEqual(
          funnel.provesSteps ? come : [null, null, null],
        );
      },
    ),
    runs,
  ));

test("law: without the column nobody knows how far the lost came, and no step has a rate", () =>
  fc.assert(
    fc.property(rows, (rows) => {
      const { funnel, won, lost } = figuresOf(opportunitiesOf(rows, ["id", "stage"]), choices);
      const open = (word: string) => kept(rows).filter(({ stage }) => stage === word).length;
      expect(funnel).toEqual({
        stages: [
          ...["Lead", "Offer"]
            .filter(open)
            .map((name) => ({ name, here: open(name), lost: 0, reached: null, step: null })),
          { name: null, here: won.count, lost: 0, reached: null, step: null },
        ],
        lostAnywhere: lost.count,
        provesSteps: false,
      });
    }),
    runs,
  ));

test("a state that all open ones share is no stage beside the column that tells theirs", () => {
  const stage = ["Open", "Open", "Lost", "Lost", "Won"];
  const furthest = ["1-Qualify", "2-Develop", "1-Qualify", "2-Develop", "2-Develop"];
  const opportunities = { rows: 5, columns: { stage, furthest } };
  const guessed = guessChoices(opportunities);
  expect(guessed.order).toEqual(["Open", "1-Qualify", "2-Develop"]);
  const { funnel, words } = figuresOf(opportunities, guessed);
  expect(funnel.stages.map(({ name, here, lost, reached }) => [name, here, lost, reached])).toEqual([
    ["1-Qualify", 1, 1, 5],
    ["2-Develop", 1, 1, 3],
    [null, 1, 0, 1],
  ]);
  expect(funnel.stages.map(({ step }) => step && [step.entered, step.passed])).toEqual([
    [4, 3],
    [2, 1],
    null,
  ]);
  expect(words.map(({ word, count }) => [word, count])).toEqual([
    ["Open", 2],
    ["Lost", 2],
    ["Won", 1],
    ["1-Qualify", 0],
    ["2-Develop", 0],
  ]);
});

test.each([
  [0, 20, true, "all known"],
  [2, 20, true, "one of ten unknown"],
  [3, 20, false, "more: their rates would be too high"],
  [20, 20, false, "none known"],
])("of %i among %i lost ones nobody knows how far they came: steps %s, %s", (unknown, lost, proves) => {
  const stage = [...Array.from({ length: lost }, () => "Lost"), "Won"];
  const furthest = stage.map((_, row) => (row < unknown ? "" : "Lead"));
  const { funnel, faults } = figuresOf({ rows: stage.length, columns: { stage, furthest } }, choices);
  expect(funnel.provesSteps).toBe(proves);
  expect(funnel.stages.every(({ reached }) => (reached !== null) === proves)).toBe(true);
  expect(countOf(faults, ["furthest-blank"], "furthest")).toBe(unknown);
});

test("law: columns that are not there leave their figures blank, and the others as they are", () =>
  fc.assert(
    fc.property(rows, (rows) => {
      const whole = figuresOf(opportunitiesOf(rows.map((row) => ({ ...row, id: "" }))), choices);
      const bare = figuresOf(opportunitiesOf(rows, ["stage"]), choices);
      expect(bare).toMatchObject({
        rows: whole.rows,
        won: { count: whole.won.count, value: null },
        conversion: whole.conversion,
        deal: null,
        cycle: null,
        season: { indices: null, months: 0 },
        owners: null,
      });
      expect(bare.faults.every(({ role }) => role === "stage")).toBe(true);
    }),
    runs,
  ));

test("work is done in slices, and says how far it is", () => {
  const stage = Array.from({ length: 5000 }, () => "Won");
  const work = tally({ rows: 5000, columns: { stage } }, choices);
  expect([work.next().value, work.next().value]).toEqual([2000, 4000]);
  expect(work.next()).toMatchObject({ done: true, value: { rows: 5000, won: { count: 5000 } } });
});
