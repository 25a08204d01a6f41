import type { ProofsPaneSentences } from "./en";

/** What the pane says about proofs in Chinese. */
export const zhProofsPane: ProofsPaneSentences = {
  kinds: { proved: "已证明", "not-proved": "未证明", "cannot-tell": "暂无法判断" },
  show: "查看单元格",
  showNext: (at, of) => `查看单元格（第 ${at} 处，共 ${of} 处）`,
  overridden: "人工判断",
  reason: "人工判断的理由",
  reasonFirst: "请先写明理由。",
  reasonHint: "为什么状态与工作簿的证明不一致",
  ask: {
    done: "工作簿没有证明这一项。请写明为什么仍算完成。",
    open: "工作簿已证明这一项。请写明为什么仍不算完成。",
    "not-applicable": "工作簿可以判断这一项。请写明为什么不适用。",
  },
  keep: (status) => `设为“${status}”`,
  cancel: "取消",
};
