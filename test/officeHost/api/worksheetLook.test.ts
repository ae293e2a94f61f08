import { startExcel, type Started } from "./book";

let excel: Started;
beforeEach(async () => {
  excel = await startExcel();
});
afterEach(() => excel.close());

describe("the look of a sheet through Office.js", () => {
  it("hides gridlines and headings, and tells so", async () => {
    const shown = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      sheet.showGridlines = false;
      sheet.showHeadings = false;
      sheet.load("showGridlines,showHeadings");
      await context.sync();
      return [sheet.showGridlines, sheet.showHeadings];
    });
    expect(shown).toEqual([false, false]);
    expect(excel.sheet).toMatchObject({ showGridlines: false, showHeadings: false });
  });
});
