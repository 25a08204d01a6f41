import { FunnelTrouble } from "../../core/opportunities/funnelTrouble";
import type { LinkedCell, Links } from "../../core/opportunities/links";
import type { AssumptionName } from "../../core/opportunities/whatIf";
import { Trouble } from "../../core/trouble";
import type { CellValue } from "../checklistCells";
import { addressOf, blockOf, blockProperties, referenceTo, shared, splitAddress } from "../planner/cells";
import { reading, writing } from "../session";
import { asText } from "../text";
import { isInvalidSelection, type Aftermath } from "../trouble";
import { allLinks, dataFigures, dataName, funnelMarks, linkName, setName } from "./names";

/** Asks for what the assumptions are linked to; the next sync tells. */
export function askLinks(context: Excel.RequestContext): () => Links {
  const { names } = context.workbook;
  const block = names
    .getItemOrNullObject(funnelMarks.assumptions)
    .getRangeOrNullObject()
    .load(blockProperties);
  const asked = allLinks.map((figure) => {
    const name = names.getItemOrNullObject(linkName(figure)).load("name");
    const range = name.getRangeOrNullObject().load(`${blockProperties},values,formulas`);
    return { figure, name, range };
  });
  return () => {
    const ours = block.isNullObject ? null : blockOf(block);
    const links: Partial<Record<AssumptionName, LinkedCell | "gone">> = {};
    for (const { figure, name, range } of asked) {
      if (name.isNullObject) continue;
      if (range.isNullObject) {
        links[figure] = "gone";
        continue;
      }
      const value = range.values[0][0] as CellValue;
      const formula = String(range.formulas[0][0]);
      links[figure] = {
        ...splitAddress(range.address),
        value: typeof value === "number" ? value : null,
        formula: formula.startsWith("=") ? formula : "",
        ours: ours !== null && shared(ours, blockOf(range)) !== null,
      };
    }
    return links;
  };
}

/** What the assumptions are linked to; one sync. */
export const readLinkedCells = (): Promise<Links> =>
  reading(async (context) => {
    const links = askLinks(context);
    await context.sync();
    return links();
  });

/** Links an assumption to the selected cell; two syncs. */
export async function linkSelection(figure: AssumptionName): Promise<Links> {
  try {
    return await writing(null, (context) => link(context, figure), unknown);
  } catch (caught) {
    if (isInvalidSelection(caught)) throw new FunnelTrouble("link-one-cell", { cells: "" });
    throw caught;
  }
}

const unknown = (): Promise<Aftermath> => Promise.resolve({ written: "unknown", present: null });

async function link(context: Excel.RequestContext, figure: AssumptionName): Promise<Links> {
  const range = context.workbook.getSelectedRange().load(blockProperties);
  const known = context.workbook.names.getItemOrNullObject(linkName(figure)).load("name");
  await context.sync();
  const block = blockOf(range);
  if (block.rows * block.columns !== 1) throw new FunnelTrouble("link-one-cell", { cells: addressOf(block) });
  const existing = new Set(known.isNullObject ? [] : [linkName(figure)]);
  setName(context, linkName(figure), `=${referenceTo(block, null)}`, existing);
  const links = askLinks(context);
  await context.sync();
  return links();
}

/** What a linked cell is given and what it held before. */
interface Exchange {
  readonly figure: AssumptionName;
  readonly content: CellValue;
  readonly before: CellValue;
}

const rangeOf = (context: Excel.RequestContext, figure: AssumptionName): Excel.Range =>
  context.workbook.names.getItem(linkName(figure)).getRange();

/** Writes into linked cells in one sync, all or none: what Excel stopped half-way is put back. */
const exchange = (cells: readonly Exchange[]): Promise<Links> =>
  writing(
    null,
    async (context) => {
      for (const { figure, content } of cells) rangeOf(context, figure).formulas = [[content]];
      const links = askLinks(context);
      await context.sync();
      return links();
    },
    () =>
      reading(async (context) => {
        for (const { figure, before } of cells) rangeOf(context, figure).formulas = [[literal(before)]];
        await context.sync();
        return { written: "nothing", present: null };
      }),
  );

const literal = (formula: CellValue): CellValue =>
  typeof formula === "string" && !formula.startsWith("=") ? asText(formula) : formula;

/**
 * Writes assumptions into their cells, all or none: what can be refused is refused before the first of them. Two
 * syncs, one of them writing.
 */
export async function writeAssumptions(
  values: ReadonlyMap<AssumptionName, number>,
  overFormulas: boolean,
): Promise<Links> {
  const cells = await reading(async (context) => {
    const links = askLinks(context);
    const asked = [...values].map(([figure, content]) => {
      const range = context.workbook.names
        .getItemOrNullObject(linkName(figure))
        .getRangeOrNullObject()
        .load("formulas,format/protection/locked");
      const protection = range.worksheet.protection.load("protected");
      return { figure, content, range, protection };
    });
    await context.sync();
    const found = links();
    return asked.map(({ figure, content, range, protection }): Exchange => {
      const linked = found[figure];
      if (linked === undefined) throw new FunnelTrouble("not-linked", { figure });
      if (linked === "gone") throw new FunnelTrouble("link-gone", { figure });
      const { sheet, address, formula } = linked;
      if (formula !== "" && !overFormulas)
        throw new FunnelTrouble("link-holds-formula", { figure, cell: `${sheet}!${address}`, formula });
      if (protection.protected && range.format.protection.locked !== false)
        throw new Trouble("protected", { sheet, written: "nothing" });
      return { figure, content, before: range.formulas[0][0] as CellValue };
    });
  });
  return cells.length === 0 ? readLinkedCells() : exchange(cells);
}

/** Puts the data's formulas back into the assumptions' cells on our own sheet; two syncs. */
export async function writeDataFormulas(): Promise<Links> {
  const cells = await reading(async (context) => {
    const links = askLinks(context);
    const figures = dataFigures.map((figure) => {
      const range = context.workbook.names
        .getItemOrNullObject(dataName(figure))
        .getRangeOrNullObject()
        .load("address,rowIndex,columnIndex,rowCount,columnCount");
      return { figure, range };
    });
    await context.sync();
    const found = links();
    return figures.flatMap(({ figure, range }): Exchange[] => {
      const linked = found[figure];
      if (range.isNullObject || linked === undefined || linked === "gone" || !linked.ours) return [];
      const content = `=${referenceTo(blockOf(range), linked.sheet)}`;
      return [{ figure, content, before: linked.formula === "" ? (linked.value ?? "") : linked.formula }];
    });
  });
  if (cells.length === 0) throw new Trouble("absent", {});
  return exchange(cells);
}
