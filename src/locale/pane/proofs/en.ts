/** What the pane says about proofs in English. */
export const enProofsPane = {
  kinds: { proved: "Proved", "not-proved": "Not proved", "cannot-tell": "Can't tell yet" },
  show: "Show the cells",
  showNext: (at: number, of: number) => `Show the cells (${at} of ${of})`,
  overridden: "Against the proof",
  reason: "Reason against the proof",
  reasonFirst: "Write the reason first.",
  reasonHint: "Why the status is not what the workbook proves",
  ask: {
    done: "The workbook doesn't prove this. Say why it is done all the same.",
    open: "The workbook proves this. Say why it is not done all the same.",
    "not-applicable": "The workbook can judge this. Say why it doesn't apply.",
  },
  keep: (status: string) => `Set to “${status}”`,
  cancel: "Cancel",
};

/** A language that misses a sentence does not compile. */
export type ProofsPaneSentences = typeof enProofsPane;
