import {
  SECTIONS,
  type FieldCode,
  type FieldPart,
  type SectionCode,
  type StrategyTable,
} from "../../core/strategy/layout";
import { FIGURE_HALVES, VALUE_HALVES, type FigureLine } from "../../core/strategy/figures";
import { HEAD_LINES, type Figure, type HeadLine } from "../../core/strategy/points";
import type { CellPlace } from "../../core/strategy/answers";

/** Columns of the sheet: signs, seven for answers, and how well they are known. */
export const COLUMNS = 9;
export const SIGN = 0;
export const LABEL = 1;
/** First column of an answer on a line of its own, and how many it is merged over. */
export const ANSWER = 2;
export const ANSWER_WIDTH = 6;
export const ASK = 3;
export const ASK_WIDTH = 5;
export const KNOWLEDGE = 8;

export const TITLE_ROW = 0;
export const CLIENT_ROW = 1;
export const CAPTION_ROW = 2;
export const HEAD_ROW = 3;
const LEFT = [
  "territory",
  "agent",
  "class",
  "quadrant",
  "turnover",
  "profit",
  "share",
  "state",
] as const;
const RIGHT = [
  "trend",
  "updated",
  "nextVisit",
  "nextTalk",
  "nextReview",
  "completeness",
  "freshness",
  "missingSince",
] as const;
export const HEAD_HALVES = { left: LEFT, right: RIGHT } as const;
export const HEAD_ROWS = Math.max(LEFT.length, RIGHT.length);
/** Columns of the halves: label (on the right it runs on over an empty cell), value, what stood there before. */
export const HEAD_COLUMNS = { left: [1, 2, 3], right: [4, 6, 7] } as const;
export const LEGEND_ROW = HEAD_ROW + HEAD_ROWS;
const FIRST_SECTION = LEGEND_ROW + 1;
/** Columns that an answer is merged over where the data's own figure stands beside it, and where that one stands. */
export const SHORT_ANSWER_WIDTH = 3;
export const GIVEN = ANSWER + SHORT_ANSWER_WIDTH;
export const GIVEN_WIDTH = ANSWER_WIDTH - SHORT_ANSWER_WIDTH;
/** Lines that the program fills between the title of a section and its first answer. */
export const EXTRA_ROWS: Readonly<Partial<Record<SectionCode, number>>> = {
  figures: FIGURE_HALVES.left.length,
  playbook: 1,
  value: VALUE_HALVES.left.length,
};

export type PlacedField = {
  readonly kind: "field";
  readonly part: FieldPart & { readonly code: FieldCode };
  readonly row: number;
};
/** Headings stand in `row`, the rows below, and last a thin closing line that new rows are inserted above. */
export type PlacedTable = {
  readonly kind: "table";
  readonly part: StrategyTable;
  readonly row: number;
  readonly end: number;
};
export type PlacedSection = {
  readonly code: SectionCode;
  readonly row: number;
  readonly parts: readonly (PlacedField | PlacedTable)[];
};

/** Where everything stands on a sheet as it is made; rows zero-based. */
export type PlacedLayout = { readonly rows: number; readonly sections: readonly PlacedSection[] };

export const PLACED: PlacedLayout = placeLayout();

function placeLayout(): PlacedLayout {
  let row = FIRST_SECTION;
  const sections = SECTIONS.map(({ code, parts }): PlacedSection => {
    const title = row;
    row += 1 + (EXTRA_ROWS[code] ?? 0);
    const placed = parts.map((part): PlacedField | PlacedTable => {
      const first = row;
      if (part.kind === "field") {
        row += 1;
        return { kind: "field", part, row: first };
      }
      row += part.rows + 2;
      return { kind: "table", part, row: first, end: row - 1 };
    });
    return { code, row: title, parts: placed };
  });
  return { rows: row, sections };
}

export const PLACED_PARTS = PLACED.sections.flatMap(({ parts }) => parts);
export const PLACED_FIELDS = PLACED_PARTS.filter((one) => one.kind === "field");
export const PLACED_TABLES = PLACED_PARTS.filter((one) => one.kind === "table");

/** The cell of a head line's value. */
export function headPlace(line: HeadLine): CellPlace {
  if (line === "client") return { row: CLIENT_ROW, column: LABEL };
  if (line === "changes") return { row: CAPTION_ROW, column: LABEL };
  if (line === "created") return { row: TITLE_ROW, column: 7 };
  if (line === "index") return { row: TITLE_ROW, column: 4 };
  const isLeft = LEFT.some((one) => one === line);
  const half = isLeft ? LEFT : RIGHT;
  const column = HEAD_COLUMNS[isLeft ? "left" : "right"][1];
  return { row: HEAD_ROW + half.findIndex((one) => one === line), column };
}

/** The cell that keeps what a figure was before it last changed. */
export function beforePlace(figure: Figure): CellPlace {
  const { row, column } = headPlace(figure);
  return { row, column: column + 1 };
}

/** Where a new sheet has the lines of its head. */
export const HEAD_PLACES = HEAD_LINES.map((line) => ({ line, ...headPlace(line) }));

/** The title's row of a section on a new sheet. */
export function sectionRow(code: SectionCode): number {
  return PLACED.sections.find((section) => section.code === code)?.row ?? 0;
}

const HALVES = [
  ["figures", FIGURE_HALVES],
  ["value", VALUE_HALVES],
] as const;

/** The lines that show what follows from the answers: in which section, and where from its title: label and value. */
export const FIGURE_PLACES = HALVES.flatMap(([section, halves]) =>
  (["left", "right"] as const).flatMap((side) =>
    halves[side].map((line: FigureLine, index) => ({
      line,
      section,
      down: 1 + index,
      label: HEAD_COLUMNS[side][0],
      value: HEAD_COLUMNS[side][1],
    }))
  )
);

/**
 * The row of a line of the terms, between the row of their headings and the closing line: the data's first, the person's
 * own and what is counted with last.
 */
export function findTermRow(row: number, end: number, line: "given" | "own" | "used"): number {
  return line === "used" ? end - 1 : line === "own" ? end - 2 : row + 1;
}
