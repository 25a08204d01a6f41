import { Refused } from "../../core/refusal";
import { nativeForm } from "../declare/native/native";
import { ceilingOf, numberIn, numbersIn, shapedAs } from "../declare/native/numbers";
import { outcome } from "../declare/outcome";
import { isFew, oddsOf, ratesSteps } from "../funnelodds/native";
import { FUNNELFOR } from "./funnelfor";

/** The most cases that are searched with an uncertain rate, and with a spread. */
const MOST_UNCERTAIN = 2 ** 13 - 1;
const MOST_SPREAD = 2 ** 21 - 1;

const isGiven = (value: unknown): boolean => [value].flat(2).some((one) => Number(one) > 0);

/** Whether the answer is one that the search reaches. */
function isWithin(given: (at: number) => unknown): boolean {
  const most = isGiven(given(4)) ? MOST_UNCERTAIN : isGiven(given(5)) ? MOST_SPREAD : undefined;
  if (most === undefined) return true;
  const found = outcome(
    FUNNELFOR,
    FUNNELFOR.names.map((_name, at) => given(at)),
  );
  return found instanceof Refused || found.flat().every((cases) => Number(cases) <= most);
}

/**
 * The largest volume that is too small is put together from powers of two, the largest first. `ample` is more than enough
 * by Chernoff's bound where all is certain.
 */
export const native = nativeForm(
  FUNNELFOR,
  `LET(
  sought,${numberIn("confidence")},
  goals,${numbersIn("target")},
  ${ratesSteps},
  deals,IF(isFit,MAX(goals)/deal,1)+1,
  safe,IF(AND(sought>0,sought<1),0-LN(1-sought),1),
  ample,(deals+safe+SQRT(safe^2+2*deals*safe))/sure*IF(doubts=1,16/SUM(open*steps),(1+scatter)^2*IF(scatter>0,4,1)),
  bits,MIN(IF(doubts=1,12,IF(scatter>0,20,23)),INT(LOG(MAX(2,ample),2))+1),
  powers,0+MAP(SEQUENCE(bits+1,1,bits,0-1),LAMBDA(k,2^k)),
  found,0+MAP(goals,LAMBDA(t,LET(
    h,IF(isFit,t/deal,1),
    d,${ceilingOf("h")},
    1+REDUCE(0,powers,LAMBDA(low,add,LET(v,low+add,
      IF(v>10^7,low,IF(${oddsOf("v", "d", "h")}<sought-1/10^12,v,low)))))))),
  IF(NOT(isFit),#VALUE!,IF(OR(MIN(goals)<=0,sought<=0,sought>=1,doubts>1,AND(doubts=1,scatter>0)),#VALUE!,
    IF(AND(doubts+scatter>0,MAX(found)>=2^(bits+1)),#VALUE!,
    IF(MAX(found)>10^7,NA(),${shapedAs("target", "found")})))))`,
  {
    limits: [
      "One uncertain rate at most, without a spread beside it. With one it is #VALUE! where more than 8,191 cases are needed, with a spread beyond 2,097,151. The workbench can be #REF! with an uncertain rate.",
    ],
    tolerance: 0.01,
    takes: (given) => isFew(given(3), given(4), given(5)) && isWithin(given),
  },
);
