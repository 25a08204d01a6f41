/** Excel's own sentences for the codes that an add-in may meet. */
const sentences = {
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound:
    "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  GeneralException: "There was an internal error while processing the request.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidObjectPath: "The object path is not valid for what you are trying to do.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidOperationInCellEditMode:
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  InvalidReference: "This reference is not valid for the current operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  NotImplemented: "The requested feature isn't implemented.",
  RequestAborted: "The request was aborted during run time.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
  UnsupportedOperation: "The operation being attempted is not supported.",
} as const;

export type OfficeErrorCode = keyof typeof sentences;

/** A refusal that reaches the add-in as `OfficeExtension.Error`, in Excel's code and words. */
export class OfficeError extends Error {
  override name = "OfficeError";

  constructor(
    readonly code: OfficeErrorCode,
    /** What was refused here, added to Excel's sentence where it helps ("Range.find"). */
    detail?: string,
  ) {
    super(detail === undefined ? sentences[code] : `${sentences[code]} (${detail})`);
  }
}

export const invalidArgument = (detail?: string): OfficeError => new OfficeError("InvalidArgument", detail);
export const notFound = (detail?: string): OfficeError => new OfficeError("ItemNotFound", detail);
