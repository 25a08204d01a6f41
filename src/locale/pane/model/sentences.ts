import type { Language } from "../../../core/language";
import { enModel, type ModelSentences } from "./en";
import { zhModel } from "./zh";

/** Every sentence of the page of the model's tables. */
export const modelSentences: Readonly<Record<Language, ModelSentences>> = { en: enModel, zh: zhModel };
