import type { Say } from "./company";
import { planStart, sellers } from "./company";
import { Draft, span } from "./draft";
import { deals, stageWords } from "./deals";
import * as style from "./style";

const headRow = 6;

/** The columns of the table, as formulas on other sheets name them. */
export const opportunityColumns = (say: Say) => ({
  id: say("Opportunity ID", "商机编号"),
  account: say("Account", "客户"),
  owner: say("Owner", "负责人"),
  stage: say("Stage", "阶段"),
  furthest: say("Furthest stage", "最远阶段"),
  amount: say("Amount", "金额"),
  opened: say("Opened", "创建日期"),
  closed: say("Closed", "关闭日期"),
});

/** The table `stOpportunities`: one region's opportunities of 26 months, as they come out of a system. */
export function opportunitiesSheet(say: Say): Draft {
  const sheet = new Draft(say("Opportunities", "商机明细"), "#2B7A9B");
  sheet.widths([16, 156, 170, 140, 128, 156, 124, 128, 128]);
  sheet
    .put(0, 1, say("Twenty-six months of opportunities", "二十六个月的商机"), style.title)
    .put(
      1,
      1,
      say(
        "The South region's new business as its CRM has it, with a few faults left in. Open “Funnel” in the pane and make a funnel from it.",
        "华南区新业务在 CRM 中的原始记录，几处毛病原样保留。请在任务窗格中打开「漏斗」，由它生成漏斗。",
      ),
      style.lead,
    );

  const words = stageWords(say);
  const rows = deals(planStart);
  const names = opportunityColumns(say);
  const column = (name: string) => `stOpportunities[${name}]`;
  const figures: [string, string][] = [
    [words.won, `=COUNTIFS(${column(names.stage)},"${words.won}")`],
    [words.lost, `=COUNTIFS(${column(names.stage)},"${words.lost}")`],
    [
      say("Open", "进行中"),
      `=ROWS(${column(names.stage)})-COUNTIFS(${column(names.stage)},"${words.won}")-COUNTIFS(${column(names.stage)},"${words.lost}")`,
    ],
    [say("Won value", "赢单金额"), `=SUMIFS(${column(names.amount)},${column(names.stage)},"${words.won}")`],
  ];
  figures.forEach(([text, formula], index) => {
    sheet.put(3, 1 + 2 * index, text, { ...style.label, horizontal: "right" });
    sheet.put(3, 2 + 2 * index, formula, { ...style.bodyMoney, bold: true, horizontal: "left" });
  });
  sheet.put(
    4,
    1,
    say(
      "Two decided ones lack their closing date, one amount is text, and one row stands there twice: the funnel builder counts and shows them.",
      "两个已有结果的商机缺关闭日期，一处金额是文字，还有一行重复：“漏斗”工具会逐项统计并列出。",
    ),
    style.advice,
  );

  const columns = Object.values(names);
  sheet.block(
    headRow,
    1,
    [columns],
    columns.map(() => style.head),
  );
  const typed = { ...style.body, color: "#0000C8" };
  const day = { ...typed, number: "yyyy-mm-dd", horizontal: "center" as const };
  const region = sellers.filter(({ region }) => region === 1);
  sheet.block(
    headRow + 1,
    1,
    rows.map((deal) => [
      `OP-${deal.number}`,
      say(deal.english, deal.chinese),
      say(region[deal.owner]!.english, region[deal.owner]!.chinese),
      deal.outcome === undefined ? words.open[deal.furthest] : words[deal.outcome],
      deal.outcome === "won" ? words.won : words.open[deal.furthest],
      deal.amount === "unclear" ? say("about 68,000", "约 6.8 万") : deal.amount,
      deal.opened,
      deal.closed,
    ]),
    [style.body, style.body, style.body, typed, typed, { ...style.bodyMoney, color: "#0000C8" }, day, day],
  );
  sheet.table({
    name: "stOpportunities",
    range: span(headRow, 1, rows.length + 1, columns.length),
    columns,
    style: style.tableStyle,
    totals: false,
  });
  sheet.formatWhen({
    range: span(headRow + 1, 4, rows.length, 1),
    priority: 1,
    stopIfTrue: false,
    type: "cellIs",
    operator: "equal",
    formula1: `="${words.won}"`,
    format: style.right,
  });
  sheet.freeze(headRow + 1, 2);
  return sheet;
}
