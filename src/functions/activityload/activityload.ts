import { activityLoad } from "../../core/funnel/math/activity";
import { declare } from "../declare/declare";
import { language } from "../declare/keyword";
import { number, numbers } from "../declare/numbers";
import { one } from "./text.en";
import { names } from "./text.zh";
import { words } from "./words";

export const ACTIVITYLOAD = declare({
  arguments: { needs: numbers, perUnit: numbers, people: number, workdays: number, language },
  one,
  names,
  words,
  answer: ({ needs, perUnit, people, workdays }, header) => [
    [...header],
    ...activityLoad(needs, perUnit, people, workdays),
  ],
});
