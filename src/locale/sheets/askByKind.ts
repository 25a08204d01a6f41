import type { Column } from "../../core/model/column";
import type { Language } from "../../core/language";

interface Limits {
  readonly from: number | null;
  readonly to: number | null;
}
interface Asks {
  readonly pick: string;
  readonly date: string;
  readonly whole: (limits: Limits) => string;
  readonly number: (limits: Limits) => string;
  readonly share: (limits: Limits) => string;
}
const percent = (value: number): string => `${value * 100}%`;

const asks: Readonly<Record<Language, Asks>> = {
  en: {
    pick: "Pick one from the list.",
    date: "A date.",
    whole: ({ from, to }) =>
      `A whole number, ${to === null ? `${from ?? 0} or more` : `from ${from ?? 0} to ${to}`}.`,
    number: ({ from, to }) =>
      `A number, ${to === null ? `${from ?? 0} or more` : `from ${from ?? 0} to ${to}`}.`,
    share: ({ from, to }) =>
      `A percentage, ${to === null ? `${percent(from ?? 0)} or more` : `from ${percent(from ?? 0)} to ${percent(to)}`}, such as 30% or 0.3.`,
  },
  zh: {
    pick: "请从列表中选择。",
    date: "请填日期。",
    whole: ({ from, to }) =>
      to === null ? `请填不小于 ${from ?? 0} 的整数。` : `请填 ${from ?? 0} 到 ${to} 的整数。`,
    number: ({ from, to }) =>
      to === null ? `请填不小于 ${from ?? 0} 的数。` : `请填 ${from ?? 0} 到 ${to} 的数。`,
    share: ({ from, to }) =>
      to === null
        ? `请填不小于 ${percent(from ?? 0)} 的百分比，例如 30% 或 0.3。`
        : `请填 ${percent(from ?? 0)} 到 ${percent(to)} 的百分比，例如 30% 或 0.3。`,
  },
};

/** What may be typed into a column, as far as its kind says it. */
export function askByKind(column: Column, language: Language): string {
  const say = asks[language];
  switch (column.kind) {
    case "choice":
    case "mark":
      return say.pick;
    case "date":
      return say.date;
    case "count":
      return say.whole(column);
    case "share":
      return say.share(column);
    case "days":
    case "factor":
      return say.number(column);
    default:
      return "";
  }
}
