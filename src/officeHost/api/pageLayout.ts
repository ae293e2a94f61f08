import { areaText, parseArea, SHEET_COLUMNS, SHEET_ROWS, type Area } from "../model/area";
import type { Sheet } from "../model/sheet";
import type { CellsApi } from "./object";
import { ApiError } from "../model/apiError";
import { readBlock, readCells, readRecord, readWord } from "./arguments";
import { HeaderFooterGroupApi } from "./headersFooters";
import { PageSettings, requireMargin } from "./pageSettings";

const POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
const SIDES = ["left", "right", "top", "bottom", "header", "footer"] as const;

/** Excel.PageLayout: what is printed of a sheet, and how. */
export class PageLayoutApi extends PageSettings {
  get HeadersFooters(): HeaderFooterGroupApi {
    return new HeaderFooterGroupApi(this.host, this.sheet);
  }

  SetPrintMargins(unit: unknown, options: unknown): void {
    const factor = POINTS[readWord(unit, ["Points", "Inches", "Centimeters"] as const)];
    const given = readRecord(options);
    const margins = { ...this.layout.margins };
    for (const side of SIDES) {
      const value = given[side];
      if (value === undefined || value === null) continue;
      margins[side] = requireMargin(value) * factor;
    }
    this.change({ margins });
  }

  SetPrintArea(printArea: unknown): void {
    const { sheet, areas } = readCells(this.host, printArea, this.sheet);
    this.requireHere(sheet);
    this.change({ printArea: areas.map(areaText).join(",") });
  }
  GetPrintArea(): CellsApi {
    return found(this.GetPrintAreaOrNullObject(), "print area");
  }
  GetPrintAreaOrNullObject(): CellsApi | null {
    const texts = this.layout.printArea?.split(",") ?? [];
    const areas = texts.flatMap((text) => parseArea(text) ?? []);
    return areas.length > 0 ? this.areasOf(this.sheet, areas) : null;
  }

  /** Whole rows are meant, whatever columns the range has. */
  SetPrintTitleRows(rows: unknown): void {
    const area = this.block(rows);
    const whole = { ...area, column: 0, columns: SHEET_COLUMNS };
    this.change({ printTitleRows: areaText(whole) });
  }
  SetPrintTitleColumns(columns: unknown): void {
    const area = this.block(columns);
    this.change({ printTitleColumns: areaText({ ...area, row: 0, rows: SHEET_ROWS }) });
  }
  GetPrintTitleRows(): CellsApi {
    return found(this.GetPrintTitleRowsOrNullObject(), "title rows");
  }
  GetPrintTitleRowsOrNullObject(): CellsApi | null {
    return this.range(this.layout.printTitleRows);
  }
  GetPrintTitleColumns(): CellsApi {
    return found(this.GetPrintTitleColumnsOrNullObject(), "title columns");
  }
  GetPrintTitleColumnsOrNullObject(): CellsApi | null {
    return this.range(this.layout.printTitleColumns);
  }

  private range(text: string | undefined): CellsApi | null {
    const area = text === undefined ? undefined : parseArea(text);
    return area ? this.rangeOf(this.sheet, area) : null;
  }
  private block(argument: unknown): Area {
    const { sheet, area } = readBlock(this.host, argument, this.sheet);
    this.requireHere(sheet);
    return area;
  }
  private requireHere(sheet: Sheet): void {
    if (sheet === this.sheet) return;
    throw new ApiError("InvalidArgument", "The range lies on another worksheet.");
  }
}

function found<T>(object: T | null, what: string): T {
  if (object === null) throw new ApiError("ItemNotFound", `The sheet has no ${what}.`, 404);
  return object;
}
