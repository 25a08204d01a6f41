/** In pixels; a hand that moves farther means to. */
const steady = 8;

/**
 * A press on a button is that button's, even where it moves away beneath the pointer: a field that is left by the press
 * says what it has read, which pushes down all that stands below it.
 */
export function keepPress(page: Document): () => void {
  let begun: { readonly x: number; readonly y: number } | null = null;
  const onDown = ({ target, pointerId, pointerType, button, clientX: x, clientY: y }: PointerEvent) => {
    const pressed = target instanceof Element ? target.closest("button") : null;
    begun = null;
    if (!pressed || pointerType !== "mouse" || button !== 0) return;
    pressed.setPointerCapture(pointerId);
    begun = { x, y };
  };
  /** Whoever goes away from a button before letting go does not want it. */
  const onClick = (event: MouseEvent) => {
    const { target, clientX: x, clientY: y, detail } = event;
    if (!begun || detail === 0 || !(target instanceof Element)) return;
    const isMoved = Math.hypot(x - begun.x, y - begun.y) > steady;
    begun = null;
    if (!isMoved || target.contains(page.elementFromPoint(x, y))) return;
    event.stopPropagation();
    event.preventDefault();
  };
  page.addEventListener("pointerdown", onDown, true);
  page.addEventListener("click", onClick, true);
  return () => {
    page.removeEventListener("pointerdown", onDown, true);
    page.removeEventListener("click", onClick, true);
  };
}
