import type { Say } from "./company";
import { rateCells } from "./rates";
import { at, Draft, fixed, span } from "./draft";
import { funnelCells } from "./funnel";
import { markChecks } from "./regions";
import * as style from "./style";

const askedRow = 4;
const evidenceRow = askedRow + 5;
const steps = 6;
const oddsRow = evidenceRow + steps + 4;
/** Volumes beside plain division's. */
const volumes = [0.9, 1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6];
const confidences = [0.5, 0.7, 0.8, 0.9, 0.95];

/** The chance that so many leads are enough, and how many leads a chance takes. */
export function oddsSheet(say: Say): Draft {
  const funnel = funnelCells(say);
  const sheet = new Draft(say("Odds", "达成概率"), "#2B7A9B");
  sheet.widths([16, 230, 140, 156, 170, 24, 120, 140, 156, 170, 104]);
  sheet
    .put(0, 1, say("How sure the funnel is", "漏斗有多大把握"), style.title)
    .put(
      1,
      1,
      say(
        "FUNNELODDS says how likely so many leads reach the target; FUNNELFOR how many leads a wanted chance takes. No simulation: the same answer every time.",
        "FUNNELODDS 给出这么多线索达成目标的概率；FUNNELFOR 给出要有多大把握需要多少线索。不做随机模拟，答案每次相同。",
      ),
      style.lead,
    );

  const [target, deal, spread] = [at(askedRow, 2), at(askedRow + 1, 2), at(askedRow + 2, 2)].map(fixed);
  sheet
    .put(askedRow - 1, 1, say("What is asked", "问题"), style.section)
    .dress(askedRow - 1, 1, 1, 4, style.section);
  sheet
    .put(askedRow, 1, say("New business target", "新业务目标"), style.body)
    .put(askedRow, 2, `=${funnel.target}`, style.bodyMoney);
  sheet
    .put(askedRow + 1, 1, say("Average deal", "客单价"), style.body)
    .put(askedRow + 1, 2, `=${funnel.deal}`, style.bodyMoney);
  sheet
    .put(askedRow + 2, 1, say("Spread of the deals", "金额离散度"), style.body)
    .put(askedRow + 2, 2, 0.4, style.inputPercent)
    .put(askedRow + 2, 3, say("standard deviation ÷ mean", "标准差 ÷ 平均值"), style.advice);

  evidenceBlock(sheet, say);
  const rates = fixed(span(evidenceRow, 2, steps, 1));
  const evidence = fixed(span(evidenceRow, 3, steps, 1));
  /** Rates as certain, rates as far as their cases go, and deals of different sizes as well. */
  const kinds = ["", `,${evidence}`, `,${evidence},${spread}`];
  const heads = say(
    ["Rates certain", "Rates uncertain", "Deals uncertain too"],
    ["转化率确定", "转化率不确定", "金额也不确定"],
  );

  sheet
    .put(oddsRow - 2, 1, say("The chance of so many leads", "这么多线索的概率"), style.section)
    .dress(oddsRow - 2, 1, 1, 4, style.section);
  [say("Leads", "线索"), ...heads].forEach((text, index) =>
    sheet.put(oddsRow - 1, 1 + index, text, style.head),
  );
  volumes.forEach((times, index) => {
    const row = oddsRow + index;
    sheet.put(row, 1, `=ROUND(${funnel.needed(0)}*${times},0)`, {
      ...style.bodyMoney,
      bold: times === 1,
    });
    kinds.forEach((kind, across) =>
      sheet.put(
        row,
        2 + across,
        `=FUNNELODDS(${fixed(at(row, 1))},${target},${deal},${rates}${kind})`,
        style.bodyPercent,
      ),
    );
  });
  const end = oddsRow + volumes.length;
  sheet.put(
    end,
    1,
    say(
      "In bold: what plain division says, FUNNELNEEDS' answer.",
      "粗体：按转化率折算的答案，即 FUNNELNEEDS。",
    ),
    style.advice,
  );

  sheet
    .put(oddsRow - 2, 6, say("The leads for a chance", "要有把握需要的线索"), style.section)
    .dress(oddsRow - 2, 6, 1, 5, style.section);
  [say("Confidence", "置信度"), ...heads, say("Least", "确为最少")].forEach((text, index) =>
    sheet.put(oddsRow - 1, 6 + index, text, style.head),
  );
  confidences.forEach((confidence, index) => {
    const row = oddsRow + index;
    sheet.put(row, 6, confidence, style.inputPercent);
    kinds.forEach((kind, across) =>
      sheet.put(
        row,
        7 + across,
        `=FUNNELFOR(${fixed(at(row, 6))},${target},${deal},${rates}${kind})`,
        style.bodyMoney,
      ),
    );
    const odds = (less: number) =>
      `FUNNELODDS(${at(row, 7)}${less ? `-${less}` : ""},${target},${deal},${rates})`;
    sheet.put(row, 10, `=AND(${odds(0)}>=${at(row, 6)},${odds(1)}<${at(row, 6)})`, {
      ...style.body,
      ...style.check,
    });
  });
  sheet.put(
    oddsRow + confidences.length,
    6,
    say(
      "Least: with certain rates this many reach the confidence, one less does not.",
      "确为最少：转化率确定时，这么多能达到该置信度，少一个就达不到。",
    ),
    style.advice,
  );
  markChecks(sheet, span(oddsRow, 10, confidences.length, 1));
  const series = [2, 3, 4].map((column) => ({
    name: `=${sheet.elsewhere(at(oddsRow - 1, column))}`,
    values: sheet.elsewhere(span(oddsRow, column, volumes.length, 1)),
  }));
  sheet.chart({
    name: say("The odds", "达成概率"),
    type: "line",
    title: say("The chance by the number of leads", "线索数量与达成概率"),
    categories: sheet.elsewhere(span(oddsRow, 1, volumes.length, 1)),
    series,
    left: sheet.left(1),
    top: sheet.top(end + 2),
    width: 690,
    height: 280,
    valueAxis: { min: 0, max: 1 },
  });
  return sheet;
}

/** The rates, and the cases behind each: typed for the first steps, counted in the opportunities for the others. */
function evidenceBlock(sheet: Draft, say: Say): void {
  const funnel = funnelCells(say);
  const counted = rateCells(say);
  say(["Step", "Rate", "Cases behind it"], ["步骤", "转化率", "样本数"]).forEach((text, index) =>
    sheet.put(evidenceRow - 1, 1 + index, text, style.head),
  );
  for (let step = 0; step < steps; step++) {
    const row = evidenceRow + step;
    sheet.put(row, 1, `=${funnel.name(step)}&" → "&${funnel.name(step + 1)}`, style.body);
    sheet.put(row, 2, `=${funnel.rate(step)}`, style.bodyPercent);
    sheet.put(
      row,
      3,
      step < 2 ? [640, 310][step] : `=${counted.entered(step - 2)}`,
      step < 2 ? style.inputMoney : style.bodyMoney,
    );
  }
  sheet.put(evidenceRow + 2, 4, say("from Conversion", "取自「转化率」"), style.advice);
}
