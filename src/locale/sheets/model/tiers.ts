import type { stTiers } from "../../../core/model/tiers";
import type { Row } from "../../../core/model/table";
import type { InEveryLanguage } from "./modelTableWords";

const examples = (): readonly Partial<Row<typeof stTiers>>[] => [
  { pays: "individual", from: 0.5, multiplier: 1 },
  { pays: "individual", from: 1, multiplier: 1.5 },
  { pays: "individual", from: 1.3, multiplier: 2 },
  { pays: "team", from: 0.9, multiplier: 1 },
];

export const tiersWords: InEveryLanguage<typeof stTiers> = {
  en: {
    title: "Incentive tiers",
    columns: { pays: "Attainment of", from: "From", multiplier: "Multiplier" },
    choices: { pays: { individual: "The person", team: "The team" } },
    ask: {
      from: "The attainment from which this tier pays: 130% as 130%.",
      multiplier: "What each point of attainment in this tier pays, as a multiple.",
    },
    examples,
  },
  zh: {
    title: "激励档位",
    columns: { pays: "按谁的达成率", from: "起点", multiplier: "倍数" },
    choices: { pays: { individual: "个人", team: "团队" } },
    ask: {
      from: "从多少达成率开始适用这一档，例如 130%。",
      multiplier: "这一档内每一点达成率按几倍计发。",
    },
    examples,
  },
};
