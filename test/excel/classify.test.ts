import { classifySelection } from "../../src/excel/deeds";
import { openBench, type Bench } from "./office";

let bench: Bench;
afterEach(() => bench.office.close());

const SIX = [
  ["Клиент", "Оборот"],
  ["Альфа", 850],
  ["Бета", 50],
  ["Гамма", 40],
  ["Дельта", 30],
  ["Эпсилон", 20],
  ["Дзета", 10],
];

describe("classifySelection", () => {
  it("writes class, share, cumulative share, rank and quadrant right of the data", async () => {
    bench = await openBench({ Лист1: SIX });
    const done = await classifySelection({ language: "ru" });
    expect(done.written.beside).toEqual({ sheet: "Лист1", address: "C1:G7" });
    expect(bench.cells("Лист1", "C1:G2")).toEqual([
      ["Класс", "Доля", "Накопленная доля", "Ранг", "Квадрант"],
      ["A", 0.85, 0.85, 1, null],
    ]);
    expect(bench.cells("Лист1", "C2:C7").flat()).toEqual(["A", "B", "B", "B", "C", "C"]);
    expect(bench.host.requests.length).toBeLessThanOrEqual(3);
  });
});
