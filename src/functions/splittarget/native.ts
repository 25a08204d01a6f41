import { divideStep, roundShares, wholeWeights } from "../declare/native/apportion";
import { nativeForm } from "../declare/native/native";
import {
  amountOf,
  flagIn,
  numberIn,
  numbersIn,
  shapedAs,
  spareOf,
  tidy,
  unitsDown,
  unitStep,
  unitsUp,
} from "../declare/native/numbers";
import { SPLITTARGET } from "./splittarget";

/** A bound a weight, where one number stands for all; #VALUE! for another shape. */
const bounds = (argument: string): string =>
  `IF(ROWS(${argument})*COLUMNS(${argument})=1,0*w,IF(AND(ROWS(${argument})=ROWS(weights),COLUMNS(${argument})=COLUMNS(weights)),0*w,#VALUE!))
  +${numbersIn(argument)}`;

/**
 * The steps of a split up to `part`, its whole units by cell: EXPLAINSPLIT begins the same way. `act` says which bound
 * holds a part: 1 its floor, 2 its cap.
 *
 * The parts free under the λ of a round that break their floors, or their caps where those weigh more, stay at them;
 * again, until nobody does: once where there are no bounds, since a round takes every part.
 */
export const splitSteps = `
  goal,${numberIn("target")},
  w,${numbersIn("weights")},
  byShare,AND(${flagIn("shares")}),
  floorsGiven,${bounds("floors")},
  capsGiven,${bounds("caps")},
  holdsGiven,IF(AND(ROWS(holds)*COLUMNS(holds)=1,ROWS(w)>1),IF(SUM(${numbersIn("holds")})=0,0*w,#VALUE!),${bounds("holds")}),
  given,0+VSTACK(goal,floorsGiven,capsGiven,holdsGiven),
  side,IF(SUMSQ(given)=0,1,SIGN(INDEX(FILTER(given,given<>0,1),1,1))),
  ${unitStep("given")},
  lo,MAP(floorsGiven,LAMBDA(v,${unitsUp("v*side")})),
  hi,MAP(capsGiven,LAMBDA(v,IF(v=0,9000000000000000,${unitsDown("v*side")}))),
  held,holdsGiven*side,
  open,IF(held=0,1,0),
  ${wholeWeights("w")},
  free,whole*open,
  rem,${tidy("goal*side-SUM(held)")},
  all,${unitsDown("goal*side")},
  units,${unitsDown("rem")},
  spare,${spareOf("rem", "units")},
  floorUnits,lo*open,
  most,SUM(IF(free>0,hi,floorUnits)),
  bad,OR(MIN(w)<0,SUM(w)=0,MIN(given*side)<0,AND(byShare,OR(AND(ROWS(weights)>1,COLUMNS(weights)>1),SUM(w)>1.000000000001))),
  none,OR(SUM(open*IF(lo>hi,1,0))>0,SUM(IF(open=1,0,IF(held<floorsGiven*side,1,IF(capsGiven=0,0,IF(held>capsGiven*side,1,0)))))>0,
    rem<0,SUM(floorUnits)>units,
    AND(NOT(byShare),OR(AND(SUM(open)=0,rem<>0),most<units,
      AND(SUM(free)=0,OR(SUM(floorUnits)<units,spare>0.000001)),
      AND(most=units,spare>0.000001,SUM(IF(free>0,IF(capsGiven=0,1,IF(capsGiven*side-hi*step-spare>=0-1/10^9,1,0)),0))=0)))),
  byOwn,IF(open=0,0,IF(all*free<lo*scale,1,IF(all*free>hi*scale,2,0))),
  ownRest,(units-SUM(IF(byOwn=1,lo,IF(byOwn=2,hi,0))))*scale-all*SUM(IF(byOwn=0,free,0)),
  isOwn,AND(byShare,ROUND(ownRest/scale,9)>=0),
  act,IF(isOwn,byOwn,DROP(REDUCE(0,SEQUENCE(IF(AND(MAX(lo)<=0,MIN(hi)>=9000000000000000),2,ROWS(w)+2),1,1,1),LAMBDA(state,k,
    IF(k=1,VSTACK(0,IF((free=0)*(floorUnits>0),1,0)),IF(INDEX(state,1,1)=1,state,LET(
      a,0+DROP(state,1),
      u,units-SUM(IF(a=1,lo,IF(a=2,hi,0))),
      f,IF(a=0,free,0),
      s,SUM(f),
      y,IF(s=0,0*f,f*u/IF(s=0,1,s)),
      x,IF(f=0,0,IF(y<lo,1,IF(y>hi,2,0))),
      gap,SUM(IF(x=1,lo,IF(x=2,hi,0)))-SUM(IF(x>0,y,0)),
      VSTACK(IF(SUM(x)=0,1,0),IF((x=1)*(gap>=0),1,IF((x=2)*(gap<=0),2,a)))))))),1)),
  bound,IF(act=1,lo,IF(act=2,hi,0))*open,
  live,IF(act=0,free,0),
  toShare,units-SUM(bound),
  total,IF(isOwn,scale,MAX(SUM(live),IF(SUM(live)=0,1,0))),
  share,IF(isOwn,all,IF(SUM(live)=0,0,toShare)),
  ${divideStep("share", "total")},
  own,SUM(live),
  ground,0+VSTACK(bound+times*live,IF(isOwn,toShare-times*own,0)),
  over,0+VSTACK(rest*live,IF(isOwn,0-rest*own,0)),
  ${roundShares("ground", "over", "total", "IF(OR(isOwn,own>0),units,SUM(ground))")},
  cap,0+VSTACK(hi,9000000000000000),
  may,0+VSTACK(IF(free>0,1,0),IF(byShare,1,0)),
  near,IF(may=0,-1,IF(part<cap,part,-1)),
  typed,0+VSTACK(IF(capsGiven=0,9000000000000000,capsGiven*side-hi*step),9000000000000000),
  far,IF(may=0,-1,IF(part<cap,part,IF(typed-spare>=0-1/10^9,part,-1))),
  pick,IF(MAX(near)>=0,near,far),
  taker,IF(spare=0,0,XMATCH(MAX(pick),pick,0,1))`;

/** The amounts by cell, and at the end what is not handed out; 1 more row than there are weights. */
const amounts = `MAP(part,VSTACK(held,0),at,LAMBDA(v,h,i,IF(h<>0,h,${amountOf("v")}+IF(i=taker,spare,0))*side))`;

export const native = nativeForm(
  SPLITTARGET,
  `LET(${splitSteps},
  amount,${amounts},
  IF(bad,#VALUE!,IF(none,NA(),IF(byShare,
    IF(AND(ROWS(weights)=1,COLUMNS(weights)>1),TRANSPOSE(amount),amount),
    ${shapedAs("weights", "DROP(amount,-1)")}))))`,
);
