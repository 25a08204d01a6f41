import type { Language } from "../../core/language";
import { Trouble } from "../../core/trouble";
import type { CellAddress } from "../../core/cellAddress";
import type { Links } from "../../core/funnel/whatIf/links";
import type { Choices, Columns, Looked, Opportunities } from "../../core/funnel/data/source";
import type { CellValue } from "../../core/cellValue";
import { addressOf, type Block, blockAt, shared } from "../../workbook/addresses";
import { figuresCells, type FilledBlock } from "../../workbook/funnel/figuresCells";
import type { FiguresInput } from "../../workbook/funnel/figuresInput";
import { readStanding } from "../../workbook/funnel/figuresStanding";
import { figuresSheetName, writeFiguresSheet } from "../../workbook/funnel/figuresSheet";
import {
  assumptionCell,
  assumptionNames,
  dataFormula,
  doubleColumns,
  rows,
} from "../../workbook/funnel/layout";
import { sourceName } from "../../workbook/funnel/lookAtSource";
import { isBlankSheet, lookForWriting, type FoundFigures } from "../../workbook/funnel/lookForWriting";
import { wantedColumns } from "../../workbook/funnel/readColumns";
import { funnelSchema, type FunnelRecord } from "../../workbook/funnel/record";
import { quotedSheet } from "../../workbook/addresses";
import { freeName } from "../../workbook/names";
import { figuresInput } from "./figuresInput";

/** What a first sheet asks for, as the what-if does. */
const usualConfidence = 0.9;

export interface WriteRequest {
  readonly looked: Looked;
  readonly columns: Columns;
  readonly choices: Choices;
  readonly opportunities: Opportunities;
  readonly language: Language;
  /** A name for a new sheet. */
  readonly sheet?: string;
}

/**
 * Writes the sheet of figures in two syncs, or ours again in three, one of them writing. What stands in the way, or is
 * not there any more, is refused before the first write.
 */
export async function writeFigures(request: WriteRequest): Promise<{ place: CellAddress; links: Links }> {
  const { looked, columns, choices, language } = request;
  const bare = figuresInput(looked, columns, choices, request.opportunities, language);
  const tallest = Math.max(rows.last, bare.months, bare.words.length + 4, bare.doubles.length);
  const height = rows.begin + tallest;
  const found = await lookForWriting(looked.source, height, doubleColumns);
  refuseGone(request, found);
  if (found.record && found.record.schema > funnelSchema)
    throw new Trouble("newer-figures", { found: found.record.schema, known: funnelSchema });
  const before = found.record as FunnelRecord | null;
  const began = before?.unfinished;
  const isOver = began?.isNew === true && (await isLeftOver(began.sheet, found));
  const ours = isOver || asWritten(found, before) ? found.ours : null;
  if (ours?.isProtected) throw new Trouble("protected", { sheet: ours.sheet, written: "nothing" });
  const sheet =
    ours?.sheet ??
    (isOver ? began.sheet : freeSheet(request.sheet ?? figuresSheetName(language), found.sheets));

  const linked = assumptionNames.filter((name) => {
    const link = found.links[name];
    return link === undefined || link === "gone" || (link.ours && ours !== null);
  });
  const input = { ...bare, assumptions: assumptionsOf(found, ours?.formulas ?? null) };
  const drawn = figuresCells(input);
  const was = ours === null ? [] : filledBefore(before);
  const corners = was.map((address) => blockAt({ sheet, address }));
  if (ours) refuseInTheWay(sheet, ours.formulas, drawn, corners);
  const filled = ours ? drawn.map((block) => around(block, ours.formulas)) : drawn;
  const now = filled.map(({ address }) => address);
  const kept = began ? began.kept : found.kept;
  const record = { ...recordOf(request), filled: now };
  const how = isOver ? "over" : ours === null ? "new" : "again";
  return writeFiguresSheet({
    sheet,
    how,
    input,
    filled,
    record,
    begun: {
      ...(before ?? record),
      unfinished: { sheet, isNew: how !== "again", filled: now, kept },
    },
    cleared: how === "again" ? leftOver(corners, now, sheet) : [],
    source: looked.source,
    charts: how === "over" ? (ours?.charts ?? []) : [],
    movesChart: !was.includes(now[filled.findIndex(({ name }) => name === "words")]),
    linked,
    names: found.names,
    standing: how === "again" ? await readStanding(sheet, was, now) : null,
    view: found.view,
    palette: found.palette,
    kept: how === "again" ? found.kept : kept,
  });
}

/** What of our sheet is filled by us, and what a writing that was stopped was to fill. */
const filledBefore = (record: FunnelRecord | null): string[] => [
  ...new Set([...(record?.filled ?? []), ...(record?.unfinished?.filled ?? [])]),
];

/** Whether a sheet that a stopped writing began is there and nobody else's: marked as ours, or still blank. */
async function isLeftOver(sheet: string, { ours, sheets }: FoundFigures): Promise<boolean> {
  const same = (name: string): boolean => name.toLowerCase() === sheet.toLowerCase();
  if (ours !== null) return same(ours.sheet);
  return sheets.some(same) && isBlankSheet(sheet);
}

/** Cells of blocks from before, below and beside what the same blocks fill now. */
function leftOver(was: readonly Block[], now: readonly string[], sheet: string): string[] {
  const filled = now.map((address) => blockAt({ sheet, address }));
  return was.flatMap((block) => {
    const same = filled.find(({ column }) => column === block.column);
    const [rows, columns] = [same?.rows ?? 0, same?.columns ?? 0];
    const below = { ...block, row: block.row + rows, rows: block.rows - rows };
    const beside = { ...block, column: block.column + columns, columns: block.columns - columns };
    return [below, beside].flatMap((left) => (left.rows > 0 && left.columns > 0 ? [addressOf(left)] : []));
  });
}

function refuseGone({ looked, columns }: WriteRequest, { headers }: FoundFigures): void {
  const source = sourceName(looked.source);
  if (headers === null) throw new Trouble("source-gone", { source });
  for (const { role, index, header } of wantedColumns(columns, looked.sample.headers)) {
    const isThere =
      looked.source.kind === "table"
        ? headers.some((one) => one.toLowerCase() === header.toLowerCase())
        : headers[index] === header;
    if (!isThere) throw new Trouble("column-gone", { source, role, header });
  }
}

/** Whether our sheet's cells stand where we wrote them; otherwise somebody rearranged it and it is theirs. */
function asWritten({ ours }: FoundFigures, record: FunnelRecord | null): boolean {
  if (ours === null || record === null || record.filled.length === 0) return false;
  const { row, column, rows: height, columns } = ours.marked;
  if (row !== 0 || column !== 0) return false;
  return [record.filled, record.unfinished?.filled ?? []].some((filled) => {
    const corners = filled.map((address) => blockAt({ sheet: ours.sheet, address }));
    return (
      height === Math.max(...corners.map((block) => block.row + block.rows)) &&
      columns === Math.max(...corners.map((block) => block.column + block.columns))
    );
  });
}

function freeSheet(wanted: string, sheets: readonly string[]): string {
  if (sheets.some((name) => name.toLowerCase() === wanted.toLowerCase()))
    throw new Trouble("sheet-taken", { sheet: wanted, suggestion: freeName(wanted, sheets, " ") });
  return wanted;
}

/** What was set stays set; what is linked elsewhere is shown; the rest follows the data. */
function assumptionsOf(
  { links }: FoundFigures,
  formulas: readonly (readonly CellValue[])[] | null,
): FiguresInput["assumptions"] {
  return Object.fromEntries(
    assumptionNames.flatMap((name): [string, CellValue][] => {
      const link = links[name];
      if (link !== undefined && link !== "gone" && !(link.ours && formulas !== null))
        return [[name, `=${quotedSheet(link.sheet)}!${link.address}`]];
      const cell = blockAt({ sheet: "", address: assumptionCell(name) });
      const held = formulas?.[cell.row]?.[cell.column] ?? "";
      if (held !== "" && held !== dataFormula(name) && link !== "gone") return [[name, held]];
      return name === "confidence" ? [[name, usualConfidence]] : [];
    }),
  );
}

const isInside = (block: Block, row: number, column: number): boolean =>
  shared(block, { ...block, row, column, rows: 1, columns: 1 }) !== null;

/** Names the first cell of somebody else's where we would have to write. */
function refuseInTheWay(
  sheet: string,
  formulas: readonly (readonly CellValue[])[],
  filled: readonly FilledBlock[],
  was: readonly Block[],
): void {
  for (const { address, cells } of filled) {
    const corner = blockAt({ sheet, address });
    cells.forEach((line, down) =>
      line.forEach((content, right) => {
        const [row, column] = [corner.row + down, corner.column + right];
        const held = formulas[row]?.[column] ?? "";
        if (content === "" || held === "" || was.some((block) => isInside(block, row, column))) return;
        const cell = addressOf({ row, column, rows: 1, columns: 1 });
        throw new Trouble("figures-in-the-way", {
          cell: `${sheet}!${cell}`,
          holds: String(held).slice(0, 60),
        });
      }),
    );
  }
}

/** Leaves alone what somebody put into cells of a block that we leave blank; formulas there are ours from before. */
function around(block: FilledBlock, formulas: readonly (readonly CellValue[])[]): FilledBlock {
  const corner = blockAt({ sheet: "", address: block.address });
  const cells = block.cells.map((line, down) =>
    line.map((content, right) => {
      const held = formulas[corner.row + down]?.[corner.column + right] ?? "";
      return content === "" && !String(held).startsWith("=") ? null : content;
    }),
  );
  return { ...block, cells };
}

const recordOf = ({ looked, columns, choices }: WriteRequest): FunnelRecord => ({
  schema: funnelSchema,
  source: looked.source,
  columns: Object.fromEntries(
    wantedColumns(columns, looked.sample.headers).map(({ role, index, header }) => [role, { header, index }]),
  ),
  meanings: [...choices.meanings],
  order: choices.order,
  dates: choices.dates,
  filled: [],
});
