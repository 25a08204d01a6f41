import { CommandFailure } from "../failure";
import { checkTarget, writeNew } from "../files/writeNew";
import { readWorkbook } from "../files/readWorkbook";
import { rollupRow, type RollupRow, sinceSnapshot } from "../readiness/rollupRow";
import { csvLine, headers, tableWorkbook, valuesOf } from "../readiness/rollupTable";
import { FAILED, type Command, type Surroundings, type Values } from "./command";
import { target } from "./arguments";
import { workbookFiles } from "./workbookFiles";

type Format = "csv" | "json" | "xlsx";
const formats: readonly Format[] = ["csv", "json", "xlsx"];

function formatOf(values: Values): Format {
  const asked = formats.filter((format) => values[format]);
  if (asked.length > 1) throw new CommandFailure({ code: "two-formats" });
  return asked[0] ?? "csv";
}

/** Where nobody watches, a line as often as this. */
const SELDOM = 100;

/** How many plans were found ready, and how many files could not be read. */
interface Tally {
  ready: number;
  unread: number;
}

/** The rows, read one file after the other, with the progress told while they are. */
async function* rowsOf(
  files: readonly string[],
  tally: Tally,
  around: Surroundings,
): AsyncGenerator<RollupRow> {
  const { screen, words } = around;
  for (const [i, file] of files.entries()) {
    const row = await rollupRow(file, () => readWorkbook(file), around);
    if ("reason" in row) tally.unread++;
    else if (row.readiness.ready) tally.ready++;
    yield row;
    const progress = words.rollup.progress(i + 1, files.length);
    if (screen.isWatched) screen.error(`\r${progress}`);
    else if ((i + 1) % SELDOM === 0) screen.error(`${progress}\n`);
  }
  screen.error(
    `${screen.isWatched ? "\r" : ""}${words.rollup.done(files.length, tally.ready, tally.unread)}\n`,
  );
}

/** A mark at the beginning by which Excel knows that a text file is UTF-8. */
const BYTE_ORDER_MARK = "\uFEFF";

async function* csv(rows: AsyncGenerator<RollupRow>, { words, addIn, language, today }: Surroundings) {
  const areas = addIn.areas(language);
  yield csvLine(headers(areas, words));
  for await (const row of rows) yield csvLine(valuesOf(row, areas.length, words, today));
}

async function* json(rows: AsyncGenerator<RollupRow>, { today }: Surroundings) {
  let before = "[\n";
  for await (const row of rows) {
    const told =
      "reason" in row
        ? row
        : { file: row.file, ...row.readiness, sinceSnapshot: sinceSnapshot(row.readiness, today) ?? null };
    yield `${before}${JSON.stringify(told)}`;
    before = ",\n";
  }
  yield "\n]\n";
}

async function* workbook(rows: AsyncGenerator<RollupRow>, { words, addIn, language, today }: Surroundings) {
  const areas = addIn.areas(language);
  const values = [];
  for await (const row of rows) values.push(valuesOf(row, areas.length, words, today));
  yield await tableWorkbook(headers(areas, words), values, words);
}

async function* encoded(texts: AsyncIterable<string>, mark: string): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  if (mark) yield encoder.encode(mark);
  for await (const text of texts) yield encoder.encode(text);
}

export const rollup: Command = {
  options: {
    csv: { type: "boolean" },
    json: { type: "boolean" },
    xlsx: { type: "boolean" },
    out: { type: "string" },
    overwrite: { type: "boolean" },
  },
  async run(named, values, around) {
    const format = formatOf(values);
    const out = format === "xlsx" || values.out !== undefined ? target(values) : undefined;
    const files = await workbookFiles(named);
    if (out !== undefined)
      await checkTarget(out, { inputs: files, overwrite: values.overwrite === true, ending: `.${format}` });
    const tally: Tally = { ready: 0, unread: 0 };
    const rows = rowsOf(files, tally, around);
    const ended = (): number => (tally.unread === files.length ? FAILED : 0);
    if (out === undefined) {
      for await (const text of format === "json" ? json(rows, around) : csv(rows, around))
        around.screen.out(text);
      return ended();
    }
    const pieces = {
      csv: () => encoded(csv(rows, around), BYTE_ORDER_MARK),
      json: () => encoded(json(rows, around), ""),
      xlsx: () => workbook(rows, around),
    }[format]();
    await writeNew(out, pieces);
    around.screen.error(`${around.words.written(out)}\n`);
    return ended();
  },
};
