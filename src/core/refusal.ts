import type { ArgumentRefusals } from "./refusals/argument";
import type { CalendarRefusals } from "./refusals/calendar";
import type { CapacityRefusals } from "./refusals/capacity";
import type { FunnelRefusals } from "./refusals/funnel";
import type { IncentivesRefusals } from "./refusals/incentives";
import type { MatrixRefusals } from "./refusals/matrix";
import type { ReadinessRefusals } from "./refusals/readiness";
import type { ReplanRefusals } from "./refusals/replan";
import type { RisksRefusals } from "./refusals/risks";
import type { SplitRefusals } from "./refusals/split";
import type { TreeRefusals } from "./refusals/tree";

/** Every refusal by its code, with the facts that its sentence needs. A domain declares its own and is joined here. */
export interface Refusals
  extends
    ArgumentRefusals,
    SplitRefusals,
    MatrixRefusals,
    TreeRefusals,
    ReplanRefusals,
    FunnelRefusals,
    CalendarRefusals,
    CapacityRefusals,
    IncentivesRefusals,
    RisksRefusals,
    ReadinessRefusals {}

export type RefusalCode = keyof Refusals;

/** How a function calls its arguments: in English one value of them, such as "a weight"; in Chinese by their names. */
export interface ArgumentWords {
  readonly en: Readonly<Partial<Record<string, string>>>;
  readonly zh: Readonly<Record<string, string>>;
}

/**
 * What the user asked cannot be answered, and why. Core knows facts only; the sentence is made in locale.
 * A bug is never dressed up as this.
 */
export class Refused<C extends RefusalCode = RefusalCode> extends Error {
  constructor(
    /** `#VALUE!`: a bad argument. `#N/A`: a well-formed question without an answer. */
    readonly answer: "#VALUE!" | "#N/A",
    readonly code: C,
    readonly facts: Refusals[C],
    /** What the function that refuses calls its arguments. */
    readonly called?: ArgumentWords,
  ) {
    super(code);
    this.name = "Refused";
  }

  /** The same refusal of a function that calls its arguments so. */
  by(called: ArgumentWords): Refused<C> {
    return new Refused(this.answer, this.code, this.facts, called);
  }
}

/** A bad argument: `throw invalid("negative", { argument: "weights", cell, value })`. */
export function invalid<C extends RefusalCode>(code: C, facts: Refusals[C]): Refused<C> {
  return new Refused("#VALUE!", code, facts);
}

/** A well-formed question that has no answer: `throw noAnswer("floors-over", { … })`. */
export function noAnswer<C extends RefusalCode>(code: C, facts: Refusals[C]): Refused<C> {
  return new Refused("#N/A", code, facts);
}
