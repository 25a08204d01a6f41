import type { Injector } from "@univerjs/core";
import { CellAlertManagerService } from "@univerjs/sheets-ui";
import { ICanvasPopupService } from "@univerjs/ui";

/** The key of the grid's own box beside a cell with an error, which says no more than that there is one. */
const errorBox = "SHEET_FORMULA_ALERT";

/** The boxes that the grid itself lays over its cells: notes, warnings, lists. */
export class GridBoxes {
  private readonly popups: ICanvasPopupService;

  constructor(private readonly injector: Injector) {
    this.popups = injector.get(ICanvasPopupService);
  }

  get any(): boolean {
    return this.popups.popups.length > 0;
  }

  onChanged(changed: () => void): void {
    this.popups.popups$.subscribe(changed);
  }

  /** The grid's box about an error stays away where somebody else explains it. */
  leaveErrorsTo(isExplained: (sheetId: string, row: number, column: number) => boolean): void {
    const alerts = this.injector.get(CellAlertManagerService);
    const show = alerts.showAlert.bind(alerts);
    alerts.showAlert = (alert) => {
      const { subUnitId, row, col } = alert.location;
      if (alert.key === errorBox && isExplained(subUnitId, row, col)) alerts.removeAlert(errorBox);
      else show(alert);
    };
  }
}
