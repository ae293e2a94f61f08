import { SHEET_COLUMNS } from "../../model/area";
import type { CellValue } from "../../model/cell";
import { formattedColor, shownText } from "../../model/show/text";
import type { Sheet } from "../../model/sheet";
import type { Style } from "../../model/style";
import type { Workbook } from "../../model/workbook";

/** A cell as it is drawn. */
export type ShownCell = {
  readonly value: CellValue;
  readonly text: string;
  readonly look: Style;
  /** Colour of the text, the number format's before the font's. */
  readonly color: string;
  readonly isLink: boolean;
};

/** The drawn cells of one sheet, each worked out once until something changes. */
export class ShownCells {
  private readonly known = new Map<number, ShownCell>();

  constructor(
    private readonly workbook: Workbook,
    readonly sheet: Sheet,
    private readonly language: "ru-RU" | "en-US"
  ) {}

  at(row: number, column: number): ShownCell {
    const key = row * SHEET_COLUMNS + column;
    let cell = this.known.get(key);
    if (!cell) {
      cell = this.show(row, column);
      this.known.set(key, cell);
    }
    return cell;
  }

  private show(row: number, column: number): ShownCell {
    const { workbook, sheet } = this;
    const value = sheet.valueAt(row, column);
    const look = workbook.styles.get(sheet.styleAt(row, column));
    const isLink = sheet.hyperlinks.some(
      ({ area }) =>
        row >= area.row &&
        row < area.row + area.rows &&
        column >= area.column &&
        column < area.column + area.columns
    );
    return {
      value,
      look,
      text: value === null ? "" : shownText(workbook, sheet, row, column, this.language),
      color:
        (value !== null && formattedColor(value, look.numberFormat ?? "General")) ||
        look.font?.color ||
        (isLink ? "#0563C1" : "#000000"),
      isLink,
    };
  }
}
