import { byId } from "./element";

/**
 * Takes files that are dragged onto the page. A drop anywhere counts, and one that misses must not make the browser
 * leave the page.
 */
export function acceptDrops(dropped: (files: File[]) => void): void {
  const veil = byId("drop");
  let inside = 0;
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
  const show = (shown: boolean) => {
    veil.hidden = !shown;
    document.body.classList.toggle("dragging", shown);
  };
  window.addEventListener("dragenter", (event) => {
    if (!hasFiles(event)) return;
    inside += 1;
    show(true);
  });
  window.addEventListener("dragleave", (event) => {
    if (!hasFiles(event)) return;
    inside -= 1;
    if (inside <= 0) show(false);
  });
  window.addEventListener("dragover", (event) => {
    if (hasFiles(event)) event.preventDefault();
  });
  window.addEventListener(
    "drop",
    (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      inside = 0;
      show(false);
      dropped([...event.dataTransfer!.files]);
    },
    true,
  );
}

/** Hands over the file that is chosen in a field of the page. */
export function acceptChoice(input: HTMLInputElement, open: (file: File) => void): void {
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    // The same file may be chosen again.
    input.value = "";
    if (file) open(file);
  });
}
