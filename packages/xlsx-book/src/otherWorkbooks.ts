import { tokenize } from "./formulaTokens";

/** Whether a formula reads another workbook: `[1]Sheet1!A1`, `'[Plan.xlsx]2026'!A1`, `[1]!Rate`. */
export const readsOtherWorkbook = (formula: string): boolean =>
  formula.includes("[") &&
  formula.includes("!") &&
  tokenize(formula).some(({ kind, text }, at, tokens) =>
    kind === "sheet" ? text.includes("[") : kind === "brackets" && tokens[at + 1]?.text === "!",
  );
