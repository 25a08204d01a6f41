import fc from "fast-check";
import type { Item } from "../../../src/core/checklist/checklist";
import {
  countByFilter,
  filters,
  isOverdue,
  ownersOf,
  progressOf,
  selectItems,
  type Selection,
} from "../../../src/core/checklist/select";

const item = (change: Partial<Item>): Item =>
  Object.freeze({
    id: "g1",
    kind: "manual",
    section: "goal",
    title: null,
    critical: false,
    weight: 1,
    status: "not-started",
    owner: "",
    due: null,
    evidence: "",
    note: "",
    ...change,
  } as const);
const today = 46_000;
const all: Selection = { filter: "all", search: "", today, me: null };

test.each<[change: Partial<Item>, overdue: boolean, why: string]>([
  [{ due: 45_999 }, true, "yesterday, and still open"],
  [{ due: 46_000 }, false, "today is in time"],
  [{ due: 46_000.9 }, false, "tonight too"],
  [{ due: 45_999, status: "in-progress" }, true, "begun is not done"],
  [{ due: 45_999, status: "done" }, false, "done is never late"],
  [{ due: 45_999, status: "not-applicable" }, false, "what does not apply is never late"],
  [{ due: null }, false, "no day, no delay"],
])("%j overdue: %p, %s", (change, overdue) => expect(isOverdue(item(change), today)).toBe(overdue));

const some = [
  item({ id: "g1", owner: "Li Wei", status: "done", note: "See the ＣＲＭ" }),
  item({ id: "g3", owner: "li wei ", critical: true, due: 45_000 }),
  item({ id: "m1", owner: "陈晓岚", status: "not-applicable", critical: true }),
  item({ id: "m2", status: "in-progress", evidence: "Minutes of 3 May" }),
];
test.each<[selection: Partial<Selection>, ids: string, why: string]>([
  [{}, "g1 g3 m1 m2", "everything, in its order"],
  [{ filter: "open" }, "g3 m2", "neither done nor not applicable"],
  [{ filter: "critical" }, "g3 m1", "starred, whatever its status"],
  [{ filter: "overdue" }, "g3", "past its day"],
  [{ filter: "mine", me: "LI WEI" }, "g1 g3", "a name is the same in any case, with any blanks"],
  [{ filter: "mine", me: null }, "", "nobody has said who they are"],
  [{ search: "crm" }, "g1", "wide letters are letters"],
  [{ search: "minutes may" }, "m2", "all words, in any order and place"],
  [{ search: "minutes june" }, "", "every word has to be there"],
  [{ search: "陈" }, "m1", "Chinese needs no blanks"],
  [{ search: "title-of-m2" }, "m2", "what the reader sees is searched"],
  [{ search: "  " }, "g1 g3 m1 m2", "blanks are no word"],
  [{ search: " minutes   may " }, "m2", "nor are blanks around and between words"],
  [{ search: "MINUTES" }, "m2", "capitals are letters"],
  [{ filter: "open", search: "g3" }, "g3", "both at once"],
])("%j shows %s: %s", (selection, ids) =>
  expect(
    selectItems(some, { ...all, ...selection }, ({ id }) => `title-of-${id}`)
      .map(({ id }) => id)
      .join(" "),
  ).toBe(ids),
);

test("a count is what its filter shows", () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          status: fc.constantFrom("not-started", "in-progress", "done", "not-applicable" as const),
          critical: fc.boolean(),
          owner: fc.constantFrom("", "a", "B"),
          due: fc.option(fc.integer({ min: 45_990, max: 46_010 })),
        }),
      ),
      (changes) => {
        const items = changes.map((change) => item(change));
        const counts = countByFilter(items, { ...all, me: "b" });
        for (const filter of filters)
          expect(selectItems(items, { ...all, me: "b", filter }, () => "")).toHaveLength(counts[filter]);
      },
    ),
  ));

test("what is done and what there is to do adds up over the sections", () => {
  const section = { score: null, items: 9, notStarted: 3, inProgress: 2, notApplicable: 1 } as const;
  const progress = progressOf({
    score: null,
    criticalOpen: [],
    verdict: { kind: "score" },
    sections: [
      { ...section, id: "goal", done: 3, applicable: 8 },
      { ...section, id: "risks", done: 1, applicable: 5 },
    ],
  });
  expect(progress).toEqual({ done: 4, applicable: 13 });
});

test("an owner is named as written first, without blanks around it", () =>
  expect(ownersOf([item({ owner: " Ann " }), item({ owner: "ann" }), item({ owner: "  " })])).toEqual([
    "Ann",
  ]));

test("owners stand once each, in their order", () => expect(ownersOf(some)).toEqual(["Li Wei", "陈晓岚"]));
