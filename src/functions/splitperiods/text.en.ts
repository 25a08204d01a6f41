import { unit } from "../declare/shared.en";
import type { FunctionText } from "../declare/text";
import type { names } from "./text.zh";

/** One value of an argument, as a refusal calls it. */
export const one = { profile: "a value of a profile", unit };

export const text: FunctionText<keyof typeof names> = {
  description:
    "Splits a target over the days, weeks, months, quarters, halves or years from start to end, exactly.",
  parameters: {
    target: "What is to be split.",
    start: "The first day.",
    end: "The last day, included.",
    grain:
      '"month" (default), "day", "week" (from Monday), "quarter", "half", "year", "445", "454", "544" or "13x4".',
    basis: '"equal" (default), "days" (default with 445, 454, 544 and 13x4) or "workdays".',
    profile:
      "12 values by month, 4 by quarter (both from yearStart), 7 by weekday from Monday (days only), or one a period.",
    calendar:
      'A country code such as "CN" or "US", or a column of days off; a second column marks worked days with TRUE.',
    unit: "The smallest step of an amount. Default: 1 where target and holds are whole, else 0.01.",
    yearStart: "The month, 1 to 12, in which halves, quarters and years begin. Default: 1.",
    holds: "Rows of a date and an amount: the period in which the date lies is fixed at it.",
    weekend:
      'As in NETWORKDAYS.INTL: a number, or seven 0s and 1s from Monday such as "0000011". Default: 1.',
  },
  remarks: [
    'Method: a period weighs the sum over its days of base × profile, and the target is split by largest remainder. The base of a day is 1 ÷ the days of its full period ("equal"), 1 ("days") or 1 on a working day ("workdays"); part periods at either end therefore count for their days. What of the target is no whole unit goes to the largest period that is not held.',
    'A 4-4-5 year (4-5-4, 5-4-4, and 13x4 for thirteen periods of four weeks) begins at start in seven-day weeks and has 52; exactly one week over after the last whole year joins its last period. A span that is no whole number of weeks is refused. Its basis is "days" by default.',
    'A profile of 12 values goes by calendar month and one of 4 by quarter, both from yearStart (in 4-4-5, 4-5-4 and 5-4-4 by the year\'s periods instead); 7 go by weekday from Monday where the grain is "day". Any other number must be that of the periods shown, one value each. 12 and 4 keep their meaning where as many periods are shown, so that a later end does not change it. Profiles come from SEASONALITY, January first: with another yearStart, begin at its month.',
    "A hold is a date and an amount: the period in which the date lies is fixed at the amount as typed, and the others share the rest. Where the amount is blank or 0, nothing is held.",
    'A calendar is a country (CN with make-up working days, HK, TW, SG, JP, IN, US, GB as England, DE, FR: national public holidays), or a column of days off, in which TRUE in a second column marks a day that is worked all the same. With a country in the first cell of such a column, its days count and the rows change them. Without a calendar every Monday to Friday is worked. Calendar and weekend go with basis "workdays" and are refused with another.',
    "A year in which the country's calendar was not checked has no answer. With rows of your own, years beyond it go by these alone: so one plans a year whose official notice is not out yet.",
    "The weekend is Saturday and Sunday, or as in NETWORKDAYS.INTL: 1 to 7 for two days (1 Saturday and Sunday, 2 Sunday and Monday, …), 11 to 17 for one (11 Sunday, 12 Monday, …), or seven 0s and 1s from Monday, 1 a day off.",
    "Good to know: levels tie where each period is split again from its own amount; weeks then end at month ends.",
  ],
};
