import { tokenize, type Token } from "xlsx-book/formulaTokens";

const longest = 8192;

/** Reads a formula by Excel's grammar and stops at what has no place in it. */
class Reader {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  /** Whether all of it is one expression. */
  isExpression(): boolean {
    return this.expression(false) && this.at === this.tokens.length;
  }

  private get kind(): Token["kind"] | undefined {
    return this.tokens[this.at]?.kind;
  }

  private is(kind: Token["kind"]): boolean {
    return this.kind === kind;
  }

  private get text(): string {
    return this.tokens[this.at]?.text ?? "";
  }

  private isOperator(signs: RegExp): boolean {
    return this.kind === "operator" && signs.test(this.text);
  }

  private space(): boolean {
    const from = this.at;
    while (this.kind === "space") this.at += 1;
    return this.at > from;
  }

  /** Operands with operators between them; within brackets of its own a comma unites ranges. */
  private expression(unites: boolean): boolean {
    for (;;) {
      this.space();
      while (this.isOperator(/^[-+@]$/)) {
        this.at += 1;
        this.space();
      }
      if (!this.operand()) return false;
      const isConstant = ["text", "number"].includes(this.tokens[this.at - 1]?.kind ?? "");
      const spaced = this.space();
      if (this.isOperator(/^(?:[-+*/^&=<>:]|<=|>=|<>)$/)) this.at += 1;
      else if (unites && this.kind === "separator") this.at += 1;
      // A space between two operands takes what two ranges share.
      else if (!spaced || isConstant || !this.beginsRange()) return true;
    }
  }

  private beginsRange(): boolean {
    const kinds = ["error", "sheet", "cell", "columns", "rows", "function", "name", "brackets"];
    return kinds.includes(this.kind ?? "") || this.text === "(";
  }

  private operand(): boolean {
    if (!this.primary()) return false;
    for (;;) {
      const from = this.at;
      this.space();
      if (this.isOperator(/^[%#]$/)) this.at += 1;
      else {
        this.at = from;
        // What a function answers may be a function.
        if (this.text !== "(" || this.tokens[from - 1]?.kind !== "close") return true;
        if (!this.callArguments()) return false;
      }
    }
  }

  private primary(): boolean {
    const { text } = this;
    switch (this.kind) {
      case "sheet":
        this.at += 1;
        return this.onSheet();
      case "function":
        this.at += 1;
        return this.callArguments();
      case "name":
        this.at += 1;
        return !this.is("brackets") || this.primary();
      case "open":
        return text === "{" ? this.array() : this.inBrackets();
      case "error":
        this.at += 1;
        // Cells of a sheet that is gone: #REF!$A$1.
        return text.toUpperCase() !== "#REF!" || !this.isCells() || this.onSheet();
      case "text":
      case "number":
      case "cell":
      case "columns":
      case "rows":
      case "brackets":
        this.at += 1;
        return isWhole(text);
      default:
        return false;
    }
  }

  private isCells(): boolean {
    return ["cell", "columns", "rows"].includes(this.kind ?? "");
  }

  private onSheet(): boolean {
    if (this.kind === "function" || this.kind === "name") return this.primary();
    if (!this.isCells() && !this.is("error")) return false;
    this.at += 1;
    return true;
  }

  private inBrackets(): boolean {
    this.at += 1;
    if (!this.expression(true) || this.text !== ")") return false;
    this.at += 1;
    return true;
  }

  /** Any number of expressions or of nothing, with commas between them. */
  private callArguments(): boolean {
    this.at += 1;
    for (;;) {
      this.space();
      if (this.kind !== "separator" && this.text !== ")" && !this.expression(false)) return false;
      if (this.kind !== "separator") break;
      this.at += 1;
    }
    if (this.text !== ")") return false;
    this.at += 1;
    return true;
  }

  /** `{1,2;3,"a"}`: constants, and as many in each row. */
  private array(): boolean {
    this.at += 1;
    const rows = [0];
    for (;;) {
      this.space();
      if (this.isOperator(/^[-+]$/)) this.at += 1;
      const isTruth = this.kind === "name" && /^(?:true|false)$/i.test(this.text);
      if (!isTruth && !["number", "text", "error"].includes(this.kind ?? "")) return false;
      this.at += 1;
      rows[rows.length - 1] += 1;
      this.space();
      if (this.kind !== "separator") break;
      if (this.text === ";") rows.push(0);
      this.at += 1;
    }
    if (this.text !== "}" || rows.some((count) => count !== rows[0])) return false;
    this.at += 1;
    return true;
  }
}

/** Whether what a text or brackets begin is closed. */
function isWhole(text: string): boolean {
  if (text.startsWith('"')) return text.length > 1 && text.endsWith('"');
  const brackets = text.replace(/'./gs, "").replace(/[^[\]]/g, "");
  return brackets.length === 2 * brackets.replaceAll("]", "").length;
}

/**
 * Whether Excel takes a text that begins with "=" for a formula: its brackets, quotes and operators have their
 * partners. Functions and names that nobody knows are no matter of syntax.
 */
export const isFormula = (formula: string): boolean =>
  formula.length <= longest && new Reader(tokenize(formula.replace(/^=/, ""))).isExpression();
