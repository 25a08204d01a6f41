import { startExcel } from "office-host";
import type { StartedExcel } from "office-host/startedExcel";
import type { Book, DefinedName, Sheet } from "xlsx-book/book";
import { bookOf, cells, sheet } from "xlsx-book/makeBook";
import type { Column } from "../../../src/core/model/column";
import type { Proof } from "../../../src/core/model/rules/proof";
import type { Rule } from "../../../src/core/model/rules/rule";
import { ruleIds, rules, type RuleId } from "../../../src/core/model/rules/rules";
import { columnsOf, type Table } from "../../../src/core/model/table";
import { modelTableNames, modelTables, type ModelTableName } from "../../../src/core/model/tables";
import type { WordedTable } from "../../../src/locale/sheets/tableWords";
import { openProofs } from "../../../src/tasks/proofs/openProofs";
import { linkName } from "../../../src/workbook/model/modelMarks";
import { modelTable } from "../../../src/workbook/model/modelTable";
import { badFor } from "../../core/model/badCells";
import { cellOf } from "../../core/model/models";
import { base } from "../../core/model/ruleCases";
import { leaveUncalculated } from "../uncalculated";

/** A user's own cells begin below a title, which is merged, and headers of their own. */
const above = 2;
const sheetOf = (name: ModelTableName): string => `Our ${name.slice(2)}`;
const typed = (name: ModelTableName): string[] =>
  columnsOf(modelTables[name] as Table).filter(
    (id) => (modelTables[name] as Table).columns[id].formula === undefined,
  );
const letterOf = (name: ModelTableName, column: string): string =>
  String.fromCharCode(65 + typed(name).indexOf(column));

function ownSheet(name: ModelTableName, bottom = 0): Sheet {
  const ids = typed(name);
  const rows = base(name).map((row) => ids.map((id) => cellOf(modelTable(name) as WordedTable, id, row[id])));
  return sheet(sheetOf(name), {
    cells: [
      ...cells([["Ours"], ids.map((id) => `Our ${id}`), ...rows]),
      // Something beside the columns, so that the sheet is as long.
      ...Array.from({ length: bottom }, (_, at) =>
        at + 1 < bottom ? [] : [...ids.map(() => undefined), { value: "end" }],
      ),
    ],
    merges: [`A1:${letterOf(name, ids[ids.length - 1]!)}1`],
  });
}

/** All columns of all tables, linked to a user's own cells; without a table of ours. */
const book = (change: { of?: ModelTableName; from?: number; to?: number } = {}): Book => ({
  ...bookOf(...modelTableNames.map((name) => ownSheet(name, name === change.of ? change.to : 0))),
  names: modelTableNames.flatMap((name) => {
    const { from = above, to = above + base(name).length } = change.of === name ? change : {};
    return typed(name).map((column): DefinedName => {
      const letter = letterOf(name, column);
      return {
        name: linkName(name, column),
        refersTo: `'${sheetOf(name)}'!$${letter}$${from + 1}:$${letter}$${to}`,
        hidden: true,
      };
    });
  }),
});

let excel: StartedExcel;
beforeAll(async () => {
  excel = await startExcel();
});
afterAll(() => excel.stop());

type Proofs = Readonly<Record<RuleId, Proof>>;
/** What is proved once something was done to the cells. */
async function proved(given: Book, change?: (workbook: Excel.Workbook) => void): Promise<Proofs> {
  await excel.open(given);
  const calculate = leaveUncalculated(excel.grid);
  if (change)
    await Excel.run(async (context) => {
      change(context.workbook);
      await context.sync();
    });
  const { proofs } = await openProofs();
  calculate();
  return proofs;
}

const looksAt = (id: RuleId, name: ModelTableName, column?: string): boolean => {
  const { reads, takes } = rules[id] as Rule;
  const columns = [...(reads[name] ?? []), ...(takes[name] ?? [])] as readonly string[];
  return column === undefined ? columns.length > 0 : columns.includes(column);
};
/** Answers without the cells, which move with what is done. */
const answers = (proofs: Proofs, which: readonly RuleId[] = ruleIds): unknown =>
  which.map((id) => {
    const proof = proofs[id];
    return [id, proof.kind, proof.kind === "cannot-tell" ? proof.reason : proof.figures];
  });
const codes = (proofs: Proofs, which: readonly RuleId[]): unknown =>
  which.map((id) => {
    const proof = proofs[id];
    return [id, proof.kind === "cannot-tell" ? proof.reason.code : proof.kind];
  });

let sound: Proofs;
beforeAll(async () => {
  sound = await proved(book());
});

test("a user's own cells prove every rule", () => {
  expect(ruleIds.filter((id) => sound[id].kind === "cannot-tell")).toEqual([]);
});

test.each([
  ["whole columns", (sheet: string, letter: string) => `${sheet}!$${letter}:$${letter}`],
  ["several columns", (sheet: string, letter: string) => `${sheet}!$${letter}$3:$Z$4`],
  ["a row", (sheet: string, letter: string) => `${sheet}!$${letter}$3:$Z$3`],
  ["cells here and there", (sheet: string, letter: string) => `${sheet}!$${letter}$3,${sheet}!$${letter}$5`],
  [
    "another workbook",
    (sheet: string, letter: string) => `${sheet.replace("'", "'[Ours.xlsx]")}!$${letter}$3`,
  ],
  ["figures", () => "{1;2;3}"],
])("links that lead to %s are told as no column of cells", async (_what, to) => {
  const given = book();
  const names = given.names.map((name) => {
    const [, sheetName, letter] = /^(.*)!\$([A-Z])/.exec(name.refersTo)!;
    return { ...name, refersTo: to(sheetName!, letter!) };
  });
  expect(codes(await proved({ ...given, names }), ruleIds)).toEqual(ruleIds.map((id) => [id, "broken-link"]));
});

/** Whether a header is nothing that the column can hold. */
const isTyped = (name: ModelTableName, column: string): boolean =>
  !["key", "text", "phrase", "mark"].includes((modelTables[name] as Table).columns[column].kind);
const middle = (name: ModelTableName): number => above + 1 + Math.floor(base(name).length / 2);
const own = ({ worksheets }: Excel.Workbook, name: ModelTableName): Excel.Worksheet =>
  worksheets.getItem(sheetOf(name));

/** Whether `npm run laws -- proofs` is about them. */
const atFullSize = process.env.LINKED_CELLS === "all";
const most = atFullSize ? 50_000 : 5_000;
/** One of eight, other ones for each table, or all of them. */
const drawn = <T>(all: readonly T[], name: ModelTableName): readonly T[] =>
  atFullSize
    ? all
    : all.filter((_, at) => at % 8 === modelTableNames.indexOf(name) % Math.min(8, all.length));

describe.each(modelTableNames)("cells linked for %s", (name) => {
  const those = ruleIds.filter((id) => looksAt(id, name));

  test.each<[what: string, given: Book, change: (workbook: Excel.Workbook) => void]>([
    [
      "on a sheet that is renamed, hidden and protected, in rows that a filter hides",
      book(),
      (workbook) => {
        const mine = own(workbook, name);
        mine.getRange(`${above + 1}:${above + 1}`).rowHidden = true;
        mine.name = "Renamed & moved";
        if (name !== modelTableNames[0]) mine.visibility = "Hidden";
        mine.protection.protect();
      },
    ],
    [
      "with rows inserted above and a blank one between",
      book(),
      (workbook) => {
        const mine = own(workbook, name);
        if (base(name).length > 1) mine.getRange(`${middle(name)}:${middle(name)}`).insert("Down");
        mine.getRange("1:2").insert("Down");
      },
    ],
    [`with ${most} rows, most of them blank`, book({ of: name, to: most }), () => undefined],
  ])("%s say what they said", async (_what, given, change) => {
    expect(answers(await proved(given, change))).toEqual(answers(sound));
  });

  test("with their headers among them prove nothing that they did not prove", async () => {
    const proofs = await proved(book({ of: name, from: above - 1 }));
    const provedNow = those.filter((id) => proofs[id].kind === "proved");
    expect(provedNow.filter((id) => sound[id].kind !== "proved")).toEqual([]);
    const typedOnes = those.filter((id) =>
      typed(name).some((column) => looksAt(id, name, column) && isTyped(name, column)),
    );
    expect(provedNow.filter((id) => typedOnes.includes(id))).toEqual([]);
  });

  test.each(drawn(typed(name), name))("%s: deleted, or some of it", async (column) => {
    const readers = ruleIds.filter((id) => looksAt(id, name, column));
    const others = ruleIds.filter((id) => !readers.includes(id));
    const letter = letterOf(name, column);
    const gone = await proved(book(), (workbook) =>
      own(workbook, name).getRange(`${letter}:${letter}`).delete("Left"),
    );
    expect(codes(gone, readers)).toEqual(readers.map((id) => [id, "broken-link"]));
    expect(answers(gone, others)).toEqual(answers(sound, others));
    if (base(name).length < 2) return;
    const shorter = await proved(book(), (workbook) =>
      own(workbook, name)
        .getRange(`${letter}${above + 1}`)
        .delete("Up"),
    );
    const uneven = readers.filter((id) => typed(name).filter((one) => looksAt(id, name, one)).length > 1);
    expect(codes(shorter, uneven)).toEqual(uneven.map((id) => [id, "uneven-links"]));
    expect(answers(shorter, others)).toEqual(answers(sound, others));
  });

  test.each(
    drawn(
      typed(name).flatMap((column) =>
        badFor((modelTables[name] as Table).columns[column] as Column).map(
          ([bad, code]) => [column, bad, code] as const,
        ),
      ),
      name,
    ),
  )("%s: %s in one of them is told as %s, with the cell", async (column, bad, code) => {
    const readers = ruleIds.filter((id) => looksAt(id, name, column));
    const others = ruleIds.filter((id) => !readers.includes(id));
    const proofs = await proved(book(), (workbook) => {
      own(workbook, name).getRange(`${letterOf(name, column)}${above + 1}`).values = [
        // Excel would make a date of it.
        [code === "text-dates" ? `'${String(bad)}` : bad],
      ];
    });
    expect(codes(proofs, readers)).toEqual(readers.map((id) => [id, code]));
    for (const id of readers) expect(proofs[id].cells).toEqual([{ table: name, column, row: 0 }]);
    expect(answers(proofs, others)).toEqual(answers(sound, others));
  });
});
