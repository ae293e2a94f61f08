import type { AnswerPlaces, CellPlace } from "../../core/strategy/answers";
import { toA1 } from "../../core/reading/values/cells";
import type { ColumnCode, FieldCode, SectionCode, TableCode } from "../../core/strategy/layout";
import type { HeadLine } from "../../core/strategy/points";
import {
  ANSWER,
  HEAD_PLACES,
  KNOWLEDGE,
  PLACED,
  PLACED_FIELDS,
  PLACED_TABLES,
  SIGN,
} from "./place";

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
};

/** A sheet as it stands: `first` is the column of its labels now, the signs stand left of it. */
export function formOf(
  answers: AnswerPlaces,
  first: number,
  done: Form["done"],
  head: Form["head"]
): Form {
  const sign = Math.max(0, first - 1);
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
    head,
  };
}

/** A1 text of a cell. */
export function cellText({ row, column }: CellPlace): string {
  return toA1(row, column);
}

/** A1 text of a column of a table, from its headings to its closing line, so that it grows with rows inserted anywhere. */
export function columnText({ row, end }: FormTable, column: number): string {
  return `${toA1(row, column)}:${toA1(end, column)}`;
}
