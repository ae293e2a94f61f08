import { describeProspect } from "../../../src/core/strategy/client";
import type { Edit } from "../../../src/core/strategy/edits";
import { planBase } from "../../../src/core/strategy/basePlaybook";
import {
  createStrategySheet,
  createStrategySheets,
  turnWorkbook,
  writeBasePlaybook,
  writeStrategyAnswers,
} from "../../../src/excel/late";
import { comparePictures, takePicture } from "../../faults/picture";
import { openBench, SIX, type Bench } from "../office";
import { clientOf, DAY } from "./sheets";

/* The playbook of the whole base: what each quadrant asks for, who does it, and with which clients. */

const clients = [
  clientOf("Альфа"),
  clientOf("Бета", { turnover: 900_000, agent: "Лебедев" }),
  clientOf("Гамма", { quadrant: "IV", turnover: 50, isKey: false, agent: null, agents: [] }),
  clientOf("=Дельта", { quadrant: "I", class: "0/returns", turnover: 0, isKey: false }),
  clientOf("Эпсилон", { quadrant: null, isKey: false }),
];
let bench: Bench;
afterEach(() => bench.office.close());

const PLAN = "План по квадрантам";
const lines = (): unknown[][] => bench.cells(PLAN, "A1:G90");
const lineOf = (text: string): unknown[] => lines().find(([first]) => first === text) ?? [];
const formulaAt = (text: string, column: number): string => {
  const row = lines().findIndex(([first]) => first === text);
  return bench.sheet(PLAN).rows[row]?.extras?.get(column)?.formula ?? "";
};

async function open(): Promise<void> {
  bench = await openBench({ Продажи: SIX }, "ru-RU");
  await createStrategySheets({ clients: clients.slice(0, 2), language: "ru", today: DAY });
  await writeBasePlaybook(clients, "ru");
}

test("tells each quadrant's task, who does it, and follows the sheets of its clients", async () => {
  await open();
  const texts = lines().map(([first]) => String(first ?? ""));
  const quadrants = texts.flatMap((text) => /^(I{1,3}|IV) · /.exec(text)?.[1] ?? []);
  expect(quadrants).toEqual(["III", "IV", "II", "I"]);
  expect(texts).toContain("Кто делает: Лебедев (1), Орлов (1)");
  expect(texts).toContain("Кто делает: без агента (1)");
  expect(texts).toContain("в этом квадранте пока никого");
  expect(texts).toContain("Без квадранта, данных мало: клиентов 1");
  expect(lineOf("Альфа")).toEqual(["Альфа", "Орлов", "Север", "A", 1_250_000, "0 / 11", ""]);
  expect(lineOf("=Дельта").slice(3, 5)).toEqual(["0/возвраты", 0]);
  expect(formulaAt("=Дельта", 0)).toBe("");
  expect(lineOf("Итого названо").slice(3, 5)).toEqual([2, 2_150_000]);

  const step = { doing: "Новинка", doingState: "open", doingDue: 46_360 };
  const done = { ...step, doingState: "done", doingDue: 46_350 };
  await writeStrategyAnswers(
    "Альфа",
    [done, step].flatMap((cells, index) =>
      (["doing", "doingState", "doingDue"] as const).map((column) => ({
        ...{ kind: "cell" as const, table: "playbook" as const, at: index + 1 },
        ...{ column, value: cells[column] },
      }))
    ),
    DAY
  );
  expect(lineOf("Альфа").slice(5)).toEqual(["1 / 11", 46_360]);
});

test("is written anew in place, stays where nothing changed, and stops where a person has typed", async () => {
  await open();
  const before = takePicture(bench.workbook);
  await writeBasePlaybook(clients, "ru");
  expect(comparePictures(before, takePicture(bench.workbook))).toEqual([]);
  // A tab of a client is renamed, another one is deleted: the formulas are ours all the same.
  await bench.act(({ worksheets }) => {
    worksheets.getItem("Альфа").name = "Мой план";
    worksheets.getItem("Бета").delete();
  });
  await writeBasePlaybook(clients.slice(0, 3), "ru");
  expect(formulaAt("Альфа", 4)).toContain("Мой план");
  expect(lineOf("Бета").slice(4)).toEqual([900_000, null, null]);
  await bench.act(({ worksheets }) => {
    worksheets.getItem(PLAN).getRange("C13").values = [["моё"]];
  });
  await expect(writeBasePlaybook(clients, "ru")).rejects.toMatchObject({
    failure: { code: "typedOnSheet", sheet: PLAN, address: "A13" },
  });
  expect(bench.cells(PLAN, "C13:C13")).toEqual([["моё"]]);
});

test("tells below who came in by month, and where firms to be won come from", async () => {
  await open();
  await createStrategySheet(describeProspect({ name: "Мечта" }), "ru", DAY);
  const typed: readonly Edit[] = [
    { kind: "field", code: "source", part: "value", value: "=Выставка" },
    { kind: "field", code: "expected", part: "value", value: 300_000 },
  ];
  await writeStrategyAnswers("Мечта", typed, DAY);
  const [alpha, ...others] = clients;
  const october = 12 * 2026 + 9;
  const grown = [clientOf("Альфа", { firstMonth: october }), ...others];
  expect(alpha?.key).toBe(grown[0]?.key);
  await writeBasePlaybook(grown, "ru");
  expect(lineOf("2026-10").slice(1, 5)).toEqual([0, 1, 1, 1_250_000]);
  expect(lineOf("2026-11").slice(1, 5)).toEqual([1, 0, 0, 0]);
  expect(lineOf("=Выставка").slice(1, 5)).toEqual([1, 0, 0, 300_000]);
  expect(formulaAt("=Выставка", 0)).toBe("");
  const totals = lines().filter(([first]) => first === "Всего");
  expect(totals.map((line) => line.slice(1, 5))).toEqual([
    [1, 1, 1, 1_250_000],
    [1, 0, 0, 300_000],
  ]);
  const texts = lines().map(([first]) => String(first ?? ""));
  expect(texts).toContain(
    "Где новые клиенты теперь (квадрант: сколько): III: 1, IV: 0, II: 0, I: 0"
  );
  expect(texts).toContain("Где они были через 3 месяца: снимков за это время пока нет");

  const before = takePicture(bench.workbook);
  await turnWorkbook("en", DAY);
  const english = bench.cells("Quadrant playbook", "A30:G90").flat().filter(Boolean).map(String);
  const names = /Альфа|Бета|Гамма|Дельта|Орлов|Лебедев|Север|Выставка/g;
  expect(english.filter((text) => /[а-яё]/i.test(text.replace(names, "")))).toEqual([]);
  await turnWorkbook("ru", DAY);
  expect(comparePictures(before, takePicture(bench.workbook))).toEqual([]);
});

test("is turned into the other language where it stands, and back", async () => {
  await open();
  const before = takePicture(bench.workbook);
  await turnWorkbook("en", DAY);
  const english = bench.cells("Quadrant playbook", "A1:G60").flat().filter(Boolean).map(String);
  const names = /Альфа|Бета|Гамма|Дельта|Орлов|Лебедев|Север/g;
  expect(english.filter((text) => /[а-яё]/i.test(text.replace(names, "")))).toEqual([]);
  await writeBasePlaybook(clients, "en");
  await turnWorkbook("ru", DAY);
  expect(comparePictures(before, takePicture(bench.workbook))).toEqual([]);
});

test("names key clients first, then the largest, and does not mind the order of the data", () => {
  const many = Array.from({ length: 40 }, (_, index) =>
    clientOf(`Клиент ${index}`, { turnover: index, isKey: index < 3, quadrant: "II" })
  );
  const plan = planBase(many, () => false).plans.find(({ quadrant }) => quadrant === "II");
  expect(plan?.named.map(({ turnover }) => turnover)).toEqual([
    ...[2, 1, 0],
    ...Array.from({ length: 10 }, (_, index) => 39 - index),
  ]);
  expect(plan?.clients).toBe(40);
  expect(planBase([...many].reverse(), () => false)).toEqual(planBase(many, () => false));
});
