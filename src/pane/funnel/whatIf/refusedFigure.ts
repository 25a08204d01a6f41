import type { TriedName } from "../../../core/funnel/whatIf/assumptionFault";
import { Refused } from "../../../core/refusal";
import { refusedArgument } from "../../../core/refusedArgument";
import type { Argument } from "../../../core/refusals/argument";

/** The figures that go into the functions' arguments, where these are called otherwise. */
const otherwise: Readonly<Partial<Record<string, TriedName>>> = {
  rates: "rate",
  volume: "volume",
  targets: "target",
  target: "target",
  dealSize: "dealSize",
  confidence: "confidence",
  evidence: "evidence",
  spread: "spread",
  inHand: "inHand",
  people: "people",
  workdays: "workdays",
  perUnit: "perOpportunity",
  perDay: "perDay",
};

/** The figure that an argument is taken from; nothing where it is none of them. */
export const figureOf = (argument: Argument): TriedName | undefined => otherwise[argument];

/** The figure that is to be given otherwise. */
export const refusedFigure = (caught: unknown): TriedName | undefined =>
  caught instanceof Refused ? figureOf(refusedArgument(caught)) : undefined;
