import type { Refusals } from "../../core/refusal";
import type { Call, Sentences } from "../sentences";
import { argument } from "./refusals/argument";
import { calendar } from "./refusals/calendar";
import { funnel } from "./refusals/funnel";
import { matrix } from "./refusals/matrix";
import { replan } from "./refusals/replan";
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
});
