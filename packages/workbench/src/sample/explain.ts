import type { Say } from "./company";
import { at, Draft, span } from "./draft";
import { markChecks } from "./regions";
import * as style from "./style";

const headRow = 6;

/** A split with bounds, explained part by part, and a refusal that says what to change. */
export function explainSheet(say: Say): Draft {
  const sheet = new Draft(say("Explain", "分解说明"), "#8A5300");
  sheet.widths([16, 110, 84, 84, 84, 84, 20, 84, 92, 104, 84, 92, 92]);
  sheet
    .put(0, 1, say("Why each part is what it is", "每一份为什么是这个数"), style.title)
    .put(
      1,
      1,
      say(
        "EXPLAINSPLIT shows the way from weight to amount: the exact share, the bound that acted and the rounding step.",
        "EXPLAINSPLIT 展示从权重到金额的全过程：精确份额、起作用的限制、取整步长。",
      ),
      style.lead,
    );
  sheet.put(3, 1, say("Bonus pool", "奖金池"), style.label).put(3, 2, 1_000, style.inputMoney);

  const parts: readonly [string, number, number | null, number | null, number | null][] = [
    [say("Boston", "上海"), 310, null, 250, null],
    [say("Atlanta", "广州"), 240, null, null, null],
    [say("Chicago", "北京"), 205, null, null, 200],
    [say("Denver", "成都"), 145, null, null, null],
    [say("Seattle", "西安"), 60, 120, null, null],
  ];
  const count = parts.length;
  const heads = say(["Team", "Weight", "Floor", "Cap", "Hold"], ["团队", "权重", "下限", "上限", "固定"]);
  sheet
    .put(headRow - 1, 1, say("The question", "问题"), style.section)
    .dress(headRow - 1, 1, 1, 5, style.section);
  sheet.block(
    headRow,
    1,
    [heads],
    heads.map(() => style.head),
  );
  sheet.block(headRow + 1, 1, parts, [
    style.body,
    style.inputMoney,
    style.inputMoney,
    style.inputMoney,
    style.inputMoney,
  ]);
  sheet.sheet.rowHeights[headRow] = 40;
  const column = (index: number) => span(headRow + 1, index, count, 1);

  sheet
    .put(headRow - 1, 7, say("The answer, explained", "答案与说明"), style.section)
    .dress(headRow - 1, 7, 1, 6, style.section);
  const language = say("", ',"zh"');
  const bounds = `${column(3)},${column(4)},${column(5)}`;
  for (let across = 0; across < 6; across++) sheet.put(headRow, 7 + across, null, style.head);
  for (let down = 1; down <= count; down++)
    sheet.block(
      headRow + down,
      7,
      [[null, null, null, null, null, null]],
      [
        style.bodyMoney,
        style.bodyPercent,
        { ...style.body, number: "0.0000" },
        { ...style.body, horizontal: "center" },
        { ...style.body, number: "0.0000" },
        { ...style.bodyMoney, bold: true },
      ],
    );
  sheet.put(headRow, 7, `=EXPLAINSPLIT(${at(3, 2)},${column(2)},1,${bounds},FALSE${language})`, style.head);
  sheet.put(headRow + count + 1, 7, say("Adds up to the pool", "合计等于奖金池"), style.label);
  sheet.put(headRow + count + 1, 12, `=ROUND(SUM(${column(12)})-${at(3, 2)},6)=0`, style.check);
  markChecks(sheet, at(headRow + count + 1, 12));

  const refusalRow = headRow + count + 5;
  sheet
    .put(refusalRow - 1, 1, say("A refusal that explains itself", "会说明原因的拒绝"), style.section)
    .dress(refusalRow - 1, 1, 1, 12, style.section);
  sheet.put(
    refusalRow,
    1,
    say(
      "Floors of 400, 400 and 300 cannot fit into 1,000. Select the red cell: it says so, and the smallest change that would do.",
      "下限 400、400、300 放不进 1,000。请选中红色单元格：它会说明原因，以及最小需要改动多少。",
    ),
    style.lead,
  );
  sheet.block(
    refusalRow + 1,
    1,
    [say(["Team", "Weight", "Floor", "Amount"], ["团队", "权重", "下限", "金额"])],
    Array(4).fill(style.head),
  );
  sheet.block(
    refusalRow + 2,
    1,
    [
      [parts[0]![0], 3, 400],
      [parts[1]![0], 2, 400],
      [parts[2]![0], 1, 300],
    ],
    [style.body, style.inputMoney, style.inputMoney],
  );
  const few = (index: number) => span(refusalRow + 2, index, 3, 1);
  sheet.put(refusalRow + 2, 4, `=SPLITTARGET(${at(3, 2)},${few(2)},1,${few(3)})`, {
    ...style.bodyMoney,
    ...style.wrong,
  });
  sheet.refusal(refusalRow + 2, 4);
  sheet.put(refusalRow + 3, 4, null, style.bodyMoney).put(refusalRow + 4, 4, null, style.bodyMoney);
  return sheet;
}
