import type { CellPlace, TablePlace } from "../../core/strategy/answers";
import {
  ADDED,
  type FieldCode,
  type SectionCode,
  type TableCode,
} from "../../core/strategy/layout";
import { POINTS } from "../../core/strategy/points";
import { parseReference } from "../cells/area";
import { formOf, type Form } from "./form";
import type { SheetPlaces } from "./names";
import type { ReadSheet } from "./read";
import {
  HEAD_ROW,
  HEAD_ROWS,
  headPlace,
  LABEL,
  PLACED,
  type PlacedField,
  type PlacedSection,
  type PlacedTable,
} from "./place";

/** Lines of a new sheet that an older one lacks. */
export type Run = {
  /** Row of the older sheet above which they are inserted. */
  readonly before: number;
  /** First of them on a new sheet, and how many. */
  readonly from: number;
  readonly rows: number;
  /** Where the first one stands when all runs are inserted. */
  readonly at: number;
};

/** What brings an older sheet to the layout as it is now, and where its cells stand afterwards. */
export type Upgrade = {
  readonly runs: readonly Run[];
  readonly form: Form;
  readonly places: SheetPlaces;
  /** Sections and parts that are new to the sheet, where they stand afterwards. */
  readonly sections: readonly PlacedSection[];
  readonly parts: readonly (PlacedField | PlacedTable)[];
  /** Is the head one row longer now? Then its row, afterwards. */
  readonly headRow: number | undefined;
  /** Do the columns stand as on a new sheet, moved as a whole at most? Their shift; undefined: one came between. */
  readonly shift: number | undefined;
};

/**
 * Plans what is missing on a sheet of the second layout. What a person deleted there stays deleted: only what the third
 * layout added is inserted, below the part that it follows on a new sheet.
 */
export function planUpgrade(read: ReadSheet): Upgrade {
  const titles = findTitles(read);
  const runs: Omit<Run, "at">[] = [];
  const insert = (before: number, from: number, rows: number): void => {
    const last = runs.at(-1);
    if (last?.before === before && last.from + last.rows === from) {
      runs[runs.length - 1] = { ...last, rows: last.rows + rows };
    } else runs.push({ before, from, rows });
  };
  const { lines } = read.places.head;
  const lastLine = Math.max(...HEAD_ENDS.map((line) => lines[line]?.row ?? -1));
  const hasNewHead = lastLine >= 0 && lines.state === undefined;
  if (hasNewHead) insert(lastLine + 1, HEAD_ROW + HEAD_ROWS - 1, 1);
  // Without a head the first section is found by its title.
  let cursor = Math.max(lastLine + 2, 0);
  for (const section of PLACED.sections) {
    const isNew = (ADDED.sections as readonly SectionCode[]).includes(section.code);
    if (isNew) {
      insert(cursor, section.row, endOf(section) - section.row);
      continue;
    }
    cursor = Math.max(cursor, (titles(section.code)?.row ?? cursor - 1) + 1);
    for (const placed of section.parts) {
      const end = findEnd(read.places, placed);
      if (isAdded(placed)) {
        const rows = placed.kind === "field" ? 1 : placed.end - placed.row + 1;
        insert(cursor, placed.row, rows);
      } else if (end !== undefined) cursor = Math.max(cursor, end + 1);
    }
  }
  return finishPlan(read, runs, titles, hasNewHead);
}

/** Lines that end the head of the second layout. */
const HEAD_ENDS = ["share", "freshness", "profit", "completeness"] as const;

function endOf({ row, parts }: PlacedSection): number {
  const next = PLACED.sections.find((section) => section.row > row)?.row;
  const last = parts.at(-1);
  return next ?? (last ? (last.kind === "field" ? last.row : last.end) + 1 : row + 1);
}

function isAdded({ kind, part }: PlacedField | PlacedTable): boolean {
  return kind === "field"
    ? (ADDED.fields as readonly FieldCode[]).includes(part.code as FieldCode)
    : (ADDED.tables as readonly TableCode[]).includes(part.code as TableCode);
}

/** The last row of a part on the sheet; undefined: it was deleted. */
function findEnd({ answers }: SheetPlaces, placed: PlacedField | PlacedTable): number | undefined {
  if (placed.kind === "field") return answers.fields[placed.part.code]?.value.row;
  const table = answers.tables[placed.part.code];
  return table && table.row + table.rows;
}

/**
 * Where the cells at the ends of sections' titles stand: of points the completeness tells, in their order; of the others
 * the row above the first part.
 */
function findTitles({ places, formula = "" }: ReadSheet): Form["done"] {
  const cells = [...formula.matchAll(/(?<=[(+])\d+(?:\.\d+)?\*(\$?[A-Z]{1,3}\$?\d+)(?![:(])/g)];
  const knowledge = places.columns[8];
  return (code) => {
    if (places.sections[code]) return places.sections[code];
    const [reference] = parseReference(
      cells[POINTS.findIndex((point) => point === code)]?.[1] ?? ""
    );
    if (reference && cells.length === POINTS.length) {
      return { row: reference.block.row, column: reference.block.column };
    }
    const first = PLACED.sections.find((section) => section.code === code)?.parts[0];
    const start = first && findStart(places, first);
    return start === undefined || start < 1 || knowledge === undefined
      ? undefined
      : { row: start - 1, column: knowledge };
  };
}

function findStart(
  { answers }: SheetPlaces,
  placed: PlacedField | PlacedTable
): number | undefined {
  return placed.kind === "field"
    ? answers.fields[placed.part.code]?.value.row
    : answers.tables[placed.part.code]?.row;
}

function finishPlan(
  { places }: ReadSheet,
  found: readonly Omit<Run, "at">[],
  titles: Form["done"],
  hasNewHead: boolean
): Upgrade {
  let above = 0;
  const runs = found.map((run): Run => {
    const at = run.before + above;
    above += run.rows;
    return { ...run, at };
  });
  const moved = (row: number): number =>
    row + runs.reduce((sum, run) => sum + (run.before <= row ? run.rows : 0), 0);
  /** Where a row of a new sheet that was inserted stands; undefined: it was not. */
  const placedAt = (row: number): number | undefined => {
    const run = runs.find((one) => row >= one.from && row < one.from + one.rows);
    return run && run.at + row - run.from;
  };
  const isHead = (run: Run): boolean => run.from === HEAD_ROW + HEAD_ROWS - 1;
  const headRow = hasNewHead ? runs.find(isHead)?.at : undefined;
  const movePlace = (place: CellPlace): CellPlace => ({ ...place, row: moved(place.row) });
  const move = <T extends PlacedField | PlacedTable>(part: T, delta: number): T =>
    part.kind === "field"
      ? { ...part, row: part.row + delta }
      : { ...part, row: part.row + delta, end: part.end + delta };
  const sections = PLACED.sections.flatMap((section): PlacedSection[] => {
    const row = placedAt(section.row);
    if (row === undefined) return [];
    const delta = row - section.row;
    return [{ ...section, row, parts: section.parts.map((part) => move(part, delta)) }];
  });
  const parts = PLACED.sections.flatMap(({ parts: all }) =>
    all.flatMap((part) => {
      const row = isAdded(part) ? placedAt(part.row) : undefined;
      return row === undefined ? [] : [move(part, row - part.row)];
    })
  );
  const columns = places.columns;
  const column = (index: number): number =>
    columns[index] ?? Math.max(0, (columns[LABEL] ?? LABEL) - LABEL) + index;
  const next = addParts(movePlaces(places, movePlace, moved), parts, column);
  const done: Form["done"] = (code) => {
    const own = sections.find((section) => section.code === code);
    if (own) return { row: own.row, column: column(8) };
    const title = titles(code);
    return title && movePlace(title);
  };
  const head = { ...next.head, lines: { ...next.head.lines, ...newLines(headRow, column) } };
  const all = { ...next, head };
  const shift = column(LABEL) - LABEL;
  const isWhole = columns.every((at, index) => index === 0 || at === index + shift);
  return {
    runs,
    form: formOf(all, done, column),
    places: all,
    sections,
    parts,
    headRow,
    shift: isWhole ? shift : undefined,
  };
}

/** The lines of the head that came with its new row. */
function newLines(
  row: number | undefined,
  column: (index: number) => number
): SheetPlaces["head"]["lines"] {
  if (row === undefined) return {};
  const at = (line: "state" | "missingSince") => ({ row, column: column(headPlace(line).column) });
  return { state: at("state"), missingSince: at("missingSince") };
}

function movePlaces(
  { answers, head, sections, columns, extent, paper }: SheetPlaces,
  place: (one: CellPlace) => CellPlace,
  row: (one: number) => number
): SheetPlaces {
  const each = <K extends string, T>(
    record: Readonly<Partial<Record<K, T>>>,
    change: (value: T) => T
  ): Partial<Record<K, T>> =>
    Object.fromEntries(
      Object.entries(record).map(([key, value]) => [key, change(value as T)])
    ) as Partial<Record<K, T>>;
  return {
    answers: {
      fields: each(answers.fields, ({ value, mark }) => ({
        value: place(value),
        mark: mark && place(mark),
      })),
      tables: each(answers.tables, (table): TablePlace => {
        const first = row(table.row);
        return { ...table, row: first, rows: row(table.row + table.rows) - first };
      }),
    },
    head: { lines: each(head.lines, place), before: each(head.before, place) },
    sections: each(sections, place),
    columns,
    extent,
    paper,
  };
}

function addParts(
  places: SheetPlaces,
  parts: readonly (PlacedField | PlacedTable)[],
  column: (index: number) => number
): SheetPlaces {
  const fields = { ...places.answers.fields };
  const tables = { ...places.answers.tables };
  for (const placed of parts) {
    const { row } = placed;
    if (placed.kind === "field") {
      fields[placed.part.code] = {
        value: { row, column: column(2) },
        mark: { row, column: column(8) },
      };
      continue;
    }
    const { code, columns, hasKnowledge } = placed.part;
    tables[code] = {
      row,
      rows: placed.end - row,
      columns: Object.fromEntries(columns.map((one) => [one.code, column(one.at)])),
      mark: hasKnowledge ? column(8) : undefined,
    };
  }
  return { ...places, answers: { fields, tables } };
}
