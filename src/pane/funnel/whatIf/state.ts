import type { CellAddress } from "../../../core/cellAddress";
import {
  assumptionFault,
  type AssumptionFault,
  type TriedName,
} from "../../../core/funnel/whatIf/assumptionFault";
import type { Links } from "../../../core/funnel/whatIf/links";
import type { Proposal } from "../../../core/funnel/whatIf/proposal";
import type {
  AssumptionName,
  Assumptions,
  CurvePoint,
  Team,
  WhatIf,
} from "../../../core/funnel/whatIf/whatIf";
import type { Wrong } from "../../amount/expression";

/** One figure as it is tried out. */
export interface Tried {
  /** As it was typed; null where it came from a slider, the data or a cell. */
  readonly text: string | null;
  readonly value: number | null;
  readonly wrong: { readonly typed: Wrong } | { readonly fault: AssumptionFault } | null;
  /** Somebody put it here, so that no cell and no data may take it away unasked. */
  readonly own: boolean;
}
export const blank: Tried = { text: null, value: null, wrong: null, own: false };

export const assumptionNames = [
  "target",
  "dealSize",
  "rate",
  "volume",
  "confidence",
  "evidence",
  "spread",
] as const satisfies readonly AssumptionName[];
export const teamNames = [
  "people",
  "workdays",
  "perOpportunity",
  "perDay",
] as const satisfies readonly (keyof Team)[];

/** A formula that an assumption would replace. */
export interface Replaced {
  readonly name: AssumptionName;
  readonly cell: CellAddress;
  readonly formula: string;
}

export interface WhatIfState {
  readonly tried: Readonly<Record<TriedName, Tried>>;
  /** The figure that each slider's ends are around. */
  readonly around: Readonly<Partial<Record<AssumptionName, number>>>;
  readonly proposal: Proposal | null;
  readonly links: Links;
  readonly answer: WhatIf | null;
  /** The assumptions that the answer is for. */
  readonly answered: Assumptions | null;
  readonly busy: boolean;
  readonly curve: readonly CurvePoint[] | null;
  /** Asked before formulas are replaced. */
  readonly asking: readonly Replaced[] | null;
  readonly action: "link" | "assume" | "follow" | null;
  readonly done:
    | { readonly what: "linked"; readonly name: AssumptionName; readonly cell: CellAddress }
    | { readonly what: "assumed"; readonly cells: readonly CellAddress[] }
    | { readonly what: "followed" | "taken" }
    | null;
  readonly refused: unknown;
  readonly failed: unknown;
}

const freshTried = Object.fromEntries(
  [...assumptionNames, "inHand", ...teamNames].map((name) => [name, blank]),
) as Record<TriedName, Tried>;
export const fresh: WhatIfState = {
  tried: {
    ...freshTried,
    confidence: { ...blank, value: 0.9 },
    evidence: { ...blank, value: 0 },
    spread: { ...blank, value: 0 },
  },
  around: { confidence: 0.9 },
  proposal: null,
  links: {},
  answer: null,
  answered: null,
  busy: false,
  curve: null,
  asking: null,
  action: null,
  done: null,
  refused: null,
  failed: null,
};

/** A figure with what is wrong with it. */
export function triedOf(name: TriedName, value: number, own = false, text: string | null = null): Tried {
  const fault = assumptionFault(name, value);
  return { text, value, wrong: fault && { fault }, own };
}

/** All of the named figures; null while one of them is missing or wrong. */
function allOf<Name extends TriedName>(
  tried: WhatIfState["tried"],
  names: readonly Name[],
): Record<Name, number> | null {
  const values = names.map((name) => [name, tried[name].wrong ? null : tried[name].value] as const);
  return values.every(([, value]) => value !== null)
    ? (Object.fromEntries(values) as Record<Name, number>)
    : null;
}
export const assumptionsIn = (tried: WhatIfState["tried"]): Assumptions | null =>
  allOf(tried, assumptionNames);
export const teamIn = (tried: WhatIfState["tried"]): Team | null => allOf(tried, teamNames);
