import { dateOf, type CellPlace } from "../../core/strategy/answers";
import { FIELDS, TABLES, type ListName, type ValueKind } from "../../core/strategy/layout";
import { FIGURES } from "../../core/strategy/points";
import { DEFAULT_WEIGHTS } from "../../core/strategy/weights";
import type { Cell } from "../cells/formatting";
import { turnCaption, turnHeadWord, turnListWord, turnTask, type Turn } from "./otherLanguage";
import { contentAt } from "../unit/cellsImage";
import type { CellWrite } from "./cellRuns";
import { dateFormat } from "./head";
import { isIdentityText, printCellIn } from "./identity";
import {
  CAPTION_ROW,
  CLIENT_ROW,
  EXTRA_ROWS,
  HEAD_PLACES,
  LEGEND_ROW,
  PLACED,
  TITLE_ROW,
} from "./place";
import type { ReadSheet } from "./read";
import { givenFormat, templateFormats, templateValues } from "./values";

/**
 * What makes a strategy sheet one of the other language, cell by cell, wherever rows and columns have moved its parts:
 * labels, headings, the program's own lines, words chosen from lists, days and figures of the data in the way of that
 * language. A cell that does not hold what the program writes there is a person's, and stays.
 */
export function planTurn(read: ReadSheet, turn: Turn): CellWrite[] {
  return [
    ...turnTemplate(read, turn),
    ...turnChosen(read, turn),
    ...turnHead(read, turn),
    ...turnFormats(read, turn),
    ...turnIdentity(read, turn),
  ];
}

/** What stands in a cell of the form, its formula where it has one. */
function heldAt({ form }: ReadSheet, { row, column }: CellPlace): Cell {
  return form ? contentAt(form, row - form.place.row, column - form.place.column) : "";
}

/** Words and formulas that a sheet is made with. */
function turnTemplate(read: ReadSheet, { from, to }: Turn): CellWrite[] {
  const [old, next] = [from, to].map((language) => templateValues(language, DEFAULT_WEIGHTS));
  const rowOf = mapRows(read);
  return (next ?? []).flatMap((line, row) =>
    line.flatMap((value, index): CellWrite[] => {
      const wanted = old?.[row]?.[index];
      const place = { row: rowOf(row) ?? -1, column: read.places.columns[index] ?? -1 };
      const isThere = place.row >= 0 && place.column >= 0;
      if (value === wanted || !isThere || heldAt(read, place) !== wanted) return [];
      return [{ place, value }];
    })
  );
}

/** Where a row of a new sheet stands on this one; undefined: it was deleted, or holds nothing of the program's. */
function mapRows({ places, block }: ReadSheet): (row: number) => number | undefined {
  const rows = new Map<number, number | undefined>();
  const top = block?.row ?? 0;
  for (const row of [TITLE_ROW, CLIENT_ROW, CAPTION_ROW, LEGEND_ROW]) rows.set(row, top + row);
  for (const { line, row } of HEAD_PLACES) {
    const place = places.head.lines[line];
    if (place) rows.set(row, place.row);
  }
  for (const { code, row, parts } of PLACED.sections) {
    const title = places.sections[code]?.row;
    for (let down = 0; down <= (EXTRA_ROWS[code] ?? 0); down += 1) {
      rows.set(row + down, title === undefined ? undefined : title + down);
    }
    // The legend stands above the first section.
    if (code === PLACED.sections[0]?.code && title !== undefined) rows.set(LEGEND_ROW, title - 1);
    for (const { kind, part, row: at } of parts) {
      const place =
        kind === "field"
          ? places.answers.fields[part.code]?.value.row
          : places.answers.tables[part.code]?.row;
      rows.set(at, place);
    }
  }
  return (row) => rows.get(row);
}

/** Words that a person has chosen from lists of ours, and the program's lines of a check-list. */
function turnChosen(read: ReadSheet, turn: Turn): CellWrite[] {
  const { fields, tables } = read.places.answers;
  const at = (place: CellPlace | undefined, list: ListName): CellWrite[] => {
    const value = place && turnListWord(turn, list, heldAt(read, place));
    return place && value !== undefined ? [{ place, value }] : [];
  };
  const down = (code: (typeof TABLES)[number]["code"], column: number, list: ListName) => {
    const { row = 0, rows = 0 } = tables[code] ?? {};
    return Array.from({ length: rows }, (_, index) => ({ row: row + 1 + index, column })).flatMap(
      (place) => at(place, list)
    );
  };
  return [
    ...FIELDS.flatMap(({ code, value }) => [
      ...(value.kind === "list" ? at(fields[code]?.value, value.list) : []),
      ...at(fields[code]?.mark, "knowledge"),
    ]),
    ...TABLES.flatMap(({ code, columns }) => [
      ...columns.flatMap(({ code: one, value }) => {
        const column = tables[code]?.columns[one];
        return value.kind === "list" && column !== undefined ? down(code, column, value.list) : [];
      }),
      ...(tables[code]?.mark === undefined ? [] : down(code, tables[code].mark, "knowledge")),
    ]),
  ];
}

/** Figures of the head that are words, what they were before, and the line of what changed. */
function turnHead(read: ReadSheet, turn: Turn): CellWrite[] {
  const { head, sections, columns } = read.places;
  const figures = FIGURES.flatMap((figure) =>
    [head.lines[figure], head.before[figure]].flatMap((place): CellWrite[] => {
      const value = place && turnHeadWord(turn, figure, heldAt(read, place));
      return value === undefined || !place ? [] : [{ place, value }];
    })
  );
  const told: CellWrite[] = [];
  const [, label] = columns;
  const caption =
    head.lines.changes ??
    (read.block && label !== undefined
      ? { row: read.block.row + CAPTION_ROW, column: label }
      : undefined);
  const review = dateOf(read.answers.fields.lastReview.value);
  const changes = caption && turnCaption(turn, heldAt(read, caption), review);
  if (caption && changes !== undefined) told.push({ place: caption, value: changes });
  const task =
    sections.playbook && label !== undefined
      ? { row: sections.playbook.row + 1, column: label }
      : undefined;
  const text = task && turnTask(turn, heldAt(read, task));
  if (task && text !== undefined) told.push({ place: task, value: text });
  return [...figures, ...told];
}

/** Number formats of days and of the data's own figures, where they are the program's. */
function turnFormats(read: ReadSheet, { from, to }: Turn): CellWrite[] {
  const { form, places } = read;
  const [old, next] = [from, to].map((language) => templateFormats(language, ""));
  const rowOf = mapRows(read);
  const [day, otherDay] = [dateFormat(from), dateFormat(to)];
  const formatAt = ({ row, column }: CellPlace): string | undefined =>
    form?.numberFormats?.[row - form.place.row]?.[column - form.place.column];
  const cells = new Map<string, CellWrite>();
  const put = (place: CellPlace): void => {
    const held = formatAt(place);
    const format = held === day ? otherDay : held && turnGiven(held, { from, to });
    if (format !== undefined && format !== held)
      cells.set(`${place.row} ${place.column}`, { place, format });
  };
  (next ?? []).forEach((line, row) =>
    line.forEach((format, index) => {
      const at = rowOf(row);
      const column = places.columns[index];
      if (format !== old?.[row]?.[index] && at !== undefined && column !== undefined) {
        put({ row: at, column });
      }
    })
  );
  const isDay = ({ kind }: ValueKind): boolean => kind === "date";
  for (const { code, columns } of TABLES) {
    const table = places.answers.tables[code];
    for (const { code: one, value } of columns) {
      const column = table?.columns[one];
      if (!table || column === undefined || !isDay(value)) continue;
      for (let row = table.row + 1; row <= table.row + table.rows; row += 1) put({ row, column });
    }
  }
  return [...cells.values()];
}

const MONEY = "\u0001";

/** The number format of the data's own figure in the other language; undefined: it is not that. */
function turnGiven(held: string, { from, to }: Turn): string | undefined {
  const parts = givenFormat(MONEY, from).split(MONEY);
  const [before = "", after = ""] = [parts[0], parts.at(-1)];
  if (!held.startsWith(before) || !held.endsWith(after)) return undefined;
  const money = held.slice(before.length, held.length - after.length);
  return givenFormat(money, from) === held ? givenFormat(money, to) : undefined;
}

/** The cell that tells whose the sheet is tells its language, too. */
function turnIdentity(read: ReadSheet, { to }: Turn): CellWrite[] {
  const { form } = read;
  if (!form) return [];
  for (let row = 0; row < Math.min(8, form.place.rows); row += 1) {
    for (let column = 0; column < form.place.columns; column += 1) {
      const held = String(contentAt(form, row, column));
      if (!isIdentityText(held)) continue;
      const place = { row: form.place.row + row, column: form.place.column + column };
      return [{ place, value: printCellIn(held, to) }];
    }
  }
  return [];
}
