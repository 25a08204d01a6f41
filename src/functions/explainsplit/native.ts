import { nativeForm } from "../declare/native/native";
import { amountOf } from "../declare/native/numbers";
import { headerInLanguage, inLanguage, isChinese } from "../declare/native/words";
import { splitSteps } from "../splittarget/native";
import { EXPLAINSPLIT } from "./explainsplit";
import { words } from "./words";

const bound = (which: keyof typeof words.en.bounds): string =>
  inLanguage({ en: words.en.bounds[which], zh: words.zh.bounds[which] });

/** `exactly` is each part's exact share in units; one more row at the end is what is not handed out. */
export const native = nativeForm(
  EXPLAINSPLIT,
  `LET(
  zh,${isChinese},
  ${splitSteps},
  weighed,SUM(whole),
  allWeights,IF(byShare,MAX(scale,weighed),weighed),
  weighing,0+VSTACK(whole,allWeights-weighed),
  stepOf,(part-ground-down)-(over-down*total)/total,
  exactly,part-stepOf,
  typedIn,0+VSTACK(held,0),
  acted,0+VSTACK(act,0),
  amount,MAP(part,typedIn,at,LAMBDA(v,h,i,IF(h<>0,h,${amountOf("v")}+IF(i=taker,spare,0))*side)),
  before,MAP(exactly,typedIn,at,LAMBDA(v,h,i,IF(h<>0,h,${amountOf("v")}+IF(i=taker,spare,0))*side)),
  by,MAP(acted,typedIn,LAMBDA(v,h,IF(h<>0,${bound("hold")},IF(v=1,${bound("floor")},IF(v=2,${bound("cap")},${bound("none")}))))),
  table,HSTACK(weighing/scale,weighing/allWeights,before,by,IF(typedIn=0,stepOf*side,0),amount),
  IF(OR(ISERROR(zh),bad),#VALUE!,IF(none,NA(),VSTACK(${headerInLanguage({ en: words.en.header, zh: words.zh.header })},IF(byShare,table,DROP(table,-1))))))`,
  { tolerance: 1e-7 },
);
