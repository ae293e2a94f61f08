import type { StrategyAnswers } from "../../core/strategy/answers";
import { SECTIONS, type SectionCode, type StrategyTable } from "../../core/strategy/layout";
import type { HeadLine } from "../../core/strategy/points";
import { FIELDS, TABLES } from "../../core/strategy/layout";
import type { CellValue } from "../../core/reading/values/cells";
import { HEAD_LINES } from "../../core/strategy/points";
import type { CellPlace } from "../../core/strategy/answers";
import type { Form } from "./form";
import { SIZE, WIDTHS } from "./formatting";
import { ANSWER, ANSWER_WIDTH, ASK, ASK_WIDTH, COLUMNS, EXTRA_ROWS, LABEL } from "./place";

/** A row of a sheet and the height that it needs, in points. "own": Excel finds it, since no cell of the row is merged. */
export type RowSize = { readonly row: number; readonly height: number | "own" };

/** Width of a character as a share of the size of the letters, estimated generously. */
const CHARACTER = 0.56;
const LINE = 12;
const TITLE_HEIGHT = 14.25;
const CLOSING_HEIGHT = 3;
/** A line of the client's name, which has larger letters. */
const CLIENT_LINE = { characters: 88, height: 18.75 } as const;
/** Excel gives a row that finds its own height at least that of the workbook's usual letters. */
const USUAL_HEIGHT = 15;
/** What two pages of A4 hold between narrow margins at 79 %, less the client's name on the second and what breaks waste. */
const TWO_PAGES = 1950;

/** Height of a row for some lines of text. */
export function heightFor(lines: number): number {
  return LINE * lines + 0.75;
}

/** Height of the title row, so that a long name is not cut off. */
export function heightForClient(name: string): number {
  const lines = Math.max(1, Math.ceil(name.length / CLIENT_LINE.characters));
  return CLIENT_LINE.height * Math.min(8, lines);
}

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

/** What the heights of a sheet's rows follow from. */
export type Sized = {
  readonly form: Form;
  readonly answers: StrategyAnswers;
  /** What stands in a cell of the sheet: labels, headings, names. */
  readonly textAt: (place: CellPlace) => CellValue | undefined;
};

/**
 * The heights of a sheet's rows (METHOD 7: a sheet prints on two readable pages). Each is as high as its text; lines for
 * answers of two lines that are empty have room for them as long as the sheet stays on two pages of A4. Of a table's row
 * Excel finds the height, so that it grows while a person types; rows of a person's own are left out.
 */
export function planRows(sized: Sized): RowSize[] {
  const { form } = sized;
  const rows = new Map<number, number | "own">();
  const put = (row: number | undefined, height: number | "own"): void => {
    if (row !== undefined && row >= 0) rows.set(row, height);
  };
  const lowest = SECTIONS.flatMap(({ code }) => form.done(code)?.row ?? []);
  const first = lowest.length > 0 ? Math.min(...lowest) : undefined;
  putHead(sized, put);
  // The legend stands above the first section.
  if (first !== undefined && !rows.has(first - 1)) put(first - 1, heightFor(1));
  for (const { code } of SECTIONS) putTitle(sized, code, put);
  for (const table of TABLES) putTable(sized, table, put);
  const short = putFields(sized, put);
  const sum = [...rows.values()].reduce<number>(
    (all, height) => all + (height === "own" ? USUAL_HEIGHT : height),
    0
  );
  if (sum + LINE * short.length <= TWO_PAGES) for (const row of short) put(row, heightFor(2));
  return [...rows].map(([row, height]) => ({ row, height }));
}

type Put = (row: number | undefined, height: number | "own") => void;

function putHead({ form, textAt }: Sized, put: Put): void {
  const lines: readonly HeadLine[] = HEAD_LINES;
  for (const line of lines) put(form.head(line)?.row, heightFor(1));
  const client = form.head("client");
  if (client) put(client.row, heightForClient(String(textAt(client) ?? "")));
}

/** The title of a section and the lines of figures below it. */
function putTitle({ form, textAt }: Sized, code: SectionCode, put: Put): void {
  const row = form.done(code)?.row;
  if (row === undefined) return;
  const ask = String(textAt({ row, column: form.column(ASK) }) ?? "");
  const lines = countLines(ask, sumWidths(ASK, ASK_WIDTH), SIZE);
  put(row, lines > 1 ? heightFor(lines) : TITLE_HEIGHT);
  for (let extra = 1; extra <= (EXTRA_ROWS[code] ?? 0); extra += 1) {
    const place = { row: row + extra, column: form.column(LABEL) };
    // Only the quadrant's task is a text of any length.
    const text = code === "playbook" ? String(textAt(place) ?? "") : "";
    put(place.row, heightFor(countLines(text, sumWidths(LABEL, COLUMNS - 1), SIZE)));
  }
}

function putTable({ form, answers, textAt }: Sized, part: StrategyTable, put: Put): void {
  const table = form.table(part.code);
  if (!table) return;
  const headings = part.columns.map(({ code, at, width = 1 }) => {
    const column = table.columns[code];
    const text = column === undefined ? "" : String(textAt({ row: table.row, column }) ?? "");
    return countLines(text, sumWidths(at, width), SIZE);
  });
  put(table.row, heightFor(Math.max(1, ...headings)));
  const isMerged = part.columns.some(({ width = 1 }) => width > 1);
  const lines = new Map(
    answers.tables[part.code].flatMap(({ at, cells }) =>
      at === undefined ? [] : [[table.row + at, countRowLines(part, cells)] as const]
    )
  );
  for (let row = table.row + 1; row < table.end; row += 1) {
    const needed = heightFor(lines.get(row) ?? 1);
    // The lines of a fixed table are the program's, short and many.
    const isPlain = !isMerged && part.isFixed !== true;
    put(row, isPlain ? "own" : needed);
  }
  put(table.end, CLOSING_HEIGHT);
}

/** Gives lines of their own the height of their label and answer; gives back empty ones that may get a second line. */
function putFields({ form, answers, textAt }: Sized, put: Put): number[] {
  return FIELDS.flatMap(({ code, lines, isGiven }) => {
    const field = form.field(code);
    if (!field) return [];
    const { row } = field.answer;
    const { value } = answers.fields[code];
    const label = String(textAt({ row, column: form.column(LABEL) }) ?? "");
    const width = isGiven ? sumWidths(ANSWER, 3) : sumWidths(ANSWER, ANSWER_WIDTH);
    const needed = Math.max(
      countLines(label, sumWidths(LABEL, 1), SIZE),
      typeof value === "string" ? countLines(value, width, SIZE) : 1
    );
    put(row, heightFor(needed));
    return value === null && lines > needed ? [row] : [];
  });
}

function sumWidths(from: number, columns: number): number {
  return WIDTHS.slice(from, from + columns).reduce((sum, width) => sum + width, 0);
}

/** Lines of the longest cell of a row. */
export function countRowLines(
  { columns }: StrategyTable,
  cells: Readonly<Record<string, unknown>>
): number {
  return columns.reduce((most, { code, at, width = 1, value }) => {
    const text = cells[code];
    if (typeof text !== "string" || value.kind === "list") return most;
    return Math.max(most, countLines(text, sumWidths(at, width), SIZE));
  }, 1);
}

/**
 * May the program change this height? Of a row that it made so, in this version or an earlier one, and not a person; Excel
 * rounds heights to pixels. A hidden row (0) stays hidden.
 */
export function isProgramHeight(height: number): boolean {
  if (height === 0) return false;
  const near = (one: number): boolean => Math.abs(one - height) < 0.45;
  const { height: line } = CLIENT_LINE;
  return (
    [3, 5, 14, 14.25, 15, 18, 24, 25, 38].some(near) ||
    Array.from({ length: 32 }, (_, lines) => lines + 1).some(
      (lines) =>
        near(heightFor(lines)) ||
        near(12 * lines + 2) ||
        near(14.5 * lines + 2) ||
        (lines <= 8 && (near(line * lines) || near(5 + 22 * lines)))
    )
  );
}
