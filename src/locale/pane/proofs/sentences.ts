import type { Language } from "../../../core/language";
import { enProofsPane, type ProofsPaneSentences } from "./en";
import { zhProofsPane } from "./zh";

/** Every sentence of the pane about proofs, but what they say themselves. */
export const proofsPaneSentences: Readonly<Record<Language, ProofsPaneSentences>> = {
  en: enProofsPane,
  zh: zhProofsPane,
};
