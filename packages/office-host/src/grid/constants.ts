/**
 * The numbers of array constants in their shortest form: the grid takes `{0.30,1.0}` for text, Excel for 0.3 and 1.
 * Everything else stays as typed, quoted text included.
 * @example `SUM({0.30,"0.30"})` → `SUM({0.3,"0.30"})`
 */
export function plainConstants(formula: string): string {
  if (!formula.includes("{")) return formula;
  let within = false;
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[{}]|[^"'{}]+/g, (part) => {
    if (part === "{" || part === "}") within = part === "{";
    return within && !/^["'{]/.test(part)
      ? part.replace(/(?<![\w.])(?:\d+\.?\d*|\.\d+)(?![\w.])/g, shortest)
      : part;
  });
}

function shortest(number: string): string {
  const short = String(Number(number));
  return /^[\d.]+$/.test(short) ? short : number;
}
