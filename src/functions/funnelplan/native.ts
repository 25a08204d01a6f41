import { nativeForm } from "../declare/native/native";
import { ceilingOf, isBlock, numberIn, numbersIn, tidy } from "../declare/native/numbers";
import { namesIn } from "../declare/native/words";
import { FUNNELPLAN } from "./funnelplan";

/** Dates before this are rather years or counts. */
const FIRST_LIKELY_DATE = 29221;

/**
 * `won` is the running total of deals, from before the first period on; `lead` how many periods before the win a stage
 * is. A stage's running total up to a column is `due`, and each cell what that grows by.
 */
export const native = nativeForm(
  FUNNELPLAN,
  `LET(
  goals,${numbersIn("targets")},
  deal,${numberIn("dealSize")},
  steps,${numbersIn("rates")},
  waits,${numbersIn("lags")},
  names,${namesIn("stages")},
  hand,${numbersIn("inHand")},
  size,ROWS(goals),
  stageCount,ROWS(steps)+1,
  isFit,AND(deal>0,MIN(goals)>=0,MIN(steps)>0,MAX(steps)<=1,ROWS(waits)=ROWS(steps),MIN(waits)>=0,MAX(waits)<=1000,
    NOT(${isBlock("targets")}),NOT(${isBlock("rates")}),NOT(${isBlock("lags")}),NOT(${isBlock("stages")}),NOT(${isBlock("inHand")})),
  hasNames,OR(ROWS(names)>1,INDEX(names,1,1)<>""),
  hasHand,OR(ROWS(hand)>1,SUMSQ(hand)>0),
  at,SEQUENCE(stageCount,1,1,1),
  ever,0+SCAN(0,goals,LAMBDA(a,v,a+v)),
  won,0+VSTACK(0,MAP(ever,LAMBDA(v,IF(isFit,${ceilingOf(`${tidy("v", "t")}/deal`)},0)))),
  all,INDEX(won,size+1,1),
  factors,0+VSTACK(steps,1),
  delays,0+VSTACK(IF(isFit,waits,0*steps),0),
  pass,0+MAP(at,LAMBDA(i,IF(OR(all=0,NOT(isFit)),1,PRODUCT(IF(at>=i,factors,1))))),
  lead,0+MAP(at,LAMBDA(i,LET(s,SUM(IF(at>=i,delays,0)),n,ROUND(s,0),IF(ABS(s-n)<=n/10^12,n,s)))),
  before,ROUNDUP(INDEX(lead,1,1),0),
  wide,size+before,
  there,IF(AND(hasHand,ROWS(hand)=stageCount),hand,0*at),
  spared,0+MAP(at,pass,LAMBDA(i,p,IF(hasHand,LET(
    d,(all-SUM(IF(at>=i,there*pass,0)))/p,
    n,ROUND(d,0),
    ${ceilingOf("all/p", "y", "m")}
      -MAX(0,IF(ABS(d-n)<=all/p/10^12,n,ROUNDUP(d,0)))),0))),
  volumes,MAKEARRAY(stageCount,wide,LAMBDA(i,j,LET(
    p,INDEX(pass,i,1),
    g,INDEX(lead,i,1),
    f,g-INT(g),
    x,j-before+INT(g),
    a,INDEX(won,MAX(0,MIN(size,x-1))+1,1),
    b,INDEX(won,MAX(0,MIN(size,x))+1,1),
    e,INDEX(won,MAX(0,MIN(size,x+1))+1,1),
    k,INDEX(spared,i,1),
    MAX(0,${ceilingOf("((1-f)*b+f*e)/p", "y", "m")}-k)-MAX(0,${ceilingOf("((1-f)*a+f*b)/p", "y", "m")}-k)))),
  cellsOf,TOCOL(MAP(labels,LAMBDA(v,IF(v="","",v))),0,FALSE),
  marks,IF(ROWS(cellsOf)=1,IF(INDEX(cellsOf,1,1)="",SEQUENCE(size,1,1,1),cellsOf),cellsOf),
  areNumbers,SUM(MAP(marks,LAMBDA(v,IF(ISNUMBER(v),0,1))))=0,
  figures,0+MAP(marks,LAMBDA(v,IF(ISNUMBER(v),v,0))),
  dates,0+MAP(figures,LAMBDA(v,IF(AND(v>${FIRST_LIKELY_DATE},v<2958466,v=INT(v)),v,0))),
  areDates,AND(areNumbers,MIN(dates)>0),
  opening,INDEX(figures,1,1),
  opens,MAX(61,INDEX(dates,1,1)),
  atEnds,AND(areDates,SUM(MAP(dates,LAMBDA(v,IF(EOMONTH(MAX(61,v),0)=v,0,1))))=0),
  sameDay,AND(areDates,DAY(opens)<=28,SUM(MAP(dates,LAMBDA(v,IF(DAY(MAX(61,v))=DAY(opens),0,1))))=0),
  months,0+MAP(dates,LAMBDA(v,YEAR(MAX(61,v))*12+MONTH(MAX(61,v)))),
  stride,IF(size=1,IF(OR(atEnds,DAY(opens)=1),1,0),INDEX(months,MIN(2,ROWS(months)),1)-INDEX(months,1,1)),
  byMonths,AND(OR(atEnds,sameDay),stride>0,IF(ROWS(months)=1,TRUE,SUM(IF(DROP(months,1)-DROP(months,-1)=stride,0,1))=0)),
  gap,INDEX(figures,MIN(2,ROWS(figures)),1)-opening,
  evenly,AND(areNumbers,gap>0,IF(ROWS(figures)=1,TRUE,SUM(IF(DROP(figures,1)-DROP(figures,-1)=gap,0,1))=0)),
  header,MAP(SEQUENCE(wide,1,1,1),LAMBDA(i,IF(i>before,INDEX(marks,MAX(1,i-before),1),
    IF(byMonths,IF(atEnds,EOMONTH(opens,0-stride*(before-i+1)),DATE(YEAR(opens),MONTH(opens)-stride*(before-i+1),DAY(opens))),
    IF(evenly,opening-gap*(before-i+1),i-before))))),
  IF(NOT(isFit),#VALUE!,IF(OR(wide>16383,ROWS(marks)<>size,AND(hasNames,OR(ROWS(names)<>stageCount,SUM(MAP(names,LAMBDA(v,IF(v="",1,0))))>0)),
    AND(hasHand,OR(ROWS(hand)<>stageCount,MIN(hand)<0))),#VALUE!,
    VSTACK(HSTACK("",TRANSPOSE(header)),HSTACK(IF(hasNames,names,at),volumes)))))`,
  {
    limits: [
      "The blank label of a single period is as none: the period is 1. TRUE and FALSE among labels stay truth values.",
    ],
    takes: (given) => {
      const labels = [given(5)].flat(2);
      const isBlank = Array.isArray(given(5)) && labels.length === 1 && !labels[0];
      return !isBlank && !labels.some((label) => typeof label === "boolean");
    },
  },
);
