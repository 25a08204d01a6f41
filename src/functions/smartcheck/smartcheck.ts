import { letters, smartCheck } from "../../core/goal/smart/smartCheck";
import { declare } from "../declare/declare";
import { language } from "../declare/keyword";
import { sentence } from "../declare/texts";
import { names } from "./text.zh";
import { words } from "./words";

export const SMARTCHECK = declare({
  arguments: { goal: sentence, language },
  names,
  words,
  answer: ({ goal }, missing) => {
    const found = smartCheck(goal);
    return letters.map((letter) => [letter, found[letter] !== undefined, found[letter] ?? missing[letter]]);
  },
});
