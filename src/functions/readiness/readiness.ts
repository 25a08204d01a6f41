import { readiness } from "../../core/checklist/readiness";
import { declare } from "../declare/declare";
import { language } from "../declare/keyword";
import { number, numbers } from "../declare/numbers";
import { optional } from "../declare/reader";
import { texts } from "../declare/texts";
import { critical, statuses } from "./items";
import { one } from "./text.en";
import { names } from "./text.zh";
import { words } from "./words";

export const READINESS = declare({
  arguments: {
    statuses,
    weights: numbers,
    critical: optional(critical),
    sections: optional(texts),
    sectionWeights: optional(numbers),
    pass: optional(number),
    language,
  },
  one,
  names,
  words,
  answer: (problem, told) => {
    const { score, verdict, criticalOpen } = readiness(problem);
    return [[score, verdict === "critical-open" ? told.criticalOpen(criticalOpen) : told[verdict]]];
  },
});
