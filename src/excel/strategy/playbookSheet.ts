import { planBase } from "../../core/strategy/basePlaybook";
import type { KnownClient } from "../../core/strategy/client";
import { measureInflow } from "../../core/strategy/inflow";
import type { Language } from "../../strings/language";
import { basePlaybookTexts } from "../../strings/strategy/basePlaybook";
import { rangeOf, type Block } from "../cells/area";
import { HEADING_PAINT, LINE_COLOR, QUIET_FONT } from "../cells/palette";
import { setPrintedPage } from "../cells/printedPage";
import { runUnit } from "../unit/unit";
import type { WroteSheet } from "./boardsSheet";
import { findSheets, languageOfBook, pairSheets, sortOwnership } from "./find";
import { countLines } from "./rowSizes";
import { dateFormat } from "./head";
import { listInflowRows } from "./inflowRows";
import { openOwnSheet } from "./ownSheet";
import { listPlanRows, PLAYBOOK_COLUMNS as COLUMNS, type PlaybookRow as Row } from "./playbookRows";
import { readBuyers } from "./past";
import { keepQuiet } from "./quiet";
import { readSheets, toCase, type ReadSheet } from "./read";
import { expectSheets, pinSheet } from "./touches";

/** Points; the first column has room for texts, which need no merged cells then. */
const WIDTHS = [300, 95, 85, 45, 85, 55, 65] as const;
const LETTERS = 10;
const LINE_HEIGHT = 14;

/**
 * Writes the playbook of the whole base: each quadrant with its task, goals and actions, how many clients it has, who serves
 * them, and those that matter most by name (METHOD 4, 7). Of a client with a strategy sheet turnover, what is done of its
 * check-list and the next day due are formulas that follow its sheet. Below stand new clients by month and
 * firms to be won by source (METHOD 8). The sheet is ours as a whole and is written anew.
 * Throws `FailureError`, `typedOnSheet` where a person has typed on it.
 */
export async function writeBasePlaybook(
  clients: readonly KnownClient[],
  wanted: Language
): Promise<WroteSheet> {
  return runUnit(async (unit) => {
    const { context } = unit;
    const state = await findSheets(context);
    const language = languageOfBook(state.found, wanted);
    const own = [...sortOwnership(state.found).values()].map((claim) => claim.own);
    const clientOf = pairSheets(clients, own);
    const read = await readSheets(context, own);
    const sheetOf = new Map(
      read.flatMap((sheet): [KnownClient, ReadSheet][] => {
        const client = clientOf.get(sheet.id);
        return client ? [[client, sheet]] : [];
      })
    );
    const plan = planBase(clients, (client) => sheetOf.has(client));
    const inflow = measureInflow(clients, read.map(toCase), await readBuyers(context));
    const planned = listPlanRows(plan, sheetOf, language);
    const rows = [...planned, ...listInflowRows(inflow, language, planned.length)];
    const values = rows.map(({ cells }) => [...cells]);
    const { sheet: name } = basePlaybookTexts(language);
    const target = await openOwnSheet(context, { kind: "Playbook", comment: "", name, values });
    const done = { sheet: target.name, isNew: target.isNew };
    if (target.isSame) return done;
    const named = [...sheetOf.values()];
    await unit.write({
      touches: [
        ...target.touches,
        // The formulas name the clients' tabs.
        expectSheets(state, {
          added: target.isNew ? [target.name] : [],
          named: named.map(({ id }) => id),
        }),
      ],
      pins: [...target.pins, ...named.flatMap(pinSheet)],
      write: () => {
        keepQuiet(context);
        const sheet = target.open();
        const block = { row: 0, column: 0, rows: rows.length, columns: COLUMNS };
        const range = rangeOf(sheet, block);
        range.numberFormat = rows.map((row) => listFormats(row, clients, language));
        range.values = values;
        formatRows(sheet, block, rows);
        if (!target.isNew) return;
        // How the sheet is shown and printed is the person's later.
        sheet.showGridlines = false;
        sheet.freezePanes.freezeRows(1);
        setPrintedPage(sheet, { orientation: "Portrait", titleRows: 1 });
        sheet.activate();
      },
    });
    return done;
  });
}

/** Of rows that hold numbers alone behind the first cell; the money column is as everywhere. */
const COUNTS: Readonly<Partial<Record<Row["kind"], readonly string[]>>> = {
  month: ["@", "0", "0", "0"],
  monthSum: ["@", "0", "0", "0"],
  source: ["@", "0", "0", "0%"],
  sourceSum: ["@", "0", "0", "0%"],
};

function listFormats(
  { kind, cells }: Row,
  [first]: readonly KnownClient[],
  language: Language
): string[] {
  const money = first?.money ?? "#,##0";
  return cells.map((_, column) => {
    if (column === 4 && kind !== "headings") return money;
    const counted = COUNTS[kind]?.[column];
    if (counted !== undefined) return counted;
    if (kind === "total" && column === 3) return "0";
    if (kind !== "client") return "@";
    if (column === 5) return "General";
    return column === 6 ? dateFormat(language) : "@";
  });
}

/** A few calls for each quadrant and its texts, none for a client. */
function formatRows(sheet: Excel.Worksheet, block: Block, rows: readonly Row[]): void {
  WIDTHS.forEach((width, column) => {
    rangeOf(sheet, { row: 0, column, rows: 1, columns: 1 }).format.columnWidth = width;
  });
  const all = rangeOf(sheet, block);
  all.format.font.size = LETTERS;
  all.format.verticalAlignment = "Top";
  all.format.horizontalAlignment = "Left";
  rows.forEach(({ kind, cells }, row) => {
    if (isLine(kind) || kind === "empty") return;
    const line = rangeOf(sheet, { row, column: 0, rows: 1, columns: COLUMNS });
    const text = String(cells[0]);
    if (kind === "title" || kind === "quadrant" || isTotal(kind)) line.format.font.bold = true;
    if (kind === "title") line.format.font.size = 14;
    if (kind === "note" || kind === "headings") line.format.font.color = QUIET_FONT;
    if (kind === "quadrant") {
      line.format.fill.color = HEADING_PAINT.fill;
      line.format.font.color = HEADING_PAINT.font;
      line.format.verticalAlignment = "Center";
      line.format.rowHeight = LINE_HEIGHT + 8;
    }
    if (kind !== "text" && kind !== "note") return;
    line.format.wrapText = true;
    line.format.rowHeight = LINE_HEIGHT * countLines(text, WIDTHS[0], LETTERS) + 2;
  });
  for (const { first, count, numbersFrom } of listBlocks(rows)) {
    const lines = { row: first, column: 0, rows: count, columns: COLUMNS };
    const table = rangeOf(sheet, lines);
    table.format.wrapText = true;
    const line = table.format.borders.getItem("InsideHorizontal");
    line.style = "Continuous";
    line.color = LINE_COLOR;
    const numbers = rangeOf(sheet, {
      ...lines,
      column: numbersFrom,
      columns: COLUMNS - numbersFrom,
    });
    numbers.format.horizontalAlignment = "Right";
    table.format.autofitRows();
  }
}

function isLine(kind: Row["kind"]): boolean {
  return kind === "client" || kind === "month" || kind === "source";
}

function isTotal(kind: Row["kind"]): boolean {
  return kind === "total" || kind === "monthSum" || kind === "sourceSum";
}

/** Headings, lines and total of each table, and the first column of numbers alone. */
function listBlocks(
  rows: readonly Row[]
): { readonly first: number; readonly count: number; readonly numbersFrom: number }[] {
  return rows.flatMap(({ kind }, first) => {
    if (kind !== "headings") return [];
    const last = rows.slice(first).findIndex((row) => isTotal(row.kind));
    return [{ first, count: last + 1, numbersFrom: rows[first + 1]?.kind === "client" ? 4 : 1 }];
  });
}
