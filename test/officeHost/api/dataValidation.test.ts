import { codeOf, startExcel, type Started } from "./book";

let excel: Started;
beforeEach(async () => {
  excel = await startExcel();
});
afterEach(() => excel.close());

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Data");

describe("data validation through Office.js", () => {
  test("a list of items with its prompt and alert comes back", async () => {
    await excel.Excel.run(async (context) => {
      const validation = sheetOf(context).getRange("B2:B9").dataValidation;
      validation.rule = { list: { inCellDropDown: true, source: "Да,Нет" } };
      validation.prompt = { showPrompt: true, title: "Выбор", message: "Да или нет" };
      validation.errorAlert = {
        showAlert: true,
        style: "Warning",
        title: "Не из списка",
        message: "Выберите из списка",
      };
      validation.ignoreBlanks = false;
      validation.load();
      await context.sync();
      expect(validation.toJSON()).toEqual({
        type: "List",
        rule: { list: { inCellDropDown: true, source: "Да,Нет" } },
        prompt: { showPrompt: true, title: "Выбор", message: "Да или нет" },
        errorAlert: {
          showAlert: true,
          style: "Warning",
          title: "Не из списка",
          message: "Выберите из списка",
        },
        ignoreBlanks: false,
        valid: false,
      });
    });
  });

  test("a list of another sheet's cells, given as a range, and what is invalid", async () => {
    await excel.Excel.run(async (context) => {
      const words = context.workbook.worksheets.add("Word list");
      words.getRange("A1:A2").values = [["A"], ["B"]];
      const sheet = sheetOf(context);
      sheet.getRange("A1:A4").values = [["A"], ["X"], [""], ["b"]];
      const { dataValidation } = sheet.getRange("A1:A4");
      dataValidation.rule = { list: { inCellDropDown: true, source: words.getRange("A1:A2") } };
      dataValidation.load("rule,valid");
      const invalid = dataValidation.getInvalidCells();
      invalid.load("address");
      const fine = sheet.getRange("A1").dataValidation.getInvalidCellsOrNullObject();
      await context.sync();
      expect(dataValidation.rule.list?.source).toBe("='Word list'!$A$1:$A$2");
      expect(dataValidation.valid).toBeNull();
      expect(invalid.address).toBe("Data!A2,Data!A4");
      expect(fine.isNullObject).toBe(true);
    });
  });

  test("numbers, dates, lengths and formulas read back as formulas", async () => {
    await excel.Excel.run(async (context) => {
      const sheet = sheetOf(context);
      const rules: Excel.DataValidationRule[] = [
        { wholeNumber: { formula1: 1, formula2: 10, operator: "Between" } },
        { decimal: { formula1: "=$B$1", operator: "GreaterThan" } },
        { date: { formula1: "2024-01-31", operator: "LessThan" } },
        { time: { formula1: "12:00", operator: "GreaterThan" } },
        { textLength: { formula1: "=5", operator: "EqualTo" } },
        { custom: { formula: "=COUNTIF($A:$A,A1)=1" } },
      ];
      const validations = rules.map((rule, index) => {
        const { dataValidation } = sheet.getRange(`A${index + 1}`);
        dataValidation.rule = rule;
        return dataValidation.load("rule,type");
      });
      await context.sync();
      expect(validations.map((one) => [one.type, one.rule])).toEqual([
        ["WholeNumber", { wholeNumber: { formula1: "=1", formula2: "=10", operator: "Between" } }],
        ["Decimal", { decimal: { formula1: "=$B$1", operator: "GreaterThan" } }],
        ["Date", { date: { formula1: "=45322", operator: "LessThan" } }],
        ["Time", { time: { formula1: "=0.5", operator: "GreaterThan" } }],
        ["TextLength", { textLength: { formula1: "=5", operator: "EqualTo" } }],
        ["Custom", { custom: { formula: "=COUNTIF($A:$A,A1)=1" } }],
      ]);
    });
  });

  test("cells that differ say so", async () => {
    await excel.Excel.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
      sheet.getRange("A2").dataValidation.rule = { list: { inCellDropDown: true, source: "c" } };
      const types = ["A1", "A1:A2", "A2:A3", "B1"].map((address) =>
        sheet.getRange(address).dataValidation.load("type,rule")
      );
      await context.sync();
      expect(types.map((one) => one.type)).toEqual([
        "List",
        "Inconsistent",
        "MixedCriteria",
        "None",
      ]);
      expect(types[1]?.rule).toBeNull();
      sheet.getRange("A:A").dataValidation.clear();
      const after = sheet.getRange("A1:A9").dataValidation.load("type");
      await context.sync();
      expect(after.type).toBe("None");
      expect(excel.sheet.validations).toEqual([]);
    });
  });

  test("wrong rules are refused", async () => {
    const use = (rule: Excel.DataValidationRule) =>
      codeOf(
        excel.Excel.run(async (context) => {
          sheetOf(context).getRange("A1").dataValidation.rule = rule;
          await context.sync();
        })
      );
    expect(await use({})).toBe("InvalidArgument");
    expect(await use({ list: { inCellDropDown: true, source: "x".repeat(256) } })).toBe(
      "InvalidArgument"
    );
    expect(await use({ date: { formula1: "no date", operator: "EqualTo" } })).toBe(
      "InvalidArgument"
    );
    const none = excel.Excel.run(async (context) => {
      sheetOf(context).getRange("A1").dataValidation.getInvalidCells().load("address");
      await context.sync();
    });
    expect(await codeOf(none)).toBe("ItemNotFound");
  });
});
