import { excelCode, FailureError } from "../host/failures";

/**
 * Does this Excel take several requests back with one Ctrl+Z (ExcelApi 1.20)? Older ones do not know the option, and what
 * an add-in does there cannot be taken back with Ctrl+Z at all.
 */
export function canGroupUndo(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.20");
}

/** Codes of Excel that name no member and no cause: Excel on the web fails in such ways at the option itself. */
const OF_NO_CAUSE = new Set([
  ...["GeneralException", "InternalServerError", "InvalidArgument", "NotImplemented"],
]);

/**
 * Is a run that failed as one step of Ctrl+Z worth a second try without that? `hasWritten`: some of its writing had
 * reached the workbook. Where Excel says that something in the run cannot be part of a group, always; where it fails at
 * the option (office-js#6711), as long as nothing was written. Whoever takes the try has taken the writing back.
 */
export function isRefusedAsGroup(error: unknown, hasWritten: boolean): boolean {
  const code = excelCode(error instanceof FailureError ? error.cause : error);
  if (code === undefined) return false;
  return code === "UndoNotSupported" || (!hasWritten && OF_NO_CAUSE.has(code));
}
