import type { Refusals } from "../../core/refusal";
import type { Manner, Sentences } from "../sentences";
import { argument } from "./refusals/argument";
import { calendar } from "./refusals/calendar";
import { capacity } from "./refusals/capacity";
import { funnel } from "./refusals/funnel";
import { incentives } from "./refusals/incentives";
import { matrix } from "./refusals/matrix";
import { readiness } from "./refusals/readiness";
import { replan } from "./refusals/replan";
import { risks } from "./refusals/risks";
import { split } from "./refusals/split";
import { tree } from "./refusals/tree";

export const refusals = (manner: Manner): Sentences<Refusals> => ({
  ...argument(manner),
  ...split(manner),
  ...matrix(manner),
  ...tree(manner),
  ...replan(manner),
  ...funnel(manner),
  ...calendar(manner),
  ...capacity(manner),
  ...incentives(manner),
  ...risks(manner),
  ...readiness(manner),
});
