/** What is typed into fields or picked for them, while it is being read. */
interface Readings {
  /**
   * Reads something for a field; of two for the same field only the later one counts.
   *
   * @param work asks whether it is over before it fills the field
   */
  read(field: string, work: (isOver: () => boolean) => Promise<void>): Promise<void>;
  /** Whoever uses the fields waits for what is on its way into them. */
  ended(): Promise<void>;
  /** The fields were filled anew: what is being read counts no more. */
  drop(): void;
}

export function createReadings(): Readings {
  const underWay = new Map<string, Promise<void>>();
  return {
    read(field, work) {
      const isOver = (): boolean => underWay.get(field) !== reading;
      const reading: Promise<void> = Promise.resolve()
        .then(() => (isOver() ? undefined : work(isOver)))
        .finally(() => {
          if (!isOver()) underWay.delete(field);
        });
      underWay.set(field, reading);
      return reading;
    },
    async ended() {
      while (underWay.size > 0) await Promise.all(underWay.values());
    },
    drop: () => underWay.clear(),
  };
}
