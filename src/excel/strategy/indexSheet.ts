import type { CellValue } from "../../core/reading/values/cells";
import { toA1 } from "../../core/reading/values/cells";
import type { CellPlace } from "../../core/strategy/answers";
import type { KnownClient } from "../../core/strategy/client";
import type { FieldCode } from "../../core/strategy/layout";
import { isInDanger, sortByDanger, type LifeState } from "../../core/strategy/life";
import type { Figure, HeadLine } from "../../core/strategy/points";
import { LANGUAGES, type Language } from "../../strings/language";
import { boardTexts, INDEX_COLUMNS, type IndexColumn } from "../../strings/strategy/boardTexts";
import { strategyTexts } from "../../strings/strategy/texts";
import { rangeOf, SHEET_ROWS } from "../cells/area";
import { freeNumber, hiddenName, setHiddenName } from "../stored/hiddenNames";
import { CLASS_PAINTS, HEADING_PAINT, LINE_COLOR, LINK_COLOR } from "../cells/palette";
import { loadExpected } from "../unit/images";
import type { Expected } from "../unit/touches";
import { runUnit, type Pin, type Unit } from "../unit/unit";
import { expectMarks, expectSheets, pinSheet } from "./touches";
import { freeSheetName } from "../cells/sheetNames";
import { stop } from "../host/failures";
import type { WroteSheet } from "./boardsSheet";
import { safeValue } from "./newSheet";
import { findSheets, languageOfBook, pairSheets, sortOwnership, type StrategyState } from "./find";
import { dateFormat, figureFormat, figureValue, readState } from "./head";
import { setPrintedPage } from "../cells/printedPage";
import { keepQuiet } from "./quiet";
import { readSheets, toCase, type ReadSheet } from "./read";
import { COMPLETENESS_FORMAT } from "./values";

/** Points. */
const WIDTHS: Readonly<Record<IndexColumn, number>> = {
  client: 170,
  open: 45,
  state: 80,
  atStake: 85,
  turnover: 85,
  trend: 60,
  probability: 75,
  missingSince: 75,
  strategy: 220,
  territory: 85,
  agent: 100,
  class: 65,
  quadrant: 60,
  completeness: 80,
  nextVisit: 75,
  nextReview: 75,
  overdue: 80,
  updated: 75,
};

/** Columns that an index of the first version does not have. */
const LATER_COLUMNS: readonly IndexColumn[] = [
  "state",
  "atStake",
  "turnover",
  "trend",
  "probability",
  "missingSince",
  "strategy",
];
/** The first columns are printed, in letters of seven points at least; the others are for the screen. */
const PRINTED_COLUMNS = INDEX_COLUMNS.indexOf("overdue") + 1;
const DANGER_FONT = "#9C1C16";

type Line = Readonly<Record<IndexColumn, string | number>>;

/**
 * Writes the index of key clients: a table that sorts and filters, whose cells read the clients' sheets by formulas and
 * so are true without the add-in. Refreshed in place: rows stay in the order a person has sorted them to, the person's
 * own columns stay, new clients come at the end, and nothing is written where nothing changed. A filter that hides rows
 * is cleared only when something has to be written. Throws `FailureError`.
 */
export async function writeStrategyIndex(
  clients: readonly KnownClient[],
  wanted: Language
): Promise<WroteSheet> {
  return runUnit(async (unit) => {
    const { context } = unit;
    const { workbook } = context;
    const state = await findSheets(context);
    const language = languageOfBook(state.found, wanted);
    const entries = await listEntries(context, state, clients);
    const own = entries.flatMap(({ read }) => read ?? []);
    const makeLines = (spoken: Language): Line[] => entries.map((entry) => makeLine(entry, spoken));
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
          stakes: new Map(entries.map((entry) => [nameOfEntry(entry), stakeOf(entry)])),
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
  /** What may be lost with a client, by name; 0: it is not in danger. */
  readonly stakes: ReadonlyMap<string, number>;
  readonly sheetId: string;
  readonly sheet: string;
  readonly table: string;
  readonly touches: readonly Expected[];
  readonly pins: readonly Pin[];
};

/** A client of the index: of the data, of a sheet, or of both. */
type Entry = {
  readonly client: KnownClient | undefined;
  readonly read: ReadSheet | undefined;
};

/**
 * Key clients of the data, and everybody who has a sheet: nobody vanishes from the index. Those who may be lost first,
 * with the most money first; then by rank, then those who are not in the data (METHOD 7).
 */
async function listEntries(
  context: Excel.RequestContext,
  { found }: StrategyState,
  clients: readonly KnownClient[]
): Promise<Entry[]> {
  const own = [...sortOwnership(found).values()].map((claim) => claim.own);
  const clientOf = pairSheets(clients, own);
  const read = await readSheets(context, own);
  const known = read.filter(({ id }) => clientOf.has(id));
  const ofData = clients.flatMap((client): Entry[] => {
    const sheet = known.find(({ id }) => clientOf.get(id) === client);
    return sheet || client.isKey ? [{ client, read: sheet }] : [];
  });
  const others = read.filter((sheet) => !known.includes(sheet));
  const entries = [...ofData, ...others.map((sheet) => ({ client: undefined, read: sheet }))];
  return sortByDanger(entries, (entry) => ({
    state: stateOfEntry(entry),
    atStake: stakeOf(entry),
  }));
}

function stakeOf(entry: Entry): number {
  return entry.read && isInDanger(stateOfEntry(entry)) ? (toCase(entry.read).atStake ?? 0) : 0;
}

function stateOfEntry({ client, read }: Entry): LifeState | null {
  return read ? readState(read.headValues.state) : (client?.state ?? null);
}

function nameOfEntry({ client, read }: Entry): string {
  return client?.name ?? String(read?.headValues.client ?? read?.key ?? "");
}

/** One row: values where the client has no sheet, else formulas that read it wherever its cells stand. */
function makeLine({ client, read }: Entry, language: Language): Line {
  const texts = boardTexts(language).index;
  const name = safeValue(nameOfEntry({ client, read }));
  if (!read) {
    const figure = (line: Figure): string | number =>
      client ? asFormula(figureValue(line, client, language)) : "";
    return {
      client: name,
      open: texts.noSheet,
      state: figure("state"),
      atStake: 0,
      territory: figure("territory"),
      agent: figure("agent"),
      class: figure("class"),
      quadrant: figure("quadrant"),
      turnover: figure("turnover"),
      trend: figure("trend"),
      completeness: 0,
      probability: "",
      nextVisit: "",
      nextReview: "",
      overdue: "",
      updated: "",
      missingSince: "",
      strategy: "",
    };
  }
  const tab = `'${read.sheet.replaceAll("'", "''")}'`;
  const addressOf = (place: CellPlace | undefined): string | undefined =>
    place && `${tab}!$${toA1(place.row, place.column).replace(/\d+/, (row) => `$${row}`)}`;
  const { lines, before } = read.places.head;
  const cell = (line: HeadLine): string | undefined => addressOf(lines[line]);
  const getFrom = (address: string | undefined): string =>
    address ? `=IF(${address}="","",${address})` : "";
  const get = (line: HeadLine): string => getFrom(cell(line));
  const answer = (field: FieldCode): string =>
    getFrom(addressOf(read.places.answers.fields[field]?.value));
  const amounts = [cell("turnover"), addressOf(before.turnover)].flatMap((one) => one ?? []);
  const words = (["atRisk", "left"] as const).flatMap((code) =>
    LANGUAGES.map((one) => `${cell("state")}="${strategyTexts(one).states[code]}"`)
  );
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
    state: get("state"),
    atStake:
      cell("state") && amounts.length > 0
        ? `=IF(OR(${[...new Set(words)].join(",")}),MAX(0,${amounts.join(",")}),0)`
        : 0,
    territory: get("territory"),
    agent: get("agent"),
    class: get("class"),
    quadrant: get("quadrant"),
    turnover: get("turnover"),
    trend: get("trend"),
    completeness: get("completeness"),
    probability: answer("probability"),
    nextVisit: get("nextVisit"),
    nextReview: get("nextReview"),
    overdue: overdue.length > 0 ? `=TRIM(${overdue.join("&")})` : "",
    updated: get("updated"),
    missingSince: get("missingSince"),
    strategy: answer("strategy"),
  };
}

/** A text in a formula may have 255 characters, and quotation marks count twice; a formula 8,192. */
const MOST_LITERAL = 120;
const MOST_JOINED = 3_500;

/**
 * A value of ours as a formula, such as `="North"`: what a person types over it is plain, and so is told from it. Texts
 * too long for a formula stay plain.
 */
function asFormula(value: string | number): string | number {
  if (value === "") return "";
  if (typeof value === "number") return `=${Number(value.toFixed(6))}`;
  if (value.length > MOST_JOINED) return safeValue(value);
  const parts = value.match(new RegExp(`[^]{1,${MOST_LITERAL}}`, "g")) ?? [];
  return `=${parts.map((part) => `"${part.replaceAll('"', '""')}"`).join("&")}`;
}

function formatOf(column: IndexColumn, language: Language): string {
  switch (column) {
    case "client":
      return "@";
    case "completeness":
      return COMPLETENESS_FORMAT;
    case "atStake":
      return '#,##0;-#,##0;""';
    case "turnover":
      return "#,##0";
    case "trend":
      return figureFormat("trend", "");
    case "probability":
      return "0%";
    case "missingSince":
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
  const table = sheet.tables.add(all, true);
  table.style = "TableStyleLight1";
  table.showBandedRows = false;
  const headings = rangeOf(sheet, { row: 0, column: 0, rows: 1, columns });
  headings.format.wrapText = true;
  headings.format.rowHeight = 32;
  headings.format.verticalAlignment = "Center";
  headings.format.font.bold = true;
  headings.format.font.color = HEADING_PAINT.font;
  headings.format.fill.color = HEADING_PAINT.fill;
  const at = INDEX_COLUMNS.map((column, index) => ({ column, at: index }));
  formatLines(sheet, { row: 1, rows }, at);
  const classAt = INDEX_COLUMNS.indexOf("class");
  const titles = rangeOf(sheet, { row: 0, column: classAt, rows: 1, columns: 2 });
  titles.format.horizontalAlignment = "Center";
  const classes = rangeOf(sheet, { row: 1, column: classAt, rows, columns: 1 });
  for (const name of ["A", "B"] as const) {
    const { cellValue } = classes.conditionalFormats.add("CellValue");
    cellValue.rule = { formula1: `="${name}"`, operator: "EqualTo" };
    cellValue.format.fill.color = CLASS_PAINTS[name].fill;
    cellValue.format.font.color = CLASS_PAINTS[name].font;
  }
  markDanger(sheet, rows);
  sheet.freezePanes.freezeAt(rangeOf(sheet, { row: 0, column: 0, rows: 1, columns: 1 }));
  setPrintedPage(sheet, {
    orientation: "Landscape",
    titleRows: 1,
    // Whole columns: rows that come later are printed, too.
    areas: [{ row: 0, column: 0, rows: SHEET_ROWS, columns: PRINTED_COLUMNS }],
  });
}

/** How lines of the index look, wherever a person has moved its columns: those of a new one, and those that come later. */
function formatLines(
  sheet: Excel.Worksheet,
  lines: { readonly row: number; readonly rows: number },
  columns: readonly { readonly column: IndexColumn; readonly at: number }[]
): void {
  const first = Math.min(...columns.map(({ at }) => at));
  const last = Math.max(...columns.map(({ at }) => at));
  const all = rangeOf(sheet, { ...lines, column: first, columns: last - first + 1 });
  all.format.verticalAlignment = "Center";
  // Not the edge above: it is the line before's, too, which a step back leaves as it is.
  for (const side of ["InsideHorizontal", "EdgeBottom"] as const) {
    const line = all.format.borders.getItem(side);
    line.style = "Continuous";
    line.color = LINE_COLOR;
  }
  for (const { column, at } of columns) {
    const { format } = rangeOf(sheet, { ...lines, column: at, columns: 1 });
    // A long name takes two lines instead of being cut off by the link beside it.
    if (column === "client" || column === "strategy") format.wrapText = true;
    if (column === "class" || column === "quadrant") format.horizontalAlignment = "Center";
    if (column !== "open") continue;
    format.font.color = LINK_COLOR;
    format.font.underline = "Single";
  }
  all.format.autofitRows();
}

/** Bold red where a client may be lost; the word says the same in black and white. */
function markDanger(sheet: Excel.Worksheet, rows: number): void {
  const column = INDEX_COLUMNS.indexOf("state");
  const states = rangeOf(sheet, { row: 1, column, rows, columns: 1 });
  for (const code of ["atRisk", "left"] as const) {
    for (const word of new Set(LANGUAGES.map((one) => strategyTexts(one).states[code]))) {
      const { cellValue } = states.conditionalFormats.add("CellValue");
      cellValue.rule = { formula1: `="${word}"`, operator: "EqualTo" };
      cellValue.format.font.color = DANGER_FONT;
      cellValue.format.font.bold = true;
    }
  }
}

/** Columns that hold what the data say of a client without a sheet. */
const FILLED_BY_DATA: readonly IndexColumn[] = [
  ...(["state", "territory", "agent", "class", "quadrant", "turnover", "trend"] as const),
];

/** Columns that are empty for a client without a sheet. */
const FILLED_BY_SHEET: readonly IndexColumn[] = [
  ...(["probability", "nextVisit", "nextReview", "overdue"] as const),
  ...(["updated", "missingSince", "strategy"] as const),
];

/**
 * Brings the rows of the table up to date; columns are known by their headings in any language. The row of a client who
 * is no longer key goes, unless a person has written something of its own in it.
 */
async function refreshTable(
  unit: Unit,
  makeLines: (spoken: Language) => Line[],
  language: Language,
  { stakes, sheetId, sheet, table: tableName, touches, pins }: IndexTable
): Promise<void> {
  const { context } = unit;
  const worksheet = context.workbook.worksheets.getItem(sheetId);
  const table = worksheet.tables.getItem(tableName);
  const header = table.getHeaderRowRange().load("values");
  const body = table.getDataBodyRange().load("formulas,values,rowIndex,columnIndex");
  const filter = table.autoFilter.load("isDataFiltered");
  const readTable = loadExpected(context, [{ kind: "table", sheetId, sheet, table: tableName }]);
  await context.sync();
  const headings = (header.values[0] ?? []).map(String);
  const columns = headings.map(findColumn);
  // A table stays in the language in which it was made.
  const spoken =
    LANGUAGES.find((one) => headings.includes(boardTexts(one).index.columns.open)) ?? language;
  const lines = makeLines(spoken);
  const clientAt = columns.indexOf("client");
  if (clientAt < 0) return;
  const old = body.formulas as CellValue[][];
  const names = (body.values as CellValue[][]).map((row) => String(row[clientAt] ?? ""));
  const nameOf = (line: Line): string => String(line.client).replace(/^'/, "");
  const openColumn = columns.indexOf("open");
  // A client that was renamed has the same sheet.
  const lineOf = (row: number): Line | undefined =>
    lines.find((line) => nameOf(line) === names[row]) ??
    lines.find(
      (line) =>
        isFormula(line.open) &&
        isSame(line.open, old[row]?.[openColumn]) &&
        !names.includes(nameOf(line))
    );
  const hasSheet = (row: number): boolean => isFormula(old[row]?.[openColumn]);
  // An index of an earlier version has plain values there: whether they were typed over is not known.
  const hasFormulas = names.some(
    (_, row) =>
      !hasSheet(row) &&
      columns.some((one, at) => one && FILLED_BY_DATA.includes(one) && isFormula(old[row]?.[at]))
  );
  const typedOver = hasFormulas ? [...FILLED_BY_SHEET, ...FILLED_BY_DATA] : FILLED_BY_SHEET;
  // Where there is no sheet, what stands in cells that only it fills was typed; so were plain values in place of ours.
  const isOwn = (row: number, column: IndexColumn | undefined): boolean =>
    column === undefined || (!hasSheet(row) && typedOver.includes(column));
  const isTyped = (row: number, at: number): boolean => {
    const value = old[row]?.[at] ?? "";
    return value !== "" && !(isFormula(value) && FILLED_BY_DATA.some((one) => one === columns[at]));
  };
  const hasNote = (row: number): boolean =>
    columns.some((column, at) => isOwn(row, column) && isTyped(row, at));
  const gone = names.flatMap((_, index) => (lineOf(index) || hasNote(index) ? [] : [index]));
  const typed = names.flatMap((_, row) => {
    const line = lineOf(row);
    if (!line) return [];
    // The row of a client who had no sheet holds plain values of ours.
    const at = columns.findIndex((column, index) => {
      const found = old[row]?.[index] ?? "";
      if (!column || found === "" || isFormula(found)) return false;
      return hasSheet(row) ? isFormula(line[column]) : isOwn(row, column);
    });
    return at < 0 ? [] : [{ row, at }];
  });
  const [place] = typed;
  if (place) {
    const address = toA1(body.rowIndex + place.row, body.columnIndex + place.at);
    stop({ code: "typedOnSheet", sheet, address, count: typed.length });
  }
  const shown = names.map((_, row) => lineOf(row));
  const added = lines.filter((line) => !shown.includes(line));
  const changed = columns.flatMap((column, at) => {
    if (column === undefined) return [];
    const wanted = shown.map((line, row) => (line ? line[column] : (old[row]?.[at] ?? "")));
    return wanted.some((value, row) => !isSame(value, old[row]?.[at])) ? [{ at, wanted }] : [];
  });
  // An index of the first version lacks them all: they come behind the others. One that a person deleted stays away.
  const missing = LATER_COLUMNS.some((column) => columns.includes(column)) ? [] : LATER_COLUMNS;
  const isChanged = gone.length + added.length + changed.length + missing.length > 0;
  if (isChanged)
    await unit.write({
      touches: [...touches, ...readTable()],
      pins,
      write: () => {
        if (filter.isDataFiltered) table.clearFilters();
        keepQuiet(context);
        for (const { at, wanted } of changed) {
          table.columns.getItemAt(at).getDataBodyRange().formulas = wanted.map((value) => [value]);
        }
        for (const column of missing) {
          const heading = boardTexts(spoken).index.columns[column];
          const values = shown.map((line) => [line ? line[column] : ""]);
          const range = table.columns.add(undefined, [[heading], ...values]).getRange();
          range.numberFormat = formatOf(column, spoken) as unknown as string[][];
          range.format.columnWidth = WIDTHS[column];
        }
        if (added.length > 0) {
          const all = [...columns, ...missing];
          const fresh = added.map((line) => all.map((column) => (column ? line[column] : "")));
          table.rows.add(undefined, fresh);
          const row = body.rowIndex + names.length;
          const places = all.flatMap((column, at) =>
            column ? [{ column, at: body.columnIndex + at }] : []
          );
          formatLines(worksheet, { row, rows: added.length }, places);
        }
        for (const index of [...gone].reverse()) table.rows.getItemAt(index).delete();
      },
    });
  // Who may be lost comes first, with the most money first; among the others the person's order stays.
  const kept = shown.map((line, row) => (line ? nameOf(line) : (names[row] ?? "")));
  const order = [...kept.filter((_, row) => !gone.includes(row)), ...added.map(nameOf)];
  const amounts = order.map((name) => stakes.get(name) ?? 0);
  const key = [...columns, ...missing].indexOf("atStake");
  if (key < 0 || amounts.every((one, row) => one <= (amounts[row - 1] ?? one))) return;
  const readSorted = loadExpected(context, [{ kind: "table", sheetId, sheet, table: tableName }]);
  await context.sync();
  await unit.write({
    touches: readSorted(),
    write: () => table.sort.apply([{ key, ascending: false }]),
  });
}

function isFormula(value: CellValue | undefined): boolean {
  return String(value ?? "").startsWith("=");
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
