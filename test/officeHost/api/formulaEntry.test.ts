import { codeOf, startExcel, type Started } from "./book";

let excel: Started;
beforeAll(async () => {
  excel = await startExcel();
});
afterAll(() => excel.close());

/** What Excel does not take as a formula. */
const MALFORMED = [
  "=SUM(",
  "=1+",
  "=)",
  "=IF(1,2",
  "=A1:",
  "=SUM(A1;B1)",
  '="abc',
  "=1 2",
  "={1,2;3}",
  "={A1,2}",
  "=(A1",
  "=A1)",
  "=SUM(A1,B1))",
  `=A1 "x"`,
  "=5 A1",
  "=$",
  "=A1 && B1",
  "=A1 == 2",
  "=*2",
  "=IF()",
  "=ROUND(1)",
  "=PI(1)",
  "=SUMIFS(A1:A2,B1:B2)",
  '=VLOOKUP("a",A1:B2)',
  "=NoTable[Column]",
  "='Sheet!A1",
  `="${"x".repeat(256)}"`,
  `=1${"+1".repeat(4096)}`,
];

const written = (batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => void) =>
  codeOf(
    excel.Excel.run(async (context) => {
      batch(context, context.workbook.worksheets.getItem("Data"));
      await context.sync();
    })
  );

describe.each(MALFORMED.map((formula) => [formula.slice(0, 40), formula]))(
  "%s",
  (_name, formula) => {
    test("is refused wherever a formula enters, and nothing of it stays", async () => {
      const places = [
        await written((_, sheet) => (sheet.getRange("A1:A2").formulas = [[1], [formula]])),
        await written((_, sheet) => (sheet.getRange("A1").values = [[formula]])),
        await written((_, sheet) => {
          const rule = sheet.getRange("C1:C5").conditionalFormats.add("Custom").custom.rule;
          rule.formula = formula;
        }),
        await written((_, sheet) => {
          sheet.getRange("D1:D5").dataValidation.rule = { custom: { formula } };
        }),
        await written((context) => context.workbook.names.add("Malformed", formula)),
      ];
      expect(places).toEqual(Array.from({ length: 5 }, () => "InvalidArgument"));
      const { sheet, workbook } = { sheet: excel.sheet, workbook: excel.host.workbook };
      expect([sheet.valueAt(0, 0), sheet.extraAt(0, 0), sheet.validations, workbook.names]).toEqual(
        [null, undefined, [], []]
      );
      expect(JSON.stringify(sheet.conditionalFormats)).not.toContain(JSON.stringify(formula));
    });
  }
);

test.each([
  ["=CUBEVALUE(A1)", "CUBEVALUE"],
  ["=BAHTTEXT(5)", "BAHTTEXT"],
  ["=1+LINEST(A1:A3,B1:B3)", "LINEST"],
  ["=[Book2.xlsx]Sheet1!A1", "[Book2.xlsx]Sheet1!A1"],
  ["=SUM(Data:Other!A1)", "Data:Other!A1"],
  ["=SUM((A1,B2))", "union"],
  ['=CELL("filename")', "filename"],
])("%s is refused by name: Excel computes it, the preview does not", async (formula, name) => {
  const error = await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Data").getRange("B1").formulas = [[formula]];
    await context.sync();
  }).catch((failure: unknown) => failure as Error & { code: string });
  expect(error).toMatchObject({ code: "ApiNotFound" });
  expect((error as Error).message).toContain(name);
});

test.each([
  ["=sum(a2:a3)", "=SUM(A2:A3)"],
  [
    "=if(true,vlookup($a$1,data!b:c,2,false),#n/a)",
    "=IF(TRUE,VLOOKUP($A$1,Data!B:C,2,FALSE),#N/A)",
  ],
  ["=nosuch(a1)", "=nosuch(A1)"],
  ['="sum(a1)"&lower("A")', '="sum(a1)"&LOWER("A")'],
  ["= 1 + a1", "= 1 + A1"],
  ["+a1", "=+A1"],
  ["=SUM(A1:C3 B2:D4)", "=SUM(A1:C3 B2:D4)"],
  ["=A1:INDEX(B1:B9,2)", "=A1:INDEX(B1:B9,2)"],
  ["=SUM(A1,)", "=SUM(A1,)"],
  ["=-2^2%", "=-2^2%"],
  ["=LET(x,1,x+1)", "=LET(x,1,x+1)"],
  ["=LAMBDA(x,x+1)(5)", "=LAMBDA(x,x+1)(5)"],
])("%s reads back as %s", async (formula, spelled) => {
  const read = await excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Data").getRange("H1");
    range.formulas = [[formula]];
    range.load({ formulas: true });
    await context.sync();
    range.clear();
    return range.formulas as unknown[][];
  });
  expect(read).toEqual([[spelled]]);
});

test("a name that nobody knows is a formula and shows #NAME?", async () => {
  const values = await excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Data").getRange("J1:J3");
    range.formulas = [["=NOSUCH(A1)"], ["=Nobody+1"], ['=IFERROR(NOSUCH(),"caught")']];
    range.load({ values: true });
    await context.sync();
    return range.values as unknown[][];
  });
  expect(values).toEqual([["#NAME?"], ["#NAME?"], ["caught"]]);
});

test("a General cell takes the format of what its formula gives, one with a format keeps it", async () => {
  const formats = await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Data");
    sheet.getRange("M1:M3").numberFormat = [["d mmm yyyy"], ["$#,##0.00"], ["0.0%"]];
    sheet.getRange("M1:M3").values = [[46037], [5], [0.5]];
    sheet.getRange("N9").numberFormat = [["0.000"]];
    const range = sheet.getRange("N1:N11");
    range.formulas = [
      ["=TODAY()"],
      ["=M1+7"],
      ["=M1-M1"],
      ["=SUM(M2:M3)"],
      ["=M2*3"],
      ["=YEAR(M1)"],
      ['=M2&"x"'],
      ["=NOW()"],
      ["=M1"],
      ["=ROUND(M3,2)"],
      ["=M1>0"],
    ];
    range.load({ numberFormat: true });
    await context.sync();
    return range.numberFormat.flat() as unknown[];
  });
  expect(formats).toEqual([
    "m/d/yyyy",
    "d mmm yyyy",
    "General",
    "$#,##0.00",
    "$#,##0.00",
    "General",
    "General",
    "m/d/yyyy h:mm",
    "0.000",
    "0.0%",
    "General",
  ]);
});
