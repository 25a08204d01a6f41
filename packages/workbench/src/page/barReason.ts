import type { Injector } from "@univerjs/core";
import { SheetsUIPart } from "@univerjs/sheets-ui";
import { IUIPartsService } from "@univerjs/ui";
import { createElement } from "react";
import { make } from "./element";

/** Beside the formula of the selected cell, in the formula bar: why it has no value. The bar gives it room. */
export class BarReason {
  private readonly text = make("span");
  private readonly element = make("div", { class: "bar-reason", id: "bar-reason" }, this.text);

  constructor(injector: Injector) {
    this.element.hidden = true;
    // The grid draws its bar anew with every workbook; the element stays the same.
    const part = () => createElement("div", { className: "bar-reason-room", ref: this.enter });
    injector.get(IUIPartsService).registerComponent(SheetsUIPart.FORMULA_AUX, () => part);
  }

  /** Nothing takes it away. */
  say(message: string | undefined): void {
    this.element.hidden = message === undefined;
    if (message === undefined || message === this.text.textContent) return;
    this.text.textContent = message;
    // The bar shows one line of it.
    this.element.title = message;
  }

  private readonly enter = (room: HTMLElement | null): void => room?.append(this.element);
}
