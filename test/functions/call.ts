/** What a function's golden.json holds: shared by these tests and the docs. */
export interface Golden {
  cases: GoldenCase[];
}

export interface GoldenCase {
  /** Why the case is there. */
  en: string;
  zh: string;
  /** As Excel hands them over; `null` is an omitted one. */
  arguments: unknown[];
  /** Rows of cells, or a single value. */
  result?: unknown;
  /** Compare to so many significant digits; exactly where it is left out. */
  digits?: number;
  refusal?: { answer: "#VALUE!" | "#N/A"; en: string; zh: string };
}

/** Where the golden cases of a function stand. */
export const goldenFile = (id: string): string => `src/functions/${id.toLowerCase()}/golden.json`;

/** A face's answer, or its refusal as code and message, in a display language. */
export function callIn(
  language: "en" | "zh",
  face: (...given: never[]) => unknown,
  given: unknown[],
): unknown {
  const host = globalThis as { Office?: unknown };
  host.Office = { context: { displayLanguage: language === "zh" ? "zh-CN" : "en-US" } };
  try {
    return face(...(frozen(given) as never[]));
  } catch (failure) {
    const { code, message } = failure as { code?: string; message: string };
    if (code === undefined) throw failure;
    return { code, message };
  } finally {
    delete host.Office;
  }
}

/** No function may change what it was given. */
function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}
