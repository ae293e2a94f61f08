import { findLookAlikes } from "../../../../src/core/reading/values/similarNames";
import { nameKey } from "../../../../src/core/reading/values/text";

function pairs(...names: readonly string[]): string[] {
  return findLookAlikes(names.map(nameKey)).map(
    ({ first, second, kind }) => `${names[first]} ~ ${names[second]} ${kind}`
  );
}

test.each([
  ["ООО «Ромашка»", "Ромашка ООО", "words"],
  ["ООО Ромашка", "Ромашка", "words"],
  ["Ромашка, ЗАО", "ИП Ромашка", "words"],
  ["Иванов Пётр", "Петр Иванов", "words"],
  ["Acme Ltd.", "ACME Limited", "words"],
  ["Ромашка", "Ромашко", "typo"],
  ["Ромашка", "Рамашка", "typo"],
  ["Ромашка", "Ромашкка", "typo"],
  ["Ромашка", "Ромаша", "typo"],
  ["Ромашка", "Ромакша", "typo"],
  ["Торговый дом Север", "Торговый дом Свеер", "typo"],
  // The last letter is a Latin one: the same word to the eye.
  ["Магазин 5 Ромашка", "Магазин 5 Ромашкa", "words"],
  ["ООО Альфа", "OOO Альфа", "words"],
  ["BECHA", "ВЕСНА", "words"],
  ["Cеверный ветер", "Северный ветер ООО", "words"],
  ["Торговый дом «Север»", "ТД Север", "words"],
  ["Общество с ограниченной ответственностью «Альфа»", "Альфа, ООО", "words"],
  ["Индивидуальный предприниматель Ким О.", "ИП Ким О.", "words"],
])("%s and %s look alike: %s", (left, right, kind) => {
  expect(pairs(left, right)).toEqual([`${left} ~ ${right} ${kind}`]);
});

test.each([
  ["Ромашка 1", "Ромашка 2"],
  ["Клиент 17850", "Клиент 17851"],
  ["Иванов А.", "Иванов Б."],
  ["Лира", "Лара"],
  ["Ромашка Север", "Ромашка Юг"],
  ["Ромашка", "Лютик"],
  ["ООО", "ЗАО"],
  ["Шаманка", "Ромашка"],
  ["", "—"],
  ["Дом Север", "Север"],
  ["Нора", "Hopa Ltd 2"],
])("%s and %s are told apart", (left, right) => {
  expect(pairs(left, right)).toEqual([]);
});

test("among many names the pairs are found, whatever their order", () => {
  const names = Array.from({ length: 3000 }, (_, index) => `Фирма номер ${index}`);
  expect(pairs(...names, "Ромашка", "Ромашко")).toEqual(["Ромашка ~ Ромашко typo"]);
  expect(pairs("Ромашко", ...names, "ромашка")).toEqual(["Ромашко ~ ромашка typo"]);
});
