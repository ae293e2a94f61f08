import { Host } from "../../src/preview/wire/host";
import { Workbook } from "../../src/preview/model/workbook";
import { openOffice, type OpenedOffice } from "../../src/preview/node/office";
import type { Sheet } from "../../src/preview/model/sheet";
import { parseArea } from "../../src/preview/model/area";
import { keepLastRun } from "../../src/excel/session";

type Value = string | number | boolean | null;

/** A workbook open in the preview's Excel, with the real Office.js in front of it. */
export type Bench = {
  readonly workbook: Workbook;
  readonly host: Host;
  readonly office: OpenedOffice;
  sheet(name: string): Sheet;
  select(sheet: string, ...areas: string[]): void;
  /** What the cells of an area hold, empty ones as null. */
  cells(sheet: string, address: string): unknown[][];
};

/** Opens a workbook of the sheets given as rows from A1 on; the first sheet is active, A1 selected. */
export async function openBench(
  sheets: Readonly<Record<string, readonly (readonly Value[])[]>>
): Promise<Bench> {
  keepLastRun(undefined);
  const workbook = new Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.makeSheet(name);
    workbook.sheets.push(sheet);
    rows.forEach((row, r) => row.forEach((value, c) => value !== null && sheet.put(r, c, value)));
  }
  const first = workbook.sheets[0];
  if (!first) throw new Error("A workbook needs a sheet.");
  workbook.activeSheet = first.id;
  const host = new Host(workbook);
  const office = await openOffice(host);
  const find = (name: string): Sheet => {
    const sheet = workbook.sheetByName(name);
    if (!sheet) throw new Error(`No sheet ${name}`);
    return sheet;
  };
  const bench: Bench = {
    workbook,
    host,
    office,
    sheet: find,
    select(sheet, ...areas) {
      workbook.activeSheet = find(sheet).id;
      const chosen = areas.map((text) => {
        const area = parseArea(text);
        if (!area) throw new Error(text);
        return area;
      });
      workbook.selection = { kind: "cells", sheet: find(sheet).id, areas: chosen };
    },
    cells(sheet, address) {
      const area = parseArea(address);
      if (!area) throw new Error(address);
      return Array.from({ length: area.rows }, (_, row) =>
        Array.from({ length: area.columns }, (_, column) =>
          find(sheet).valueAt(area.row + row, area.column + column)
        )
      );
    },
  };
  bench.select(first.name, "A1");
  return bench;
}
