import { nativeForm } from "../declare/native/native";
import { isBlock } from "../declare/native/numbers";
import { headerInLanguage, isChinese, marksIn, namesIn } from "../declare/native/words";
import { FUNNELRATES } from "./funnelrates";
import { words } from "./words";

/** `z` is the 97.5 % point of the normal distribution, as of the interval that the function gives. */
export const native = nativeForm(
  FUNNELRATES,
  `LET(
  zh,${isChinese},
  names,${namesIn("order")},
  keys,MAP(names,LAMBDA(v,LOWER(v)))&"",
  furthest,0+MAP(${namesIn("reached")},LAMBDA(v,IF(v="",#VALUE!,XMATCH(LOWER(v),keys,0,1)))),
  alive,${marksIn("open")},
  isAlive,IF(AND(ROWS(alive)=1,SUM(alive)=0),0*furthest,alive),
  size,ROWS(names),
  at,SEQUENCE(MAX(1,size-1),1,1,1),
  steps,MAP(at,LAMBDA(i,INDEX(names,i,1)&" → "&INDEX(names,MIN(size,i+1),1))),
  passed,0+MAP(at,LAMBDA(i,SUM(IF(furthest>i,1,0)))),
  entered,passed+MAP(at,LAMBDA(i,SUM(IF(furthest=i,1-isAlive,0)))),
  z,1.959963984540054,
  some,IF(entered=0,1,entered),
  share,passed/some,
  square,z*z/some,
  centre,(share+square/2)/(1+square),
  half,MAP(share,square,some,LAMBDA(s,q,e,z/(1+q)*SQRT(s*(1-s)/e+q/(4*e)))),
  low,MAP(passed,centre,half,LAMBDA(p,m,h,IF(p=0,0,MAX(0,m-h)))),
  high,MAP(passed,some,centre,half,LAMBDA(p,e,m,h,IF(p=e,1,MIN(1,m+h)))),
  IF(OR(ISERROR(zh),SUM(furthest)<1,${isBlock("order")},size<2,SUM(MAP(keys,SEQUENCE(size,1,1,1),LAMBDA(v,i,IF(v="",1,IF(XMATCH(v,keys,0,1)<i,1,0)))))>0,
    ROWS(isAlive)<>ROWS(furthest)),#VALUE!,
    VSTACK(${headerInLanguage(words)},HSTACK(steps,entered,passed,IF(entered=0,"",share),IF(entered=0,"",low),IF(entered=0,"",high)))))`,
);
