import type { Column } from "../../../src/core/model/column";
import { proofOf } from "../../../src/core/model/rules/proofOf";
import { proveAgain, proveAll, rulesReading } from "../../../src/core/model/rules/proveAll";
import type { Rule } from "../../../src/core/model/rules/rule";
import { ruleIds, rules, type RuleId } from "../../../src/core/model/rules/rules";
import { modelTableNames, modelTables, type ModelTableName } from "../../../src/core/model/tables";
import { proofSentence } from "../../../src/locale/proofs/sentences";
import { badFor } from "./badCells";
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

test("a word that is not known is told with those that are, in both languages", () => {
  const proof = prove("r1", {
    stBudget: base("stBudget").map((row, at) => ({ ...row, ...(at === 1 && { category: "Büro" }) })),
  });
  expect(proof.cells).toEqual([{ table: "stBudget", column: "category", row: 1 }]);
  expect(proofSentence("r1", proof as never, "en")).toBe(
    "1 cell in “Category” of Budget holds a word that is not known. The words that are known: Campaigns, Travel and entertainment, Commission and rewards, and Other.",
  );
  expect(proofSentence("r1", proof as never, "zh")).toBe(
    "“预算”的“类别”中有 1 个单元格的内容无法识别。可用的词：市场活动、差旅招待、提成奖励、其他。",
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

test("cells linked for two columns make rows, or it can't tell", () => {
  const model = modelOfRows(company);
  const of = (linked: object) =>
    proofOf(rules.r1 as Rule, { ...model, stBudget: { ...model.stBudget!, linked } });
  const at = (row: number, rows: number, sheet = "Mine") => ({ sheet, row, rows });
  const [four, later, fewer, elsewhere] = [at(1, 4), at(2, 4), at(1, 3), at(7, 4, "Theirs")];
  const kind = of({}).kind;
  expect(of({ needed: four, available: four }).kind).toBe(kind);
  expect(of({ needed: four, available: elsewhere }).kind).toBe(kind);
  for (const available of [later, fewer])
    expect(of({ needed: four, available })).toMatchObject({
      reason: { code: "uneven-links", facts: { table: "stBudget", column: "needed", other: "available" } },
      cells: [{ column: "needed" }, { column: "available" }],
    });
});

test("only the rules that read a changed table are proved anew", () => {
  expect(rulesReading(new Set(["stTiers"]))).toEqual(["e3", "e4", "e6"]);
  const model = modelOfRows(company);
  const before = proveAll(model);
  const anew = (tables: Tables, ...read: readonly ModelTableName[]) => {
    const after = proveAgain(before, model, modelOfRows({ ...company, ...tables }), new Set(read));
    return ruleIds.filter((id) => after[id] !== before[id]);
  };
  expect(anew({ stTiers: [], stStages: [] }, "stTiers")).toEqual(["e3", "e4", "e6"]);
  const withFirst = (change: object) =>
    base("stRisks").map((row, at) => (at === 0 ? { ...row, ...change } : row));
  // The rules read their own columns of the risks; a row more is seen by all of them.
  expect(anew({ stRisks: withFirst({ indicator: "another" }) }, "stRisks")).toEqual(["k4"]);
  expect(anew({ stRisks: base("stRisks") }, "stRisks")).toEqual([]);
  expect(anew({ stRisks: base("stRisks").slice(1) }, "stRisks")).toEqual(["k1", "k2", "k3", "k4", "k5"]);
});

test.each(ruleIds)(
  "%s can't tell from an error, a date or number as text, or 30 for 30 %, and says where",
  (id) => {
    const { reads, takes } = rules[id] as Rule;
    for (const [table, columns] of [...Object.entries(reads), ...Object.entries(takes)]) {
      const name = table as ModelTableName;
      for (const column of columns) {
        const of = (modelTables[name].columns as Readonly<Record<string, Column>>)[column]!;
        for (const [bad, code] of badFor(of)) {
          const rows = base(name).map((row, at) => (at === 0 ? { ...row, [column]: bad } : row));
          const proof = prove(id, { [name]: rows });
          expect({ id, column, bad, proof }).toMatchObject({
            proof: {
              kind: "cannot-tell",
              reason: { code, facts: { table: name, column, count: 1 } },
              cells: [{ table: name, column, row: 0 }],
            },
          });
          expect(proofSentence(id, proof as never, "zh")).toMatch(/。$/);
        }
      }
    }
  },
);
