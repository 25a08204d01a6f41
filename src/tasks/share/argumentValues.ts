import { columnReference } from "xlsx-book/columnReference";
import { referencesIn } from "xlsx-book/figureSpan";
import { callArguments, closings, type Token, tokenize, untokenize } from "xlsx-book/formulaTokens";
import { constantValue, type PortableWords } from "xlsx-book/portableFormula";
import { UnknownValue } from "xlsx-book/spanFunctions";
import type { AddInFunctions } from "xlsx-book/addInFunctions";
import { type CellsFound, lookAtCells, type SheetReference } from "../../workbook/share/lookAtCells";
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
  return tokens.length > 0 && (isArea || isName || columnReference(tokens)) ? untokenize(tokens) : undefined;
}

/** The references whose values decide whether a native form answers a call. */
export function referencesAsked(
  formulas: readonly Placed[],
  ours: AddInFunctions,
  { forms }: ShareForms,
): SheetReference[] {
  const asked = formulas.flatMap(({ sheet, formula }) => {
    const tokens = tokenize(ours.withoutNames(formula) ?? formula);
    const closes = closings(tokens);
    return tokens.flatMap((token, at) => {
      const name = token.kind === "function" ? ours.called(token.text) : undefined;
      const form = name === undefined ? undefined : forms[name];
      const isAsked = (place: number): boolean =>
        Boolean(form?.takes ?? form?.calendar) || Boolean(form?.words?.includes(place));
      return callArguments(tokens, at + 1, closes).flatMap(([from, to], place) => {
        if (!isAsked(place)) return [];
        const argument = tokens.slice(from, to);
        const isDay = place === form?.calendar?.start || place === form?.calendar?.end;
        return (isDay ? referencesIn(argument) : [argument]).flatMap((one) => {
          const text = referenceOf(one);
          return text === undefined ? [] : [{ sheet, text }];
        });
      });
    });
  });
  return [...new Map(asked.map((one) => [keyOf(one), one])).values()];
}

const keyOf = ({ sheet, text }: SheetReference): string => `${sheet} ${text}`;

/** What the formulas of a sheet mean by their words, and what their arguments show. */
export type WordsOn = (sheet: string) => PortableWords<ShareCalendar>;

/** @param isCompared whether the answers are compared afterwards, so that days that only Excel can tell are tried */
export function wordsOn(
  ours: AddInFunctions,
  { forms, calendar }: ShareForms,
  asked: readonly SheetReference[],
  { references }: Pick<CellsFound, "references">,
  isCompared: boolean,
): WordsOn {
  const shown = new Map(asked.map((one, at) => [keyOf(one), references[at]]));
  return (sheet) => ({
    called: (text) => ours.called(text),
    withoutNames: (text) => ours.withoutNames(text),
    form: (name) => forms[name],
    calendar,
    isCompared,
    value(argument) {
      const text = referenceOf(argument);
      if (text === undefined) return constantValue(argument);
      const values = shown.get(keyOf({ sheet, text }));
      if (!values) throw new UnknownValue();
      return values.length === 1 && values[0].length === 1 ? values[0][0] : values;
    },
  });
}

/** The same, with what the arguments show asked for: one sync where a form depends on it. */
export async function askWords(
  formulas: readonly Placed[],
  ours: AddInFunctions,
  forms: ShareForms,
  isCompared: boolean,
): Promise<WordsOn> {
  const asked = referencesAsked(formulas, ours, forms);
  const cells = asked.length > 0 ? await lookAtCells([], [], asked, []) : { references: [] };
  return wordsOn(ours, forms, asked, cells, isCompared);
}
