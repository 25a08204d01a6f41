import type { Say } from "./company";
import { regions, sellers } from "./company";
import { at, Draft, span } from "./draft";
import { markChecks } from "./regions";
import * as style from "./style";

const row = 6;
/** How far each region's own figure is trusted. */
const trust = [0.6, 0.5, 0.3, 0.5];

/** The regions' own figures against those from above, brought together. */
export function reconcileSheet(say: Say): Draft {
  const sheet = new Draft(say("Reconcile", "上下对齐"), "#126D5C");
  const count = regions.length;
  sheet.widths([16, 120, 130, 130, 110, 24, 130, 236, 236]);
  sheet
    .put(0, 1, say("From above and from below", "自上而下与自下而上"), style.title)
    .put(
      1,
      1,
      say(
        "RECONCILE starts between the two figures by the trust given, spreads the gap, and adds up to the target exactly.",
        "RECONCILE 按采信度取两者之间，再分摊差额，合计分毫不差地等于目标。",
      ),
      style.lead,
    );
  say(["Region", "From above", "From below", "Trust"], ["区域", "自上而下", "自下而上", "采信度"]).forEach(
    (text, index) => sheet.put(row - 1, 1 + index, text, style.head),
  );
  regions.forEach((region, index) => {
    const committed = sellers
      .filter((seller) => seller.region === index)
      .reduce((sum, seller) => sum + seller.commitment, 0);
    sheet.put(row + index, 1, say(region.english, region.chinese), style.body);
    sheet.put(row + index, 2, `=INDEX(RegionTargets,${index + 1})`, style.bodyMoney);
    sheet.put(row + index, 3, committed, style.inputMoney);
    sheet.put(row + index, 4, trust[index], style.inputPercent);
  });
  for (let column = 6; column <= 8; column++) {
    sheet.put(row - 1, column, null, style.head);
    for (let index = 0; index < count; index++) sheet.put(row + index, column, null, style.bodyMoney);
  }
  const block = (column: number) => span(row, column, count, 1);
  sheet.put(
    row - 1,
    6,
    `=RECONCILE(PlanTarget,${block(2)},${block(3)},${block(4)},PlanUnit,"${say("en", "zh")}")`,
    style.head,
  );
  const last = row + count;
  sheet.put(last, 1, say("Company", "公司合计"), style.total).put(last, 4, null, style.total);
  for (const column of [2, 3, 6, 7, 8]) sheet.put(last, column, `=SUM(${block(column)})`, style.totalMoney);
  sheet.put(last + 1, 1, say("Adds up", "合计一致"), style.label);
  sheet.put(last + 1, 6, `=ROUND(${at(last, 6)}-PlanTarget,6)=0`, style.check);
  markChecks(sheet, at(last + 1, 6));
  sheet.freeze(row, 2);
  return sheet;
}
