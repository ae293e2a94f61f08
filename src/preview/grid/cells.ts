import { SHEET_COLUMNS } from "../../officeHost/model/area";
import type { CellValue } from "../../officeHost/model/cell";
import { shownLook, shownMarks, type ShownMarks } from "../../officeHost/model/show/look";
import { formattedColor, formatValue } from "../../officeHost/model/show/text";
import type { Sheet } from "../../officeHost/model/sheet";
import type { Style } from "../../officeHost/model/style";
import type { Workbook } from "../../officeHost/model/workbook";
import { lookInTable } from "./tableLook";

/** A cell as it is drawn. */
export type ShownCell = {
  readonly value: CellValue;
  readonly text: string;
  /** With the conditional formats that fit laid over it. */
  readonly look: Style;
  readonly marks: ShownMarks;
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
    const ruled = shownLook(workbook, sheet, row, column);
    const look = lookInTable(workbook, sheet, row, column, ruled);
    const marks = shownMarks(workbook, sheet, row, column);
    const isMarkOnly = (marks.bar?.isOnly || marks.icon?.isOnly) ?? false;
    const numberFormat = look.numberFormat ?? "General";
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
      marks,
      text: isMarkOnly ? "" : formatValue(value, numberFormat, this.language, workbook.date1904),
      color:
        (value !== null && formattedColor(value, numberFormat)) ||
        look.font?.color ||
        (isLink ? "#0563C1" : "#000000"),
      isLink,
    };
  }
}
