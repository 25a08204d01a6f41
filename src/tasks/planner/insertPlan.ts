import { Trouble } from "../../core/trouble";
import type { CellAddress } from "../../core/cellAddress";
import type { ColumnKind, Field, PlanRequest } from "../../core/planner/request";
import { addressOf, type Block, rowIn, shared } from "../../workbook/addresses";
import { readLinks } from "../../workbook/planner/readLinks";
import type { TableThere } from "../../workbook/planner/tablesThere";
import { unwritePlan } from "../../workbook/planner/unwritePlan";
import {
  readArea,
  writePlan,
  type FormulaWrite,
  type FoundArea,
  type PlanWrite,
} from "../../workbook/planner/writePlan";
import { nativePlan } from "../share/nativePlan";
import type { Functions } from "./calculate";
import { figureHeads, headerBlocks } from "./headerBlocks";
import { columnWidths } from "./columnWidths";
import type { Layout, LayoutBlock, Piece } from "./layout";
import { layoutPlan } from "./layoutPlan";
import { readArguments, type ReadArguments } from "./formulaArguments";
import { blocksOf, refuseOutside, refuseTables, refuseTaken } from "./refusePlace";

/** The cells of a plan in the sheet, which are selected, and what stood there before. */
export interface Inserted extends CellAddress {
  /** The first cell with its formula. */
  readonly formula: CellAddress;
  /** It refers to cells, and changes with them. */
  readonly isLinked: boolean;
  readonly plan: PlanWrite;
  readonly before: FoundArea;
}

/**
 * Takes away what was inserted and puts back what stood there; two syncs.
 *
 * @throws Trouble "changed-since" where somebody has changed it
 */
export async function undoInsert({ sheet, address, plan, before }: Inserted): Promise<void> {
  if (!(await unwritePlan(plan, before)))
    throw new Trouble("changed-since", { address: `${sheet}!${address}` });
}

/**
 * Writes a plan as live formulas, in one writing sync, and selects it. Everything that can fail is looked at
 * before: no cell of the target area may hold anything but what an earlier try of the same plan left there.
 *
 * @param mayShow whether a sheet that is hidden may be shown; else a plan there is refused
 */
export async function insertPlan(
  request: PlanRequest,
  place: CellAddress,
  { calculate, forms }: Pick<Functions, "calculate" | "forms">,
  mayShow = false,
): Promise<Inserted> {
  const given = await readArguments(request.given);
  const layout = layoutPlan(request, given, calculate);
  return insertLayout(layout, given, place, { forms, fieldOf: (field) => field, mayShow });
}

interface Insertion<Key> {
  readonly forms: Functions["forms"];
  /** The plan builder's field that something was given for; null for none of its own. */
  readonly fieldOf: (key: Key) => Field | null;
  readonly mayShow: boolean;
}

/** Writes what is laid out, as insertPlan does; in native forms where the workbook's formulas are to need no add-in. */
export async function insertLayout<Key extends string>(
  layout: Layout,
  given: ReadArguments<Key>,
  place: CellAddress,
  { forms, fieldOf, mayShow }: Insertion<Key>,
): Promise<Inserted> {
  const origin = await originOf(place);
  const table = given.tables.find(({ whole }) => shared(whole, origin) !== null);
  const laid = table ? inTable(layout, origin, table) : onSheet(layout, origin);
  refuseOutside(laid.area);
  for (const block of blocksOf(laid)) {
    for (const { key, block: source } of given.sources) {
      const both = shared(block, source);
      if (both)
        throw new Trouble("in-source", {
          cell: addressOf({ ...both, rows: 1, columns: 1 }),
          field: fieldOf(key),
        });
    }
    if (!table) refuseTables(block, given.tables);
  }
  const found = await readArea(laid);
  const plan = found.isNative ? await nativePlan(laid, found, await forms()) : laid;
  refuseTaken(plan, found);
  if (found.visibility !== "Visible" && !mayShow)
    throw new Trouble("sheet-hidden", { sheet: plan.area.sheet });
  await writePlan(plan, found);
  const { sheet } = plan.area;
  const main = Math.max(
    0,
    layout.pieces.findIndex((piece) => piece.main),
  );
  const { fills } = plan.formulas[table ? 0 : main];
  return {
    sheet,
    address: addressOf(plan.area),
    formula: { sheet, address: addressOf({ ...fills, rows: 1, columns: 1 }) },
    isLinked: given.sources.length > 0,
    plan,
    before: found,
  };
}

async function originOf(place: CellAddress): Promise<Block> {
  const { held } = await readLinks(new Map([["place", { ...place, address: place.address.split(":")[0] }]]));
  const found = held.get("place");
  if (!found) throw new Trouble("gone", { field: null, address: `${place.sheet}!${place.address}` });
  return { ...found, rows: 1, columns: 1 };
}

const formats = (decimals: number): Readonly<Record<ColumnKind, string>> => ({
  name: "General",
  date: "yyyy-mm-dd",
  amount: decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`,
});

const fillsOf = (piece: Piece, origin: Block): Block => ({
  sheet: origin.sheet,
  row: origin.row + piece.row,
  column: origin.column + piece.column,
  rows: piece.values.length,
  columns: piece.values[0].length,
});

function onSheet(layout: Layout, origin: Block): PlanWrite {
  const format = formats(layout.decimals);
  const placed = (block: LayoutBlock): Block => ({
    ...block,
    sheet: origin.sheet,
    row: origin.row + block.row,
    column: origin.column + block.column,
  });
  return {
    area: { ...origin, rows: layout.rows, columns: layout.columns },
    heads: layout.heads.map(({ row, column, text }) => ({
      row: origin.row + row,
      column: origin.column + column,
      text,
    })),
    headers: headerBlocks(layout).map(placed),
    figureHeads: figureHeads(layout).map(placed),
    totals: layout.totals.map(placed),
    formulas: layout.pieces.map((piece): FormulaWrite => ({
      formula: piece.formula(origin),
      fills: fillsOf(piece, origin),
      spills: true,
      formats: piece.kinds.map((kind) => format[kind]),
      ...(piece.top && { topFormat: format[piece.top] }),
    })),
    widths: columnWidths(layout),
    forms: null,
  };
}

/** In a table nothing can spill: every row asks for its own part. */
function inTable(layout: Layout, origin: Block, { name, body, columns }: TableThere): PlanWrite {
  const main = layout.pieces.filter((piece) => piece.main);
  if (main.length > 1) throw new Trouble("table-levels", { table: name });
  const [piece] = main;
  const width = piece.values[0].length;
  if (piece.values.length !== body.rows)
    throw new Trouble("table-rows", { table: name, rows: body.rows, needed: piece.values.length });
  const free = body.column + columns.length - origin.column;
  if (width > free) throw new Trouble("table-columns", { table: name, columns: free, needed: width });
  const area = { ...body, column: origin.column, columns: width };
  const call = piece.formula(area).slice(1);
  const format = formats(layout.decimals);
  return {
    area,
    heads: [],
    headers: [],
    figureHeads: [],
    totals: [],
    formulas: piece.kinds.map((kind, at): FormulaWrite => ({
      formula: `=INDEX(${call},${rowIn(name, columns[0])}${width > 1 ? `,${at + 1}` : ""})`,
      fills: { ...area, column: area.column + at, columns: 1 },
      spills: false,
      formats: [format[kind]],
    })),
    widths: null,
    forms: null,
  };
}
