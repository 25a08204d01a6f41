import { nativeForm } from "../declare/native/native";
import { ceilingOf, isBlock, numberIn, numbersIn } from "../declare/native/numbers";
import { namesIn } from "../declare/native/words";
import { FUNNELNEEDS } from "./funnelneeds";

/** `pass` is the share of each stage that is won, `won` the deals. */
export const native = nativeForm(
  FUNNELNEEDS,
  `LET(
  goal,${numberIn("target")},
  deal,${numberIn("dealSize")},
  steps,${numbersIn("rates")},
  hand,${numbersIn("inHand")},
  names,${namesIn("stages")},
  stageCount,ROWS(steps)+1,
  hasHand,OR(ROWS(hand)>1,SUMSQ(hand)>0),
  hasNames,OR(ROWS(names)>1,INDEX(names,1,1)<>""),
  won,IF(deal>0,${ceilingOf("goal/deal")},0),
  factors,0+VSTACK(steps,1),
  at,SEQUENCE(stageCount,1,1,1),
  pass,MAP(at,LAMBDA(i,IF(won=0,1,PRODUCT(IF(at>=i,factors,1))))),
  needed,MAP(pass,LAMBDA(p,${ceilingOf("won/p")})),
  there,IF(hasHand,hand,0*at),
  still,MAP(at,pass,LAMBDA(i,p,LET(
    d,(won-SUM(IF(at>=i,there*pass,0)))/p,
    n,ROUND(d,0),
    MAX(0,IF(ABS(d-n)<=won/p/10^12,n,ROUNDUP(d,0)))))),
  named,IF(hasNames,HSTACK(names,needed),needed),
  IF(OR(goal<0,deal<=0,${isBlock("rates")},ROWS(steps)>1000,MIN(steps)<=0,MAX(steps)>1,MAX(needed)>2^53,
    AND(hasNames,OR(${isBlock("stages")},ROWS(names)<>stageCount,SUM(MAP(names,LAMBDA(v,IF(v="",1,0))))>0)),
    AND(hasHand,OR(${isBlock("inHand")},ROWS(hand)<>stageCount,MIN(hand)<0))),
    #VALUE!,IF(hasHand,HSTACK(named,there,still),named)))`,
);
