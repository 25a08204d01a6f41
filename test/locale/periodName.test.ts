import { figureName } from "../../src/locale/pane/model/figureName";

test.each([
  ["stGoal 1: target", "Target", "目标值"],
  ["stPlan 2: Ann: west", "Ann: west", "Ann: west"],
  ["stPeriods 1: year 2026-04-01", "2026", "2026"],
  ["stPeriods 1: quarter 2026-01-01", "2026-01 to 03", "2026-01 至 03"],
  ["stPeriods 1: quarter 2026-10-01", "2026-10 to 12", "2026-10 至 12"],
  ["stPeriods 1: quarter 2026-11-01", "2026-11 to 2027-01", "2026-11 至 2027-01"],
  ["stPeriods 1: month 2026-07-01", "2026-07", "2026-07"],
  ["stPeriods 1: week 2026-07-06", "2026-07-06", "2026-07-06"],
  ["what nobody knows", "what nobody knows", "what nobody knows"],
])("a figure of the history, %s, is called %s, %s", (figure, en, zh) => {
  expect([figureName(figure, "en"), figureName(figure, "zh")]).toEqual([en, zh]);
});
