import { faces } from "./faces";
import { callIn } from "./call";

type Case = [id: keyof typeof faces, given: unknown[], answer: string, en: string, zh: string, why: string];

const refusals: Case[] = [
  [
    "FUNNELNEEDS",
    [1000000, 50000, [[0.3], [0], [0.5], [0.25]]],
    "#VALUE!",
    "rates, row 2: the rate is blank or 0, so nothing would get through; write a rate over 0",
    "转化率，第 2 行：转化率是空白或 0，那就什么也通不过；请填大于 0 的转化率",
    "a rate of 0",
  ],
  [
    "FUNNELNEEDS",
    [1000000, 50000, [[0.3], [null], [0.5], [0.25]]],
    "#VALUE!",
    "rates, row 2: the rate is blank or 0, so nothing would get through; write a rate over 0",
    "转化率，第 2 行：转化率是空白或 0，那就什么也通不过；请填大于 0 的转化率",
    "a blank among the rates",
  ],
  [
    "FUNNELNEEDS",
    [1000000, 50000, [[null], [null]]],
    "#VALUE!",
    "rates, row 1: the rate is blank or 0, so nothing would get through; write a rate over 0",
    "转化率，第 1 行：转化率是空白或 0，那就什么也通不过；请填大于 0 的转化率",
    "a blank range of rates",
  ],
  [
    "FUNNELNEEDS",
    [1000000, 50000, [[0.3], [1.2], [0.5], [0.25]]],
    "#VALUE!",
    "rates, row 2: 1.2 is more than 1, which is 100%; a rate is at most 1",
    "转化率，第 2 行：1.2 大于 1（即 100%）；转化率须大于 0 且不超过 1",
    "a rate a little over 1 is hardly a percentage",
  ],
  [
    "FUNNELNEEDS",
    [1000000, 50000, [[0.3], [-0.1], [0.5], [0.25]]],
    "#VALUE!",
    "rates, row 2: got -0.1; a rate is more than 0",
    "转化率，第 2 行：收到 -0.1；转化率须大于 0",
    "a negative rate",
  ],
  [
    "FUNNELPLAN",
    [[[100000]], 50000, [[30], [0.4]], [[1], [1]]],
    "#VALUE!",
    "rates, row 1: 30 is more than 1, which is 100%; write 30% or 0.3",
    "转化率，第 1 行：30 大于 1（即 100%）；请写 30% 或 0.3",
    "a percentage without its sign",
  ],
  [
    "FUNNELFOR",
    [0.9, 1000000, 50000, [[0.3], ["30%"]]],
    "#VALUE!",
    'rates, row 2: "30%" is text; make it a number, for instance with VALUE()',
    "转化率，第 2 行：“30%”是文本；请改成数字，例如用 VALUE()",
    "a rate in text",
  ],
  [
    "FUNNELODDS",
    [100, 1000000, 50000, [[0.3], [true]]],
    "#VALUE!",
    "rates, row 2: TRUE is a logical value; write a number",
    "转化率，第 2 行：TRUE 是逻辑值；请填数字",
    "a rate of TRUE",
  ],
  [
    "FUNNELODDS",
    [100, 1000000, 50000, [[0.3], ["#DIV/0!"]]],
    "#VALUE!",
    "rates, row 2: the cell holds #DIV/0!; correct that cell first",
    "转化率，第 2 行：单元格里是 #DIV/0!；请先改正该单元格",
    "an error among the rates",
  ],
  [
    "FUNNELNEEDS",
    [1000000, 50000, [[0.3], [0.4], [0.5], [0.25]], [["a"], ["b"], ["c"], ["d"]]],
    "#VALUE!",
    "stages: got 4 values; 4 rates stand between 5 stages, so give 5",
    "阶段：收到 4 个值；4 个转化率连接 5 个阶段，应给 5 个",
    "a stage missing",
  ],
  [
    "FUNNELPLAN",
    [
      [[100000]],
      50000,
      [[0.3], [0.4], [0.5], [0.25]],
      [[1], [1], [1], [1]],
      [["a"], ["b"], [""], ["d"], ["e"]],
    ],
    "#VALUE!",
    "stages, row 3: the stage has no name; write one",
    "阶段，第 3 行：阶段没有名称；请填上",
    "a stage without a name",
  ],
  [
    "FUNNELRATES",
    [
      [["a"], ["b"]],
      [["a"], ["A "], ["c"]],
    ],
    "#VALUE!",
    'order, row 2: "A" stands there already, as number 1; write each stage once',
    "阶段顺序，第 2 行：“A”已在第 1 位；每个阶段只写一次",
    "a stage doubled",
  ],
  [
    "FUNNELRATES",
    [
      [["a"], [""]],
      [["a"], ["b"]],
    ],
    "#VALUE!",
    "reached, row 2: the stage has no name; write one",
    "到达阶段，第 2 行：阶段没有名称；请填上",
    "an opportunity without a stage",
  ],
  [
    "FUNNELRATES",
    [[["a"], ["b"]], [["a"], ["b"]], [[1]]],
    "#VALUE!",
    "open: got 1 value, reached has 2; give as many",
    "未结：收到 1 个值，而到达阶段有 2 个；个数须相同",
    "one mark for two opportunities",
  ],
  [
    "FUNNELRATES",
    [
      [["a"], ["b"]],
      [["a"], ["b"]],
      [[true], ["yes"]],
    ],
    "#VALUE!",
    'open, row 2: "yes" is text; write TRUE or 1, or leave the cell blank',
    "未结，第 2 行：“yes”是文本；请填 TRUE 或 1，或让该单元格空着",
    "a word as a mark",
  ],
  [
    "FUNNELNEEDS",
    [-5, 50000, [[0.3], [0.4], [0.5], [0.25]]],
    "#VALUE!",
    "target: -5 is negative; a target is 0 or more",
    "目标：-5 是负数；目标须为 0 或正数",
    "a negative target",
  ],
  [
    "FUNNELODDS",
    [100, 0, 50000, [[0.3], [0.4], [0.5], [0.25]]],
    "#VALUE!",
    "target: got 0; a target is more than 0",
    "目标：收到 0；目标须大于 0",
    "odds of a target of 0",
  ],
  [
    "FUNNELFOR",
    [0.9, 0, 50000, [[0.3], [0.4], [0.5], [0.25]]],
    "#VALUE!",
    "target: got 0; a target is more than 0",
    "目标：收到 0；目标须大于 0",
    "the volume for a target of 0",
  ],
  [
    "FUNNELFOR",
    [0.9, "1,000,000", 50000, [[0.3], [0.4], [0.5], [0.25]]],
    "#VALUE!",
    'target: "1,000,000" is text; make it a number, for instance with VALUE()',
    "目标：“1,000,000”是文本；请改成数字，例如用 VALUE()",
    "a target in text",
  ],
  [
    "FUNNELPLAN",
    [[[100000, -1]], 50000, [[0.3], [0.4], [0.5], [0.25]], [[1], [1], [1], [1]]],
    "#VALUE!",
    "targets, column 2: -1 is negative; a target is 0 or more",
    "各期目标，第 2 列：-1 是负数；各期目标须为 0 或正数",
    "a negative target of a period",
  ],
  [
    "FUNNELODDS",
    [10000000000, 1000000, 50000, [[0.3], [0.4], [0.5], [0.25]]],
    "#VALUE!",
    "volume: 10000000000 is more than 1000000000 cases; take fewer",
    "数量：10000000000 超过 1000000000；最多取这么多",
    "more cases than are taken",
  ],
  [
    "FUNNELODDS",
    [0.5, 1000000, 50000, [[0.3], [0.4], [0.5], [0.25]]],
    "#VALUE!",
    "volume: 0.5 is no whole number; count whole cases (ROUND() helps)",
    "数量：0.5 不是整数；请按整数计数（可用 ROUND() 取整）",
    "half an opportunity",
  ],
  [
    "FUNNELODDS",
    [-1, 1000000, 50000, [[0.3], [0.4], [0.5], [0.25]]],
    "#VALUE!",
    "volume: -1 is negative; a volume is 0 or more",
    "数量：-1 是负数；数量须为 0 或正数",
    "a negative volume",
  ],
  [
    "FUNNELODDS",
    [100, 1000000, 50000, [[0.3], [0.4], [0.5], [0.25]], [[5], [-1], [1], [1]]],
    "#VALUE!",
    "evidence, row 2: -1 is negative; a number of cases is 0 or more",
    "样本数，第 2 行：-1 是负数；样本数须为 0 或正数",
    "negative evidence",
  ],
  [
    "FUNNELODDS",
    [100, 1000000, 50000, [[0.3], [0.4], [0.5], [0.25]], [[5], [5], [5]]],
    "#VALUE!",
    "evidence: got 3 values; give 4",
    "样本数：收到 3 个值；应为 4 个",
    "evidence for three of four rates",
  ],
  [
    "FUNNELODDS",
    [
      100,
      1000000,
      50000,
      [[0.3], [0.4], [0.5], [0.25]],
      [
        [5, 5],
        [5, 5],
      ],
    ],
    "#VALUE!",
    "evidence: got 2 rows by 2 columns; give one row or one column",
    "样本数：收到 2 行 2 列；请给一行或一列",
    "a block of evidence",
  ],
  [
    "FUNNELODDS",
    [100, 1000000, 50000, [[0.3], [0.4], [0.5], [0.25]], null, -0.1],
    "#VALUE!",
    "spread: -0.1 is negative; a spread is 0 or more",
    "金额离散度：-0.1 是负数；金额离散度须为 0 或正数",
    "a negative spread",
  ],
  [
    "FUNNELFOR",
    [0, 1000000, 50000, [[0.3], [0.4], [0.5], [0.25]]],
    "#VALUE!",
    "confidence: got 0; write a chance between 0 and 1, such as 90% or 0.9",
    "置信度：收到 0；请填 0 与 1 之间的概率，如 90% 或 0.9",
    "a confidence of 0",
  ],
  [
    "FUNNELFOR",
    [1, 1000000, 50000, [[0.3], [0.4], [0.5], [0.25]]],
    "#VALUE!",
    "confidence: got 1; write a chance between 0 and 1, such as 90% or 0.9",
    "置信度：收到 1；请填 0 与 1 之间的概率，如 90% 或 0.9",
    "a confidence of 1",
  ],
  [
    "FUNNELFOR",
    [90, 1000000, 50000, [[0.3], [0.4], [0.5], [0.25]]],
    "#VALUE!",
    "confidence: got 90; write a chance between 0 and 1, such as 90% or 0.9",
    "置信度：收到 90；请填 0 与 1 之间的概率，如 90% 或 0.9",
    "a confidence of 90",
  ],
  [
    "FUNNELFOR",
    [0.9, 1000000000000, 1, [[0.3], [0.4], [0.5], [0.25]]],
    "#N/A",
    "confidence: even 10000000 cases reach the target with a chance of 0.00% only; lower the target or the confidence, or raise the rates or their evidence",
    "置信度：即使有 10000000 个，达成目标的概率也只有 0.00%；请降低目标或置信度，或提高转化率及其样本数",
    "beyond ten million cases",
  ],
  [
    "ACTIVITYLOAD",
    [[[10], ["x"]], [[2], [3]], 5, 20],
    "#VALUE!",
    'needs, row 2: "x" is text; write a number',
    "需要量，第 2 行：“x”是文本；请填数字",
    "a heading in the needs",
  ],
  [
    "ACTIVITYLOAD",
    [[[10]], 2, 0, 20],
    "#VALUE!",
    "people: got 0; a number of people is more than 0",
    "人数：收到 0；人数须大于 0",
    "nobody to do it",
  ],
  [
    "ACTIVITYLOAD",
    [[[10]], 2, 5, null],
    "#VALUE!",
    "workdays: got 0; a number of working days is more than 0",
    "工作日数：收到 0；工作日数须大于 0",
    "blank working days",
  ],
  [
    "ACTIVITYLOAD",
    [[[10], ["#N/A"]], 2, 5, 20],
    "#VALUE!",
    "needs, row 2: the cell holds #N/A; correct that cell first",
    "需要量，第 2 行：单元格里是 #N/A；请先改正该单元格",
    "an error among the needs",
  ],
];

test.each(refusals)("%s refuses %j", (id, given, code, en, zh) => {
  expect(callIn("en", faces[id], given)).toEqual({ code, message: en });
  expect(callIn("zh", faces[id], given)).toEqual({ code, message: zh });
});

const rates = [[0.3], [0.4]];

test.each<[keyof typeof faces, unknown[], unknown, string]>([
  ["FUNNELNEEDS", [0, 1, rates], [[0], [0], [0]], "a target of 0 needs nothing"],
  ["FUNNELODDS", [1e9, 1, 1, rates], [[1]], "a thousand million cases are taken"],
  ["FUNNELODDS", [null, 1, 1, rates], [[0]], "a blank volume is none"],
  [
    "ACTIVITYLOAD",
    [[[null], [null]], 2, 5, 20],
    [
      ["Total", "Per person", "Per person a day"],
      [0, 0, 0],
      [0, 0, 0],
    ],
    "blank needs are needs of 0",
  ],
])("%s answers %j with %j: %s", (id, given, expected) => {
  expect(callIn("en", faces[id], given)).toEqual(expected);
});

test("a mark is TRUE, its text, or a number but 0; else the opportunity is decided", () => {
  const entered = (mark: unknown) =>
    (
      callIn("en", faces.FUNNELRATES, [
        [["a"], ["a"]],
        [["a"], ["b"]],
        [[mark], [1]],
      ]) as unknown[][]
    )[1]![1];
  for (const alive of [true, "TRUE", " true ", 1, -1, 0.5])
    expect([alive, entered(alive)]).toEqual([alive, 0]);
  for (const decided of [false, "FALSE", "", " ", null, 0])
    expect([decided, entered(decided)]).toEqual([decided, 1]);
});

test("evidence of 0, one or a rate, blank or omitted, takes the rates as certain", () => {
  const odds = (evidence?: unknown) => callIn("en", faces.FUNNELODDS, [100, 5, 1, rates, evidence]);
  for (const evidence of [0, null, [[0], [0]], [[null], [null]]]) expect(odds(evidence)).toEqual(odds());
});
