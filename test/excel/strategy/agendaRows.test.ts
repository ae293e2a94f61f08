import { listHandedOver, planAgenda } from "../../../src/core/strategy/agenda";
import { heightOfRow, listAgendaRows } from "../../../src/excel/strategy/agendaRows";
import { caseOf, TODAY } from "../../core/strategy/sample";

const PAGE = 850;
const long = "Слово ".repeat(60).trim();

function agendaOf(clients: number, isFull: boolean) {
  const cases = Array.from({ length: clients }, (_, index) =>
    caseOf({
      client: { key: `к${index}`, name: `Клиент ${index}` },
      figures: { turnover: 1000 - index, turnoverBefore: 900, trend: -0.125 },
      ...(isFull
        ? {
            fields: {
              goal: long,
              measure: long,
              strategy: long,
              training: long,
              potential: 5000,
              probability: 0.6,
              lastTalk: TODAY - 30,
            },
            tables: {
              visits: [
                { visitGoal: "Узнать", stage: "findOut", visitOwner: "Ли", visitDate: TODAY + 3 },
                { visitGoal: "Старый", result: long, visitDate: TODAY - 3 },
                { visitGoal: "До беседы", result: "Давно", visitDate: TODAY - 31 },
              ],
              moments: Array.from({ length: 5 }, (__, n) => ({
                moment: `${n} ${long}`,
                effect: "risk",
                momentDate: TODAY + 5 - n,
              })),
              remarks: [
                { decision: "Сделано", decisionState: "done" },
                ...Array.from({ length: 5 }, (__, n) => ({
                  decision: `${n} ${long}`,
                  decisionDue: TODAY + n,
                })),
              ],
            },
          }
        : { updated: null }),
    })
  );
  return listAgendaRows(planAgenda(cases, "Орлов", TODAY), { agent: "Орлов", today: TODAY }, "ru");
}

const heightOf = ({ rows }: ReturnType<typeof agendaOf>): number =>
  rows.reduce((sum, row) => sum + heightOfRow(row), 0);

describe("the page of an agenda", () => {
  it.each([
    [1, true],
    [3, false],
    [12, true],
    [60, false],
    [60, true],
  ])(
    "holds %i clients (answered: %s) on one page, every one of them named or counted",
    (n, isFull) => {
      const page = agendaOf(n, isFull);
      expect(heightOf(page)).toBeLessThanOrEqual(PAGE);
      const text = page.rows.map(({ cells }) => cells[0]).join("\n");
      const named = Array.from({ length: n }, (_, index) => index).filter((index) =>
        text.includes(`Клиент ${index} ·`)
      ).length;
      const more = Number(/и ещё (\d+)$/m.exec(text.slice(text.indexOf("Остальные")))?.[1] ?? 0);
      expect(named + (text.includes("Остальные") ? more : 0)).toBe(n);
      expect(page.keys.length).toBeGreaterThan(0);
    }
  );

  it("tells changes since the last talk, money, goal, strategy, questions, risks and decisions", () => {
    const text = agendaOf(1, true)
      .rows.map(({ cells }) => cells.join(" "))
      .join("\n");
    for (const part of [
      "оборот 1\u00a0000 · тренд -13\u00a0% · до потенциала 4\u00a0000 · ожидаем 2\u00a0400",
      "Изменилось с 26.10.2026: оборот был 900, стал 1\u00a0000; визит 22.11.2026: Слово",
      "сделано: Сделано",
      "Цель: Слово",
      "Стратегия: Слово",
      "Спросить:\n– ",
      "Риск: 4 Слово",
      "Ближайший визит: 28.11.2026; Узнать; едет Ли",
      "Подготовка: Слово",
      "В работе: 0 Слово",
      "В работе: и ещё 2",
      "Решили сегодня Кто Срок",
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain("Давно");
  });

  it("says once of a sheet that nobody has begun that it is empty", () => {
    const text = agendaOf(1, false)
      .rows.map(({ cells }) => cells[0])
      .join("\n");
    expect(text).toContain("Лист ещё не заполняли. Начните с пункта «Масштаб и возможности».");
    expect(text).toContain("оборот был 900, стал 1\u00a0000");
    for (const absent of ["Спросить", "Обратить внимание", "не назначен", "не поставлена"]) {
      expect(text).not.toContain(absent);
    }
  });

  it("puts first who fell, then who is overdue, then the largest", () => {
    const one = (name: string, given: Parameters<typeof caseOf>[0] = {}) =>
      caseOf({ client: { key: name, name, ...given.client }, ...without(given) });
    const items = planAgenda(
      [
        one("Мал", { figures: { turnover: 1 } }),
        one("Велик", { figures: { turnover: 9 } }),
        one("Поздно", { made: TODAY - 200 }),
        one("Упал", { client: { class: "C" }, classBefore: "A" }),
      ],
      "Орлов",
      TODAY
    );
    expect(items.map(({ client }) => client.name)).toEqual(["Упал", "Поздно", "Велик", "Мал"]);
  });
});

function without({ client: _, ...given }: Parameters<typeof caseOf>[0]) {
  return given;
}

describe("what an agenda tells of a client's life", () => {
  const textOf = (one: ReturnType<typeof caseOf>, agent: string): string => {
    const page = listAgendaRows(
      planAgenda([one], agent, TODAY),
      { agent, today: TODAY, handedOver: listHandedOver([one], agent, TODAY) },
      "ru"
    );
    return page.rows.map(({ cells }) => cells[0]).join("\n");
  };

  it("who may be lost, with the money, and since when the data lack it", () => {
    const lost = {
      ...caseOf({ client: { state: "atRisk" }, figures: { turnover: 700 } }),
      atStake: 900,
      missingSince: TODAY - 40,
    };
    const text = textOf(lost, "Орлов");
    expect(text).toContain("Альфа · A · III · под угрозой");
    expect(text).toContain("можем потерять 900 · нет в данных с 16.10.2026 · оборот 700");
    expect(textOf({ ...lost, client: { ...lost.client, state: "key" } }, "Орлов")).not.toContain(
      "потерять"
    );
  });

  it("another agent or territory is told to both agents, for a quarter", () => {
    const moved = {
      ...caseOf({ client: { agent: "Ким", territory: "Юг" } }),
      agentBefore: "Орлов; Лебедев",
      territoryBefore: "Север",
      movedOn: TODAY - 30,
    };
    expect(textOf(moved, "Ким")).toContain("агент был Орлов; Лебедев, стал Ким; территория была");
    for (const agent of ["Орлов", "Лебедев"]) {
      expect(textOf(moved, agent)).toContain("Перешли к другим:\n– Альфа (Ким)");
    }
    expect(textOf(moved, "Петров")).not.toContain("Перешли");
    const longAgo = { ...moved, movedOn: TODAY - 93 };
    expect(textOf(longAgo, "Орлов")).not.toContain("Перешли");
    expect(textOf(longAgo, "Ким")).not.toContain("агент был");
    // Shared with a new agent it is still the old one's.
    const shared = { ...moved, client: { ...moved.client, agents: ["Ким", "Орлов"] } };
    expect(textOf(shared, "Орлов")).not.toContain("Перешли");
  });

  it("which answers changed since the talk, but not those that stand elsewhere on the page", () => {
    const now = caseOf({
      fields: { goal: "Новая", potential: 7, walletShare: 0.5, lastTalk: TODAY - 5 },
    });
    const before = caseOf({ fields: { goal: "Старая", lastTalk: TODAY - 35 } });
    const text = textOf({ ...now, atLastTalk: before.answers }, "Орлов");
    expect(text).toContain("Потенциал в год: было «пусто», стало «7»");
    expect(text).toContain("Цель: было «Старая», стало «Новая»");
    expect(text).not.toContain("Последняя беседа:");
    expect(textOf(now, "Орлов")).toContain("Изменилось с 20.11.2026: ничего не записано");
  });

  it("asks who trains whom for a visit of the first stage until the sheet says so", () => {
    const visits = [{ visitGoal: "Узнать", stage: "findOut", visitDate: TODAY + 3 }];
    expect(textOf(caseOf({ tables: { visits } }), "Орлов")).toContain("кто кого готовит?");
    const trained = caseOf({ fields: { training: "Ли готовит Орлова" }, tables: { visits } });
    expect(textOf(trained, "Орлов")).not.toContain("кто кого готовит?");
    expect(textOf(trained, "Орлов")).toContain("Подготовка: Ли готовит Орлова");
  });
});
