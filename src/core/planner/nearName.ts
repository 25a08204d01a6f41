/** The name that takes the fewest letters put in, left out, changed or exchanged; null where none is near. */
export function nearName(typed: string, names: readonly string[]): string | null {
  const wanted = typed.toUpperCase();
  let [best, least] = [null as string | null, Math.min(3, Math.floor(wanted.length / 3)) + 1];
  for (const name of names) {
    const steps = distance(wanted, name);
    if (steps < least) [best, least] = [name, steps];
  }
  return best;
}

/** Optimal string alignment: edits, two neighbours exchanged being one. */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = rows[i - 1][j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      const exchanged = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        changed,
        rows[i - 1][j] + 1,
        row[j - 1] + 1,
        exchanged ? rows[i - 2][j - 2] + 1 : Infinity,
      );
    }
    rows.push(row);
  }
  return rows[a.length][b.length];
}
