import { proofOf } from "../../../src/core/model/rules/proofOf";
import { proveAgain, proveAll, rulesReading } from "../../../src/core/model/rules/proveAll";
import type { Rule } from "../../../src/core/model/rules/rule";
import { ruleIds, rules, type RuleId } from "../../../src/core/model/rules/rules";
import { modelTableNames, type ModelTableName } from "../../../src/core/model/tables";
import { proofSentence } from "../../../src/locale/proofs/sentences";
import { modelOfRows, type Tables } from "./models";
import { base, cases } from "./ruleCases";

const company: Tables = Object.fromEntries(modelTableNames.map((name) => [name, base(name)]));
const prove = (id: RuleId, tables: Tables) =>
  proofOf(rules[id] as Rule, modelOfRows({ ...company, ...tables }));

describe.each(ruleIds)("%s", (id) => {
  const own = cases.filter(([of]) => of === id).map(([, ...rest]) => rest);
  test.each(own.map(([tables, kind, says, why]) => ({ tables, kind, says, why })))(
    "$kind, $says: $why",
    ({ tables, kind, says }) => {
      const proof = prove(id, tables);
      expect([proof.kind, proof.kind === "cannot-tell" && proof.reason.code]).toEqual([
        kind,
        kind === "cannot-tell" && says,
      ]);
      const [en, zh] = [proofSentence(id, proof as never, "en"), proofSentence(id, proof as never, "zh")];
      if (kind !== "cannot-tell") expect(en).toContain(says);
      for (const sentence of [en, zh]) expect(sentence).not.toMatch(/undefined|NaN|null|\[object|^$/);
      expect(zh).toMatch(/。$/);
    },
  );

  test("is tried where it is proved, not proved and can't tell", () => {
    const kinds = new Set(own.map(([, kind]) => kind));
    expect([...kinds].sort()).toEqual(["cannot-tell", "not-proved", "proved"]);
  });

  test("can't tell without its tables", () => {
    expect(prove(id, Object.fromEntries(modelTableNames.map((name) => [name, null])))).toMatchObject({
      kind: "cannot-tell",
      reason: { code: "no-table" },
    });
  });
});

test("the cells are those that fail, each in its table", () => {
  expect(
    prove("p6", {
      stStages: base("stStages").map((row, at) => ({ ...row, ...(at === 2 && { exit: "" }) })),
    }).cells,
  ).toEqual([{ table: "stStages", column: "exit", row: 2 }]);
  expect(prove("p6", {}).cells).toEqual(
    ["actions", "entry", "exit"].map((column) => ({ table: "stStages", column, row: null })),
  );
});

test("a column that is neither there nor linked, and one whose cells are gone", () => {
  const model = modelOfRows(company);
  const without = (columns: object) => ({ ...model, stPeople: { ...model.stPeople!, ...columns } });
  const of = (columns: object) => proofOf(rules.r2 as Rule, without(columns));
  expect(of({ missing: ["productivity"] })).toMatchObject({
    reason: { code: "no-column", facts: { table: "stPeople", column: "productivity" } },
  });
  expect(of({ missing: ["left", "ramp"] }).kind).toBe("proved");
  expect(of({ broken: ["left"] })).toMatchObject({ reason: { code: "broken-link" } });
});

describe("only the rules that read what has changed are proved anew", () => {
  const before = modelOfRows(company);
  const proofs = proveAll(before);
  const again = (tables: object, looked: readonly ModelTableName[]) => {
    const after = proveAgain(proofs, before, modelOfRows({ ...company, ...tables }), new Set(looked));
    return ruleIds.filter((id) => after[id] !== proofs[id]);
  };
  const patched = (table: ModelTableName, patch: object) => ({
    [table]: base(table).map((row, at) => (at === 1 ? { ...row, ...patch } : row)),
  });

  test.each<[because: string, table: ModelTableName, patch: object, proved: readonly string[]]>([
    ["nobody else asks who accepted", "stPlan", { accepted: "no" }, ["g8"]],
    ["nor what a row's part of the market is", "stPlan", { region: "Moon" }, []],
    ["capacity takes it, and the days that people are there", "stPeople", { left: 46_100 }, ["r2", "p4"]],
    ["an error is a change", "stPlan", { commitment: "#N/A" }, ["g7", "e6"]],
    ["the same again is none", "stPlan", {}, []],
  ])("%s", (_because, table, patch, proved) => {
    expect(again(patched(table, patch), [table])).toEqual(proved);
  });

  test("a row that is gone changes every column; a table that nobody looked at, none", () => {
    expect(rulesReading(new Map([["stTiers", null]]))).toEqual(["e3", "e4", "e6"]);
    expect(again({ stTiers: [], stStages: [] }, ["stTiers"])).toEqual(["e3", "e4", "e6"]);
  });
});
