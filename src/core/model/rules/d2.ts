import { enoughOf } from "./indicators";

/** Lagging indicators: three or more. */
export const d2 = enoughOf("lagging");
