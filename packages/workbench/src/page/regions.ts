import type { Injector } from "@univerjs/core";
import { ILayoutService } from "@univerjs/ui";

type Region = { readonly holds: (target: Node) => boolean; readonly focus: () => void };

const usable = "button:not([hidden]):not(:disabled), a[href], input:not([hidden]), h1[tabindex]";

/**
 * F6 goes round the title bar, the grid and the panes, Shift+F6 the other way round: the grid keeps the Tab key for
 * itself, as Excel's does, and nobody is to be caught in it.
 */
export class Regions {
  /** What the focus was on in each page: a frame forgets it when the focus leaves. */
  private readonly last = new WeakMap<Document, HTMLElement>();

  constructor(
    private readonly injector: Injector,
    private readonly frames: () => readonly HTMLIFrameElement[],
  ) {
    this.watch(document);
  }

  /** Hears the key in a page too: it does not leave the frame by itself. */
  watch(page: Document): void {
    page.addEventListener("keydown", this.onKey, true);
    page.addEventListener("focusin", ({ target }) => this.last.set(page, target as HTMLElement));
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const all = this.all();
    const here = all.findIndex(({ holds }) => holds(event.target as Node));
    // From nowhere to the grid, which stands second.
    const from = here < 0 ? (event.shiftKey ? 2 : 0) : here;
    all[(from + (event.shiftKey ? -1 : 1) + all.length) % all.length]!.focus();
  };

  private all(): readonly Region[] {
    const bar = document.querySelector<HTMLElement>(".title-bar")!;
    const grid = document.getElementById("grid-room")!;
    return [
      {
        holds: (target) => bar.contains(target),
        focus: () => bar.querySelector<HTMLElement>(usable)?.focus(),
      },
      {
        holds: (target) => grid.contains(target),
        focus: () => this.injector.get(ILayoutService).focus(),
      },
      ...this.frames().map((frame): Region => ({
        holds: (target) => target.ownerDocument === frame.contentDocument,
        focus: () => this.focusPage(frame),
      })),
    ];
  }

  /** Into a pane, where one was in it; at first to its heading. */
  private focusPage({ contentWindow, contentDocument }: HTMLIFrameElement): void {
    contentWindow?.focus();
    if (!contentDocument) return;
    const last = this.last.get(contentDocument);
    (last?.isConnected ? last : contentDocument.querySelector<HTMLElement>(usable))?.focus();
  }
}
