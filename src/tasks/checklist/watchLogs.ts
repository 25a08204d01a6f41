import type { Scored } from "../../core/checklist/history";
import type { Signoff } from "../../core/checklist/signoffs";
import { listen } from "../../workbook/changes";
import { historyIn, historyLog } from "../../workbook/checklist/historySheet";
import { isWhole, readLog } from "../../workbook/checklist/logSheet";
import { signoffLog, signoffsIn } from "../../workbook/checklist/signoffSheet";
import { sameName } from "../../workbook/names";
import { readSheets } from "../../workbook/checklist/readSheets";

/** What the workbook keeps of former days. */
export interface Logs {
  /** Oldest first. */
  readonly history: readonly Scored[];
  /** Oldest first. */
  readonly signoffs: readonly Signoff[];
}

export interface WatchingLogs {
  readonly refresh: () => void;
  readonly end: () => Promise<void>;
}

/** So long nothing else may change before anything is read. In milliseconds. */
const calm = 300;

/**
 * Tells what the history and the sign-offs hold, now and whenever their sheets change; other sheets are passed over.
 */
export async function watchLogs(
  found: (logs: Logs) => void,
  failed: (trouble: unknown) => void,
): Promise<WatchingLogs> {
  /** Excel's ids of all sheets at the last look, and whether they hold a log. */
  let sheets: ReadonlyMap<string, boolean> = new Map();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isReading = false;
  let isDue = false;
  let isEnded = false;

  async function look(): Promise<Logs> {
    const { look } = await readSheets();
    const [history, signoffs] = [await readLog(look, historyLog), await readLog(look, signoffLog)];
    const ours = [history, signoffs].flatMap((log) => (log === null ? [] : [log.sheet]));
    sheets = new Map(look.sheets.map(({ id, name }) => [id, ours.some((one) => sameName(one, name))]));
    return {
      history: isWhole(history) ? historyIn(history) : [],
      signoffs: isWhole(signoffs) ? signoffsIn(signoffs) : [],
    };
  }

  async function read(): Promise<void> {
    timer = null;
    if (isReading) {
      isDue = true;
      return;
    }
    isReading = true;
    isDue = false;
    try {
      const logs = await look();
      if (!isEnded) found(logs);
    } catch (caught) {
      if (!isEnded) failed(caught);
    } finally {
      isReading = false;
    }
    if (isDue) wait(calm);
  }

  function wait(moment: number): void {
    if (timer !== null) clearTimeout(timer);
    timer = isEnded ? null : setTimeout(() => void read(), moment);
  }

  const end = await listen(({ sheetId, address }) => {
    if (address !== "" && sheets.get(sheetId) === false) return;
    wait(calm);
  });
  const refresh = (): void => wait(0);
  refresh();
  return {
    refresh,
    end: () => {
      isEnded = true;
      if (timer !== null) clearTimeout(timer);
      return end();
    },
  };
}
