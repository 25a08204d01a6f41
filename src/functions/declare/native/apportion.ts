/**
 * Weights as whole numbers where they have up to six decimals, so that remainders are exact: `whole` is the column,
 * `scale` what a weight of 1 is in it. A prefix keeps the names apart from those of other weights.
 */
export const wholeWeights = (
  weights: string,
  prefix = "",
): string => `${prefix}decimals,MAX(MAP(${weights},LAMBDA(v,
    IF(v=ROUND(v,0),0,IF(v=ROUND(v,2),2,IF(v=ROUND(v,4),4,IF(v=ROUND(v,6),6,9))))))),
  ${prefix}scale,IF(${prefix}decimals=9,1,10^${prefix}decimals),
  ${prefix}whole,0+MAP(${weights},LAMBDA(v,IF(${prefix}decimals=9,IF(v=0,0,ROUND(v,14-INT(LOG10(v)))),ROUND(v*${prefix}scale,0))))`;

/**
 * Splits a number of units by weights: whole units of their sum first, so that only the rest is divided. Needs
 * `decimals` and gives `times` (how often the sum fits) and `rest`.
 */
export const divideStep = (units: string, sum: string): string =>
  `times,IF(decimals=9,0,INT(${units}/${sum})),rest,${units}-times*${sum}`;

/**
 * Largest remainder: `ground` + `over` ÷ `total` are the exact shares, which add up to `units`. Gives `part`: each the floor
 * or the ceiling; remainders are compared to 9 decimals, ties go to the earlier.
 */
export const roundShares = (base: string, over: string, sum: string, units: string): string => `
  down,0+MAP(${over},LAMBDA(v,INT(ROUND(v/${sum},9)))),
  key,0+MAP(${over},down,LAMBDA(v,f,ROUND((v-f*${sum})/${sum},9))),
  more,ROUND(${units}-SUM(${base}+down),0),
  at,SEQUENCE(ROWS(down),1,1,1),
  turn,0+SORTBY(at,SORTBY(at,key,-1,at,1),1),
  part,${base}+down+IF(turn<=more,1,0)`;
