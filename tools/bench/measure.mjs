/** Less wall time than this no count of processor time tells apart. */
const COUNTED = 5;

/**
 * The least of several runs in milliseconds, since whatever else the machine does only ever adds. Where a run is long
 * enough it is the processor's time, so that waiting for others does not count.
 */
export function measure(work, { atLeast = 300, runs = 5 } = {}) {
  let best = Infinity;
  const until = performance.now() + atLeast;
  for (let run = 0; run < runs || performance.now() < until; run++) {
    const used = process.cpuUsage();
    const start = performance.now();
    work();
    const wall = performance.now() - start;
    const { user, system } = process.cpuUsage(used);
    best = Math.min(best, wall > COUNTED ? Math.min(wall, (user + system) / 1000) : wall);
    if (run >= 1 && best > 2000) break;
  }
  return best;
}

/** "1.23 ms" */
export function ms(value) {
  return value >= 100
    ? `${value.toFixed(0)} ms`
    : value >= 0.1
      ? `${value.toFixed(2)} ms`
      : `${(value * 1000).toFixed(2)} µs`;
}

/** The same numbers every time, from 0 up to 1. */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
