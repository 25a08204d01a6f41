import { choice, note, person, required, sized, text } from "./column";
import { table } from "./table";

export const indicatorKinds = ["leading", "lagging"] as const;
export const themes = ["revenue", "margin", "newCustomers", "activity", "repurchase"] as const;
export const cadences = ["daily", "weekly", "monthly", "quarterly"] as const;

/** What is measured on the way and at the end. */
export const stKpis = table("stKpis", {
  name: required(sized(150, text)),
  kind: required(choice(indicatorKinds)),
  theme: choice(themes),
  source: required(sized(140, text)),
  definition: required(note),
  /** Where it is shown. */
  place: required(sized(140, text)),
  cadence: choice(cadences),
  owner: required(person),
});
