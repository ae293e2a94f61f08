import { openWorkbook } from "../../../src/officeHost/files/open";
import { saveWorkbook } from "../../../src/officeHost/files/save";
import { takeTurns } from "../turns";
import { codeOf, startExcel, type Started } from "./book";

let excel: Started;
beforeEach(async () => {
  excel = await startExcel();
});
afterEach(() => excel.close());

/** A file of two sheets made through Office.js: `Data` with a table, rule, list and property, `Lists` with words. */
async function makeFile(): Promise<string> {
  const other = await startExcel();
  await other.Excel.run(async (context) => {
    const lists = context.workbook.worksheets.add("Lists");
    lists.getRange("A1:A2").values = [["yes"], ["no"]];
    const sheet = context.workbook.worksheets.getItem("Data");
    sheet.getRange("A1:B3").values = [
      ["Goal", "Done"],
      ["Visit", "yes"],
      ["Offer", "no"],
    ];
    sheet.getRange("A1:B1").format.fill.color = "#FFEEDD";
    sheet.getRange("A2").numberFormat = [["0.0%"]];
    sheet.tables.add("A1:B3", true).name = "Goals";
    sheet.getRange("D1:D3").formulas = [['=COUNTIF(Goals[Done],"yes")'], ["=Lists!A1"], ["=D1+1"]];
    sheet.getRange("B2:B3").dataValidation.rule = {
      list: { inCellDropDown: true, source: "=Lists!$A$1:$A$2" },
    };
    const rule = sheet.getRange("A2:A3").conditionalFormats.add("Custom");
    rule.custom.rule.formula = '=$B2="no"';
    rule.custom.format.font.color = "#FF0000";
    sheet.customProperties.add("client", "Alpha");
    context.workbook.names.add("Top", sheet.getRange("A2"));
    sheet.protection.protect({ allowFormatCells: true });
    await context.sync();
  });
  other.close();
  return Buffer.from(saveWorkbook(other.host.workbook)).toString("base64");
}

const namesOf = () => excel.host.workbook.sheets.map(({ name }) => name);

describe("workbook.insertWorksheetsFromBase64", () => {
  test("takes one named sheet with all that lies on it, under a free name", async () => {
    const file = await makeFile();
    await excel.Excel.run(async (context) => {
      const own = context.workbook.worksheets.getItem("Data");
      own.getRange("A1:A2").values = [["x"], ["y"]];
      own.tables.add("A1:A2", true).name = "Goals";
      const ids = context.workbook.insertWorksheetsFromBase64(file, {
        sheetNamesToInsert: ["data"],
      });
      await context.sync();
      expect(ids.value).toHaveLength(1);
      const sheet = context.workbook.worksheets.getItem(ids.value[0] ?? "");
      sheet.load("name,position,visibility");
      sheet.tables.load("items/name");
      const range = sheet.getRange("D1:D3");
      range.load("values,formulas");
      const head = sheet.getRange("A1");
      head.format.fill.load("color");
      const cell = sheet.getRange("A2");
      cell.load("numberFormat");
      const property = sheet.customProperties.getItem("client");
      property.load("value");
      sheet.protection.load("protected");
      const rule = sheet.getRange("A2:A3").conditionalFormats.getItemAt(0).custom;
      rule.load("rule/formula");
      const top = context.workbook.names.getItem("Top");
      top.load("formula");
      await context.sync();
      expect([sheet.name, sheet.position, sheet.visibility]).toEqual(["Data (2)", 1, "Visible"]);
      expect(sheet.tables.items.map(({ name }) => name)).toEqual(["Goals_2"]);
      expect(range.formulas).toEqual([['=COUNTIF(Goals_2[Done],"yes")'], ["=#REF!A1"], ["=D1+1"]]);
      expect(range.values).toEqual([[1], ["#REF!"], [2]]);
      expect(head.format.fill.color).toBe("#FFEEDD");
      expect(cell.numberFormat).toEqual([["0.0%"]]);
      expect(property.value).toBe("Alpha");
      expect(sheet.protection.protected).toBe(true);
      expect(rule.rule.formula).toBe('=$B2="no"');
      expect(top.formula).toBe("='Data (2)'!$A$2");
    });
  });

  test("takes all sheets that are not named otherwise, and they go on speaking of one another", async () => {
    const file = await makeFile();
    await excel.Excel.run(async (context) => {
      context.workbook.insertWorksheetsFromBase64(file, {
        positionType: "Before",
        relativeTo: "Data",
      });
      await context.sync();
      const range = context.workbook.worksheets.getItem("Data (2)").getRange("D2");
      range.load("values,formulas");
      const list = context.workbook.worksheets.getItem("Data (2)").getRange("B2").dataValidation;
      list.load("rule");
      await context.sync();
      expect([range.formulas, range.values]).toEqual([[["=Lists!A1"]], [["yes"]]]);
      expect(list.rule.list?.source).toBe("=Lists!$A$1:$A$2");
    });
    expect(namesOf()).toEqual(["Data (2)", "Lists", "Data"]);
    const again = openWorkbook(saveWorkbook(excel.host.workbook), "again.xlsx");
    expect(again.sheets.map(({ name }) => name)).toEqual(["Data (2)", "Lists", "Data"]);
    expect(again.sheets[0]?.customProperties.get("client")).toBe("Alpha");
    expect(again.sheets[0]?.tables[0]?.name).toBe("Goals");
  });

  test.each([
    ["Beginning", undefined, ["Lists", "Data", "Last"]],
    ["After", "Data", ["Data", "Lists", "Last"]],
    ["Before", undefined, ["Lists", "Data", "Last"]],
    ["After", undefined, ["Data", "Last", "Lists"]],
    [undefined, undefined, ["Data", "Last", "Lists"]],
  ] as const)("stands where %s of %s says", async (positionType, relativeTo, expected) => {
    const file = await makeFile();
    await excel.Excel.run(async (context) => {
      const last = context.workbook.worksheets.add("Last");
      const beside = relativeTo && context.workbook.worksheets.getItem(relativeTo);
      context.workbook.insertWorksheetsFromBase64(file, {
        sheetNamesToInsert: ["Lists"],
        ...(positionType && { positionType }),
        ...(beside && { relativeTo: beside }),
      });
      last.load("name");
      await context.sync();
    });
    expect(namesOf()).toEqual(expected);
  });

  test("tells of each sheet that came", async () => {
    const file = await makeFile();
    const added: string[] = [];
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.onAdded.add(async ({ worksheetId }) => {
        added.push(worksheetId);
      });
      await context.sync();
      const ids = context.workbook.insertWorksheetsFromBase64(file);
      await context.sync();
      await takeTurns();
      expect(added).toEqual(ids.value);
    });
  });

  test("answers with Excel's codes, and changes nothing", async () => {
    const file = await makeFile();
    const use = (base64: string, options?: Excel.InsertWorksheetOptions) =>
      codeOf(
        excel.Excel.run(async (context) => {
          context.workbook.insertWorksheetsFromBase64(base64, options);
          await context.sync();
        })
      );
    expect(await use("no base64 at all")).toBe("InvalidArgument");
    expect(await use(Buffer.from("a;b").toString("base64"))).toBe("InvalidArgument");
    expect(await use(file, { sheetNamesToInsert: ["Nothing"] })).toBe("InvalidArgument");
    expect(await use(file, { positionType: "After", relativeTo: "Nothing" })).toBe("ItemNotFound");
    excel.host.workbook.structure = { protected: true };
    expect(await use(file)).toBe("AccessDenied");
    expect(namesOf()).toEqual(["Data"]);
  });
});
