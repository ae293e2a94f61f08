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

/** What the stand-in lacks: always names the member, so that nobody takes silence for an answer. */
export function notImitated(member: string): ApiError {
  return new ApiError("ApiNotFound", `The stand-in Excel does not imitate ${member}.`, 501);
}
