/** What the pages of the functions say in English. */
export const enFunctions = {
  intro: "Type them into any cell, alone or inside your own formulas.",
  search: "Search functions",
  none: (text: string) => `No function matches “${text}”.`,
  signature: "How it is written",
  try: "Try it",
  tryHint: "The fields hold an example. Put your own cells or values in, and see at once what comes of it.",
  tryLinked: "The fields are linked to cells. Change them or the cells, and see at once what comes of it.",
  optional: "Optional arguments",
  result: "What it gives",
  more: (rows: number) => `and ${rows} more rows`,
  refused: "It refuses",
  examples: "Worked examples",
  use: (formula: string) => `Try ${formula}`,
  notes: "Good to know",
  help: (name: string) => `Help on ${name}`,
  helpAbout: "Every argument, and examples of what it gives and refuses",
  insert: "Put it here",
  notTried: "There is no result yet: correct or fill in what is marked above.",
  place: "Insert at",
  placeHint: "The selected cell",
  fill: "Use the selected cells",
  missing: (name: string) => `${name} is needed.`,
};

/** A language that misses a sentence does not compile. */
export type FunctionSentences = typeof enFunctions;
