import { findCurrency, findHeadingCurrency } from "../../../../src/core/reading/values/currencies";
import { findDocumentKind } from "../../../../src/core/reading/values/documentKinds";
import { saysNothing } from "../../../../src/core/reading/values/nothing";
import { findUnit } from "../../../../src/core/reading/values/units";

test.each([
  ["Российский рубль", "RUB"],
  ["1 234р.", "RUB"],
  ["Белорусский рубль", "BYN"],
  ["Доллар США", "USD"],
  ["долл.", "USD"],
  ["US Dollar", "USD"],
  ["Канадский доллар", "CAD"],
  ["C$ 5", "CAD"],
  ["R$ 100", "BRL"],
  ["евро", "EUR"],
  ["Euro", "EUR"],
  ["100 у.е.", "у.е."],
  ["сом", "KGS"],
  ["100 тг", "KZT"],
  ["zł", "PLN"],
  ["Swiss franc", "CHF"],
  ["Фунт стерлингов", "GBP"],
  ["¥500", "JPY"],
  ["Total", null],
  ["Factory", null],
  ["Europe", null],
])("the currency of %j is %j", (text, currency) => {
  expect(findCurrency(text)).toBe(currency);
});

test.each([
  ["Отгрузка, тыс. рублей", "RUB"],
  ["Revenue, k USD", "USD"],
  ["Real sales", null],
  ["Won deals", null],
  ["Продажи, р-н", null],
])("the heading %j names the currency %j", (heading, currency) => {
  expect(findHeadingCurrency(heading)).toBe(currency);
});

test.each([
  ["Продажи_УПАКОВКИ", "packs"],
  ["Отгрузка тонн", "weight"],
  ["Продажи (кг)", "weight"],
  ["Отгрузка, т", "letter"],
  ["Volume (l)", "letter"],
  ["Сумма, м3", "volume"],
  ["Total", null],
  ["Amount", null],
  ["Выручка за 2024 г.", null],
])("the unit of %j is %j", (heading, unit) => {
  expect(findUnit(heading)).toBe(unit);
});

test.each([
  ["Реализация товаров и услуг 0000-000123 от 05.02.2024", "sale"],
  ["Sales Receipt", "sale"],
  ["Счет-фактура", "sale"],
  ["Возврат товаров от покупателя", "return"],
  ["Credit Memo", "return"],
  ["Payment", "payment"],
  ["Receipt", "payment"],
  ["Поступление на расчетный счет", "payment"],
  ["Счет на оплату", "order"],
  ["Sales Order", "order"],
  ["Opening Balance", "balance"],
  ["Balance b/f", "balance"],
  ["Отменён", "void"],
  ["Возвращён", "void"],
  ["refunded", "void"],
  ["partially_refunded", null],
  ["Не отменён", null],
  ["Не проведен", "draft"],
  ["Проведен", null],
  ["Draft", "draft"],
  ["Сделка успешна", null],
  ["Credit card", null],
])("a row of %j is %j", (text, kind) => {
  expect(findDocumentKind(text)).toBe(kind);
});

test.each(["NULL", " n/a ", "нет данных", "(пусто)", "—", "Не указано", "NaN"])(
  "%j says nothing",
  (text) => expect(saysNothing(text)).toBe(true)
);
test.each(["NA", "Null & Co", "Нет", "0", "x"])("%j may say something", (text) =>
  expect(saysNothing(text)).toBe(false)
);
