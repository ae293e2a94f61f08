import { startExcel } from "../../api/book";

test("undoing a formula that fills cells empties them, doing it again fills them; an obstacle comes and goes too", async () => {
  const excel = await startExcel();
  const write = (reference: string, contents: unknown[][]) =>
    excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Data").getRange(reference).formulas = contents;
      await context.sync();
    });
  const filled = () => [0, 1, 2].map((row) => excel.sheet.valueAt(row, 2));
  await write("A1:A3", [[1], [2], [3]]);
  await write("C1", [["=A1:A3*2"]]);
  expect(filled()).toEqual([2, 4, 6]);
  await write("A2", [[20]]);
  expect(filled()).toEqual([2, 40, 6]);
  await write("C3", [["here"]]);
  expect(filled().slice(1)).toEqual([null, "here"]);
  const { history } = excel.host;
  history.undo();
  expect(filled()).toEqual([2, 40, 6]);
  history.undo();
  expect(filled()).toEqual([2, 4, 6]);
  history.undo();
  expect(filled()).toEqual([null, null, null]);
  history.redo();
  expect(filled()).toEqual([2, 4, 6]);
  excel.close();
});
