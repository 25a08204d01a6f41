import { explainParts } from "../../core/split/explain";
import { declare } from "../declare/declare";
import { language } from "../declare/keyword";
import { splitArguments } from "../splittarget/splittarget";
import { one } from "../splittarget/text.en";
import { names } from "./text.zh";
import { words } from "./words";

export const EXPLAINSPLIT = declare({
  arguments: { ...splitArguments, language },
  one,
  names,
  words,
  answer: (problem, { header, bounds }) => [
    [...header],
    ...explainParts(problem, (part) => [
      part.weight,
      part.shareOfWeights,
      part.exactAmount,
      bounds[part.bound],
      part.step,
      part.amount,
    ]),
  ],
});
