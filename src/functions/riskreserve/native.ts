import { nativeForm } from "../declare/native/native";
import { isBlock, numberIn, numbersIn, tidy } from "../declare/native/numbers";
import { RISKRESERVE } from "./riskreserve";

/** Twice as many outcomes with each risk; this many are 4,096. */
const MOST_RISKS = 12;

const numbersOf = (range: unknown): number[] => [range].flat(2).map(Number);

export const native = nativeForm(
  RISKRESERVE,
  `LET(
  odds,${numbersIn("probabilities")},
  cost,${numbersIn("impacts")},
  sure,IF(${numberIn("confidence")}=0,0.9,confidence),
  isFit,AND(NOT(${isBlock("probabilities")}),NOT(${isBlock("impacts")}),ROWS(odds)=ROWS(cost)),
  isOpen,IF(isFit,(odds>0)*(odds<1)*(cost>0),0*odds),
  few,SUM(isOpen)<=${MOST_RISKS},
  chances,IF(few,0+FILTER(odds,isOpen=1,0),0),
  sizes,IF(few,0+FILTER(cost,isOpen=1,0),0),
  at,SEQUENCE(ROWS(sizes),1,1,1),
  losses,0+REDUCE(0,at,LAMBDA(a,i,VSTACK(a,a+INDEX(sizes,i,1)))),
  likely,0+REDUCE(1,at,LAMBDA(a,i,VSTACK(a*(1-INDEX(chances,i,1)),a*INDEX(chances,i,1)))),
  sorted,SORTBY(losses,losses,1),
  within,0+SCAN(0,SORTBY(likely,losses,1),LAMBDA(a,v,a+v)),
  place,MIN(ROWS(losses),1+SUM(IF(within-sure+1/10^12<0,1,0))),
  IF(NOT(isFit),#VALUE!,IF(OR(NOT(few),MIN(odds)<0,MAX(odds)>1,MIN(cost)<0,sure<=0,sure>=1),#VALUE!,
    HSTACK(${tidy("SUM(odds*cost)")},${tidy("INDEX(sorted,place,1)+SUM(IF(odds=1,cost,0))")}))))`,
  {
    limits: [
      `Up to ${MOST_RISKS} risks that are neither certain nor without an impact; of more it is #VALUE!.`,
    ],
    takes: (given) => {
      const costs = numbersOf(given(1));
      return (
        numbersOf(given(0)).filter((odds, at) => odds > 0 && odds < 1 && costs[at] > 0).length <= MOST_RISKS
      );
    },
  },
);
