import type { ReadingFailure } from "../../core/reading/model/finding";

/**
 * Everything that can stop a command, as codes with data; `strings` says each in a sentence. What is not one of these is
 * a bug and is thrown as it came.
 */
export type Failure =
  | ReadingFailure
  /** A chart, a picture or nothing is selected. */
  | { readonly code: "notCells" }
  | { readonly code: "emptySheet"; readonly sheet: string }
  | { readonly code: "emptySelection" }
  /** The sample goes into an empty sheet alone. */
  | { readonly code: "sheetNotEmpty"; readonly sheet: string }
  /** A person wrote into the sample: it stays. */
  | { readonly code: "sampleChanged"; readonly sheet: string }
  /** The workbook remembers no result that was written. */
  | { readonly code: "noLastResult" }
  /** Several areas that do not stand side by side in the same rows. */
  | { readonly code: "severalAreas"; readonly areas: number }
  | { readonly code: "tooManyCells"; readonly cells: number; readonly limit: number }
  | { readonly code: "sheetNotFound"; readonly sheet: string }
  | { readonly code: "rangeNotFound"; readonly range: string }
  /** The sheet was written by this add-in and holds no data of the person's. */
  | { readonly code: "ownSheet"; readonly sheet: string }
  | { readonly code: "sheetProtected"; readonly sheet: string }
  | { readonly code: "workbookProtected" }
  | { readonly code: "filtered"; readonly sheet: string }
  | { readonly code: "mergedCells" }
  | { readonly code: "noRoom"; readonly sheet: string }
  /** Columns of the person's stand right of ours in their table, so that ours cannot leave it. */
  | { readonly code: "columnsInTable"; readonly sheet: string; readonly address: string }
  /** A person wrote into cells of ours; the first of them, and how many. */
  | {
      readonly code: "typedInResult";
      readonly sheet: string;
      readonly address: string;
      readonly count: number;
    }
  /** A person corrected classes in our columns, and the run would write others; the first of them, and how many. */
  | {
      readonly code: "classCorrected";
      readonly sheet: string;
      readonly address: string;
      readonly count: number;
    }
  /** A person typed on a sheet that is about to be written anew; the first place, and how many rows. */
  | {
      readonly code: "typedOnSheet";
      readonly sheet: string;
      readonly address: string;
      readonly count: number;
    }
  /** Somebody has changed the workbook between our reading and our writing; the first place, "" where it is no cell. */
  | { readonly code: "changedMeanwhile"; readonly sheet: string; readonly address: string }
  /** Cells were changed after what they come to had been shown. */
  | { readonly code: "changedSinceCheck"; readonly sheet: string }
  | { readonly code: "cellEditing" }
  /** A dialog of Excel is open. */
  | { readonly code: "dialogOpen" }
  | { readonly code: "otherWorkbook" }
  | { readonly code: "accessDenied" }
  /** The person has to sign in again, or the session in Excel on the web has ended. */
  | { readonly code: "signedOut" }
  | { readonly code: "sessionEnded" }
  /** A tab, a hidden name or a table of that name is there already. */
  | { readonly code: "nameTaken" }
  /** Something that was there a moment ago is gone: a tab, a hidden name, a chart. */
  | { readonly code: "itemGone" }
  /** Rows or columns cannot come in between: filled cells would leave the sheet. */
  | { readonly code: "noRoomToInsert" }
  /** A pivot table stands where the command writes. */
  | { readonly code: "pivotInTheWay" }
  /** A sheet of a chart or of macros, which has no cells. */
  | { readonly code: "otherSheetKind" }
  /** Excel cannot do this with the workbook as it is now, such as in Protected View. */
  | { readonly code: "notPossibleNow" }
  /** Links to other workbooks, or queries, are not allowed to be refreshed. */
  | { readonly code: "linksBlocked" }
  /** Excel met an error of its own. */
  | { readonly code: "excelFailed" }
  /** Excel is overloaded or asks to slow down. */
  | { readonly code: "excelBusy" }
  /** One request or answer was larger than Excel takes. */
  | { readonly code: "tooLargeForExcel" }
  /** A file is larger than Excel on the web takes at once; in bytes. */
  | { readonly code: "fileTooLarge"; readonly bytes: number; readonly limit: number }
  /** This Excel lacks something the command needs. */
  | { readonly code: "excelTooOld"; readonly member: string }
  | { readonly code: "connectionLost" }
  | { readonly code: "cancelled" }
  | { readonly code: "nothingToRevert" }
  /** A command that needs the result of a run, in a pane that has none. */
  | { readonly code: "notClassified" }
  /** The selected row names no client of the result. */
  | { readonly code: "noClientHere" }
  /** No strategy sheet of this agent, or ("") none at all, where one was needed. */
  /** Every part of a strategy sheet would weigh nothing. */
  | { readonly code: "noWeights" }
  /** A day without a snapshot; `days`: those that have one. */
  | { readonly code: "noSnapshot"; readonly day: string; readonly days: readonly string[] }
  | { readonly code: "noStrategySheets"; readonly agent: string }
  | { readonly code: "excelRefused"; readonly excelCode: string; readonly statement: string };

export type FailureCode = Failure["code"];

/**
 * In what state a command that failed left the workbook: nothing had been written; what had been written was taken back;
 * or a part may still be there.
 */
export type Left = "untouched" | "restored" | "partly";

/** Cells of a sheet as A1 text, or (empty) the sheet as a whole. */
export type LeftPlace = { readonly sheet: string; readonly address: string };

/**
 * Carries a failure to the one place that catches it; `left` tells what became of the workbook, and `places` where a part
 * may still be there. Only the unit of work says anything but "untouched".
 */
export class FailureError extends Error {
  constructor(
    readonly failure: Failure,
    readonly left: Left = "untouched",
    override readonly cause?: unknown,
    readonly places: readonly LeftPlace[] = []
  ) {
    super(failure.code);
    this.name = "FailureError";
  }
}

/** Stops a command that has written nothing yet. */
export function stop(failure: Failure): never {
  throw new FailureError(failure);
}

type ExcelFailure = {
  readonly code: string;
  readonly message: string;
  readonly debugInfo?: { readonly statement?: string; readonly errorLocation?: string };
};

/** Recognised by its shape, not by `instanceof`: in tests Office.js lives in another realm with another `Error`. */
function isExcelFailure(error: unknown): error is ExcelFailure {
  if (typeof error !== "object" || error === null) return false;
  const { name, code } = error as { readonly name?: unknown; readonly code?: unknown };
  return name === "RichApi.Error" && typeof code === "string";
}

/** Excel's code of an error that came through Office.js; undefined for any other error. */
export function excelCode(error: unknown): string | undefined {
  return isExcelFailure(error) ? error.code : undefined;
}

/**
 * What an error from Office.js means for a person; by its code, because messages come in the language of Excel.
 * An error that Office.js did not make is given back as it is: it is a bug.
 */
export function readFailure(
  error: unknown,
  left?: Left,
  places: readonly LeftPlace[] = []
): unknown {
  if (error instanceof FailureError) {
    if (left === undefined || left === error.left) return error;
    return new FailureError(error.failure, left, error.cause, places);
  }
  if (!isExcelFailure(error)) return error;
  return new FailureError(failureOfCode(error), left, error, places);
}

function failureOfCode(error: ExcelFailure): Failure {
  switch (error.code) {
    case "InvalidSelection":
      return { code: "notCells" };
    case "InvalidOperationInCellEditMode":
      return { code: "cellEditing" };
    case "InactiveWorkbook":
      return { code: "otherWorkbook" };
    case "WriteNotSupportedWhenModalDialogOpen":
      return { code: "dialogOpen" };
    case "AccessDenied":
      return { code: "accessDenied" };
    case "NonWorksheetSheet":
    case "UnsupportedSheet":
      return { code: "otherSheetKind" };
    case "InsertDeleteConflict":
    case "NonBlankCellOffSheet":
      return { code: "noRoomToInsert" };
    case "PivotTableRangeConflict":
      return { code: "pivotInTheWay" };
    case "InvalidOperation":
    case "UnsupportedOperation":
    case "UnsupportedFillType":
      return { code: "notPossibleNow" };
    case "OpenWorkbookLinksBlocked":
    case "RefreshWorkbookLinksBlocked":
    case "PowerQueryRefreshResourceChallenge":
      return { code: "linksBlocked" };
    case "Unauthenticated":
      return { code: "signedOut" };
    case "InvalidOrTimedOutSession":
      return { code: "sessionEnded" };
    case "ItemAlreadyExists":
      return { code: "nameTaken" };
    case "ItemNotFound":
    case "InvalidReference":
    case "InvalidBinding":
    case "EmptyChartSeries":
      return { code: "itemGone" };
    case "ActivityLimitReached":
    case "TooManyRequests":
    case "ServiceNotAvailable":
    case "RequestAborted":
    case "ServerBusy":
    case "Conflict":
    case "ConflictDuringResolve":
    case "Timeout":
    case "DirtySupportingFormula":
      return { code: "excelBusy" };
    case "GeneralException":
    case "InternalServerError":
      return { code: "excelFailed" };
    case "RequestPayloadSizeLimitExceeded":
    case "ResponsePayloadSizeLimitExceeded":
    case "OperationCellsExceedLimit":
    case "RangeExceedsLimit":
    case "RangeImageExceedsLimit":
    case "FormulaLengthExceedsLimit":
      return { code: "tooLargeForExcel" };
    case "FilteredRangeConflict":
      return { code: "filtered", sheet: "" };
    case "MergedRangeConflict":
      return { code: "mergedCells" };
    case "ApiNotFound":
    case "ApiNotAvailable":
    case "NotImplemented":
    case "UnsupportedFeature":
      return { code: "excelTooOld", member: error.debugInfo?.errorLocation ?? "" };
    case "ConnectionFailure":
    case "InvalidRequestContext":
    case "HostRestartNeeded":
      return { code: "connectionLost" };
    default:
      return {
        code: "excelRefused",
        excelCode: error.code,
        statement: error.debugInfo?.statement ?? error.debugInfo?.errorLocation ?? "",
      };
  }
}
