import { catalogue } from "../../../src/core/checklist/catalogue";
import { equalWeights, type Checklist, type Item } from "../../../src/core/checklist/checklist";
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
const next = (checklist: Checklist) => nextItems(checklist, today, 3).map(({ id }) => id);
const done = (ids: string) => (item: Item) =>
  ids.split(" ").includes(item.id) ? { status: "done" as const } : {};

test.each<[checklist: Checklist, expected: string, why: string]>([
  [withItems(() => ({})), "k3 r1 e3", "critical ones first; in a small area one weighs more"],
  [withItems(({ id }) => (id === "g8" ? { due: today - 1 } : {})), "g8 k3 r1", "overdue before the others"],
  [withItems(({ id }) => (id === "t1" ? { due: today - 1 } : {})), "k3 r1 e3", "not before critical ones"],
  [withItems(({ id }) => (id === "g8" ? { due: today } : {})), "k3 r1 e3", "due today is not overdue"],
  [
    withItems(({ id }) => (id === "k3" ? { status: "in-progress" } : {})),
    "r1 e3 m7",
    "half of it counts already",
  ],
  [withItems(({ id }) => (id === "k3" ? { status: "not-applicable" } : {})), "r1 e3 m7", "no more to do"],
  [withItems(({ critical }) => (critical ? { status: "done" } : {})), "t1 t2 t3", "then what adds most"],
  [withItems(() => ({ weight: 0 })), "g3 g8 m7", "of no weight at all: in the checklist's order"],
  [withItems(done(fresh.map(({ id }) => id).join(" "))), "", "all done"],
])("%#: what to do next", (checklist, expected) => expect(next(checklist).join(" ")).toBe(expected));

test("an area that weighs nothing adds nothing", () => {
  const checklist = withItems(({ critical }) => (critical ? { status: "done" } : {}));
  const sectionWeights = { ...equalWeights, tools: 0 };
  expect(next({ ...checklist, sectionWeights })).not.toContain("t1");
});
