import type { LogsTasks } from "../../tasks/checklist/logsTasks";
import type { ChecklistStore } from "../checklist/store";

/** Keeps what the history and the sign-offs hold before the pane for as long as it is open. */
export async function startLogs(tasks: LogsTasks, { logs, fail, putAside }: ChecklistStore): Promise<void> {
  const { refresh } = await tasks.watchLogs(
    (found) => logs.set({ found }),
    (caught) =>
      fail(caught, () => {
        putAside();
        logs.state().refresh?.();
      }),
  );
  logs.set({ refresh });
}
