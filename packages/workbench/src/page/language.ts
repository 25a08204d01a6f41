/** The two languages of the product; the tags are Office's. */
export type Language = "en-US" | "zh-CN";

const remembered = "splittarget-workbench-language";

const asLanguage = (tag: string | null | undefined): Language | undefined =>
  tag == null || tag === "" ? undefined : tag.toLowerCase().startsWith("zh") ? "zh-CN" : "en-US";

/** The address decides (`?lang=zh-CN` or `?lang=en`), then the last choice made here, then the browser. */
export function chosenLanguage(search: string, store: Storage, browser: string): Language {
  return (
    asLanguage(new URLSearchParams(search).get("lang")) ??
    asLanguage(store.getItem(remembered)) ??
    asLanguage(browser) ??
    "en-US"
  );
}

/** Keeps the choice for the next visit, and in the address, so that a reload shows the same. */
export function rememberLanguage(language: Language, store: Storage, page: Window): void {
  store.setItem(remembered, language);
  const address = new URL(page.location.href);
  address.searchParams.set("lang", language === "zh-CN" ? "zh-CN" : "en");
  page.history.replaceState(null, "", address);
}
