import { invalid } from "../refusal";

/** Refuses a number of closed periods that is none. */
export function checkClosed(closed: number, periods: number): void {
  const place = { argument: "closed", value: closed } as const;
  if (closed < 0) throw invalid("negative", place);
  if (!Number.isInteger(closed)) throw invalid("closed-part", place);
  if (closed > periods) throw invalid("closed-over", { ...place, periods });
}
