import { nativeForm } from "../declare/native/native";
import { numberIn, numbersIn } from "../declare/native/numbers";
import { choiceIn, inLanguage, isChinese, marksIn, namesIn } from "../declare/native/words";
import { STATUSES } from "./items";
import { READINESS } from "./readiness";
import { words } from "./words";

const told = (which: "ready" | "score"): string => inLanguage({ en: words.en[which], zh: words.zh[which] });
/** The verdict about critical items, around their number. */
const [before, after] = [0, 1].map((half) => {
  const halfOf = (of: (open: number) => string): string => of(0).split("0")[half];
  return inLanguage({ en: halfOf(words.en.criticalOpen), zh: halfOf(words.zh.criticalOpen) });
});

export const native = nativeForm(
  READINESS,
  `LET(
  zh,${isChinese},
  state,0+MAP(TOCOL(statuses,0,FALSE),LAMBDA(v,${choiceIn(
    "v",
    STATUSES.map(({ en, zh }) => [...en, ...zh].map((word) => word.toLowerCase())),
  )})),
  size,ROWS(state),
  given,${numbersIn("weights")},
  w,given+IF(ROWS(given)=1,0*state,0),
  stars,${marksIn("critical", 'IF(TRIM(v)="★",1,')},
  star,IF(AND(ROWS(stars)=1,SUM(stars)=0),0*state,stars),
  names,MAP(${namesIn("sections")},LAMBDA(v,LOWER(v)))&"",
  has,OR(ROWS(names)>1,INDEX(names,1,1)<>""),
  isFit,AND(ROWS(w)=size,ROWS(star)=size,OR(NOT(has),ROWS(names)=size)),
  group,IF(has,0+MAP(names,LAMBDA(v,IF(v="",#VALUE!,XMATCH(v,names,0,1)))),0*state+1),
  at,SEQUENCE(ROWS(group),1,1,1),
  firsts,0+FILTER(at,group=at,1),
  weighed,${numbersIn("sectionWeights")},
  each,IF(AND(ROWS(weighed)=1,SUMSQ(weighed)=0),0*firsts+1,weighed),
  pays,IF(isFit,IF(state=3,w,IF(state=2,w/2,0)),0*state),
  bears,IF(isFit,IF(state=4,0,w),0*state),
  paid,MAP(firsts,LAMBDA(g,IF(isFit,SUM(IF(group-g=0,pays,0)),0))),
  borne,0+MAP(firsts,LAMBDA(g,IF(isFit,SUM(IF(group-g=0,bears,0)),0))),
  line,IF(${numberIn("pass")}=0,85,pass),
  fits,ROWS(each)=ROWS(firsts),
  used,IF(fits,IF(borne>0,each,0),0*firsts),
  score,SUM(used*paid/IF(borne=0,1,borne))/IF(SUM(used)=0,1,SUM(used))*100,
  open,IF(isFit,SUM(IF(state<3,star,0)),0),
  IF(NOT(AND(isFit,fits)),#VALUE!,IF(OR(ISERROR(zh),line<0,line>100,line<=1,MIN(w)<0,MIN(each)<0,SUM(star)<0),#VALUE!,
    IF(SUM(used)=0,IF(SUM(IF(state=4,0,1))=0,NA(),#VALUE!),
    HSTACK(score,IF(open>0,${before}&open&${after},IF(ROUND(score,9)>=ROUND(line,9),${told("ready")},${told("score")})))))))`,
  { words: ["statuses"] },
);
