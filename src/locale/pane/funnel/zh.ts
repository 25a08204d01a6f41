import { zhFunnelData } from "./data.zh";
import type { FunnelSentences } from "./en";
import { zhFunnelTroubles } from "./troubles.zh";
import { zhFunnelWhatIf } from "./whatIf.zh";

/** What the funnel builder says in Chinese. */
export const zhFunnel: FunnelSentences = {
  title: "漏斗",
  whatIf: "假设推演",
  failed: "暂时无法完成",
  again: "重试",
  goTo: (address) => `转到 ${address}`,
  more: "更多",
  asTable: "以表格显示",
  ...zhFunnelData,
  ...zhFunnelWhatIf,
  troubles: zhFunnelTroubles,
};
