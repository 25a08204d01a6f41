import type { Meaning } from "./source";

/** HubSpot's own names of its stages, in one word each. */
const inOneWord: Readonly<Record<string, string>> = {
  appointmentscheduled: "appointment scheduled",
  qualifiedtobuy: "qualified to buy",
  presentationscheduled: "presentation scheduled",
  decisionmakerboughtin: "decision maker bought in",
  contractsent: "contract sent",
};

/** English words apart: «ClosedWon», «closed-won» and «Closed Won» are the same. */
function spaced(word: string): string {
  const text = word
    .normalize("NFKC")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/[’`]/g, "'")
    .replace(/[\s_\-–—/.,;:()[\]|·+]+/g, " ")
    .replace(/\bout sold\b/, "outsold")
    .replace(/\bwon't\b/, "will not")
    .trim();
  return inOneWord[text] ?? text;
}

const wonEnglish =
  /\b(won|win|wins|closedwon|sold|signed|contract signed|success|successful|paid|invoiced|ordered|order received|po (received|issued)|payment received|awarded)\b/;
const lostEnglish =
  /\b(lost|lose|loss|closedlost|dead|dropped|abandoned|rejected|declined|cancell?ed|disqualified|unqualified|failed|churned|no sale|no decision|no interest|not interested|outsold|gone cold|qualified out|not qualified|no go|no budget|bad fit|stopped)\b/;
const wonChinese = /赢|成交|签约|签单|成单|中标|回款|成功|已签|签订|下单|已付款|收款/;
const lostChinese =
  /输|丢单|丢失|失去|失单|败单|流失|战败|失败|放弃|落标|流标|废标|取消|终止|无意向|无需求|没有需求|无预算|无兴趣|没兴趣|不感兴趣|不考虑|无效|拒绝|不合格|未中标|死单/;
const leftOut = /\b(duplicate|duplicated|test|spam|junk|archived|deleted)\b|重复|作废|测试数据|垃圾|已删除/;

/** What turns a word round: «not won», «未成交». */
const notEnglish = /\b(not|never|no longer|non|un|isn't|without)\b/;
const notChinese =
  /(未|没|没有|不|非|无法|尚未)(能|有|曾)?(赢|输|成|签|中标|回款|丢|流失|失|战败|放弃|取消|终止)/;
/** What is still to come: «待签约», «预计成交», «签约中», «to be signed». */
const toComeEnglish =
  /\b(to be|to|expected|likely|pending|awaiting|waiting|ready) (\w+ )?(won|win|signed|paid)\b|\b(probability|nda|(technical|business) win)\b/;
const toComeChinese =
  /(待|预计|即将|准备|拟|计划|等待|争取|推进|促)(签|成|赢|中标|回款|收款)|(赢单|签约|成交|签单|签订|回款|收款)(中|前|阶段|谈判|准备|审)|(赢|赢单|成功|中标|成交|签约)(率|概率)/;
/** Alive, and nothing of how far: what lists have beside a column of stages. */
const state =
  /^(open|active|in progress|in process|ongoing|working|alive|进行中|正在进行|跟进中|推进中|打开|未关闭|未结案?|有效|活动)$/;
const closed = /\bclosed?\b|关闭|结束|结单|结案|关单/;

/**
 * What a stage's word says of its opportunity, as far as English and Chinese CRMs have it; null where it can be more
 * than one thing, such as «Closed», «not won» or «未成交».
 */
export function guessMeaning(word: string): Meaning | null {
  const text = spaced(word);
  if (state.test(text)) return "open";
  const won = wonEnglish.test(text) || wonChinese.test(text);
  const lost = lostEnglish.test(text) || lostChinese.test(text);
  const negated =
    notEnglish.test(text.replace(/\bnot (interested|qualified)\b/, "")) || notChinese.test(text);
  if (text.includes("未中标")) return "lost";
  if (negated && (won || lost)) return won && !lost && closed.test(text) ? "lost" : null;
  if (/竞争对手|竞品|对手/.test(text) && won) return "lost";
  if (won && lost) return null;
  if (won && toComeChinese.test(text)) return /[回收]款/.test(text) ? null : "open";
  if (won && toComeEnglish.test(text)) return "open";
  if (leftOut.test(text)) return "left-out";
  if (lost) return "lost";
  if (won) return "won";
  if (closed.test(text)) return null;
  return rankOf(word) === null ? null : "open";
}

/**
 * Where known open stages stand, from the top of the funnel on, in English and in Chinese. The last match of a word
 * counts, as «方案报价» is rather a quotation than a solution.
 */
const stages: readonly (readonly [place: number, english: string, chinese: string])[] = [
  [
    5,
    "new|lead|suspect|mql|target|inquiry|enquiry|open|identif(y|ied)|cold|idea",
    "线索|待分配|名单|陌拜|新建|新增|目标客户|打开",
  ],
  [10, "prospect(ing)?|sal|pipeline|potential|research", "潜在|潜客|意向"],
  [
    20,
    "engag(e|ed|ing|ement)|contact(ed|ing)?|connect(ed)?|approach|appointment|meeting|working|intro|introduction|outreach|attempted|interested|discussion|warm",
    "接触|联系|初步|初期|初访|初次|首次|拜访|沟通|跟进|邀约|约见|接洽",
  ],
  [
    30,
    "qualif(y|ied|ying|ication)|sql|^opportunity|assess(ment)?|active|in progress|in process",
    "商机|立项|验证|资格|筛选|进行中|正在进行|确立",
  ],
  [
    40,
    "discover(y|ing)?|need|requirement|scop(e|ing)|diagnos(e|is)|investigat(e|ion)|consult(ing|ation)?",
    "需求|调研|诊断|挖掘",
  ],
  [
    50,
    "demo|demonstration|presentation|present(ed|ing)?|solution|design|develop(ing|ment)?|evaluat(e|ing|ion)|trial|pilot|poc|proof of concept|value proposition|validat(e|ion)|technical",
    "方案|演示|试用|试点|产品介绍|技术交流|价值建议|(^|[^项])评估|选型|打样|送样|测试",
  ],
  [55, "decision maker|perception|stakeholder", "关键人|决策者|决策人|决策链|认知分析"],
  [
    60,
    "propos(al|e|ed|ing)|quot(e|ed|ation|ing)|price|pricing|bid|bidding|tender|rfp|rfq|bought in|estimate|offer|upside|shortlist(ed)?",
    "报价|提案|(^|[^值])建议书|投标|招标|竞标|标书|比价",
  ],
  [70, "negotiat(e|ed|ing|ion)|commercial|term|bargain(ing)?|hot", "谈判|议价|商务|(^|[^步期次])洽谈|磋商"],
  [
    80,
    "contract(ing)?|legal|procurement|approval|decision$|verbal|verbally|commit|committed|best case|final|finali[sz]ing|paperwork|purchase|closing|forecast",
    "决策($|[^者人链])|审批|合同|法务|采购|口头",
  ],
  [
    90,
    "to be signed|awaiting signature|pending signature|signature|signing",
    "待签|签约|签订|拟签|即将签|待成交|预计成交|即将成交|促成|成交中|签单中",
  ],
];
/** Whether a word says of its opportunity that it is alive, and nothing else. */
export const isState = (word: string): boolean => state.test(spaced(word));

/** Alive, but nowhere in particular. */
const anywhere =
  /\b(on hold|hold|pending|stalled|paused|delayed|postponed|nurtur(e|ing)|follow ?up|review|ongoing)\b|搁置|暂停|暂缓|延期|培育|观望|孵化|挂起/;

const ranks = stages.map(
  ([place, english, chinese]) => [place, new RegExp(`\\b(${english})s?\\b|${chinese}`)] as const,
);

/** How far down the funnel a known open stage stands, from 0 to 100; null for words that nobody knows. */
export function rankOf(word: string): number | null {
  const text = spaced(word);
  let rank: number | null = null;
  for (const [place, words] of ranks) if (words.test(text)) rank = place;
  return rank ?? (anywhere.test(text) ? 95 : null);
}
