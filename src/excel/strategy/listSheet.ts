import { rangeOf } from "../cells/area";
import { HEADING_PAINT, LINE_COLOR, QUIET_FONT } from "../cells/palette";
import { setPrintedPage } from "../cells/printedPage";
import type { MarkKind } from "../stored/hiddenNames";
import type { Unit } from "../unit/unit";
import type { WroteSheet } from "./boardsSheet";
import { openOwnSheet } from "./ownSheet";
import { keepQuiet } from "./quiet";

/** A list of ours on a sheet of its own: a title, a note, headings, and lines. */
export type OwnList = {
  readonly kind: MarkKind;
  /** The tab of a new one. */
  readonly name: string;
  readonly title: string;
  readonly note: string;
  /** Points, and the number format of the numbers in it; a text column has "@". */
  readonly columns: readonly {
    readonly heading: string;
    readonly width: number;
    readonly format: string;
  }[];
  /** Texts of persons are safe already. */
  readonly lines: readonly (readonly (string | number)[])[];
  /** Said in place of lines where there are none. */
  readonly nothing: string;
};

/** Rows above the lines. */
export const LIST_TOP = 3;

/**
 * Writes a list anew; nothing where it says the same already. The sheet is ours as a whole. Throws `FailureError`
 * `typedOnSheet` where a person has typed in it.
 */
export async function writeOwnList(unit: Unit, list: OwnList): Promise<WroteSheet> {
  const { columns, lines } = list;
  const wide = (text: string): string[] => [text, ...columns.slice(1).map(() => "")];
  const values = [
    wide(list.title),
    wide(list.note),
    columns.map(({ heading }) => heading),
    ...(lines.length > 0 ? lines : [wide(list.nothing)]),
  ];
  const { kind, name } = list;
  const target = await openOwnSheet(unit.context, { kind, comment: "", name, values });
  const done = { sheet: target.name, isNew: target.isNew };
  if (target.isSame) return done;
  await unit.write({
    touches: target.touches,
    pins: target.pins,
    write: () => {
      keepQuiet(unit.context);
      const sheet = target.open();
      writeValues(sheet, list, values);
      if (!target.isNew) return;
      // How the sheet is shown and printed is the person's later.
      sheet.showGridlines = false;
      sheet.freezePanes.freezeRows(LIST_TOP);
      setPrintedPage(sheet, { orientation: "Landscape", titleRows: LIST_TOP });
      sheet.activate();
    },
  });
  return done;
}

function writeValues(
  sheet: Excel.Worksheet,
  { columns, lines: told }: OwnList,
  values: readonly (readonly (string | number)[])[]
): void {
  const rows = values.length;
  const all = rangeOf(sheet, { row: 0, column: 0, rows, columns: columns.length });
  all.numberFormat = values.map((row) =>
    row.map((value, column) => (typeof value === "number" ? (columns[column]?.format ?? "0") : "@"))
  );
  all.values = values.map((row) => [...row]);
  columns.forEach(({ width }, column) => {
    rangeOf(sheet, { row: 0, column, rows: 1, columns: 1 }).format.columnWidth = width;
  });
  all.format.verticalAlignment = "Top";
  all.format.horizontalAlignment = "Left";
  const lines = {
    row: LIST_TOP - 1,
    column: 0,
    rows: rows - LIST_TOP + 1,
    columns: columns.length,
  };
  const table = rangeOf(sheet, lines);
  table.format.wrapText = true;
  // What is said in place of lines runs on over the free cells beside it.
  if (told.length === 0) {
    rangeOf(sheet, { ...lines, row: LIST_TOP, rows: 1 }).format.wrapText = false;
  }
  const border = table.format.borders.getItem("InsideHorizontal");
  border.style = "Continuous";
  border.color = LINE_COLOR;
  const title = rangeOf(sheet, { row: 0, column: 0, rows: 1, columns: 1 });
  title.format.font.bold = true;
  title.format.font.size = 14;
  rangeOf(sheet, { row: 1, column: 0, rows: 1, columns: 1 }).format.font.color = QUIET_FONT;
  const headings = rangeOf(sheet, { ...lines, rows: 1 });
  headings.format.font.bold = true;
  headings.format.fill.color = HEADING_PAINT.fill;
  headings.format.font.color = HEADING_PAINT.font;
  table.format.autofitRows();
}
