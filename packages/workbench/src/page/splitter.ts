import { byId } from "./element";

const narrowest = 280;
const widest = 640;
const standard = 350;
const step = 20;

/**
 * The bar between the grid and the task pane: dragged by pointer, moved by the arrow keys, put back to Excel's own
 * 350 pixels by a double click. `moved` is told when the grid's place has changed.
 */
export function startSplitter(moved: () => void): void {
  const bar = byId("splitter");
  const panes = byId("panes");
  let width = standard;

  const set = (next: number) => {
    width = Math.round(Math.min(widest, Math.max(narrowest, next)));
    panes.style.setProperty("--pane", `${width}px`);
    bar.setAttribute("aria-valuenow", String(width));
    moved();
  };
  bar.setAttribute("aria-valuemin", String(narrowest));
  bar.setAttribute("aria-valuemax", String(widest));
  set(standard);

  bar.addEventListener("pointerdown", (down) => {
    const from = { x: down.clientX, width };
    const shown = panes.childElementCount || 1;
    bar.setPointerCapture(down.pointerId);
    bar.classList.add("moving");
    document.body.classList.add("dragging");
    const move = (event: PointerEvent) => set(from.width + (from.x - event.clientX) / shown);
    const stop = () => {
      bar.removeEventListener("pointermove", move);
      bar.classList.remove("moving");
      document.body.classList.remove("dragging");
    };
    bar.addEventListener("pointermove", move);
    bar.addEventListener("lostpointercapture", stop, { once: true });
  });
  bar.addEventListener("dblclick", () => set(standard));
  bar.addEventListener("keydown", (event) => {
    const next = { ArrowLeft: width + step, ArrowRight: width - step, Home: widest, End: narrowest }[
      event.key
    ];
    if (next === undefined) return;
    event.preventDefault();
    set(next);
  });
}
