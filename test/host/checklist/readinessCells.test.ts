import { languages } from "../../../src/core/language";
import { sheetWords } from "../../../src/locale/sheets/words";
import {
  cellOf,
  freshColumns,
  freshItems,
  freshPlaces,
  languageOf,
  readHeaders,
  readRows,
  sectionOf,
  statusOf,
  translated,
  type ColumnId,
} from "../../../src/workbook/checklist/checklistCells";
import { letters, reference, structured } from "../../../src/workbook/addresses";
import {
  namesAfter,
  namesIn,
  readRecord,
  translatedName,
  writeRecord,
} from "../../../src/workbook/checklist/record";
import { equalWeights } from "../../../src/core/checklist/checklist";
import { formerCells } from "../../../src/workbook/checklist/readinessFormer";
import { readinessCells } from "../../../src/workbook/checklist/readinessCells";
import { rewriteOver } from "../../../src/workbook/checklist/readinessRewrite";
import { freshSource } from "../../../src/workbook/checklist/source";
import { asText, plainValue } from "../../../src/workbook/text";
import type { CellValue } from "../../../src/core/cellValue";

describe("asText", () => {
  test.each`
    text          | cell           | why
    ${""}         | ${""}          | ${"nothing is a blank cell"}
    ${"Ann"}      | ${"Ann"}       | ${"a plain word needs no apostrophe"}
    ${"张伟"}     | ${"张伟"}      | ${"in any script"}
    ${"=1+1"}     | ${"'=1+1"}     | ${"never a formula"}
    ${"+49 170"}  | ${"'+49 170"}  | ${"nor a sum"}
    ${"-"}        | ${"'-"}        | ${"nor a difference"}
    ${"@Ann"}     | ${"'@Ann"}     | ${"nor a reference"}
    ${"'quoted'"} | ${"''quoted'"} | ${"an apostrophe of the user's stays"}
    ${"3-4"}      | ${"'3-4"}      | ${"nor a date"}
    ${"May 5"}    | ${"'May 5"}    | ${"nor a date that begins with a word"}
    ${"5%"}       | ${"'5%"}       | ${"nor a number"}
    ${"true"}     | ${"'true"}     | ${"nor a truth value"}
    ${" =1"}      | ${"' =1"}      | ${"a space before it changes nothing"}
    ${"#N/A"}     | ${"'#N/A"}     | ${"nor an error"}
  `("$text goes in as $cell: $why", ({ text, cell }) => {
    expect(asText(text)).toBe(cell);
    expect(plainValue(cell)).toBe(text);
  });
});

describe("reference", () => {
  test.each`
    formula                   | expected                                 | why
    ${"=Checklist!$A$1"}      | ${{ sheet: "Checklist", address: "A1" }} | ${"one cell"}
    ${"='Plan 2'!$A$1:$B$2"}  | ${{ sheet: "Plan 2", address: "A1:B2" }} | ${"a sheet in quotes"}
    ${"='Ann''s'!$A$1"}       | ${{ sheet: "Ann's", address: "A1" }}     | ${"a quote in the sheet's name"}
    ${"=就绪度!$B$6"}         | ${{ sheet: "就绪度", address: "B6" }}    | ${"Chinese without quotes"}
    ${"=Checklist!#REF!"}     | ${null}                                  | ${"its cells were deleted"}
    ${"=#REF!$A$1"}           | ${null}                                  | ${"its sheet was deleted"}
    ${"=SUM(Checklist!$A$1)"} | ${null}                                  | ${"no range"}
  `("$formula: $why", ({ formula, expected }) => {
    expect(reference(formula)).toEqual(expected);
  });

  test("escapes the signs that mean something in a structured reference", () => {
    expect(structured("t", "it's [a] #1 @")).toBe("t[it''s '[a'] '#1 '@]");
    expect([0, 25, 26, 701, 702].map(letters)).toEqual(["A", "Z", "AA", "ZZ", "AAA"]);
  });
});

describe("headers", () => {
  test.each(languages)("in %s are found in any order, beside others' columns", (language) => {
    const words = freshColumns.map((id) => sheetWords[language].columns[id]);
    const headers = ["Region", ...[...words].reverse()];
    expect(readHeaders(headers)).toMatchObject({ missing: [], unknown: ["Region"] });
    expect(readHeaders(headers).places.id).toBe(15);
    expect(languageOf(headers)).toBe(language);
  });

  test("that were renamed are missing, and named beside those that nobody knows", () => {
    const words = freshColumns.map((id) => (id === "owner" ? "PIC" : sheetWords.en.columns[id]));
    expect(readHeaders(words)).toMatchObject({ missing: ["owner"], unknown: ["PIC"] });
  });
});

describe("rows", () => {
  const rows = (change: Partial<Record<ColumnId, CellValue>>): CellValue[][] =>
    freshItems.map((item, index) => {
      const cells: CellValue[] = freshColumns.map((id) => plainValue(cellOf(item, id, "en")));
      if (index === 0)
        for (const [id, value] of Object.entries(change) as [ColumnId, CellValue][])
          cells[freshPlaces[id]] = value;
      return Object.freeze(cells) as CellValue[];
    });
  const read = (change: Partial<Record<ColumnId, CellValue>>) =>
    readRows(Object.freeze(rows(change)), freshPlaces, { sheet: "Checklist", row: 1, column: 0 });

  test("of a fresh sheet are the catalogue, without a problem", () => {
    expect(read({})).toMatchObject({ items: freshItems, problems: [] });
  });

  test.each`
    change                       | item                         | problem                                                                            | why
    ${{ status: "已完成" }}      | ${{ status: "done" }}        | ${null}                                                                            | ${"the other language is understood"}
    ${{ status: "DONE" }}        | ${{ status: "done" }}        | ${null}                                                                            | ${"as Excel compares words"}
    ${{ status: "" }}            | ${{ status: "not-started" }} | ${null}                                                                            | ${"a blank is not started"}
    ${{ status: "finished" }}    | ${{ status: "not-started" }} | ${{ code: "unknown-status", id: "g1", cell: "'Checklist'!F2", word: "finished" }}  | ${"an unknown word is named with its cell"}
    ${{ status: "Done " }}       | ${{ status: "not-started" }} | ${{ code: "unknown-status", id: "g1", cell: "'Checklist'!F2", word: "Done " }}     | ${"the formulas see the blank too"}
    ${{ weight: "" }}            | ${{ weight: 0 }}             | ${{ code: "bad-weight", id: "g1", cell: "'Checklist'!E2", value: "" }}             | ${"no weight counts nothing and is said"}
    ${{ weight: 7 }}             | ${{ weight: 7 }}             | ${{ code: "bad-weight", id: "g1", cell: "'Checklist'!E2", value: "7" }}            | ${"too much counts as it stands and is said"}
    ${{ due: 46000 }}            | ${{ due: 46000 }}            | ${null}                                                                            | ${"a day"}
    ${{ due: "soon" }}           | ${{ due: null }}             | ${{ code: "bad-due", id: "g1", cell: "'Checklist'!H2", value: "soon" }}            | ${"no day"}
    ${{ title: "目标明确具体" }} | ${{ title: null }}           | ${null}                                                                            | ${"the catalogue's title in either language"}
    ${{ title: "Our goal" }}     | ${{ title: "Our goal" }}     | ${null}                                                                            | ${"the user's own title"}
    ${{ owner: "=cmd|' /C'!" }}  | ${{ owner: "=cmd|' /C'!" }}  | ${null}                                                                            | ${"text stays text"}
    ${{ id: "g2" }}              | ${{ id: "g2" }}              | ${{ code: "duplicate-id", id: "g2", cells: ["'Checklist'!A2", "'Checklist'!A3"] }} | ${"an id that stands twice"}
    ${{ id: "" }}                | ${{ id: "" }}                | ${{ code: "blank-id", cell: "'Checklist'!A2" }}                                    | ${"a row without an id"}
    ${{ id: "x9" }}              | ${{ id: "x9" }}              | ${{ code: "missing-items", ids: ["g1"] }}                                          | ${"an item of the catalogue without a row"}
  `("$change: $why", ({ change, item, problem }) => {
    const found = read(change);
    expect(found.items[0]).toMatchObject(item);
    if (problem === null) expect(found.problems).toEqual([]);
    else expect(found.problems).toContainEqual(problem);
  });

  test("without a known section count nowhere and are named", () => {
    const found = read({ section: "Elsewhere" });
    expect(found.items).toHaveLength(51);
    expect(found.problems).toEqual([
      { code: "unknown-section", id: "g1", cell: "'Checklist'!B2", word: "Elsewhere" },
    ]);
  });
});

describe("words", () => {
  test("are known in both languages, and a translation leaves the user's own alone", () => {
    expect([statusOf("进行中"), statusOf("In Progress"), statusOf("x")]).toEqual([
      "in-progress",
      "in-progress",
      undefined,
    ]);
    expect([sectionOf("资源盘点与分配"), sectionOf("resources")]).toEqual(["resources", "resources"]);
    expect(translated("status", "g1", "Done", "zh")).toBe("已完成");
    expect(translated("status", "g1", "已完成", "zh")).toBeNull();
    expect(translated("status", "g1", "finished", "zh")).toBeNull();
    expect(translated("title", "g1", "Our goal", "zh")).toBeNull();
  });
});

describe("the names of sheets", () => {
  test.each`
    role           | name               | language | expected               | why
    ${"checklist"} | ${"Checklist"}     | ${"zh"}  | ${"检查清单"}          | ${"ours, in the other language"}
    ${"checklist"} | ${"checklist 12"}  | ${"zh"}  | ${"检查清单"}          | ${"with the number that made it free"}
    ${"history"}   | ${"就绪度历史"}    | ${"en"}  | ${"Readiness history"} | ${"and back"}
    ${"checklist"} | ${"检查清单 2"}    | ${"zh"}  | ${null}                | ${"in that language already"}
    ${"checklist"} | ${"Our checklist"} | ${"zh"}  | ${null}                | ${"a person's own"}
    ${"readiness"} | ${"Checklist"}     | ${"zh"}  | ${null}                | ${"the name of another of ours"}
  `("$name as the $role's in $language: $why", ({ role, name, language, expected }) => {
    expect(translatedName(role, name, language)).toBe(expected);
  });

  test("that a person chose stay, and those of tables, as formulas speak of them", () => {
    expect(namesAfter({ ...namesIn("en"), checklist: "Plan check" }, "zh")).toEqual({
      ...namesIn("zh"),
      checklist: "Plan check",
      table: "stChecklist",
    });
  });
});

describe("a readiness sheet of the version before", () => {
  const source = freshSource("stChecklist", "Checklist", "en");
  const figures = { pass: 70, sectionWeights: equalWeights };
  const cellsOf = (rows: CellValue[][]) => rows.map((row) => row.map(plainValue));

  test.each(languages)(
    "in %s is written over where it stands, with nothing left of what it listed",
    (before) => {
      const now = cellsOf(formerCells(before, freshSource("stChecklist", "Checklist", before), figures));
      const rewrite = rewriteOver(now, "zh", source, figures);
      const wanted = readinessCells("zh", source, figures);
      expect(rewrite).not.toBeNull();
      const after = now.map((row, r) => row.map((held, c) => plainValue(rewrite?.[r]?.[c] ?? held)));
      wanted[5][1] = 70;
      expect(after).toEqual(cellsOf(wanted));
    },
  );

  test("keeps a note in place of a label of the list, and is set aside for one over a formula", () => {
    const now = cellsOf(formerCells("en", source, figures));
    now[26][3] = "a note";
    expect(rewriteOver(now, "en", source, figures)?.[26][3]).toBeNull();
    now[28][0] = "a note";
    expect(rewriteOver(now, "en", source, figures)).toBeNull();
  });
});

describe("the record", () => {
  const record = {
    schema: 1,
    language: "zh" as const,
    names: { ...namesIn("en"), checklist: "Plan check" },
    unfinished: false as const,
    historyUnfinished: false,
    signoffsUnfinished: true,
  };
  test.each`
    value                                      | expected                         | why
    ${writeRecord(record)}                     | ${record}                        | ${"what was written"}
    ${'{"schema":9,"language":"fr","new":[]}'} | ${{ schema: 9, language: "en" }} | ${"a newer one is read as far as it is known"}
    ${"{"}                                     | ${null}                          | ${"no JSON"}
    ${"[]"}                                    | ${null}                          | ${"none of ours"}
    ${5}                                       | ${null}                          | ${"no text"}
  `("$value: $why", ({ value, expected }) => {
    if (expected === null) expect(readRecord(value)).toBeNull();
    else expect(readRecord(value)).toMatchObject(expected);
  });
});
