import { areaText, quoteSheetName, type Area } from "../model/area";
import { isHiddenRow } from "../model/cell";
import { ASPECTS } from "../model/edit/aspects";
import { borderOf } from "../model/edit/borders";
import { commonStyleName } from "../model/edit/cellStyle";
import { linkAt } from "../model/edit/links";
import { columnPoints, rowPoints } from "../model/edit/sizes";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { notImitated } from "../model/apiError";
import { BORDER_SIDES, recordOf, type Json, type PropertyKind } from "./setProperties";

/**
 * Reads what a load option asks for (`{format: {fill: {color: true}}}`) of one cell, row or column; a part of `format`
 * given as `true` alone is not read apart. Errors: `ApiNotFound` for a field that the stand-in lacks.
 */
export function readProperties(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  kind: PropertyKind,
  options: unknown
): Json {
  const answer: Json = {};
  for (const [name, wish] of Object.entries(recordOf(options))) {
    if (wish === false || wish === null || wish === undefined) continue;
    if (name === "format") answer.format = readFormat(workbook, sheet, area, kind, recordOf(wish));
    else if (name === "address" || name === "addressLocal") {
      answer[name] = `${quoteSheetName(sheet.name)}!${areaText(area)}`;
    } else if (name === "style") answer.style = commonStyleName(workbook, sheet, [area]);
    else if (name === "hidden" && kind === "cell") {
      answer.hidden = isHiddenRow(sheet.rows[area.row]) || isColumnHidden(sheet, area.column);
    } else if (name === "hyperlink" && kind === "cell") answer.hyperlink = readLink(sheet, area);
    else if (name === "rowIndex" && kind === "row") answer.rowIndex = area.row;
    else if (name === "columnIndex" && kind === "column") answer.columnIndex = area.column;
    else if (name === "rowHidden" && kind === "row")
      answer.rowHidden = isHiddenRow(sheet.rows[area.row]);
    else if (name === "columnHidden" && kind === "column") {
      answer.columnHidden = isColumnHidden(sheet, area.column);
    } else throw notImitated(`the ${kind} property ${name}`);
  }
  return answer;
}

function readFormat(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  kind: PropertyKind,
  wish: Json
): Json {
  const answer: Json = {};
  const style = workbook.styles.get(styleOf(sheet, area, kind));
  for (const [name, inner] of Object.entries(wish)) {
    if (inner === false || inner === null || inner === undefined) continue;
    if (name === "borders") answer.borders = readBorders(workbook, sheet, area, recordOf(inner));
    else if (name === "rowHeight" && kind === "row") answer.rowHeight = rowPoints(sheet, area.row);
    else if (name === "columnWidth" && kind === "column") {
      answer.columnWidth = columnPoints(sheet, area.column);
    } else if (ASPECTS[name]) answer[name] = ASPECTS[name].read(style);
    else {
      const part: Json = {};
      for (const [field, isAsked] of Object.entries(inner === true ? {} : recordOf(inner))) {
        const aspect = ASPECTS[`${name}.${field}`];
        if (!aspect) throw notImitated(`the ${kind} property format.${name}.${field}`);
        if (isAsked === true) part[field] = aspect.read(style);
      }
      answer[name] = part;
    }
  }
  return answer;
}

function styleOf(sheet: Sheet, area: Area, kind: PropertyKind): number {
  if (kind === "row") return sheet.rows[area.row]?.style ?? sheet.styleAt(area.row, area.column);
  if (kind === "column") {
    return sheet.columns[area.column]?.style ?? sheet.styleAt(area.row, area.column);
  }
  return sheet.styleAt(area.row, area.column);
}

function readBorders(workbook: Workbook, sheet: Sheet, area: Area, wish: Json): Json {
  const answer: Json = {};
  for (const [side, fields] of Object.entries(wish)) {
    const index = BORDER_SIDES[side];
    if (!index) throw notImitated(`the border ${side}`);
    const border = borderOf(workbook, sheet, area, index) ?? undefined;
    const all: Json = {
      color: border?.color ?? "#000000",
      style: border?.line ?? "None",
      weight: border?.weight ?? "Thin",
    };
    answer[side] = Object.fromEntries(
      Object.entries(recordOf(fields)).flatMap(([field, isAsked]) =>
        isAsked === true ? [[field, all[field]]] : []
      )
    );
  }
  return answer;
}

/** A hyperlink as Excel.RangeHyperlink, or null. */
export function readLink(sheet: Sheet, area: Area): Json | null {
  const link = linkAt(sheet, area);
  if (!link) return null;
  const text = sheet.valueAt(area.row, area.column);
  return {
    ...(link.address === undefined ? {} : { address: link.address }),
    ...(link.documentReference === undefined ? {} : { documentReference: link.documentReference }),
    ...(link.screenTip === undefined ? {} : { screenTip: link.screenTip }),
    ...(text === null || typeof text === "object" ? {} : { textToDisplay: String(text) }),
  };
}

function isColumnHidden(sheet: Sheet, column: number): boolean {
  return sheet.columns[column]?.hidden === true;
}
