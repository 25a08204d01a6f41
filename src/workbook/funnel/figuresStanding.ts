import { addressOf, type Block, blockAt } from "../addresses";
import { reading } from "../batch";
import { askStanding, putBack, type Standing } from "../standing";
import { chartCells, choiceCells, funnelChart } from "./figuresLook";
import { belowChart } from "./funnelCells";
import { blocks, rows } from "./layout";

/** Everything of our sheet of figures that a writing may change. */
export interface StandingFigures {
  readonly sheet: string;
  readonly visibility: Excel.Worksheet["visibility"];
  readonly blocks: readonly Standing[];
  /** The cells with dropdowns, and their rule. */
  readonly choices: {
    readonly address: string;
    readonly rule: Excel.DataValidationRule;
    readonly alert: Excel.DataValidationErrorAlert;
  } | null;
  readonly chart: {
    readonly cells: string;
    readonly title: string;
    readonly place: readonly [left: number, top: number, width: number, height: number];
  } | null;
}

/** Each block as large as it is or will be. */
function largest(addresses: readonly string[], sheet: string): Block[] {
  const byColumn = new Map<number, Block>();
  for (const address of addresses) {
    const block = blockAt({ sheet, address });
    const known = byColumn.get(block.column) ?? block;
    const [rows, columns] = [Math.max(known.rows, block.rows), Math.max(known.columns, block.columns)];
    byColumn.set(block.column, { ...block, rows, columns });
  }
  return [...byColumn.values()];
}

const heightOf = (addresses: readonly string[], name: "words" | "funnel"): number => {
  const heights = addresses
    .map((address) => blockAt({ sheet: "", address }))
    .filter(({ column }) => column === blocks[name].column)
    .map(({ rows: height }) => height - (rows.begin - rows.top));
  return Math.max(0, ...heights);
};

const ask = (context: Excel.RequestContext, sheet: string, touched: readonly Block[]) =>
  touched.map((block) =>
    askStanding(context.workbook.worksheets.getItem(sheet).getRange(addressOf(block)), {
      numbers: true,
      looks: true,
    }),
  );

/**
 * What stands on the sheet; one sync.
 *
 * @param was what of it is filled by us
 * @param will what is to be filled
 */
export const readStanding = (
  sheet: string,
  was: readonly string[],
  will: readonly string[],
): Promise<StandingFigures> =>
  reading(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet).load("visibility");
    const standing = ask(context, sheet, largest([...was, ...will], sheet));
    const words = heightOf(was, "words");
    const address = choiceCells(words);
    const choices = worksheet.getRange(address).dataValidation.load("rule,errorAlert,type");
    const chart = worksheet.charts.getItemOrNullObject(funnelChart).load("left,top,width,height");
    const title = chart.title.load("text");
    await context.sync();
    return {
      sheet,
      visibility: worksheet.visibility,
      blocks: standing.map((one) => one()),
      choices:
        words > 0 && choices.type === "List"
          ? { address, rule: choices.rule, alert: choices.errorAlert }
          : null,
      chart: chart.isNullObject
        ? null
        : {
            cells: chartCells(heightOf(was, "funnel") - belowChart),
            title: title.text,
            place: [chart.left, chart.top, chart.width, chart.height],
          },
    };
  });

/**
 * Asks what stands there now; after the next sync, what differs can be put back.
 *
 * @param words how many words the writing was to give a dropdown
 */
export function askBack(context: Excel.RequestContext, before: StandingFigures, words: number): () => void {
  const sheet = context.workbook.worksheets.getItem(before.sheet).load("visibility");
  const now = ask(
    context,
    before.sheet,
    before.blocks.map(({ block }) => block),
  );
  const charts = sheet.charts.load("items/id,items/name");
  return () => {
    before.blocks.forEach((standing, at) => putBack(context, standing, now[at]()));
    sheet.getRange(choiceCells(words)).dataValidation.clear();
    if (before.choices) {
      const { dataValidation } = sheet.getRange(before.choices.address);
      dataValidation.rule = before.choices.rule;
      dataValidation.errorAlert = before.choices.alert;
    }
    const chart = charts.items.find(({ name }) => name === funnelChart);
    if (before.chart && chart) {
      chart.setData(sheet.getRange(before.chart.cells), "Columns");
      chart.title.text = before.chart.title;
      [chart.left, chart.top, chart.width, chart.height] = before.chart.place;
    }
    if (before.visibility !== sheet.visibility) sheet.visibility = before.visibility;
  };
}
