import type { Sheet } from "./book";
import type { Kept } from "./keptElement";

const viewOf = (kept: readonly Kept[] | undefined): Kept | undefined =>
  kept?.find(({ name }) => name === "sheetView");

/** By how much the sheet's cells are drawn larger than they are, where 1 is as large. */
export function zoomOf({ kept }: Pick<Sheet, "kept">): number {
  const { view = "normal", zoomScale, zoomScaleNormal } = viewOf(kept)?.attributes ?? {};
  const percent = Number(view === "normal" ? zoomScale : zoomScaleNormal);
  return percent >= 10 && percent <= 400 ? percent / 100 : 1;
}

/** What is kept of a sheet once it is drawn so large. */
export function withZoom(kept: Kept[] | undefined, zoom: number): Kept[] | undefined {
  if (zoomOf({ kept }) === zoom) return kept;
  const view = viewOf(kept) ?? { name: "sheetView", attributes: {} };
  const percent = String(Math.round(zoom * 100));
  const isNormal = (view.attributes.view ?? "normal") === "normal";
  const said: Record<string, string> = isNormal
    ? { zoomScale: percent, zoomScaleNormal: percent }
    : { zoomScaleNormal: percent };
  return [
    ...(kept ?? []).filter((each) => each !== viewOf(kept)),
    { ...view, attributes: { ...view.attributes, ...said } },
  ];
}
