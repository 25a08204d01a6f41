/** Why what was typed is no amount. */
export type Wrong =
  | { readonly code: "sign"; readonly sign: string; readonly at: number }
  | { readonly code: "unfinished" | "brackets" | "division" | "large" };
export type Typed = { readonly value: number } | { readonly wrong: Wrong };

const powers: Readonly<Record<string, number>> = {
  千: 3,
  k: 3,
  万: 4,
  十万: 5,
  百万: 6,
  m: 6,
  千万: 7,
  亿: 8,
  十亿: 9,
  百亿: 10,
  千亿: 11,
  万亿: 12,
};
const amount =
  /(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.?\d*|\.\d+)\s*(万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|[kKmM](?![a-zA-Z]))?\s*(%)?/y;
const sign = /\s+|[-+*/^()]/y;

/** Puts what people write into plain arithmetic: full-width signs, thousands, 万 and 亿, per cent as a hundredth. */
function plainly(text: string): string | Wrong {
  const given = text
    .normalize("NFKC")
    .replace(/[×✕]/g, "*")
    .replace(/÷/g, "/")
    .replace(/[−–]/g, "-")
    .replace(/^\s*=/, " ");
  let plain = "";
  for (let at = 0; at < given.length;) {
    amount.lastIndex = at;
    const number = amount.exec(given);
    if (number) {
      const [whole, digits, unit, percent] = number;
      const power = (unit ? (powers[unit.toLowerCase()] ?? 0) : 0) - (percent ? 2 : 0);
      // Spaces keep two numbers two: 1 2 is not 12.
      plain += ` ${digits.replaceAll(",", "")}${power === 0 ? "" : `e${power}`} `;
      at += whole.length;
      continue;
    }
    sign.lastIndex = at;
    const found = sign.exec(given)?.[0];
    if (found !== undefined) {
      plain += found;
      at += found.length;
    } else if (given[at] === "%" && plain.trimEnd().endsWith(")")) {
      plain += "/100";
      at += 1;
    } else return { code: "sign", sign: String.fromCodePoint(given.codePointAt(at) ?? 0), at: at + 1 };
  }
  return plain;
}

const balanced = (plain: string): boolean => {
  let depth = 0;
  for (const one of plain) {
    if (one === "(") depth += 1;
    if (one === ")" && --depth < 0) return false;
  }
  return depth === 0;
};

/**
 * The amount that somebody typed: a number or an expression, such as 500万*1.15 or 30%, to 15 significant digits.
 * The calculator is loaded with the first expression.
 */
export async function readAmount(text: string): Promise<Typed> {
  const plain = plainly(text);
  if (typeof plain !== "string") return { wrong: plain };
  if (!balanced(plain)) return { wrong: { code: "brackets" } };
  const alone = plain.trim();
  if (/^-?[\d.]+(e-?\d+)?$/.test(alone)) return rounded(Number(alone));
  const { calculateText } = await import("./calculator");
  try {
    return rounded(calculateText(alone));
  } catch (caught) {
    if (caught instanceof SyntaxError) return { wrong: { code: "unfinished" } };
    throw caught;
  }
}

const largest = 1e15;
function rounded(value: number): Typed {
  if (!Number.isFinite(value)) return { wrong: { code: "division" } };
  if (Math.abs(value) > largest) return { wrong: { code: "large" } };
  return { value: Number(value.toPrecision(15)) };
}
