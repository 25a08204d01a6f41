import { nativeForm } from "../declare/native/native";
import { ceilingOf, isBlock, numberIn, numbersIn, shapedAs } from "../declare/native/numbers";
import { FUNNELODDS } from "./funnelodds";

/** In hand below the top, all together. */
const MOST_IN_HAND = 500;

/** With an uncertain rate the cases are gone through one by one, in as many rows as a sheet has. */
const MOST_CASES = 2 ** 20;
/** Beyond these both refuse. */
const TOO_MANY = 1e9;

const numbersOf = (range: unknown): number[] => [range].flat(2).map(Number);

/**
 * The rates as the odds take them: `sure` is the product of those that are certain, `alpha` and `other` the parameters
 * of the uncertain one's Beta, `doubts` how many there are.
 */
export const ratesSteps = `
  deal,${numberIn("dealSize")},
  steps,${numbersIn("rates")},
  behind,${numbersIn("evidence")},
  proof,IF(ROWS(behind)=1,0*steps+SUM(behind),behind),
  scatter,${numberIn("spread")},
  isFit,AND(deal>0,NOT(${isBlock("rates")}),NOT(${isBlock("evidence")}),ROWS(proof)=ROWS(steps),MIN(steps)>0,MAX(steps)<=1,MIN(behind)>=0,scatter>=0,scatter<=10),
  open,IF(isFit,(proof>0)*(proof<=10^9)*(steps<1),0*steps),
  doubts,SUM(open),
  sure,PRODUCT(IF(open=1,1,steps)),
  alpha,IF(doubts=1,SUM(open*steps*IF(isFit,proof,0)),1),
  other,IF(doubts=1,SUM(open*(1-steps)*IF(isFit,proof,0)),1)`;

/** How likely each number of cases passes the certain rates, within nine deviations: `passed` are the numbers. */
const passing = (volume: string): string => `
      o,9*SQRT(${volume}*sure*(1-sure))+40,
      first,MAX(0,INT(${volume}*sure-o)),
      passed,SEQUENCE(MIN(${volume},INT(${volume}*sure+o)+1)-first+1,1,first,1),
      logs,0+SCAN(0,passed,LAMBDA(a,m,IF(OR(m=first,sure=1),0,a+LN((${volume}-m+1)/m*sure/(1-sure))))),
      peak,MAX(logs),
      mass,IF(sure=1,IF(passed-${volume}=0,1,0),0+MAP(logs,LAMBDA(l,EXP(l-peak))))`;

/**
 * The odds that so many cases give so many deals; `worth` is the target in deals. With an uncertain rate the deal that
 * makes the target is won at one case after the other (beta-negative-binomial): `reached` adds that up by case.
 */
export const oddsOf = (
  volume: string,
  deals: string,
  worth: string,
): string => `IF(${volume}<1,0,LET(${passing(volume)},
      start,IF(doubts=1,SUM(MAP(SEQUENCE(MAX(1,MIN(${deals},${volume})-1),1,0,1),LAMBDA(i,IF(i>${deals}-2,0,LN((alpha+i)/(alpha+other+i)))))),0),
      tries,SEQUENCE(IF(doubts=1,MAX(1,${volume}-${deals}+1),1),1,${deals}-1,1),
      chain,0+SCAN(start,tries,LAMBDA(a,j,IF(OR(doubts<>1,j<${deals}),a,a+LN(j/(j-${deals}+1)*(j-${deals}+other)/(j-1+alpha+other))))),
      reached,0+SCAN(0,MAP(tries,chain,LAMBDA(j,l,EXP(l)*(${deals}-1+alpha)/(j+alpha+other))),LAMBDA(a,f,a+f)),
      gain,IF(doubts=1,MAP(passed,LAMBDA(m,IF(m<${deals},0,INDEX(reached,MAX(1,MIN(ROWS(reached),m-${deals}+1)),1)))),
        IF(scatter>0,MAP(passed,LAMBDA(m,IF(m<1,0,1-GAMMA.DIST(${worth}/scatter^2,m/scatter^2,1,TRUE)))),IF(passed-${deals}>=0,1,0))),
      MIN(1,SUM(mass*gain)/SUM(mass))))`;

/** How many are in hand below the top. */
const belowTop = (inHand: unknown): number =>
  [inHand]
    .flat(2)
    .slice(1)
    .reduce((sum: number, cases) => sum + (Number(cases) || 0), 0);

/** Whether the cases of an uncertain rate can be gone through. */
const isListed = (volume: unknown, evidence: unknown): boolean =>
  !numbersOf(evidence).some((cases) => cases > 0) ||
  numbersOf(volume).every((cases) => !(cases > MOST_CASES && cases <= TOO_MANY));

/** A call with one uncertain rate at most, and none beside a spread. */
export const isFew = (rates: unknown, evidence: unknown, spread: unknown): boolean => {
  const proof = numbersOf(evidence);
  const doubts = numbersOf(rates).filter((rate, at) => {
    const cases = proof[proof.length === 1 ? 0 : at];
    return rate < 1 && cases > 0 && cases <= 1e9;
  }).length;
  return doubts === 0 || (doubts === 1 && Number(spread) === 0);
};

/** What stands in hand, a stage below the top, won with a chance of its own: `sums` tells how likely each sum is. */
export const native = nativeForm(
  FUNNELODDS,
  `LET(
  asked,${numbersIn("volume")},
  goal,${numberIn("target")},
  ${ratesSteps},
  hand,${numbersIn("inHand")},
  size,ROWS(steps)+1,
  hasHand,AND(isFit,SUMSQ(hand)>0),
  fits,OR(AND(ROWS(hand)=1,SUMSQ(hand)=0),AND(ROWS(hand)=size,NOT(${isBlock("inHand")}),MIN(hand)>=0,SUM(MAP(hand,LAMBDA(v,IF(v=INT(v),0,1))))=0)),
  there,IF(AND(hasHand,fits),hand,0*SEQUENCE(size,1,1,1)),
  at,SEQUENCE(size,1,1,1),
  factors,0+VSTACK(steps,1),
  chances,0+MAP(at,LAMBDA(i,PRODUCT(IF(at>=i,factors,1)))),
  top,INDEX(there,1,1),
  won,SUM(IF((at>1)*(chances=1),there,0)),
  below,IF((at>1)*(chances<1),there,0),
  many,SUM(below),
  sums,IF(many=0,1,IF(many>${MOST_IN_HAND},#VALUE!,0+REDUCE(1,at,LAMBDA(a,i,IF(INDEX(below,i,1)=0,a,
    MAP(SEQUENCE(MIN(${MOST_IN_HAND},many)+1,1,0,1),LAMBDA(s,SUM(MAP(SEQUENCE(MIN(s,INDEX(below,i,1))+1,1,0,1),LAMBDA(g,
      IF(s-g+1>ROWS(a),0,INDEX(a,MIN(ROWS(a),s-g+1),1))*BINOM.DIST(g,INDEX(below,i,1),INDEX(chances,i,1),FALSE))))))))))),
  worth,IF(deal>0,goal/deal,1),
  deals,${ceilingOf("worth")},
  found,MAP(asked,LAMBDA(v,IF(v>10^9,#VALUE!,IF(hasHand,LET(
      y,v+top,
      ${passing("y")},
      MIN(1,SUM(MAP(sums,SEQUENCE(ROWS(sums),1,0,1),LAMBDA(u,s,u*SUM(IF(passed-deals+won+s>=0,mass,0)))))/SUM(mass))),
    ${oddsOf("v", "deals", "worth")})))),
  IF(OR(NOT(isFit),NOT(fits)),#VALUE!,IF(OR(goal<=0,MIN(asked)<0,MAX(asked)>10^9,SUM(MAP(asked,LAMBDA(v,IF(v=INT(v),0,1))))>0,
    doubts>1,AND(doubts=1,scatter>0),AND(hasHand,OR(doubts>0,scatter>0))),#VALUE!,${shapedAs("volume", "found")})))`,
  {
    limits: [
      `One uncertain rate at most, of up to ${MOST_CASES.toLocaleString("en")} cases, and none beside a spread; up to ${MOST_IN_HAND} cases in hand below the top. Beyond that it is #VALUE!. With an uncertain rate the workbench takes 900 cases, and is #REF! from some 1,000 on.`,
    ],
    tolerance: 1e-4,
    takes: (given) =>
      isFew(given(3), given(4), given(5)) &&
      belowTop(given(6)) <= MOST_IN_HAND &&
      isListed(given(0), given(4)),
  },
);
