import { dayIn } from "../declare/native/days";
import { nativeForm } from "../declare/native/native";
import { numbersIn } from "../declare/native/numbers";
import { choiceIn } from "../declare/native/words";
import { grains, SEASONALITY } from "./seasonality";

export const native = nativeForm(
  SEASONALITY,
  `LET(
  when,0+MAP(TOCOL(dates,0,FALSE),LAMBDA(v,LET(d,${dayIn("v")},YEAR(d)*12+MONTH(d)-1))),
  sold,${numbersIn("amounts")},
  stride,IF(${choiceIn(
    "grain",
    grains.map(({ en, zh }) => [...en, ...zh]),
  )}=1,1,3),
  isFit,ROWS(when)=ROWS(sold),
  first,MIN(when),
  size,MAX(when)-first+1,
  season,12/stride,
  turns,INT(size/stride),
  at,SEQUENCE(MAX(1,turns),1,0,1),
  missing,SUM(MAP(SEQUENCE(size,1,first,1),LAMBDA(k,IF(SUM(IF(when=k,1,0))=0,1,0)))),
  totals,IF(isFit,MAP(at,LAMBDA(i,SUM(IF((when>=first+i*stride)*(when<first+(i+1)*stride),sold,0)))),0*at),
  half,season/2,
  isLong,size>=24,
  counts,IF(isLong,(at>=half)*(at+half<turns),(at>=turns-season)*1),
  means,0+MAP(at,LAMBDA(i,IF(isLong,
    SUM(totals*IF((at-i)^2<half^2,2,IF((at-i)^2=half^2,1,0)))/2,SUM(IF(at>=turns-season,totals,0)))/season)),
  noAverage,SUM(IF((counts=1)*(means=0),1,0)),
  ratios,IF(counts=1,totals/IF(means=0,1,means),0),
  which,MAP(at,LAMBDA(i,MOD(INT(first/stride)+i,season))),
  found,MAP(SEQUENCE(season,1,0,1),LAMBDA(s,SUM(IF(which-s=0,ratios,0))/MAX(1,SUM(IF(which-s=0,counts,0))))),
  mean,SUM(found)/season,
  IF(OR(NOT(isFit),ISERROR(SUM(sold))),#VALUE!,IF(OR(size<12,missing>0,AND(stride=3,OR(MOD(first,3)<>0,MOD(size,3)<>0))),#VALUE!,
    IF(OR(noAverage>0,mean^2<=MAX(MAX(found),0-MIN(found))^2/10^24),NA(),found/mean))))`,
  { words: ["grain"] },
);
