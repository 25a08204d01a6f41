import { byId } from "./element";
import type { Language } from "./language";
import type { Words } from "./words";

export interface TitleBarActions {
  newSample(): void;
  open(): void;
  save(): void;
  secondUser(): void;
  speak(language: Language): void;
  paneToggled(): void;
}

/** The slim bar above the grid: what is open, what one can do with it, and whether it is still calculating. */
export class TitleBar {
  private readonly fileName = byId("file-name");
  private readonly calculation = byId("calculation");
  private readonly toggle = byId<HTMLButtonElement>("toggle-pane");
  private busy = false;
  /** Changes wait until somebody asks for a calculation. */
  private waits = false;

  constructor(
    private words: () => Words,
    private language: () => Language,
    actions: TitleBarActions,
  ) {
    byId("new-sample").addEventListener("click", actions.newSample);
    byId("open").addEventListener("click", actions.open);
    byId("save").addEventListener("click", actions.save);
    byId("second-user").addEventListener("click", actions.secondUser);
    this.toggle.addEventListener("click", () => {
      this.showPanes(byId("panes").hidden);
      actions.paneToggled();
    });
    for (const button of this.languageButtons())
      button.addEventListener("click", () => actions.speak(button.dataset.language as Language));
    document.addEventListener("keydown", (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      const action = { s: actions.save, o: actions.open }[event.key.toLowerCase()];
      if (action === undefined) return;
      event.preventDefault();
      action();
    });
  }

  /** Says the shell's every word in the language chosen. */
  translate(): void {
    const words = this.words() as unknown as Record<string, string>;
    document.documentElement.lang = this.language();
    for (const element of document.querySelectorAll<HTMLElement>("[data-word]"))
      element.textContent = words[element.dataset.word!]!;
    for (const element of document.querySelectorAll<HTMLElement>("[data-hint]"))
      element.title = words[element.dataset.hint!]!;
    for (const element of document.querySelectorAll<HTMLElement>("[data-label]"))
      element.setAttribute("aria-label", words[element.dataset.label!]!);
    for (const button of this.languageButtons())
      button.setAttribute("aria-pressed", String(button.dataset.language === this.language()));
    this.calculating(this.busy, this.waits);
    this.showPanes(!byId("panes").hidden);
  }

  name(fileName: string): void {
    this.fileName.textContent = fileName;
    this.fileName.title = fileName;
    document.title = `${fileName} – SplitTarget`;
  }

  calculating(busy: boolean, waits = false): void {
    [this.busy, this.waits] = [busy, waits];
    this.calculation.classList.toggle("busy", busy);
    byId("title-share").hidden = !busy;
    const words = this.words();
    const rest = waits ? words.notCalculated : words.calculated;
    this.calculation.querySelector(".text")!.textContent = busy ? words.calculating : rest;
  }

  /** Shows which share of the calculation is done, here and where a workbook is being opened. */
  moved(share: number): void {
    for (const bar of document.querySelectorAll<HTMLProgressElement>("progress.share")) bar.value = share;
  }

  secondUser(present: boolean): void {
    byId("second-user").setAttribute("aria-pressed", String(present));
  }

  showPanes(shown: boolean): void {
    byId("panes").hidden = !shown;
    byId("splitter").hidden = !shown;
    const words = this.words();
    const label = shown ? words.hidePane : words.showPane;
    this.toggle.title = label;
    this.toggle.setAttribute("aria-label", label);
    this.toggle.setAttribute("aria-expanded", String(shown));
  }

  private languageButtons(): HTMLButtonElement[] {
    return [...document.querySelectorAll<HTMLButtonElement>("[data-language]")];
  }
}
