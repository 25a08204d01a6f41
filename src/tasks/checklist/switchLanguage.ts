import type { Language } from "../../core/language";
import type { Opened } from "../../core/checklist/opened";
import { namesAfter, namesIn } from "../../workbook/checklist/record";
import { asStep } from "../../workbook/errors";
import { see } from "./lastSeen";
import { openChecklist } from "./openChecklist";
import { refuseProtected, refuseUnlessFinishable } from "./refusals";
import { writePlanned } from "./writeDecided";

/**
 * Puts headers, titles, status words and the readiness sheet into a language; the user's own words stay. A writing
 * that stopped half-way is completed with it.
 */
export async function switchLanguage(language: Language): Promise<Opened> {
  const found = await see({ forWriting: true });
  refuseUnlessFinishable(found);
  refuseProtected(found);
  await writePlanned(found, (state) => ({
    language,
    names: namesAfter(state.look.record?.names ?? namesIn(language), language),
    words: true,
  }));
  return asStep({ nothing: "all" }, openChecklist);
}
