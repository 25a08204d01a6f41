import { nativeForm } from "../declare/native/native";
import { isBlock, numberIn, numbersIn } from "../declare/native/numbers";
import { inLanguage, isChinese } from "../declare/native/words";
import { GOALCHECK } from "./goalcheck";
import { words } from "./words";

const labels = { en: Object.values(words.en.rows), zh: Object.values(words.zh.rows) };
const verdict = (which: keyof typeof words.en.verdicts): string =>
  inLanguage({ en: words.en.verdicts[which], zh: words.zh.verdicts[which] });

/** A step of Newton's sharpens what T.INV finds. */
export const native = nativeForm(
  GOALCHECK,
  `LET(
  zh,${isChinese},
  goal,${numberIn("target")},
  sold,${numbersIn("history")},
  size,ROWS(sold),
  has,size>2,
  latest,INDEX(sold,size,1),
  spread,MAX(1,size*(size^2-1)/3),
  x,SEQUENCE(size,1,1-size,2),
  mean,SUM(sold)/size,
  rise,SUM(x*sold)/spread,
  ahead,mean+rise*(size+1),
  off,sold-mean-rise*x,
  scatter,SUM(off*off),
  largest,MAX(MAX(sold),0-MIN(sold)),
  free,MAX(1,size-2),
  doubt,IF(scatter<=size*(largest/10^13)^2,0,SQRT(scatter/free*((size+1)/size+(size+1)^2/spread))),
  near,T.INV(0.9,free),
  tenth,near-(T.DIST(near,free,TRUE)-0.9)/T.DIST(near,free,FALSE),
  chance,IF(doubt=0,IF(goal-ahead<=ABS(ahead)/10^12,1,0),1-T.DIST((goal-ahead)/IF(doubt=0,1,doubt),free,TRUE)),
  tell,IF(NOT(has),${verdict("not-enough-history")},IF(chance-0.9>=0-1/10^12,${verdict("too-low")},IF(chance-0.5>=0-1/10^12,${verdict("steady")},
    IF(chance-0.1>=0-1/10^12,${verdict("stretch")},${verdict("beyond-reach")})))),
  half,doubt*tenth,
  IF(OR(ISERROR(zh),ISERROR(SUM(goal,sold)),${isBlock("history")},size>10000),#VALUE!,HSTACK(${inLanguage(labels)},VSTACK(
    IF(latest=0,"",goal/IF(latest=0,1,latest)-1),
    IF(has,ahead,""),IF(has,ahead-half,""),IF(has,ahead+half,""),IF(has,chance,""),tell,
    IF(has,ahead,""),IF(has,ahead+half,"")))))`,
  { tolerance: 1e-8 },
);
