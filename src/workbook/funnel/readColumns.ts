import { Trouble } from "../../core/trouble";
import { roles, type Columns, type Opportunities, type Role } from "../../core/funnel/data/source";
import type { CellValue } from "../../core/cellValue";
import { listen, type Change } from "../changes";
import { blockOf, blockProperties } from "../blocks";
import { type Block, parsedBlock, shared } from "../addresses";
import { reading } from "../batch";
import { breathe } from "./breathe";
import { columnRanges, type Wanted } from "./columnRanges";
import { sourceName, type Seen } from "./lookAtSource";

/** Excel on the web gives at most 5 MB at once; rows further down may be longer than those that were looked at. */
const aimedBytes = 2_000_000;
const attempts = 3;

/** The columns that were chosen, with the headers by which they are known. */
export const wantedColumns = (columns: Columns, headers: readonly string[]): Wanted[] =>
  roles.flatMap((role) => {
    const index = columns[role];
    return index === undefined ? [] : [{ role, index, header: headers[index] }];
  });

const bytesOf = (rows: readonly unknown[]): number =>
  new TextEncoder().encode(JSON.stringify(rows)).length / Math.max(rows.length, 1);

/**
 * Reads columns whole: one sync where they fit into one answer, else in pieces, between which the page can breathe
 * and after each of which the rows so far are told. Where somebody changes the source meanwhile, all is read
 * again, so that no row is missing or there twice.
 */
export function readColumns(
  seen: Seen,
  columns: Columns,
  progress: (rows: number) => void,
): Promise<Opportunities> {
  const wanted = wantedColumns(columns, seen.sample.headers);
  const sampleBytes = bytesOf(seen.sample.rows.map((row) => wanted.map(({ index }) => [row[index]])));
  const attempt = async (left: number, rows: number): Promise<Opportunities> => {
    const outcome = await readOnce(seen, wanted, { rows, bytes: sampleBytes }, progress);
    if (typeof outcome !== "number") return outcome;
    if (left === 1) throw new Trouble("source-moving", { source: sourceName(seen.source) });
    await breathe();
    return attempt(left - 1, outcome);
  };
  return attempt(attempts, seen.rows);
}

/** The opportunities, or how many rows there are now where the source changed meanwhile. */
async function readOnce(
  seen: Seen,
  wanted: readonly Wanted[],
  expected: { readonly rows: number; readonly bytes: number },
  progress: (rows: number) => void,
): Promise<Opportunities | number> {
  const columns: Partial<Record<Role, CellValue[]>> = {};
  for (const { role } of wanted) columns[role] = [];
  const changes: Change[] = [];
  let first: Piece | null = null;
  const hasMoved = (piece: Piece): boolean =>
    (first !== null && JSON.stringify(first.places) !== JSON.stringify(piece.places)) ||
    changes.some((change) => !change.own && touches(change, piece));

  const next = async (from: number, bytes: number, most: number): Promise<Opportunities | number> => {
    const asked = Math.min(most, Math.max(1, Math.floor(aimedBytes / bytes)), expected.rows - from);
    const piece = await readPiece(seen, wanted, from, asked);
    if (piece === "too-large") return next(from, bytes, Math.ceil(asked / 2));
    if (piece.rows !== expected.rows || hasMoved(piece)) return piece.rows;
    first ??= piece;
    for (const { role } of wanted) columns[role] = columns[role]!.concat(piece.values[role] ?? []);
    const read = from + asked;
    progress(read);
    if (read >= expected.rows) return { rows: expected.rows, columns };
    await breathe();
    const measured = bytesOf(Array.from({ length: asked }, (_, row) => rowOf(piece, wanted, row)));
    return next(read, Math.max(measured, expected.bytes), most);
  };

  if (expected.rows * expected.bytes <= aimedBytes) return next(0, expected.bytes, expected.rows);
  const end = await listen((change) => changes.push(change));
  const outcome = await next(0, expected.bytes, expected.rows).finally(end);
  await breathe();
  return typeof outcome === "number" || first === null || !hasMoved(first) ? outcome : outcome.rows;
}

const rowOf = ({ values }: Piece, wanted: readonly Wanted[], row: number): CellValue[][] =>
  wanted.map(({ role }) => [values[role]?.[row] ?? ""]);

/** Whether a change lies in what is read; rows and columns that come or go always count. */
function touches({ sheetId, address }: Change, piece: Piece): boolean {
  if (sheetId !== piece.sheetId) return false;
  return piece.places.some((place) => {
    const changed = parsedBlock({ sheet: place.sheet, address });
    return changed === null || shared(place, changed) !== null;
  });
}

interface Piece {
  readonly sheetId: string;
  /** Where the columns stand now. */
  readonly places: readonly Block[];
  readonly rows: number;
  readonly values: Readonly<Partial<Record<Role, readonly CellValue[]>>>;
}

async function readPiece(
  seen: Seen,
  wanted: readonly Wanted[],
  from: number,
  rows: number,
): Promise<Piece | "too-large"> {
  try {
    return await reading((context) => loadPiece(context, seen, wanted, from, rows));
  } catch (caught) {
    if (rows > 1 && isTooLarge(caught)) return "too-large";
    throw caught;
  }
}

const isTooLarge = (caught: unknown): boolean =>
  typeof caught === "object" &&
  caught !== null &&
  "code" in caught &&
  caught.code === "ResponsePayloadSizeLimitExceeded";

async function loadPiece(
  context: Excel.RequestContext,
  seen: Seen,
  wanted: readonly Wanted[],
  from: number,
  rows: number,
): Promise<Piece> {
  const { source } = seen;
  const owner =
    source.kind === "table"
      ? context.workbook.tables.getItemOrNullObject(source.table).worksheet
      : context.workbook.worksheets.getItemOrNullObject(source.sheet);
  owner.load("id");
  const asked = columnRanges(context, seen, wanted, from, rows);
  for (const { body, part, head } of asked) {
    body.load(blockProperties);
    part.load("values");
    head?.load("values");
  }
  await context.sync();
  if (owner.isNullObject) throw new Trouble("source-gone", { source: sourceName(source) });
  for (const { wanted: one, body, head } of asked)
    if (body.isNullObject || (head && String(head.values[0][0]) !== one.header))
      throw new Trouble("column-gone", {
        source: sourceName(source),
        role: one.role,
        header: one.header,
      });
  const values = asked.map(({ wanted: { role }, part }) => [
    role,
    part.isNullObject ? [] : part.values.map(([value]) => value as CellValue),
  ]);
  return {
    sheetId: owner.id,
    places: asked.map(({ body }) => blockOf(body)),
    rows: asked[0].body.rowCount,
    values: Object.fromEntries(values) as Piece["values"],
  };
}
