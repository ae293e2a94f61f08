import type { Host } from "./host";

/**
 * An error as Excel answers it: `code` is one of Excel's (`ItemNotFound`, `InvalidArgument`, `AccessDenied`,
 * `InvalidSelection`, `GeneralException`, ...), `message` is for developers.
 */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatusCode = 400
  ) {
    super(message);
  }
}

/** What the preview lacks: always names the member, so that nobody takes silence for an answer. */
export function notImitated(member: string): ApiError {
  return new ApiError("ApiNotFound", `The preview host does not imitate ${member}.`, 501);
}

/**
 * One object of Excel's API as the wire sees it. Members are PascalCase: getters and setters are properties (or
 * navigation, where they give another ApiObject), methods are methods; a method or getter that gives `null` in place
 * of an object is a null object (`...OrNullObject`). Arguments that were left out arrive as undefined. Objects are thin and made anew for each request: state lives in
 * the model.
 */
export abstract class ApiObject {
  /** `_ReferenceId`, once a client keeps the object across requests; given by the host's references. */
  referenceId: string | undefined;

  constructor(protected readonly host: Host) {}

  /** `_Id` of objects that have one (worksheets, tables, charts, ...). */
  get identity(): string | number | undefined {
    return undefined;
  }
}

/** A collection: the interpreter answers a query with `{_Items: [...]}`, honouring Top and Skip. */
export abstract class ApiCollection<T extends ApiObject> extends ApiObject {
  abstract items(): readonly T[];
}
