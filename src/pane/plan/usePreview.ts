import { useEffect, useState } from "react";
import type { Preview, PlanWish } from "../../core/plan/wish";
import type { PlanMeans } from "./means";

/** Long enough for a hand between two fields. */
const pause = 250;

export interface Previewed {
  readonly preview: Preview | null;
  readonly failed: unknown;
  readonly busy: boolean;
}

/** Calculates the wish after every change of it, and when cells change; only the latest answer counts. */
export function usePreview(wish: PlanWish | null, means: PlanMeans): Previewed {
  const key = wish && JSON.stringify(wish);
  const [state, setState] = useState<Previewed & { key: string | null }>({
    preview: null,
    failed: null,
    busy: false,
    key: null,
  });
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    let current = true;
    let end: (() => Promise<void>) | null = null;
    const ended = (failure: unknown) => setState((before) => ({ ...before, failed: failure }));
    means.tasks
      .watchCells(() => setChanges((count) => count + 1))
      .then((stop) => {
        end = stop;
        if (!current) return stop();
      })
      .catch(ended);
    return () => {
      current = false;
      end?.().catch(ended);
    };
  }, [means]);
  useEffect(() => {
    if (key === null) {
      setState({ preview: null, failed: null, busy: false, key: null });
      return;
    }
    let current = true;
    setState((before) => ({ ...before, busy: true }));
    const timer = setTimeout(() => {
      means.tasks.preview(JSON.parse(key) as PlanWish).then(
        (preview) => current && setState({ preview, failed: null, busy: false, key }),
        (failed: unknown) => current && setState({ preview: null, failed, busy: false, key }),
      );
    }, pause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [key, changes, means]);
  return state;
}
