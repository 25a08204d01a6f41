import { rateRisks, thresholdsOf } from "../../core/risks/expectedLoss";
import { words } from "../alertlevel/words";
import { declare } from "../declare/declare";
import { language } from "../declare/keyword";
import { number, numbers } from "../declare/numbers";
import { optional } from "../declare/reader";
import { one } from "./text.en";
import { names } from "./text.zh";

export const RISKSCORE = declare({
  arguments: {
    probability: numbers,
    impact: numbers,
    amber: optional(number),
    red: optional(number),
    language,
  },
  one,
  names,
  words,
  answer: ({ probability, impact, amber, red }, called) =>
    rateRisks(probability, impact, thresholdsOf(amber, red)).map(({ loss, level }) => [
      loss,
      level ? called[level] : "",
    ]),
});
