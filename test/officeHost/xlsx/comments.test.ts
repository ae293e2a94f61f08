import { openWorkbook } from "../../../src/officeHost/files/open";
import { saveWorkbook } from "../../../src/officeHost/files/save";
import type { Workbook } from "../../../src/officeHost/model/workbook";
import { openOffice } from "../../../src/officeHost/node/office";
import { Host } from "../../../src/officeHost/wire/host";
import { unpack } from "../../../src/officeHost/xlsx/parts/package";
import { startExcel } from "../api/book";
import { checkPackage } from "./checkPackage";

/** Changes comments of the sheet Data through the real Office.js. */
async function comment(
  workbook: Workbook,
  change: (sheet: Excel.Worksheet) => void
): Promise<Uint8Array> {
  const office = await openOffice(new Host(workbook, "en-US"));
  try {
    await office.Excel.run(async (context) => {
      change(context.workbook.worksheets.getItem("Data"));
      await context.sync();
    });
  } finally {
    office.close();
  }
  return saveWorkbook(workbook);
}

async function blankBook(): Promise<Workbook> {
  const excel = await startExcel();
  excel.close();
  return excel.host.workbook;
}

test("threads come back from their file, and are changed and deleted in it", async () => {
  const book = await blankBook();
  const bytes = await comment(book, (sheet) => {
    sheet.comments.add("B2", "first & <last>").replies.add("reply");
    sheet.comments.add("C3", "other").resolved = true;
  });
  expect(checkPackage(bytes)).toEqual([]);
  const again = openWorkbook(bytes, "again.xlsx");
  expect(again.sheets[0]?.comments).toEqual(book.sheets[0]?.comments);
  const changed = await comment(again, (sheet) => {
    sheet.comments.getItemByCell("C3").delete();
    sheet.comments.getItemByCell("B2").content = "changed";
  });
  expect(checkPackage(changed)).toEqual([]);
  const third = openWorkbook(changed, "third.xlsx");
  expect(third.sheets[0]?.comments.map(({ text, replies }) => [text, replies.length])).toEqual([
    ["changed", 1],
  ]);
  const gone = await comment(third, (sheet) => sheet.comments.getItemAt(0).delete());
  expect(checkPackage(gone)).toEqual([]);
  const names = [...unpack(gone).parts.keys()].filter((name) => /comment|vml/i.test(name));
  expect(names).toEqual([]);
});
