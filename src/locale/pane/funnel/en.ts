import { enFunnelData } from "./data.en";
import { enFunnelTroubles } from "./troubles.en";
import { enFunnelWhatIf } from "./whatIf.en";

/** What the funnel builder says in English. */
export const enFunnel = {
  title: "Funnel",
  whatIf: "What if",
  failed: "That can't be done yet",
  again: "Try again",
  goTo: (address: string) => `Go to ${address}`,
  more: "More",
  asTable: "As a table",
  ...enFunnelData,
  ...enFunnelWhatIf,
  troubles: enFunnelTroubles,
};

/** A language that misses a sentence does not compile. */
export type FunnelSentences = typeof enFunnel;
