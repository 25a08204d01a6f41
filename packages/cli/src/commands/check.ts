import { CommandFailure } from "../failure";
import { fileFailure } from "../files/openWorkbook";
import { readWorkbook } from "../files/readWorkbook";
import type { OpenItem, Readiness } from "../readiness/addIn";
import { workbookCells } from "../readiness/workbookCells";
import type { Words } from "../words/texts";
import { NOT_READY, type Command } from "./command";
import { onlyFile } from "./arguments";

/** A pass line as it was typed; undefined where none was. */
function passLine(text: unknown): number | undefined {
  if (text === undefined) return undefined;
  const pass = Number(text);
  if (String(text).trim() === "" || !(pass >= 0 && pass <= 100))
    throw new CommandFailure({ code: "not-a-percentage", text: String(text) });
  return pass;
}

function lines(readiness: Readiness, { check: say }: Words): string[] {
  const { score, pass, verdictText, sections, criticalOpen, overdue, signoffs, problems } = readiness;
  const figure = (points: number | null): string => (points === null ? say.nothing : points.toFixed(1));
  const list = (title: string, items: readonly OpenItem[]): string[] =>
    items.length
      ? ["", title, ...items.map(({ id, title, owner, due }) => `  ${say.item(id, title, owner, due ?? "")}`)]
      : [];
  return [
    verdictText,
    say.score(figure(score), pass),
    ...sections.map(({ title, score }) => `  ${figure(score).padStart(5)}  ${title}`),
    ...list(say.criticalOpen, criticalOpen),
    ...list(say.overdue, overdue),
    ...(signoffs.length > 0
      ? [
          "",
          say.signoffs,
          ...signoffs.map(({ scope, by, day, stale }) => `  ${say.signoff(scope, by, day, stale)}`),
        ]
      : []),
    ...(problems ? ["", say.problems(problems)] : []),
  ];
}

export const check: Command = {
  options: { pass: { type: "string" }, json: { type: "boolean" } },
  async run(files, values, { screen, words, language, addIn, today }) {
    const file = onlyFile(files);
    const pass = passLine(values.pass);
    const workbook = await readWorkbook(file);
    try {
      const found = addIn.readiness(workbookCells(workbook), { language, today, pass });
      if (found.kind === "none") throw new CommandFailure({ code: "no-checklist", file });
      if (found.kind === "damaged") throw new CommandFailure({ code: "damaged-checklist", file });
      const { kind: _, ...readiness } = found;
      screen.out(
        `${values.json ? JSON.stringify({ file, ...readiness }, null, 2) : lines(readiness, words).join("\n")}\n`,
      );
      return readiness.ready && !readiness.signoffs.some(({ stale }) => stale) ? 0 : NOT_READY;
    } catch (error) {
      throw fileFailure(error, file);
    }
  },
};
