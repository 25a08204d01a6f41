/** What becomes of a work. */
interface Outcome<Answer> {
  readonly take: (answer: Answer) => void;
  readonly fail: (caught: unknown) => void;
  readonly end: () => void;
}

/** Does works of which only the latest counts: an earlier one may answer after it, and is not heard. */
export function latestOnly() {
  let latest = 0;
  return async <Answer>(work: () => Promise<Answer>, { take, fail, end }: Outcome<Answer>): Promise<void> => {
    const mine = (latest += 1);
    try {
      const answer = await work();
      if (mine === latest) take(answer);
    } catch (caught) {
      if (mine === latest) fail(caught);
    } finally {
      if (mine === latest) end();
    }
  };
}
