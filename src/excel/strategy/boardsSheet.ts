import { buildBoards, type Board } from "../../core/strategy/boards";
import { chooseKeyClients, type KnownClient } from "../../core/strategy/client";
import { QUESTIONS } from "../../core/strategy/points";
import type { Language } from "../../strings/language";
import { boardTexts } from "../../strings/strategy/boardTexts";
import { strategyTexts } from "../../strings/strategy/texts";
import { rangeOf, type Block } from "../cells/area";
import { HEADING_PAINT, LINE_COLOR, QUIET_FONT } from "../cells/palette";
import { runUnit } from "../unit/unit";
import { neutralise } from "../cells/safeText";
import { findSheets, languageOfBook, sortOwnership } from "./find";
import { openOwnSheet } from "./ownSheet";
import { breakPages, setPrintedPage } from "../cells/printedPage";
import type { Expected } from "../unit/touches";
import { keepQuiet } from "./quiet";
import { readSheets, toCase } from "./read";

export type WroteSheet = { readonly sheet: string; readonly isNew: boolean };

/** Points. */
const WIDTHS = [150, 80, 85, 175, 175, 175, 60] as const;
const COLUMNS = WIDTHS.length;
/** Percent, for a page of A4 across; with some room for wider letters. */
const SCALE = 82;

/**
 * Writes the territory boards: per territory its key clients with the three questions answered or open, gaps counted
 * (METHOD 7). The sheet is ours as a whole and is written anew. Throws `FailureError`.
 */
export async function writeTerritoryBoards(
  clients: readonly KnownClient[],
  wanted: Language
): Promise<WroteSheet> {
  return runUnit(async (unit) => {
    const { context } = unit;
    const { found } = await findSheets(context);
    const language = languageOfBook(found, wanted);
    const own = [...sortOwnership(found).values()].map((claim) => claim.own);
    const read = await readSheets(context, own);
    const boards = buildBoards(chooseKeyClients(clients), read.map(toCase));
    const texts = boardTexts(language).boards;
    const rows = listRows(boards, language);
    const values = rows.map(({ cells }) => [...cells]);
    const target = await openOwnSheet(context, {
      kind: "Boards",
      comment: "",
      name: texts.sheet,
      values,
    });
    if (target.isSame) return { sheet: target.name, isNew: false };
    const { id, name: tab } = target;
    const breaks: Expected[] =
      id === undefined ? [] : [{ touch: { kind: "breaks", sheetId: id, sheet: tab } }];
    await unit.write({
      touches: [...target.touches, ...breaks],
      pins: target.pins,
      write: () => {
        keepQuiet(context);
        const sheet = target.open();
        const block = { row: 0, column: 0, rows: rows.length, columns: COLUMNS };
        const range = rangeOf(sheet, block);
        range.numberFormat = rows.map(({ cells }) =>
          cells.map((value) => (typeof value === "number" ? "#,##0" : "@"))
        );
        range.values = values;
        formatting(sheet, block, rows);
        breakPages(sheet, listBreaks(rows));
        if (target.isNew) {
          // How the sheet is shown and printed is the person's later.
          sheet.showGridlines = false;
          sheet.freezePanes.freezeRows(1);
          setPrintedPage(sheet, { orientation: "Landscape", titleRows: 1, scale: SCALE });
          sheet.activate();
        }
      },
    });
    return { sheet: target.name, isNew: target.isNew };
  });
}

type Row = {
  readonly kind: "title" | "territory" | "headings" | "client" | "empty";
  readonly cells: readonly (string | number)[];
};

function listRows(boards: readonly Board[], language: Language): Row[] {
  const texts = boardTexts(language).boards;
  const { fields } = strategyTexts(language);
  const headings = [
    texts.client,
    texts.state,
    texts.atStake,
    ...QUESTIONS.map((question) => fields[question].label),
    texts.gaps,
  ];
  return [
    { kind: "title", cells: [texts.title, "", "", "", "", "", ""] },
    ...boards.flatMap((board): Row[] => [
      {
        kind: "territory",
        cells: [
          neutralise(board.territory ?? texts.noTerritory),
          "",
          "",
          board.inDanger > 0 ? texts.inDanger(board.inDanger) : "",
          "",
          texts.gapsOf(board.gaps, board.lines.length * QUESTIONS.length),
          "",
        ],
      },
      { kind: "headings", cells: headings },
      ...board.lines.map(({ client, answers, gaps, atStake }): Row => ({
        kind: "client",
        cells: [
          neutralise(client.name),
          client.state ? strategyTexts(language).states[client.state] : "",
          atStake > 0 ? atStake : "",
          ...QUESTIONS.map((question) => neutralise(answers[question] ?? texts.openAnswer)),
          gaps,
        ],
      })),
      { kind: "empty", cells: ["", "", "", "", "", "", ""] },
    ]),
  ];
}

/** Each territory has a page of its own; the first one stands on the title's. */
function listBreaks(rows: readonly Row[]): number[] {
  return rows.flatMap(({ kind }, row) => (kind === "territory" ? [row] : [])).slice(1);
}

/** A few calls for each territory, none for a client. */
function formatting(sheet: Excel.Worksheet, block: Block, rows: readonly Row[]): void {
  WIDTHS.forEach((width, column) => {
    rangeOf(sheet, { row: 0, column, rows: 1, columns: 1 }).format.columnWidth = width;
  });
  const all = rangeOf(sheet, block);
  all.format.wrapText = true;
  all.format.verticalAlignment = "Top";
  all.format.horizontalAlignment = "Left";
  rows.forEach(({ kind }, row) => {
    if (kind === "client" || kind === "empty") return;
    const line = rangeOf(sheet, { row, column: 0, rows: 1, columns: COLUMNS });
    line.format.wrapText = kind === "headings";
    line.format.font.bold = true;
    if (kind === "title") line.format.font.size = 14;
    if (kind === "headings") line.format.font.color = QUIET_FONT;
    if (kind !== "territory") return;
    line.format.fill.color = HEADING_PAINT.fill;
    line.format.font.color = HEADING_PAINT.font;
  });
  drawLines(all);
  all.format.autofitRows();
}

function drawLines(range: Excel.Range): void {
  const line = range.format.borders.getItem("InsideHorizontal");
  line.style = "Continuous";
  line.color = LINE_COLOR;
}
