import {
  InsertSheetMutation,
  MoveRangeMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  type IMoveRangeMutationParams as Moved,
} from "@univerjs/sheets";
import { areaText, intersection, type Area } from "../grid/address";
import type { Grid } from "../grid/grid";
import type { TableChange } from "../grid/gridTable";
import { followsMove, isShift } from "../grid/shiftMutations";
import { cellShift, isCellShift, type CellShift } from "./cellShift";
import { bindingsSelected } from "./bindingEvents";
import { CalculatedCells } from "./calculatedCells";
import { bounds, type CellChanges } from "./cellChanges";
import { cellsMoved, cellsShifted, dataChanged, linesShifted, plainArea } from "./dataChanged";
import { CurrentEdits, type Edit } from "./edit";
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
  private readonly edits = new CurrentEdits();
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
    grid.commands.beforeCommandExecuted(({ id, params }, options) => {
      if (id.startsWith("sheet.command.")) this.begin();
      if (!params || !this.isHeard) return;
      if (id === SetRangeValuesMutation.id) {
        const written = params as { subUnitId: string; cellValue: CellChanges };
        if (!options?.["applyFormulaCalculationResult"]) this.values.remember(written);
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

  /** An action or a command begins: what it edits is told apart from what was edited before. */
  begin(): void {
    this.edits.begin();
  }

  /** Sends what has happened so far. */
  flush(): void {
    this.begin();
    clearTimeout(this.scheduled);
    this.scheduled = undefined;
    this.shifting = undefined;
    this.values.forget();
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
    this.scheduled ??= setTimeout(() => void this.flushCalculated(), 0);
  }

  /** What somebody types is told of with what it comes to. */
  private async flushCalculated(): Promise<void> {
    if (this.pending.some(({ later }) => later)) await this.grid.calculated();
    this.flush();
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
      const isOwn = options["fromFormula"] || followsMove(params["trigger"] as string | undefined);
      if (!isOwn && !this.shifting) this.cells(sheetId, changes);
    } else if (isShift(id) && !this.shifting)
      this.tell(linesShifted(this.grid, sheetId, id, params["range"] as Area));
    else if (id === MoveRangeMutation.id && !this.shifting)
      this.tell(cellsMoved(this.grid, params as unknown as Moved));
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
    this.edited({ sheetId, area: contents, details: this.values.details(sheetId, contents) });
    const formulaDetails = this.formulas.details(sheetId, changes ?? {});
    if (formulaDetails.length > 0) this.sheetEvent(eventType.formulaChanged, sheetId, { formulaDetails });
  }

  private edited(next: Edit): void {
    const { now, before } = this.edits.add(next);
    this.tellEdit(now, before);
  }

  /** Tells of an edit in the place of what was told of it before. */
  private tellEdit(edit: Edit, before = edit): void {
    const { sheetId, area, details } = edit;
    this.pending = this.pending.filter((happening) => happening.edit !== before);
    const more = details && { later: details };
    for (const event of dataChanged(this.grid, sheetId, area, "RangeEdited", more))
      this.happened({ ...event, edit });
  }

  private tell(events: readonly Omit<Happening, "actor">[]): void {
    for (const event of events) this.happened(event);
  }

  private cellsShifted(): void {
    const { shifting } = this;
    this.shifting = undefined;
    if (shifting) this.tell(cellsShifted(this.grid, shifting));
  }

  private table(change: TableChange): void {
    const { table } = change;
    // What was typed beside a table is in it now.
    if (change.kind === "moved") for (const edit of this.edits.on(table.sheetId)) this.tellEdit(edit);
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
    const area = plainArea(first.range);
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
