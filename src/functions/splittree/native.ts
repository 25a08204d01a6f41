import { wholeWeights } from "../declare/native/apportion";
import { nativeForm } from "../declare/native/native";
import {
  amountOf,
  halfAway,
  isBlock,
  numberIn,
  numbersIn,
  shapedAs,
  sizeOf,
  spareOf,
  unitsDown,
  unitStep,
  unitsUp,
} from "../declare/native/numbers";
import { namesIn } from "../declare/native/words";
import { SPLITTREE } from "./splittree";

/** Stands for no cap. */
const NONE = "9000000000000000";

/** What stands in one column of a block that has a column a level. */
const at = (block: string, column: string): string => `CHOOSECOLS(${block},${column})`;

/** For every row, a sum over the rows of the same group. */
const sumBy = (group: string, values: string): string =>
  `MAP(${group},LAMBDA(g,SUM(IF(${group}=g,${values},0))))`;

/** A bound a cell of `paths`, whatever shape it is given in; #VALUE! for another, or where nothing is named. */
const bounds = (argument: string, single: string): string =>
  `LET(z,${numbersIn(argument)},
    IF(AND(ROWS(${argument})=size,COLUMNS(${argument})=deep),LET(m,${shapedAs("paths", "z")},IF(SUM(IF(named=0,m*m,0))>0,#VALUE!,m)),
    IF(AND(ROWS(z)=size,NOT(${isBlock(argument)})),IF(SUM(IF(depth=0,z*z,0))>0,#VALUE!,ends*z),
    IF(${single},ends*SUM(z),#VALUE!))))`;

/** The least whole units of 0 or more that a rate raises to a sum or more. */
const lowered = (sum: string): string => `ROUNDUP(ROUND(MAX(0,${sum}-0.5)/(1+up),9),0)`;

/** Whole units and what is over them × (1 + the rate): only what the rate adds is rounded, so that large figures stay exact. */
const raised = (units: string, over: string): string => `${units}+${halfAway(`${units}*up+${over}*(1+up)`)}`;

const cells = (value: unknown): unknown[] => [value].flat(2);
const numbers = (value: unknown): number[] =>
  cells(value).map((cell) => (typeof cell === "number" ? cell : 0));

/** Whether the holds are whole units, and a target that isn't meets no floor or hold that a raised part of it could reach. */
function isOnGrid(given: (at: number) => unknown): boolean {
  const amounts = [0, 5, 6, 7].map((place) => numbers(given(place)));
  const [[target], holds, floors] = amounts;
  const unit = numbers(given(3))[0] || (amounts.flat().every((amount) => amount % 1 === 0) ? 1 : 0.01);
  const isWhole = (amount: number): boolean =>
    Math.abs(amount / unit - Math.round(amount / unit)) <= Math.abs(amount / unit) / 1e12;
  const isRaised = numbers(given(4)).some((rate) => rate > 0);
  return holds.every(isWhole) && (isWhole(target) || !isRaised || ![...holds, ...floors].some(Boolean));
}

/**
 * A node is known by its first row: `ids` has the node of each row a level, the root's before them, 0 where the path has
 * ended. From the leaves up `room` gets the least and the most of each node and whether it takes what is over that most (three columns
 * a level), from the root down `split`
 * its units; the row under them has the node that gets what is no whole unit.
 *
 * Siblings share as the parts of SPLITTARGET do: those free under the λ of a round that break a bound stay at it where
 * that side weighs more; again, until nobody does. A hold is a floor and a cap.
 */
export const native = nativeForm(
  SPLITTREE,
  `LET(
  goal,${numberIn("target")},
  size,ROWS(paths),
  deep,COLUMNS(paths),
  line,SEQUENCE(size,1,1,1),
  levels,SEQUENCE(deep,1,1,1),
  names,${shapedAs("paths", `MAP(${namesIn("paths")},LAMBDA(v,LOWER(v)))`)},
  named,IF(names="",0,1),
  depth,0+BYROW(named,LAMBDA(v,SUM(v))),
  ends,named*IF(TRANSPOSE(levels)=depth,1,0),
  steps,SEQUENCE(deep+1,1,0,1),
  ids,REDUCE(0,steps,LAMBDA(s,lv,IF(lv=0,IF(depth=0,0,1),HSTACK(s,LET(
    k,${at("s", "lv")}&"/"&${at("names", "lv")},
    MAP(k,${at("named", "lv")},LAMBDA(v,o,IF(o=0,0,XMATCH(v,k,0,1))))))))),
  w,${numbersIn("weights")},
  ${wholeWeights("w")},
  extra,${numbersIn("overassign")},
  rates,IF(ROWS(extra)=1,IF(levels=deep,SUM(extra),0),IF(OR(ROWS(extra)<>deep,${isBlock("overassign")}),#VALUE!,extra)),
  floorsIn,${bounds("floors", `${sizeOf("floors")}=1`)},
  capsIn,${bounds("caps", `${sizeOf("caps")}=1`)},
  holdsIn,${bounds("holds", `AND(${sizeOf("holds")}=1,SUM(z)=0)`)},
  typed,HSTACK(holdsIn,floorsIn,capsIn),
  given,0+VSTACK(goal,TOCOL(typed,0,FALSE)),
  side,IF(SUMSQ(given)=0,1,SIGN(INDEX(FILTER(given,given<>0,1),1,1))),
  ${unitStep("given")},
  units,${unitsDown("goal*side")},
  spare,${spareOf("goal*side", "units")},
  lows,MAP(floorsIn,LAMBDA(v,${unitsUp("v*side")})),
  highs,MAP(capsIn,LAMBDA(v,IF(v=0,${NONE},${unitsDown("v*side")}))),
  kept,MAP(holdsIn,LAMBDA(v,LET(n,ROUND(v*side/step,0),IF(ABS(v*side/step-n)>MIN(1/10^6,n/10^12),#VALUE!,n)))),
  weigh,DROP(REDUCE(0,steps,LAMBDA(s,lv,IF(lv=0,line,LET(n,${at("ids", "lv+1")},HSTACK(s,${sumBy("n", "whole")}))))),0,1),
  twice,SUM(MAP(levels,LAMBDA(lv,LET(n,${at("ids", "lv+1")},SUM(MAP(n,${at("ends", "lv")},LAMBDA(g,o,IF(o=0,0,SUM(IF(n=g,1,0))-1)))))))),
  differ,SUM(MAP(SEQUENCE(3*deep,1,0,1),LAMBDA(j,LET(n,${at("ids", "MOD(j,deep)+2")},x,${at("typed", "j+1")},
    SUM(MAP(n,x,LAMBDA(g,y,IF(y=0,0,SUM(IF((n=g)*(x<>0)*(x<>y)>0,1,0)))))))))),
  bad,OR(MIN(w)<0,SUM(w)=0,ROWS(w)<>size,${isBlock("weights")},SUM(IF(depth=0,w,0))>0,SUM(IF(BYROW(named*TRANSPOSE(levels),LAMBDA(v,MAX(v)))=depth,0,1))>0,
    twice+differ>0,MIN(rates)<0,MAX(rates)>=1,MIN(given*side)<0),
  room,REDUCE(0,steps,LAMBDA(s,k,IF(k=0,HSTACK(0*line,0*line,0*line),LET(
    lv,deep+1-k,
    n,${at("ids", "lv+1")},
    o,IF(lv=deep,0*n,${at("ids", "MIN(deep+1,lv+2)")}),
    up,IF(lv=deep,0,INDEX(rates,MIN(deep,lv+1),1)),
    low,${sumBy("n", `IF(o=line,${at("s", "1")},0)`)},
    high,${sumBy("n", `IF(o=line,${at("s", "2")},0)`)},
    f,MAP(n,LAMBDA(g,MAX(IF(n=g,${at("lows", "lv")},0)))),
    h,MAP(n,LAMBDA(g,MAX(IF(n=g,${at("kept", "lv")},0)))),
    t,MAP(n,LAMBDA(g,MIN(IF(n=g,${at("highs", "lv")},${NONE})))),
    typedCap,MAP(n,LAMBDA(g,MAX(IF(n=g,${at("capsIn", "lv")}*side,0)))),
    a,MAP(low,f,h,LAMBDA(v,x,y,MAX(${lowered("v")},x,y))),
    b,MAP(high,t,h,depth,LAMBDA(v,x,y,d,MIN(IF(OR(d=lv,v>=${NONE}),${NONE},${lowered("v+1")}-1),x,IF(y=0,${NONE},y)))),
    e,IF(n=0,0,IF(a>b,1,0)),
    taking,${sumBy("n", `IF(o=line,${at("s", "3")},0)`)},
    fits,MAP(b,high,taking,typedCap,depth,h,LAMBDA(v,x,j,y,q,i,IF(OR(i>0,AND(y>0,y-v*step-spare<0-1/10^9)),0,IF(q=lv,1,
      IF(up>0,IF(${raised("v", "spare/step")}<=x,1,0),IF(v<x,1,MIN(1,j))))))),
    HSTACK(IF(SUM(e)>0,NA(),a),IF(${at("weigh", "lv")}=0,a,b),IF(${at("weigh", "lv")}=0,0,fits),s))))),
  split,REDUCE(0,steps,LAMBDA(s,lv,IF(lv=0,VSTACK(0*line+units,IF(spare=0,0,1)),LET(
    u,DROP(${at("s", "lv")},-1),
    h,INDEX(s,size+1,lv),
    p,${at("ids", "lv")},
    n,${at("ids", "lv+1")},
    up,INDEX(rates,lv,1),
    f,IF(n=line,1,0),
    give,IF(up=0,u,MAP(u,p,LAMBDA(v,g,${raised("v", "IF(g=h,spare/step,0)")}))),
    lo,f*${at("room", "3*lv-2")},
    hi,f*${at("room", "3*lv-1")},
    m,f*${at("weigh", "lv")},
    act,DROP(REDUCE(0,SEQUENCE(size+3,1,0,1),LAMBDA(z,k,IF(k=0,VSTACK(0,IF((m=0)*(lo>0),1,0)),IF(INDEX(z,1,1)=1,z,LET(
      a,0+DROP(z,1),
      q,IF(a=0,m,0),
      t,${sumBy("p", "q")},
      y,IF(t=0,0,q*(give-${sumBy("p", "IF(a=1,lo,IF(a=2,hi,0))")})/IF(t=0,1,t)),
      x,IF(q=0,0,IF(y<lo,1,IF(y>hi,2,0))),
      gap,${sumBy("p", "IF(x=0,0,IF(x=1,lo,hi)-y)")},
      VSTACK(IF(SUM(x)=0,1,0),IF((x=1)*(gap>=0),1,IF((x=2)*(gap<=0),2,a)))))))),1),
    bound,IF(act=1,lo,IF(act=2,hi,0)),
    live,IF(act=0,m,0),
    own,${sumBy("p", "live")},
    total,IF(own=0,1,own),
    toShare,give-${sumBy("p", "bound")},
    times,IF(decimals=9,0*toShare,MAP(toShare/total,LAMBDA(q,INT(q)))),
    over,(toShare-times*total)*live,
    down,MAP(over,total,LAMBDA(q,t,INT(ROUND(q/t,9)))),
    key,IF(live=0,-1,MAP((over-down*total)/total,LAMBDA(q,ROUND(q,9)))),
    ground,bound+times*live+down,
    more,give-${sumBy("p", "ground")},
    turn,MAP(p,key,line,LAMBDA(g,q,j,SUM(IF(p=g,IF(key>q,1,IF((key=q)*(line<=j),1,0)),0)))),
    part,ground+IF((live>0)*(turn<=more),1,0),
    near,IF((p=h)*f*(part<hi)>0,part,-1),
    pick,IF(MAX(near)>=0,near,IF((p=h)*f*${at("room", "3*lv")}>0,part,-1)),
    HSTACK(s,VSTACK(MAP(n,LAMBDA(g,IF(g=0,0,INDEX(part,g,1)))),IF(OR(h=0,up>0,MAX(pick)<0),0,XMATCH(MAX(pick),pick,0,1)))))))),
  first,IF(DROP(ids,0,1)=line,1,0),
  top,IF(${at("ids", "2")}=line,1,0),
  all,LET(up,INDEX(rates,1,1),IF(up=0,units,${raised("units", "spare/step")})),
  none,OR(SUM(top*${at("room", "1")})>all,SUM(top*${at("room", "2")})<all+IF(AND(INDEX(rates,1,1)=0,spare<>0,SUM(top*${at("room", "3")})=0),1,0)),
  IF(bad,#VALUE!,IF(none,NA(),MAP(DROP(split,-1,1),first,IF(DROP(split,size,1)=line,1,0),LAMBDA(v,f,o,
    IF(f=0,"",(${amountOf("v")}+o*spare)*side))))))`,
  {
    limits: [
      "Holds are whole units, otherwise it is #VALUE!. It is #N/A where floors or holds are met only because over-assignment raises what of the target is no whole unit.",
    ],
    words: ["paths"],
    takes: isOnGrid,
  },
);
