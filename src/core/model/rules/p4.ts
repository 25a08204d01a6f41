import { workdaysOf, everyWeekday } from "../../calendar/workdays";
import { exact } from "../../decimal";
import { activityLoad } from "../../funnel/math/activity";
import { columnOf } from "../../range";
import { plainName } from "../../textSearch";
import { isAtLeast } from "../../threshold";
import { needsOf } from "./funnel";
import { filled, ofGoal, spanOf, targetOf } from "./lines";
import { CannotTell, cellsAt } from "./proof";
import { onceEach } from "./onceEach";
import { rule } from "./rule";

/** The days from Monday to Friday on which somebody of the people is there, added up. */
function personDays(start: number, end: number, joined: readonly number[], left: readonly (number | null)[]) {
  const workdays = workdaysOf(everyWeekday, start, end);
  return joined.reduce((days, from, at) => {
    const [first, last] = [Math.max(start, Math.floor(from)), Math.min(end, Math.floor(left[at] ?? end))];
    return first > last ? days : days + workdays.count(first, last);
  }, 0);
}

/** The activity fits in a day: what the target takes of each person, Monday to Friday, is within the day's limit. */
export const p4 = rule({
  reads: {
    stActivities: ["activity", "stage", "perCase", "limit"],
    stStages: ["stage", "rate"],
    stGoal: ["target", "dealSize", "start", "end"],
    stPeople: ["joined"],
  },
  takes: { stPeople: ["name", "left"] },
  prove: ({ stActivities, stStages, stGoal, stPeople }) => {
    const { start, end } = spanOf(stGoal);
    const needs = needsOf(stStages, targetOf(stGoal), ofGoal(stGoal, "dealSize"));
    const needed = new Map(needs.map((stage) => [plainName(stage.name ?? ""), stage.needed]));
    const stages = filled(stActivities, "stage");
    const unknown = stActivities.rows.filter((_, at) => !needed.has(plainName(stages[at])));
    if (unknown.length > 0)
      throw new CannotTell(
        {
          code: "unknown-words",
          facts: {
            table: "stActivities",
            column: "stage",
            count: unknown.length,
            word: unknown[0].row.stage,
          },
        },
        cellsAt(
          "stActivities",
          "stage",
          unknown.map(({ index }) => index),
        ),
      );
    onceEach(stPeople);
    const left = stPeople.rows.map(({ row }) => row.left);
    const days = personDays(start, end, filled(stPeople, "joined"), left);
    if (days === 0) throw new CannotTell({ code: "nobody-there", facts: { start, end } });
    const names = filled(stActivities, "activity");
    const [perCase, limits] = [filled(stActivities, "perCase"), filled(stActivities, "limit")];
    // So many days of one person: ACTIVITYLOAD's load a day for each.
    const loads = activityLoad(
      columnOf(stages.map((stage) => needed.get(plainName(stage)) ?? 0)),
      columnOf(perCase),
      1,
      days,
    ).map(([total, , aDay], at) => ({ activity: names[at], total, aDay, limit: limits[at] }));
    const over = loads.flatMap((load, at) =>
      isAtLeast(exact(load.limit), exact(load.aDay)) ? [] : [{ ...load, index: stActivities.rows[at].index }],
    );
    const fullest = loads.reduce((most, one) => (one.aDay * most.limit > most.aDay * one.limit ? one : most));
    return {
      isProved: over.length === 0,
      figures: { activities: loads.length, over: over.length, personDays: days, fullest },
      cells: cellsAt(
        "stActivities",
        "limit",
        over.map(({ index }) => index),
      ),
    };
  },
});
