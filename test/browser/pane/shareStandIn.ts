import type { CellAddress } from "../../../src/core/cellAddress";
import type {
  FormulaTroubles,
  ShareCell,
  ShareLook,
  ShareState,
  ShareWay,
} from "../../../src/core/share/share";
import type { RollupTasks } from "../../../src/tasks/rollup/rollupTasks";
import type { ShareTasks } from "../../../src/tasks/share/shareTasks";

type Shared = Awaited<ReturnType<ShareTasks["share"]>>;
type Standing = Readonly<Record<"plan" | "late", ShareState>>;

const nothing = { cells: [], names: [], days: [], settings: [], notes: [] };

/** A workbook in memory with a formula of ours, one that came before the add-in, and one on a protected sheet. */
export class ShareStandIn implements ShareTasks {
  private standing: Standing = { plan: "live", late: "unknown" };
  private before = this.standing;
  private native = false;
  shown: CellAddress | null = null;

  async open(): Promise<ShareLook> {
    const cell = (sheet: string, address: string, state: ShareState): ShareCell => ({
      sheet,
      address,
      formula: "=SPLITTARGET(1200000,B2:B5)",
      functions: ["SPLITTARGET"],
      state,
      portable: address === "D2" ? "value" : "formula",
    });
    const { plan, late } = this.standing;
    return {
      sheets: [
        { sheet: "Plan", isProtected: false, cells: [cell("Plan", "C2", plan), cell("Plan", "D2", late)] },
        { sheet: "Locked", isProtected: true, cells: [cell("Locked", "C2", "live")] },
      ],
      names: ["Regions"],
      formats: [],
      opensPane: false,
      isNative: this.native,
      since1904: false,
    };
  }
  async share(way: ShareWay): Promise<Shared> {
    this.before = this.standing;
    this.standing = { plan: way, late: way };
    return {
      change: nothing,
      cells: 2,
      values: way === "portable" ? 1 : 0,
      left: [{ sheet: "Locked", address: "C2", why: "protected", shows: "1200000" }],
    };
  }
  async setNative(isNative: boolean): Promise<Shared> {
    this.native = isNative;
    return this.share(isNative ? "portable" : "live");
  }
  async undo(): Promise<void> {
    this.standing = this.before;
  }
  async repair() {
    this.standing = { ...this.standing, late: "live" };
    return { cells: 1, left: [] };
  }
  async findTroubles(): Promise<FormulaTroubles> {
    return { nameless: this.standing.late === "unknown" ? 1 : 0, since1904: false };
  }
  async goTo(place: CellAddress): Promise<void> {
    this.shown = place;
  }

  people() {
    return Promise.resolve([{ kind: { en: "Author", zh: "作者" }, traces: [{ name: "Ann" }] }]);
  }

  copy(): Promise<void> {
    return Promise.resolve();
  }
}

/** Files are chosen outside of the pane: only the query is written. */
export const rollupStandIn: RollupTasks = {
  read: (file) => Promise.resolve({ file, reason: "not read" }),
  write: () => Promise.resolve("Roll-up"),
  writeQuery: () => Promise.resolve("Roll-up query"),
  remove: () => Promise.resolve(),
};
