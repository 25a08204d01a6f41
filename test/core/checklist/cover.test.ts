import { catalogue } from "../../../src/core/checklist/catalogue";
import { equalWeights, type Checklist, type Item } from "../../../src/core/checklist/checklist";
import { changesSince, coverOf, type Behind } from "../../../src/core/checklist/cover";
import { currentSignoffs, type Scope, type Signoff } from "../../../src/core/checklist/signoffs";

const items: readonly Item[] = catalogue.map((item) => ({
  ...item,
  title: null,
  status: "not-started",
  owner: "Ann",
  due: 46_000,
  evidence: "minutes",
  note: "",
  proof: item.kind === "auto" ? "proved" : null,
  figures: item.kind === "auto" ? `${item.id} in English` : "",
  stale: "",
  override: "",
}));
const signed: Checklist = { items, pass: 85, sectionWeights: equalWeights };
const behind: Behind = {
  sentences: (id) => [`${id} in English`, `${id} 中文`],
  cells: (id) => `cells of ${id}`,
};
const moved: Behind = { ...behind, cells: (id) => `cells of ${id}${id === "g7" ? ", moved" : ""}` };
const withItem = (id: string, patch: Partial<Item>): Checklist => ({
  ...signed,
  items: items.map((item) => (item.id === id ? { ...item, ...patch } : item)),
});
const changed = (id: string, ...fields: string[]) => [{ kind: "item", id, fields, was: "not-started" }];

test.each<[scope: Scope, now: Checklist, behind: Behind | null, changes: unknown, why: string]>([
  ["goal", signed, behind, [], "nothing"],
  ["goal", signed, null, [], "nothing that the checklist tells"],
  ["goal", { ...signed, items: [...items].reverse() }, behind, [], "sorted rows are the same rows"],
  ["goal", withItem("g1", { status: "done" }), behind, changed("g1", "status"), "a status"],
  ["market", withItem("g1", { status: "done" }), behind, [], "another area's"],
  [
    "whole",
    withItem("g1", { status: "done" }),
    behind,
    changed("g1", "status"),
    "the whole covers all areas",
  ],
  [
    "goal",
    withItem("g4", { weight: 2, critical: true }),
    behind,
    changed("g4", "weight", "critical"),
    "two fields",
  ],
  ["goal", withItem("g4", { owner: "Ana" }), behind, changed("g4", "owner"), "a name of the same length"],
  ["goal", withItem("g4", { due: null }), behind, changed("g4", "due"), "a day that went"],
  ["goal", withItem("g4", { evidence: "" }), behind, changed("g4", "evidence"), "evidence that went"],
  ["goal", withItem("g4", { note: "see" }), behind, changed("g4", "note"), "a note that came"],
  ["goal", withItem("g4", { override: "agreed" }), behind, changed("g4", "override"), "a reason"],
  ["goal", withItem("g4", { title: "Mine" }), behind, changed("g4", "title"), "the item's own words"],
  ["goal", withItem("g1", { proof: "not-proved" }), behind, changed("g1", "proof"), "no longer proved"],
  ["goal", withItem("g1", { figures: "g1 中文" }), behind, [], "the sheet speaks the other language now"],
  ["goal", withItem("g1", { figures: "g1, more" }), behind, changed("g1", "figures"), "other figures"],
  ["goal", withItem("g1", { figures: "" }), behind, changed("g1", "figures"), "no figures any more"],
  ["goal", signed, moved, changed("g7", "cells"), "cells that change places under the same figures"],
  [
    "goal",
    withItem("g7", { stale: "changed" }),
    null,
    changed("g7", "cells"),
    "what the sheet's formula tells",
  ],
  ["goal", withItem("g7", { stale: "changed" }), behind, [], "the cells themselves know better"],
  ["goal", { ...signed, items: items.slice(1) }, behind, [{ kind: "removed", id: "g1" }], "a row that went"],
  [
    "goal",
    withItem("g1", { section: "tools" }),
    behind,
    [{ kind: "removed", id: "g1" }],
    "a row that moved out",
  ],
  [
    "goal",
    { ...signed, items: [...items, { ...items[0]!, id: "own-1" }] },
    behind,
    [{ kind: "added", id: "own-1" }],
    "a row that came",
  ],
  [
    "goal",
    { ...signed, items: [...items, items[0]!] },
    behind,
    [{ kind: "added", id: "g1 (2)" }],
    "a second row of an id",
  ],
  ["goal", { ...signed, pass: 50 }, behind, [], "the pass line is no area's"],
  ["whole", { ...signed, pass: 50 }, behind, [{ kind: "pass", was: 85 }], "the pass line"],
  [
    "whole",
    { ...signed, sectionWeights: { ...equalWeights, risks: 2 } },
    behind,
    [{ kind: "weights", sections: ["risks"] }],
    "an area's weight",
  ],
])("%#: %s", (scope, now, looked, changes) => {
  expect(changesSince(coverOf(signed, scope, behind), now, scope, looked)).toEqual(changes);
});

test.each([
  "",
  "signed by hand",
  "null",
  "[]",
  "5",
  '{"v":2,"items":{}}',
  '{"v":1}',
  '{"v":1,"items":{"g1":{}}}',
  '{"v":1,"items":{"g1":{"status":"done"}}}',
  '{"v":1,"items":{"g1":{"status":"over","weight":1}}}',
  '{"v":1,"items":{"g1":{"status":"done","weight":1,"proof":"surely"}}}',
  '{"v":1,"items":{"g1":{"status":"done","weight":1,"figures":"one"}}}',
  '{"v":1,"items":{"g1":{"status":"done","weight":1,"figures":[1]}}}',
  '{"v":1,"items":{"g1":{"status":"done","weight":1,"figures":["a",1]}}}',
])("what a person wrote by hand covers nothing that could be told: %s", (covered) => {
  expect(changesSince(covered, signed, "goal", behind)).toEqual([{ kind: "unreadable" }]);
});

test("of the whole, what is not told of the pass line has not changed, and an area weighs 1", () => {
  const covered = '{"v":1,"items":{}}';
  const none = { ...signed, items: [], sectionWeights: { ...equalWeights, goal: 3 } };
  expect(changesSince(covered, none, "whole", behind)).toEqual([{ kind: "weights", sections: ["goal"] }]);
  const told = JSON.stringify({ v: 1, items: {}, pass: 50, weights: { goal: 3, market: 2 } });
  expect(changesSince(told, none, "whole", behind)).toEqual([
    { kind: "pass", was: 50 },
    { kind: "weights", sections: ["market"] },
  ]);
});

test("the whole catalogue with all its texts fits into a cell", () => {
  expect(coverOf(signed, "whole", behind).length).toBeLessThan(32_767 / 2);
});

test("of several sign-offs of an area the last row counts", () => {
  const by = (name: string, scope: Scope): Signoff => ({
    scope,
    by: name,
    day: 46_000,
    score: 1,
    covered: "",
  });
  const current = currentSignoffs([by("Ann", "goal"), by("Bob", "goal"), by("Eve", "whole")]);
  expect([...current.values()].map((one) => one.by)).toEqual(["Bob", "Eve"]);
});
