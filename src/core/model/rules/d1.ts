import { enoughOf } from "./indicators";

/** Leading indicators: three or more. */
export const d1 = enoughOf("leading");
