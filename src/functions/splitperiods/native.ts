import { divideStep, roundShares, wholeWeights } from "../declare/native/apportion";
import { calendarSteps, dayIn, isOwnCalendar, listedDay, workdaysFrom } from "../declare/native/days";
import { nativeForm } from "../declare/native/native";
import { amountOf, numberIn, numbersIn, spareOf, tidy, unitsDown, unitStep } from "../declare/native/numbers";
import { choiceIn } from "../declare/native/words";
import { bases, grains, SPLITPERIODS } from "./splitperiods";

const wordsOf = (choices: readonly { readonly en: readonly string[]; readonly zh: readonly string[] }[]) =>
  choices.map(({ en, zh }) => [...en, ...zh].filter((word, at, all) => all.indexOf(word) === at));

/** The weeks before each period of thirteen: 4-4-5, 4-5-4, 5-4-4. */
const weeksBefore = "{0,4,8;0,4,9;0,5,9}";

/**
 * Periods are cut where months begin, since a profile's value changes there; `piece` are their first days.
 * `kind` counts the grains, `group` is how many months are in a period.
 */
export const native = nativeForm(
  SPLITPERIODS,
  `LET(
  goal,${numberIn("target")},
  from,${dayIn("start")},
  endDay,${dayIn("end")},
  kind,${choiceIn("grain", wordsOf(grains))},
  by,IF(OR(TRIM(basis&"")="",basis=0),IF(kind>6,2,1),${choiceIn("basis", wordsOf(bases))}),
  yearFrom,IF(${numberIn("yearStart")}=0,1,yearStart),
  factors,${numbersIn("profile")},
  size,IF(AND(ROWS(factors)=1,SUMSQ(factors)=0),0,ROWS(factors)),
  ${calendarSteps},
  group,CHOOSE(kind,1,0,0,3,6,12,0,0,0,0),
  to,IF(AND(kind=2,endDay-from>=1048576),from,endDay),
  span,to-from+1,
  weeks,span/7,
  joins,IF(AND(weeks>52,MOD(weeks,52)=1),1,0),
  own,weeks-joins,
  pattern,${weeksBefore},
  lineOf,MAX(1,MIN(3,kind-6)),
  extra,own-13*INT(own/13),
  monday,from-MOD(from+5,7),
  nowMonth,YEAR(from)*12+MONTH(from)-1,
  opening,nowMonth-MOD(MOD(MONTH(from)-yearFrom,12),MAX(1,group)),
  closing,YEAR(to)*12+MONTH(to)-1,
  periods,MAX(1,IF(group>0,INT((closing-opening)/MAX(1,group))+1,IF(kind=2,span,IF(kind=3,INT((to-monday)/7)+1,
    IF(kind=10,ROUNDUP(own/4,0),INT(own/13)*3+IF(extra=0,0,IF(extra<=INDEX(pattern,lineOf,2),1,IF(extra<=INDEX(pattern,lineOf,3),2,3)))))))),
  edges,0+MAP(SEQUENCE(periods+1,1,0,1),LAMBDA(i,IF(group>0,DATE(INT((opening+i*group)/12),MOD(opening+i*group,12)+1,1),
    IF(kind=2,from+i,IF(kind=3,monday+7*i,
      from+7*IF(kind=10,4*i,INT(i/3)*13+INDEX(pattern,lineOf,MOD(i,3)+1))+IF(i=periods,7*joins,0)))))),
  starts,0+MAP(DROP(edges,-1),LAMBDA(v,MAX(v,from))),
  ends,0+MAP(DROP(edges,1),LAMBDA(v,MIN(v-1,to))),
  lengths,DROP(edges,1)-DROP(edges,-1),
  common,IF(by=1,LCM(lengths),1),
  ${wholeWeights("factors", "p")},
  piece,0+SORT(UNIQUE(VSTACK(starts,MAP(SEQUENCE(closing-nowMonth+1,1,0,1),LAMBDA(i,MAX(from,DATE(YEAR(from),MONTH(from)+i,1))))),FALSE,FALSE),1,1,FALSE),
  until,IF(ROWS(piece)=1,0*piece+to,0+VSTACK(DROP(piece,1)-1,to)),
  within,0+MAP(piece,LAMBDA(a,XMATCH(a,starts,0-1,1))),
  weight,0+MAP(piece,until,within,LAMBDA(a,b,j,LET(
    inYear,IF(AND(kind>6,kind<10),MOD(j-1,12),MOD(MONTH(a)-yearFrom,12)),
    slot,IF(size=12,inYear+1,IF(size=4,INT(inYear/3)+1,IF(AND(size=7,kind=2),MOD(a+5,7)+1,j))),
    IF(size=0,1,INDEX(pwhole,slot,1))*IF(by=3,${workdaysFrom("a", "b")},b-a+1)*IF(by=1,common/INDEX(lengths,j,1),1)))),
  at,SEQUENCE(periods,1,1,1),
  w,IF(ROWS(piece)=periods,weight,0+MAP(at,LAMBDA(i,SUM(IF(within-i=0,weight,0))))),
  pairs,IF(ROWS(holds)*COLUMNS(holds)=1,HSTACK(holds,0),IF(AND(COLUMNS(holds)<>2,ROWS(holds)=2),TRANSPOSE(holds),holds)),
  dates,0+MAP(TAKE(pairs,ROWS(pairs),1),LAMBDA(v,${listedDay("v")})),
  amountsHeld,0+MAP(TAKE(pairs,ROWS(pairs),0-1),LAMBDA(v,${numberIn("v")})),
  held,0+MAP(starts,ends,LAMBDA(a,b,SUM(IF((dates>=a)*(dates<=b),amountsHeld,0)))),
  most,MAX(MAP(starts,ends,LAMBDA(a,b,SUM(IF((dates>=a)*(dates<=b)*(amountsHeld<>0),1,0))))),
  hasHolds,SUMSQ(amountsHeld)>0,
  heading,IF(goal<>0,goal,IF(hasHolds,INDEX(FILTER(amountsHeld,amountsHeld<>0,1),1,1),1)),
  ${unitStep("0+VSTACK(goal,amountsHeld)")},
  rem,${tidy("goal-SUM(held)")},
  side,IF(rem<0,0-1,1),
  units,${unitsDown("(rem*side)")},
  spare,${spareOf("(rem*side)", "units")},
  live,IF(held=0,w,0),
  ${wholeWeights("live")},
  isShared,OR(rem<>0,NOT(hasHolds)),
  total,IF(SUM(whole)=0,1,SUM(whole)),
  ${divideStep("units", "total")},
  ${roundShares("times*whole", "rest*whole", "total", "IF(SUM(whole)=0,0,units)").replace(
    "\n  at,SEQUENCE(ROWS(down),1,1,1),",
    "",
  )},
  pick,IF(whole>0,part,0-1),
  taker,IF(spare=0,0,XMATCH(MAX(pick),pick,0,1)),
  amount,MAP(part,held,at,LAMBDA(v,h,i,IF(h<>0,h,(${amountOf("v")}+IF(i=taker,spare,0))*side))),
  bad,OR(step<=0,to<from,yearFrom<>INT(yearFrom),yearFrom<1,yearFrom>12,to<>endDay,AND(kind>6,weeks<>INT(weeks)),
    MIN(factors)<0,AND(size<>0,size<>12,size<>4,size<>periods,NOT(AND(size=7,kind=2))),
    isMixed,AND(by<>3,OR(MAX(listed)>0,NOT(OR(weekend="",weekend=0)))),
    COLUMNS(pairs)<>2,AND(ROWS(holds)*COLUMNS(holds)=1,MAX(dates)>0),
    MIN(amountsHeld*SIGN(heading))<0,SUM(IF((amountsHeld<>0)*((dates<from)+(dates>to)>0),1,0))>0,most>1),
  IF(bad,#VALUE!,IF(OR(AND(hasHolds,rem*SIGN(heading)<0),AND(rem<>0,MIN(IF(held=0,0,1))>0),AND(isShared,SUM(whole)=0)),NA(),
    HSTACK(starts,ends,amount))))`,
  {
    limits: [
      "A calendar is a range of days; a country is #VALUE!. `splittarget share` gives it the days instead.",
    ],
    words: ["grain", "basis", "weekend"],
    takes: (given) => isOwnCalendar(given(6)),
    calendar: { at: 6, start: 1, end: 2 },
  },
);
