import type { Book } from "xlsx-book/book";
import { at, Draft, span, type Entry } from "workbench/sample/draft";
import type { Crm } from "./data";

export const target = 12_000_000;

/** Where the plan stands in the workbook, for those who check it: ranges of the sheet named. */
export interface Places {
  regions: Block;
  managers: Block[];
  agents: Block[];
  funnel: { needed: string; stillNeeded: string; won: string; lost: string; revenue: string };
}
/** A node whose children are split: where its own amount stands, and its children's names, weights and parts. */
export interface Block {
  node: string;
  names: string;
  weights: string;
  parts: string;
}

const money = { number: "#,##0" };
const head = { bold: true, fill: "#16806A", color: "#FFFFFF" };
const day = { number: "yyyy-mm-dd" };

/**
 * The sample as a workbook that a planner would build: the export as a table, 2017's won revenue by agent over it,
 * and the target by region, by manager and by agent, each level split from the level above.
 */
export function crmBook(crm: Crm): { book: Book; places: Places } {
  const deals = dealsSheet(crm);
  const plan = new Draft("Plan", "#16806A");
  plan.widths([22, 22, 16, 16, 12].map((width) => width * 7));
  plan.put(0, 0, "Target").put(0, 1, target, money);
  const team = teamSheet(crm);

  const regions = [...new Set(crm.agents.map(({ region }) => region))].sort();
  const managersOf = (region: string) => [
    ...new Set(crm.agents.filter((agent) => agent.region === region).map(({ manager }) => manager)),
  ];
  const agentsOf = (manager: string) =>
    crm.agents.filter((agent) => agent.manager === manager).map(({ name }) => name);

  let row = 2;
  /** Names, weights and parts of a node's children; gives each child's own cell with its amount. */
  const level = (
    title: string,
    node: string,
    names: readonly string[],
    weights: readonly Entry[],
  ): [Block, string[]] => {
    plan.block(row, 0, [[title, "Won 2017", "Target", "Check"]], [head, head, head, head]);
    const first = row + 1;
    const block = {
      node,
      names: span(first, 0, names.length, 1),
      weights: span(first, 1, names.length, 1),
      parts: span(first, 2, names.length, 1),
    };
    names.forEach((name, index) =>
      plan.put(first + index, 0, name).put(first + index, 1, weights[index], money),
    );
    plan.put(first, 2, `=SPLITTARGET(${node},${block.weights})`, money);
    plan.put(first, 3, `=ROUND(SUM(${block.parts})-${node},6)=0`);
    row = first + names.length + 1;
    return [block, names.map((_, index) => at(first + index, 2))];
  };

  const [top, regionCells] = level(
    "Region",
    "B1",
    regions,
    regions.map((region) => wonBy("Region", region)),
  );
  const places: Places = { regions: top, managers: [], agents: [], funnel: funnelPlaces };
  const managerCells = regions.flatMap((region, index) => {
    const managers = managersOf(region);
    const [block, cells] = level(
      region,
      regionCells[index]!,
      managers,
      managers.map((name) => wonBy("Manager", name)),
    );
    places.managers.push(block);
    return managers.map((name, at) => ({ name, cell: cells[at]! }));
  });
  for (const { name, cell } of managerCells) {
    const agents = agentsOf(name);
    const [block] = level(
      name,
      cell,
      agents,
      agents.map((agent) => wonBy("Agent", agent)),
    );
    places.agents.push(block);
  }
  return {
    book: { sheets: [plan.sheet, funnelSheet().sheet, team.sheet, deals.sheet], names: [], settings: {} },
    places,
  };
}

/** 2017's won revenue of everybody in the team, over the deals. */
function teamSheet(crm: Crm): Draft {
  const draft = new Draft("Team", "#54BDA3");
  const columns = ["Agent", "Manager", "Region", "Won 2017"];
  draft.block(0, 0, [columns]).freeze(1, 0).widths([150, 150, 90, 110]);
  const year = 'Deals[Closed],">="&DATE(2017,1,1),Deals[Closed],"<="&DATE(2017,12,31)';
  draft.block(
    1,
    0,
    crm.agents.map(({ name, manager, region }, index) => [
      name,
      manager,
      region,
      `=SUMIFS(Deals[Value],Deals[Agent],${at(index + 1, 0)},Deals[Stage],"Won",${year})`,
    ]),
    [undefined, undefined, undefined, money],
  );
  draft.table({
    name: "Team",
    range: span(0, 0, crm.agents.length + 1, columns.length),
    columns,
    style: "TableStyleLight9",
    totals: false,
  });
  return draft;
}

const wonBy = (column: "Agent" | "Manager" | "Region", name: string) =>
  `=SUMIFS(Team[Won 2017],Team[${column}],"${name}")`;

function dealsSheet(crm: Crm): Draft {
  const draft = new Draft("Deals", "#54BDA3");
  const columns = ["Id", "Agent", "Product", "Account", "Stage", "Engaged", "Closed", "Value"];
  draft.block(0, 0, [columns]).freeze(1, 0).widths([80, 130, 110, 150, 90, 90, 90, 80]);
  draft.block(
    1,
    0,
    crm.deals.map((deal) => [
      deal.id,
      deal.agent,
      deal.product,
      deal.account || null,
      deal.stage,
      deal.engaged,
      deal.closed,
      deal.value,
    ]),
    [undefined, undefined, undefined, undefined, undefined, day, day, money],
  );
  draft.table({
    name: "Deals",
    range: span(0, 0, crm.deals.length + 1, columns.length),
    columns,
    style: "TableStyleLight9",
    totals: false,
  });
  return draft;
}

const funnelPlaces = { won: "B1", lost: "B2", revenue: "B3", needed: "B7:B8", stillNeeded: "D11:D12" };

/** One step, from opportunities that are decided to those that are won, at the rate and deal size of the data. */
function funnelSheet(): Draft {
  const draft = new Draft("Funnel", "#F2A33A");
  draft.widths([170, 110, 110, 110]);
  draft.block(0, 0, [
    ["Won deals", '=COUNTIFS(Deals[Stage],"Won")'],
    ["Lost deals", '=COUNTIFS(Deals[Stage],"Lost")'],
    ["Won revenue", '=SUMIFS(Deals[Value],Deals[Stage],"Won")'],
    ["Open deals", '=COUNTIFS(Deals[Stage],"Engaging")'],
  ]);
  draft.put(5, 0, "Needed for the target");
  draft.put(6, 1, `=FUNNELNEEDS(Plan!B1,B3/B1,B1/(B1+B2))`);
  draft.put(9, 0, "With what is open now");
  draft.put(10, 1, `=FUNNELNEEDS(Plan!B1,B3/B1,B1/(B1+B2),,B14:B15)`);
  draft.block(13, 0, [
    ["In hand, open", "=B4"],
    ["In hand, won", 0],
  ]);
  return draft;
}
