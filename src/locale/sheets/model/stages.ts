import type { stStages, Step } from "../../../core/model/stages";
import type { InEveryLanguage } from "./modelTableWords";

const figures = [
  { rate: 0.6, lag: 7, inHand: 200 },
  { rate: 0.7, lag: 14, inHand: 90 },
  { rate: 0.6, lag: 14, inHand: 60 },
  { rate: 0.7, lag: 21, inHand: 40 },
  { rate: 0.85, lag: 14, inHand: 20 },
  { rate: 1, lag: 30, inHand: 10 },
  { inHand: 5 },
];
const steps: readonly Step[] = ["lead", "contact", "needs", "proposal", "negotiation", "contract", "payment"];
const rows = (texts: readonly (readonly [stage: string, actions: string, entry: string, exit: string])[]) =>
  texts.map(([stage, actions, entry, exit], at) => ({
    stage,
    step: steps[at],
    actions,
    entry,
    exit,
    ...figures[at],
  }));

export const stagesWords: InEveryLanguage<typeof stStages> = {
  en: {
    title: "Stages",
    columns: {
      stage: "Stage",
      step: "Stands for",
      actions: "Key actions",
      entry: "Entry criteria",
      exit: "Exit criteria",
      rate: "Rate to the next",
      lag: "Days to the next",
      inHand: "In hand",
    },
    choices: {
      step: {
        lead: "Lead",
        contact: "First contact",
        needs: "Needs",
        proposal: "Proposal",
        negotiation: "Negotiation",
        contract: "Contract",
        payment: "Payment",
      },
    },
    ask: {
      step: "Which of the seven steps from lead to payment this stage is.",
      rate: "The share of those at this stage that reach the next.",
    },
    examples: () =>
      rows([
        [
          "Lead",
          "Check the source, find the department",
          "A name and a phone number",
          "The department is known",
        ],
        ["First contact", "Call, send the case collection", "The department is known", "A visit is agreed"],
        ["Needs", "Visit, ask, write the needs down", "A visit is agreed", "Needs and budget are confirmed"],
        [
          "Proposal",
          "Write and present the proposal",
          "The decision maker and the core need are known",
          "The proposal is presented to the decision maker",
        ],
        [
          "Negotiation",
          "Agree price and terms",
          "The proposal is shortlisted",
          "Terms are agreed in writing",
        ],
        ["Contract", "Contract review, signature", "Terms are agreed in writing", "The contract is signed"],
        [
          "Payment",
          "Invoice, follow the payment up",
          "The contract is signed",
          "The money is on the account",
        ],
      ]),
  },
  zh: {
    title: "销售阶段",
    columns: {
      stage: "阶段",
      step: "对应环节",
      actions: "关键动作",
      entry: "进入标准",
      exit: "退出标准",
      rate: "到下一阶段的转化率",
      lag: "到下一阶段的天数",
      inHand: "在手数量",
    },
    choices: {
      step: {
        lead: "线索",
        contact: "初步接触",
        needs: "需求确认",
        proposal: "方案报价",
        negotiation: "商务谈判",
        contract: "签约",
        payment: "回款",
      },
    },
    ask: {
      step: "这个阶段对应从线索到回款七个环节中的哪一个。",
      rate: "处于这个阶段的有多大比例进入下一阶段。",
    },
    examples: () =>
      rows([
        ["线索", "核实来源，找到对口科室", "有姓名和电话", "对口科室已明确"],
        ["初步接触", "电话沟通，发送案例集", "对口科室已明确", "约好拜访时间"],
        ["需求确认", "上门拜访，提问并记录需求", "约好拜访时间", "需求和预算已确认"],
        ["方案报价", "撰写并讲解方案", "决策人和核心需求已明确", "方案已向决策人讲解"],
        ["商务谈判", "谈定价格和条款", "方案入围", "条款书面确认"],
        ["签约", "合同评审、签署", "条款书面确认", "合同已签署"],
        ["回款", "开票并跟进付款", "合同已签署", "款项到账"],
      ]),
  },
};
