/** What frames every area of the pane, in English. */
export const enShell = {
  languageName: "English",
  product: "SplitTarget",
  whereabouts: "Where you are",
  back: "Back",
  clear: "Clear",
  search: "Search",
  help: "Help",
  helpOutside: "Open in the browser",
  more: "More",
  paneLanguage: "Language of this pane",
  sheetLanguage: (name: string) => `Put the sheets into ${name}`,
  loading: "Loading…",
  busy: "Something else is being done; wait a moment.",
  close: "Close",
  cancel: "Cancel",
  retry: "Retry",
  dismiss: "Dismiss",
  outsideTitle: "This page belongs inside Excel",
  outsideBody: "It is SplitTarget's task pane. Add SplitTarget to Excel and open it from the Home tab.",
  brokenTitle: "This part of the pane stopped working",
  brokenBody:
    "Your workbook is as it was: what had been saved is in its cells. Load the pane again to go on.",
  brokenAgain: "Load the pane again",
  brokenDetail: "What broke",
};

/** A language that misses a sentence does not compile. */
export type ShellSentences = typeof enShell;
