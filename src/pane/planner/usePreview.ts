import { useEffect, useState } from "react";
import type { Preview, PlanRequest } from "../../core/planner/request";
import type { PlanTasks } from "../../tasks/planner/planTasks";
import { watching } from "../shell/watching";

/** Long enough for a hand between two fields. */
const pause = 250;

export interface Previewed {
  readonly preview: Preview | null;
  readonly failed: unknown;
  readonly busy: boolean;
}

interface Answer {
  readonly preview: Preview | null;
  readonly failed: unknown;
  /** What it answers. */
  readonly key: string | null;
  readonly changes: number;
}

/** Calculates the request after every change of it, and when cells change; only the latest answer counts. */
export function usePreview(request: PlanRequest | null, tasks: PlanTasks): Previewed {
  const key = request && JSON.stringify(request);
  const [state, setState] = useState<Answer>({ preview: null, failed: null, key: null, changes: 0 });
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    const end = watching(
      () => tasks.watchCells(() => setChanges((count) => count + 1)),
      (caught) => setState((before) => ({ ...before, failed: caught })),
    );
    return () => end();
  }, [tasks]);
  useEffect(() => {
    if (key === null) return;
    let current = true;
    const timer = setTimeout(() => {
      tasks.preview(JSON.parse(key) as PlanRequest).then(
        (preview) => current && setState({ preview, failed: null, key, changes }),
        (failed: unknown) => current && setState({ preview: null, failed, key, changes }),
      );
    }, pause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [key, changes, tasks]);
  if (key === null) return { preview: null, failed: null, busy: false };
  const busy = state.key !== key || state.changes !== changes;
  return { preview: state.preview, failed: busy ? null : state.failed, busy };
}
