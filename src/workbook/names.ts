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
