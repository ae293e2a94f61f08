import { isRecord } from "../../core/reading/values/records";
import {
  NO_ANSWERS,
  type AnswerRow,
  type AnswerValue,
  type StrategyAnswers,
  type TablePlace,
} from "../../core/strategy/answers";
import { FIELDS, TABLES, type StrategyTable } from "../../core/strategy/layout";
import type { ReadSheet } from "./read";

/** Answers of a whole sheet as text in cells: the base of a pack, and what the journal has seen. */

/** Characters of one cell; Excel holds 32,767. */
const CELL_LENGTH = 30_000;

/** A text in as many cells as it needs. */
export function cutText(text: string): string[] {
  const count = Math.ceil(text.length / CELL_LENGTH);
  return Array.from({ length: count }, (_, index) =>
    text.slice(index * CELL_LENGTH, (index + 1) * CELL_LENGTH)
  );
}

/** Answers as text; what is not answered is left out, so that an empty sheet costs nothing. */
export function printAnswers({ fields, tables }: StrategyAnswers): string {
  const answered = Object.entries(fields).filter(
    ([, { value, mark }]) => value !== null || mark !== null
  );
  const filled = Object.entries(tables).filter(([, rows]) => rows.length > 0);
  return JSON.stringify({
    fields: Object.fromEntries(answered),
    tables: Object.fromEntries(filled),
  });
}

/** Reads answers as they were printed; whatever does not look so is left out, nothing throws. */
export function parseAnswers(text: string): StrategyAnswers | undefined {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(read) || !isRecord(read.fields) || !isRecord(read.tables)) return undefined;
  const fields = { ...NO_ANSWERS.fields };
  for (const { code } of FIELDS) {
    const one = read.fields[code];
    if (isRecord(one)) fields[code] = { value: plainValue(one.value), mark: plainText(one.mark) };
  }
  const tables = { ...NO_ANSWERS.tables };
  for (const { code } of TABLES) {
    const rows = read.tables[code];
    if (Array.isArray(rows)) tables[code] = rows.flatMap(parseRow);
  }
  return { fields, tables };
}

function parseRow(row: unknown): AnswerRow[] {
  if (!isRecord(row) || !isRecord(row.cells)) return [];
  const cells = Object.entries(row.cells).map(([code, value]) => [code, plainValue(value)]);
  const at = typeof row.at === "number" ? { at: row.at } : {};
  return [
    { ...at, cells: Object.fromEntries(cells) as AnswerRow["cells"], mark: plainText(row.mark) },
  ];
}

function plainValue(value: unknown): AnswerValue {
  return typeof value === "string" || typeof value === "number" ? value : null;
}

function plainText(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

/**
 * What a sheet says, against what it said (`parted`). A form whose row or column was deleted has lost a field, not emptied
 * it: there the answers are what they were.
 */
export function withoutLostFields(
  { answers, places }: ReadSheet,
  parted: StrategyAnswers
): StrategyAnswers {
  const fields = { ...answers.fields };
  for (const { code } of FIELDS) {
    const place = places.answers.fields[code];
    if (!place) fields[code] = parted.fields[code];
    else if (!place.mark) fields[code] = { ...fields[code], mark: parted.fields[code].mark };
  }
  const tables = { ...answers.tables };
  for (const table of TABLES) {
    const place = places.answers.tables[table.code];
    const rows = answers.tables[table.code];
    tables[table.code] = place
      ? withLostRows(table, place, rows, parted.tables[table.code])
      : parted.tables[table.code];
  }
  return { fields, tables };
}

/** Rows of a table whose lines were deleted from the form, and what stood in columns that were, are as at parting. */
function withLostRows(
  { columns, rows: made }: StrategyTable,
  place: TablePlace,
  rows: readonly AnswerRow[],
  parted: readonly AnswerRow[]
): readonly AnswerRow[] {
  const gone = columns.filter(({ code }) => place.columns[code] === undefined);
  const kept = rows.map((row) => {
    const before = parted.find(({ at }) => at === row.at);
    const cells = gone.map(({ code }) => [code, before?.cells[code]] as const);
    return before ? { ...row, cells: { ...row.cells, ...Object.fromEntries(cells) } } : row;
  });
  const lines = Math.max(made, ...parted.map(({ at = 0 }) => at));
  const lost = lines - (place.rows - 1);
  if (lost <= 0) return kept;
  const [first] = columns;
  const label = (row: AnswerRow): string => String((first && row.cells[first.code]) ?? "");
  const known = new Set(kept.map(label));
  return [...kept, ...parted.filter((row) => !known.has(label(row))).slice(0, lost)];
}
