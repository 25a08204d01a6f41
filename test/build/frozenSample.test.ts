import { readFileSync } from "node:fs";
import { readSamplePlan } from "workbench/sample/readSamplePlan";
import type { Book } from "xlsx-book/book";
import { folder, type } from "../cli/commandLine";
import { readBook, writeBook } from "../cli/workbooks";
import { findLibreOffice, recalculate, WITHOUT } from "../host/file/libreoffice";

const { path, put, read } = folder();
const program = findLibreOffice();
const withLibreOffice = program ? test : test.skip;

/** What every cell shows, by sheet; a formula's empty text is a blank cell in one program and a text in another. */
const shown = ({ sheets }: Book): Record<string, unknown> =>
  Object.fromEntries(
    sheets.flatMap(({ name, cells }) =>
      cells.flatMap((line, row) =>
        line.flatMap((cell, column) => {
          const value = cell?.value ?? "";
          const told = typeof value === "number" ? Number(value.toPrecision(12)) : value;
          return told === "" ? [] : [[`${name} R${row + 1}C${column + 1}`, told]];
        }),
      ),
    ),
  );

withLibreOffice.each(["en-US", "zh-CN"])(
  program ? "LibreOffice calculates a whole plan (%s) whose functions are values as Excel shows it" : WITHOUT,
  async (locale) => {
    const plan = readSamplePlan(readFileSync(`dist/sample.${locale}.json`, "utf8"));
    const from = put(`${locale}.xlsx`, await writeBook(plan));
    const { code } = await type(["share", from, "--frozen", "--out", path(`${locale} frozen.xlsx`)]);
    expect(code).toBe(0);
    const frozen = read(`${locale} frozen.xlsx`);
    const before = shown(await readBook(frozen));
    expect(Object.keys(before).length).toBeGreaterThan(1000);
    expect(shown(await readBook(recalculate(program!, frozen)))).toEqual(before);
  },
);
