/** A single day: a date of Excel's from March 1900 on, its time left off; anything else is #VALUE!. */
export const dayIn = (argument: string): string =>
  `IF(ISNUMBER(${argument}),IF(OR(${argument}<61,${argument}>=2958466),#VALUE!,INT(${argument})),#VALUE!)`;

/** A day of a list, or 0 where the cell is blank. */
export const listedDay = (cell: string): string =>
  `IF(ISNUMBER(${cell}),IF(${cell}=0,0,${dayIn(cell)}),IF(${cell}="",0,#VALUE!))`;

const last = "INDEX(calendar,ROWS(calendar),COLUMNS(calendar))";

/** Whether a day of the week is worked (0 is Monday), by `weekend` as NETWORKDAYS.INTL takes it. */
const isWorked = (weekday: string): string => `IF(OR(weekend="",weekend=0),IF(${weekday}<5,1,0),
    IF(ISTEXT(weekend),IF(LEN(TRIM(weekend))<>7,#VALUE!,
      IF(MID(TRIM(weekend),${weekday}+1,1)="1",0,IF(MID(TRIM(weekend),${weekday}+1,1)="0",1,#VALUE!))),
    IF(OR(weekend<>INT(weekend),weekend<1,weekend>17,AND(weekend>7,weekend<11)),#VALUE!,
      IF(MOD(${weekday}-IF(weekend<8,MOD(weekend+4,7),MOD(weekend-12,7))+7,7)<IF(weekend<8,2,1),0,1))))`;

/**
 * The days of a calendar that is a range: `listed` are its days, `moved` how each changes what the week says (a day off
 * takes 1, a make-up day adds 1), `worked` which days of the week are worked.
 */
export const calendarSteps = `
  beside,IF(ROWS(calendar)*COLUMNS(calendar)=2,
    IF(OR(ISLOGICAL(${last}),IF(ISNUMBER(${last}),${last}=1,FALSE),ISNUMBER(XMATCH(UPPER(TRIM(${last}&"")),{"TRUE","FALSE"},0,1))),IF(ROWS(calendar)=2,2,1),0),
    IF(OR(ROWS(calendar)=1,COLUMNS(calendar)=1),0,IF(COLUMNS(calendar)=2,1,IF(ROWS(calendar)=2,2,#VALUE!)))),
  listed,0+MAP(TOCOL(IF(beside=1,TAKE(calendar,ROWS(calendar),1),IF(beside=2,TAKE(calendar,1,COLUMNS(calendar)),calendar)),0,FALSE),
    LAMBDA(v,${listedDay("v")})),
  marks,IF(beside=0,0*listed,0+MAP(TOCOL(IF(beside=1,TAKE(calendar,ROWS(calendar),-1),TAKE(calendar,-1,COLUMNS(calendar))),0,FALSE),
    LAMBDA(v,IF(ISLOGICAL(v),IF(v,1,0),IF(ISNUMBER(v),IF(v=0,0,IF(v=1,1,#VALUE!)),
      IF(v="",0,IF(UPPER(TRIM(v))="TRUE",1,IF(UPPER(TRIM(v))="FALSE",0,#VALUE!)))))))),
  worked,0+MAP(SEQUENCE(7,1,0,1),LAMBDA(j,${isWorked("j")})),
  isMixed,SUM(MAP(listed,marks,LAMBDA(d,m,IF(d=0,m,SUM(IF(listed-d=0,IF(marks-m=0,0,1),0))))))>0,
  moved,0+MAP(listed,marks,SEQUENCE(ROWS(listed),1,1,1),LAMBDA(d,m,i,
    IF(d=0,0,IF(XMATCH(d,listed,0,1)<i,0,m-INDEX(worked,MOD(d+5,7)+1,1)))))`;

/** The working days from one day to another, both included. */
export const workdaysFrom = (first: string, end: string): string =>
  `(SUM(MAP(SEQUENCE(7,1,0,1),worked,LAMBDA(g,o,o*(INT((${end}+5-g)/7)-INT((${first}+4-g)/7)))))+SUM(IF((listed>=${first})*(listed<=${end}),moved,0)))`;

/** Whether a call has a calendar that is a country's, which has no native form. */
export const isOwnCalendar = (calendar: unknown): boolean =>
  ![calendar]
    .flat(2)
    .some((cell) => typeof cell === "string" && cell.trim() !== "" && !/^(true|false)$/i.test(cell.trim()));
