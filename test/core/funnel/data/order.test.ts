import { guessOrder } from "../../../../src/core/funnel/data/order";

describe("the order of open stages", () => {
  test.each([
    [["Engaging", "Prospecting"], ["Prospecting", "Engaging"], "the CRM sample"],
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
