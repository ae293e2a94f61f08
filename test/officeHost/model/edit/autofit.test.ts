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

  it("a file counts widths in digits of the Normal font: where these are narrow, columns get more of them", () => {
    const { workbook, sheet } = bookOf([[261_575.8]]);
    const fit = (): number => {
      autofitColumns(workbook, sheet, at("A:A"), "en-US");
      return sheet.columns[0]?.width ?? 0;
    };
    const normal = { numberFormat: "#,##0.00", font: { name: "Arial", size: 8 } };
    Object.assign(workbook.styles.get(0), normal);
    const cell = workbook.styles.derive(0, () => normal);
    sheet.put(0, 0, 261_575.8, cell);
    // 261,575.80 in Arial 8: eight digits of 0.556 em and two marks of half as much; a digit of the file is six pixels.
    const em = 8 / 0.75;
    const text = (8 + 1) * 0.556 * em;
    expect(fit() * 6).toBeGreaterThan(text);
    expect(fit() * 6).toBeLessThan(text + 10);
  });
});
