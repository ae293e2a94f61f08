import type { Language } from "../../strings/language";
import { boardTexts, INDEX_COLUMNS, type IndexColumn } from "../../strings/strategy/boardTexts";
import { turnHeadWord, type Turn } from "./otherLanguage";
import type { Figure } from "../../core/strategy/points";
import type { Cell } from "../cells/formatting";

/** The figures of the data that an index has of clients without a sheet. */
const FIGURES_OF: Readonly<Partial<Record<IndexColumn, Figure>>> = {
  state: "state",
  territory: "territory",
  agent: "agent",
  class: "class",
  quadrant: "quadrant",
  trend: "trend",
};

/** In which language the headings of an index are; undefined: in none of ours. */
export function languageOfIndex(
  headings: readonly Cell[],
  languages: readonly Language[]
): Language | undefined {
  return languages.find((one) => headings.includes(boardTexts(one).index.columns.open));
}

/**
 * The table of the index, headings first, in the other language: headings, links, what is overdue, and words of ours that
 * stand for data; everything else, the person's own columns too, is as it was. A heading stays where a column is called so
 * already.
 */
export function turnIndex(rows: readonly (readonly Cell[])[], { from, to }: Turn): Cell[][] {
  const [old, next] = [boardTexts(from).index, boardTexts(to).index];
  const [headings = [], ...lines] = rows;
  const columns = headings.map((heading) =>
    INDEX_COLUMNS.find((one) => old.columns[one] === heading)
  );
  const taken = new Set(headings.filter((_, at) => !columns[at]).map(lower));
  const turned = headings.map((heading, at) => {
    const column = columns[at];
    return column && !taken.has(lower(next.columns[column])) ? next.columns[column] : heading;
  });
  const turnCell = (cell: Cell, column: IndexColumn | undefined): Cell => {
    if (column === undefined || typeof cell !== "string") return cell;
    if (column === "open") {
      if (cell === old.noSheet) return next.noSheet;
      const end = `"${old.link}")`;
      return cell.startsWith("=") && cell.endsWith(end)
        ? `${cell.slice(0, -end.length)}"${next.link}")`
        : cell;
    }
    if (column === "overdue") {
      if (!cell.startsWith("=")) return cell;
      return cell
        .replace(`"${old.talk} "`, `"${next.talk} "`)
        .replace(`"${old.review}"`, `"${next.review}"`);
    }
    const figure = FIGURES_OF[column];
    const text = /^="((?:[^"]|"")*)"$/.exec(cell)?.[1]?.replaceAll('""', '"');
    const word = figure && text !== undefined && turnHeadWord({ from, to }, figure, text);
    return word ? `="${word.replaceAll('"', '""')}"` : cell;
  };
  return [turned, ...lines.map((line) => line.map((cell, at) => turnCell(cell, columns[at])))];
}

function lower(cell: Cell): string {
  return String(cell).toLowerCase();
}
