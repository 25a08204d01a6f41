interface Script {
  digits: string;
  /** From ten on, within four digits. */
  units: readonly string[];
}

/** What `[DBNum1]`, `[DBNum2]` and `[DBNum3]` write: numerals as one reads them, as they stand on cheques, and wide digits. */
const scripts: Readonly<Record<string, Script>> = {
  1: { digits: "〇一二三四五六七八九", units: ["", "十", "百", "千"] },
  2: { digits: "零壹贰叁肆伍陆柒捌玖", units: ["", "拾", "佰", "仟"] },
  3: { digits: "０１２３４５６７８９", units: ["", "十", "百", "千"] },
};
/** Each is ten thousand times the one before. */
const groups = ["", "万", "亿", "兆", "京"];

const digitsIn = ({ digits }: Script, text: string): string =>
  text.replace(/\d/g, (digit) => digits[Number(digit)]!);

/** A whole number of digits in words: zeros within are said once, those at the end not at all. */
function inWords(script: Script, whole: string): string {
  const digits = whole.replace(/^0+(?=\d)/, "");
  if (digits === "0" || digits.length > 4 * groups.length) return digitsIn(script, digits);
  let said = "";
  let zero = false;
  for (let at = 0; at < digits.length; at += 1) {
    const place = digits.length - 1 - at;
    if (digits[at] === "0") zero = true;
    else {
      said += (zero ? script.digits[0] : "") + digitsIn(script, digits[at]!) + script.units[place % 4];
      zero = false;
    }
    const isGroup = place % 4 === 0 && /[1-9]/.test(digits.slice(Math.max(0, at - 3), at + 1));
    if (isGroup) said += groups[place / 4];
  }
  return said;
}

/** A day or a month: 12 is read as ten and two, where the sign for ten is no amount of money. */
function inCalendar(script: Script, digits: string): string {
  if (digits.startsWith("0")) return digitsIn(script, digits);
  const words = inWords(script, digits);
  return script === scripts["1"] ? words.replace(/^一十/, "十") : words;
}

const STRING = /"[^"]*"|\\.|_.|\*./;
const PART = new RegExp(`${STRING.source}|\\[[^\\]]*\\]|general|y+|e+|[^]`, "gi");
const SECTIONS = new RegExp(`(?:${STRING.source}|\\[[^\\]]*\\]|[^;])+|(?<=;|^)(?=;)`, "g");

/** Signs of no language stand for the digits of a format's words, and say how the numbers behind them are written. */
const HIDDEN_ZERO = 0xe100;
const FIRST_MARK = 0xe110;
const END = "\ue11f";
const kinds = ["digits", "words", "calendar"] as const;
type Kind = (typeof kinds)[number];

const quotedMark = (kind: Kind, script: string): string =>
  `"${String.fromCharCode(FIRST_MARK + 3 * Number(script) + kinds.indexOf(kind))}"`;

/** The most digits that a number has here. */
const MOST_DIGITS = 15;

/** A section of a format with marks where numbers begin and end that are written in Chinese numerals. */
function marked(section: string, value: number | string): string {
  const script = /\[DBNum([123])\]/i.exec(section)?.[1];
  if (script === undefined) return section;
  const rest = section.replace(/\[DBNum\d\]/gi, "");
  const plain = rest.replace(/\[[^\]]*\]/g, "").trim() === "" ? `${rest}General` : rest;
  const general = Number.isInteger(value) && Math.abs(Number(value)) < 10 ** MOST_DIGITS ? "0" : "General";
  let kind: Kind = "digits";
  const body = plain.replace(PART, (part) => {
    if (/^["\\]/.test(part)) return hideDigits(part);
    if (/^general$/i.test(part)) return `${quotedMark("words", script)}${general}"${END}"`;
    if (/^[ye]+$/i.test(part)) return `${quotedMark("digits", script)}${part}"${END}"`;
    if (/^(?:[mdhs]|\[[hms]+\]$)/i.test(part)) kind = "calendar";
    return part;
  });
  // Conditions, colours and languages come first in a section.
  const [head] = /^(?:\[[^\]]*\])*/.exec(body)!;
  return `${head}${quotedMark(kind, script)}${body.slice(head.length)}`;
}

const hideDigits = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(HIDDEN_ZERO + Number(digit)));

export const hasChineseNumerals = (format: string): boolean => /\[DBNum[123]\]/i.test(format);

/** A format with Chinese numerals as the formatter takes it; `inNumerals` writes what comes of it. */
export const withMarks = (format: string, value: number | string): string =>
  format.replace(SECTIONS, (section) => marked(section, value));

/** A formatted text with its numbers in the numerals that the marks in it ask for. */
export function inNumerals(text: string): string {
  let whole: string | undefined;
  let said = "";
  for (const part of text.split(/(?=[\ue110-\ue11f])/)) {
    const isMarked = part.charCodeAt(0) >= FIRST_MARK && part[0]! <= END;
    const mark = part[0] === END ? whole : isMarked ? part[0] : undefined;
    whole ??= mark;
    said += mark === undefined ? part : writtenAs(mark.charCodeAt(0) - FIRST_MARK, part.slice(1));
  }
  return said.replace(/[\ue100-\ue109]/g, (sign) => String(sign.charCodeAt(0) - HIDDEN_ZERO));
}

function writtenAs(mark: number, text: string): string {
  const script = scripts[Math.floor(mark / 3)]!;
  const kind = kinds[mark % 3];
  if (kind === "calendar") return text.replace(/\d+/g, (digits) => inCalendar(script, digits));
  const isPower = /\dE/.test(text);
  const read = kind === "words" && !isPower ? text.replace(/\d+/, (all) => inWords(script, all)) : text;
  return digitsIn(script, read);
}
