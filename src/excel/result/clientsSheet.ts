import type { ClientTable, ClientTableColumn } from "../../core/report/report";
import type { ParetoClass } from "../../core/classes/classification";
import { sheetTexts } from "../../strings/sheet";
import type { Language } from "../../strings/language";
import {
  areEqual,
  blockText,
  intersect,
  rangeOf,
  type Block,
  loadBlock,
  readBlock,
} from "../cells/area";
import { printFormatting } from "../cells/formattingText";
import { blockWrites, type Cell, type CellFormatting } from "../cells/formatting";
import { printRows } from "./corrected";
import { loadCellBackup, type CellBackup } from "./cellBackup";
import type { Located } from "../read/locate";
import { freeNumber, setHiddenName, type Mark } from "../stored/hiddenNames";
import { callWrite, type QueuedWrite } from "../cells/writeQueue";
import { freeSheetName } from "../cells/sheetNames";

import { loadRules, type Rules } from "../cells/conditionalFormats";
import { clearResults } from "./clear";
import { refuseForeignInput } from "./place";
import { isColouredAlready, loadLooks, type BlockLooks } from "./writeChecks";
import { stop } from "../host/failures";
import { neutralise } from "../cells/safeText";
import { setPrintedPage } from "../cells/printedPage";

/** What is known of the sheet of clients that an earlier run on the same data wrote. */
export type EarlierClients = {
  readonly mark: Mark;
  readonly sheet: string;
  readonly block: Block;
  /** Nothing else stands on that sheet. */
  readonly isAlone: boolean;
  readonly backup: CellBackup | undefined;
  readonly looks: BlockLooks;
  readonly rules: Rules;
};

/**
 * Asks for the earlier sheet of clients in the request under way; read after the sync. Throws `FailureError` where that
 * sheet is protected or filtered, or holds something a person typed into the table.
 */
export function loadEarlierClients(
  workbook: Excel.Workbook,
  located: Located
): () => EarlierClients | undefined {
  const keys = [keyOfRun(located), keyOfPlace(located)];
  const mark = located.state.workbookMarks.find(
    (m) =>
      m.kind === "Clients" && m.block !== undefined && keys.includes(m.comment.split("|")[0] ?? "")
  );
  if (!mark?.block || mark.sheet === undefined) return () => undefined;
  const { block, sheet: name } = mark;
  const sheet = workbook.worksheets.getItem(name);
  sheet.protection.load("protected");
  sheet.autoFilter.load("isDataFiltered");
  const used = loadBlock(sheet.getUsedRangeOrNullObject(true));
  const readLooks = loadLooks(workbook.context as Excel.RequestContext, {
    sheetId: name,
    sheet: name,
    block,
  });
  const readRules = loadRules(rangeOf(sheet, block));
  const readHeld = loadCellBackup(sheet, mark, mark.comment.split("|")[1] ?? "");
  return () => {
    refuseToWrite(sheet, name);
    const backup = readHeld?.();
    if (backup) refuseForeignInput(name, backup);
    if (backup) refuseEdited(name, backup, mark.comment.split("|")[2]);
    const looks = readLooks();
    const rules = readRules();
    return {
      mark,
      sheet: name,
      block,
      isAlone: isAlone(readBlock(used), block),
      backup,
      looks,
      rules,
    };
  };
}

/**
 * Throws `typedInResult` where as many rows stand as were written, and they say something else: a name, a class or a
 * number was corrected by hand. Rows that a person has deleted are no correction.
 */
function refuseEdited(sheet: string, { block, values }: CellBackup, written = ""): void {
  const isSameSize = written.startsWith(`${values.length}:`);
  if (!isSameSize || printRows(values) === written) return;
  stop({ code: "typedInResult", sheet, address: blockText(block), count: 1 });
}

function refuseToWrite(sheet: Excel.Worksheet, name: string): void {
  if (sheet.protection.protected) stop({ code: "sheetProtected", sheet: name });
  if (sheet.autoFilter.isDataFiltered) stop({ code: "filtered", sheet: name });
}

/** Does nothing but `block` stand on a sheet that is filled as far as `used`? */
export function isAlone(used: Block | undefined, block: Block): boolean {
  if (!used) return true;
  const common = intersect(used, block);
  return common !== undefined && areEqual(common, used);
}

/** Data with a hidden name are known by it, wherever they move; others (on a protected sheet) by their place. */
function keyOfRun({ state, earlier }: Located): string | undefined {
  return earlier && `${state.sheetId} ${earlier.number}`;
}
function keyOfPlace({ state, block }: Located): string {
  return `${state.sheetId} ${blockText({ ...block, rows: 1 })}`;
}

/** Where the table of clients goes: the earlier sheet where it fits, else a new one. */
export type ClientsTarget = {
  readonly sheet: string;
  readonly block: Block;
  readonly isNew: boolean;
};

/**
 * Chooses the sheet and block for a table of clients; `size` with its headings. Throws `FailureError`
 * `workbookProtected`.
 */
export function chooseClientsTarget(
  located: Located,
  earlier: EarlierClients | undefined,
  { rows, columns }: Pick<Block, "rows" | "columns">,
  language: Language
): ClientsTarget {
  const { state } = located;
  if (earlier) {
    const { row, column, rows: oldRows, columns: oldColumns } = earlier.block;
    // A table that grows must not run over what a person wrote around it.
    if (earlier.isAlone || (rows <= oldRows && columns <= oldColumns)) {
      return { sheet: earlier.sheet, block: { row, column, rows, columns }, isNew: false };
    }
  }
  if (state.isWorkbookProtected) stop({ code: "workbookProtected" });
  const name = sheetTexts(language).clientsSheet;
  return {
    sheet: freeSheetName(name, state.sheetNames, name),
    block: { row: 0, column: 0, rows, columns },
    isNew: true,
  };
}

/** Everything that puts the table of clients on its sheet. `number`: of the run beside the data, if it marks them. */
export function clientsWrites(
  workbook: Excel.Workbook,
  located: Located,
  target: ClientsTarget,
  earlier: EarlierClients | undefined,
  number: number | undefined,
  table: ClientTable,
  language: Language,
  money: string
): QueuedWrite[] {
  const { block } = target;
  const { state } = located;
  const getSheet = (): Excel.Worksheet => workbook.worksheets.getItem(target.sheet);
  const formatting: CellFormatting = { columns: table.columns, hasHeadings: true, money };
  const key = number === undefined ? keyOfPlace(located) : `${state.sheetId} ${number}`;
  const known = state.workbookMarks.filter((mark) => mark.kind === "Clients");
  const markNumber = earlier?.mark.number ?? freeNumber(known);
  const values = tableValues(table, language);
  const there = { old: earlier?.block, block, looks: earlier?.looks };
  const isColoured = isColouredAlready(there, formatting, values);
  const prepare = callWrite(() => {
    if (target.isNew) {
      const sheet = workbook.worksheets.add(target.sheet);
      sheet.freezePanes.freezeRows(1);
      setPrintedPage(sheet, { orientation: "Landscape", titleRows: 1 });
    }
    const range = rangeOf(getSheet(), block);
    setHiddenName(
      workbook.names,
      known,
      "Clients",
      markNumber,
      range,
      `${key}|${printFormatting(formatting)}|${printRows(values)}`
    );
    if (target.isNew || !earlier) return;
    const rules = isColoured ? { ...earlier.rules, own: [] } : earlier.rules;
    clearResults(getSheet(), earlier.block, block, rules);
  });
  return [prepare, ...blockWrites(getSheet, block, values, { ...formatting, isColoured })];
}

const TEXT_COLUMNS: ReadonlySet<ClientTableColumn> = new Set(["client", "territory", "agent"]);

/** What the table holds in its cells, headings first, in a language. */
export function tableValues(table: ClientTable, language: Language): Cell[][] {
  const texts = sheetTexts(language);
  const headings = table.columns.map((column) => texts.tableHeadings[column]);
  const lines = table.rows.map((row) =>
    row.map((value, index): Cell => {
      const column = table.columns[index] ?? "client";
      if (value === null || value === false) return "";
      if (value === true) return texts.yes;
      if (column === "class" || column === "territoryClass") {
        return texts.classes[value as ParetoClass] ?? value;
      }
      return typeof value === "string" && TEXT_COLUMNS.has(column) ? neutralise(value) : value;
    })
  );
  return [headings, ...lines];
}
