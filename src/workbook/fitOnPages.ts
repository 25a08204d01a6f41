/** Excel's own narrow margin, in points. */
const narrow = 18;

/** A sheet of ours is printed as wide as a page, on as many as it needs; rows to repeat on each, such as "$1:$1". Queued. */
export function fitOnPages(
  { pageLayout }: Excel.Worksheet,
  orientation: "Portrait" | "Landscape",
  repeated?: string,
): void {
  pageLayout.orientation = orientation;
  pageLayout.leftMargin = narrow;
  pageLayout.rightMargin = narrow;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  if (repeated !== undefined) pageLayout.setPrintTitleRows(repeated);
}
