import type { Book, Cell, Scalar } from "xlsx-book/book";
import { areaName } from "xlsx-book/a1";
import { writeXlsx } from "xlsx-book/writeXlsx";
import type { RollupColumn, Words } from "../words/texts";
import type { RollupRow } from "./rollupRow";
import { sinceSnapshot } from "./rollupRow";

const before: RollupColumn[] = [
  "file",
  "ready",
  "verdict",
  "score",
  "pass",
  "criticalOpen",
  "criticalItems",
  "overdue",
  "lastSnapshot",
  "change",
  "signoffs",
  "staleSignoffs",
];

/** The table's headers: what is said of a whole plan, the areas, and why a file could not be read. */
export const headers = (areas: readonly string[], { rollup: { columns } }: Words): string[] => [
  ...before.map((id) => columns[id]),
  ...areas,
  columns.reason,
];

/** A row's values under the headers; null for a blank. */
export function valuesOf(row: RollupRow, areas: number, { rollup: say }: Words, today: string): Scalar[] {
  if ("reason" in row) return [row.file, ...Array<null>(before.length - 1 + areas).fill(null), row.reason];
  const { ready, verdictText, score, pass, criticalOpen, overdue, sections, signoffs } = row.readiness;
  const since = sinceSnapshot(row.readiness, today);
  return [
    row.file,
    ready ? say.yes : say.no,
    verdictText,
    score,
    pass,
    criticalOpen.length,
    criticalOpen.map(({ id }) => id).join(", "),
    overdue.length,
    since?.day ?? null,
    since?.change ?? null,
    signoffs.filter(({ stale }) => !stale).length,
    signoffs.filter(({ stale }) => stale).length,
    ...sections.map((section) => section.score),
    null,
  ];
}

/** Text from a workbook that a spreadsheet would take for a formula is marked as text. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** A line of a CSV file as RFC 4180 has it. */
export const csvLine = (values: readonly Scalar[]): string =>
  `${values
    .map((value) => {
      const text = typeof value === "string" ? harmless(value) : String(value ?? "");
      return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    })
    .join(",")}\r\n`;

const widths: Partial<Record<RollupColumn, number>> = { file: 260, verdict: 200, criticalItems: 160 };
const headFormat = { bold: true, color: "#FFFFFF", fill: "#126D5C", wrap: true } as const;

/** The table as a workbook. */
export function tableWorkbook(
  heads: readonly string[],
  rows: readonly Scalar[][],
  words: Words,
): Promise<Uint8Array> {
  const cells: (Cell | undefined)[][] = [
    heads.map((value) => ({ value, format: headFormat })),
    ...rows.map((row) => row.map((value) => (value === null ? undefined : { value }))),
  ];
  const width = (at: number): number => (at === heads.length - 1 ? 420 : (widths[before[at]] ?? 90));
  const book: Book = {
    sheets: [
      {
        name: words.rollup.sheet,
        visibility: "visible",
        cells,
        columnWidths: Object.fromEntries(heads.map((_, at) => [at, width(at)])),
        rowHeights: {},
        merges: [],
        frozen: { rows: 1, columns: 1 },
        gridlines: true,
        tables: [
          {
            name: "stRollup",
            range: areaName({ top: 0, left: 0, bottom: Math.max(1, rows.length), right: heads.length - 1 }),
            columns: [...heads],
            style: "TableStyleLight1",
            totals: false,
          },
        ],
        validations: [],
        conditionalFormats: [],
        charts: [],
        protected: false,
      },
    ],
    names: [],
    settings: {},
  };
  return writeXlsx(book);
}
