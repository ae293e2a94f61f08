import { toA1 } from "../../core/reading/values/cells";
import { planBase, type BasePlaybook, type QuadrantPlan } from "../../core/strategy/basePlaybook";
import { agentsOf, territoriesOf } from "../../core/strategy/case";
import type { KnownClient } from "../../core/strategy/client";
import { joinLabels } from "../../core/strategy/labels";
import type { Language } from "../../strings/language";
import { playbook } from "../../strings/playbook";
import { sheetTexts } from "../../strings/sheet";
import { basePlaybookTexts, listAsked, PLAN_COLUMNS } from "../../strings/strategy/basePlaybook";
import { listWordsOf } from "../../strings/strategy/texts";
import { rangeOf, type Block } from "../cells/area";
import { HEADING_PAINT, LINE_COLOR, QUIET_FONT } from "../cells/palette";
import { setPrintedPage } from "../cells/printedPage";
import { neutralise } from "../cells/safeText";
import { runUnit } from "../unit/unit";
import type { WroteSheet } from "./boardsSheet";
import { findSheets, languageOfBook, pairSheets, sortOwnership } from "./find";
import { countLines } from "./rowSizes";
import { dateFormat } from "./head";
import { openOwnSheet } from "./ownSheet";
import { keepQuiet } from "./quiet";
import { readSheets, type ReadSheet } from "./read";
import { expectSheets, pinSheet } from "./touches";

/** Points; the first column has room for texts, which need no merged cells then. */
const WIDTHS = [300, 95, 85, 45, 85, 55, 65] as const;
const COLUMNS = WIDTHS.length;
const LETTERS = 10;
const LINE_HEIGHT = 14;

/**
 * Writes the playbook of the whole base: each quadrant with its task, goals and actions, how many clients it has, who serves
 * them, and those that matter most by name (METHOD 4, 7). Of a client with a strategy sheet turnover, what is done of its
 * check-list and the next day due are formulas that follow its sheet. The sheet is ours as a whole and is written anew.
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
    const rows = listRows(plan, sheetOf, language);
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

type Cells = readonly (string | number)[];
type Row = {
  readonly kind: "title" | "note" | "quadrant" | "text" | "headings" | "client" | "total" | "empty";
  readonly cells: Cells;
};

/** A text alone on its row. */
function wide(kind: Row["kind"], text: string): Row {
  return { kind, cells: [text, ...Array<string>(COLUMNS - 1).fill("")] };
}

function listRows(
  { plans, without }: BasePlaybook,
  sheetOf: ReadonlyMap<KnownClient, ReadSheet>,
  language: Language
): Row[] {
  const texts = basePlaybookTexts(language);
  const rows: Row[] = [wide("title", texts.title), wide("note", texts.note)];
  for (const plan of plans) {
    const { quadrant, clients, turnover, named } = plan;
    const title = texts.quadrant(quadrant, playbook(language)[quadrant].name);
    rows.push(
      { kind: "quadrant", cells: [title, "", texts.count(clients), "", turnover, "", ""] },
      ...listAsked(language, quadrant).map((text) => wide("text", text)),
      wide("text", clients > 0 ? describeAgents(plan, language) : texts.nobody)
    );
    if (named.length > 0) {
      rows.push({ kind: "headings", cells: PLAN_COLUMNS.map((column) => texts.columns[column]) });
      const first = rows.length;
      rows.push(
        ...named.map((client) => listClient(client, sheetOf.get(client), language)),
        listTotal(texts.total, first, named.length)
      );
      const more = clients - named.length;
      if (more > 0) rows.push(wide("text", texts.more(more)));
    }
    rows.push(wide("empty", ""));
  }
  return without > 0 ? [...rows, wide("text", texts.without(without))] : rows;
}

function describeAgents({ agents }: QuadrantPlan, language: Language): string {
  const texts = basePlaybookTexts(language);
  const names = agents.map(({ agent, clients }) => texts.agent(agent ?? texts.noAgent, clients));
  return texts.who + names.join(", ");
}

/** How many are named and their turnover, by formulas over the lines above. */
function listTotal(text: string, first: number, count: number): Row {
  const down = (column: number): string =>
    `${toA1(first, column)}:${toA1(first + count - 1, column)}`;
  return {
    kind: "total",
    cells: [text, "", "", `=COUNTA(${down(0)})`, `=SUM(${down(4)})`, "", ""],
  };
}

function listClient(client: KnownClient, sheet: ReadSheet | undefined, language: Language): Row {
  const { noAgent } = basePlaybookTexts(language);
  const labels = (all: readonly (string | null)[], nobody: string): string =>
    neutralise(joinLabels(all.map((label) => label ?? nobody)));
  return {
    kind: "client",
    cells: [
      neutralise(client.name),
      labels(agentsOf(client), noAgent),
      labels(territoriesOf(client), ""),
      sheetTexts(language).classes[client.class],
      followTurnover(sheet) ?? client.turnover,
      ...followPlan(sheet),
    ],
  };
}

/** The tab of a sheet as a formula names it. */
function tabOf({ sheet }: ReadSheet): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

function followTurnover(sheet: ReadSheet | undefined): string | undefined {
  const place = sheet?.places.head.lines.turnover;
  if (!sheet || !place) return undefined;
  const cell = `${tabOf(sheet)}!${toA1(place.row, place.column)}`;
  return `=IF(${cell}="","",${cell})`;
}

/** How many lines of the client's check-list are done, of how many, and the next day due of those that are open. */
function followPlan(sheet: ReadSheet | undefined): [string, string] {
  const table = sheet?.places.answers.tables.playbook;
  const { playbookLine, doingState, doingDue } = table?.columns ?? {};
  if (!sheet || !table || playbookLine === undefined || doingState === undefined) return ["", ""];
  const down = (column: number): string =>
    `${tabOf(sheet)}!${toA1(table.row + 1, column)}:${toA1(table.row + table.rows, column)}`;
  const states = down(doingState);
  const done = listWordsOf("state", "done").map((word) => `COUNTIF(${states},"${word}")`);
  const settled = `=${done.join("+")}&" / "&COUNTA(${down(playbookLine)})`;
  if (doingDue === undefined) return [settled, ""];
  const days = down(doingDue);
  const open = ["done", "dropped"]
    .flatMap((code) => listWordsOf("state", code))
    .map((word) => `${states},"<>${word}"`);
  const next = `MINIFS(${[days, days, '">0"', ...open].join(",")})`;
  return [settled, `=IF(${next}=0,"",${next})`];
}

function listFormats(
  { kind, cells }: Row,
  [first]: readonly KnownClient[],
  language: Language
): string[] {
  const money = first?.money ?? "#,##0";
  return cells.map((_, column) => {
    if (column === 4 && kind !== "headings") return money;
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
    if (kind === "client" || kind === "empty") return;
    const line = rangeOf(sheet, { row, column: 0, rows: 1, columns: COLUMNS });
    const text = String(cells[0]);
    if (kind === "title" || kind === "quadrant" || kind === "total") line.format.font.bold = true;
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
  for (const { first, count } of listBlocks(rows)) {
    const lines = { row: first, column: 0, rows: count, columns: COLUMNS };
    const table = rangeOf(sheet, lines);
    table.format.wrapText = true;
    const line = table.format.borders.getItem("InsideHorizontal");
    line.style = "Continuous";
    line.color = LINE_COLOR;
    const numbers = rangeOf(sheet, { ...lines, column: 4, columns: 3 });
    numbers.format.horizontalAlignment = "Right";
    table.format.autofitRows();
  }
}

/** Headings, lines and total of each quadrant. */
function listBlocks(rows: readonly Row[]): { readonly first: number; readonly count: number }[] {
  return rows.flatMap(({ kind }, first) => {
    if (kind !== "headings") return [];
    const rest = rows.slice(first).findIndex((row) => row.kind === "total");
    return [{ first, count: rest + 1 }];
  });
}
