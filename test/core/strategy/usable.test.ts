import { isUsable, saysNothing } from "../../../src/core/strategy/usable";
import { TODAY } from "./sample";

const NOTHING = [
  "?",
  "??",
  "-",
  "—",
  "– –",
  "...",
  "…",
  "x",
  "xxx",
  "ъъъ",
  "0",
  "( )",
  "!?",
  " ",
  "\u00a0",
  "не знаю",
  "Не знаю.",
  "пока не знаем",
  "Точно не известно",
  "нет данных",
  "надо уточнить у Гуровой",
  "Уточнить",
  "Уточняется",
  "выясняем",
  "под вопросом",
  "н/д",
  "кто?",
  "Иванов?",
  "?Иванов",
  "тест",
  "don't know",
  "Don’t know yet",
  "n/a",
  "TBD",
  "not sure",
  "unknown",
  "to be clarified",
  "No idea!",
  "later",
  "not known yet",
] as const;
const SOMETHING = [
  "Нет",
  "Да",
  "no",
  "none",
  "Ли",
  "30 %",
  "5 000 000",
  "- цена\n- сроки",
  "ИП Ким",
  "Закупщик не знает нашу новую линейку",
  "Уточнить потребности завода и предложить линейку",
  "Знаем лично",
  "Узнаваемая марка",
  "Неизвестному поставщику не верят",
  "Тестовая поставка в один магазин",
  "Проверенное качество",
  "Снабсервис",
  "Later delivery than the rival",
  "不要",
  "We know the owner",
] as const;

describe("what a text says", () => {
  test.each(NOTHING)("%j says nothing", (text) => expect(saysNothing(text)).toBe(true));
  test.each(SOMETHING)("%j says something", (text) => expect(saysNothing(text)).toBe(false));
});

test("numbers, days and words of lists count within their limits", () => {
  const check = (kind: Parameters<typeof isUsable>[1], values: readonly (string | number)[]) =>
    values.map((value) => isUsable(value, kind, TODAY));
  expect(check({ kind: "amount" }, [0, 5, -1, "5", "около 5 млн", "?"])).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
  expect(check({ kind: "percent" }, [0, 0.3, 1, 30, -0.1, "30 %"])).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
  expect(check({ kind: "whole", least: -5, most: 5 }, [-5, 0, 5, 6, -6, "5"])).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
  const year2099 = 72_686;
  expect(check({ kind: "date" }, [TODAY, TODAY - 900, year2099, 12, "01.01.2027"])).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
  expect(check({ kind: "list", list: "role" }, ["decides", "начальник", "?", 3])).toEqual([
    true,
    false,
    false,
    false,
  ]);
  expect(isUsable(null, { kind: "text" }, TODAY)).toBe(false);
});
