import { useEffect, useState } from "react";
import type { Preview, PlanRequest } from "../../core/planner/request";
import type { PlanMeans } from "./means";

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
export function usePreview(request: PlanRequest | null, means: PlanMeans): Previewed {
  const key = request && JSON.stringify(request);
  const [state, setState] = useState<Answer>({ preview: null, failed: null, key: null, changes: 0 });
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    let current = true;
    let end: (() => Promise<void>) | null = null;
    const failed = (caught: unknown) => setState((before) => ({ ...before, failed: caught }));
    means.tasks
      .watchCells(() => setChanges((count) => count + 1))
      .then((stop) => {
        end = stop;
        if (!current) return stop();
      })
      .catch(failed);
    return () => {
      current = false;
      end?.().catch(failed);
    };
  }, [means]);
  useEffect(() => {
    if (key === null) return;
    let current = true;
    const timer = setTimeout(() => {
      means.tasks.preview(JSON.parse(key) as PlanRequest).then(
        (preview) => current && setState({ preview, failed: null, key, changes }),
        (failed: unknown) => current && setState({ preview: null, failed, key, changes }),
      );
    }, pause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [key, changes, means]);
  if (key === null) return { preview: null, failed: null, busy: false };
  const busy = state.key !== key || state.changes !== changes;
  return { preview: state.preview, failed: busy ? null : state.failed, busy };
}
