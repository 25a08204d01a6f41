import { modelTableNames, type ModelTableName } from "../../core/model/tables";

/** The version of the model sheets' shape that this add-in writes. */
export const modelSchema = 1;
/** Where the record stands in the document's settings. */
export const modelRecordKey = "SplitTarget.model";

/** The little that the model's sheets cannot say by themselves. */
export interface ModelRecord {
  readonly schema: number;
  /** Tables whose sheets are being written: a writing that stopped can be told, and is gone on with. */
  readonly unfinished: readonly ModelTableName[];
  /** Tables that are being mended: what follows a change of theirs is made sure when it is gone on with. */
  readonly mending: readonly ModelTableName[];
  /** The history's sheet is being written for a reset of the plan. */
  readonly history?: true;
}

/** Notes what is being written. Queued; the caller syncs. */
export function keepModelRecord(context: Excel.RequestContext, record: Omit<ModelRecord, "schema">): void {
  const value: ModelRecord = { schema: modelSchema, ...record };
  context.workbook.settings.add(modelRecordKey, JSON.stringify(value));
}

/** Reads the record; null where it is none of ours. */
export function readModelRecord(value: unknown): ModelRecord | null {
  if (typeof value !== "string") return null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(value);
  } catch (caught) {
    if (caught instanceof SyntaxError) return null;
    throw caught;
  }
  if (typeof parsed !== "object" || parsed === null || !("schema" in parsed)) return null;
  const { schema, unfinished, mending, history } = parsed as Record<string, unknown>;
  if (typeof schema !== "number") return null;
  const namesIn = (list: unknown): ModelTableName[] =>
    modelTableNames.filter((name) => Array.isArray(list) && list.includes(name));
  return {
    schema,
    unfinished: namesIn(unfinished),
    mending: namesIn(mending),
    ...(history === true && { history }),
  };
}
