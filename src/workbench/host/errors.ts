/**
 * The errors that Excel reports, with its codes and its words (Microsoft Learn, "Error handling with the
 * application-specific JavaScript APIs"; the last four are messages of office.js itself).
 */
const messages = {
  AccessDenied: "You cannot perform the requested operation.",
  GeneralException: "There was an internal error while processing the request.",
  InactiveWorkbook: "The operation failed because there are multiple workbooks open and this one is not active.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidSelection: "The current selection is invalid for this operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  NotImplemented: "The requested feature isn't implemented.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
  UndoNotSupported: "The operation does not support undo, so it cannot be part of an undo group.",
  InvalidObjectPath:
    "The object path isn't working for what you're trying to do. If you're using the object across multiple " +
    '"context.sync" calls and outside the sequential execution of a ".run" batch, please use the ' +
    '"context.trackedObjects.add()" and "context.trackedObjects.remove()" methods to manage the object\'s lifetime.',
  InvalidRequestContext: "Cannot use the object across different request contexts.",
  RunMustReturnPromise:
    'The batch function passed to the ".run" method didn\'t return a promise. The function must return a promise, so ' +
    "that any automatically-tracked objects can be released at the completion of the batch operation.",
  ValueNotLoaded:
    "The value of the result object has not been loaded yet. Before reading the value property, call " +
    '"context.sync()" on the associated request context.',
  PropertyNotLoaded: "",
} as const;

export type ErrorCode = keyof typeof messages;

/** What Excel throws: `OfficeExtension.Error`. */
export class HostError extends Error {
  override readonly name = "RichApi.Error";
  readonly traceMessages: string[] = [];
  readonly debugInfo: { code: string; message: string; errorLocation?: string; statement?: string };

  constructor(
    readonly code: ErrorCode,
    detail?: string,
    errorLocation?: string,
  ) {
    const message = [messages[code], detail].filter(Boolean).join(" ");
    super(message);
    this.debugInfo = { code, message, ...(errorLocation === undefined ? {} : { errorLocation }) };
  }
}

export function propertyNotLoaded(className: string, property: string): HostError {
  const message =
    `The property '${property}' is not available. Before reading the property's value, call the load method on ` +
    'the containing object and call "context.sync()" on the associated request context.';
  return new HostError("PropertyNotLoaded", message, `${className}.${property}`);
}

/** Everything that goes wrong inside a batch reaches the caller as Excel's error; a fault of ours as GeneralException. */
export function asHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const fault = new HostError("GeneralException", error instanceof Error ? error.message : String(error));
  fault.cause = error;
  return fault;
}
