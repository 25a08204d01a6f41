/* eslint-disable office-addins/call-sync-before-read, office-addins/load-object-before-read -- cells of another library */
import { Workbook } from "@cj-tech-master/excelts";
import { calculateFormulas } from "@cj-tech-master/excelts/formula";
import fc from "fast-check";
import { languages, type Language } from "../../../src/core/language";
import {
  equalWeights,
  sections,
  statuses,
  type Checklist,
  type Item,
} from "../../../src/core/checklist/checklist";
import { score, shownScore, type Verdict } from "../../../src/core/checklist/score";
import { sheetWords } from "../../../src/locale/sheets/words";
import {
  cellOf,
  freshColumns as columns,
  freshItems,
  freshPlaces,
  readRows,
} from "../../../src/workbook/checklist/checklistCells";
import { readinessCells } from "../../../src/workbook/checklist/readinessCells";
import type { CellValue } from "../../../src/core/cellValue";
import { layout } from "../../../src/workbook/checklist/readinessLayout";
import { freshSource } from "../../../src/workbook/checklist/source";

/** An independent engine in true doubles reads the formulas: what it finds must be what core finds. */
function sheets(language: Language) {
  const book = new Workbook();
  const list = book.addWorksheet("Checklist");
  list.addTable({
    name: "stChecklist",
    ref: "A1",
    headerRow: true,
    columns: columns.map((id) => ({ name: sheetWords[language].columns[id] })),
    rows: freshItems.map((item) => columns.map((id) => cellOf(item, id, language))),
  });
  const ready = book.addWorksheet("Readiness");
  const cells = readinessCells(language, freshSource("stChecklist", "Checklist", language), {
    pass: 85,
    sectionWeights: equalWeights,
  });
  // The list below only repeats rows; without it a state takes a fraction of the time.
  cells.slice(0, layout.listHeader - 2).forEach((row, r) =>
    row.forEach((value, c) => {
      if (value === "") return;
      ready.getCell(r + 1, c + 1).value =
        typeof value === "string" && value.startsWith("=") ? { formula: value.slice(1) } : value;
    }),
  );
  return {
    /** Writes the rows' cells as a user would and reads the result. */
    state(rows: readonly (readonly CellValue[])[], pass: number, weights: readonly number[]) {
      rows.forEach((row, r) =>
        row.forEach((value, c) => {
          list.getCell(r + 2, c + 1).value = value === "" ? null : value;
        }),
      );
      ready.getCell(layout.pass).value = pass;
      weights.forEach((weight, index) => {
        ready.getCell(layout.firstSection + index, 3).value = weight;
      });
      calculateFormulas(book);
      const at = (address: string): unknown => {
        const cell = ready.getCell(address);
        const value = cell.value as unknown;
        return typeof value === "object" && value !== null && "result" in value ? value.result : value;
      };
      return {
        score: at(layout.score),
        shown: at(layout.shown),
        verdict: at(layout.verdict),
        draft: at(layout.draft),
        unknown: at(layout.unknownStatus),
        strays: at(layout.unknownSection),
        totals: ["D", "E", "F", "G", "H", "I"].map((letter) => at(`${letter}${layout.total}`)),
      };
    },
  };
}

function inWords(verdict: Verdict, language: Language): string {
  const say = sheetWords[language].verdicts;
  if (verdict.kind === "critical-open") return say.criticalOpen.join(String(verdict.open));
  return { ready: say.ready, score: say.score, "nothing-applicable": say.nothing }[verdict.kind];
}

const statusWord = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .constantFrom(...statuses)
      .chain((status) => fc.constantFrom(...languages.map((one) => sheetWords[one].statuses[status]))),
  },
  { weight: 6, arbitrary: fc.constantFrom("Done", "已完成", "DONE", "done") },
  { weight: 1, arbitrary: fc.constantFrom("", "finished", "好了", "Done.") },
);
const itemWeight = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 5 }) as fc.Arbitrary<CellValue> },
  { weight: 1, arbitrary: fc.constantFrom<CellValue>(0.1, 2.3, 0, -1, "", "three") },
);
const row = fc.record({
  status: statusWord,
  weight: itemWeight,
  critical: fc.constantFrom("★", "", "", "", ""),
  other: fc.boolean(),
  stray: fc.integer({ min: 0, max: 60 }).map((one) => one === 0),
});
const someRows = fc.array(row, { minLength: freshItems.length, maxLength: freshItems.length });
/** Whole sections, or all, that do not apply. */
const blanked = fc.oneof(
  { weight: 5, arbitrary: fc.constant<readonly string[]>([]) },
  { weight: 3, arbitrary: fc.subarray([...sections]) as fc.Arbitrary<readonly string[]> },
  { weight: 1, arbitrary: fc.constant<readonly string[]>([...sections]) },
);

const runs = Number(process.env.LAWS_RUNS ?? 40);

describe.each(languages)("the readiness sheet's formulas in %s", (language) => {
  test("say what core says, for any state of the rows in the words of either language", () => {
    const book = sheets(language);
    const other = languages.find((one) => one !== language) ?? language;
    fc.assert(
      fc.property(
        someRows,
        blanked,
        fc.constantFrom(85, 50, 0, 100, 66.6, 84.9),
        fc.array(fc.constantFrom(1, 1, 1, 2, 0.5, 0), { minLength: 8, maxLength: 8 }),
        (states, off, pass, weights) => {
          const rows = freshItems.map((item: Item, index) => {
            const state = states[index];
            const cells: CellValue[] = columns.map((id) => cellOf(item, id, state.other ? other : language));
            cells[freshPlaces.status] = off.includes(item.section)
              ? sheetWords[language].statuses["not-applicable"]
              : state.status;
            cells[freshPlaces.weight] = state.weight;
            cells[freshPlaces.critical] = state.critical;
            if (state.stray) cells[freshPlaces.section] = "elsewhere";
            return cells;
          });
          const read = readRows(rows, freshPlaces, { sheet: "Checklist", row: 1, column: 0 });
          const checklist: Checklist = {
            items: read.items,
            pass,
            sectionWeights: Object.fromEntries(
              sections.map((id, index) => [id, weights[index]]),
            ) as Checklist["sectionWeights"],
          };
          const expected = score(checklist);
          const found = book.state(rows, pass, weights);
          expect(found.draft === "").toBe(expected.verdict.kind === "ready");
          if (expected.score === null) expect([found.score, found.shown]).toEqual(["", "–"]);
          else {
            expect(Math.abs((found.score as number) - expected.score)).toBeLessThan(1e-9);
            expect(found.shown).toBe(shownScore(expected.score));
          }
          expect(found.verdict).toBe(inWords(expected.verdict, language));
          expect(found.unknown).toBe(
            rows.filter((cells) => ["finished", "好了", "Done."].includes(String(cells[freshPlaces.status])))
              .length,
          );
          expect(found.strays).toBe(states.filter((state) => state.stray).length);
          const total = (pick: (one: (typeof expected.sections)[number]) => number): number =>
            expected.sections.reduce((sum, one) => sum + pick(one), 0);
          expect(found.totals).toEqual([
            total((one) => one.items),
            total((one) => one.notStarted),
            total((one) => one.inProgress),
            total((one) => one.done),
            total((one) => one.notApplicable),
            expected.criticalOpen.length,
          ]);
        },
      ),
      { numRuns: runs },
    );
  });

  test.each`
    done    | of      | pass    | shown   | verdict    | why
    ${1699} | ${2000} | ${85}   | ${84.9} | ${"score"} | ${"84.95 is below the line and looks so"}
    ${17}   | ${20}   | ${85}   | ${85}   | ${"ready"} | ${"exactly the line"}
    ${2}    | ${3}    | ${66.6} | ${66.6} | ${"ready"} | ${"two thirds are above 66.6"}
  `("$done of $of against $pass: $why", ({ done, of, pass, shown, verdict }) => {
    const book = sheets(language);
    const words = sheetWords[language].statuses;
    const rows = freshItems.map((item, index) => {
      const cells = columns.map((id) => cellOf(item, id, language));
      cells[freshPlaces.critical] = "";
      cells[freshPlaces.status] =
        index === 0 ? words.done : index === 1 ? words["not-started"] : words["not-applicable"];
      cells[freshPlaces.weight] = index === 0 ? done : of - done;
      return cells;
    });
    expect(book.state(rows, pass, [1, 1, 1, 1, 1, 1, 1, 1])).toMatchObject({
      shown,
      verdict: inWords({ kind: verdict }, language),
    });
  });

  test("reach 85 exactly from eight sections of thirds, sevenths and ninths, whatever the binary dust", () => {
    const book = sheets(language);
    const words = sheetWords[language].statuses;
    const parts = [
      [2, 1],
      [6, 1],
      [8, 1],
      [1, 0],
      [1, 0],
      [1, 0],
      [1, 0],
      [6.8 - 2 / 3 - 6 / 7 - 8 / 9 - 4, 0],
    ];
    const last = parts[7][0];
    parts[7] = [last, 1 - last];
    const rows = freshItems.map((item) => {
      const cells = columns.map((id) => cellOf(item, id, language));
      const section = sections.indexOf(item.section);
      const nth = freshItems.filter((one) => one.section === item.section).indexOf(item);
      const [done, open] = parts[section];
      cells[freshPlaces.critical] = "";
      cells[freshPlaces.weight] = nth === 0 ? done : nth === 1 ? open : 1;
      cells[freshPlaces.status] =
        nth === 0 ? words.done : nth === 1 ? words["not-started"] : words["not-applicable"];
      return cells;
    });
    expect(book.state(rows, 85, [1, 1, 1, 1, 1, 1, 1, 1])).toMatchObject({
      shown: 85,
      verdict: sheetWords[language].verdicts.ready,
    });
  });
});
