import type { Cells } from "../values/cells";
import { foldHeading, headingWords, isBlank } from "../values/text";
import { filledColumns, hasNumberBelow, isHeadingCell } from "./headingCells";
import { findFirstLine, findLastLine, joinLines } from "./headingLines";
import { scoreRow } from "./headingScore";
import { headingText } from "./periodHeadings";
import { scoreHeading } from "./roleWords";

/** The heading lines of a block: the last one's offset (-1: none) and the texts by column, several lines joined. */
export type Headings = {
  readonly row: number;
  readonly texts: readonly string[];
  /** The lines that were joined, by column, top first. */
  readonly lines: readonly (readonly string[])[];
  /** The column under whose heading further ones stand, a level each (`Регион` / `Покупатель` / `Документ`). */
  readonly stacked?: number;
};

/** Junk above a table is rarely higher; a person can name the heading for anything else. */
const DEPTH = 60;

/**
 * Finds the heading lines of a block among titles and notes above: the line that names the most roles over rows of
 * values. `wanted` are heading texts a person named: the line that has most of them wins. Lines that belong to one
 * heading (a group over months, a line of units) are joined by a space (METHOD 1).
 */
export function findHeadings(cells: Cells, wanted: readonly string[] = []): Headings {
  const width = cells.values[0]?.length ?? 0;
  const folded = wanted.map(foldHeading);
  const depth = Math.min(cells.values.length, folded.length > 0 ? 1000 : DEPTH);
  let best = -1;
  let bestScore = 0;
  for (let row = 0; row < depth; row++) {
    const score = scoreRow(cells, row, folded);
    if (score > bestScore) {
      best = row;
      bestScore = score;
    }
  }
  if (best < 0) {
    return {
      row: -1,
      texts: Array.from({ length: width }, () => ""),
      lines: Array.from({ length: width }, () => []),
    };
  }
  const stackEnd = findStackEnd(cells, best);
  const last = stackEnd > best ? stackEnd : findLastLine(cells, best);
  const lines = joinLines(cells, findFirstLine(cells, best), last);
  for (const [column, texts] of lines.entries()) {
    const above = texts.length === 0 ? findTextAbove(cells, best, column) : "";
    if (above !== "") texts.push(above);
  }
  const stacked = stackEnd > best ? { stacked: filledColumns(cells.values[best] ?? [])[0] } : {};
  return { row: last, texts: lines.map((texts) => texts.join(" ")), lines, ...stacked };
}

/** What a level of rows may be called beside clients, territories and agents. */
const LEVEL =
  /^(?:документ|регистратор|номенклатура|товар|договор|сделка|заказ|сч[её]т|период|месяц|дата|document|item|product|contract|invoice|order|date|month)(?: (?:продажи|реализации|контрагента|покупателя|клиента|движения|date|no|number))?$/;

/**
 * The last of the lines under the first heading that name levels of rows, as 1C prints them: each holds one text in that
 * column, `Покупатель` under `Регион`. The line itself where there is none.
 */
function findStackEnd(cells: Cells, row: number): number {
  const first = filledColumns(cells.values[row] ?? [])[0];
  if (first === undefined || !isLevel(headingText(cells, row, first))) return row;
  let last = row;
  while (last < row + 4) {
    const places = filledColumns(cells.values[last + 1] ?? []);
    if (places.length !== 1 || places[0] !== first) break;
    if (!isLevel(headingText(cells, last + 1, first))) break;
    last++;
  }
  return last;
}

function isLevel(text: string): boolean {
  const words = headingWords(text);
  if (words.length > 3) return false;
  if (LEVEL.test(words.join(" "))) return true;
  const scores = scoreHeading(text);
  // `Дилер Плюс` is a client: nothing but the role may stand there.
  return (["client", "territory", "agent"] as const).some(
    (role) => (scores.get(role) ?? 0) >= (words.length === 1 ? 6 : 10)
  );
}

/** The heading of a column that has its text a line or two above the others, as pivot tables print their totals. */
function findTextAbove(cells: Cells, row: number, column: number): string {
  if (!hasNumberBelow(cells, row, column)) return "";
  for (let above = row - 1; above >= Math.max(0, row - 2); above--) {
    if (isBlank(cells.values[above]?.[column])) continue;
    const isOfColumn =
      isHeadingCell(cells, above, column) &&
      scoreHeading(headingText(cells, above, column)).size > 0;
    return isOfColumn ? headingText(cells, above, column) : "";
  }
  return "";
}
