import { isRecord } from "../reading/values/records";
import { isSameRow, type AnswerRow, type StrategyAnswers } from "./answers";
import type { Edit } from "./edits";
import { FIELDS, tableOf, TABLES, type StrategyTable } from "./layout";
import { nameRow, type Conflict } from "./merge";

/**
 * Which disputes of a pack and a sheet still wait for a person, as the sheet is now (METHOD 7): ours stands as it did, and
 * theirs has not been taken. Whatever a person wrote there since has decided it. Rows may have moved meanwhile: they are
 * found by their names, and the edit is for the line where the row stands now.
 */
export function findOpenDisputes(
  answers: StrategyAnswers,
  disputes: readonly Conflict[]
): Conflict[] {
  return disputes.flatMap((dispute): Conflict[] => {
    const { edit, ours, theirs } = dispute;
    if (edit.kind === "field") {
      const now = answers.fields[edit.code][edit.part];
      return now === ours && now !== theirs ? [dispute] : [];
    }
    const rows = answers.tables[edit.table];
    if (edit.kind === "add") {
      return rows.some((row) => isSameRow(row, edit.row)) ? [] : [dispute];
    }
    const at = findRow(rows, dispute, edit)?.at;
    return at === undefined ? [] : [{ ...dispute, edit: { ...edit, at }, line: at }];
  });
}

/** The row that a dispute is about: of its name, else (it has none) on its line, saying what ours said. */
function findRow(
  rows: readonly AnswerRow[],
  { row: name, ours }: Conflict,
  edit: Extract<Edit, { kind: "cell" | "clear" }>
): AnswerRow | undefined {
  const table: StrategyTable = tableOf(edit.table);
  const named = rows.filter((row) =>
    name === "" ? row.at === edit.at : nameRow(table, row) === name
  );
  return named.find((row) => {
    if (edit.kind === "clear") return nameRow(table, row) === ours;
    return (edit.column === "mark" ? row.mark : (row.cells[edit.column] ?? null)) === ours;
  });
}

/** Disputes as text in a cell. */
export function printDisputes(disputes: readonly Conflict[]): string {
  return JSON.stringify(disputes);
}

/** Reads disputes as they were printed; what does not look so is left out, nothing throws. */
export function parseDisputes(text: string): Conflict[] {
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) ? read.filter(isDispute) : [];
  } catch {
    return [];
  }
}

function isDispute(value: unknown): value is Conflict {
  if (!isRecord(value) || typeof value.row !== "string" || !isRecord(value.edit)) return false;
  const { kind, code, part, table, at, column, row } = value.edit;
  if (kind === "field") {
    return FIELDS.some((one) => one.code === code) && (part === "value" || part === "mark");
  }
  const columns = TABLES.find((one) => one.code === table)?.columns;
  if (!columns) return false;
  if (kind === "add") return isRecord(row) && isRecord(row.cells);
  const isColumn = column === "mark" || columns.some((one) => one.code === column);
  return typeof at === "number" && (kind === "clear" || (kind === "cell" && isColumn));
}
