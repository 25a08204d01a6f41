import type { Native } from "./declare/native/native";
import { native as SPLITTARGET } from "./splittarget/native";

/**
 * The functions' forms in plain Excel formulas, by id. The command line, the docs and the pane import them;
 * functions.js doesn't.
 */
export const natives = { SPLITTARGET } satisfies Readonly<Record<string, Native>>;
