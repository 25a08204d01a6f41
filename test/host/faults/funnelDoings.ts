import type { Choices, Columns, Looked, Source } from "../../../src/core/funnel/data/source";
import type { AssumptionName } from "../../../src/core/funnel/whatIf/whatIf";
import { funnelTasks, type FunnelTasks } from "../../../src/tasks/funnel/funnelTasks";
import { tableSheet } from "../funnel/funnel";
import { bookOf, cells, sheet } from "xlsx-book/makeBook";
import type { Doing } from "./tryFaults";

const tasks = funnelTasks();

const rows = [
  ["id", "stage", "amount", "opened", "closed"],
  ["a", "Won", 100, 45_000, 45_010],
  ["b", "Lost", 50, 45_000, 45_020],
  ["c", "Proposal", 70, 45_001, null],
  ["d", "Won", 300, 45_002, 45_040],
  ["e", "Maybe", 10, 45_003, null],
];
const columns: Columns = { id: 0, stage: 1, value: 2, opened: 3, closed: 4 };
const choices: Choices = {
  meanings: new Map([
    ["won", "won"],
    ["lost", "lost"],
    ["proposal", "open"],
  ]),
  order: ["Proposal"],
  dates: null,
};
const deals: Source = { kind: "table", table: "Deals", sheet: "Data" };
const block: Source = { kind: "range", sheet: "Block", address: "A1:E6" };
const book = bookOf(
  tableSheet("Data", "Deals", rows),
  sheet("Model", {
    cells: [
      ...cells([
        ["target", 1000],
        ["sum", "=B1*2"],
        ["words", "about a thousand"],
      ]),
      [{ value: "price" }, { value: 12.5, format: { number: "0.00", fill: "#FFEEAA" } }],
    ],
  }),
  sheet("Block", { cells: cells(rows) }),
);

const change = (work: (workbook: Excel.Workbook) => void) =>
  Excel.run(async (context) => {
    work(context.workbook);
    await context.sync();
  });
const select = (name: string, address: string) => () =>
  change(({ worksheets }) => {
    worksheets.getItem(name).activate();
    worksheets.getItem(name).getRange(address).select();
  });
const put = (address: string, content: string | number) =>
  change(({ worksheets }) => {
    worksheets.getItem("Funnel figures").getRange(address).formulas = [[content]];
  });

let looked: Looked;
const read = (source: Source) => async () => {
  looked = await tasks.look(source);
  await tasks.read(looked, columns, () => undefined);
};
const write = (language: "en" | "zh" = "en", chosen: Choices = choices) =>
  tasks.write(looked, columns, chosen, { language });
const linked = (figures: Partial<Record<AssumptionName, string>>) => async () => {
  for (const [figure, address] of Object.entries(figures)) {
    await select("Model", address)();
    await tasks.link(figure as AssumptionName);
  }
};

/** A sheet of figures with which somebody has worked: figures, notes and looks of their own on it. */
const worked = async (): Promise<void> => {
  await read(deals)();
  await write();
  await put("B16", 5000);
  await put("B18", "half");
  await put("D6", "mine");
  await put("P30", "my note");
  await change(({ worksheets }) => {
    const own = worksheets.getItem("Funnel figures");
    own.getRange("B17").numberFormat = [["0.000"]];
    own.getRange("B17").format.fill.color = "#CCFFCC";
    own.getRange("A:A").format.columnWidth = 300;
    own.showGridlines = true;
  });
};

/** What is done with funnels, by every task that the pane has. */
export const funnelDoings: Record<keyof FunnelTasks, readonly Doing[]> = {
  open: [{ why: "what was kept", book, first: worked, task: tasks.open }],
  lookAtSelection: [{ why: "a table", book, ready: select("Data", "B3"), task: tasks.lookAtSelection }],
  look: [{ why: "a table", book, task: () => tasks.look(deals) }],
  read: [
    { why: "a table", book, ready: read(deals), task: () => tasks.read(looked, columns, () => undefined) },
  ],
  guessChoices: [],
  figures: [],
  cellOf: [],
  write: [
    { why: "a new sheet", book, ready: read(deals), task: () => write() },
    { why: "a new sheet, from cells", book, ready: read(block), task: () => write("zh") },
    {
      why: "a new sheet, with a link elsewhere",
      book,
      first: linked({ target: "B1" }),
      ready: read(deals),
      task: () => write(),
    },
    {
      why: "a new sheet, after ours was deleted",
      book,
      first: async () => {
        await worked();
        await change(({ worksheets }) => worksheets.getItem("Funnel figures").delete());
      },
      ready: read(deals),
      task: () => write(),
    },
    { why: "again, in Chinese", book, first: worked, ready: read(deals), task: () => write("zh") },
    {
      why: "again, from other cells with other choices",
      book,
      first: worked,
      ready: read(block),
      task: () =>
        write("en", {
          ...choices,
          meanings: new Map([...choices.meanings, ["maybe", "open"]]),
          order: ["Maybe", "Proposal"],
        }),
    },
  ],
  link: [
    { why: "for the first time", book, ready: select("Model", "B1"), task: () => tasks.link("target") },
    {
      why: "to another cell",
      book,
      first: linked({ target: "B1" }),
      ready: select("Model", "B4"),
      task: () => tasks.link("target"),
    },
  ],
  links: [{ why: "two", book, first: linked({ target: "B1", volume: "B4" }), task: tasks.links }],
  assume: [
    {
      why: "a number, a formula, a text and a blank",
      book,
      first: linked({ target: "B1", volume: "B2", rate: "B3", dealSize: "B4", evidence: "B5" }),
      task: () => tasks.assume({ target: 5, volume: 6, rate: 0.5, dealSize: 7, evidence: 8 }, true),
    },
    {
      why: "on our own sheet",
      book,
      first: worked,
      task: () => tasks.assume({ target: 5, dealSize: 6, rate: 0.25 }, true),
    },
  ],
  followData: [{ why: "over a figure and a text", book, first: worked, task: tasks.followData }],
  whatIf: [],
  curve: [],
  goTo: [{ why: "a cell", book, task: () => tasks.goTo({ sheet: "Model", address: "B3" }), shows: true }],
  watch: [{ why: "a moment", book, task: async () => (await tasks.watch(() => undefined))() }],
};
