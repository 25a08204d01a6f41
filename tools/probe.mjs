import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { typescript, root } from "./typescript.mjs";
const require = createRequire(import.meta.url);
const { Workbook } = require("@cj-tech-master/excelts");
const { calculateFormulas } = require("@cj-tech-master/excelts/formula");
const lines = readFileSync(process.argv[2], "utf8").split("\n").filter((l) => l.startsWith("="));
const say = console.log;
const data = [[1,2,3],[4,null,"x"],[10,20,30]];
function second() {
  return lines.map((line) => {
  const book = new Workbook();
  const ws = book.addWorksheet("S");
  data.forEach((row, r) => row.forEach((v, c) => { if (v !== null) ws.getCell(r + 1, c + 27).value = v; }));
    ws.getCell(1, 1).value = { formula: line.slice(1), shareType: "array", ref: "A1:E6" };
    try { calculateFormulas(book); } catch (e) { return "THROWN " + e.message; }
    const out = [];
    for (let r = 1; r <= 6; r++) { const row = []; for (let c = 1; c <= 5; c++) { const v = ws.getCell(r, c); let x = v.result ?? v.value; if (x && typeof x === "object") x = x.error ?? x.result ?? "·"; row.push(x); } out.push(row); }
    return out.map((r) => r.join(",")).join(" / ");
  });
}
async function first() {
  const { headlessGrid } = typescript("packages/office-host/src/grid/headless.ts");
  const { loadBook } = typescript("packages/office-host/src/grid/load.ts");
  const { readBook } = typescript("packages/office-host/src/grid/read.ts");
  const { bookOf, cells, sheet } = typescript("packages/xlsx-book/src/makeBook.ts");
  const grid = headlessGrid();
  const book = bookOf(...lines.map((line, i) => sheet("S" + i, { cells: cells([[line, ...Array(25).fill(null), ...data[0]], [...Array(26).fill(null), ...data[1]], [...Array(26).fill(null), ...data[2]]]) })));
  await loadBook(grid, book);
  return readBook(grid).sheets.map((s) => s.cells.slice(0, 6).map((row) => row.slice(0, 5).map((c) => (typeof c?.value === "object" ? c.value?.error : c?.value)).join(",")).join(" / "));
}
console.log = console.error = console.warn = () => undefined;
const a = await first();
const b = second();
lines.forEach((l, i) => say(`${l}\n   grid   ${a[i]}\n   second ${b[i]}`));
process.exit(0);
