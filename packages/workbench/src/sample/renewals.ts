import type { Say } from "./company";
import { planStart, sellers } from "./company";
import { renewals, stageWords } from "./deals";
import { Draft, span } from "./draft";
import { opportunityColumns } from "./opportunities";
import * as style from "./style";

const headRow = 5;

/** The table `stRenewals`: opportunities from a system that says of a lost one only that it is lost. */
export function renewalsSheet(say: Say): Draft {
  const sheet = new Draft(say("Renewals", "续约商机"), "#2B7A9B");
  sheet.widths([16, 156, 170, 140, 128, 124, 128, 128]);
  sheet
    .put(0, 1, say("Renewals, and how they ended", "续约商机及其结果"), style.title)
    .put(
      1,
      1,
      say(
        "The East region's renewals. Their system overwrites the stage with the outcome, so nobody knows how far the lost ones came.",
        "华东区的续约。这套系统用结果覆盖阶段，因此不知道输单止步于哪个阶段。",
      ),
      style.lead,
    )
    .put(
      2,
      1,
      say(
        "The funnel builder tells the win rate of such a list, and the rate of no step. On “Opportunities” a column says it, and every step has its rate.",
        "对这样的数据，“漏斗”工具只给出赢单率，不给出各步转化率。“商机明细”有一列写明最远阶段，因此每一步都有转化率。",
      ),
      style.advice,
    );
  const words = stageWords(say);
  const rows = renewals(planStart);
  const { id, account, owner, stage, amount, opened, closed } = opportunityColumns(say);
  const columns = [id, account, owner, stage, amount, opened, closed];
  sheet.block(
    headRow,
    1,
    [columns],
    columns.map(() => style.head),
  );
  const typed = { ...style.body, color: "#0000C8" };
  const day = { ...typed, number: "yyyy-mm-dd", horizontal: "center" as const };
  const region = sellers.filter(({ region }) => region === 0);
  sheet.block(
    headRow + 1,
    1,
    rows.map((deal) => [
      `RN-${deal.number}`,
      say(deal.english, deal.chinese),
      say(region[deal.owner % region.length]!.english, region[deal.owner % region.length]!.chinese),
      deal.outcome === undefined ? words.open[deal.furthest] : words[deal.outcome],
      deal.amount,
      deal.opened,
      deal.closed,
    ]),
    [style.body, style.body, style.body, typed, { ...style.bodyMoney, color: "#0000C8" }, day, day],
  );
  sheet.table({
    name: "stRenewals",
    range: span(headRow, 1, rows.length + 1, columns.length),
    columns,
    style: style.tableStyle,
    totals: false,
  });
  sheet.freeze(headRow + 1, 2);
  return sheet;
}
