import type { Language } from "../../../core/language";
import { enReview, type ReviewSentences } from "./en";
import { zhReview } from "./zh";

/** Every sentence of the page of the review. */
export const reviewSentences: Readonly<Record<Language, ReviewSentences>> = { en: enReview, zh: zhReview };
