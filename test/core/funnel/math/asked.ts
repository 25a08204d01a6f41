import type { OddsProblem } from "../../../../src/core/funnel/math/odds";
import { funnelFor, funnelOdds } from "../../../../src/core/funnel/math/oddsAnswers";
import { columnOf } from "../../../../src/core/range";

/** A funnel and its target, its evidence one a rate or one for all. */
export interface Asked {
  target: number;
  dealSize: number;
  rates: readonly number[];
  evidence?: readonly number[];
  spread?: number;
  inHand?: readonly number[];
}

export const problem = (
  target: number,
  dealSize: number,
  rates: number[],
  evidence?: number[],
  spread = 0,
): Asked => ({ target, dealSize, rates, evidence, spread });

export const problemOf = ({ dealSize, rates, evidence, spread, inHand }: Asked): OddsProblem => ({
  dealSize,
  rates: columnOf([...rates]),
  evidence: evidence && columnOf([...evidence]),
  spread: spread ?? 0,
  inHand: inHand && columnOf([...inHand]),
});

/** FUNNELODDS of one volume. */
export const oddsOf = (volume: number, asked: Asked): number =>
  funnelOdds(columnOf([volume]), asked.target, problemOf(asked))[0]!;

/** FUNNELODDS of many. */
export const oddsOfAll = (volumes: readonly number[], asked: Asked): number[] =>
  funnelOdds(columnOf([...volumes]), asked.target, problemOf(asked));

/** FUNNELFOR for one target. */
export const leastFor = (confidence: number, asked: Asked): number =>
  funnelFor(confidence, columnOf([asked.target]), problemOf(asked))[0]!;
