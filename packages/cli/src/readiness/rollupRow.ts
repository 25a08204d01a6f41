import { CommandFailure } from "../failure";
import { fileFailure } from "../files/openWorkbook";
import type { Language } from "../language";
import type { WorkbookFile } from "../parts/workbookFile";
import { sentence, wordsIn } from "../words/words";
import type { AddIn, Readiness } from "./addIn";
import { workbookCells } from "./workbookCells";

/** A workbook in the table of many: its readiness, or why it could not be read. */
export type RollupRow = { file: string } & ({ readiness: Readiness } | { reason: string });

/** The snapshot before today's, and by how many points the score moved since. */
export function sinceSnapshot(
  { history, score }: Pick<Readiness, "history" | "score">,
  today: string,
): { day: string; change: number | null } | undefined {
  const last = history.filter(({ day }) => day !== today).at(-1);
  if (!last) return undefined;
  const change = score === null || last.score === null ? null : Math.round((score - last.score) * 10) / 10;
  return { day: last.day, change };
}

/** Reads one workbook; nothing of it stays in memory but its row. */
export async function rollupRow(
  file: string,
  open: () => WorkbookFile | Promise<WorkbookFile>,
  { addIn, language, today }: { addIn: AddIn; language: Language; today: string },
): Promise<RollupRow> {
  try {
    const workbook = await open();
    const found = addIn.readiness(workbookCells(workbook), { language, today });
    if (found.kind === "none") return { file, reason: wordsIn(language).rollup.noChecklist };
    if (found.kind === "damaged") throw new CommandFailure({ code: "damaged-checklist", file });
    const { kind: _, ...readiness } = found;
    return { file, readiness };
  } catch (error) {
    return { file, reason: sentence(fileFailure(error, file).reason, language) };
  }
}
