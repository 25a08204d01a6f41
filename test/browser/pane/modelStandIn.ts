import { serialOf } from "../../../src/core/calendar/day";
import type { CellAddress } from "../../../src/core/cellAddress";
import type { Model, TableData } from "../../../src/core/model/model";
import { columnsOf, type Row, type Table } from "../../../src/core/model/table";
import { modelTableNames, modelTables, type ModelTableName } from "../../../src/core/model/tables";
import { Trouble } from "../../../src/core/trouble";
import { modelSheets, modelWords } from "../../../src/locale/sheets/model/words";
import type { LinkState, ModelState, PartState } from "../../../src/tasks/model/modelState";
import type { ModelTasks } from "../../../src/tasks/model/modelTasks";

type Inserted = Awaited<ReturnType<ModelTasks["insertTables"]>>;
type Links = Awaited<ReturnType<ModelTasks["putLinks"]>>;
type InsertRequest = Parameters<ModelTasks["insertTables"]>[0];
interface Standing {
  language: "en" | "zh";
  missing: readonly string[];
  rows: readonly Partial<Row<Table>>[];
}

/** The model's tables in memory: one is damaged from the start, one is linked, and one sheet's name is taken. */
export class ModelStandIn implements ModelTasks {
  private readonly standing = new Map<ModelTableName, Standing>();
  private readonly links = new Map<ModelTableName, Record<string, LinkState>>();
  private takings = 0;
  private changes = 0;

  constructor(there: readonly ModelTableName[] = ["stBudget"]) {
    for (const name of there) this.put(name, "en", 2026);
    const budget = this.standing.get("stBudget");
    if (budget) budget.missing = ["Available"];
    this.links.set("stStages", { rate: { sheet: "My deals", address: "B2:B9" }, lag: { gone: "Old[Lag]" } });
  }

  private put(name: ModelTableName, language: "en" | "zh", year: number | null): void {
    const { examples } = modelWords[name][language];
    const rows = year === null ? [] : examples((month, day, years = 0) => serialOf(year + years, month, day));
    this.standing.set(name, { language, missing: [], rows });
  }
  fill(): void {
    for (const name of modelTableNames) this.put(name, "en", 2026);
  }
  private dataOf(name: ModelTableName): TableData | null {
    const found = this.standing.get(name);
    if (!found) return null;
    const table: Table = modelTables[name];
    const ids = columnsOf(table);
    const blank = Object.fromEntries(
      ids.map((id) => [id, ["text", "phrase", "key"].includes(table.columns[id].kind) ? "" : null]),
    );
    return {
      name,
      rows: found.rows.map((row, index) => ({
        row: { ...blank, ...row } as Row<Table>,
        index,
        misfits: new Map(),
      })),
      missing: found.missing,
      broken: [],
      linked: {},
      cell: (column, index) => ({ sheet: modelSheets.en[name], address: `${column}${index + 2}` }),
    };
  }
  private stateOf(name: ModelTableName): PartState {
    const found = this.standing.get(name);
    return {
      table: found
        ? {
            kind: "there",
            sheet: modelSheets.en[name],
            language: found.language,
            missing: found.missing,
            unknown: found.missing.length > 0 ? ["Money at hand"] : [],
          }
        : { kind: "absent" },
      links: this.links.get(name) ?? {},
    };
  }

  async openModel() {
    const each = <T>(of: (name: ModelTableName) => T) =>
      Object.fromEntries(modelTableNames.map((name) => [name, of(name)]));
    return {
      state: each((name) => this.stateOf(name)) as ModelState,
      model: each((name) => this.dataOf(name)) as unknown as Model,
    };
  }
  async insertTables({ tables = modelTableNames, language, examplesOf, sheets }: InsertRequest) {
    if (tables.includes("stGoal") && sheets?.stGoal === undefined && (this.takings += 1) === 1)
      throw new Trouble("model-taken", {
        taken: [{ what: "sheet", table: "stGoal", name: "Goal", suggestion: "Goal 2" }],
      });
    const missing = tables.filter((name) => !this.standing.has(name));
    for (const name of missing) this.put(name, language, examplesOf);
    return missing.map((table) => ({ table, sheet: modelSheets.en[table], cells: [] }));
  }
  async takeBackTables(written: Inserted, isSure = false): Promise<void> {
    if (!isSure && (this.changes += 1) % 2 === 1) throw new Trouble("model-changed", { sheets: ["Goal 2"] });
    for (const { table } of written) this.standing.delete(table);
  }
  async mendTables(): Promise<void> {
    for (const one of this.standing.values()) one.missing = [];
  }
  async clearExamples(tables = modelTableNames): Promise<void> {
    for (const name of tables) {
      const one = this.standing.get(name);
      if (one) one.rows = [];
    }
  }
  async userTables() {
    return [{ table: "Pipeline", headers: ["Stage", "Rate", "PIC"] }];
  }
  private async link(table: ModelTableName, column: string, address: string): Promise<Links> {
    const links = this.links.get(table) ?? {};
    const before = column in links ? { formula: "=Pipeline[Rate]", note: "Pipeline[Rate]" } : null;
    this.links.set(table, { ...links, [column]: { sheet: "My deals", address } });
    return { [column]: before };
  }
  linkSelection(table: ModelTableName, column: string) {
    return this.link(table, column, "C2:C9");
  }
  linkTableColumn(table: ModelTableName, column: string) {
    return this.link(table, column, "D2:D9");
  }
  async linkTable(table: ModelTableName, source: string): Promise<Links> {
    if (table === "stGoal") throw new Trouble("link-no-match", { table, source });
    return this.link(table, columnsOf(modelTables[table] as Table)[0], "A2:A9");
  }
  async putLinks(table: ModelTableName, links: Links): Promise<Links> {
    const kept = Object.entries(this.links.get(table) ?? {}).filter(([id]) => links[id] !== null);
    this.links.set(table, Object.fromEntries(kept));
    return {};
  }
  async repairLink(): Promise<boolean> {
    return false;
  }
  async unlinkColumn(table: ModelTableName, column: string): Promise<Links> {
    await this.putLinks(table, { [column]: null });
    return { [column]: { formula: "=Pipeline[Rate]", note: "Pipeline[Rate]" } };
  }
  async addReview(review: Partial<Row<Table>>): Promise<void> {
    const one = this.standing.get("stReviews");
    if (!one) throw new Trouble("model-absent", { table: "stReviews" });
    one.rows = [...one.rows, review];
  }
  async markAction({ index }: Parameters<ModelTasks["markAction"]>[0], done: number | null): Promise<void> {
    const one = this.standing.get("stReviews");
    if (!one) throw new Trouble("model-absent", { table: "stReviews" });
    one.rows = one.rows.map((row, at) => (at === index ? { ...row, actionDone: done } : row));
  }
  async writePack(): Promise<string> {
    return "Review pack";
  }
  async goTo(place: CellAddress): Promise<void> {
    if (place.sheet === "Gone") throw new Trouble("unsupported", { call: "Worksheet.activate" });
  }
}
