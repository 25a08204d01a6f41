/** A single number; a blank is 0, anything else #VALUE!. */
export const numberIn = (argument: string): string =>
  `IF(ISNUMBER(${argument}),${argument},IF(${argument}="",0,#VALUE!))`;

/** A range's numbers as it stands. Scalar functions go through MAP, since not every engine spreads them. */
export const numbersAsGiven = (range: string): string => `0+MAP(${range},LAMBDA(v,${numberIn("v")}))`;

/** A range's numbers as a column, row by row. */
export const numbersIn = (range: string): string => numbersAsGiven(`TOCOL(${range},0,FALSE)`);

/** A column of results in the shape of a range. */
export const shapedAs = (range: string, column: string): string => `WRAPROWS(${column},COLUMNS(${range}))`;

/** TRUE or FALSE of a single mark: a number, a truth value, or a word for one. */
export const flagIn = (argument: string): string =>
  `IF(ISTEXT(${argument}),IF(${argument}="",FALSE,IF(UPPER(TRIM(${argument}))="TRUE",TRUE,IF(UPPER(TRIM(${argument}))="FALSE",FALSE,#VALUE!))),IF(${argument},TRUE,FALSE))`;

/** 1 for an amount with digits beyond the 15 that numbers have, which would be lost; `unit` is the name of the unit. */
const unread = (unit: string): string =>
  `LAMBDA(v,LET(z,IF(v=0,1,ABS(v)),d,ABS(z-ROUND(z,14-INT(LOG10(z)))),IF(AND(d>MIN(1/2000000,${unit}/1000),v<>ROUND(v,0),OR(d>MIN(0.01,${unit})/10,d>z/2251799813685248)),1,0)))`;

/**
 * The unit asked for, as `step`, or 1 where all the amounts are whole, else 0.01; below 0, for unread digits, or for more
 * than 2^53 units in the first amount, the target, #VALUE!. `parts` of it make 1 where `inverse` is 1, so that amounts can be divided out, which is the nearest double.
 */
export const unitStep = (amounts: string): string => `amounts,${amounts},
  asked,${numberIn("unit")},
  unitOrOne,IF(asked<0,#VALUE!,IF(asked>0,asked,IF(SUM(MAP(amounts,LAMBDA(v,IF(v=ROUND(v,0),0,1))))=0,1,0.01))),
  step,IF(SUM(MAP(amounts,${unread("unitOrOne")}))>IF(ABS(INDEX(amounts,1,1))>2^53*unitOrOne,-1,0),#VALUE!,unitOrOne),
  parts,MAX(1,ROUND(1/step,0)),
  inverse,IF(ROUND(parts*step,12)=1,1,0)`;

/** The nearest double to so many units. */
export const amountOf = (units: string): string => `IF(inverse=1,${units}/parts,${units}*step)`;

/** Whole units in an amount of 0 or more; dust beside a whole number is that number, else `otherwise` of the quotient. */
const unitsIn = (amount: string, otherwise: string): string =>
  `LET(q,IF(inverse=1,${amount}*parts,${amount}/step),n,ROUND(q,0),IF(OR(${amountOf("n")}=${amount},ABS(q-n)<=MIN(1/10^6,n/10^12)),n,${otherwise}))`;
export const unitsDown = (amount: string): string => unitsIn(amount, "INT(q)");
export const unitsUp = (amount: string): string => unitsIn(amount, "INT(q)+1");

/** What an amount has over so many units; dust is none. */
export const spareOf = (amount: string, units: string): string =>
  `LET(d,${amount}-${amountOf(units)},IF(ABS(d)<=MIN(step/10^6,ABS(${amount})/10^12),0,ROUND(d,9)))`;

/** A sum without the dust of adding up doubles: 15 digits, and no more than 9 decimals. */
export const tidy = (sum: string, name = "z"): string =>
  `LET(${name},${sum},ROUND(${name},MAX(0,MIN(9,14-INT(LOG10(MAX(1,ABS(${name}))))))))`;

/** Rounded half away from 0, where a half is one but for the last digits of a double. */
export const halfAway = (quotient: string): string =>
  `LET(z,${quotient},SIGN(z)*INT(ABS(z)+0.5+MAX(1,ABS(z))/10^15/3))`;

/** Whether a range is more than a line. */
export const isBlock = (range: string): string => `AND(ROWS(${range})>1,COLUMNS(${range})>1)`;

/** How many cells a range has. */
export const sizeOf = (range: string): string => `(ROWS(${range})*COLUMNS(${range}))`;

/** The whole number at or over a quotient of 0 or more; dust of one part in 10^12 over a whole number is that number. */
export const ceilingOf = (quotient: string, name = "z", near = "n"): string =>
  `LET(${name},${quotient},${near},ROUND(${name},0),IF(ABS(${name}-${near})<=${near}/10^12,${near},ROUNDUP(${name},0)))`;

/** Whether a value reaches a threshold; what is within one part in 10^12 of it does. */
export const reaches = (value: string, threshold: string): string =>
  `(${value}-${threshold}>=0-ABS(${threshold})/10^12)`;
