import { Trouble } from "../../core/trouble";
import type { Columns, Looked, Opportunities, Sample, Source } from "../../core/funnel/data/source";
import { lookAtSource, selectedSource, sourceName } from "../../workbook/funnel/lookAtSource";
import { readColumns } from "../../workbook/funnel/readColumns";

type Guess = (sample: Sample) => Columns;

/** Headers and first rows of a source, with a guess at what its columns are; one sync. */
export async function look(source: Source, guess: Guess): Promise<Looked> {
  const seen = await lookAtSource(source);
  return { ...seen, guess: guess(seen.sample) };
}

/** The same for what is selected; two syncs. */
export const lookAtSelection = async (guess: Guess): Promise<Looked> => look(await selectedSource(), guess);

/** All rows of the chosen columns; without a stage nothing can be worked out. */
export function read(
  looked: Looked,
  columns: Columns,
  progress: (rows: number) => void,
): Promise<Opportunities> {
  if (columns.stage === undefined)
    return Promise.reject(new Trouble("no-stage", { source: sourceName(looked.source) }));
  return readColumns(looked, columns, progress);
}
