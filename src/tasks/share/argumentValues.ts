import { callArguments, closings, type Token, tokenize, untokenize } from "xlsx-book/formulaTokens";
import { constantValue, type PortableWords, UnknownValue } from "xlsx-book/portableFormula";
import type { AddInFunctions } from "xlsx-book/addInFunctions";
import type { CellsFound, SheetReference } from "../../workbook/share/lookAtCells";
import type { ShareCalendar, ShareForms } from "./shareForms";

/** A formula, and the sheet that it stands on. */
interface Placed {
  readonly sheet: string;
  readonly formula: string;
}

/** The reference that an argument is; undefined where it is something else. */
function referenceOf(argument: readonly Token[]): string | undefined {
  const tokens = argument.filter(({ kind }) => kind !== "space");
  const isArea = tokens.every(({ kind, text }) => kind === "sheet" || kind === "cell" || text === ":");
  const isName =
    tokens.length === 1 && tokens[0].kind === "name" && !/^(?:true|false)$/i.test(tokens[0].text);
  return tokens.length > 0 && (isArea || isName) ? untokenize(tokens) : undefined;
}

/** The references whose values decide whether a native form answers a call. */
export function referencesAsked(
  formulas: readonly Placed[],
  ours: AddInFunctions,
  { forms }: ShareForms,
): SheetReference[] {
  const asked = formulas.flatMap(({ sheet, formula }) => {
    const tokens = tokenize(formula);
    const closes = closings(tokens);
    return tokens.flatMap((token, at) => {
      const name = token.kind === "function" ? ours.called(token.text) : undefined;
      const form = name === undefined ? undefined : forms[name];
      if (!form?.takes && !form?.calendar) return [];
      return callArguments(tokens, at + 1, closes).flatMap(([from, to]) => {
        const text = referenceOf(tokens.slice(from, to));
        return text === undefined ? [] : [{ sheet, text }];
      });
    });
  });
  return [...new Map(asked.map((one) => [`${one.sheet} ${one.text}`, one])).values()];
}

/** What a formula of a sheet means by its words, and what its arguments show. */
export function wordsOn(
  sheet: string,
  ours: AddInFunctions,
  { forms, calendar }: ShareForms,
  asked: readonly SheetReference[],
  { references }: CellsFound,
): PortableWords<ShareCalendar> {
  return {
    called: (text) => ours.called(text),
    form: (name) => forms[name],
    calendar,
    value(argument) {
      const text = referenceOf(argument);
      if (text === undefined) return constantValue(argument);
      const values = references[asked.findIndex((one) => one.sheet === sheet && one.text === text)];
      if (!values) throw new UnknownValue();
      return values.length === 1 && values[0].length === 1 ? values[0][0] : values;
    },
  };
}
