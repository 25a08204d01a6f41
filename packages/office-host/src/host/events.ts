import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
} from "@univerjs/sheets";
import { areaText, intersection, lastColumn, lastRow, type Area } from "../grid/address";
import type { Grid } from "../grid/grid";
import type { TableChange } from "../grid/gridTable";
import { isShift, shiftOf } from "../grid/shiftMutations";
import { cellShift, isCellShift, type CellShift } from "./cellShift";
import { bindingsChanged, bindingsSelected } from "./bindingEvents";
import { CalculatedCells } from "./calculatedCells";
import { bounds, type CellChanges } from "./cellChanges";
import { listenToFacts } from "./factEvents";
import { FormulasBefore } from "./formulasBefore";
import { entries, eventType, workbookTarget, type Happening } from "./happening";
import type { Session } from "./session";
import { ValueBefore } from "./valueBefore";

/** The panes, and whose doing it is that happens now: a session's, or with none the main user's at the grid. */
interface Audience {
  readonly sessions: ReadonlySet<Session>;
  readonly actor: Session | undefined;
  readonly mainUser: string;
}

/** Tells the panes what happened in the workbook, after the sync or the edit in which it happened. */
export class Events {
  private pending: Happening[] = [];
  private scheduled: ReturnType<typeof setTimeout> | undefined;
  private readonly calculatedCells = new CalculatedCells();
  /** The sheet that was last told of as the active one. */
  private activeSheet: string | undefined;
  private nameBefore: string | undefined;
  /** Cells that are being inserted or deleted: what is written meanwhile is the shift's own. */
  private shifting: CellShift | undefined;
  private readonly values: ValueBefore;
  private readonly formulas: FormulasBefore;

  constructor(
    private readonly grid: Grid,
    private readonly audience: Audience,
  ) {
    this.values = new ValueBefore(grid);
    this.formulas = new FormulasBefore(grid);
    grid.commands.beforeCommandExecuted(({ id, params }) => {
      if (!params || !this.isHeard) return;
      if (id === SetRangeValuesMutation.id) {
        const written = params as { subUnitId: string; cellValue: CellChanges };
        this.values.remember(written);
        this.formulas.remember(written);
      }
      if (id === SetWorksheetNameMutation.id)
        this.nameBefore = grid.sheet((params as { subUnitId: string }).subUnitId)?.getName();
      if (id === SetWorksheetActiveOperation.id)
        this.activeSheet ??= grid.workbook.getActiveSheet().getSheetId();
      this.shifting ??= cellShift(grid, id, params);
    });
    grid.commands.onCommandExecuted(({ id, params }, options) => {
      if (params && this.isHeard)
        this.observe(id, params as Record<string, unknown>, (options ?? {}) as Record<string, unknown>);
    });
    grid.tables.onChange((change) => {
      if (this.isHeard) this.table(change);
    });
    grid.calculation.onFinished(() => this.calculated());
    grid.atEnd(listenToFacts(grid, (event) => this.isHeard && this.happened(event)));
  }

  private get isHeard(): boolean {
    return [...this.audience.sessions].some((session) => session.listens);
  }

  /** Sends what has happened so far. */
  flush(): void {
    clearTimeout(this.scheduled);
    this.scheduled = undefined;
    this.shifting = undefined;
    this.activated();
    const happenings = this.pending;
    this.pending = [];
    for (const session of this.audience.sessions)
      if (session.listens)
        session.fire(happenings.flatMap((happening) => entries(session, this.audience.mainUser, happening)));
  }

  private happened(happening: Omit<Happening, "actor">): void {
    this.pending.push({ ...happening, actor: this.audience.actor });
    this.schedule();
  }

  private schedule(): void {
    this.scheduled ??= setTimeout(() => this.flush(), 0);
  }

  private sheetEvent(type: number, sheetId: string, message: Record<string, unknown> = {}): void {
    this.happened({
      type,
      targets: [sheetId, workbookTarget],
      message: { worksheetId: sheetId, ...message },
    });
  }

  private observe(id: string, params: Record<string, unknown>, options: Record<string, unknown>): void {
    const sheetId = String(params["subUnitId"] ?? "");
    if (isCellShift(id)) this.cellsShifted();
    else if (id === SetRangeValuesMutation.id) {
      const changes = params["cellValue"] as CellChanges | undefined;
      if (options["applyFormulaCalculationResult"]) this.calculatedCells.add(sheetId, changes);
      // The grid writes formulas once more when it has read them; nobody changed them.
      if (!options["fromFormula"] && !this.shifting) this.cells(sheetId, changes);
    } else if (isShift(id) && !this.shifting) this.shift(sheetId, id, params["range"] as Area);
    else if (id === SetSelectionsOperation.id) this.selected(sheetId, params);
    else if (id === SetWorksheetActiveOperation.id) this.schedule();
    else if (id === InsertSheetMutation.id)
      this.sheetEvent(eventType.added, String((params["sheet"] as { id?: string } | undefined)?.id));
    else if (id === RemoveSheetMutation.id) this.sheetEvent(eventType.deleted, sheetId);
    else if (id === SetWorksheetNameMutation.id)
      this.sheetEvent(eventType.nameChanged, sheetId, {
        nameBefore: this.nameBefore,
        nameAfter: params["name"],
      });
    else if (id === SetWorksheetHideMutation.id) this.visibility(sheetId, params["hidden"] === 1);
    else if (id === SetWorksheetOrderMutation.id && params["fromOrder"] !== params["toOrder"])
      this.sheetEvent(eventType.moved, sheetId, {
        positionBefore: params["fromOrder"],
        positionAfter: params["toOrder"],
      });
  }

  private cells(sheetId: string, changes: CellChanges | undefined): void {
    const contents = bounds(changes, (cell) => cell === null || "v" in cell || "f" in cell || "p" in cell);
    if (!contents) {
      const looks = bounds(changes, (cell) => cell !== null && "s" in cell);
      if (looks) this.sheetEvent(eventType.formatChanged, sheetId, { address: areaText(looks) });
      return;
    }
    this.changed(sheetId, contents, "RangeEdited", this.values.details(sheetId, contents));
    const formulaDetails = this.formulas.details(sheetId, changes ?? {});
    if (formulaDetails.length > 0) this.sheetEvent(eventType.formulaChanged, sheetId, { formulaDetails });
  }

  private changed(
    sheetId: string,
    area: Area,
    changeType: string,
    more: Record<string, unknown> = {},
    tables = this.grid.tables.at(sheetId, area),
    tableChangeType = changeType,
  ): void {
    const message = {
      worksheetId: sheetId,
      address: areaText(area),
      changeType,
      shiftDirection: "None",
      ...more,
    };
    const range = { sheetId, area };
    this.happened({ type: eventType.dataChanged, targets: [sheetId, workbookTarget], message, range });
    for (const event of bindingsChanged(this.grid, sheetId, area)) this.happened(event);
    for (const table of tables) {
      const inside = intersection(table.area, area) ?? area;
      this.happened({
        type: eventType.tableDataChanged,
        targets: [table.id, workbookTarget, sheetId],
        message: { ...message, tableId: table.id, address: areaText(inside), changeType: tableChangeType },
        range: { sheetId, area: inside },
      });
    }
  }

  private cellsShifted(): void {
    const { shifting } = this;
    this.shifting = undefined;
    if (!shifting) return;
    const { sheetId, area, did, direction, tables } = shifting;
    const what = /Up|Down/.test(direction) ? "Row" : "Column";
    this.changed(sheetId, area, `Cell${did}`, { shiftDirection: direction }, tables, `${what}${did}`);
  }

  private shift(sheetId: string, id: string, range: Area): void {
    const { axis, count } = shiftOf(id, range);
    const area =
      axis === "rows"
        ? { ...range, startColumn: 0, endColumn: lastColumn }
        : { ...range, startRow: 0, endRow: lastRow };
    const what = axis === "rows" ? "Row" : "Column";
    this.changed(sheetId, area, `${what}${count > 0 ? "Inserted" : "Deleted"}`);
  }

  private table(change: TableChange): void {
    const { table } = change;
    if (change.kind === "added" || change.kind === "removed")
      this.happened({
        type: change.kind === "added" ? eventType.tableAdded : eventType.tableDeleted,
        targets: [workbookTarget, table.sheetId],
        message: { tableId: table.id, tableName: table.name, worksheetId: table.sheetId },
      });
  }

  private selected(sheetId: string, params: Record<string, unknown>): void {
    const [first] = (params["selections"] ?? []) as { range: Area }[];
    if (!first) return;
    const { startRow, startColumn, endRow, endColumn } = first.range;
    const area = { startRow, startColumn, endRow, endColumn };
    this.sheetEvent(eventType.selectionChanged, sheetId, { address: areaText(area) });
    for (const event of bindingsSelected(this.grid, sheetId, area)) this.happened(event);
    for (const table of this.grid.tables.list().filter((other) => other.sheetId === sheetId)) {
      const inside = intersection(table.area, area);
      this.happened({
        type: eventType.tableSelectionChanged,
        targets: [table.id],
        message: {
          tableId: table.id,
          worksheetId: sheetId,
          address: inside ? areaText(inside) : "",
          isInsideTable: inside !== undefined,
        },
      });
    }
  }

  private visibility(sheetId: string, isHidden: boolean): void {
    const hidden = this.grid.edits.extra<boolean>(`veryHidden ${sheetId}`) ? "VeryHidden" : "Hidden";
    this.sheetEvent(eventType.visibilityChanged, sheetId, {
      visibilityBefore: isHidden ? "Visible" : hidden,
      visibilityAfter: isHidden ? hidden : "Visible",
    });
  }

  /** Tells which sheet is active now, where another was: the grid passes through sheets on its way. */
  private activated(): void {
    if (this.activeSheet === undefined) return;
    const now = this.grid.workbook.getActiveSheet().getSheetId();
    if (now === this.activeSheet) return;
    this.sheetEvent(eventType.deactivated, this.activeSheet);
    this.sheetEvent(eventType.activated, now);
    this.activeSheet = now;
  }

  private calculated(): void {
    for (const [sheetId, address] of this.calculatedCells.take())
      this.sheetEvent(eventType.calculated, sheetId, { address });
  }
}
