import { coverOf } from "../../../src/core/checklist/cover";
import type { Scope, Signoff } from "../../../src/core/checklist/signoffs";
import { catalogue } from "../../../src/core/checklist/catalogue";
import {
  defaultPass,
  equalWeights,
  type Checklist,
  type Item,
  type ItemPatch,
} from "../../../src/core/checklist/checklist";
import type { Opened } from "../../../src/core/checklist/opened";
import { Trouble } from "../../../src/core/trouble";
import type { ChecklistTasks } from "../../../src/tasks/checklist/checklistTasks";

export const freshItems = (): Item[] =>
  catalogue.map((item) => ({
    ...item,
    title: null,
    status: "not-started",
    owner: "",
    due: null,
    evidence: "",
    note: "",
  }));

export const openWith = (items: readonly Item[]): Extract<Opened, { kind: "open" }> => ({
  kind: "open",
  checklist: { items, pass: defaultPass, sectionWeights: equalWeights },
  language: "en",
  problems: [],
  sheets: { checklist: "Checklist", readiness: "Readiness" },
});

/** A workbook in memory that does what the tasks promise, and fails or waits when a test says so. */
export class StandIn implements ChecklistTasks {
  calls: unknown[][] = [];
  signoffs: readonly Signoff[] = [];
  /** Thrown by the coming calls, one each. */
  troubles: unknown[] = [];
  /** While set, calls wait for it. */
  hold: Promise<void> | null = null;
  private listener: ((opened: Opened) => void) | null = null;

  constructor(public found: Opened) {}

  private async call(...call: unknown[]): Promise<void> {
    this.calls.push(call);
    await this.hold;
    if (this.troubles.length > 0) throw this.troubles.shift();
  }

  private update(change: (checklist: Checklist) => Checklist): void {
    if (this.found.kind !== "open") throw new Trouble("absent", {});
    this.found = { ...this.found, checklist: change(this.found.checklist) };
    this.listener?.(this.found);
  }

  /** Somebody else's change. */
  remote(id: string, patch: Partial<Item>): void {
    this.update((checklist) => ({
      ...checklist,
      items: checklist.items.map((item) => ({ ...item, ...(item.id === id ? patch : {}) })),
    }));
  }

  async openChecklist(): Promise<Opened> {
    await this.call("open");
    return this.found;
  }
  async createChecklist(request: { language: "en" | "zh"; names?: object }): Promise<Opened> {
    await this.call("create", request);
    if (this.found.kind === "taken" && !request.names) return this.found;
    this.found = { ...openWith(freshItems()), language: request.language };
    return this.found;
  }
  async repairChecklist(columns?: Readonly<Record<string, string>>): Promise<Opened> {
    await this.call("repair", columns);
    this.found = openWith(freshItems());
    return this.found;
  }
  async setItem(id: string, patch: ItemPatch): Promise<void> {
    await this.call("setItem", id, patch);
    this.remote(id, patch);
  }
  async setPass(pass: number): Promise<void> {
    await this.call("setPass", pass);
    this.update((checklist) => ({ ...checklist, pass }));
  }
  async setSectionWeight(section: string, weight: number): Promise<void> {
    await this.call("setSectionWeight", section, weight);
    this.update((checklist) => ({
      ...checklist,
      sectionWeights: { ...checklist.sectionWeights, [section]: weight },
    }));
  }
  async switchLanguage(language: "en" | "zh"): Promise<Opened> {
    await this.call("switchLanguage", language);
    if (this.found.kind === "open") this.found = { ...this.found, language };
    return this.found;
  }
  async snapshotScore(day: number): Promise<void> {
    await this.call("snapshot", day);
  }
  async signOff(request: { scope: Scope; by: string; day: number }): Promise<void> {
    await this.call("signOff", request);
    if (this.found.kind !== "open") throw new Trouble("absent", {});
    const covered = coverOf(this.found.checklist, request.scope, { sentences: () => [], cells: () => null });
    this.signoffs = [...this.signoffs, { ...request, score: null, covered }];
  }
  async goToItem(id: string): Promise<void> {
    await this.call("goTo", id);
  }
  async watchChecklist(changed: (opened: Opened) => void): Promise<() => Promise<void>> {
    this.listener = changed;
    return async () => {
      this.listener = null;
    };
  }
}
