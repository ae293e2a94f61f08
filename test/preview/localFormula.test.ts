import { readFormula, showFormula } from "../../src/preview/edit/localFormula";

test.each([
  ["=СУММ(D5:D8)", "=SUM(D5:D8)"],
  ['=если(A1>1,5;"да; нет";ЛОЖЬ)', '=IF(A1>1.5,"да; нет",FALSE)'],
  ["=СЧЕТЕСЛИ('Мой; лист'!A:A;\">0\")", "=COUNTIF('Мой; лист'!A:A,\">0\")"],
  ["=ПРОМЕЖУТОЧНЫЕ.ИТОГИ(109;F4:F9)", "=SUBTOTAL(109,F4:F9)"],
  ["=ВПР(B2;Обороты[Клиент];2;ИСТИНА)", "=VLOOKUP(B2,Обороты[Клиент],2,TRUE)"],
  ["=И", "=И"],
])("what is typed in Russian, %s, is %s", (typed, formula) => {
  expect(readFormula(typed, "ru-RU")).toBe(formula);
  expect(readFormula(showFormula(formula, "ru-RU"), "ru-RU")).toBe(formula);
});

test("a formula is shown in Russian as Excel shows it, in English as it is kept", () => {
  expect(showFormula('=ROUND(SUMIF(A:A,"x")*1.5,2)', "ru-RU")).toBe(
    '=ОКРУГЛ(СУММЕСЛИ(A:A;"x")*1,5;2)'
  );
  expect(showFormula("=SUM(1.5,2)", "en-US")).toBe("=SUM(1.5,2)");
  expect(readFormula("=SUM(1.5,2)", "en-US")).toBe("=SUM(1.5,2)");
});
