import { activityLoad as load } from "../core/funnel/math/activity";
import { activityLoadWords } from "../locale/words/funnel";
import { answer } from "./answer";
import { language as readLanguage, number, numbers } from "./arguments";

/**
 * What the activities of a plan take of a team: in all, for each person, and for each person a day.
 *
 * @remarks
 * The total is need × units it takes (calls a lead, visits a deal …); the others divide it by the people and by the
 * working days. WORKDAYSIN counts these.
 * @customfunction ACTIVITYLOAD ACTIVITYLOAD
 * @param needs How many are needed of each, such as FUNNELNEEDS' column.
 * @param perUnit How many units of activity each takes: one number for all, or one a need.
 * @param people How many people share the activities.
 * @param workdays How many working days they have.
 * @param [language] The language of the words: "en" (default) or "zh".
 * @returns {any[][]} A header, then a row an activity: total, per person, per person a day.
 */
export function activityLoad(
  needs: any[][],
  perUnit: any[][],
  people: any,
  workdays: any,
  language?: any,
): any[][] {
  return answer("ACTIVITYLOAD", [needs, perUnit, people, workdays, language], () => {
    const header: (number | string)[] = [...activityLoadWords[readLanguage(language)].header];
    return [header].concat(
      load(
        numbers(needs, "needs"),
        numbers(perUnit, "perUnit"),
        number(people, "people"),
        number(workdays, "workdays"),
      ),
    );
  });
}
