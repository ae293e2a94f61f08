import { attachCalculator } from "../../../../src/officeHost/model/calc/calculator";
import { cellError, type CellValue } from "../../../../src/officeHost/model/cell";
import { addSheet, makeBook, valueOf } from "./book";

/** A small ledger: client, territory, turnover, date, mark, empty column. */
const DATA: readonly (readonly CellValue[])[] = [
  ["Client", "Territory", "Turnover", "Date", "Mark"],
  ["Альфа", "North", 850, 45000, "A"],
  ["Beta", "South", 50, 45031, "B"],
  ["Gamma", "North", 40, 45062, null],
  ["delta", "West", 30.5, 45092, "A"],
  ["Beta", "North", -10, 45123, ""],
  ["12", "South", 20, null, "x*y"],
];
const errorOf = (literal: string): CellValue => cellError(literal) ?? null;

/** The results of formulas in a column of their own, below nothing else. */
function results(formulas: readonly string[]): CellValue[] {
  const { workbook, sheet } = makeBook(DATA);
  addSheet(workbook, "Other sheet", [[5, 6], ["=A1*2"]]);
  workbook.names.push({ name: "Turnover", formula: "=Data!$C$2:$C$7", visible: true, comment: "" });
  sheet.names.push({ name: "Rate", formula: "=0.2", visible: true, comment: "" });
  formulas.forEach((formula, row) => sheet.put(row, 9, null, undefined, { formula }));
  const calculator = attachCalculator(workbook);
  expect(calculator.notComputed).toEqual([]);
  return formulas.map((_, row) => valueOf(sheet, `J${row + 1}`));
}

const cases: readonly (readonly [string, CellValue])[] = [
  // Operators and precedence
  ["=1+2*3", 7],
  ["=-2^2", 4],
  ["=2^3^2", 64],
  ["=10%+1", 1.1],
  ["=1/3", 1 / 3],
  ["=1/0", errorOf("#DIV/0!")],
  ['="a"&1.5&TRUE', "a1.5TRUE"],
  ['=""&1/3', "0.333333333333333"],
  ["=0.1+0.2=0.3", true],
  ['="ABC"="abc"', true],
  ['="10"+5', 15],
  ['="x"+5', errorOf("#VALUE!")],
  ["=Z99", 0],
  ['=Z99=""', true],
  ["=#N/A", errorOf("#N/A")],
  ['="5">6', true],
  // References
  ["=C2+'Other sheet'!A1", 855],
  ["='Other sheet'!A2", 10],
  ["=SUM(Turnover)*Rate", 196.1],
  ["=SUM(C:C)", 980.5],
  ["=SUM(2:2)-D2-J2", 850],
  ["=SUM({1,2;3,4})", 10],
  ["=Nothing", errorOf("#NAME?")],
  ["=Gone!A1", errorOf("#REF!")],
  // Sums and counts
  ["=SUM(C2:C7)", 980.5],
  ['=SUMIF(B2:B7,"North",C2:C7)', 880],
  ['=SUMIF(C2:C7,">30")', 970.5],
  ['=SUMIFS(C2:C7,B2:B7,"North",C2:C7,">0")', 890],
  ['=COUNTIF(A2:A7,"b*")', 2],
  ["=COUNTIF(A2:A7,12)", 1],
  ['=COUNTIF(E2:E7,"x~*y")', 1],
  ['=COUNTIF(E2:E7,"")', 2],
  ['=COUNTIF(E2:E7,"=")', 1],
  ['=COUNTIF(E2:E7,"<>")', 5],
  ['=COUNTIF(D2:D7,">=4/15/2023")', 4],
  ['=COUNTIFS(B2:B7,"north",E2:E7,"A")', 1],
  ['=COUNTIF(F:F,"")', 1048576],
  ["=COUNT(C1:C7)", 6],
  ["=COUNTA(E1:E7)", 6],
  ["=COUNTBLANK(E2:E7)", 2],
  ["=AVERAGE(C2:C3)", 450],
  ['=AVERAGEIF(B2:B7,"South",C2:C7)', 35],
  ["=AVERAGE(F2:F7)", errorOf("#DIV/0!")],
  ["=MIN(C2:C7)", -10],
  ["=MAX(C2:C7)", 850],
  ['=MAXIFS(C2:C7,B2:B7,"South")', 50],
  ["=MEDIAN(C2:C7)", 35.25],
  ["=LARGE(C2:C7,2)", 50],
  ["=RANK(C3,C2:C7)", 2],
  ['=SUMPRODUCT((B2:B7="North")*(C2:C7>0)*C2:C7)', 890],
  ["=SUMPRODUCT(C2:C3,C2:C3)", 725000],
  ['=SUMPRODUCT(--(A2:A7="Beta"))', 2],
  ["=SUBTOTAL(9,C2:C7)", 980.5],
  ["=ROUND(STDEV(C2:C4),4)", 464.7939],
  // Rounding
  ["=ROUND(1.005,2)", 1.01],
  ["=ROUND(-2.5,0)", -3],
  ["=ROUND(1234,-2)", 1200],
  ["=ROUNDUP(1.21,1)", 1.3],
  ["=ROUNDDOWN(-1.29,1)", -1.2],
  ["=INT(-1.5)", -2],
  ["=TRUNC(-1.5)", -1],
  ["=MOD(-3,2)", 1],
  ["=CEILING(2.5,1)", 3],
  // Conditions
  ['=IF(C2>100,"big","small")', "big"],
  ["=IF(C3>100,1)", false],
  ["=IF(C3>100,1,)", 0],
  ['=IFS(C3>100,"A",C3>20,"B",TRUE,"C")', "B"],
  ["=_xlfn.IFS(FALSE,1)", errorOf("#N/A")],
  ["=AND(C2>1,C3>1)", true],
  ["=OR(C2<1,C3<1)", false],
  ["=NOT(TRUE)", false],
  ['=IFERROR(1/0,"-")', "-"],
  ['=IFNA(MATCH("zzz",A2:A7,0),0)', 0],
  ['=SWITCH(E2,"A",1,"B",2,9)', 1],
  ['=CHOOSE(2,"x","y")', "y"],
  // Finding
  ['=MATCH("BETA",A2:A7,0)', 2],
  ['=MATCH("d*",A2:A7,0)', 4],
  ["=MATCH(45,{10,20,40,50},1)", 3],
  ["=INDEX(A2:E7,3,1)", "Gamma"],
  ['=INDEX(C2:C7,MATCH("delta",A2:A7,0))', 30.5],
  ["=SUM(INDEX(A1:C7,0,3))", 980.5],
  ['=VLOOKUP("Beta",A2:C7,3,FALSE)', 50],
  ['=VLOOKUP("zzz",A2:C7,3,FALSE)', errorOf("#N/A")],
  ['=_xlfn.XLOOKUP("Beta",A2:A7,C2:C7)', 50],
  ['=XLOOKUP("Beta",A2:A7,C2:C7,,0,-1)', -10],
  ['=XLOOKUP("zzz",A2:A7,C2:C7,"none")', "none"],
  ["=XLOOKUP(45,C2:C7,A2:A7,,-1)", "Gamma"],
  ['=HLOOKUP("Turnover",A1:E7,2,FALSE)', 850],
  ["=ROW(C5)+COLUMN(C5)+ROWS(A1:A9)", 17],
  // Texts
  ['=LEN("Ромашка")', 7],
  ['=TRIM("  a   b ")', "a b"],
  ['=LEFT("abc",2)&RIGHT("abc")&MID("abcdef",3,2)', "abccd"],
  ['=UPPER("ёлка")', "ЁЛКА"],
  ['=SUBSTITUTE("a-b-c","-","+",2)', "a-b+c"],
  ['=SEARCH("B","abc")&FIND("c","abc")', "23"],
  ['=TEXT(45000,"dd.mm.yyyy")', "15.03.2023"],
  ['=TEXT(1234.5,"#,##0.00")', "1,234.50"],
  ['=TEXTJOIN(", ",TRUE,E2:E5)', "A, B, A"],
  ['=CONCATENATE("a",1)', "a1"],
  ['=VALUE("12.5%")', 0.125],
  ['=EXACT("a","A")', false],
  ['=HYPERLINK("#Data!A1","go")', "go"],
  // Dates
  ["=DATE(2023,3,15)", 45000],
  ["=DATE(2023,14,0)", 45322],
  ["=YEAR(45000)*10000+MONTH(45000)*100+DAY(45000)", 20230315],
  ["=EDATE(DATE(2024,1,31),1)", 45351],
  ["=EOMONTH(45000,0)", 45016],
  ["=DAYS(45031,45000)", 31],
  ['=DATEDIF(45000,45400,"m")', 13],
  ["=WEEKDAY(45000,2)", 3],
  ["=TODAY()=INT(NOW())", true],
  ["=DATE(1900,3,1)-DATE(1900,2,28)", 2],
  // What a cell holds
  ["=ISBLANK(E4)", true],
  ["=ISBLANK(E6)", false],
  ["=ISNUMBER(C2)", true],
  ["=ISTEXT(A7)", true],
  ["=ISERROR(1/0)", true],
  ["=ISNA(NA())", true],
  ["=TYPE(A2)&TYPE(C2)&TYPE(NA())", "2116"],
  ["=ERROR.TYPE(1/0)", 2],
];

test("formulas give what Excel gives", () => {
  const given = results(cases.map(([formula]) => formula));
  const wrong = cases.flatMap(([formula, expected], at) => {
    const value = given[at] ?? null;
    const isNear =
      typeof value === "number" &&
      typeof expected === "number" &&
      Math.abs(value - expected) < 1e-9;
    return isNear || value === expected ? [] : [[formula, expected, value]];
  });
  expect(wrong).toEqual([]);
});
