/** Below this, beside 1 as the largest of its row and column, products lose their exact digits. */
const LOST = 1e-200;

/**
 * Scales a pattern's rows and columns by powers of two, so that no digit is lost and the largest of each is about 1.
 * Answers the first cell that is too small beside those to be fitted; −1 where there is none.
 */
export function balance(pattern: Float64Array, rows: number, columns: number): number {
  const most = new Float64Array(columns);
  let lost = pattern.length;
  let least = Infinity;
  for (let i = 0; i < rows; i++) {
    const start = i * columns;
    let largest = 0;
    for (let j = 0; j < columns; j++) if (pattern[start + j] > largest) largest = pattern[start + j];
    if (largest === 0) continue;
    const scale = powerOfTwo(largest);
    for (let j = 0; j < columns; j++) {
      const before = pattern[start + j];
      if (before === 0) continue;
      const value = before / scale;
      if (value === 0) lost = Math.min(lost, start + j);
      else if (value < least) least = value;
      pattern[start + j] = value;
      if (value > most[j]) most[j] = value;
    }
  }
  for (let j = 0; j < columns; j++) most[j] = most[j] > 0 ? powerOfTwo(most[j]) : 1;
  if (most.some((scale) => scale !== 1))
    for (let i = 0, at = 0; i < rows; i++) for (let j = 0; j < columns; j++, at++) pattern[at] /= most[j];
  // Dividing by the columns' scales, which are at most 1, makes nothing smaller.
  if (least < LOST) for (let at = 0; at < lost; at++) if (pattern[at] > 0 && pattern[at] < LOST) lost = at;
  return lost < pattern.length ? lost : -1;
}

const powerOfTwo = (value: number): number => 2 ** Math.floor(Math.log2(value));
