import type { Present, Written } from "../core/written";
import { isTrouble, Trouble } from "../core/trouble";

/** What Office.js rejects with; recognised by its shape, since a page may hold more than one copy of it. */
interface OfficeError {
  readonly code: string;
  readonly message: string;
  readonly debugInfo?: { readonly errorLocation?: string };
}

const isOfficeError = (caught: unknown): caught is OfficeError =>
  typeof caught === "object" &&
  caught !== null &&
  "debugInfo" in caught &&
  "code" in caught &&
  typeof caught.code === "string";

export const inCellEditing = (caught: unknown): boolean =>
  isOfficeError(caught) && caught.code === "InvalidOperationInCellEditMode";

/** What is selected is no single block of cells. */
export const isInvalidSelection = (caught: unknown): boolean =>
  isOfficeError(caught) && caught.code === "InvalidSelection";

/** There is no such thing, or an action that only goes on where there is one ended the batch. */
export const isNotFound = (caught: unknown): boolean =>
  isOfficeError(caught) && caught.code === "ItemNotFound";

/** A protected workbook lets nobody add, remove, rename or move a sheet. */
const isAboutSheets = ({ code, debugInfo }: OfficeError): boolean =>
  code === "AccessDenied" &&
  /^((WorksheetCollection|Worksheets)\.add|Worksheet\.(copy|delete|name|position|visibility)$)/.test(
    debugInfo?.errorLocation ?? "",
  );

/** Failures of the moment or of what others did meanwhile. The rest, such as InvalidArgument, are our own bugs. */
const passing = new Set([
  "GeneralException",
  "ItemNotFound",
  "ItemAlreadyExists",
  "InvalidObjectPath",
  "RequestAborted",
  "RequestTimeout",
  "Timeout",
  "ServiceNotAvailable",
  "InternalServerError",
  "ConnectionFailure",
  "Conflict",
  "ActivityLimitReached",
  "UnexpectedError",
  "HttpRequestFailed",
  "NotSupportedInCurrentState",
  "PendingOperation",
]);
const unknownCalls = new Set(["ApiNotFound", "ApiNotAvailable", "NotImplemented", "UnsupportedOperation"]);

/** What a look after the failure found; "unknown" where even that failed. */
export interface Aftermath {
  readonly written: Written;
  readonly present: Present | null;
}

/**
 * Names what Office.js rejected with as a Trouble. What is neither a failure of the moment nor something that a
 * person can act on comes back as it was, with its debugInfo.
 *
 * @param sheet the sheet that was written to, for a refusal of Excel's that does not name it
 */
export function troubleOf(caught: unknown, aftermath: Aftermath, sheet: string | null = null): unknown {
  if (!isOfficeError(caught)) return caught;
  const options = { cause: caught };
  if (inCellEditing(caught)) return new Trouble("cell-editing", { written: aftermath.written }, options);
  if (isAboutSheets(caught))
    return new Trouble("structure-protected", { written: aftermath.written }, options);
  if (caught.code === "AccessDenied")
    return new Trouble("protected", { sheet, written: aftermath.written }, options);
  if (unknownCalls.has(caught.code))
    return new Trouble("unsupported", { call: caught.debugInfo?.errorLocation || caught.message }, options);
  if (passing.has(caught.code))
    return new Trouble("sync-failed", { error: caught.code, message: caught.message, ...aftermath }, options);
  return caught;
}

/**
 * One step of a task, whose failure speaks of the whole task: a look that fails after all was written has not left
 * nothing, and a first step that is complete has not written all.
 *
 * @param words what the step may say of itself, each with what that is of the whole
 */
export async function asStep<T>(
  words: Readonly<Partial<Record<Written, Written>>>,
  step: () => Promise<T>,
): Promise<T> {
  try {
    return await step();
  } catch (caught) {
    throw retold(caught, words);
  }
}

function retold(caught: unknown, words: Readonly<Partial<Record<Written, Written>>>): unknown {
  if (!isTrouble(caught) || !("written" in caught.facts)) return caught;
  const written = words[caught.facts.written];
  if (written === undefined) return caught;
  return new Trouble(caught.code, { ...caught.facts, written } as typeof caught.facts, { cause: caught });
}
