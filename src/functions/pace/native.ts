import { levelSteps } from "../alertlevel/native";
import { nativeForm } from "../declare/native/native";
import { isBlock, numberIn, numbersIn, reaches, tidy } from "../declare/native/numbers";
import { inLanguage } from "../declare/native/words";
import { PACE } from "./pace";
import { words } from "./words";

const labels = { en: Object.values(words.en), zh: Object.values(words.zh) };

export const native = nativeForm(
  PACE,
  `LET(
  ${levelSteps},
  plans,${numbersIn("plan")},
  sold,${numbersIn("actuals")},
  n,${numberIn("closed")},
  periods,ROWS(plans),
  at,SEQUENCE(periods,1,1,1),
  isFit,AND(NOT(ISERROR(zh)),ISNUMBER(SUM(plans,sold)),ROWS(sold)=periods,NOT(${isBlock("plan")}),NOT(${isBlock("actuals")}),n>=0,n<=periods,n=INT(n)),
  goal,${tidy("SUM(plans)")},
  due,${tidy("SUM(IF(at<=n,plans,0))")},
  actual,IF(isFit,${tidy("SUM(IF(at<=n,sold,0))")},0),
  ahead,${tidy("goal-actual")},
  openCount,periods-n,
  needed,IF(OR(ahead=0,(ahead<0)<>(goal<0)),0,IF(openCount>0,ahead/IF(openCount>0,openCount,1),"")),
  met,actual/IF(due=0,1,due),
  IF(isFit,HSTACK(${inLanguage(labels)},
    VSTACK(goal,due,actual,IF(due=0,"",met),${tidy("actual-due")},ahead,openCount,needed,
      IF(due=0,"",actual*goal/IF(due=0,1,due)),
      IF(due=0,"",IF(${reaches("met", "1")},green,IF(${reaches("met", "0.9")},yellow,alarm))))),#VALUE!))`,
);
