import { autofitColumns } from "../../../../src/officeHost/model/edit/autofit";
import { at, bookOf } from "./book";

describe("fitting columns to what they show", () => {
  const widthOf = (values: readonly number[], numberFormat: string): number => {
    const { workbook, sheet } = bookOf(values.map((value) => [value]));
    const style = workbook.styles.derive(0, () => ({ numberFormat }));
    values.forEach((value, row) => sheet.put(row, 0, value, style));
    autofitColumns(workbook, sheet, at("A:A"), "en-US");
    return sheet.columns[0]?.width ?? 0;
  };

  test.each(["0.0%", "#,##0.00", "0", "General", "d mmm yyyy", '0" pcs"'])(
    "the widest number in %s decides, wherever it stands",
    (format) => {
      const values = [7, -1_234.5, 12, 99_999.25];
      const widths = values.map((value) => widthOf([value], format));
      expect(widthOf(values, format)).toBe(Math.max(...widths));
    }
  );
});
