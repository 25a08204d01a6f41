import type { Figures } from "../data/figures";
import type { Assumptions, Team } from "./whatIf";

/** What a what-if begins with. */
export interface Proposal {
  readonly assumptions: Partial<Assumptions>;
  readonly inHand: number;
  readonly people: Team["people"] | null;
}

/**
 * The data's own figures as assumptions: what was won with as many opportunities as have been decided, so that a
 * plan starts from what has happened. What the data can't say is left out.
 */
export function proposalOf({ won, open, conversion, deal, owners }: Figures): Proposal {
  return {
    assumptions: {
      // Stryker disable next-line ConditionalExpression: nothing is not over 0 either.
      ...(won.value !== null && won.value > 0 && { target: won.value }),
      ...(deal && { dealSize: deal.mean, spread: deal.spread }),
      ...(conversion && { volume: conversion.decided, evidence: conversion.decided }),
      ...(conversion && conversion.rate > 0 && { rate: conversion.rate }),
    },
    inHand: open.count,
    // Stryker disable next-line ConditionalExpression: nobody is not over 0 either.
    people: owners !== null && owners > 0 ? owners : null,
  };
}
