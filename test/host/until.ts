/** How long is waited before the next look, in milliseconds. */
const pause = 20;
/** So many looks, 30 s of them, are enough on a busy machine as well. */
const looks = 1_500;

/** Waits until something holds. What does not hold after all the looks is left to the caller's own comparison, which says more. */
export async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < looks && !holds(); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, pause));
}
