import { strFromU8, unzipSync } from "fflate";
import { openWorkbook } from "../../../src/officeHost/files/open";
import { saveWorkbook } from "../../../src/officeHost/files/save";
import { Host } from "../../../src/officeHost/wire/host";
import { openOffice } from "../../../src/officeHost/node/office";

test("a derived font says its name and size: the workbook's own where the look says none", async () => {
  const workbook = openWorkbook(new TextEncoder().encode("Клиент;Оборот\nАльфа;10"), "a.csv");
  const office = await openOffice(new Host(workbook));
  try {
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1").format.font.bold = true;
      await context.sync();
    });
  } finally {
    office.close();
  }
  const styles = strFromU8(unzipSync(saveWorkbook(workbook))["xl/styles.xml"] ?? new Uint8Array());
  const fonts = styles.match(/<font>.*?<\/font>/g) ?? [];
  expect(fonts).toHaveLength(2);
  expect(fonts[1]).toMatch(/<b\/><sz val="11"\/>.*<name val="Calibri"\/>/);
});
