import type { ReadinessRefusals } from "../../../core/refusals/readiness";
import type { Manner, Sentences } from "../../sentences";
import { placesBy } from "../place";

export const readiness = ({ name }: Manner): Sentences<ReadinessRefusals> => {
  const where = placesBy(name);
  return {
    "history-too-long": (f) =>
      `${where(f)}: ${f.count} periods are more than ${f.most}; select only the cells with past amounts`,
    "goal-blank": (f) => `${where(f)}: the cell is blank; write the goal as a sentence`,
    "goal-too-long": (f) =>
      `${where(f)}: the text has ${f.length} characters, more than ${f.most}; write the goal in a sentence or two`,
    "pass-range": (f) => `${where(f)}: got ${f.value}; a pass line is from 0 to 100 points`,
    "pass-share": (f) =>
      `${where(f)}: ${f.value} is not more than 1 of 100 points; write ${Number((f.value * 100).toPrecision(12))}`,
    "section-blank": (f) => `${where(f)}: the item has no section; write one`,
    "sections-too-many": (f) =>
      `${where(f)}: with this one there are more than ${f.most} different sections; give each item the section that it belongs to`,
    "nothing-applicable": (f) => `${where(f)}: every item is not applicable, so there is no score`,
    "nothing-weighs": (f) =>
      `${where(f)}: all items that apply weigh 0, they or their sections; write weights above 0`,
  };
};
