import type { CellPlace } from "../../core/strategy/answers";
import { toA1 } from "../../core/reading/values/cells";
import type { ColumnCode, FieldCode, SectionCode, TableCode } from "../../core/strategy/layout";
import type { FigureLine } from "../../core/strategy/figures";
import type { HeadLine } from "../../core/strategy/points";
import {
  ANSWER,
  FIGURE_PLACES,
  HEAD_PLACES,
  KNOWLEDGE,
  PLACED,
  PLACED_FIELDS,
  PLACED_TABLES,
  SIGN,
} from "./place";
import type { SheetPlaces } from "./names";

/**
 * Where the cells of one sheet stand that its formulas speak of: of a new sheet as it is made, of an older one as its
 * hidden names have them now. What a person deleted is absent.
 */
export type Form = {
  readonly field: (code: FieldCode) => FormField | undefined;
  readonly table: (code: TableCode) => FormTable | undefined;
  /** The cell that shows how far a section counts. */
  readonly done: (code: SectionCode) => CellPlace | undefined;
  readonly head: (line: HeadLine) => CellPlace | undefined;
  /** Where a column of the grid stands. */
  readonly column: (index: number) => number;
};

export type FormField = {
  readonly answer: CellPlace;
  readonly sign: CellPlace;
  readonly known: CellPlace | undefined;
};

/** Headings stand in `row`, the closing line in `end`. */
export type FormTable = {
  readonly row: number;
  readonly end: number;
  readonly sign: number;
  readonly columns: Readonly<Partial<Record<ColumnCode, number>>>;
  readonly known: number | undefined;
};

/** A sheet as it is made. */
export const NEW_FORM: Form = {
  field: (code) => {
    const row = PLACED_FIELDS.find(({ part }) => part.code === code)?.row;
    return row === undefined
      ? undefined
      : {
          answer: { row, column: ANSWER },
          sign: { row, column: SIGN },
          known: { row, column: KNOWLEDGE },
        };
  },
  table: (code) => {
    const placed = PLACED_TABLES.find(({ part }) => part.code === code);
    if (!placed) return undefined;
    const { part, row, end } = placed;
    const columns = Object.fromEntries(part.columns.map((one) => [one.code, one.at]));
    return { row, end, sign: SIGN, columns, known: part.hasKnowledge ? KNOWLEDGE : undefined };
  },
  done: (code) => {
    const section = PLACED.sections.find((one) => one.code === code);
    return section && { row: section.row, column: KNOWLEDGE };
  },
  head: (line) => HEAD_PLACES.find((one) => one.line === line),
  column: (index) => index,
};

/** A sheet as its hidden names have it. `done` and `column`: see `Form`. */
export function formOf(
  { answers, head }: SheetPlaces,
  done: Form["done"],
  column: Form["column"]
): Form {
  const sign = column(SIGN);
  return {
    field: (code) => {
      const place = answers.fields[code];
      return (
        place && {
          answer: place.value,
          sign: { row: place.value.row, column: sign },
          known: place.mark,
        }
      );
    },
    table: (code) => {
      const place = answers.tables[code];
      return (
        place && {
          row: place.row,
          end: place.row + place.rows,
          sign,
          columns: place.columns,
          known: place.mark,
        }
      );
    },
    done,
    head: (line) => head.lines[line],
    column,
  };
}

/** The cell of a line that shows what follows from the answers. */
export function figureCell(form: Form, line: FigureLine): CellPlace | undefined {
  const place = FIGURE_PLACES.find((one) => one.line === line);
  const title = place && form.done(place.section);
  return title && { row: title.row + place.down, column: form.column(place.value) };
}

/** A1 text of a cell. */
export function cellText({ row, column }: CellPlace): string {
  return toA1(row, column);
}

/** A1 text of a column of a table, from its headings to its closing line, so that it grows with rows inserted anywhere. */
export function columnText({ row, end }: FormTable, column: number): string {
  return `${toA1(row, column)}:${toA1(end, column)}`;
}
