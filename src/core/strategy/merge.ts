import {
  isEmptyRow,
  isSameRow,
  type AnswerRow,
  type AnswerValue,
  type StrategyAnswers,
} from "./answers";
import type { Edit } from "./edits";
import { FIELDS, TABLES, type ColumnCode, type StrategyTable, type TableCode } from "./layout";

/** Both sides changed the same answer in different ways: a person has to choose. */
export type Conflict = {
  /** What would bring their answer into our sheet. */
  readonly edit: Edit;
  /** Names the row of a table by its first column; "" for a field. */
  readonly row: string;
  readonly base: AnswerValue;
  readonly ours: AnswerValue;
  readonly theirs: AnswerValue;
};

/** What brings their answers into our sheet, and where a person has to choose. Ours stays until then. */
export type Merge = { readonly edits: readonly Edit[]; readonly conflicts: readonly Conflict[] };

/**
 * Merges the answers of a sheet that was away (`theirs`) into ours, answer by answer, against what both had when they
 * parted (`base`): what only they changed is taken, what only we changed stays, what both changed alike is no matter,
 * and what both changed apart is a conflict. Rows of tables are the same row when their first column says the same, or
 * when at least half of what they say is equal; the order of rows does not matter.
 */
export function mergeAnswers(
  base: StrategyAnswers,
  ours: StrategyAnswers,
  theirs: StrategyAnswers
): Merge {
  const edits: Edit[] = [];
  const conflicts: Conflict[] = [];
  const take = (edit: Edit, row: string, b: AnswerValue, o: AnswerValue, t: AnswerValue): void => {
    if (t === b || t === o) return;
    if (o === b) edits.push(edit);
    else conflicts.push({ edit, row, base: b, ours: o, theirs: t });
  };
  for (const { code } of FIELDS) {
    for (const part of ["value", "mark"] as const) {
      const [b, o, t] = [base, ours, theirs].map((side) => side.fields[code][part]) as [
        AnswerValue,
        AnswerValue,
        AnswerValue,
      ];
      take({ kind: "field", code, part, value: t }, "", b, o, t);
    }
  }
  for (const table of TABLES) {
    mergeRows(table, base.tables[table.code], ours.tables[table.code], theirs.tables[table.code], {
      take,
      add: (row) => edits.push({ kind: "add", table: table.code, row }),
      remove: (our) => edits.push({ kind: "clear", table: table.code, at: our.at ?? 0 }),
      dispute: (conflict) => conflicts.push(conflict),
    });
  }
  return { edits, conflicts };
}

type Sink = {
  take(edit: Edit, row: string, b: AnswerValue, o: AnswerValue, t: AnswerValue): void;
  add(row: AnswerRow): void;
  remove(ours: AnswerRow): void;
  dispute(conflict: Conflict): void;
};

function mergeRows(
  table: StrategyTable,
  base: readonly AnswerRow[],
  ours: readonly AnswerRow[],
  theirs: readonly AnswerRow[],
  sink: Sink
): void {
  const ourOf = pairRows(table, base, ours);
  const theirOf = pairRows(table, base, theirs);
  for (const before of base) {
    const our = ourOf.get(before);
    const their = theirOf.get(before);
    if (our && their) mergeCells(table, before, our, their, sink);
    else if (our) mergeRemoved(table, before, our, sink);
    else if (their && !isSameRow(their, before)) {
      // We took the row out, they wrote into it: bringing it back is for a person to decide.
      sink.dispute({
        edit: { kind: "add", table: table.code, row: their },
        row: labelOf(table, before),
        base: labelOf(table, before),
        ours: null,
        theirs: labelOf(table, their),
      });
    }
  }
  const ourNew = ours.filter((row) => ![...ourOf.values()].includes(row));
  const theirNew = theirs.filter((row) => ![...theirOf.values()].includes(row));
  const alike = pairRows(table, theirNew, ourNew);
  for (const their of theirNew) {
    const our = alike.get(their);
    if (our) mergeCells(table, { cells: {}, mark: null }, our, their, sink);
    else if (!isEmptyRow(their)) sink.add(their);
  }
}

function mergeRemoved(table: StrategyTable, before: AnswerRow, our: AnswerRow, sink: Sink): void {
  if (isSameRow(our, before)) return sink.remove(our);
  sink.dispute({
    edit: { kind: "clear", table: table.code, at: our.at ?? 0 },
    row: labelOf(table, our),
    base: labelOf(table, before),
    ours: labelOf(table, our),
    theirs: null,
  });
}

function mergeCells(
  table: StrategyTable,
  before: AnswerRow,
  our: AnswerRow,
  their: AnswerRow,
  sink: Sink
): void {
  const at = our.at ?? 0;
  const label = labelOf(table, our);
  const edit = (column: ColumnCode | "mark", value: AnswerValue): Edit => ({
    kind: "cell",
    table: table.code as TableCode,
    at,
    column,
    value,
  });
  for (const { code } of table.columns) {
    const [b, o, t] = [before, our, their].map((row) => row.cells[code] ?? null) as [
      AnswerValue,
      AnswerValue,
      AnswerValue,
    ];
    sink.take(edit(code, t), label, b, o, t);
  }
  if (table.hasKnowledge) {
    sink.take(edit("mark", their.mark), label, before.mark, our.mark, their.mark);
  }
}

/** Which row of `others` is which of `rows`: by the first column, else by half of what they say; each at most once. */
function pairRows(
  table: StrategyTable,
  rows: readonly AnswerRow[],
  others: readonly AnswerRow[]
): Map<AnswerRow, AnswerRow> {
  const pairs = new Map<AnswerRow, AnswerRow>();
  const free = new Set(others);
  const pair = (isPair: (a: AnswerRow, b: AnswerRow) => boolean): void => {
    for (const row of rows) {
      if (pairs.has(row)) continue;
      const found = [...free].find((other) => isPair(row, other));
      if (!found) continue;
      pairs.set(row, found);
      free.delete(found);
    }
  };
  pair(isSameRow);
  pair((a, b) => labelOf(table, a) !== "" && labelOf(table, a) === labelOf(table, b));
  pair((a, b) => 2 * countEqual(a, b) >= Math.max(countFilled(a), countFilled(b)));
  return pairs;
}

function labelOf(table: StrategyTable, row: AnswerRow): string {
  const first = table.columns[0]?.code;
  const value = first === undefined ? null : (row.cells[first] ?? null);
  return String(value ?? "").trim();
}

function countFilled(row: AnswerRow): number {
  return Object.values(row.cells).filter((value) => value !== null).length;
}

function countEqual(a: AnswerRow, b: AnswerRow): number {
  const codes = Object.keys(a.cells) as ColumnCode[];
  return codes.filter(
    (code) => (a.cells[code] ?? null) !== null && a.cells[code] === (b.cells[code] ?? null)
  ).length;
}
