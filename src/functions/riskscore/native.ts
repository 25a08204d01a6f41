import { levelOf, levelSteps } from "../alertlevel/native";
import { nativeForm } from "../declare/native/native";
import { isBlock, numberIn, numbersIn } from "../declare/native/numbers";
import { RISKSCORE } from "./riskscore";

export const native = nativeForm(
  RISKSCORE,
  `LET(
  ${levelSteps},
  odds,${numbersIn("probability")},
  cost,${numbersIn("impact")},
  from,${numberIn("amber")},
  until,${numberIn("red")},
  loss,odds*cost,
  IF(OR(ISERROR(zh),${isBlock("probability")},${isBlock("impact")},ROWS(odds)<>ROWS(cost)),#VALUE!,
    IF(OR(MIN(odds)<0,MAX(odds)>1,MIN(cost)<0,(from=0)<>(until=0),AND(from<>0,from=until)),#VALUE!,
    HSTACK(loss,MAP(loss,LAMBDA(x,IF(from=0,"",${levelOf("x", "from", "until")})))))))`,
);
