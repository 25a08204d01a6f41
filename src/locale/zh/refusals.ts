import type { Refusals } from "../../core/refusal";
import type { Call, Sentences } from "../sentences";
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

export const refusals = (call: Call): Sentences<Refusals> => ({
  ...argument(call),
  ...split(call),
  ...matrix(call),
  ...tree(call),
  ...replan(call),
  ...funnel(call),
  ...calendar(call),
  ...capacity(call),
  ...incentives(call),
  ...risks(call),
  ...readiness(call),
});
