/** Formula cells against the values that Excel left in them. */
import { typescript } from "../typescript.mjs";

const { tokenize } = typescript("packages/xlsx-book/src/formulaTokens.ts");
const { parseArea, cellName } = typescript("packages/xlsx-book/src/a1.ts");

/** Another answer each time, or in each place. */
const volatile = new Set(["NOW", "TODAY", "RAND", "RANDBETWEEN", "RANDARRAY", "CELL", "INFO"]);

const same = (one, other) => {
  if (typeof one === "number" && typeof other === "number")
    return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
  if (typeof one === "object" && one !== null) return one.error === other?.error;
  return (one ?? "") === (other ?? "");
};

/** What a formula reads and calls, as far as its text says. */
function looksAt(formula, sheet) {
  const tokens = tokenize(formula);
  const areas = [];
  const functions = [];
  for (const [i, { kind, text }] of tokens.entries()) {
    if (kind === "function") functions.push(text.toUpperCase());
    if (kind !== "cell" && kind !== "columns" && kind !== "rows") continue;
    const isRange = tokens[i + 1]?.text === ":" && tokens[i + 2]?.kind === "cell";
    const before = tokens[i - 1]?.kind === "sheet" ? tokens[i - 1].text : undefined;
    const area = parseArea(isRange ? `${text}:${tokens[i + 2].text}` : text);
    if (area)
      areas.push({
        ...area,
        sheet:
          before
            ?.replace(/!$/, "")
            .replace(/^'(.*)'$/, "$1")
            .replaceAll("''", "'") ?? sheet,
      });
  }
  return { areas, functions };
}

export function compareFigures(book, calculated, grid) {
  const differing = [];
  const spills = [];
  const known = grid.functionNames;
  let [formulas, alike, marked] = [0, 0, 0];
  let aside = new Set();
  for (const [index, sheet] of book.sheets.entries())
    sheet.cells.forEach((cells, row) =>
      cells.forEach((cell, column) => {
        if (cell?.formula === undefined) return;
        formulas += 1;
        const now = calculated.sheets[index]?.cells[row]?.[column];
        // What a name stands for is read, too.
        const plain = grid.plainFormula(cell.formula, grid.sheetNamed(sheet.name).getSheetId(), row, column);
        const looked = [cell.formula, plain].map((formula) => looksAt(formula, sheet.name));
        const one = {
          ...{ sheet: sheet.name, row, column, cell, now },
          functions: looked[0].functions,
          called: looked.flatMap(({ functions }) => functions),
          areas: looked.flatMap(({ areas }) => areas),
        };
        const unknown = one.functions.some((name) => !known.has(name));
        if (one.called.some((name) => volatile.has(name)) || unknown || cell.value === undefined)
          aside.add(one);
        else if (same(cell.value, now?.value) && !now?.uncalculated) {
          alike += 1;
          if (cell.spill) spills.push(one);
        } else differing.push(one);
      }),
    );
  // What reads a cell that is left aside is left aside; so does what reads a list whose first cell happens to be alike.
  const chain = new Set(aside);
  for (let grown = true; grown;) {
    const before = chain.size;
    for (const one of [...spills, ...differing])
      if (!chain.has(one) && one.areas.some((area) => [...chain].some((other) => reads(area, other))))
        chain.add(one);
    grown = chain.size > before;
  }
  const left = differing.filter((one) => !chain.has(one));
  aside = new Set([...chain].filter((one) => !spills.includes(one)));
  marked = left.filter(({ now }) => now?.uncalculated).length;
  const show = (value) => (typeof value === "object" ? value?.error : JSON.stringify(value));
  return {
    formulas,
    alike,
    aside: aside.size,
    marked,
    wrong: left.length - marked,
    list: left
      .filter(({ now }) => !now?.uncalculated)
      .slice(0, 40)
      .map(
        ({ sheet, row, column, cell, now }) =>
          `${sheet}!${cellName(row, column)} ${cell.formula.slice(0, 160)}: Excel ${show(cell.value)}, here ${show(now?.value)}`,
      ),
  };
}

/** Whether an area touches what a formula fills. */
function reads(area, { sheet, row, column, cell }) {
  const filled = (cell.spill && parseArea(cell.spill)) || {
    top: row,
    bottom: row,
    left: column,
    right: column,
  };
  return (
    area.sheet.toLowerCase() === sheet.toLowerCase() &&
    filled.bottom >= area.top &&
    filled.top <= area.bottom &&
    filled.right >= area.left &&
    filled.left <= area.right
  );
}
