import { tokenize, untokenize } from "./formulaTokens";

/** Marks that Excel saves before the name of an add-in's function; behind the first it writes _ for a point. */
const SAVED = /^(?:_xldudf_|_xludf\.|_xlfn\.|_xll\.)+/i;

/** Finds an add-in's functions that a formula calls; names that the workbook defines itself are none of them. */
export class AddInFunctions {
  private readonly names: ReadonlySet<string>;
  private readonly defined: ReadonlySet<string>;
  private readonly anyName: RegExp;

  constructor(names: readonly string[], defined: readonly string[]) {
    this.names = new Set(names);
    this.defined = new Set(defined.map((name) => name.toUpperCase()));
    this.anyName = new RegExp(`(?:${names.join("|")})\\(`, "i");
  }

  /** Whether a text may hold a call of one at all: quick, for whole sheets. */
  mayBeIn(text: string): boolean {
    return this.anyName.test(text);
  }

  /** Each once, in the order in which they are called. */
  in(formula: string): string[] {
    if (!this.mayBeIn(formula)) return [];
    const called = tokenize(formula)
      .filter(({ kind }) => kind === "function")
      .map(({ text }) => this.called(text));
    return [...new Set(called)].filter((name) => name !== undefined);
  }

  /** A function by its name alone or behind an organisation's prefix: PLAN.SPLITTARGET, _xldudf_PLAN_SPLITTARGET. */
  called(text: string): string | undefined {
    const written = text.toUpperCase();
    const name = written.replace(SAVED, "");
    if (this.names.has(name)) return this.defined.has(name) ? undefined : name;
    const gap = name === written ? "." : "_";
    const last = name.slice(name.lastIndexOf(gap) + 1);
    return this.names.has(last) && !this.defined.has(name) ? last : undefined;
  }

  /** The formula as a user types it: the add-in's functions without the marks that Excel saved before them. */
  typed(formula: string): string {
    if (!this.mayBeIn(formula)) return formula;
    const tokens = tokenize(formula);
    for (const token of tokens)
      if (token.kind === "function" && SAVED.test(token.text) && this.called(token.text) !== undefined)
        token.text = token.text.replace(SAVED, "").replaceAll("_", ".");
    return untokenize(tokens);
  }
}
