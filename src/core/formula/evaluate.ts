import { serialOf } from "../calendar/day";
import type { Node, Scalar } from "./formula";

/** A cell's value as Office.js hands it over: "" for a blank one, an error as its text. */
export type Rows = readonly (readonly Scalar[])[];

/** What a part of a formula comes to, from what its references hold; null where only Excel itself can say. */
export function evaluate(node: Node, held: (reference: string) => Rows | undefined): Rows | null {
  switch (node.kind) {
    case "value":
      return [[node.value]];
    case "error":
      return [[node.error]];
    case "reference":
      return held(node.text) ?? null;
    case "array": {
      const rows = node.rows.map((row) => row.map((one) => evaluate(one, held)?.[0]?.[0]));
      return rows.some((row) => row.includes(undefined)) ? null : (rows as Scalar[][]);
    }
    case "operation":
      return operation(
        node.sign,
        node.operands.map((operand) => evaluate(operand, held)),
      );
    case "call":
      return call(
        node.name,
        node.args.map((one) => evaluate(one, held)),
      );
  }
}

const isError = (value: Scalar): boolean => typeof value === "string" && /^#[A-Z/0]+[!?A]/i.test(value);

/** A cell's value in arithmetic: a blank is 0, a truth value 0 or 1, a number written as text that number. */
function asNumber(value: Scalar): number {
  if (value === null || value === "") return 0;
  return typeof value === "string" && value.trim() === "" ? NaN : Number(value);
}

const arithmetic: Readonly<Record<string, (a: number, b: number) => number>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
  "^": (a, b) => a ** b,
};
const comparison: Readonly<Record<string, (order: number) => boolean>> = {
  "=": (order) => order === 0,
  "<>": (order) => order !== 0,
  "<": (order) => order < 0,
  ">": (order) => order > 0,
  "<=": (order) => order <= 0,
  ">=": (order) => order >= 0,
};

/** Texts compare in any case; a blank is what it is compared with, 0 or empty text. */
function order(a: Scalar, b: Scalar): number {
  const blank = (one: Scalar, other: Scalar) =>
    one === null || one === "" ? (typeof other === "string" ? "" : 0) : one;
  const [left, right] = [blank(a, b), blank(b, a)];
  if (typeof left === "string" && typeof right === "string") {
    const [one, other] = [left.toLowerCase(), right.toLowerCase()];
    return one === other ? 0 : one < other ? -1 : 1;
  }
  const rank = (value: Scalar) => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2);
  return rank(left) - rank(right) || Number(left) - Number(right);
}

function combined(sign: string, a: Scalar, b: Scalar): Scalar {
  if (isError(a)) return a;
  if (isError(b)) return b;
  if (sign === "&") return `${a ?? ""}${b ?? ""}`;
  const compare = comparison[sign];
  if (compare) return compare(order(a, b));
  const [left, right] = [asNumber(a), asNumber(b)];
  if (Number.isNaN(left) || Number.isNaN(right)) return "#VALUE!";
  if (sign === "/" && right === 0) return "#DIV/0!";
  const result = arithmetic[sign](left, right);
  return Number.isFinite(result) ? result : "#NUM!";
}

/** A cell for each that the widest and the highest of them have. */
function shapedLike(all: readonly Rows[], each: (row: number, column: number) => Scalar): Rows {
  const height = Math.max(...all.map((rows) => rows.length));
  const width = Math.max(...all.map((rows) => rows[0]?.length ?? 0));
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) => each(row, column)),
  );
}
/** A cell where a single row or column goes along with a block. */
const alongside = (rows: Rows, row: number, column: number): Scalar =>
  rows[rows.length === 1 ? 0 : row]?.[rows[0]?.length === 1 ? 0 : column] ??
  (outside(rows, row, column) ? "#N/A" : null);

/** Cell by cell. */
const spread = (a: Rows, b: Rows, each: (a: Scalar, b: Scalar) => Scalar): Rows =>
  shapedLike([a, b], (row, column) => each(alongside(a, row, column), alongside(b, row, column)));

/** What is chosen stays whole; a list of numbers chooses cell by cell. */
function choose(index: Rows, choices: readonly Rows[]): Rows {
  const chosen = (number: Scalar): Rows =>
    isError(number) ? [[number]] : (choices[Math.trunc(asNumber(number)) - 1] ?? [["#VALUE!"]]);
  if (index.flat().length === 1) return chosen(index[0][0]);
  return shapedLike([index, ...choices], (row, column) =>
    alongside(chosen(alongside(index, row, column)), row, column),
  );
}
const outside = (rows: Rows, row: number, column: number): boolean =>
  (rows.length > 1 && row >= rows.length) || ((rows[0]?.length ?? 0) > 1 && column >= (rows[0]?.length ?? 0));

function operation(sign: string, operands: readonly (Rows | null)[]): Rows | null {
  const [first, second] = operands;
  if (!first || second === null) return null;
  if (second) return spread(first, second, (a, b) => combined(sign, a, b));
  return spread(first, [[sign === "%" ? 100 : -1]], (a, b) => combined(sign === "%" ? "/" : "*", a, b));
}

const numbersIn = (rows: Rows): number[] => rows.flat().filter((value) => typeof value === "number");
const each = (rows: Rows, make: (value: Scalar) => Scalar): Rows =>
  rows.map((row) => row.map((value) => (isError(value) ? value : make(value))));

/** No list of ours is longer. */
const mostCells = 100_000;

/** The built-in functions that plans are written with. */
const known: Readonly<Record<string, (args: readonly Rows[]) => Rows | null>> = {
  SUM: (args) => aggregate(args, (values) => values.reduce((sum, value) => sum + value, 0)),
  MIN: (args) => aggregate(args, (values) => (values.length > 0 ? Math.min(...values) : 0)),
  MAX: (args) => aggregate(args, (values) => (values.length > 0 ? Math.max(...values) : 0)),
  DATE: ([years, months, days]) => {
    if (!months || !days) return null;
    const inMonths = spread(years, months, (year, month) => {
      const y = asNumber(year);
      return (y < 1900 ? y + 1900 : y) * 12 + asNumber(month) - 1;
    });
    return spread(inMonths, days, (month, day) => {
      const serial = serialOf(Math.floor(asNumber(month) / 12), (asNumber(month) % 12) + 1, asNumber(day));
      return Number.isNaN(serial) ? "#VALUE!" : serial;
    });
  },
  CHOOSE: ([index, ...choices]) => (choices.length === 0 ? null : choose(index, choices)),
  SIGN: ([rows]) => each(rows, (value) => Math.sign(asNumber(value))),
  ABS: ([rows]) => each(rows, (value) => Math.abs(asNumber(value))),
  LEN: ([rows]) => each(rows, (value) => String(value ?? "").length),
  N: ([rows]) => each(rows, (value) => (typeof value === "string" ? 0 : Number(value ?? 0))),
  ROWS: ([rows]) => [[rows.length]],
  COLUMNS: ([rows]) => [[rows[0]?.length ?? 0]],
  SEQUENCE: (args) => {
    const [rows, columns, start, step] = [0, 1, 2, 3].map((at) => asNumber(args[at]?.[0]?.[0] ?? 1));
    if (!(rows >= 1 && columns >= 1 && rows * columns <= mostCells)) return null;
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => start + (row * columns + column) * step),
    );
  },
  SUMIFS: ([sums, ...tests]) => sumIfs(sums, tests),
};

function aggregate(args: readonly Rows[], of: (values: number[]) => number): Rows {
  const wrong = args.flatMap((rows) => rows.flat()).find(isError);
  return [[wrong ?? of(args.flatMap(numbersIn))]];
}

/** Equality only: a criterion with a sign or a wildcard is Excel's to judge. */
function sumIfs(sums: Rows, tests: readonly Rows[]): Rows | null {
  let kept = sums.map((row) => row.map(() => true));
  for (let at = 0; at + 1 < tests.length; at += 2) {
    const wanted = tests[at + 1][0]?.[0] ?? null;
    if (tests[at + 1].flat().length !== 1 || (typeof wanted === "string" && /^[<>=]|[*?~]/.test(wanted)))
      return null;
    kept = kept.map((row, r) => row.map((keep, c) => keep && order(tests[at][r]?.[c] ?? null, wanted) === 0));
  }
  const values = sums.flatMap((row, r) => row.filter((_, c) => kept[r][c]));
  return [[values.find(isError) ?? numbersIn([values]).reduce((sum, value) => sum + value, 0)]];
}

function call(name: string, args: readonly (Rows | null)[]): Rows | null {
  const make = known[name];
  if (!make || args.length === 0 || args.some((rows) => rows === null)) return null;
  return make(args as Rows[]);
}
