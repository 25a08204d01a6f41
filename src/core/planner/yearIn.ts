/** The year that a header speaks of, as in «Sales 2026», «2026年销售额» or «FY26»; null where it names none. */
export function yearIn(header: string): number | null {
  const full = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(header);
  if (full) return Number(full[0]);
  const short = /\bFY[ -]?'?(\d\d)(?!\d)/i.exec(header);
  return short ? 2000 + Number(short[1]) : null;
}
