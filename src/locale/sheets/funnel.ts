import type { Language } from "../../core/language";
import { en } from "./funnel/en";
import type { FunnelSheetWords } from "./funnel/words";
import { zh } from "./funnel/zh";

/** What the sheet of a funnel's figures says, in either language. */
export const funnelSheetWords: Readonly<Record<Language, FunnelSheetWords>> = { en, zh };
