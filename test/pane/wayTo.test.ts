import { catalogue } from "../../src/core/checklist/catalogue";
import type { Item } from "../../src/core/checklist/checklist";
import { ruleIds, rules, type RuleId } from "../../src/core/model/rules/rules";
import type { Rule } from "../../src/core/model/rules/rule";
import { modelTableNames } from "../../src/core/model/tables";
import { wayTo } from "../../src/pane/home/proofPage";
import { tablesOf } from "../../src/pane/model/tablesOf";
import { besidesSought, soughtIn } from "../../src/pane/proofs/sought";

const way = (id: string) => wayTo(catalogue.find((one) => one.id === id) as Item);

test.each(ruleIds)("%s leads to cells that it is proved from, which say so or are filled in", (id) => {
  const { page, part } = way(id);
  if (page === "tables") {
    expect(soughtIn(part)).toBe(id);
    const [table] = tablesOf(besidesSought(part))!;
    expect(Object.keys((rules[id] as Rule).reads)).toContain(table);
  } else if (["resources", "incentives", "risks"].includes(page)) expect(part).toBe(id);
  else expect(part).toContain("model");
});

test("what a person settles leads to the item in its area", () => {
  const manual = catalogue.filter(({ id }) => !ruleIds.includes(id as RuleId));
  for (const { id, section } of manual) expect(way(id)).toEqual({ page: `area ${section}`, part: id });
});

test("a page that was opened for itself seeks no item", () => {
  for (const part of [null, "goal", "risks", ...modelTableNames]) {
    expect(soughtIn(part)).toBeNull();
    expect(besidesSought(part)).toBe(part);
  }
});
