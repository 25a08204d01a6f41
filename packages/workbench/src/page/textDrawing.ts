import type { UniverRenderingContext } from "@univerjs/engine-render";

/** What of the grid's drawing of texts is replaced. */
export interface TextDrawing<Drawing> {
  _renderText(
    ctx: UniverRenderingContext,
    row: number,
    column: number,
    cell: Drawing,
    ...more: unknown[]
  ): void;
}
