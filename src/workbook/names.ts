/** Excel compares names, and words in formulas, without regard to case and with regard to blanks. */
export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** A name that nothing has: the wished one, or the wished one with the first number that makes it free. */
export function freeName(wished: string, inUse: readonly string[], gap: string): string {
  const free = (name: string): boolean => !inUse.some((used) => sameName(used, name));
  let name = wished;
  for (let number = 2; !free(name); number += 1) name = `${wished.slice(0, 27)}${gap}${number}`;
  return name;
}

/** Points a hidden name to cells, whether or not it was there. */
export function setName(
  context: Excel.RequestContext,
  name: string,
  formula: string,
  isThere: boolean,
): void {
  const { names } = context.workbook;
  const item = isThere ? names.getItem(name) : names.add(name, formula);
  if (isThere) item.formula = formula;
  // Anew too: a batch may have stopped between the two.
  item.visible = false;
}
