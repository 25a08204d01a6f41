import { nativeForm } from "../declare/native/native";
import { isBlock, numberIn, numbersIn } from "../declare/native/numbers";
import { PAYOUT } from "./payout";

const lines = ["sales", "quota", "variable"];

export const native = nativeForm(
  PAYOUT,
  `LET(
  sold,${numbersIn("sales")},
  owed,${numbersIn("quota")},
  pays,${numbersIn("variable")},
  from,${numbersIn("thresholds")},
  worth,${numbersIn("multipliers")},
  most,${numberIn("cap")},
  people,MAX(ROWS(sold),ROWS(owed),ROWS(pays)),
  ones,0*SEQUENCE(people,1,1,1),
  upTo,IF(ROWS(from)=1,0*from+10^9,0+VSTACK(DROP(from,1),10^9)),
  earned,MAP(sold+ones,owed+ones,pays+ones,LAMBDA(s,q,p,LET(
    all,SUM(worth*MAP(from,upTo,LAMBDA(a,b,MAX(0,IF(b<10^9,MIN(s,ROUND(b*q,9)),s)-ROUND(a*q,9)))))*p/IF(q>0,q,1),
    IF(most>0,MIN(all,most*p),all)))),
  across,IF(ROWS(sold)>1,COLUMNS(sales)>1,IF(ROWS(owed)>1,COLUMNS(quota)>1,COLUMNS(variable)>1)),
  IF(OR(most<0,MIN(owed)<=0,MIN(pays)<0,MIN(from)<0,MIN(worth)<0,MAX(MAX(from),MAX(worth),most)>=10,
    ${isBlock("thresholds")},${isBlock("multipliers")},ROWS(from)<>ROWS(worth),
    SUM(MAP(from,upTo,LAMBDA(a,b,IF(b<=a,1,0))))>0,
    ${lines.map((line) => isBlock(line)).join(",")},
    AND(ROWS(sold)>1,ROWS(sold)<people),AND(ROWS(owed)>1,ROWS(owed)<people),AND(ROWS(pays)>1,ROWS(pays)<people)),
    #VALUE!,IF(across,TRANSPOSE(earned),earned)))`,
);
