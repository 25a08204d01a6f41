import { strToU8, zipSync } from "fflate";
import type { Book, Cell, Sheet } from "xlsx-book/book";
import { type OpenedBook, readXlsx } from "xlsx-book/readXlsx";
import { writeXlsx } from "xlsx-book/writeXlsx";
import { openPackage } from "xlsx-book/zip";
import { readDirectory } from "xlsx-book/zipDirectory";
import { ADD_IN_ID } from "../../packages/cli/src/share/addInId";
import { readListedEntries } from "../../packages/cli/src/zip/listedEntries";
import { sheet } from "../host/file/samples";

/** A workbook with the add-in's settings, as a file and read from one. */
export const writeBook = (book: Book): Promise<Uint8Array> => writeXlsx(book, { addIn: ADD_IN_ID });
export const readBook = (bytes: Uint8Array): Promise<OpenedBook> => readXlsx(bytes, { addIn: ADD_IN_ID });

/** A workbook with these sheets and nothing else. */
export const workbook = (...sheets: Sheet[]): Promise<Uint8Array> =>
  writeBook({ sheets, names: [], settings: {} });

/** A plan as people have it: a table, a chart, a list to choose from, a name, coloured cells. */
export const plan: Book = {
  sheets: [
    sheet("Plan", {
      cells: [
        [{ value: "Region" }, { value: "Target" }],
        [{ value: "North" }, { value: 1200000, format: { number: "#,##0.00", bold: true, fill: "#FFF2CC" } }],
        [{ value: "South & <West>" }, { value: 800000, format: { number: "yyyy-mm-dd" } }],
      ],
      tables: [
        {
          name: "Targets",
          range: "A1:B3",
          columns: ["Region", "Target"],
          style: "TableStyleMedium2",
          totals: false,
        },
      ],
      conditionalFormats: [
        {
          range: "B2:B3",
          priority: 1,
          stopIfTrue: false,
          type: "cellIs",
          operator: "greaterThan",
          formula1: "1",
          format: { bold: true },
        },
      ],
      charts: [
        {
          name: "By region",
          type: "columnClustered",
          categories: "Plan!$A$2:$A$3",
          series: [{ values: "Plan!$B$2:$B$3" }],
          left: 200,
          top: 20,
          width: 300,
          height: 200,
        },
      ],
    }),
  ],
  names: [{ name: "total", refersTo: "SUM(Plan!$B$2:$B$3)" }],
  settings: {},
};

/** The parts of a workbook's file as texts, by the names that they have there. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  const file = openPackage(bytes);
  const listed = readDirectory(bytes, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return Object.fromEntries([...listed.values()].map(({ name }) => [name, file.text(name)!]));
}

/** Each entry's packed bytes by its name. */
export const packed = (zip: Uint8Array): Map<string, string> =>
  new Map(
    readListedEntries(zip).map((entry) => [
      Buffer.from(entry.name).toString().toLowerCase(),
      Buffer.from(zip.subarray(entry.start, entry.start + entry.packed)).toString("base64"),
    ]),
  );

/** A file made of parts, those of another one among them; undefined takes one out. */
export function fileOf(parts: Record<string, string | undefined>): Uint8Array {
  const there = Object.entries(parts).filter((one): one is [string, string] => one[1] !== undefined);
  return zipSync(Object.fromEntries(there.map(([name, text]) => [name, strToU8(text)])));
}

/** The same file with parts changed. */
export const withParts = (
  bytes: Uint8Array,
  change: (parts: Record<string, string>) => Record<string, string | undefined>,
): Uint8Array => {
  const parts = partsOf(bytes);
  return fileOf({ ...parts, ...change(parts) });
};

/**
 * What Excel would take for damage in a file's list of parts: a part without a type or with two, a relation that leads
 * nowhere.
 */
export function damageIn(bytes: Uint8Array): string[] {
  const parts = partsOf(bytes);
  const names = new Map(Object.keys(parts).map((name) => [name.toLowerCase(), name]));
  const types = parts["[Content_Types].xml"];
  const all = (text: string, pattern: RegExp): string[] =>
    Array.from(text.matchAll(pattern), ([, found]) => found.toLowerCase());
  const endings = all(types, /<(?:\w+:)?Default\b[^>]*?\bExtension="([^"]*)"/g);
  const own = all(types, /<(?:\w+:)?Override\b[^>]*?\bPartName="\/([^"]*)"/g);
  const untyped = [...names.keys()].filter(
    (name) =>
      !name.endsWith("[content_types].xml") &&
      !own.includes(name) &&
      !endings.includes(name.replace(/.*\./, "")),
  );
  const lost = [...names]
    .filter(([name]) => name.endsWith(".rels"))
    .flatMap(([, name]) => {
      const from = `https://file/${name.replace(/_rels\/([^/]*)\.rels$/, "$1")}`;
      return all(
        parts[name].replace(/<[^>]*TargetMode="External"[^>]*>/g, ""),
        /<(?:\w+:)?Relationship\b[^>]*?\bTarget="([^"]*)"/g,
      ).filter((target) => !names.has(decodeURI(new URL(target, from).pathname).slice(1).toLowerCase()));
    });
  return [
    ...untyped.map((name) => `no type: ${name}`),
    ...own.filter((name, at) => own.indexOf(name) < at).map((name) => `two types: ${name}`),
    ...lost.map((target) => `leads nowhere: ${target}`),
  ];
}

/** Cells with formulas and what they show. */
export const calculated = (formula: string, value: Cell["value"], spill?: string): Cell => ({
  formula,
  value,
  ...(spill ? { spill } : {}),
});
