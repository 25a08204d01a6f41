import { callArguments, closings, type Token } from "./formulaTokens";
import { calculated, functionSpan, hull, type Span, UnknownValue } from "./spanFunctions";

/** What a reference or a constant in a formula shows: a value, or cells; UnknownValue where only Excel could tell. */
type Shown = (tokens: readonly Token[]) => unknown;

const REFERENCE = /^(?:sheet|cell|name|brackets)$/;
const isReference = (token: Token | undefined): boolean =>
  token !== undefined && (REFERENCE.test(token.kind) || token.text === ":");
const SUMS = /^[+-]$/;
const PRODUCTS = /^[*/]$/;

/**
 * From which figure to which one a piece of a formula lies, as the sheet stands: a date that is reckoned from cells, such
 * as `EDATE(A1,1)-1`. Never too narrow; a function that it doesn't know is unknown.
 *
 * @throws UnknownValue
 */
export function figureSpan(tokens: readonly Token[], shown: Shown): Span {
  const left = tokens.filter(({ kind }) => kind !== "space");
  const closes = closings(left);
  let at = 0;

  /** Blanks and texts among the cells of a list are none of the figures that are looked up in it. */
  function leaf(from: number, isList: boolean): Span {
    const cells = [shown(left.slice(from, at))].flat(2);
    const figures = isList ? cells.filter((cell) => typeof cell === "number") : cells;
    return hull(
      figures.map((figure) => {
        if (typeof figure !== "number") throw new UnknownValue();
        return { least: figure, most: figure };
      }),
    );
  }

  /** What stands between two places, all of it. */
  function within(from: number, to: number, isList: boolean): Span {
    at = from;
    const span = sum(isList);
    if (at !== to) throw new UnknownValue();
    return span;
  }

  function called(): Span {
    const name = left[at].text;
    const open = at + 1;
    const places = callArguments(left, open, closes);
    const span = functionSpan(name, places.length, (place, isList) => {
      const [from, to] = places[place] ?? [0, 0];
      return from === to ? undefined : within(from, to, isList);
    });
    at = closes.get(open)! + 1;
    return span;
  }

  function piece(isList: boolean): Span {
    const from = at;
    const token = left[at];
    if (!token) throw new UnknownValue();
    if (token.kind === "function") return called();
    if (token.kind === "open") {
      const end = closes.get(at)!;
      if (token.text === "{") {
        at = end + 1;
        return leaf(from, isList);
      }
      const span = within(at + 1, end, isList);
      at = end + 1;
      return span;
    }
    if (SUMS.test(token.text)) {
      at++;
      const span = piece(isList);
      return token.text === "+" ? span : calculated("-", { least: 0, most: 0 }, span);
    }
    if (!isReference(token)) at++;
    else while (isReference(left[at])) at++;
    return leaf(from, isList);
  }

  const chain = (signs: RegExp, next: (isList: boolean) => Span) => (isList: boolean) => {
    let span = next(isList);
    while (left[at]?.kind === "operator" && signs.test(left[at].text)) {
      const sign = left[at++].text;
      span = calculated(sign, span, next(isList));
    }
    return span;
  };
  const product = chain(PRODUCTS, piece);
  const sum = chain(SUMS, product);
  return within(0, left.length, false);
}

/** The references in a piece of a formula. */
export function referencesIn(tokens: readonly Token[]): Token[][] {
  const found: Token[][] = [];
  tokens.forEach((token, at) => {
    if (!isReference(token)) return;
    if (at > 0 && isReference(tokens[at - 1])) found[found.length - 1].push(token);
    else found.push([token]);
  });
  return found;
}
