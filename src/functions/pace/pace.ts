import { pace } from "../../core/tracking/pace";
import { words as levels } from "../alertlevel/words";
import { declare } from "../declare/declare";
import { language } from "../declare/keyword";
import { number, numbers } from "../declare/numbers";
import { names } from "./text.zh";
import { words } from "./words";

export const PACE = declare({
  arguments: { plan: numbers, actuals: numbers, closed: number, language },
  names,
  words: {
    en: { rows: words.en, levels: levels.en },
    zh: { rows: words.zh, levels: levels.zh },
  },
  answer: ({ plan, actuals, closed }, { rows, levels }) => {
    const told = pace(plan, actuals, closed);
    const shown = { ...told, status: told.status && levels[told.status] };
    return (Object.keys(rows) as (keyof typeof rows)[]).map((row) => [rows[row], shown[row] ?? ""]);
  },
});
