import { loadBlock, rangeOf, readBlock, untracked } from "../cells/area";
import { loadPaper } from "./paper";
import { loadRules } from "../cells/conditionalFormats";
import { loadCheck } from "../cells/cellChecks";
import { loadNotes } from "../cells/headingNotes";
import { loadCells } from "./cellsImage";
import { loadCharts } from "./charts";
import type { Expected, Image, NameImage, Spot, Touch } from "./touches";

/**
 * Asks what a touched thing is at this moment, in the request under way; read after the sync. What a command counts on
 * (its sheets, its hidden names) has to be there: else the request fails, and nothing after it is done.
 */
export function loadImage(context: Excel.RequestContext, touch: Touch): () => Image {
  const { workbook } = context;
  switch (touch.kind) {
    case "cells": {
      const { spot, depth } = touch;
      const read = loadCells(rangeOfSpot(context, spot), spot.block, depth);
      return () => ({ kind: "cells", cells: read() });
    }
    case "names": {
      const names = namesOf(context, touch.sheetId);
      const items = touch.names.map((name) => [name, loadName(names, name)] as const);
      return () => ({
        kind: "names",
        items: new Map(items.flatMap(([name, read]) => pairWith(name, read()))),
      });
    }
    case "rules": {
      const { spot } = touch;
      const columns = Array.from({ length: spot.block.columns }, (_, column) =>
        loadRules(untracked(rangeOfSpot(context, spot).getColumn(column)))
      );
      return () => {
        const found = columns.map((read) => read());
        return {
          kind: "rules",
          rules: found.flatMap(({ own }, column) => own.map((rule) => ({ ...rule, column }))),
          others: [...new Set(found.flatMap(({ others }) => others))],
        };
      };
    }
    case "notes": {
      const { sheetId, block } = touch.spot;
      const read = loadNotes(workbook.worksheets.getItem(sheetId), block);
      return () => ({ kind: "notes", notes: read() });
    }
    case "checks": {
      const sheet = workbook.worksheets.getItem(touch.spot.sheetId);
      const reads = touch.blocks.map((block) => loadCheck(sheet, block));
      return () => ({ kind: "checks", checks: reads.map((read) => read()) });
    }
    case "setting": {
      const setting = workbook.settings.getItemOrNullObject(touch.key).load("value");
      return () => ({
        kind: "setting",
        value: setting.isNullObject ? undefined : String(setting.value),
      });
    }
    case "property": {
      const { customProperties } = workbook.worksheets.getItem(touch.sheetId);
      const property = customProperties.getItemOrNullObject(touch.key).load("value");
      return () => ({
        kind: "property",
        value: property.isNullObject ? undefined : property.value,
      });
    }
    case "xml": {
      const parts = workbook.customXmlParts.getByNamespace(touch.namespace).load("items/id");
      const { partId } = touch;
      const xml =
        partId === undefined ? undefined : workbook.customXmlParts.getItem(partId).getXml();
      return () => ({
        kind: "xml",
        parts: new Map(
          parts.items.map(({ id }) => [id, id === partId ? xml?.value : undefined] as const)
        ),
      });
    }
    case "table": {
      const sheet = workbook.worksheets.getItem(touch.sheetId);
      const range = untracked(sheet.tables.getItem(touch.table).getDataBodyRange());
      const read = loadCells(range, { rows: 1, columns: 1 }, "values");
      return () => ({ kind: "table", cells: read() });
    }
    case "extent": {
      const sheet = workbook.worksheets.getItem(touch.sheetId);
      const range = loadBlock(sheet.tables.getItem(touch.table).getRange());
      return () => ({ kind: "extent", block: readBlock(range) });
    }
    case "paper": {
      const read = loadPaper(workbook.worksheets.getItem(touch.sheetId), touch);
      return () => ({ kind: "paper", paper: read() });
    }
    case "zoom": {
      const layout = workbook.worksheets.getItem(touch.sheetId).pageLayout.load("zoom");
      return () => ({ kind: "zoom", zoom: layout.zoom });
    }
    case "breaks": {
      const sheet = workbook.worksheets.getItem(touch.sheetId);
      const breaks = sheet.horizontalPageBreaks.load("items/rowIndex");
      return () => ({ kind: "breaks", rows: breaks.items.map(({ rowIndex }) => rowIndex) });
    }
    case "charts": {
      const read = loadCharts(workbook.worksheets.getItem(touch.sheetId), touch.charts);
      return () => ({ kind: "charts", charts: read() });
    }
    case "sheets": {
      const sheets = workbook.worksheets.load("items/id,items/name,items/visibility");
      const active = workbook.worksheets.getActiveWorksheet().load("id");
      return () => ({
        kind: "sheets",
        sheets: sheets.items.map(({ id, name, visibility }) => ({ id, name, visibility })),
        active: active.id,
      });
    }
  }
}

/** Asks for what is about to be touched, while the command still reads; read after the sync. */
export function loadExpected(
  context: Excel.RequestContext,
  touches: readonly Touch[]
): () => Expected[] {
  const reads = touches.map((touch) => [touch, loadImage(context, touch)] as const);
  return () => reads.map(([touch, read]) => ({ touch, expected: read() }));
}

/** The cells of a spot, by their hidden name where they have one. */
export function rangeOfSpot(context: Excel.RequestContext, spot: Spot): Excel.Range {
  const sheet = context.workbook.worksheets.getItem(spot.sheetId);
  if (spot.name === undefined) return rangeOf(sheet, spot.block);
  return untracked(sheet.names.getItem(spot.name).getRange());
}

export function namesOf(
  { workbook }: Excel.RequestContext,
  sheetId: string | undefined
): Excel.NamedItemCollection {
  return sheetId === undefined ? workbook.names : workbook.worksheets.getItem(sheetId).names;
}

function loadName(names: Excel.NamedItemCollection, name: string): () => NameImage | undefined {
  const item = names.getItemOrNullObject(name).load("formula,comment,visible");
  return () => {
    if (item.isNullObject) return undefined;
    const { formula, comment, visible } = item;
    return { formula: String(formula), comment, visible };
  };
}

function pairWith<T>(name: string, image: T | undefined): [string, T][] {
  return image === undefined ? [] : [[name, image]];
}
