import { byName } from "./lines";
import { CannotTell, cellsAt } from "./proof";
import type { Lines } from "./rule";

interface PersonRow {
  readonly name: string;
  readonly joined: number | null;
  readonly left: number | null;
}

/** People count once: a rule gives up where somebody stands in the table twice for the same time. */
export function onceEach(stPeople: Lines<PersonRow>): void {
  const twice = byName(stPeople, "name").find(({ rows }) => {
    const spans = rows
      .map(({ row }) => ({ from: row.joined ?? 0, to: row.left ?? Infinity }))
      .sort((a, b) => a.from - b.from);
    return spans.some(({ from }, at) => at > 0 && from <= spans[at - 1].to);
  });
  if (!twice) return;
  const { name: word, rows } = twice;
  throw new CannotTell(
    { code: "twice", facts: { table: "stPeople", column: "name", count: rows.length, word } },
    cellsAt(
      "stPeople",
      "name",
      rows.map(({ index }) => index),
    ),
  );
}
