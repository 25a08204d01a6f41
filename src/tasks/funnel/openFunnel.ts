import { guessColumns } from "../../core/funnel/data/columns";
import { Trouble } from "../../core/trouble";
import type { Links } from "../../core/funnel/whatIf/links";
import { roles } from "../../core/funnel/data/source";
import type { Kept } from "../../core/funnel/data/kept";
import type { Columns, Role, Source } from "../../core/funnel/data/source";
import { sourceName } from "../../workbook/funnel/lookAtSource";
import { openFunnel, type FoundFunnel } from "../../workbook/funnel/openFunnel";
import { funnelSchema, type FunnelRecord } from "../../workbook/funnel/record";

/** The workbook's tables, those first whose headers sound most like opportunities, and what was kept; one sync. */
export async function open(): Promise<{
  readonly tables: readonly Source[];
  readonly kept: Kept | null;
  readonly links: Links;
}> {
  const found = await openFunnel();
  const fits = found.tables.map(({ source, headers }, at) => ({ source, at, fit: fitOf(headers) }));
  return {
    tables: fits.sort((a, b) => b.fit - a.fit || a.at - b.at).map(({ source }) => source),
    kept: found.record === null || found.record.schema > funnelSchema ? null : keptOf(found),
    links: found.links,
  };
}

/** How many roles its headers speak of; the stage counts most, since nothing can be done without. */
function fitOf(headers: readonly string[]): number {
  const guess = guessColumns({ headers, rows: [], formats: [] });
  return Object.keys(guess).length + (guess.stage === undefined ? 0 : roles.length);
}

function keptOf({ tables, record, block }: FoundFunnel): Kept {
  const { source: kept, columns, meanings, order, dates } = record as FunnelRecord;
  const there =
    kept.kind === "range"
      ? block
      : tables.find(
          ({ source }) => source.kind === "table" && source.table.toLowerCase() === kept.table.toLowerCase(),
        );
  const source = there?.source ?? kept;
  const gone: Kept["gone"][number][] = [];
  const found: Partial<Record<Role, number>> = {};
  if (there)
    for (const role of roles) {
      const column = columns[role];
      if (column === undefined) continue;
      const index = indexOf(there.headers, column);
      if (index >= 0) found[role] = index;
      else gone.push(new Trouble("column-gone", { source: sourceName(source), role, header: column.header }));
    }
  else gone.push(new Trouble("source-gone", { source: sourceName(kept) }));
  return { source, columns: found as Columns, choices: { meanings: new Map(meanings), order, dates }, gone };
}

/** Where a header is now; where it stood before, if it is there too. */
function indexOf(headers: readonly string[], { header, index }: { header: string; index: number }): number {
  const same = (one: string | undefined) => one?.toLowerCase() === header.toLowerCase();
  return same(headers[index]) ? index : headers.findIndex(same);
}
