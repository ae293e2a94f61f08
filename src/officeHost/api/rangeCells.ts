import type { CellValue, Row } from "../model/cell";
import { writeFormats } from "../model/edit/formats";
import { blockOf, writeValues, writtenValue } from "../model/edit/cells";
import { isUnbounded } from "../model/edit/guard";
import { fromR1C1, toR1C1 } from "../model/edit/r1c1";
import { spillAt } from "../model/edit/spill";
import { shownText } from "../model/show/text";
import { notImitated } from "../model/apiError";
import { categoryOfFormat } from "./numberFormats";
import { RangeBase } from "./rangeBase";

/** What the cells of a range hold, as two-dimensional arrays; null where Excel gives none (see {@link grid}). */
export class RangeCells extends RangeBase {
  get Values(): unknown[][] | null {
    return this.grid((line, column) => writtenValue(line?.values[column]));
  }
  set Values(values: unknown) {
    writeValues(this.host.workbook, this.sheet, this.area, values);
  }
  get Formulas(): unknown[][] | null {
    return this.grid(
      (line, column) => line?.extras?.get(column)?.formula ?? writtenValue(line?.values[column])
    );
  }
  set Formulas(formulas: unknown) {
    writeValues(this.host.workbook, this.sheet, this.area, formulas);
  }
  get FormulasLocal(): unknown[][] | null {
    return this.Formulas;
  }
  /** Russian names of functions are not known here; in English the local formulas are the formulas. */
  set FormulasLocal(formulas: unknown) {
    if (this.host.language !== "en-US") throw notImitated("writing Range.formulasLocal in Russian");
    this.Formulas = formulas;
  }
  get FormulasR1C1(): unknown[][] | null {
    return this.grid((line, column, row) => {
      const formula = line?.extras?.get(column)?.formula;
      return formula === undefined
        ? writtenValue(line?.values[column])
        : toR1C1(formula, row, column);
    });
  }
  set FormulasR1C1(formulas: unknown) {
    const { area } = this;
    const block = blockOf(area, formulas);
    const at = (r: number, c: number): unknown => {
      const formula = block ? block[r]?.[c] : formulas;
      const isFormula = typeof formula === "string" && formula.startsWith("=");
      return isFormula ? fromR1C1(formula, area.row + r, area.column + c) : formula;
    };
    this.Formulas = Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (_unused, c) => at(r, c))
    );
  }
  get Text(): string[][] | null {
    const { workbook } = this.host;
    return this.grid((line, column, row) =>
      line?.values[column] === undefined
        ? ""
        : shownText(workbook, this.sheet, row, column, this.host.language)
    );
  }
  get ValueTypes(): string[][] | null {
    return this.grid((line, column) => valueType(line?.values[column]));
  }
  get NumberFormat(): string[][] | null {
    const formats = this.formatLookup();
    return this.grid((line, column) => formats(this.styleOf(line, column)));
  }
  set NumberFormat(formats: unknown) {
    writeFormats(this.host.workbook, this.sheet, this.area, formats);
  }
  /** Null when only some of the cells belong to a spilled array. */
  get HasSpill(): boolean | null {
    const { row, column, rows, columns } = this.area;
    if (rows * columns === 1) return spillAt(this.sheet, row, column) !== undefined;
    const found = this.grid((_line, c, r) => spillAt(this.sheet, r, c) !== undefined)?.flat() ?? [];
    return found.every(Boolean) && found.length > 0 ? true : found.some(Boolean) ? null : false;
  }
  /** Whether the cells are one array formula of the old kind. */
  get SavedAsArray(): boolean {
    const { row, column } = this.area;
    return this.sheet.extraAt(row, column)?.array !== undefined;
  }
  /** There are no linked data types here. */
  get LinkedDataTypeState(): string[][] | null {
    return this.grid(() => "None");
  }
  /** The stand-in's number formats are en-US in either language. */
  get NumberFormatLocal(): string[][] | null {
    return this.NumberFormat;
  }
  set NumberFormatLocal(formats: unknown) {
    this.NumberFormat = formats;
  }
  get NumberFormatCategories(): string[][] | null {
    const formats = this.formatLookup();
    return this.grid((line, column) => categoryOfFormat(formats(this.styleOf(line, column))));
  }

  /**
   * One item for each cell. Null, without an error, for whole columns and rows and for more cells than Excel reads at
   * once (officeHost/EXCEL.md).
   */
  protected grid<T>(item: (line: Row | undefined, column: number, row: number) => T): T[][] | null {
    const { row, column, rows, columns } = this.area;
    if (isUnbounded(this.area) || rows * columns > this.host.limits.readCells) return null;
    const lines: T[][] = [];
    for (let r = row; r < row + rows; r += 1) {
      const line = this.sheet.rows[r];
      const items: T[] = [];
      for (let c = column; c < column + columns; c += 1) items.push(item(line, c, r));
      lines.push(items);
    }
    return lines;
  }

  private styleOf(line: Row | undefined, column: number): number {
    return line?.styles[column] ?? line?.style ?? this.sheet.columns[column]?.style ?? 0;
  }

  private formatLookup(): (style: number) => string {
    const { styles } = this.host.workbook;
    return (style) => styles.get(style).numberFormat ?? "General";
  }
}

function valueType(value: CellValue | undefined): string {
  if (value === null || value === undefined) return "Empty";
  if (typeof value === "object") return "Error";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}
