import { byId, make } from "./element";
import type { Language } from "./language";
import type { Words } from "./words";

/** A task pane on the workbook: Excel's frame around the real built page. */
export interface Pane {
  user: "you" | "colleague";
  element: HTMLElement;
  frame: HTMLIFrameElement;
}

interface Connections {
  /** Gives the frame a session with the host; the result ends it. */
  connect(frame: HTMLIFrameElement, user: Pane["user"]): () => void;
}

/**
 * The task panes beside the grid: one's own, and a colleague's on demand. A language changes by loading the page
 * again, as Excel does, since Office says its language only once.
 */
export class Panes {
  private readonly room = byId("panes");
  private readonly open = new Map<Pane, () => void>();

  constructor(
    private readonly connections: Connections,
    private words: () => Words,
    private language: () => Language,
    private readonly changed: () => void,
  ) {}

  get users(): Pane["user"][] {
    return [...this.open.keys()].map((pane) => pane.user);
  }

  /** The frames that are seen. */
  get frames(): readonly HTMLIFrameElement[] {
    return this.room.hidden ? [] : [...this.open.keys()].map(({ frame }) => frame);
  }

  /** Opens the pane of this user, or gives the one that is open. Resolves once its page has loaded. */
  async add(user: Pane["user"]): Promise<Pane> {
    for (const pane of this.open.keys()) if (pane.user === user) return pane;
    const frame = make("iframe", { name: user === "you" ? "taskpane" : "taskpane-2" });
    const name = make("span", { class: "name" });
    const head = make("div", { class: "pane-head" }, make("span", { class: "user" }), name);
    const pane: Pane = { user, frame, element: make("div", { class: "pane" }, head, frame) };
    if (user === "colleague") {
      const close = make("button", { type: "button", class: "close" }, "×");
      close.addEventListener("click", () => this.remove(user));
      head.append(close);
    }
    this.open.set(pane, this.connections.connect(frame, user));
    const loaded = loadOf(frame);
    frame.src = this.address();
    this.room.append(pane.element);
    this.translate();
    this.changed();
    await loaded;
    return pane;
  }

  remove(user: Pane["user"]): void {
    for (const [pane, end] of this.open) {
      if (pane.user !== user) continue;
      this.open.delete(pane);
      end();
      pane.element.remove();
    }
    this.translate();
    this.changed();
  }

  /** Loads every pane again, with a session of its own: a new workbook or language is a new document to it. */
  async reload(): Promise<void> {
    await Promise.all(
      [...this.open].map(([pane, end]) => {
        end();
        this.open.set(pane, this.connections.connect(pane.frame, pane.user));
        const loaded = loadOf(pane.frame);
        pane.frame.src = this.address();
        return loaded;
      }),
    );
  }

  translate(): void {
    const words = this.words();
    const alone = this.open.size === 1;
    for (const { user, element, frame } of this.open.keys()) {
      frame.title = alone ? words.pane : words.paneOf(words[user]);
      element.querySelector(".name")!.textContent = alone ? "SplitTarget" : words[user];
      element.querySelector(".close")?.setAttribute("aria-label", words.closeSecondUser);
    }
  }

  private address(): string {
    return `taskpane.workbench.html?lang=${this.language()}`;
  }
}

const loadOf = (frame: HTMLIFrameElement): Promise<void> =>
  new Promise((resolve) => frame.addEventListener("load", () => resolve(), { once: true }));
