import { catalogue } from "../../../src/core/checklist/catalogue";
import { equalWeights, type Checklist, type Item } from "../../../src/core/checklist/checklist";
import { hoursFor } from "../../../src/core/checklist/effort";
import { nextItems } from "../../../src/core/checklist/next";

const today = 46_000;
const fresh: readonly Item[] = catalogue.map((item) => ({
  ...item,
  title: null,
  status: "not-started",
  owner: "",
  due: null,
  evidence: "",
  note: "",
}));
const withItems = (change: (item: Item) => Partial<Item>): Checklist => ({
  items: fresh.map((item) => ({ ...item, ...change(item) })),
  pass: 85,
  sectionWeights: equalWeights,
});
const next = (checklist: Checklist) => nextItems(checklist, today, 3).map(({ item }) => item.id);
const done = (ids: string) => (item: Item) =>
  ids.split(" ").includes(item.id) ? { status: "done" as const } : {};

test.each<[checklist: Checklist, expected: string, why: string]>([
  [withItems(() => ({})), "g3 r1 e3", "critical ones first, what adds most for its work before the others"],
  [withItems(({ id }) => (id === "g8" ? { due: today - 1 } : {})), "g3 r1 e3", "overdue, but long work"],
  [
    withItems(({ id, critical }) =>
      critical && !id.startsWith("p") ? { status: "done" } : id === "p6" ? { due: today - 1 } : {},
    ),
    "p6 p1 k5",
    "among equals what is overdue, then the checklist's order",
  ],
  [
    withItems(({ id, critical }) =>
      critical && !id.startsWith("p") ? { status: "done" } : id === "p6" ? { due: today } : {},
    ),
    "p1 p6 k5",
    "due today is not overdue",
  ],
  [withItems(({ id }) => (id === "k5" ? { due: today - 1 } : {})), "g3 r1 e3", "not before critical ones"],
  [
    withItems(({ id }) => (id === "k3" ? { weight: 5 } : id === "g8" ? { weight: 0 } : {})),
    "g3 r1 e3",
    "a weight of five is not worth four times the work",
  ],
  [
    withItems(({ id }) => (id === "g3" ? { status: "in-progress" } : {})),
    "g3 r1 e3",
    "half the gain, half the work",
  ],
  [withItems(({ id }) => (id === "g3" ? { status: "not-applicable" } : {})), "r1 e3 m7", "no more to do"],
  [
    withItems(({ critical }) => (critical ? { status: "done" } : {})),
    "k5 e4 d7",
    "then short work in small areas",
  ],
  [withItems(() => ({ weight: 0 })), "g3 g8 m7", "of no weight at all: in the checklist's order"],
  [withItems(done(fresh.map(({ id }) => id).join(" "))), "", "all done"],
])("%#: what to do next", (checklist, expected) => expect(next(checklist).join(" ")).toBe(expected));

test("an area that weighs nothing adds nothing", () => {
  const checklist = withItems(({ critical }) => (critical ? { status: "done" } : {}));
  const sectionWeights = { ...equalWeights, tools: 0 };
  expect(next({ ...checklist, sectionWeights })).not.toContain("t1");
});

test("what an item adds to the score and takes", () => {
  const [first] = nextItems(
    withItems(({ id }) => (id === "g3" ? { status: "in-progress" } : {})),
    today,
    1,
  );
  // Three of twelve in an area of eight, half of it there already.
  expect(first).toMatchObject({ item: { id: "g3" }, points: 1.5625, hours: 0.25 });
});

test("every item of the catalogue has an estimate of its own", () => {
  const words = catalogue.filter(({ id }) => hoursFor(id) < 2).length;
  const tables = catalogue.filter(({ id }) => hoursFor(id) === 2).map(({ id }) => id);
  expect(words).toBe(10);
  expect(tables.join(" ")).toBe("m1 m2 m5 m6 m7 r1 r2 p1 p2 p3 p5 p6 e3 e6 k1 k2 k4 d1 d2 d3 d4 d5 d6");
  expect(hoursFor("own-1")).toBe(2);
});
