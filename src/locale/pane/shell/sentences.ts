import type { Language } from "../../../core/language";
import { enShell, type ShellSentences } from "./en";
import { zhShell } from "./zh";

/** What frames every area of the pane. */
export const shellSentences: Readonly<Record<Language, ShellSentences>> = { en: enShell, zh: zhShell };
