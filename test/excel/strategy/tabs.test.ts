import {
  createStrategySheets,
  writeAgendas,
  writeCallList,
  writeStrategyIndex,
  writeTerritoryBoards,
} from "../../../src/excel/late";
import { orderTabs } from "../../../src/excel/strategy/tabs";
import { TAB_COLORS } from "../../../src/excel/cells/palette";
import { openBench, SIX, type Bench } from "../office";
import { clientOf, DAY } from "./sheets";

const of = (name: string, agent: string | null) => clientOf(name, { agent });
const make = (...clients: ReturnType<typeof of>[]) =>
  createStrategySheets({ clients, language: "ru", today: DAY });
const tabs = ({ workbook }: Bench): string[][] =>
  workbook.sheets.map(({ name, tabColor }) => [name, tabColor]);
const [blue, green] = TAB_COLORS;

describe("tabs of strategy sheets", () => {
  it("stand together by agent in the agent's colour, later ones too", async () => {
    const bench = await openBench({ Продажи: SIX });
    try {
      await make(of("Кит", "Яшин"), of("Лев", "Орлов"));
      await bench.act(({ worksheets }) => {
        worksheets.add("Заметки");
        // A person gives the sheets of Яшин a colour of their own.
        worksheets.getItem("Кит").tabColor = "#112233";
      });
      await make(of("Ёж", "Яшин"), of("Рысь", null), of("Волк", "Орлов"), of("Уж", "Яшин"));
      expect(tabs(bench)).toEqual([
        ["Продажи", ""],
        ["Кит", "#112233"],
        ["Ёж", "#112233"],
        ["Уж", "#112233"],
        ["Лев", green],
        ["Волк", green],
        ["Заметки", ""],
        ["Рысь", blue],
      ]);
    } finally {
      bench.office.close();
    }
  });

  it("take colours in turn when there are more agents than colours", () => {
    const order = orderTabs([]);
    const colors = Array.from({ length: 9 }, (_, agent) => order.place(`${agent}`).color);
    expect(colors.slice(0, 8)).toEqual([...TAB_COLORS]);
    expect(TAB_COLORS).toContain(colors[8]);
  });
});

test("a workbook stays in one language, whichever the person has now", async () => {
  const bench = await openBench({ Продажи: SIX });
  try {
    await make(of("Кит", "Яшин"));
    const clients = [of("Кит", "Яшин"), of("Лев", null)];
    const made = await createStrategySheets({ clients, language: "en", today: DAY });
    expect(made.language).toBe("ru");
    await writeStrategyIndex(clients, "en");
    await writeTerritoryBoards(clients, "en");
    await writeAgendas({ language: "en", today: DAY });
    await writeCallList("en", DAY);
    expect(tabs(bench).map(([name]) => name)).toEqual([
      "Ключевые клиенты",
      "Продажи",
      "Кит",
      "Лев",
      "Территории",
      "Повестка Яшин",
      "Повестка без агента",
      "Звонки руководителей",
    ]);
    expect(bench.cells("Лев", "B1:B1")).toEqual(bench.cells("Кит", "B1:B1"));
  } finally {
    bench.office.close();
  }
});

describe("the index", () => {
  it("stands first, and each sheet leads back to it, whatever it is called, and to a new one", async () => {
    const bench = await openBench({ Продажи: SIX });
    try {
      await make(of("Кит", "Яшин"));
      const link = (): unknown => bench.cells("Кит", "E1:E1")[0]?.[0];
      expect(link()).toBe("");
      const { sheet } = await writeStrategyIndex([of("Кит", "Яшин")], "ru");
      expect(bench.workbook.sheets[0]?.name).toBe(sheet);
      expect(link()).toBe("← Обзор");
      await bench.act(({ worksheets }) => void (worksheets.getItem(sheet).name = "Мой обзор"));
      expect(link()).toBe("← Обзор");
      await bench.act(({ worksheets }) => void worksheets.getItem("Мой обзор").delete());
      await writeStrategyIndex([of("Кит", "Яшин")], "ru");
      expect(bench.workbook.names.map(({ name }) => name)).toEqual(["KeyClients_Index_1"]);
      expect(link()).toBe("← Обзор");
    } finally {
      bench.office.close();
    }
  });
});
