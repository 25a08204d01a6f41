import { divideStep, roundShares, wholeWeights } from "../declare/native/apportion";
import { nativeForm } from "../declare/native/native";
import {
  amountOf,
  isBlock,
  numberIn,
  numbersIn,
  shapedAs,
  spareOf,
  tidy,
  unitsDown,
  unitStep,
} from "../declare/native/numbers";
import { choiceIn } from "../declare/native/words";
import { RESPLIT, shapes } from "./resplit";

export const native = nativeForm(
  RESPLIT,
  `LET(
  goal,${numberIn("target")},
  planned,${numbersIn("plan")},
  sold,${numbersIn("actuals")},
  past,${numberIn("closed")},
  kind,${choiceIn(
    "shape",
    shapes.map(({ en, zh }) => [...en, ...zh]),
  )},
  size,ROWS(planned),
  given,${numbersIn("holds")},
  fixing,IF(AND(ROWS(given)=1,SUMSQ(given)=0),0*planned,given),
  isFit,AND(NOT(${isBlock("plan")}),NOT(${isBlock("actuals")}),NOT(${isBlock("holds")}),ROWS(sold)=size,ROWS(fixing)=size,past>=0,past=INT(past),past<=size),
  places,SEQUENCE(size,1,1,1),
  opens,IF(places>past,1,0),
  done,IF(isFit,IF(opens=0,sold,0),0*planned),
  held,IF(isFit,opens*fixing,0*planned),
  first,opens*IF(held=0,planned,held),
  heading,IF(goal<>0,goal,IF(SUMSQ(first)=0,1,INDEX(FILTER(first,first<>0,1),1,1))),
  side,IF(heading<0,0-1,1),
  ${unitStep("0+VSTACK(goal,done,held)")},
  ahead,${tidy("goal-SUM(done)")},
  rem,${tidy("goal-SUM(done)-SUM(held)")},
  keeps,OR(kind=4,ahead*side<=0),
  live,IF(opens*IF(held=0,1,0)=1,IF(kind=1,planned*side,IF(kind=3,places-past,1)),0),
  w,IF(live<0,0,live),
  ${wholeWeights("w")},
  units,${unitsDown("MAX(0,rem*side)")},
  spare,${spareOf("MAX(0,rem*side)", "units")},
  total,IF(SUM(whole)=0,1,SUM(whole)),
  ${divideStep("units", "total")},
  ${roundShares("times*whole", "rest*whole", "total", "IF(SUM(whole)=0,0,units)")},
  pick,IF(whole>0,part,0-1),
  taker,IF(spare=0,0,XMATCH(MAX(pick),pick,0,1)),
  shared,MAP(part,at,LAMBDA(v,i,(${amountOf("v")}+IF(i=taker,spare,0))*side)),
  answer,IF(opens=0,done,IF(held<>0,held,IF(keeps,IF(kind=4,planned,0),shared))),
  IF(OR(NOT(isFit),step<=0,ISERROR(SUM(planned,sold,given))),#VALUE!,IF(OR(AND(kind=1,MIN(live)<0),MIN(held*side)<0),#VALUE!,
    IF(AND(NOT(keeps),OR(past=size,rem*side<0,AND(rem<>0,SUM(w)=0))),NA(),${shapedAs("plan", "answer")}))))`,
  { words: ["shape"] },
);
