import { excelCode, stop, type Failure } from "../host/failures";
import { loadExpected } from "../unit/images";
import type { Expected } from "../unit/touches";
import type { Unit } from "../unit/unit";

/* Sheets of another file in this workbook (ExcelApi 1.13). */

/** Bytes of one request that Excel on the web takes, and of a file that goes into it as Base64. */
const MOST_REQUEST = 5_000_000;
const MOST_FILE = (MOST_REQUEST * 3) / 4;

/** Excel on the web would refuse the request; other platforms have no such limit, and say so themselves if they do. */
export function refuseTooLarge(base64: string): void {
  const isOnTheWeb = Office.context.platform === Office.PlatformType.OfficeOnline;
  if (isOnTheWeb && base64.length > MOST_REQUEST) stop(tooLarge(base64));
}

function tooLarge({ length }: string): Failure {
  return { code: "fileTooLarge", bytes: (length * 3) / 4, limit: MOST_FILE };
}

/**
 * Brings the sheets of a file into the workbook, behind the others; gives their ids. A failure after this takes them away
 * again, whatever they are called. Throws `FailureError` `fileTooLarge`.
 */
export async function insertFile(
  unit: Unit,
  base64: string,
  tabs: Expected
): Promise<ReadonlySet<string>> {
  const { workbook } = unit.context;
  let inserted: OfficeExtension.ClientResult<string[]> | undefined;
  const writing = {
    touches: [tabs],
    write: () => {
      inserted = workbook.insertWorksheetsFromBase64(base64, { positionType: "End" });
    },
  };
  await unit.write(writing).catch((error: unknown) => {
    if (excelCode(error) !== "RequestPayloadSizeLimitExceeded") throw error;
    stop(tooLarge(base64));
  });
  const ids = inserted?.value ?? [];
  unit.adopt(ids);
  return new Set(ids);
}

/** The tabs as they are before a file comes. One request. */
export async function readTabs(unit: Unit): Promise<Expected> {
  const read = loadExpected(unit.context, [{ kind: "sheets", added: [], isAny: true }]);
  await unit.context.sync();
  const [tabs] = read();
  if (!tabs) throw new Error("No tabs");
  return tabs;
}

/** Can this Excel bring sheets of a file into a workbook? */
export function canInsertFile(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.13");
}

/** Throws `FailureError` `excelTooOld`. */
export function requireInsertion(): void {
  if (!canInsertFile()) {
    stop({ code: "excelTooOld", member: "Workbook.insertWorksheetsFromBase64" });
  }
}
