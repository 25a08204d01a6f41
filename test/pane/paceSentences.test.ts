import { proofOf } from "../../src/core/model/rules/proofOf";
import { paceByOwner } from "../../src/core/tracking/paceByOwner";
import { paceSentences } from "../../src/pane/review/paceSentences";
import { modelOfRows, on } from "../core/model/models";

const model = modelOfRows({
  stPlan: [{ owner: "Ann", target: 600 }],
  stPeriods: [1, 2, 3].map((month) => ({
    level: "month",
    start: on(month, 1),
    end: on(month + 1, 1) - 1,
    target: 200,
  })),
  stActuals: [{ day: on(1, 5), owner: "Ann", amount: 100 }],
});
const told = (rhythm: "week" | "month", language: "en" | "zh"): string => {
  const found = proofOf(paceByOwner(on(3, 2), rhythm), model);
  if (found.kind === "cannot-tell") throw new Error(found.reason.code);
  return paceSentences(found.figures, rhythm, language)[0]!;
};

test.each([
  ["month", "en", "Each month left must bring 500."],
  ["month", "zh", "余下每月需完成 500。"],
  ["week", "en", "Each week left must bring 100."],
  ["week", "zh", "余下每周需完成 100。"],
] as const)("what is left is told by the %s that a review looks at, in %s", (rhythm, language, sentence) =>
  expect(told(rhythm, language)).toContain(sentence),
);
