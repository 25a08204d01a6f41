import { roundShares } from "../declare/native/apportion";
import { nativeForm } from "../declare/native/native";
import {
  amountOf,
  isBlock,
  numberIn,
  numbersIn,
  spareOf,
  tidy,
  unitsDown,
  unitStep,
} from "../declare/native/numbers";
import { headerInLanguage, isChinese } from "../declare/native/words";
import { RECONCILE } from "./reconcile";
import { words } from "./words";

/** Who would fall below 0 is stuck there, and the others share again, until nobody falls: `moves` is 1 for these. */
export const native = nativeForm(
  RECONCILE,
  `LET(
  zh,${isChinese},
  goal,${numberIn("target")},
  top,${numbersIn("topDown")},
  bottom,${numbersIn("bottomUp")},
  size,ROWS(top),
  given,IF(AND(ROWS(trust)*COLUMNS(trust)=1,SUM(MAP(trust,LAMBDA(v,IF(v="",1,0))))=1),0.5,${numbersIn("trust")}),
  faith,given+IF(ROWS(given)=1,0*top,0),
  isFit,AND(NOT(${isBlock("topDown")}),NOT(${isBlock("bottomUp")}),ROWS(bottom)=size,OR(ROWS(given)=1,AND(NOT(${isBlock("trust")}),ROWS(given)=size)),MIN(given)>=0,MAX(given)<=1),
  all,0+VSTACK(goal,top,bottom),
  side,IF(SUMSQ(all)=0,1,SIGN(INDEX(FILTER(all,all<>0,1),1,1))),
  ${unitStep("all")},
  start,IF(isFit,(faith*bottom+(1-faith)*top)*side,0*top),
  w,IF(isFit,(1-faith)*top*side,0*top),
  moves,REDUCE(0,SEQUENCE(size+1,1,1,1),LAMBDA(m,k,IF(k=1,0*top+1,
    m*IF(start*SUM(w*m)+(goal*side-SUM(start*m))*w>=0,1,IF(w=0,1,0))))),
  gap,${tidy("goal*side-SUM(start*moves)")},
  weight,SUM(w*moves),
  share,moves*(start+gap*w/IF(weight=0,1,weight))*IF(inverse=1,parts,1/step),
  units,${unitsDown("(goal*side)")},
  spare,${spareOf("(goal*side)", "units")},
  ${roundShares("0*share", "share", "1", "units")},
  able,IF(gap=0,0,IF(w*moves>0,1,0)),
  pick,IF(SUM(able)=0,part,IF(able=1,part,0-1)),
  taker,IF(spare=0,0,XMATCH(MAX(pick),pick,0,1)),
  amount,MAP(part,at,LAMBDA(v,i,(${amountOf("v")}+IF(i=taker,spare,0))*side)),
  IF(OR(ISERROR(zh),NOT(isFit),step<=0),#VALUE!,IF(MIN(all*side)<0,#VALUE!,IF(AND(gap<>0,weight=0),NA(),
    VSTACK(${headerInLanguage(words)},HSTACK(amount,
      MAP(amount,top,LAMBDA(a,b,${tidy("a-b")})),MAP(amount,bottom,LAMBDA(a,b,${tidy("a-b")}))))))))`,
  { limits: ["Shares are doubles: from 10^8 units on a unit may go to another owner."] },
);
