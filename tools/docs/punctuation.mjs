const FULL = {
  ",": "\uff0c",
  ";": "\uff1b",
  ":": "\uff1a",
  "(": "\uff08",
  ")": "\uff09",
  "?": "\uff1f",
  "!": "\uff01",
};
const CHINESE = /[\u3400-\u9fff\u3001-\u301f\uff01-\uff5e\u201c\u201d]/;

/**
 * Source text with the punctuation of its Chinese strings and comments full-width; the code is left as it is. Within
 * a Chinese sentence a template of values alone is Chinese too.
 */
export function punctuated(source, within = false) {
  return pieces(source)
    .map(({ text, kind }) =>
      kind !== "code" && (CHINESE.test(text) || (within && text.includes("${"))) ? fullWidth(text) : text,
    )
    .join("");
}

/** The same for pages: lines of prose in Markdown or HTML, whose code, tags and addresses are left as they are. */
export function punctuatedProse(page) {
  return page
    .split("\n")
    .map((line) => {
      if (!CHINESE.test(line)) return line;
      const kept = [];
      const text = line.replace(/`[^`]*`|<code>.*?<\/code>|<[^>]*>|\]\([^)]*\)|&\w+;/g, (code) => {
        kept.push(code);
        return HOLE;
      });
      return setFullWidth(text).replaceAll(HOLE, () => kept.shift());
    })
    .join("\n");
}

/** A literal's or comment's text; what stands in `${}` counts as part of the sentence around it. */
function fullWidth(literal) {
  const holes = [];
  const text = setFullWidth(withoutHoles(literal, holes));
  let hole = 0;
  return [...text].map((char) => (char === HOLE ? holes[hole++] : char)).join("");
}

function setFullWidth(text) {
  const set = [...text];
  const isChinese = (at) => set[at] !== undefined && (CHINESE.test(set[at]) || set[at] === HOLE);
  const closed = matching(set);
  const isBetween = (mark, at) =>
    ",;:".includes(mark) && (isChinese(at - 1) || isChinese(at + 1)) && set[at + 1] !== " ";
  set.forEach((mark, at) => {
    if (mark === "(" && closed.has(at)) {
      const inside = set.slice(at + 1, closed.get(at));
      if (!inside.some((char) => CHINESE.test(char)) && !(inside.length && isChinese(at - 1))) return;
      set[at] = FULL["("];
      set[closed.get(at)] = FULL[")"];
    } else if ("?!".includes(mark) ? CHINESE.test(set[at - 1] ?? "") : isBetween(mark, at))
      set[at] = FULL[mark];
  });
  return set.join("");
}

const HOLE = "\u0000";

function withoutHoles(literal, holes) {
  let text = "";
  for (let at = 0; at < literal.length; at++) {
    if (literal[0] !== "`" || !literal.startsWith("${", at)) {
      text += literal[at];
      continue;
    }
    const end = endOfHole(literal, at + 2);
    holes.push(`\${${punctuated(literal.slice(at + 2, end), true)}}`);
    text += HOLE;
    at = end;
  }
  return text;
}

/** Where each opening bracket is closed. */
function matching(chars) {
  const found = new Map();
  const open = [];
  chars.forEach((char, at) => {
    if (char === "(") open.push(at);
    else if (char === ")" && open.length) found.set(open.pop(), at);
  });
  return found;
}

/** Strings and comments apart from the code between them. */
function pieces(source) {
  const found = [];
  let code = "";
  for (let at = 0; at < source.length;) {
    const end = endOfText(source, at);
    if (end === at) {
      code += source[at++];
      continue;
    }
    found.push({ text: code, kind: "code" }, { text: source.slice(at, end), kind: "text" });
    code = "";
    at = end;
  }
  return [...found, { text: code, kind: "code" }];
}

function endOfText(source, at) {
  const char = source[at];
  if (source.startsWith("/*", at)) return source.indexOf("*/", at) + 2;
  if (source.startsWith("//", at)) return (source.indexOf("\n", at) + 1 || source.length + 1) - 1;
  if (char === '"' || char === "'" || char === "`") return endOfString(source, at);
  return at;
}

function endOfString(source, start) {
  const quote = source[start];
  for (let at = start + 1; at < source.length; at++) {
    if (source[at] === "\\") at++;
    else if (quote === "`" && source.startsWith("${", at)) at = endOfHole(source, at + 2);
    else if (source[at] === quote) return at + 1;
    else if (source[at] === "\n" && quote !== "`") return at;
  }
  return source.length;
}

/** The closing brace of what began with `${`. */
function endOfHole(source, start) {
  for (let at = start, depth = 0; at < source.length; at++) {
    const end = endOfText(source, at);
    if (end > at) at = end - 1;
    else if (source[at] === "{") depth++;
    else if (source[at] === "}" && depth-- === 0) return at;
  }
  return source.length;
}
