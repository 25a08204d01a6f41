const cells = (count: number) => (count === 1 ? "1 cell" : `${count} cells`);
const formulas = (count: number) => (count === 1 ? "1 formula" : `${count} formulas`);

/** What the page for sharing says in English. */
export const enShare = {
  intro:
    "Many who open a workbook don't have the add-in. Choose what they see; every way can be turned back here.",
  looking: "Looking through the workbook…",
  look: "Look again",
  depends: "What depends on the add-in",
  none: "No cell of this workbook needs the add-in.",
  onSheet: (sheet: string, count: number) => `${sheet}: ${cells(count)}`,
  protectedSheet: "protected",
  more: (count: number) => `and ${count} more`,
  formats: (sheets: string) =>
    `Conditional formats that call our functions stay as they are, and do nothing without the add-in: on ${sheets}.`,
  names: (names: string) =>
    `Names of your own that call our functions: ${names}. They stay as they are; cells that read them are told above, and do without them once they are portable or frozen.`,
  states: { live: "live", portable: "portable", frozen: "frozen", unknown: "not known to Excel" },
  noForm: "no form in plain Excel",
  noForms: (count: number) => `${count} without a form`,
  formless: (count: number) =>
    count === 1
      ? "1 cell has no form in plain Excel. Made portable, it becomes a value; where formulas are written that need no add-in, it stays live."
      : `${count} cells have no form in plain Excel. Made portable, they become values; where formulas are written that need no add-in, they stay live.`,
  errorStays: "shows an error, and stays",
  formlessErrors: (count: number) =>
    count === 1
      ? "1 cell has no form in plain Excel and shows an error, which is no value to pass on: it stays as it is."
      : `${count} cells have no form in plain Excel and show errors, which are no values to pass on: they stay as they are.`,
  since1904: {
    title: "This workbook counts its days from 1904",
    about:
      "Our functions count from 1900: they take every day for one four years and a day earlier. Turn “Use 1904 date system” off in Excel's options, and add 1462 to the dates that are there.",
  },
  goTo: (address: string) => `Go to ${address}`,
  ways: {
    live: {
      title: "Live",
      about:
        "Our functions. Readers need the add-in; its pane opens with the workbook where Office allows it.",
      act: "Make it live",
      busy: "Bringing the formulas back…",
      done: (count: number) => `${formulas(count)} live again.`,
      same: "The workbook is live, and its pane opens with it.",
    },
    portable: {
      title: "Portable",
      about:
        "Plain Excel 365 or 2024 formulas that go on calculating without the add-in. What has no such form becomes a value.",
      act: "Make it portable",
      busy: "Writing the formulas in plain Excel…",
      done: (count: number) => `${cells(count)} ${count === 1 ? "needs" : "need"} no add-in any more.`,
      same: "Nothing was to be made portable.",
    },
    frozen: {
      title: "Frozen",
      about:
        "Values only. The formulas are kept with the workbook, for you to bring back, and in notes for whoever reads them.",
      act: "Freeze it",
      busy: "Freezing…",
      done: (count: number) => `${cells(count)} frozen.`,
      same: "Nothing was to be frozen.",
    },
  },
  values: (count: number) =>
    count === 1
      ? "Of these 1 became a value: plain Excel has no form for it, or one with another answer."
      : `Of these ${count} became values: plain Excel has no form for them, or one with another answer.`,
  left: (count: number) => (count === 1 ? "1 cell stays as it is:" : `${count} cells stay as they are:`),
  why: {
    protected: "the sheet is protected",
    error: "it shows an error",
    "no-form": "it has no form in plain Excel",
    "other-answer": "its form in plain Excel has another answer",
    changed: "it was changed since; its formula is kept",
    lost: "what its formula refers to is not there any more; enter it anew, it is in the cell's note",
  },
  leftCell: (cell: string, why: string) => `${cell}: ${why}`,
  undo: "Undo",
  undoing: "Undoing…",
  undone: "All is as it was before.",
  repair: "Repair",
  repairFound: (count: number) => `Excel doesn't know ${formulas(count)} of ours`,
  repairAbout: "They were there before the add-in was. Entering them anew mends them.",
  repairing: "Entering them anew…",
  repaired: (count: number) => `${formulas(count)} entered anew.`,
  native: "Write formulas that need no add-in",
  nativeAbout:
    "Builders then insert plain Excel formulas, and those in this workbook change over; what has no such form stays live. For Excel 365 and 2024.",
  nativeBusy: "Changing the formulas over…",
  nativeOn: (count: number) => `${formulas(count)} ${count === 1 ? "needs" : "need"} no add-in any more.`,
  nativeOff: (count: number) =>
    count === 1 ? "1 formula is our function again." : `${count} formulas are our functions again.`,
  copy: {
    title: "A copy for others",
    about: "It opens as a new workbook, to be saved and sent. This one stays as it is.",
    way: "What they see",
    ways: {
      live: "Live formulas, and the pane opens",
      portable: "Plain Excel formulas",
      frozen: "Values only",
    },
    list: "What does the file say of people?",
    listing: "Reading the file…",
    nobody: "The file names nobody.",
    without: "Leave out what it says of people",
    withoutAbout:
      "Author, document properties, folders, logins, printers, notes and comments, and the checklist's owners, evidence, notes and sign-offs. The people that the plan itself is made of stay, and so does where data are loaded from.",
    make: "Make the copy",
    making: "Making the copy…",
    made: "The copy is open as a new workbook.",
    trace: (name: string, count: number | null) =>
      `${name || (count ?? "")}${name && count !== null ? ` (${count})` : ""}`,
    traces: (kind: string, traces: string[]) => `${kind}: ${traces.join("; ")}`,
  },
  failed: "That could not be done",
  again: "Try again",
  troubles: {
    taken: (names: string) =>
      `The workbook uses ${names} for something else. Rename that, or freeze the workbook.`,
    tooLarge: (count: number) => `The workbook's settings can't keep ${count} formulas.`,
    changedSince: "Somebody has changed these cells since. Nothing was undone.",
  },
};

/** A language that misses a sentence does not compile. */
export type ShareSentences = typeof enShare;
