import { unzipSync } from "fflate";
import { saveWorkbook } from "../../src/officeHost/files/save";
import { Host } from "../../src/officeHost/wire/host";
import { Workbook } from "../../src/officeHost/model/workbook";
import { openOffice, type OpenedOffice } from "../../src/officeHost/node/office";
import type { Sheet } from "../../src/officeHost/model/sheet";
import { parseArea } from "../../src/officeHost/model/area";
import { keepLastRun } from "../../src/excel/undo/lastRun";
import { forgetUnfinished } from "../../src/excel/unit/unit";

type Value = string | number | boolean | null;

/** A turnover sheet of six clients, 1/3/2 by METHOD 2. */
export const SIX = [
  ["Клиент", "Оборот"],
  ["Альфа", 850],
  ["Бета", 50],
  ["Гамма", 40],
  ["Дельта", 30],
  ["Эпсилон", 20],
  ["Дзета", 10],
];

/** Parts of a package but for what the records of runs hold: more runs leave more of them. */
export function withoutRecords(parts: Readonly<Record<string, string>>): Record<string, string> {
  const emptied = Object.entries(parts).map(([name, text]) => [
    name,
    text.replace(/(<records [^>]*>)[^<]*/, "$1"),
  ]);
  return Object.fromEntries(emptied) as Record<string, string>;
}

/** A workbook open in the preview's Excel, with the real Office.js in front of it. */
export type Bench = {
  readonly workbook: Workbook;
  readonly host: Host;
  readonly office: OpenedOffice;
  /** Bytes of every request since the start, also of those that Office.js sends for itself. */
  readonly sent: number[];
  sheet(name: string): Sheet;
  select(sheet: string, ...areas: string[]): void;
  /** Something a person does to the workbook between two runs, told in Excel's own words. */
  act(command: (workbook: Excel.Workbook) => void): Promise<void>;
  /** What the cells of an area hold, empty ones as null. */
  cells(sheet: string, address: string): unknown[][];
  /** The parts of the saved package as text, but for the document's own times and the hint how large a sheet is. */
  parts(): Record<string, string>;
};

/** Opens a workbook of the sheets given as rows from A1 on; the first sheet is active, A1 selected. */
export async function openBench(
  sheets: Readonly<Record<string, readonly (readonly Value[])[]>>,
  language: "ru-RU" | "en-US" = "en-US",
  supported: Host["supported"] = {}
): Promise<Bench> {
  const workbook = new Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.makeSheet(name);
    workbook.sheets.push(sheet);
    rows.forEach((row, r) => row.forEach((value, c) => value !== null && sheet.put(r, c, value)));
  }
  const bench = await openBenchOn(workbook, language, supported);
  bench.select(workbook.sheets[0]?.name ?? "", "A1");
  return bench;
}

/**
 * Puts Excel and Office.js in front of a workbook; what is active and selected stays. `supported`: requirement sets of an
 * older Excel (`{ExcelApi: "1.9"}`).
 */
export async function openBenchOn(
  workbook: Workbook,
  language: "ru-RU" | "en-US" = "en-US",
  supported: Host["supported"] = {}
): Promise<Bench> {
  // A session knows one workbook: what failed in another test's is no business of this one.
  keepLastRun(undefined);
  forgetUnfinished();
  const host = new Host(workbook, language, { hasHistory: true, save: saveWorkbook });
  Object.assign(host.supported, supported);
  const office = await openOffice(host);
  const sent: number[] = [];
  const execute = host.execute.bind(host);
  host.execute = (body, group) => {
    // Office.js reports for duty once, at a moment of its own.
    if (!body.includes("NotifyActionHandlerReady")) sent.push(Buffer.byteLength(body));
    return execute(body, group);
  };
  const find = (name: string): Sheet => {
    const sheet = workbook.sheetByName(name);
    if (!sheet) throw new Error(`No sheet ${name}`);
    return sheet;
  };
  return {
    workbook,
    host,
    office,
    sent,
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
    async act(command) {
      await office.Excel.run(async (context) => {
        command(context.workbook);
        await context.sync();
      });
      sent.length = 0;
      host.requests.length = 0;
    },
    parts() {
      const files = Object.entries(unzipSync(saveWorkbook(workbook)));
      return Object.fromEntries(
        files
          .filter(([name]) => !name.startsWith("docProps/"))
          .map(([name, bytes]) => [name, withoutHints(new TextDecoder().decode(bytes))])
      );
    },
  };
}

function withoutHints(xml: string): string {
  return xml.replace(/<dimension [^>]*>/, "");
}
