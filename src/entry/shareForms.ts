import type { ShareForms } from "../tasks/share/shareForms";
import { functions } from "../functions/functions";
import { calendarNamed, nativeForms } from "./nativeForms";

/** Our functions with their native forms, for the pane: a chunk of their own. */
export const shareForms: ShareForms = {
  functions: Object.keys(functions),
  forms: nativeForms,
  calendar: calendarNamed,
};
