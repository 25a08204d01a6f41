import { dayIn, listedDay } from "../declare/native/days";
import { nativeForm } from "../declare/native/native";
import { isBlock, numberIn, numbersIn } from "../declare/native/numbers";
import { CAPACITY } from "./capacity";

/** Months from one day to another, both included; the days of a month are parts of it. */
const monthsFrom = (first: string, last: string): string =>
  `((YEAR(${last})-YEAR(${first}))*12+MONTH(${last})-MONTH(${first})+DAY(${last})/DAY(EOMONTH(${last},0))-(DAY(${first})-1)/DAY(EOMONTH(${first},0)))`;

/** The first day on which so many whole months have passed since one joined. */
const stepStarts = (months: string): string =>
  `MIN(DATE(YEAR(j),MONTH(j)+${months},1)+DAY(j)-1,DATE(YEAR(j),MONTH(j)+${months}+1,1))`;

export const native = nativeForm(
  CAPACITY,
  `LET(
  wide,AND(COLUMNS(periods)<>2,ROWS(periods)=2),
  pairs,IF(wide,TRANSPOSE(periods),periods),
  isPairs,COLUMNS(pairs)=2,
  from,0+MAP(TAKE(pairs,ROWS(pairs),1),LAMBDA(v,${dayIn("v")})),
  to,0+MAP(TAKE(pairs,ROWS(pairs),-1),LAMBDA(v,${dayIn("v")})),
  since,0+MAP(TOCOL(joined,0,FALSE),LAMBDA(v,${dayIn("v")})),
  sells,${numbersIn("productivity")},
  climb,${numbersIn("ramp")},
  leaves,0+MAP(TOCOL(left,0,FALSE),LAMBDA(v,${listedDay("v")})),
  yearly,${numberIn("attrition")},
  each,sells+IF(ROWS(sells)=1,0*since,0),
  until,IF(AND(ROWS(leaves)=1,SUM(leaves)=0),0*since,leaves),
  isFit,AND(isPairs,NOT(${isBlock("joined")}),NOT(${isBlock("productivity")}),NOT(${isBlock("ramp")}),NOT(${isBlock("left")}),ROWS(each)=ROWS(since),ROWS(until)=ROWS(since)),
  at,SEQUENCE(ROWS(climb),1,0,1),
  opening,MIN(from),
  sold,MAP(from,to,LAMBDA(f,t,SUM(MAP(since,each,until,LAMBDA(j,p,u,LET(
    a,MAX(f,j),
    b,IF(u>0,MIN(t,u),t),
    IF(b<a,0,p*IF(u>0,1,(1-yearly)^(((f+t)/2-opening)/365))*SUM(MAP(climb,at,LAMBDA(s,n,LET(
      x,MAX(a,${stepStarts("n")}),
      y,IF(n=ROWS(climb)-1,b,MIN(b,${stepStarts("n+1")}-1)),
      IF(y<x,0,s*${monthsFrom("x", "y")})))))))))))),
  IF(isFit,IF(OR(SUM(IF(to<from,1,0))>0,MIN(climb)<0,MAX(climb)>1,MIN(sells)<0,yearly<0,yearly>=1,SUM(IF((until>0)*(until<since),1,0))>0),
    #VALUE!,IF(wide,TRANSPOSE(sold),sold)),#VALUE!))`,
  { tolerance: 1e-13 },
);
