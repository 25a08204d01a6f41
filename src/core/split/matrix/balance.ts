/** A pattern whose rows and columns differ by powers of two from the one asked, so no digit is lost. */
export function balance(pattern: Float64Array, rows: number, columns: number): Float64Array {
  const even = pattern.slice();
  const most = new Float64Array(columns);
  for (let i = 0; i < rows; i++) {
    let largest = 0;
    for (let j = 0; j < columns; j++) largest = Math.max(largest, even[i * columns + j]);
    if (largest === 0) continue;
    const scale = powerOfTwo(largest);
    for (let j = 0, at = i * columns; j < columns; j++, at++) {
      even[at] /= scale;
      if (even[at] > most[j]) most[j] = even[at];
    }
  }
  for (let j = 0; j < columns; j++) most[j] = most[j] > 0 ? powerOfTwo(most[j]) : 1;
  for (let i = 0, at = 0; i < rows; i++) for (let j = 0; j < columns; j++, at++) even[at] /= most[j];
  return even;
}

const powerOfTwo = (value: number): number => 2 ** Math.floor(Math.log2(value));
