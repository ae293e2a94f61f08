import { cellError, type CellValue } from "../../../../src/officeHost/model/cell";
import type { Sheet } from "../../../../src/officeHost/model/sheet";
import { Workbook } from "../../../../src/officeHost/model/workbook";
import { parseArea, type Area } from "../../../../src/officeHost/model/area";

/** A workbook with one sheet, `Data`, that holds these values from A1 on; `#N/A` and its kin are errors. */
export function bookOf(values: readonly (readonly CellValue[])[]): {
  workbook: Workbook;
  sheet: Sheet;
} {
  const workbook = new Workbook();
  const sheet = workbook.makeSheet("Data");
  workbook.sheets.push(sheet);
  workbook.activeSheet = sheet.id;
  values.forEach((line, row) =>
    line.forEach((value, column) => {
      const error = typeof value === "string" ? cellError(value) : undefined;
      sheet.put(row, column, error ?? value);
    })
  );
  return { workbook, sheet };
}

/** The area of an A1 text. */
export function at(text: string): Area {
  const area = parseArea(text);
  if (!area) throw new Error(`${text} is no area`);
  return area;
}
