import type { Extent } from "../../core/strategy/extent";
import type { AnswerPlaces, CellPlace, TablePlace } from "../../core/strategy/answers";
import {
  FIELDS,
  SECTIONS,
  TABLES,
  type FieldCode,
  type SectionCode,
  type TableCode,
} from "../../core/strategy/layout";
import { FIGURES, HEAD_LINES, type Figure, type HeadLine } from "../../core/strategy/points";
import { toA1 } from "../../core/reading/values/cells";
import { parseReference, type Block } from "../cells/area";
import { STRATEGY_SHEET_NAME } from "../stored/hiddenNames";
import {
  ANSWER,
  beforePlace,
  COLUMNS,
  headPlace,
  KNOWLEDGE,
  PLACED,
  type PlacedSection,
} from "./place";
import { WORD_NAMES, wordsFormula } from "./usableFormulas";

/**
 * The fields of a sheet are found by hidden names of the sheet's own: they move with inserted rows and columns and with
 * cells that are cut and pasted, go with a copy of the sheet, and do not care for the language. `KeyClients_f_goal` is an
 * answer, `KeyClients_k_goal` how well it is known, `KeyClients_t_people` a table, `KeyClients_c_3` a column of the
 * grid, `KeyClients_h_class` a line of the head, `KeyClients_b_class` what stood there before.
 */
const PREFIX = "KeyClients_";
export const COMPLETENESS_NAME = headName("completeness");

/** The hidden name of a line of the head, of the sheet's own. */
export function headName(line: HeadLine): string {
  return `${PREFIX}h_${line}`;
}

/** Where the program's own cells of a sheet stand now. */
export type HeadPlaces = {
  readonly lines: Readonly<Partial<Record<HeadLine, CellPlace>>>;
  readonly before: Readonly<Partial<Record<Figure, CellPlace>>>;
};

export type SheetPlaces = {
  readonly answers: AnswerPlaces;
  readonly head: HeadPlaces;
  readonly extent: Extent;
  /** The cell at the end of a section's title; absent on sheets of the second layout. */
  readonly sections: Readonly<Partial<Record<SectionCode, CellPlace>>>;
  /** Where the columns of the grid stand; absent: deleted. The first one is not named. */
  readonly columns: readonly (number | undefined)[];
  /** See `PAPER_NAME`. */
  readonly paper: Block | undefined;
};

/** The hidden name that a sheet of the short form has, at its note about it. */
export const SHORT_NAME = `${PREFIX}short`;

/**
 * The hidden name of the rows of visits that are not printed, of the client's name where all are. A sheet that has none has the
 * widths and heights of an earlier version.
 */
export const PAPER_NAME = `${PREFIX}paper`;

/** The reference of cells of a sheet, as a name's formula. */
function formulaOf(sheet: string, block: Block): string {
  const corner = (row: number, column: number): string =>
    toA1(row, column).replace(/([A-Z]+)(\d+)/, "$$$1$$$2");
  const first = corner(block.row, block.column);
  const last = corner(block.row + block.rows - 1, block.column + block.columns - 1);
  return `='${sheet.replaceAll("'", "''")}'!${first === last ? first : `${first}:${last}`}`;
}

/** Gives a new sheet all its names. `comment` tells whose it is. */
export function addNames(sheet: Excel.Worksheet, sheetName: string, comment: string): void {
  const { rows } = PLACED;
  const own = sheet.names.add(
    STRATEGY_SHEET_NAME,
    formulaOf(sheetName, { row: 0, column: 0, rows, columns: COLUMNS }),
    comment
  );
  own.visible = false;
  addWords(sheet);
  const parts = listNames(HEAD_LINES, FIGURES, PLACED.sections);
  const columns = Array.from({ length: COLUMNS - 1 }, (_, index): NamedBlock => [
    `c_${index + 1}`,
    { row: 0, column: index + 1, rows, columns: 1 },
  ]);
  addBlocks(sheet, sheetName, [...parts, ...columns]);
}

/** A name without its prefix, and the cells that it names. */
export type NamedBlock = readonly [string, Block];

/** The names of lines of the head and of sections with their parts, as they are placed. */
export function listNames(
  lines: readonly HeadLine[],
  figures: readonly Figure[],
  sections: readonly PlacedSection[]
): NamedBlock[] {
  const one = (name: string, { row, column }: CellPlace): NamedBlock => [
    name,
    { row, column, rows: 1, columns: 1 },
  ];
  return [
    ...lines.map((line) => one(`h_${line}`, headPlace(line))),
    ...figures.map((figure) => one(`b_${figure}`, beforePlace(figure))),
    ...sections.flatMap(({ code, row: title, parts }) => [
      one(`s_${code}`, { row: title, column: KNOWLEDGE }),
      ...listPartNames(parts),
    ]),
  ];
}

/** The names of answers and tables, as they are placed. */
export function listPartNames(parts: PlacedSection["parts"]): NamedBlock[] {
  return parts.flatMap((placed): NamedBlock[] => {
    const { row } = placed;
    const one = { row, rows: 1, columns: 1 };
    if (placed.kind === "field") {
      const { code } = placed.part;
      return [
        [`f_${code}`, { ...one, column: ANSWER }],
        [`k_${code}`, { ...one, column: KNOWLEDGE }],
      ];
    }
    const rows = placed.end - row + 1;
    return [[`t_${placed.part.code}`, { row, column: 1, rows, columns: COLUMNS - 1 }]];
  });
}

/** Adds hidden names of ours to a sheet. */
export function addBlocks(
  sheet: Excel.Worksheet,
  sheetName: string,
  blocks: readonly NamedBlock[]
): void {
  for (const [name, block] of blocks) {
    sheet.names.add(`${PREFIX}${name}`, formulaOf(sheetName, block)).visible = false;
  }
}

/** The whole name. */
export function wholeName(name: string): string {
  return `${PREFIX}${name}`;
}

/** The constants that the sheet's formulas tell an answer from none by. */
export function addWords(sheet: Excel.Worksheet): void {
  for (const [name, words] of WORD_NAMES) {
    sheet.names.add(name, wordsFormula(words)).visible = false;
  }
}

/** Asks for a sheet's names; read with `readPlaces` after the sync. */
export function loadNames(sheet: Excel.Worksheet): Excel.NamedItemCollection {
  return sheet.names.load("items/name,items/formula");
}

/** Where answers and head of a sheet stand now; what lost its cells (`#REF!`) is absent. */
export function readPlaces(names: Excel.NamedItemCollection): SheetPlaces {
  const blocks = new Map<string, Block>();
  for (const { name, formula } of names.items) {
    const text: unknown = formula;
    if (!name.startsWith(PREFIX) || typeof text !== "string") continue;
    const [place] = parseReference(text);
    if (place) blocks.set(name.slice(PREFIX.length), place.block);
  }
  const cell = (name: string): CellPlace | undefined => {
    const block = blocks.get(name);
    return block && { row: block.row, column: block.column };
  };
  const grid = (column: number): number | undefined => blocks.get(`c_${column}`)?.column;
  return {
    answers: { fields: readFields(cell), tables: readTables(blocks, grid) },
    extent: blocks.has("short") ? "short" : "full",
    head: {
      lines: collect(HEAD_LINES, (line) => cell(`h_${line}`)),
      before: collect(FIGURES, (figure) => cell(`b_${figure}`)),
    },
    sections: collect(
      SECTIONS.map(({ code }): SectionCode => code),
      (code) => cell(`s_${code}`)
    ),
    columns: Array.from({ length: COLUMNS }, (_, index) => grid(index)),
    paper: blocks.get("paper"),
  };
}

function readFields(cell: (name: string) => CellPlace | undefined): AnswerPlaces["fields"] {
  const codes: FieldCode[] = FIELDS.map(({ code }) => code);
  return collect(codes, (code) => {
    const value = cell(`f_${code}`);
    return value && { value, mark: cell(`k_${code}`) };
  });
}

function readTables(
  blocks: ReadonlyMap<string, Block>,
  grid: (column: number) => number | undefined
): AnswerPlaces["tables"] {
  const codes: TableCode[] = TABLES.map(({ code }) => code);
  return collect(codes, (code): TablePlace | undefined => {
    const block = blocks.get(`t_${code}`);
    const table = TABLES.find((one) => one.code === code);
    if (!block || !table) return undefined;
    const columns = Object.fromEntries(table.columns.map((one) => [one.code, grid(one.at)]));
    const mark = table.hasKnowledge ? grid(KNOWLEDGE) : undefined;
    return { row: block.row, rows: block.rows - 1, columns, mark };
  });
}

function collect<K extends string, T>(
  keys: readonly K[],
  tell: (key: K) => T | undefined
): Partial<Record<K, T>> {
  const found: Partial<Record<K, T>> = {};
  for (const key of keys) {
    const value = tell(key);
    if (value !== undefined) found[key] = value;
  }
  return found;
}
