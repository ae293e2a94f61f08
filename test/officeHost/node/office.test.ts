import { Workbook } from "../../../src/officeHost/model/workbook";
import { openOffice } from "../../../src/officeHost/node/office";
import { Host } from "../../../src/officeHost/wire/host";

function startHost(language: "ru-RU" | "en-US" = "en-US"): Host {
  const workbook = new Workbook("Book.xlsx");
  workbook.sheets.push(workbook.makeSheet("First"), workbook.makeSheet("Second"));
  workbook.activeSheet = workbook.sheets[0]?.id ?? "";
  return new Host(workbook, language);
}

describe("starting the real Office.js in Node", () => {
  it("says that it is Excel on a PC, in the host's language", async () => {
    const { Office, close } = await openOffice(startHost("ru-RU"));
    expect(await Office.onReady()).toMatchObject({ host: "Excel", platform: "PC" });
    expect(Office.context.displayLanguage).toBe("ru-RU");
    expect(Office.context.contentLanguage).toBe("ru-RU");
    close();
  });

  it("answers isSetSupported from the host's list", async () => {
    const { Office, close } = await openOffice(startHost());
    const { requirements } = Office.context;
    expect(requirements.isSetSupported("ExcelApi", "1.9")).toBe(true);
    expect(requirements.isSetSupported("ExcelApi", "1.17")).toBe(true);
    expect(requirements.isSetSupported("ExcelApi", "1.20")).toBe(true);
    expect(requirements.isSetSupported("ExcelApi", "1.21")).toBe(false);
    expect(requirements.isSetSupported("SharedRuntime", "1.1")).toBe(true);
    close();
  });

  it("refuses in an older Excel what came later, and names both sets", async () => {
    const host = startHost();
    host.supported.ExcelApi = "1.9";
    const { Excel, close } = await openOffice(host);
    const ask = (use: (sheet: Excel.Worksheet) => unknown): Promise<unknown> =>
      Excel.run(async (context) => {
        use(context.workbook.worksheets.getItem("First"));
        await context.sync();
      });
    await ask((sheet) => sheet.getRange("A1").load("values,hasSpill").format.autofitColumns()).then(
      () => fail("hasSpill came with 1.12"),
      (error: unknown) =>
        expect(error).toMatchObject({
          code: "ApiNotFound",
          message: "This Excel has ExcelApi 1.9; Range.HasSpill came with 1.12.",
        })
    );
    await expect(ask((sheet) => sheet.customProperties.add("a", "b"))).rejects.toMatchObject({
      code: "ApiNotFound",
    });
    await ask((sheet) => sheet.autoFilter.load("isDataFiltered"));
    host.supported.ExcelApi = "1.14";
    await ask((sheet) => sheet.getRange("A1").load("hasSpill"));
    close();
  });

  it("puts Excel on the globals and takes it away again, one opening after the other", async () => {
    const first = await openOffice(startHost());
    const second = await openOffice(startHost());
    expect(globalThis.Excel).toBe(second.Excel);
    second.close();
    expect(globalThis.Excel).toBe(first.Excel);
    first.close();
    expect("Excel" in globalThis).toBe(false);
  });

  it("keeps two workbooks apart", async () => {
    const [one, two] = [startHost(), startHost()];
    const first = await openOffice(one);
    const second = await openOffice(two);
    await first.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("First").getRange("A1").values = [["one"]];
      await context.sync();
    });
    expect(one.workbook.sheets[0]?.valueAt(0, 0)).toBe("one");
    expect(two.workbook.sheets[0]?.valueAt(0, 0)).toBeNull();
    second.close();
    first.close();
  });
});
