import type { FunctionText } from "../declare/text";
import type { names } from "./text.zh";

export const text: FunctionText<keyof typeof names> = {
  description: "Counts the working days between two dates, both included, make-up working days counted.",
  parameters: {
    start: "The first day, or a column of them.",
    end: "The last day, included, or a column of them.",
    calendar:
      'A country code such as "CN" or "US", or a column of days off; a second column marks worked days with TRUE.',
    weekend:
      'As in NETWORKDAYS.INTL: a number, or seven 0s and 1s from Monday such as "0000011". Default: 1.',
  },
  remarks: [
    "Start and end may be columns of as many dates, a result a row; where one of them is a single date it goes with every row of the other. So it stands beside SPLITPERIODS.",
    "A calendar is a country (CN with make-up working days, HK, TW, SG, JP, IN, US, GB as England, DE, FR: national public holidays), or a column of days off, in which TRUE in a second column marks a day that is worked all the same. With a country in the first cell of such a column, its days count and the rows change them. Without a calendar every Monday to Friday is worked.",
    "A year in which the country's calendar was not checked has no answer. With rows of your own, years beyond it go by these alone: so one plans a year whose official notice is not out yet.",
    'The weekend is Saturday and Sunday, or as in NETWORKDAYS.INTL: 1 to 7 for two days (1 Saturday and Sunday, 2 Sunday and Monday, …), 11 to 17 for one (11 Sunday, 12 Monday, …), or seven 0s and 1s from Monday, 1 a day off; with "1111111" only make-up days are worked. Public holidays count on whatever day they fall, days in lieu as well.',
  ],
};
