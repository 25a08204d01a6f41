import { byId, make } from "./element";
import type { Words } from "./words";

export type Kind = "information" | "warning" | "error";

/** A choice offered with a message; choosing it also closes the message. */
export interface Choice {
  word: (words: Words) => string;
  choose: () => void;
}

type Sentence = (words: Words) => string;

/**
 * The place where the workbench speaks. A message keeps its sentence rather than its text, so that switching the
 * language puts open messages into the other language too.
 */
export class Messages {
  private readonly place = byId("messages");
  private readonly open = new Map<HTMLElement, () => void>();

  constructor(private words: () => Words) {}

  /** Shows one message; it replaces the one before, unless that one asks something. Gives what takes it away. */
  show(kind: Kind, sentence: Sentence, choices: Choice[] = []): () => void {
    for (const [element] of this.open) if (element.dataset.asks === undefined) this.close(element);
    const text = make("p");
    const dismiss = make("button", { type: "button", class: "dismiss" }, "×");
    const buttons = choices.map((choice) => {
      const button = make("button", { type: "button" });
      button.addEventListener("click", () => {
        this.close(element);
        choice.choose();
      });
      return button;
    });
    const element = make(
      "div",
      { class: `message ${kind}`, role: kind === "error" ? "alert" : undefined },
      text,
      ...buttons,
      dismiss,
    );
    if (choices.length > 0) element.dataset.asks = "";
    dismiss.addEventListener("click", () => this.close(element));
    const say = () => {
      text.textContent = sentence(this.words());
      dismiss.setAttribute("aria-label", this.words().dismiss);
      buttons.forEach((button, index) => (button.textContent = choices[index]!.word(this.words())));
    };
    say();
    this.open.set(element, say);
    this.place.append(element);
    buttons[0]?.focus();
    return () => this.close(element);
  }

  /** Takes every message away. */
  clear(): void {
    for (const element of this.open.keys()) this.close(element);
  }

  /** Says the open messages again, after the language changed. */
  translate(): void {
    for (const say of this.open.values()) say();
  }

  private close(element: HTMLElement): void {
    this.open.delete(element);
    element.remove();
  }
}

/** What went wrong, in the words of the error itself. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
