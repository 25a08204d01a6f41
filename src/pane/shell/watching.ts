/** Listens until the returned function is called, be it before the listening has begun. */
export function watching(
  begin: () => Promise<() => Promise<void>>,
  failed: (caught: unknown) => void,
): () => void {
  let current = true;
  let stop: (() => Promise<void>) | null = null;
  begin()
    .then((end) => {
      stop = end;
      if (!current) return end();
    })
    .catch(failed);
  return () => {
    current = false;
    stop?.().catch(failed);
  };
}
