import type { FunctionText } from "../declare/text";
import type { names } from "./text.zh";

export const text: FunctionText<keyof typeof names> = {
  description:
    "Judges a target by the trend of past periods: growth asked, forecast, the chance of reaching it, and a range that stretches.",
  parameters: {
    target: "The target of the coming period.",
    history: "Past periods, oldest first, as long as the target's; three at least, and only those.",
    language: 'The language of the words: "en" (default) or "zh".',
  },
  remarks: [
    "A least-squares line through the history, one period on, with its 80% prediction interval (Student's t, n − 2 degrees of freedom). The chance is P(T ≥ (target − forecast) ÷ s), or 1 or 0 where nothing scatters. Growth asked is target ÷ last period − 1.",
    'Verdict by the chance: from 0.9 "too low", from 0.5 "steady", from 0.1 "stretch", else "beyond reach". The stretch range is the amounts that are reached with a chance of one half and of one in ten.',
    'Under three periods only growth is told ("not enough history"). With three there is one degree of freedom, and the interval is very wide. A blank cell counts as 0: select only the periods that were.',
    "Source: Draper and Smith, Applied Regression Analysis (3rd ed.), 3.1.",
  ],
};
