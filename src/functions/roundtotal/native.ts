import { roundShares } from "../declare/native/apportion";
import { nativeForm } from "../declare/native/native";
import { amountOf, flagIn, numberIn, numbersIn, partsStep, shapedAs, unitStep } from "../declare/native/numbers";
import { ROUNDTOTAL } from "./roundtotal";

export const native = nativeForm(
  ROUNDTOTAL,
  `LET(
  w,${numbersIn("values")},
  sought,${numberIn("total")},
  ${unitStep("0+VSTACK(w,sought)")},
  heading,IF(sought<>0,sought,IF(ROUND(SUM(w),9)<>0,SUM(w),IF(SUM(ABS(w))=0,1,INDEX(FILTER(w,w<>0,1),1,1)))),
  side,IF(heading<0,0-1,1),
  count,MAP(w,LAMBDA(v,ROUND(v*side/step,9))),
  ground,MAP(count,LAMBDA(v,INT(v))),
  over,count-ground,
  least,SUM(ground),
  own,ROUND(ROUND(SUM(w)*side/step,9),0),
  wanted,ROUND(sought*side/step,9),
  units,IF(sought=0,own,INT(wanted)),
  ${roundShares("ground", "over", "1", "units")},
  ${partsStep},
  IF(${flagIn("margins")},#VALUE!,
    IF(OR(units<>IF(sought=0,own,wanted),units<least,units>least+SUM(IF(over>0,1,0))),NA(),
      ${shapedAs("values", `MAP(part,LAMBDA(v,${amountOf("v")}*side))`)})))`,
  {
    limits: ["With `margins` it is #VALUE!: that has no native form."],
    takes: ([, , , margins]) => !margins,
  },
);
