import { languages, type Language } from "../../core/language";

/**
 * What this browser remembers for this person. A browser that keeps nothing for a framed page (strict privacy
 * settings) throws on the first touch; then nothing is remembered, and nothing else is lost.
 */
function recall(key: string): string | null {
  try {
    return window.localStorage.getItem(`splittarget.${key}`);
  } catch (refused) {
    if (refused instanceof DOMException) return null;
    throw refused;
  }
}

function remember(key: string, value: string): void {
  try {
    window.localStorage.setItem(`splittarget.${key}`, value);
  } catch (refused) {
    if (!(refused instanceof DOMException)) throw refused;
  }
}

/** The owner who "mine" stands for. */
export const rememberedName = (): string | null => recall("me");
export const rememberName = (name: string): void => remember("me", name);

/** Whether the ways to begin were used or put aside. */
export const doorsSeen = (): boolean => recall("doors") === "seen";
export const rememberDoors = (): void => remember("doors", "seen");

/** A language that was chosen in the pane holds for as long as Excel's own stays what it was then. */
export function rememberedLanguage(displayLanguage: Language): Language | null {
  const [under, chosen] = (recall("language") ?? "").split(" ");
  return under === displayLanguage ? (languages.find((language) => language === chosen) ?? null) : null;
}
export const rememberLanguage = (displayLanguage: Language, chosen: Language): void =>
  remember("language", `${displayLanguage} ${chosen}`);
