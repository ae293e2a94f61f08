import { loadHiddenNames, readMarks, STRATEGY_SHEET_NAME, type Mark } from "../stored/hiddenNames";
import { MEMORY_KEY, parseMemory, type Memory } from "../stored/workbookSettings";
import { LAST_RESULT_KEY } from "../stored/lastResult";
import { type Block, loadBlock, readBlock } from "../cells/area";
import { loadSnapshotParts, type SnapshotPart } from "../stored/snapshotPart";
import { loadRecordsPart } from "../stored/recordsPart";
import { loadRegistryPart } from "../stored/registryPart";

/** What has to be known of the workbook and one sheet before anything is read or written. */
export type SheetState = {
  readonly sheet: string;
  readonly sheetId: string;
  readonly sheetNames: readonly string[];
  /** The same with their ids. */
  readonly sheets: readonly {
    readonly id: string;
    readonly name: string;
    readonly visibility: string;
  }[];
  readonly isProtected: boolean;
  readonly isWorkbookProtected: boolean;
  /** A filter of the sheet (not of a table) hides rows. */
  readonly isFiltered: boolean;
  /** Cells that hold something; undefined: none. */
  readonly used: Block | undefined;
  /** Cells that hold something or have a look of their own. */
  readonly formatted: Block | undefined;
  /** It is the strategy sheet of a client. */
  readonly isStrategySheet: boolean;
  readonly sheetMarks: readonly Mark[];
  readonly workbookMarks: readonly Mark[];
  readonly memory: Memory;
  /** What the setting that it was read from holds; undefined: there is none. */
  readonly memoryText: string | undefined;
  /** What the setting with the last result holds; undefined: there is none. */
  readonly lastResultText: string | undefined;
  /** The custom XML parts with snapshots. */
  readonly snapshotParts: readonly SnapshotPart[];
  /** The one with records of the last runs. */
  readonly recordsPart: string | undefined;
  /** The one with the registry of strategy sheets. */
  readonly registryPart: string | undefined;
};

/** Asks for all of it in the request under way; the function given back reads the answers after the sync. */
export function loadSheetState(workbook: Excel.Workbook, sheet: Excel.Worksheet): () => SheetState {
  sheet.load("id,name");
  workbook.worksheets.load("items/id,items/name,items/visibility");
  sheet.protection.load("protected");
  workbook.protection.load("protected");
  sheet.autoFilter.load("isDataFiltered");
  const used = loadBlock(sheet.getUsedRangeOrNullObject(true));
  const formatted = loadBlock(sheet.getUsedRangeOrNullObject(false));
  const sheetNames = loadHiddenNames(sheet.names);
  const workbookNames = loadHiddenNames(workbook.names);
  const setting = workbook.settings.getItemOrNullObject(MEMORY_KEY).load("value");
  const lastResult = workbook.settings.getItemOrNullObject(LAST_RESULT_KEY).load("value");
  const snapshotParts = loadSnapshotParts(workbook);
  const recordsPart = loadRecordsPart(workbook);
  const registryPart = loadRegistryPart(workbook);
  return () => ({
    sheet: sheet.name,
    sheetId: sheet.id,
    sheetNames: workbook.worksheets.items.map((item) => item.name),
    isProtected: sheet.protection.protected,
    isWorkbookProtected: workbook.protection.protected,
    isFiltered: sheet.autoFilter.isDataFiltered,
    used: readBlock(used),
    formatted: readBlock(formatted),
    isStrategySheet: sheetNames.items.some(({ name }) => name === STRATEGY_SHEET_NAME),
    sheetMarks: readMarks(sheetNames),
    workbookMarks: readMarks(workbookNames),
    memory: setting.isNullObject ? parseMemory(undefined) : parseMemory(setting.value),
    memoryText: setting.isNullObject ? undefined : String(setting.value),
    lastResultText: lastResult.isNullObject ? undefined : String(lastResult.value),
    sheets: workbook.worksheets.items.map(({ id, name, visibility }) => ({ id, name, visibility })),
    snapshotParts: snapshotParts(),
    recordsPart: recordsPart(),
    registryPart: registryPart(),
  });
}
