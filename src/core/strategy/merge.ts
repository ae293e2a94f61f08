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
  /** Names the row of a table by its first column, else by the first that says something; "" for a field. */
  readonly row: string;
  /** Which line below the table's headings of our sheet it stands on; absent: it is no row, or not there any more. */
  readonly line?: number;
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
  const take = (edit: Edit, row: string, sides: Sides): void => {
    const { base: before, ours: our, theirs: their } = sides;
    if (their === before || their === our) return;
    if (our === before) edits.push(edit);
    else conflicts.push({ edit, row, ...lineOf(edit), ...sides });
  };
  for (const { code } of FIELDS) {
    for (const part of ["value", "mark"] as const) {
      const valueOf = (answers: StrategyAnswers): AnswerValue => answers.fields[code][part];
      const sides = { base: valueOf(base), ours: valueOf(ours), theirs: valueOf(theirs) };
      take({ kind: "field", code, part, value: sides.theirs }, "", sides);
    }
  }
  for (const table of TABLES) {
    const rowsOf = (answers: StrategyAnswers): readonly AnswerRow[] => answers.tables[table.code];
    mergeRows(
      table,
      { base: rowsOf(base), ours: rowsOf(ours), theirs: rowsOf(theirs) },
      {
        take,
        add: (row) => edits.push({ kind: "add", table: table.code, row }),
        remove: (our) => edits.push({ kind: "clear", table: table.code, at: our.at ?? 0 }),
        dispute: (conflict) => conflicts.push(conflict),
      }
    );
  }
  return { edits, conflicts };
}

function lineOf(edit: Edit): Pick<Conflict, "line"> {
  return edit.kind === "cell" || edit.kind === "clear" ? { line: edit.at } : {};
}

/** What both had when they parted, what we have, and what they have. */
type Sides<Value = AnswerValue> = {
  readonly base: Value;
  readonly ours: Value;
  readonly theirs: Value;
};

type Sink = {
  take(edit: Edit, row: string, sides: Sides): void;
  add(row: AnswerRow): void;
  remove(ours: AnswerRow): void;
  dispute(conflict: Conflict): void;
};

function mergeRows(
  table: StrategyTable,
  { base, ours, theirs }: Sides<readonly AnswerRow[]>,
  sink: Sink
): void {
  const ourOf = pairRows(table, base, ours);
  const theirOf = pairRows(table, base, theirs);
  for (const before of base) {
    const our = ourOf.get(before);
    const their = theirOf.get(before);
    if (our && their) mergeCells(table, { base: before, ours: our, theirs: their }, sink);
    else if (our) mergeRemoved(table, before, our, sink);
    else if (their && !isSameRow(their, before)) {
      // We took the row out, they wrote into it: bringing it back is for a person to decide.
      sink.dispute({
        edit: { kind: "add", table: table.code, row: their },
        row: nameRow(table, before),
        base: nameRow(table, before),
        ours: null,
        theirs: nameRow(table, their),
      });
    }
  }
  const ourNew = ours.filter((row) => ![...ourOf.values()].includes(row));
  const theirNew = theirs.filter((row) => ![...theirOf.values()].includes(row));
  const alike = pairRows(table, theirNew, ourNew);
  for (const their of theirNew) {
    const our = alike.get(their);
    if (our) mergeCells(table, { base: EMPTY_ROW, ours: our, theirs: their }, sink);
    else if (!isEmptyRow(their)) sink.add(their);
  }
}

function mergeRemoved(table: StrategyTable, before: AnswerRow, our: AnswerRow, sink: Sink): void {
  if (isSameRow(our, before)) return sink.remove(our);
  sink.dispute({
    edit: { kind: "clear", table: table.code, at: our.at ?? 0 },
    row: nameRow(table, our),
    ...(our.at === undefined ? {} : { line: our.at }),
    base: nameRow(table, before),
    ours: nameRow(table, our),
    theirs: null,
  });
}

const EMPTY_ROW: AnswerRow = { cells: {}, mark: null };

function mergeCells(
  table: StrategyTable,
  { base, ours, theirs }: Sides<AnswerRow>,
  sink: Sink
): void {
  const at = ours.at ?? 0;
  const label = nameRow(table, ours);
  const edit = (column: ColumnCode | "mark", value: AnswerValue): Edit => ({
    kind: "cell",
    table: table.code as TableCode,
    at,
    column,
    value,
  });
  for (const { code } of table.columns) {
    const valueOf = ({ cells }: AnswerRow): AnswerValue => cells[code] ?? null;
    const sides = { base: valueOf(base), ours: valueOf(ours), theirs: valueOf(theirs) };
    sink.take(edit(code, sides.theirs), label, sides);
  }
  if (table.hasKnowledge) {
    const sides = { base: base.mark, ours: ours.mark, theirs: theirs.mark };
    sink.take(edit("mark", theirs.mark), label, sides);
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

/** How a person recognises a row; lists and numbers tell too little, so that they come last. */
export function nameRow(table: StrategyTable, row: AnswerRow): string {
  const first = labelOf(table, row);
  if (first !== "") return first;
  const texts = table.columns.flatMap(({ code, value }) =>
    value.kind === "text" ? String(row.cells[code] ?? "").trim() : []
  );
  return texts.find((text) => text !== "") ?? "";
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
