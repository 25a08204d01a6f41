import type { Given } from "../planner/request";

/** A call of one of our functions that is to be tried or written: an argument each, by its name. */
export interface FunctionRequest {
  readonly id: string;
  readonly given: Readonly<Partial<Record<string, Given>>>;
}
