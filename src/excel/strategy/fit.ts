import type { StrategyAnswers } from "../../core/strategy/answers";
import { rangeOf } from "../cells/area";
import { heightFor, TABLE_LINE, TEXT_LINE, WIDTHS } from "./formatting";
import type { SheetPlaces } from "./names";
import { ANSWER, ANSWER_WIDTH, PLACED_FIELDS, PLACED_TABLES } from "./place";

/** Width of a character as a share of the size of the letters, estimated generously. */
const CHARACTER = 0.56;

/** How many lines a text takes in a column, broken between words as Excel breaks it. */
export function countLines(text: string, width: number, size: number): number {
  const room = Math.max(1, Math.floor((width - 6) / (size * CHARACTER)));
  return text.split("\n").reduce((lines, paragraph) => lines + countWrapped(paragraph, room), 0);
}

function countWrapped(paragraph: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(" ")) {
    const needed = used === 0 ? word.length : used + 1 + word.length;
    if (needed <= room) {
      used = needed;
      continue;
    }
    const broken = Math.ceil(word.length / room);
    lines += used === 0 ? broken - 1 : broken;
    used = word.length - (broken - 1) * room;
  }
  return lines;
}

/**
 * Gives rows whose answers need more lines than they have room for the height they need; merged cells do not do so by
 * themselves. Rows with room enough keep the height that a person may have given them.
 */
export function fitRows(
  sheet: Excel.Worksheet,
  places: SheetPlaces,
  answers: StrategyAnswers
): void {
  const grow = (row: number, lines: number, room: number, line: number): void => {
    if (lines <= room) return;
    const range = rangeOf(sheet, { row, column: 0, rows: 1, columns: 1 });
    range.format.rowHeight = Math.min(400, heightFor(lines, line));
  };
  const answerWidth = WIDTHS.slice(ANSWER, ANSWER + ANSWER_WIDTH).reduce(
    (sum, one) => sum + one,
    0
  );
  for (const { part } of PLACED_FIELDS) {
    const place = places.answers.fields[part.code]?.value;
    const { value } = answers.fields[part.code];
    if (!place || typeof value !== "string") continue;
    grow(place.row, countLines(value, answerWidth, TEXT_LINE.size), part.lines, TEXT_LINE.height);
  }
  for (const { part } of PLACED_TABLES) {
    const place = places.answers.tables[part.code];
    if (!place) continue;
    for (const { at, cells } of answers.tables[part.code]) {
      // Rows inserted by the same edits have not been read yet.
      if (at === undefined || at >= place.rows) continue;
      grow(place.row + at, countRowLines(part, cells), part.lines, TABLE_LINE.height);
    }
  }
}

/** Lines of the longest cell of a row. */
export function countRowLines(
  { columns }: (typeof PLACED_TABLES)[number]["part"],
  cells: Readonly<Record<string, unknown>>
): number {
  return columns.reduce((most, { code, at, value }) => {
    const text = cells[code];
    if (typeof text !== "string" || value.kind === "list") return most;
    return Math.max(most, countLines(text, WIDTHS[at] ?? 60, TABLE_LINE.size));
  }, 1);
}
