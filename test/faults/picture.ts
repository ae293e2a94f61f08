import { intersect, parseReference } from "../../src/excel/cells/area";
import { NOW, SEEN_SHEET } from "../../src/excel/strategy/seenSheet";
import { isHiddenRow, type CellExtra } from "../../src/officeHost/model/cell";
import type { Sheet } from "../../src/officeHost/model/sheet";
import type { Style } from "../../src/officeHost/model/style";
import type { Workbook } from "../../src/officeHost/model/workbook";

/** Everything of a workbook that a person can see or that is kept in its file, as lines of text by where it stands. */
export type Picture = ReadonlyMap<string, string>;

/**
 * Takes the picture of a workbook. Numbers that the program hands out (ids of sheets, rules and charts) are left out:
 * two workbooks that a person and the add-in cannot tell apart have equal pictures.
 */
export function takePicture(workbook: Workbook): Picture {
  const lines = new Map<string, string>();
  const put = (place: string, what: unknown): void => {
    const text = print(what);
    if (text !== undefined && !EMPTY.has(text)) lines.set(place, withoutIds(workbook, text));
  };
  const looks = new Map<number, Look>();
  const lookOf = (id: number): Look => {
    const known = looks.get(id) ?? printLook(workbook.styles.get(id));
    looks.set(id, known);
    return known;
  };
  workbook.sheets.forEach((sheet, index) => {
    const at = (what: string): string => `${sheet.name}!${what}`;
    put(at("tab"), [index, sheet.visibility, sheet.tabColor]);
    drawCells(sheet, put, lookOf);
    sheet.columns.forEach((column, number) => {
      if (!column) return;
      const { style, bestFit: _, hidden, ...look } = column;
      put(at(`column ${number}`), [
        { ...look, ...(hidden ? { hidden } : {}) },
        plainStyle(style ? workbook.styles.get(style) : {}),
      ]);
    });
    put(at("merges"), [...sheet.merges].map((area) => print(area)).sort());
    put(at("view"), [sheet.frozen ?? null, sheet.showGridlines, sheet.zoom]);
    put(at("protection"), sheet.protection);
    put(at("page"), sheet.pageLayout);
    put(at("properties"), [...sheet.customProperties]);
    put(at("filter"), withoutSource(sheet.autoFilter));
    sheet.tables.forEach(({ id: _, source: __, filter, ...table }, n) =>
      put(at(`table ${n}`), [table, withoutSource(filter)])
    );
    const rules = sheet.conditionalFormats.map(({ areas, rule, stopIfTrue }) =>
      print([areas, rule, stopIfTrue])
    );
    put(at("rules"), rules.sort());
    put(at("checks"), sheet.validations.map((one) => print(withoutSource(one))).sort());
    put(at("links"), sheet.hyperlinks.map((one) => print(withoutSource(one))).sort());
    sheet.charts.forEach(({ id: _, source: __, ...chart }) =>
      put(at(`chart ${chart.name}`), chart)
    );
    for (const { name, formula, visible, comment } of sheet.names) {
      put(at(`name ${name}`), [formula, visible, comment]);
    }
  });
  for (const { name, formula, visible, comment } of workbook.names) {
    put(`name ${name}`, [formula, visible, comment]);
  }
  for (const [key, value] of workbook.settings) put(`setting ${key}`, value);
  workbook.customXml.forEach(({ namespaceUri, xml }) => put(`xml ${namespaceUri}`, xml));
  put("active", workbook.sheetById(workbook.activeSheet)?.name);
  return lines;
}

/** The same for the same, in whichever order its fields were set. */
function print(what: unknown): string {
  if (typeof what === "string") return JSON.stringify(what);
  return JSON.stringify(what, (_, value: unknown) => {
    if (value instanceof Map) return [...value];
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

const EMPTY = new Set(["{}", "[]", '""', "null", "[null]", "[{},{}]"]);

/** How a style looks, and the lines round its cells. */
type Look = { readonly text: string; readonly borders: readonly (readonly [string, string])[] };

function printLook({ borders = {}, ...style }: Style): Look {
  const lines = Object.entries(borders).map(([side, line]) => [side, print(line)] as const);
  return { text: print(plainStyle(style)), borders: lines };
}

function drawCells(
  sheet: Sheet,
  put: (place: string, what: unknown) => void,
  lookOf: (style: number) => Look
): void {
  const plain = lookOf(0).text;
  sheet.rows.forEach((row, number) => {
    if (!row) return;
    if (isHiddenRow(row)) put(`${sheet.name}!hidden ${number}`, true);
    if (row.height !== undefined && row.height !== sheet.defaultRowHeight) {
      put(`${sheet.name}!height ${number}`, row.height);
    }
    const width = Math.max(row.values.length, row.styles.length);
    for (let column = 0; column < width; column += 1) {
      const value = row.values[column] ?? null;
      const { text, borders } = lookOf(sheet.styleAt(number, column));
      // The line between two cells is the same line whichever of them it belongs to.
      for (const [side, line] of borders) {
        const isAcross = side === "EdgeTop" || side === "EdgeBottom";
        const r = number + (side === "EdgeBottom" ? 1 : 0);
        const c = column + (side === "EdgeRight" ? 1 : 0);
        put(`${sheet.name}!line ${isAcross ? "across" : "down"} ${r},${c}`, line);
      }
      if (value === null && text === plain) continue;
      const extra: CellExtra | undefined = row.extras?.get(column);
      put(`${sheet.name}!${number},${column}`, [value, extra?.formula ?? null, text]);
    }
  });
}

const DEFAULTS = new Set([
  "numberFormat General",
  "bold false",
  "italic false",
  "color #000000",
  "horizontal General",
  "vertical Bottom",
  "wrapText false",
  "pattern None",
  "pattern Solid",
  "quotePrefix true",
]);

/** What can be seen of a style: what it says that is so anyway is left out. */
function plainStyle(style: object): object {
  const entries = Object.entries(style).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value !== "object" || value === null) {
      return DEFAULTS.has(`${name} ${String(value)}`) ? [] : [[name, value]];
    }
    const inner = plainStyle(value);
    return Object.keys(inner).length > 0 ? [[name, inner]] : [];
  });
  return Object.fromEntries(entries) as object;
}

function withoutSource<T extends { source?: unknown } | undefined>(one: T): unknown {
  if (!one) return undefined;
  const { source: _, ...rest } = one;
  return rest;
}

/** Ids of sheets, as the registry keeps them, become the names of their tabs. */
function withoutIds(workbook: Workbook, text: string): string {
  if (!text.includes("{00000000-0001-")) return text;
  return text.replace(
    /\{00000000-0001-0000-0000-[0-9A-F]{12}\}/g,
    (id) => workbook.sheetById(id)?.name ?? "?"
  );
}

/** The places in which two pictures differ, at most so many. */
export function comparePictures(a: Picture, b: Picture, most = 8): string[] {
  const places = new Set([...a.keys(), ...b.keys()]);
  return [...places].filter((place) => a.get(place) !== b.get(place)).slice(0, most);
}

/**
 * Blocks of results, and sheets that are ours as a whole, are written anew by each run, from the answers as they are then;
 * what a person types into them is told by its text, and the lines for decisions on an agenda are a person's.
 */
const RESULTS = /^KeyClients_(?:Result|Clients|Report|Index|Agenda|Boards|Calls|Team|Playbook)_/;
const ROOMS = /^KeyClients_d_/;

/**
 * What the cells of a workbook hold, typed texts and numbers alone, each with how often it stands there; results are left out,
 * but for the text `typed`.
 */
export function countContents(workbook: Workbook, typed: string): Map<string, number> {
  const counts = new Map<string, number>();
  const results = [...workbook.names, ...workbook.sheets.flatMap(({ names }) => names)]
    .filter(({ name }) => RESULTS.test(name))
    .flatMap(({ formula }) => parseReference(formula));
  for (const sheet of workbook.sheets) {
    const own = results.filter((one) => one.sheet === sheet.name).map(({ block }) => block);
    const rooms = sheet.names
      .filter(({ name }) => ROOMS.test(name))
      .flatMap(({ formula }) => parseReference(formula))
      .map(({ block }) => ({ ...block, rows: block.rows + 1 }));
    const isMemory = sheet.name === SEEN_SHEET && sheet.visibility !== "Visible";
    sheet.rows.forEach((row, r) =>
      row?.values.forEach((value, c) => {
        if (value === null || value === undefined || row.extras?.get(c)?.formula) return;
        // What the journal last saw of the answers follows what is typed; copies of reviews and disputes have to stay.
        if (isMemory && (row.values[1] ?? "") === NOW) return;
        const text = String(typeof value === "object" ? value.error : value);
        const cell = { row: r, column: c, rows: 1, columns: 1 };
        const isOurs =
          own.some((block) => intersect(block, cell)) &&
          !rooms.some((room) => intersect(room, cell));
        if (text !== typed && isOurs) return;
        counts.set(text, (counts.get(text) ?? 0) + 1);
      })
    );
  }
  return counts;
}
