import { Trouble } from "../../core/trouble";
import type { LinkedCell, Links } from "../../core/funnel/whatIf/links";
import type { AssumptionName } from "../../core/funnel/whatIf/whatIf";
import type { CellValue } from "../../core/cellValue";
import { addressOf, referenceTo, shared, splitAddress } from "../addresses";
import { blockOf, blockProperties } from "../blocks";
import { reading, writing } from "../batch";
import { reference } from "../addresses";
import { askStanding, putBack, type Standing } from "../standing";
import { isInvalidSelection, type Aftermath } from "../errors";
import { allLinks, dataFigures, dataName, funnelNames, linkName } from "./names";
import { sameName, setName } from "../names";

/** Asks for what the assumptions are linked to; the next sync tells. */
export function askLinks(context: Excel.RequestContext): () => Links {
  const { names } = context.workbook;
  const block = names
    .getItemOrNullObject(funnelNames.assumptions)
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
  const { block, before } = await lookAtSelection(figure);
  if (block.rows * block.columns !== 1) throw new Trouble("link-one-cell", { cells: addressOf(block) });
  const formula = `=${referenceTo(block, null)}`;
  return writing(
    null,
    async (context) => {
      setName(context, linkName(figure), formula, before !== null);
      const links = askLinks(context);
      await context.sync();
      return links();
    },
    () => unlink(figure, formula, before),
  );
}

async function lookAtSelection(figure: AssumptionName) {
  try {
    return await reading(async (context) => {
      const range = context.workbook.getSelectedRange().load(blockProperties);
      const name = askName(context, figure);
      await context.sync();
      return { block: blockOf(range), before: name.isNullObject ? null : name.formula };
    });
  } catch (caught) {
    if (isInvalidSelection(caught)) throw new Trouble("link-one-cell", { cells: "" });
    throw caught;
  }
}

const askName = (context: Excel.RequestContext, figure: AssumptionName): Excel.NamedItem =>
  context.workbook.names.getItemOrNullObject(linkName(figure)).load("name,formula,visible");

/** Points a link to where it led before, unless it leads where it should. */
const unlink = (figure: AssumptionName, formula: string, before: string | null): Promise<Aftermath> =>
  reading(async (context) => {
    const name = askName(context, figure);
    await context.sync();
    if (name.isNullObject) return { written: "nothing", present: null };
    const isThere = sameReference(String(name.formula), formula);
    if (isThere && !name.visible) return { written: "all", present: null };
    if (before === null) name.delete();
    else if (String(name.formula) !== before) name.formula = before;
    await context.sync();
    return { written: "nothing", present: null };
  });

/** Whether two names' formulas lead to the same cells, however Excel writes the sheet's name. */
function sameReference(one: string, other: string): boolean {
  const [a, b] = [reference(one), reference(other)];
  return a !== null && b !== null && sameName(a.sheet, b.sheet) && a.address === b.address;
}

/** What a linked cell is given and what stood there before. */
interface Exchange {
  readonly figure: AssumptionName;
  readonly content: CellValue;
  readonly before: Standing;
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
    () => takeBack(cells),
  );

const takeBack = (cells: readonly Exchange[]): Promise<Aftermath> =>
  reading(async (context) => {
    const asked = cells.map(({ figure }) => askStanding(rangeOf(context, figure), { numbers: true }));
    await context.sync();
    const now = asked.map((standing) => standing());
    if (cells.every(({ content }, at) => now[at].formulas[0][0] === content))
      return { written: "all", present: null };
    cells.forEach(({ before }, at) => putBack(context, before, now[at]));
    await context.sync();
    return { written: "nothing", present: null };
  });

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
        .load("format/protection/locked");
      const before = askStanding(range, { numbers: true });
      const protection = range.worksheet.protection.load("protected");
      return { figure, content, range, protection, before };
    });
    await context.sync();
    const found = links();
    return asked.map(({ figure, content, range, protection, before }): Exchange => {
      const linked = found[figure];
      if (linked === undefined) throw new Trouble("not-linked", { figure });
      if (linked === "gone") throw new Trouble("link-gone", { figure });
      const { sheet, address, formula } = linked;
      if (formula !== "" && !overFormulas)
        throw new Trouble("link-holds-formula", { figure, cell: `${sheet}!${address}`, formula });
      if (protection.protected && range.format.protection.locked !== false)
        throw new Trouble("protected", { sheet, written: "nothing" });
      return { figure, content, before: before() };
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
        .load(blockProperties);
      const cell = context.workbook.names.getItemOrNullObject(linkName(figure)).getRangeOrNullObject();
      return { figure, range, before: askStanding(cell, { numbers: true }) };
    });
    await context.sync();
    const found = links();
    return figures.flatMap(({ figure, range, before }): Exchange[] => {
      const linked = found[figure];
      if (range.isNullObject || linked === undefined || linked === "gone" || !linked.ours) return [];
      const content = `=${referenceTo(blockOf(range), linked.sheet)}`;
      return [{ figure, content, before: before() }];
    });
  });
  if (cells.length === 0) throw new Trouble("absent", {});
  return exchange(cells);
}
