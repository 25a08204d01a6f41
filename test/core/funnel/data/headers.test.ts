import { guessColumns } from "../../../../src/core/funnel/data/columns";
import { headerFit } from "../../../../src/core/funnel/data/headers";
import { roles, type Role } from "../../../../src/core/funnel/data/source";
import { proposalOf } from "../../../../src/core/funnel/whatIf/proposal";
import type { Figures } from "../../../../src/core/funnel/data/figures";

test.each([
  "Furthest stage",
  "Highest sales stage",
  "Stage reached",
  "Stage when lost",
  "Stage when it was lost",
  "Stage at close",
  "Stage before it was closed",
  "Stage before loss",
  "Stage at loss",
  "Phase attained",
  "Dropped in phase",
  "Lost at stage",
  "Closed in the phase",
  "Last open stage",
  "Last active phase",
  "最远阶段",
  "曾达最高阶段",
  "达到的最高销售阶段",
  "输单时所处阶段",
  "丢单阶段",
  "流失前的商机阶段",
  "关闭时的项目阶段",
])("«%s» is how far a deal came", (header) => {
  const sample = {
    headers: ["Stage", header],
    rows: [
      ["Lost", "Proposal"],
      ["Lost", "Negotiation"],
      ["Won", "Negotiation"],
      ["Proposal", "Proposal"],
    ],
    formats: ["@", "@"],
  };
  expect(guessColumns(sample)).toEqual({ stage: 0, furthest: 1 });
});

test.each(["Stage entered on", "Next stage", "下一阶段"])("«%s» is not", (header) => {
  const rows = [
    ["Lost", "Acme"],
    ["Won", "Globex"],
  ];
  expect(guessColumns({ headers: ["Stage", header], rows, formats: ["@", "@"] }).furthest).toBeUndefined();
});

/** What stands in no list and is told by its parts. */
const BY_PARTS = 0.5;

// prettier-ignore
test.each<[string, Role, number, string]>([
  ["Opportunity ID",               "id",       1,        "the best of its role"],
  ["Opportunity code (CRM)",       "id",       1 - 0.4 * 4 / 31, "the fifth of 31"],
  ["唯一标识",                      "id",       1 - 0.4 * 30 / 31, "the last of them"],
  ["Furthest stage",               "furthest", 1,        "the best of its role"],
  ["",                             "id",       0,        "no header"],
  ["Opportunity text",             "id",       0,        "of nobody's words"],
  ["订单号",                        "id",       BY_PARTS, "an order's number"],
  ["订单号备注",                     "id",       0,        "and what is noted about it"],
  ["客户交易号",                     "id",       0,        "of a customer"],
  ["Stage 2",                      "stage",    BY_PARTS, "numbered"],
  ["2nd phase",                    "stage",    BY_PARTS, "numbered"],
  ["谈判阶段",                       "stage",    BY_PARTS, "a stage at its end"],
  ["阶段说明",                       "stage",    0,        "a stage's description"],
  ["订单状态",                       "stage",    BY_PARTS, "an order's state"],
  ["订单状态说明",                    "stage",    0,        "and its description"],
  ["Stage duration",               "stage",    0,        "how long"],
  ["Stage when lost",              "stage",    0,        "how far, and not where it stands"],
  ["Deepest phase",                "furthest", BY_PARTS, "two words"],
  ["Highest sales phase",          "furthest", BY_PARTS, "with one between"],
  ["Phase when lost",              "furthest", BY_PARTS, "when"],
  ["Phase when it was closed",     "furthest", BY_PARTS, "when it was"],
  ["Phase before lost",            "furthest", BY_PARTS, "before"],
  ["Phase before it was closed",   "furthest", BY_PARTS, "before it was"],
  ["Phase at close: comment",      "furthest", 0,        "a comment on it"],
  ["Lost in phase",                "furthest", BY_PARTS, "in"],
  ["Lost in the phase",            "furthest", BY_PARTS, "in the"],
  ["Last known phase",             "furthest", BY_PARTS, "the last"],
  ["Last known sales phase",       "furthest", BY_PARTS, "with a word between"],
  ["结案阶段",                       "furthest", BY_PARTS, "in Chinese, in short"],
  ["结案时的所在最远的销售阶段",         "furthest", BY_PARTS, "and at length"],
  ["结案阶段备注",                    "furthest", 0,        "what is noted about it"],
  ["Created on",                   "opened",   1 - 0.4 * 11 / 40, "the twelfth of forty"],
  ["Opened on",                    "opened",   1 - 0.4 * 4 / 40, "the fifth"],
  ["Deal created on",              "opened",   BY_PARTS, "a day"],
  ["Created on behalf",            "opened",   0,        "no day"],
  ["项目创建日期",                    "opened",   BY_PARTS, "a day"],
  ["负责人录入日",                    "opened",   BY_PARTS, "a day of a person's"],
  ["创建日期确认人",                   "opened",   0,        "a person"],
  ["Deal closed on",               "closed",   BY_PARTS, "a day"],
  ["Closed on behalf",             "closed",   0,        "no day"],
  ["负责人关单日",                    "closed",   BY_PARTS, "a day of a person's"],
  ["签约日期确认人",                   "closed",   0,        "a person"],
  ["Key owner",                    "owner",    BY_PARTS, "a person"],
  ["Ownership",                    "owner",    0,        "no person"],
  ["Sales rep name",               "owner",    BY_PARTS, "a person's name"],
  ["Rep name kana",                "owner",    0,        "how it is spoken"],
  ["Lead agent",                   "owner",    BY_PARTS, "a person"],
  ["Agent code",                   "owner",    0,        "a code"],
  ["Amount (net)",                 "value",    1 - 0.4 / 50, "what stands in brackets is a mark"],
  ["Amount [net]",                 "value",    1 - 0.4 / 50, "in square ones, too"],
  ["Amount【net】",                 "value",    1 - 0.4 / 50, "and in these"],
  ["Amount, net",                  "value",    BY_PARTS, "outside of them it is a word"],
  ["USD amount",                   "value",    BY_PARTS, "a unit in front is a word"],
  ["Amount USD",                   "value",    1 - 0.4 / 50, "behind it is a mark"],
  ["Amount currency",              "value",    0,        "a currency"],
])("«%s» speaks for %s by %d (%s)", (header, role, fit) => expect(headerFit(header, role)).toBeCloseTo(fit, 12));

test("no header at all speaks for nothing", () =>
  expect(roles.map((role) => headerFit(" * ", role))).toEqual(roles.map(() => 0)));

const figures = (given: Partial<Figures>) =>
  proposalOf({
    won: { count: 2, value: 300 },
    open: { count: 4, value: 900 },
    conversion: { decided: 10, rate: 0.2 },
    deal: { mean: 150, spread: 0.5 },
    owners: 3,
    ...given,
  } as Figures);

// prettier-ignore
test.each<[Partial<Figures>, object, string]>([
  [{}, { assumptions: { target: 300, dealSize: 150, spread: 0.5, volume: 10, evidence: 10, rate: 0.2 }, inHand: 4, people: 3 }, "all that the data says"],
  [{ conversion: { decided: 10, rate: 0 } } as Partial<Figures>, { assumptions: { target: 300, dealSize: 150, spread: 0.5, volume: 10, evidence: 10 }, inHand: 4, people: 3 }, "a rate of 0 is no rate to plan with"],
  [{ conversion: null, deal: null, owners: null }, { assumptions: { target: 300 }, inHand: 4, people: null }, "what it can't say is left out"],
  [{ won: { count: 0, value: 0 }, owners: 0 } as Partial<Figures>, { assumptions: { dealSize: 150, spread: 0.5, volume: 10, evidence: 10, rate: 0.2 }, inHand: 4, people: null }, "nothing won, nobody there"],
])("what %j proposes: %j (%s)", (given, proposal) => expect(figures(given)).toEqual(proposal));
