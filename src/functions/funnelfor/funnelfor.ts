import { funnelFor } from "../../core/funnel/math/oddsAnswers";
import { declare } from "../declare/declare";
import { number, numbers } from "../declare/numbers";
import { rowsOf } from "../declare/rows";
import { oddsArguments } from "../funnelodds/funnelodds";
import { one } from "../funnelodds/text.en";
import { names } from "./text.zh";

export const FUNNELFOR = declare({
  arguments: { confidence: number, target: numbers, ...oddsArguments },
  one,
  names,
  answer: ({ confidence, target, ...problem }) =>
    rowsOf({ ...target, values: funnelFor(confidence, target, problem) }),
});
