import { SetRowHiddenMutation, SetRowVisibleMutation } from "@univerjs/sheets";
import { SheetsNoteModel } from "@univerjs/sheets-note";
import type { Area } from "../grid/address";
import type { GridChart } from "../grid/cells";
import type { Grid } from "../grid/grid";
import { commentEvent } from "./commentChanges";
import { eventType, workbookTarget } from "./happening";

/** An event about something that the grid keeps among its facts. */
interface FactEvent {
  type: number;
  targets: string[];
  message: Record<string, unknown>;
}

/** Which chart is active; none where it is undefined. */
export const activeChartKey = "active chart";
/** What was sorted last on a sheet, told and forgotten. */
export const sortedKey = (sheetId: string): string => `sorted ${sheetId}`;
export interface Sorted {
  address: string;
  axis: "rows" | "columns";
}

/** What happened to charts, protection and sorting, seen from the facts before and after. */
class FactEvents {
  private charts = new Map<string, readonly string[]>();
  private active: { sheetId: string; id: string } | undefined;

  constructor(private readonly grid: Grid) {}

  of(key: string): FactEvent[] {
    const [, kind, sheetId = ""] = /^(charts|protected|sorted) (.+)$/.exec(key) ?? [];
    if (key === activeChartKey) return this.activated();
    if (kind === "protected") {
      const isProtected = this.grid.edits.extra<boolean>(key) === true;
      return [this.ofSheet(eventType.protectionChanged, sheetId, { isProtected })];
    }
    if (kind === "sorted") {
      const sorted = this.grid.edits.extra<Sorted>(key);
      if (!sorted) return [];
      const type = sorted.axis === "rows" ? eventType.rowSorted : eventType.columnSorted;
      return [this.ofSheet(type, sheetId, { address: sorted.address })];
    }
    return kind === "charts" ? this.changed(sheetId) : [];
  }

  private ofSheet(type: number, sheetId: string, message: Record<string, unknown>): FactEvent {
    return { type, targets: [sheetId, workbookTarget], message: { worksheetId: sheetId, ...message } };
  }

  private changed(sheetId: string): FactEvent[] {
    const before = this.charts.get(sheetId) ?? [];
    const now = this.grid.charts(sheetId).map(({ id }: GridChart) => id);
    this.charts.set(sheetId, now);
    const event = (type: number) => (chartId: string) => ({
      type,
      targets: [sheetId],
      message: { chartId, worksheetId: sheetId },
    });
    return [
      ...now.filter((id) => !before.includes(id)).map(event(eventType.chartAdded)),
      ...before.filter((id) => !now.includes(id)).map(event(eventType.chartDeleted)),
    ];
  }

  private activated(): FactEvent[] {
    const [before, now] = [
      this.active,
      this.grid.edits.extra<{ sheetId: string; id: string }>(activeChartKey),
    ];
    this.active = now;
    if (before?.id === now?.id) return [];
    const event = (type: number, chart: typeof now): FactEvent[] =>
      chart
        ? [
            {
              type,
              targets: [chart.id, chart.sheetId],
              message: { chartId: chart.id, worksheetId: chart.sheetId },
            },
          ]
        : [];
    return [...event(eventType.chartDeactivated, before), ...event(eventType.chartActivated, now)];
  }
}

/** Tells of notes and comments, of rows hidden and shown, and of facts. */
export function listenToFacts(grid: Grid, tell: (event: FactEvent) => unknown): () => void {
  const ofSheet = (type: number, sheetId: string, message: Record<string, unknown>): unknown =>
    tell({ type, targets: [sheetId, workbookTarget], message: { worksheetId: sheetId, ...message } });
  const notes = grid.injector
    .get(SheetsNoteModel)
    .change$.subscribe(({ type, subUnitId, oldNote, newNote }) => {
      const event = type === "update" ? commentEvent(oldNote ?? null, newNote ?? null) : undefined;
      if (event) ofSheet(event.type, subUnitId, event.message);
    });
  const rows = grid.commands.onCommandExecuted(({ id, params }) => {
    if (id !== SetRowHiddenMutation.id && id !== SetRowVisibleMutation.id) return;
    const { subUnitId, ranges } = params as { subUnitId: string; ranges: Area[] };
    const changeType = id === SetRowHiddenMutation.id ? "Hidden" : "Unhidden";
    for (const { startRow, endRow } of ranges)
      ofSheet(eventType.rowHiddenChanged, subUnitId, {
        address: `${startRow + 1}:${endRow + 1}`,
        changeType,
      });
  });
  // Looks at each change, so that it knows what was there before the first one that is heard.
  const facts = new FactEvents(grid);
  const stop = grid.edits.onExtra((key) => facts.of(key).forEach((event) => tell(event)));
  return () => {
    notes.unsubscribe();
    rows.dispose();
    stop();
  };
}
