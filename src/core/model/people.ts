import { cost, count, date, note, person, required, sized } from "./column";
import { table } from "./table";

/** Who sells, from when to when, how much, and with which skills; skills are parted by commas. */
export const stPeople = table("stPeople", {
  name: required(person),
  joined: required(date),
  left: date,
  /** A month's sales, fully ramped. */
  productivity: required(sized(110, cost)),
  /** Months until then. */
  ramp: count(0, 60),
  wanted: note,
  held: note,
  training: note,
});
