import { headlessGrid } from "office-host/grid/headless";
import { loadBook } from "office-host/grid/load";
import { readBook } from "office-host/grid/read";
import { bookOf, sheet } from "xlsx-book/makeBook";
import type { Kept } from "xlsx-book/keptElement";
import { withZoom, zoomOf } from "xlsx-book/zoom";

const view = (attributes: Record<string, string>): Kept[] => [{ name: "sheetView", attributes }];

test.each<[Record<string, string>, number, string]>([
  [{ zoomScale: "85" }, 0.85, "as the file has it"],
  [{}, 1, "as large as it is"],
  [{ zoomScale: "0" }, 1, "a file that doesn't know"],
  [{ zoomScale: "60", zoomScaleNormal: "120", view: "pageBreakPreview" }, 1.2, "not as pages are shown"],
])("%p is drawn at %d: %s", (attributes, zoom) => {
  const kept = view(attributes);
  expect(zoomOf({ kept })).toBe(zoom);
  expect(withZoom(kept, zoom)).toBe(kept);
  expect(zoomOf({ kept: withZoom(kept, 0.5) })).toBe(0.5);
});

test("a sheet is opened at its file's zoom, and saved at its own", async () => {
  const grid = headlessGrid();
  await loadBook(grid, bookOf(sheet("A", { kept: view({ zoomScale: "85" }) }), sheet("B")));
  const [a, b] = grid.workbook.getSheets();
  expect([a!.getZoomRatio(), b!.getZoomRatio()]).toEqual([0.85, 1]);
  b!.getConfig().zoomRatio = 1.5;
  expect(readBook(grid).sheets.map(zoomOf)).toEqual([0.85, 1.5]);
  grid.dispose();
});
