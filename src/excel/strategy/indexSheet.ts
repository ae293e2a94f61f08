import type { CellValue } from "../../core/reading/values/cells";
import { toA1 } from "../../core/reading/values/cells";
import { chooseKeyClients, type KnownClient } from "../../core/strategy/client";
import type { HeadLine } from "../../core/strategy/points";
import { LANGUAGES, type Language } from "../../strings/language";
import { boardTexts, INDEX_COLUMNS, type IndexColumn } from "../../strings/strategy/boardTexts";
import { rangeOf } from "../cells/area";
import { freeNumber, hiddenName, setHiddenName } from "../stored/hiddenNames";
import { CLASS_PAINTS, HEADING_PAINT, LINE_COLOR } from "../cells/palette";
import { loadExpected } from "../unit/images";
import type { Expected } from "../unit/touches";
import { runUnit, type Pin, type Unit } from "../unit/unit";
import { expectMarks, expectSheets, pinSheet } from "./touches";
import { freeSheetName } from "../cells/sheetNames";
import { stop } from "../host/failures";
import type { WroteSheet } from "./boardsSheet";
import { safeValue } from "./newSheet";
import { findSheets, sheetOfClient, sortOwnership } from "./find";
import { dateFormat, figureValue } from "./head";
import { setPrintedPage } from "../cells/printedPage";
import { keepQuiet } from "./quiet";
import { readSheets, type ReadSheet } from "./read";
import { COMPLETENESS_FORMAT } from "./values";

/** Points. */
const WIDTHS: Readonly<Record<IndexColumn, number>> = {
  client: 190,
  open: 50,
  territory: 90,
  agent: 110,
  class: 45,
  quadrant: 60,
  completeness: 80,
  nextVisit: 75,
  nextReview: 75,
  overdue: 80,
  updated: 75,
};

type Line = Readonly<Record<IndexColumn, string | number>>;

/**
 * Writes the index of key clients: a table that sorts and filters, whose cells read the clients' sheets by formulas and
 * so are true without the add-in. Refreshed in place: rows stay in the order a person has sorted them to, the person's
 * own columns stay, new clients come at the end, and nothing is written where nothing changed. A filter that hides rows
 * is cleared only when something has to be written. Throws `FailureError`.
 */
export async function writeStrategyIndex(
  clients: readonly KnownClient[],
  language: Language
): Promise<WroteSheet> {
  return runUnit(async (unit) => {
    const { context } = unit;
    const { workbook } = context;
    const state = await findSheets(context);
    const claims = sortOwnership(state.found);
    const key = chooseKeyClients(clients);
    const own = key.flatMap((client) => sheetOfClient(claims, client.key) ?? []);
    const read = await readSheets(context, own);
    const makeLines = (spoken: Language): Line[] =>
      key.map((client) => {
        const found = sheetOfClient(claims, client.key);
        return makeLine(
          client,
          read.find(({ id }) => id === found?.id),
          spoken
        );
      });
    const marks = state.workbookMarks.filter(({ kind }) => kind === "Index");
    const mark = marks.find(({ sheet }) => sheet !== undefined);
    // The formulas name cells of the clients' sheets: these have to be where they were read.
    const pins = own.flatMap(pinSheet);
    const named = own.map(({ id }) => id);
    if (mark?.sheet !== undefined && mark.block) {
      const sheet = workbook.worksheets.getItem(mark.sheet).load("id");
      const tables = sheet.tables.load("items/name");
      const protection = sheet.protection.load("protected");
      await context.sync();
      const [table] = tables.items;
      if (table) {
        if (protection.protected) stop({ code: "sheetProtected", sheet: mark.sheet });
        const { name, block } = mark;
        await refreshTable(unit, makeLines, language, {
          sheetId: sheet.id,
          sheet: mark.sheet,
          table: table.name,
          touches: [expectSheets(state, { added: [], named })],
          pins: [...pins, { sheetId: undefined, sheet: mark.sheet, name, block }],
        });
        return { sheet: mark.sheet, isNew: false };
      }
    }
    if (state.isProtected) stop({ code: "workbookProtected" });
    const texts = boardTexts(language).index;
    const name = freeSheetName(texts.sheet, state.sheetNames, texts.sheet);
    // The number of an index that was deleted: the sheets' links lead to it.
    const number = mark?.number ?? marks[0]?.number ?? freeNumber(marks);
    await unit.write({
      touches: [
        expectSheets(state, { added: [name], named }),
        expectMarks([hiddenName("Index", number)], state.workbookMarks),
      ],
      pins,
      write: () => {
        keepQuiet(context);
        const sheet = workbook.worksheets.add(name);
        const first = rangeOf(sheet, { row: 0, column: 0, rows: 1, columns: 1 });
        setHiddenName(workbook.names, marks, "Index", number, first, "");
        makeTable(sheet, makeLines(language), language);
        sheet.position = 0;
        sheet.activate();
      },
    });
    return { sheet: name, isNew: true };
  });
}

/** The table of the index, and what its refresh looks at. */
type IndexTable = {
  readonly sheetId: string;
  readonly sheet: string;
  readonly table: string;
  readonly touches: readonly Expected[];
  readonly pins: readonly Pin[];
};

/** One row: values where the client has no sheet, else formulas that read it wherever its cells stand. */
function makeLine(client: KnownClient, read: ReadSheet | undefined, language: Language): Line {
  const texts = boardTexts(language).index;
  const name = safeValue(client.name);
  if (!read) {
    const figure = (line: "territory" | "agent" | "class" | "quadrant"): string | number =>
      safeValue(figureValue(line, client, language));
    return {
      client: name,
      open: texts.noSheet,
      territory: figure("territory"),
      agent: figure("agent"),
      class: figure("class"),
      quadrant: figure("quadrant"),
      completeness: 0,
      nextVisit: "",
      nextReview: "",
      overdue: "",
      updated: "",
    };
  }
  const tab = `'${read.sheet.replaceAll("'", "''")}'`;
  const cell = (line: HeadLine): string | undefined => {
    const place = read.places.head.lines[line];
    return place && `${tab}!$${toA1(place.row, place.column).replace(/\d+/, (row) => `$${row}`)}`;
  };
  const get = (line: HeadLine): string => {
    const address = cell(line);
    return address ? `=IF(${address}="","",${address})` : "";
  };
  const [talk, review] = [cell("nextTalk"), cell("nextReview")];
  const isLate = (address: string): string => `IF(ISNUMBER(${address}),${address}<TODAY(),FALSE)`;
  const overdue = [
    ...(talk ? [`IF(${isLate(talk)},"${texts.talk} ","")`] : []),
    ...(review ? [`IF(${isLate(review)},"${texts.review}","")`] : []),
  ];
  const link = `#${tab}!A1`.replaceAll('"', '""');
  return {
    client: name,
    open: `=HYPERLINK("${link}","${texts.link}")`,
    territory: get("territory"),
    agent: get("agent"),
    class: get("class"),
    quadrant: get("quadrant"),
    completeness: get("completeness"),
    nextVisit: get("nextVisit"),
    nextReview: get("nextReview"),
    overdue: overdue.length > 0 ? `=TRIM(${overdue.join("&")})` : "",
    updated: get("updated"),
  };
}

function formatOf(column: IndexColumn, language: Language): string {
  switch (column) {
    case "client":
      return "@";
    case "completeness":
      return COMPLETENESS_FORMAT;
    case "nextVisit":
    case "nextReview":
    case "updated":
      return dateFormat(language);
    default:
      return "General";
  }
}

function makeTable(sheet: Excel.Worksheet, lines: readonly Line[], language: Language): void {
  const texts = boardTexts(language).index;
  const rows = Math.max(1, lines.length);
  const columns = INDEX_COLUMNS.length;
  INDEX_COLUMNS.forEach((name, column) => {
    const range = rangeOf(sheet, { row: 0, column, rows: rows + 1, columns: 1 });
    range.format.columnWidth = WIDTHS[name];
    rangeOf(sheet, { row: 1, column, rows, columns: 1 }).numberFormat = formatOf(
      name,
      language
    ) as unknown as string[][];
  });
  const all = rangeOf(sheet, { row: 0, column: 0, rows: rows + 1, columns });
  const body = lines.map((line) => INDEX_COLUMNS.map((name) => line[name]));
  all.values = [
    INDEX_COLUMNS.map((name) => texts.columns[name]),
    ...(body.length > 0 ? body : [INDEX_COLUMNS.map(() => "")]),
  ];
  all.format.verticalAlignment = "Center";
  const table = sheet.tables.add(all, true);
  table.style = "TableStyleLight1";
  const headings = rangeOf(sheet, { row: 0, column: 0, rows: 1, columns });
  headings.format.wrapText = true;
  headings.format.rowHeight = 32;
  headings.format.font.bold = true;
  headings.format.font.color = HEADING_PAINT.font;
  headings.format.fill.color = HEADING_PAINT.fill;
  const line = all.format.borders.getItem("InsideHorizontal");
  line.style = "Continuous";
  line.color = LINE_COLOR;
  const centred = rangeOf(sheet, { row: 0, column: 4, rows: rows + 1, columns: 2 });
  centred.format.horizontalAlignment = "Center";
  const classes = rangeOf(sheet, { row: 1, column: 4, rows, columns: 1 });
  for (const name of ["A", "B"] as const) {
    const { cellValue } = classes.conditionalFormats.add("CellValue");
    cellValue.rule = { formula1: `="${name}"`, operator: "EqualTo" };
    cellValue.format.fill.color = CLASS_PAINTS[name].fill;
    cellValue.format.font.color = CLASS_PAINTS[name].font;
  }
  sheet.freezePanes.freezeAt(rangeOf(sheet, { row: 0, column: 0, rows: 1, columns: 1 }));
  setPrintedPage(sheet, { orientation: "Landscape", titleRows: 1 });
}

/**
 * Brings the rows of the table up to date; columns are known by their headings in any language. The row of a client who
 * is no longer key goes, unless a person has written something in a column of its own beside it.
 */
async function refreshTable(
  unit: Unit,
  makeLines: (spoken: Language) => Line[],
  language: Language,
  { sheetId, sheet, table: tableName, touches, pins }: IndexTable
): Promise<void> {
  const { context } = unit;
  const table = context.workbook.worksheets.getItem(sheetId).tables.getItem(tableName);
  const header = table.getHeaderRowRange().load("values");
  const body = table.getDataBodyRange().load("formulas,values,rowIndex,columnIndex");
  const filter = table.autoFilter.load("isDataFiltered");
  const readTable = loadExpected(context, [{ kind: "table", sheetId, sheet, table: tableName }]);
  await context.sync();
  const headings = (header.values[0] ?? []).map(String);
  const columns = headings.map(findColumn);
  // A table stays in the language in which it was made.
  const spoken = LANGUAGES.find((one) => headings.includes(boardTexts(one).index.columns.open));
  const lines = makeLines(spoken ?? language);
  const clientAt = columns.indexOf("client");
  if (clientAt < 0) return;
  const old = body.formulas as CellValue[][];
  const names = (body.values as CellValue[][]).map((row) => String(row[clientAt] ?? ""));
  const nameOf = (line: Line): string => String(line.client).replace(/^'/, "");
  const hasNote = (row: number): boolean =>
    columns.some((column, at) => column === undefined && (old[row]?.[at] ?? "") !== "");
  const gone = names.flatMap((name, index) =>
    lines.some((line) => nameOf(line) === name) || hasNote(index) ? [] : [index]
  );
  const isFormula = (value: CellValue | undefined): boolean => String(value ?? "").startsWith("=");
  const openAt = columns.indexOf("open");
  const typed = names.flatMap((name, row) => {
    const line = lines.find((one) => nameOf(one) === name);
    // The row of a client who had no sheet holds plain values of ours.
    if (!line || !isFormula(old[row]?.[openAt])) return [];
    const at = columns.findIndex((column, index) => {
      const found = old[row]?.[index] ?? "";
      return column && isFormula(line[column]) && found !== "" && !isFormula(found);
    });
    return at < 0 ? [] : [{ row, at }];
  });
  const [place] = typed;
  if (place) {
    const address = toA1(body.rowIndex + place.row, body.columnIndex + place.at);
    stop({ code: "typedOnSheet", sheet, address, count: typed.length });
  }
  const added = lines.filter((line) => !names.includes(nameOf(line)));
  const changed = columns.flatMap((column, at) => {
    if (column === undefined || column === "client") return [];
    const wanted = names.map((name, row) => {
      const line = lines.find((one) => nameOf(one) === name);
      return line ? line[column] : (old[row]?.[at] ?? "");
    });
    return wanted.some((value, row) => !isSame(value, old[row]?.[at])) ? [{ at, wanted }] : [];
  });
  if (gone.length + added.length + changed.length === 0) return;
  await unit.write({
    touches: [...touches, ...readTable()],
    pins,
    write: () => {
      if (filter.isDataFiltered) table.clearFilters();
      keepQuiet(context);
      for (const { at, wanted } of changed) {
        table.columns.getItemAt(at).getDataBodyRange().formulas = wanted.map((value) => [value]);
      }
      if (added.length > 0) {
        const fresh = added.map((line) => columns.map((column) => (column ? line[column] : "")));
        table.rows.add(undefined, fresh);
      }
      for (const index of [...gone].reverse()) table.rows.getItemAt(index).delete();
    },
  });
}

/** Excel leaves quotes out of formulas where a tab's name needs none. */
function isSame(wanted: CellValue, found: CellValue | undefined): boolean {
  const plain = (value: CellValue | undefined): string => String(value ?? "").replaceAll("'", "");
  return plain(wanted) === plain(found);
}

function findColumn(heading: string): IndexColumn | undefined {
  return INDEX_COLUMNS.find((column) =>
    LANGUAGES.some((language) => boardTexts(language).index.columns[column] === heading)
  );
}
