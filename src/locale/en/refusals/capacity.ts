import type { CapacityRefusals } from "../../../core/refusals/capacity";
import { asShare } from "../../numbertext";
import type { Manner, Sentences } from "../../sentences";
import { size, placesBy } from "../place";

export const capacity = ({ name }: Manner): Sentences<CapacityRefusals> => {
  const where = placesBy(name);
  return {
    "periods-shape": (f) =>
      `${where(f)}: got ${size(f.rows, f.columns)}; give two columns, the start and the end of each period`,
    "ramp-over": (f) =>
      `${where(f)}: ${f.value} is more than 1, which is full productivity${asShare(f.value, "; write")}`,
    "left-before-joined": (f) =>
      `${where(f)}: ${f.left} is before the joining date, ${f.joined}; correct one of the two`,
    "attrition-over": (f) =>
      `${where(f)}: got ${f.value}; a year's attrition is less than 1, which is 100%${asShare(f.value, "; write")}`,
    "capacity-too-large": (f) =>
      `${name("joined")}: ${f.people} people in ${f.periods} periods are more than can be answered at once; give fewer people or longer periods`,
    "ramp-too-long": (f) =>
      `${where(f)}: ${f.months} months are more than can be answered at once; give them up to the last that differs, which holds on`,
  };
};
