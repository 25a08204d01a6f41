import { divideStep, roundShares, wholeWeights } from "../declare/native/apportion";
import { nativeForm } from "../declare/native/native";
import {
  amountOf,
  halfAway,
  numberIn,
  numbersIn,
  reaches,
  shapedAs,
  unitStep,
} from "../declare/native/numbers";
import { POOLSHARE } from "./poolshare";

export const native = nativeForm(
  POOLSHARE,
  `LET(
  all,${numberIn("pool")},
  met,${numberIn("attainment")},
  from,${numberIn("gate")},
  w,${numbersIn("contributions")},
  ${unitStep("all")},
  units,IF(${reaches("met", "from")},${halfAway("IF(inverse=1,all*met*parts,all*met/step)")},0),
  ${wholeWeights("w")},
  total,IF(SUM(whole)=0,1,SUM(whole)),
  ${divideStep("units", "total")},
  ${roundShares("times*whole", "rest*whole", "total", "units")},
  IF(OR(all<0,met<0,met>=10,from<0,from>=10,MIN(w)<0,SUM(w)=0),#VALUE!,
    ${shapedAs("contributions", `MAP(part,LAMBDA(v,${amountOf("v")}))`)}))`,
);
