import { extname } from "node:path";
import { CommandFailure } from "../failure";
import { checkTarget, writeNew } from "../files/writeNew";
import { fileFailure } from "../files/openWorkbook";
import { readWorkbook } from "../files/readWorkbook";
import type { WorkbookFile } from "../parts/workbookFile";
import { stateOf } from "../parts/workbookPart";
import { embed } from "../share/embed";
import { type Elsewhere, elsewhereIn } from "../share/elsewhere";
import { freeze, type Freezing } from "../share/freeze";
import { Portable } from "../share/portable";
import { reportOf } from "../share/report";
import { elsewhereLines, reportText } from "../share/reportText";
import { type Catalog, ourExtension } from "../share/taskPane";
import { leaveOutPeople } from "../share/withoutPeople";
import { workbookCells } from "../readiness/workbookCells";
import type { Command, Surroundings, Values } from "./command";
import { onlyFile, target } from "./arguments";

function catalogOf(text: unknown): Catalog {
  if (text === "") throw new CommandFailure({ code: "option-value", option: "--catalog" });
  return text === undefined || text === "developer" || text === "organisation"
    ? ((text ?? "developer") as Catalog)
    : { share: String(text) };
}

/** Sheet and cell, one below the other. */
export const cellLines = (cells: readonly { sheet: string; cell: string; shows?: string }[]): string[] =>
  cells.map(({ sheet, cell, shows }) => `  ${sheet}!${cell}${shows ? `  ${shows}` : ""}`);

function frozenLines(
  { frozen, ported, columns, left }: Freezing,
  elsewhere: readonly Elsewhere[],
  { words }: Surroundings,
): string[] {
  return [
    ...(ported.length ? [words.share.ported(ported.length)] : []),
    ...(frozen.length ? [words.share.frozen(frozen.length)] : []),
    ...(columns.length ? [words.share.columns(columns.length)] : []),
    ...(frozen.length || ported.length || columns.length ? [] : [words.share.nothingToFreeze]),
    ...(left.length ? [words.share.leftFormulas(left.length), ...cellLines(left)] : []),
    ...(elsewhere.length ? [words.share.stillThere, ...elsewhereLines(elsewhere, words.report)] : []),
  ];
}

async function change(
  workbook: WorkbookFile,
  file: string,
  values: Values,
  around: Surroundings,
): Promise<string[]> {
  const { words, language } = around;
  const catalog = catalogOf(values.catalog);
  const told: string[] = [];
  const hadPane = ourExtension(workbook) !== undefined;
  // First, so that the notes that keep formulas stay.
  if (values["without-people"]) {
    leaveOutPeople(workbook, file, around.addIn.personal(workbookCells(workbook)));
    told.push(words.share.withoutPeople);
  }
  if (values.frozen || values.portable) {
    const portable = values.portable ? new Portable(workbook, around.addIn) : undefined;
    const freezing = freeze(workbook, file, { catalog, language, portable });
    told.push(...frozenLines(freezing, elsewhereIn(workbook), around));
  }
  if (values.embed) {
    const otherNames = values["other-names"] === true;
    const { sheets } = await embed(workbook, file, { language, catalog, otherNames });
    told.push(words.share.pane[hadPane ? "there" : "added"]);
    told.push(sheets ? words.share.sheets(sheets.checklist, sheets.readiness) : words.share.hadChecklist);
  }
  if (stateOf(workbook).isReadOnly) told.push(words.share.readOnly);
  return told;
}

export const share: Command = {
  options: {
    embed: { type: "boolean" },
    portable: { type: "boolean" },
    frozen: { type: "boolean" },
    "without-people": { type: "boolean" },
    report: { type: "boolean" },
    json: { type: "boolean" },
    out: { type: "string" },
    overwrite: { type: "boolean" },
    catalog: { type: "string" },
    "other-names": { type: "boolean" },
  },
  async run(files, values, around) {
    const file = onlyFile(files);
    const { screen } = around;
    if (values.portable && values.frozen)
      throw new CommandFailure({ code: "option-value", option: "--portable" });
    const isChange = [values.embed, values.portable, values.frozen, values["without-people"]].includes(true);
    if (!isChange && !values.report) throw new CommandFailure({ code: "no-way" });
    if (!isChange && values.out !== undefined)
      throw new CommandFailure({ code: "option-value", option: "--out" });
    const out = isChange ? target(values) : undefined;
    if (out !== undefined)
      await checkTarget(out, {
        inputs: [file],
        overwrite: values.overwrite === true,
        ending: extname(file).toLowerCase(),
      });
    const workbook = await readWorkbook(file);
    try {
      if (values.report) {
        const report = reportOf(workbook, around);
        screen.out(values.json ? `${JSON.stringify(report, null, 2)}\n` : reportText(report, around.words));
      }
      if (out === undefined) return 0;
      const told = await change(workbook, file, values, around);
      await writeNew(out, workbook.pieces());
      screen.error(`${[...told, around.words.written(out)].join("\n")}\n`);
      return 0;
    } catch (error) {
      throw fileFailure(error, file);
    }
  },
};
