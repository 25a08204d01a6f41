import { nativeForm } from "../declare/native/native";
import { isBlock, numberIn, numbersIn } from "../declare/native/numbers";
import { headerInLanguage, isChinese } from "../declare/native/words";
import { ACTIVITYLOAD } from "./activityload";
import { words } from "./words";

export const native = nativeForm(
  ACTIVITYLOAD,
  `LET(
  zh,${isChinese},
  wanted,${numbersIn("needs")},
  each,${numbersIn("perUnit")},
  heads,${numberIn("people")},
  perDay,${numberIn("workdays")},
  all,wanted*IF(ROWS(each)=1,SUM(each),each),
  IF(OR(ISERROR(zh),${isBlock("needs")},${isBlock("perUnit")},heads<=0,perDay<=0,MIN(wanted)<0,MIN(each)<0,AND(ROWS(each)>1,ROWS(each)<>ROWS(wanted))),
    #VALUE!,VSTACK(${headerInLanguage(words)},HSTACK(all,all/heads,all/heads/perDay))))`,
);
