import { invalid } from "../refusal";
import type { Range } from "../range";
import type { Grain } from "./period";

/** How a period's days find their value. */
export interface Profile {
  /** Twelve values by month of the year, four by quarter, seven by weekday from Monday, or one a period. */
  readonly kind: "month" | "quarter" | "weekday" | "period";
  readonly values: ArrayLike<number>;
}

/**
 * What the number of values means. Twelve and four always go by month and quarter, and seven by weekday where the
 * periods are days: so a later end, and with it another number of periods, does not change what a profile means.
 */
export function profileOf({ values }: Pick<Range<number>, "values">, grain: Grain, periods: number): Profile {
  const count = values.length;
  if (count === 12) return { kind: "month", values };
  if (count === 4) return { kind: "quarter", values };
  if (count === 7 && grain === "day") return { kind: "weekday", values };
  if (count === periods) return { kind: "period", values };
  if (count === 7) throw invalid("profile-weekdays", { argument: "profile", periods });
  throw invalid("profile-length", { count, periods, weekdays: grain === "day" });
}
