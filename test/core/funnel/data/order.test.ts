import { guessOrder } from "../../../../src/core/funnel/data/order";

describe("the order of open stages", () => {
  test.each([
    [["Engaging", "Prospecting"], ["Prospecting", "Engaging"], "the CRM sample"],
    [
      ["Kangaroo", "2. Offer", "Prospecting", "1. Lead", "Wombat"],
      ["1. Lead", "2. Offer", "Prospecting", "Kangaroo", "Wombat"],
      "numbered ones before those whose place is known, and these before the rest",
    ],
    [
      [
        "Negotiation/Review",
        "Proposal/Price Quote",
        "Qualification",
        "Needs Analysis",
        "Prospecting",
        "Value Proposition",
      ],
      [
        "Prospecting",
        "Qualification",
        "Needs Analysis",
        "Value Proposition",
        "Proposal/Price Quote",
        "Negotiation/Review",
      ],
      "Salesforce",
    ],
    [
      [
        "contractsent",
        "decisionmakerboughtin",
        "presentationscheduled",
        "qualifiedtobuy",
        "appointmentscheduled",
      ],
      [
        "appointmentscheduled",
        "qualifiedtobuy",
        "presentationscheduled",
        "decisionmakerboughtin",
        "contractsent",
      ],
      "HubSpot",
    ],
    [
      ["谈判/复查", "建议书/报价单", "识别决策者", "价值建议书", "需求分析", "资格", "潜在客户"],
      ["潜在客户", "资格", "需求分析", "价值建议书", "识别决策者", "建议书/报价单", "谈判/复查"],
      "Salesforce in Chinese",
    ],
    [
      ["谈判审核", "方案/报价", "需求确定", "初步接洽"],
      ["初步接洽", "需求确定", "方案/报价", "谈判审核"],
      "销售易",
    ],
    [
      ["Decision", "Quotation", "Develop Value Proposition", "Qualify Opportunity", "Identify Opportunity"],
      ["Identify Opportunity", "Qualify Opportunity", "Develop Value Proposition", "Quotation", "Decision"],
      "SAP",
    ],
    [
      ["合同签约", "商务谈判", "需求分析", "立项评估", "初期洽谈"],
      ["初期洽谈", "立项评估", "需求分析", "商务谈判", "合同签约"],
      "first talks are no negotiation",
    ],
    [["报价", "线索"], ["线索", "报价"], "a lead comes first"],
    [
      ["商务谈判", "方案报价", "需求确认", "初步接触", "线索", "待签约"],
      ["线索", "初步接触", "需求确认", "方案报价", "商务谈判", "待签约"],
      "Chinese",
    ],
    [
      ["2. Proposal", "10. Lead", "1. Negotiation"],
      ["1. Negotiation", "2. Proposal", "10. Lead"],
      "numbers go before knowledge",
    ],
    [["S3", "S1", "S2"], ["S1", "S2", "S3"], "letters and numbers"],
    [["S10", "S9"], ["S9", "S10"], "as numbers, not as texts"],
    [["Stage 2", "Stage 1"], ["Stage 1", "Stage 2"], "a word and a number"],
    [["第三阶段", "第一阶段", "第二阶段"], ["第一阶段", "第二阶段", "第三阶段"], "Chinese numbers"],
    [["第十二阶段", "第二阶段", "第十阶段"], ["第二阶段", "第十阶段", "第十二阶段"], "over ten"],
    [["二、报价", "一、谈判"], ["一、谈判", "二、报价"], "numbered in Chinese"],
    [["②报价", "①谈判"], ["①谈判", "②报价"], "circled"],
    [["阶段2", "阶段1"], ["阶段1", "阶段2"], "counted stages"],
    [["2需求确认", "1初步接触"], ["1初步接触", "2需求确认"], "no point after the number"],
    [["60% Proposal", "20% Lead"], ["20% Lead", "60% Proposal"], "by their chance"],
    [["Kangaroo", "Wombat", "Emu"], ["Kangaroo", "Wombat", "Emu"], "nobody knows: as they come"],
    [["Wombat", "Proposal", "Lead"], ["Lead", "Proposal", "Wombat"], "known ones first"],
    [
      ["Proposal", "3rd party review", "Lead"],
      ["Lead", "Proposal", "3rd party review"],
      "one number alone counts nothing",
    ],
    [[], [], "none"],
  ])("%j: %j, %s", (words, order) => expect(guessOrder(words)).toEqual(order));
});

/** Words of which nobody knows where they stand: only their numbers order them. */
// prettier-ignore
test.each<[string[], string]>([
  [["① Roo", "② Emu"],                       "circled"],
  [["①Roo", " ② Emu"],                       "a space before it"],
  [["1. Roo", "② Emu", "3. Bat"],            "circled among others"],
  [["1. Roo", " 2. Emu", "Lead"],            "before those whose place is known"],
  [["1.05 Roo", "1.25 Emu", "1.3 Bat"],      "with decimals"],
  [["Stage 1", "Stage  2"],                  "two spaces"],
  [["Stage #1", "Stage_2", "STEP-3"],        "with marks"],
  [["S1", "p2", "3"],                        "nothing behind it"],
  [["1袋鼠", "2考拉", "12鸭"],                  "a Chinese word behind it"],
  [["第 1步", "第2 步"],                       "a space on either side"],
  [["1.5袋鼠", "阶段2考拉"],                    "and with decimals"],
  [["二、袋鼠", "三)考拉", "四.鸭", "五 鼠"],      "every mark behind Chinese numbers"],
  [["一、袋鼠", " 二、考拉"],                    "a space before it"],
  [["三、袋鼠", "十二、考拉"],                    "over ten"],
  [["九、鸭", "十、牛", "十九、羊", "二十、马", "二十一、猪"], "over twenty"],
  [["第九袋鼠", "第二十一考拉"],                  "over twenty, counted"],
])("by their numbers: %j (%s)", (words) => expect(guessOrder([...words].reverse())).toEqual(words));

// prettier-ignore
test.each<[string[], string]>([
  [["Emu ②", "Roo ①"],         "circled, at the end"],
  [["Emu②", "Roo①"],           "circled, at the end of a word"],
  [["Emu 2", "Roo 1"],         "at the end"],
  [["2nd Emu", "1st Roo"],     "an English word behind it"],
  [["袋鼠2期", "考拉1期"],        "Chinese words before it"],
  [["袋鼠第二", "考拉第一"],       "a Chinese number at the end"],
  [["袋鼠二、", "考拉一、"],       "and with a mark"],
  [["二袋鼠", "一考拉"],          "a Chinese number that begins a word"],
  [["Roo", "2. Emu"],          "one number alone"],
])("as they come: %j (%s)", (words) => expect(guessOrder(words)).toEqual(words));
