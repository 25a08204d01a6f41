import { dateOrders, meanings, roles } from "../../core/funnel/data/source";
import type { DateOrder, Meaning, Role, Source } from "../../core/funnel/data/source";

/** The version of what is kept of a funnel, and where it stands in the document's settings. */
export const funnelSchema = 1;
export const funnelKey = "SplitTarget.funnel";

/** What the sheet can't say by itself. */
export interface FunnelRecord {
  readonly schema: number;
  readonly source: Source;
  /** The columns by header, and where they stood, for headers that come twice or are blank. */
  readonly columns: Readonly<Partial<Record<Role, { readonly header: string; readonly index: number }>>>;
  readonly meanings: readonly (readonly [string, Meaning])[];
  readonly order: readonly string[];
  readonly dates: DateOrder | null;
  /** What of the sheet of figures is filled by us. */
  readonly filled: readonly string[];
  /** Set before the first cell is written and gone with the last: a writing that Excel stopped is known by it. */
  readonly unfinished?: Unfinished;
}

export interface Unfinished {
  readonly sheet: string;
  /** The sheet had not been there before, so that all on it is ours. */
  readonly isNew: boolean;
  /** What was to be filled. */
  readonly filled: readonly string[];
  /** The setting as it was before. */
  readonly kept: string | null;
}

export const writeFunnelRecord = (record: FunnelRecord): string => JSON.stringify(record);

/** Reads the record; null where it is none of ours. One of a newer version keeps only its number. */
export function readFunnelRecord(value: unknown): FunnelRecord | { readonly schema: number } | null {
  const given = parsed(value);
  if (given === null || typeof given.schema !== "number") return null;
  if (given.schema > funnelSchema) return { schema: given.schema };
  const source = sourceIn(given.source);
  if (source === null) return null;
  const columns: Record<string, unknown> = isRecord(given.columns) ? given.columns : {};
  return {
    schema: given.schema,
    source,
    columns: Object.fromEntries(
      roles.flatMap((role) => {
        const column = columns[role];
        return isRecord(column) && typeof column.header === "string" && typeof column.index === "number"
          ? [[role, { header: column.header, index: column.index }]]
          : [];
      }),
    ),
    meanings: list(given.meanings).flatMap((pair) => {
      const [word, said] = list(pair);
      const meaning = meanings.find((one) => one === said);
      return typeof word === "string" && meaning !== undefined ? [[word, meaning] as const] : [];
    }),
    order: list(given.order).filter((word) => typeof word === "string"),
    dates: dateOrders.find((order) => order === given.dates) ?? null,
    filled: addresses(given.filled),
    ...unfinishedIn(given.unfinished),
  };
}

const addresses = (value: unknown): string[] =>
  list(value).filter((address): address is string => typeof address === "string");

function unfinishedIn(value: unknown): { unfinished?: Unfinished } {
  if (!isRecord(value) || typeof value.sheet !== "string") return {};
  const { sheet, isNew, filled, kept } = value;
  return {
    unfinished: {
      sheet,
      isNew: isNew === true,
      filled: addresses(filled),
      kept: typeof kept === "string" ? kept : null,
    },
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const list = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

function parsed(value: unknown): Record<string, unknown> | null {
  if (typeof value !== "string") return null;
  try {
    const found: unknown = JSON.parse(value);
    return isRecord(found) ? found : null;
  } catch (caught) {
    if (caught instanceof SyntaxError) return null;
    throw caught;
  }
}

function sourceIn(value: unknown): Source | null {
  if (!isRecord(value) || typeof value.sheet !== "string") return null;
  const { kind, sheet, table, address } = value;
  if (kind === "table" && typeof table === "string") return { kind, table, sheet };
  return kind === "range" && typeof address === "string" ? { kind, sheet, address } : null;
}
