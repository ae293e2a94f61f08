import { areaText, intersectAreas, type Area } from "../model/area";
import type { Sheet } from "../model/sheet";
import { tableId } from "../model/tableId";
import type { Change, Workbook } from "../model/workbook";
import { describeHappening } from "./happenings";
import { WORKBOOK, type Message } from "./message";

/** Office's number of the event that formulas of a sheet have new results. */
const CALCULATED = 16;

/**
 * The events that a change of the workbook means, to the object it happened to and to the collections above it.
 * `isOurs`: the add-in itself did it.
 */
export function describeChange(workbook: Workbook, change: Change, isOurs: boolean): Message[] {
  switch (change.kind) {
    case "cells":
      return describeCells(workbook, change, isOurs);
    case "formats": {
      const address = areaText(change.area);
      const data = { source: "Local", address, referenceId: eventRange(change.sheet, change.area) };
      return toSheet(18, change.sheet, data);
    }
    case "selection":
      return describeSelection(workbook);
    case "sheetAdded":
      return [toWorkbook(13, { source: "Local", worksheetId: change.sheet })];
    case "sheetDeleted":
      return [toWorkbook(15, { source: "Local", worksheetId: change.sheet })];
    case "sheetActivated":
      return toSheet(11, change.sheet, {});
    case "sheetDeactivated":
      return toSheet(12, change.sheet, {});
    case "sheetRenamed":
      return toSheet(25, change.sheet, {
        source: "Local",
        nameBefore: change.before,
        nameAfter: change.after,
      });
    case "happened":
      return describeHappening(change.sheet, change.happening);
    case "other": {
      const isCalculated = change.what === "calculated" && change.sheet !== undefined;
      return isCalculated ? toSheet(CALCULATED, change.sheet, {}) : [];
    }
  }
}

/** The text by which `event.getRange` asks for the cells of an event: see `WorkbookApi`. */
function eventRange(sheet: string, area: Area): string {
  return `${sheet}!${areaText(area)}`;
}

function describeCells(
  workbook: Workbook,
  change: Extract<Change, { kind: "cells" }>,
  isOurs: boolean
): Message[] {
  const { sheet: sheetId, area, details } = change;
  const isRemote = change.remote === true;
  const data = {
    changeType: change.type,
    source: isRemote ? "Remote" : "Local",
    address: areaText(area),
    triggerSource: isOurs ? "ThisLocalAddin" : "Unknown",
    shiftDirection: shiftDirection(change),
    referenceId: eventRange(sheetId, area),
    ...(details
      ? {
          valueBefore: plainValue(details.before),
          valueAfter: plainValue(details.after),
          valueTypeBefore: typeOf(details.before),
          valueTypeAfter: typeOf(details.after),
        }
      : {}),
  };
  const sheet = workbook.sheetById(sheetId);
  const tables = sheet?.tables.filter((table) => intersectAreas(table.area, area)) ?? [];
  return [
    ...toSheet(10, sheetId, data, isRemote),
    ...tables.flatMap((table) => {
      const id = tableId(table);
      const ofTable = { ...data, worksheetId: sheetId, tableId: id };
      return [id, sheetId, WORKBOOK].map((target) => ({
        event: 101,
        target,
        data: ofTable,
        isRemote,
      }));
    }),
  ];
}

/** Excel's InsertDeleteCellsShiftDirection: which way cells moved that made room or closed a gap. */
function shiftDirection({ type, axis }: Extract<Change, { kind: "cells" }>): string {
  if (type === "CellInserted") return axis === "columns" ? "ShiftCellRight" : "ShiftCellDown";
  if (type === "CellDeleted") return axis === "columns" ? "ShiftCellLeft" : "ShiftCellUp";
  return "None";
}

function describeSelection(workbook: Workbook): Message[] {
  const { selection } = workbook;
  const sheet = workbook.sheetById(selection.sheet);
  if (selection.kind !== "cells" || !sheet) return [];
  const address = selection.areas.map(areaText).join(",");
  return [
    ...toSheet(14, sheet.id, { address }),
    ...sheet.tables.map((table) =>
      describeTableSelection(sheet, table.area, selection.areas, tableId(table))
    ),
  ];
}

/** A table learns what of it is selected; an empty address says that nothing is. */
function describeTableSelection(
  sheet: Sheet,
  tableArea: Area,
  areas: readonly Area[],
  id: string
): Message {
  const inside = areas.flatMap((area) => intersectAreas(area, tableArea) ?? []);
  const address = inside.map(areaText).join(",");
  const data = { address, isInsideTable: inside.length > 0, tableId: id, worksheetId: sheet.id };
  return { event: 100, target: id, data, isRemote: false };
}

function toSheet(
  event: number,
  sheet: string,
  data: Readonly<Record<string, unknown>>,
  isRemote = false
): Message[] {
  const whole = { ...data, worksheetId: sheet };
  return [sheet, WORKBOOK].map((target) => ({ event, target, data: whole, isRemote }));
}

function toWorkbook(event: number, data: Readonly<Record<string, unknown>>): Message {
  return { event, target: WORKBOOK, data, isRemote: false };
}

/** A cell's value as events give it: "" for an empty one, an error as its literal. */
function plainValue(value: unknown): unknown {
  if (value === null || value === undefined) return "";
  return typeof value === "object" && "error" in value ? value.error : value;
}

/** Excel.RangeValueType of a cell's value. */
function typeOf(value: unknown): string {
  if (value === null || value === undefined || value === "") return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return typeof value === "string" ? "String" : "Error";
}
