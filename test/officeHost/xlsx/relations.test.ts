import { strFromU8, unzipSync } from "fflate";
import { saveWorkbook } from "../../../src/officeHost/files/save";
import { startExcel } from "../api/book";

test("parts are named from the folder of the part that points to them: exceljs finds tables in no other way", async () => {
  const excel = await startExcel();
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Data");
    sheet.getRange("A1:B2").values = [
      ["a", "b"],
      [1, 2],
    ];
    sheet.tables.add("A1:B2", true);
    sheet.charts.add("Line", sheet.getRange("A1:B2"));
    sheet.getRange("D1").formulas = [["=A1:A2"]];
    context.workbook.customXmlParts.add("<a xmlns='urn:a'/>");
    sheet.customProperties.add("key", "value");
    await context.sync();
  });
  excel.close();
  const parts = unzipSync(saveWorkbook(excel.host.workbook));
  const targets = Object.entries(parts)
    .filter(([name]) => name.endsWith(".rels"))
    .flatMap(([name, bytes]) =>
      [...strFromU8(bytes).matchAll(/Target="([^"]*)"/g)].map(([, target = ""]) => ({
        name,
        target,
      }))
    );
  expect(targets.filter(({ target }) => target.startsWith("/"))).toEqual([]);
  const missing = targets.filter(({ name, target }) => {
    const owner = name.replace(/_rels\/[^/]*$/, "");
    return !(new URL(target, `file:///${owner}`).pathname.slice(1) in parts);
  });
  expect(missing).toEqual([]);
  expect(targets.map(({ target }) => target)).toEqual(
    expect.arrayContaining(["../tables/table1.xml", "metadata.xml"])
  );
});
