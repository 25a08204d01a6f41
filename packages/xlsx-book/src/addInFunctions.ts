import { type Token, tokenize, untokenize } from "./formulaTokens";

/** Marks that Excel saves before the name of an add-in's function; behind the first it writes _ for a point. */
const SAVED = /^(?:_xldudf_|_xludf\.|_xlfn\.|_xll\.)+/i;

/** References that mean the same cells from wherever they are read. */
const ABSOLUTE: Readonly<Partial<Record<Token["kind"], RegExp>>> = {
  cell: /^\$[A-Z]+\$\d+$/i,
  columns: /^\$[A-Z]+:\$[A-Z]+$/i,
  rows: /^\$\d+:\$\d+$/,
};

/** Whether a token may be a name that the workbook defines, to be read or called. */
const mayBeName = ({ kind }: Token): boolean => kind === "name" || kind === "function";

/** Finds an add-in's functions that a formula calls, by themselves or by names of the workbook's own that call them. */
export class AddInFunctions {
  private readonly names: ReadonlySet<string>;
  private readonly defined: ReadonlySet<string>;
  private readonly anyName: RegExp;
  /** Names that call the add-in's functions, in capitals: which, and by what formula. */
  private readonly callers = new Map<
    string,
    { functions: readonly string[]; tokens: readonly Token[]; isFixed: boolean }
  >();

  /** @param defined the names of the workbook and of its sheets with their formulas: none is a function of the add-in's */
  constructor(names: readonly string[], defined: Iterable<readonly [name: string, formula: string]>) {
    const all = [...defined].map(([name, formula]) => [name.toUpperCase(), formula] as const);
    this.names = new Set(names);
    this.defined = new Set(all.map(([name]) => name));
    this.anyName = new RegExp(`(?:${names.join("|")})\\(`, "i");
    for (let known = -1; known < this.callers.size;) {
      known = this.callers.size;
      for (const [name, formula] of all) {
        const functions = this.callers.has(name) ? [] : this.in(formula);
        if (functions.length === 0) continue;
        const tokens = tokenize(formula.replace(/^=/, ""));
        // Sheets may have names of their own that are spelled alike.
        const isOne = all.filter(([other]) => other === name).length === 1;
        const isFixed = isOne && tokens.every(({ kind, text }) => ABSOLUTE[kind]?.test(text) ?? true);
        this.callers.set(name, { functions, tokens, isFixed });
      }
    }
  }

  /** Whether a text may hold a call of one at all: quick, for whole sheets. */
  mayBeIn(text: string): boolean {
    if (this.anyName.test(text)) return true;
    const capitals = this.callers.size > 0 ? text.toUpperCase() : "";
    return [...this.callers.keys()].some((name) => capitals.includes(name));
  }

  /** Each once, in the order in which they are called. */
  in(formula: string): string[] {
    if (!this.mayBeIn(formula)) return [];
    const called = tokenize(formula).flatMap((token) => {
      const own = token.kind === "function" ? this.called(token.text) : undefined;
      return own ?? this.callerIn(token)?.functions ?? [];
    });
    return [...new Set(called)];
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
    if (!this.anyName.test(formula)) return formula;
    const tokens = tokenize(formula);
    for (const token of tokens)
      if (token.kind === "function" && SAVED.test(token.text) && this.called(token.text) !== undefined)
        token.text = token.text.replace(SAVED, "").replaceAll("_", ".");
    return untokenize(tokens);
  }

  /**
   * The formula with what names that call the add-in's functions stand for in their place; nothing where one refers to
   * other cells from each cell, or to itself.
   *
   * @example new AddInFunctions(["SPLIT"], [["half", "SPLIT(1,2)"]]).withoutNames("=2*half") // "=2*(SPLIT(1,2))"
   */
  withoutNames(formula: string): string | undefined {
    return this.inlined(tokenize(formula), new Set());
  }

  private callerIn(token: Token) {
    return mayBeName(token) ? this.callers.get(token.text.toUpperCase()) : undefined;
  }

  private inlined(tokens: readonly Token[], within: ReadonlySet<string>): string | undefined {
    const texts = tokens.map((token) => {
      const caller = this.callerIn(token);
      if (caller === undefined) return token.text;
      const name = token.text.toUpperCase();
      if (within.has(name) || !caller.isFixed) return undefined;
      const body = this.inlined(caller.tokens, new Set([...within, name]));
      return body === undefined || token.kind === "function" ? body : `(${body})`;
    });
    return texts.includes(undefined) ? undefined : texts.join("");
  }
}
