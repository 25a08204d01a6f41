import { createContext } from "react";
import type { Language } from "../../core/language";

/** Switches the pane's language. */
export const SpeakContext = createContext<(language: Language) => void>(() => undefined);
