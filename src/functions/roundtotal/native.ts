import { roundShares, wholeWeights } from "../declare/native/apportion";
import { nativeForm } from "../declare/native/native";
import {
  amountOf,
  flagIn,
  halfAway,
  numberIn,
  numbersIn,
  shapedAs,
  spareOf,
  unitsDown,
  unitStep,
} from "../declare/native/numbers";
import { ROUNDTOTAL } from "./roundtotal";

export const native = nativeForm(
  ROUNDTOTAL,
  `LET(
  w,${numbersIn("values")},
  sought,${numberIn("total")},
  ${unitStep("0+VSTACK(w,sought)")},
  heading,IF(sought<>0,sought,IF(ROUND(SUM(w),9)<>0,SUM(w),IF(SUMSQ(w)=0,1,INDEX(FILTER(w,w<>0,1),1,1)))),
  side,IF(heading<0,0-1,1),
  ${wholeWeights("w")},
  common,IF(inverse=1,GCD(scale,parts),1),
  top,whole*side*IF(inverse=1,parts/common,1),
  under,scale/common*IF(inverse=1,1,step),
  own,${halfAway("SUM(top)/under")},
  units,IF(sought=0,own,${unitsDown("ABS(sought)")}),
  ${roundShares("0*top", "top", "under", "units")},
  IF(${flagIn("margins")},#VALUE!,
    IF(OR(IF(sought=0,FALSE,${spareOf("ABS(sought)", "units")}<>0),more<0,more>SUM(IF(key>0,1,0))),NA(),
      ${shapedAs("values", `MAP(part,LAMBDA(v,${amountOf("v")}*side))`)})))`,
  {
    limits: ["With `margins` it is #VALUE!: that has no native form."],
    takes: (given) => !given(3),
  },
);
