/** Why a file cannot be opened. The sentences are in `strings/files.ts`. */
export type FileFailureCode =
  /** Nothing in the file. */
  | "emptyFile"
  /** Neither a workbook of Excel nor a table of text. */
  | "notAWorkbook"
  /** Locked with a password. */
  | "encrypted"
  /** A workbook of Excel 97-2003 (.xls) or a binary one (.xlsb). */
  | "oldFormat"
  /** A web page or an XML table, which programs like to name .xls. */
  | "webTable"
  /** A spreadsheet of another program: OpenDocument (.ods), Numbers. */
  | "openDocument"
  /** Data for programs: JSON, XML, Parquet, a database. */
  | "dataFile"
  /** Files packed into one. */
  | "archive"
  /** Meant to be a workbook, but broken; `part` says where. */
  | "damaged"
  /** More than a sheet has room for. */
  | "tooLarge"
  /** A text so long that no cell holds it: most likely a quote that is not closed. */
  | "textTooLong"
  /** Unpacked it would take more memory than there is, or so many times its own size as no workbook does. */
  | "unpacksTooLarge"
  /** More formats of cells than a workbook of Excel may have. */
  | "tooManyFormats";

/** Thrown by `openWorkbook` for a file it cannot read. `part`: the part of the package where it broke, if known. */
export class FileFailure extends Error {
  constructor(
    readonly code: FileFailureCode,
    readonly part?: string
  ) {
    super(part === undefined ? code : `${code} (${part})`);
    this.name = "FileFailure";
  }
}
