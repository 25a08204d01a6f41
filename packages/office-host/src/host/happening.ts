import type { Area } from "../grid/address";
import type { Edit } from "./edit";
import type { Session } from "./session";
import type { EventMessage } from "./wire";

/** Office.js's numbers for the events of a workbook. */
export const eventType = {
  bindingSelectionChanged: 3,
  bindingDataChanged: 4,
  dataChanged: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  rowSorted: 19,
  columnSorted: 20,
  rowHiddenChanged: 22,
  formulaChanged: 23,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
  chartAdded: 50,
  chartActivated: 51,
  chartDeactivated: 52,
  chartDeleted: 53,
  tableSelectionChanged: 100,
  tableDataChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  commentAdded: 250,
  commentDeleted: 251,
  commentChanged: 252,
} as const;
const category = 65536;
/** What Office.js calls the workbook where events of a collection are addressed. */
export const workbookTarget = "Workbook";

/** What happened in the workbook, before it is told to anybody. */
export interface Happening {
  type: number;
  targets: string[];
  message: Record<string, unknown>;
  actor: Session | undefined;
  /** The edit that it tells of. */
  edit?: Edit;
  /** What can be told only when all is calculated. */
  later?: () => Record<string, unknown>;
  /** The range behind `event.getRange()`. */
  range?: { sheetId: string; area: Area };
}

/** The happening as one pane hears of it: its own user's doings are local, another's remote. */
export function entries(
  session: Session,
  mainUser: string,
  { type, targets, message, later, actor, range }: Happening,
): EventMessage[] {
  const user = actor?.user ?? mainUser;
  const own = user === session.user;
  const told = {
    ...message,
    ...later?.(),
    source: own ? "Local" : "Remote",
    triggerSource: actor === session ? "ThisLocalAddin" : "Unknown",
    ...(range && { referenceId: session.keepRange(range.sheetId, range.area) }),
  };
  return targets.map((targetId) => ({
    messageCategory: category,
    messageType: type,
    targetId,
    message: JSON.stringify(told),
  }));
}
