import { goalCheck } from "../../core/goal/goalCheck";
import { declare } from "../declare/declare";
import { language } from "../declare/keyword";
import { number, numbers } from "../declare/numbers";
import { names } from "./text.zh";
import { words } from "./words";

export const GOALCHECK = declare({
  arguments: { target: number, history: numbers, language },
  names,
  words,
  answer: ({ target, history }, { rows, verdicts }) => {
    const { growth, verdict, trend } = goalCheck(target, history);
    return [
      [rows.growth, growth ?? ""],
      [rows.forecast, trend?.forecast ?? ""],
      [rows.low, trend?.low ?? ""],
      [rows.high, trend?.high ?? ""],
      [rows.chance, trend?.chance ?? ""],
      [rows.verdict, verdicts[verdict]],
      [rows.stretchFrom, trend?.stretchFrom ?? ""],
      [rows.stretchTo, trend?.stretchTo ?? ""],
    ];
  },
});
