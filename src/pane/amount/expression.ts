import { numeral, numeralText } from "./numeral";
import { halfWidth } from "./width";

/** Why what was typed is no amount. */
export type Wrong =
  | { readonly code: "sign"; readonly sign: string; readonly at: number }
  | { readonly code: "long" | "deep"; readonly most: number }
  | { readonly code: "empty" | "unfinished" | "brackets" | "division" | "root" | "large" };
export type Typed = { readonly value: number } | { readonly wrong: Wrong };

/** Whatever is longer was pasted by mistake; it is refused before anything reads it. */
const mostSigns = 1000;
/** As deep as Excel's own formulas nest. */
const mostBrackets = 64;
const largest = 1e15;

const powers: Readonly<Record<string, number>> = {
  千: 3,
  k: 3,
  thousand: 3,
  万: 4,
  十万: 5,
  百万: 6,
  m: 6,
  mn: 6,
  million: 6,
  千万: 7,
  亿: 8,
  b: 9,
  bn: 9,
  billion: 9,
  十亿: 9,
  百亿: 10,
  千亿: 11,
  万亿: 12,
};
const amount =
  /(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:[ '’\u00a0\u2009\u202f]\d{3})+(?!\d)(?:\.\d+)?|\d{1,3}(?:\.\d{3}){2,}(?![\d.,])|\d+\.?\d*|\.\d+)\s*(万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|(?:thousand|million|billion|[mb]n|[kmb])(?![a-z]))?\s*(%)?/iy;
/** Without what stands between thousands: commas, blanks, apostrophes, or two dots and more. */
const plainDigits = (digits: string): string => {
  const isByDots = digits.split(".").length > 2;
  return digits.replace(isByDots ? /\./g : /[, '’\u00a0\u2009\u202f]/g, "");
};
/** What follows 1亿 in 1亿2000万: counted on in a smaller unit, without anything between. */
const countedOn = /(\d+\.?\d*)(千万|百万|十万|万|千)|\d{3,}(?![\d.万千亿])/y;
/** What is paid in says nothing of how much. */
const currencies = /[¥￥$€£]|\b(?:rmb|cny|usd|eur|gbp)\b|人民币|元/gi;
/** Blanks, those that can't be seen included: they come along with what is pasted. */
const blanks = /[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069]+/y;
const raised = /[⁺⁻]?[⁰¹²³⁴-⁹]+/y;
const twins: Readonly<Record<string, string>> = {
  "×": "*",
  "✕": "*",
  "÷": "/",
  "−": "-",
  "–": "-",
};

const unraised = (text: string): string =>
  text
    .replace("⁺", "")
    .replace("⁻", "-")
    .replace(/[⁰-⁹¹²³]/g, (digit) => String("⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(digit)));

/**
 * Puts what people write into plain arithmetic: full-width signs, thousands, 万 and 亿, per cent as a hundredth, a
 * raised figure as a power: 1.05³ is 1.05^3.
 */
function plainly(text: string): string | Wrong {
  const given = halfWidth(text)
    .replace(/[×✕÷−–]/g, (sign) => twins[sign])
    .replace(/[億萬]/g, (sign) => (sign === "億" ? "亿" : "万"))
    .replace(/^\s*=/, (start) => " ".repeat(start.length))
    .replace(currencies, (name) => " ".repeat(name.length));
  const parts: string[] = [];
  /** Where the brackets that are open begin in `parts`, and the pair that was closed last. */
  const open: number[] = [];
  let closed = -1;
  /** Whether a value has just ended, so that a per cent or a raised figure may follow. */
  let ended: "number" | "bracket" | null = null;
  for (let at = 0; at < given.length;) {
    const take = (pattern: RegExp): RegExpExecArray | null => {
      pattern.lastIndex = at;
      const found = pattern.exec(given);
      at += found?.[0].length ?? 0;
      return found;
    };
    const number = take(amount);
    if (number) {
      const [, digits, unit, percent] = number;
      const power = (unit ? (powers[unit.toLowerCase()] ?? 0) : 0) - (percent ? 2 : 0);
      const on = /[万亿]$/.test(unit ?? "") && !percent ? take(countedOn) : null;
      const onPower = on?.[2] ? powers[on[2]] : 0;
      if (on && onPower >= power) return { code: "unfinished" };
      const first = `${plainDigits(digits)}${power === 0 ? "" : `e${power}`}`;
      // Spaces keep two numbers two: 1 2 is not 12.
      parts.push(on ? `(${first}+${on[1] ?? on[0]}e${onPower})` : ` ${first} `);
      ended = "number";
      continue;
    }
    const spelt = take(numeral);
    if (spelt) {
      const text = numeralText(spelt[0]);
      if (text === null) return { code: "unfinished" };
      parts.push(` ${text} `);
      ended = "number";
      continue;
    }
    if (take(blanks)) {
      parts.push(" ");
      continue;
    }
    const raise = ended && take(raised);
    if (raise) {
      parts.push(`^(${unraised(raise[0])})`);
      ended = null;
      continue;
    }
    const sign = given[at];
    if (sign === "%" && ended === "bracket") {
      // In brackets of its own: 2^(50)% is 2^0.5.
      parts[closed] = "((";
      parts.push("/100)");
      ended = "number";
    } else if (sign === "(") {
      if (open.length === mostBrackets) return { code: "deep", most: mostBrackets };
      open.push(parts.length);
      parts.push(sign);
      ended = null;
    } else if (sign === ")") {
      const begun = open.pop();
      if (begun === undefined) return { code: "brackets" };
      closed = begun;
      parts.push(sign);
      ended = "bracket";
    } else if ("+-*/^".includes(sign)) {
      parts.push(sign);
      ended = null;
    } else {
      const whole = String.fromCodePoint(text.codePointAt(at) ?? 0);
      return { code: "sign", sign: whole, at: [...text.slice(0, at)].length + 1 };
    }
    at += 1;
  }
  return open.length > 0 ? { code: "brackets" } : parts.join("");
}

/**
 * The amount that somebody typed: a number or an expression, such as 500万*1.15 or 30%, to 15 significant digits.
 * The calculator is loaded with the first expression.
 */
export async function readAmount(text: string): Promise<Typed> {
  if (text.length > mostSigns) return { wrong: { code: "long", most: mostSigns } };
  if (text.trim() === "") return { wrong: { code: "empty" } };
  const plain = plainly(text);
  if (typeof plain !== "string") return { wrong: plain };
  const alone = plain.trim();
  if (alone === "") return { wrong: { code: "unfinished" } };
  if (/^-?[\d.]+(e-?\d+)?$/.test(alone)) return rounded(Number(alone));
  const { NoResult, calculateText } = await import("./calculator");
  try {
    return rounded(calculateText(alone));
  } catch (caught) {
    if (caught instanceof NoResult) return { wrong: { code: caught.code } };
    throw caught;
  }
}

function rounded(value: number): Typed {
  if (Math.abs(value) > largest) return { wrong: { code: "large" } };
  return { value: Number(value.toPrecision(15)) };
}
