import { planAgenda } from "../../../src/core/strategy/agenda";
import { readAnswers, type AnswerPlaces } from "../../../src/core/strategy/answers";
import { buildBoards } from "../../../src/core/strategy/boards";
import { addMonths, findOverdue, planCadence } from "../../../src/core/strategy/cadence";
import { findTrend } from "../../../src/core/strategy/client";
import { serialOf } from "../../../src/core/reading/values/dates";
import { FIELDS, SECTIONS, TABLES } from "../../../src/core/strategy/layout";
import { caseOf, TODAY } from "./sample";

const day = (year: number, month: number, date: number): number => serialOf(year, month, date) ?? 0;

describe("cadence", () => {
  it("asks for a monthly talk with A and a quarterly review with everybody", () => {
    const made = day(2026, 1, 31);
    expect(planCadence("A", made, null, null)).toEqual({
      nextTalk: day(2026, 2, 28),
      nextReview: day(2026, 4, 30),
    });
    expect(planCadence("B", made, null, day(2026, 3, 15))).toEqual({
      nextTalk: null,
      nextReview: day(2026, 6, 15),
    });
    expect(addMonths(day(2026, 12, 1), 3)).toBe(day(2027, 3, 1));
  });

  it("lists what is overdue, not what is due today", () => {
    expect(findOverdue({ nextTalk: TODAY - 1, nextReview: TODAY }, TODAY)).toEqual(["talk"]);
    expect(findOverdue({ nextTalk: null, nextReview: TODAY - 1 }, TODAY)).toEqual(["review"]);
  });
});

describe("agenda", () => {
  it("holds an agent's clients, the overdue first, with questions, risks and decisions", () => {
    const late = caseOf({
      client: { key: "б", name: "Бета" },
      made: TODAY - 200,
      tables: {
        moments: [
          { moment: "Тендер", effect: "risk", momentDate: TODAY + 5 },
          { moment: "Старый", effect: "risk", momentState: "done" },
          { moment: "Звонок", effect: "lever" },
        ],
        remarks: [
          { decision: "Позвонить", decisionOwner: "Орлов", decisionDue: TODAY + 1 },
          { decision: "Готово", decisionState: "done" },
          { remark: "Без решения" },
        ],
      },
    });
    const stranger = caseOf({ client: { key: "в", agent: "Лебедев" } });
    const items = planAgenda([caseOf({}), late, stranger], "Орлов", TODAY);
    expect(items.map(({ client }) => client.name)).toEqual(["Бета", "Альфа"]);
    expect(items[0]).toMatchObject({
      overdue: ["talk", "review"],
      risks: [{ moment: "Тендер", date: TODAY + 5 }],
      decisions: [{ decision: "Позвонить", owner: "Орлов", due: TODAY + 1 }],
    });
    expect(items[1]?.remarks.map(({ code }) => code)).toContain("noDecider");
    expect(items[1]?.open).toContain("competitors");
  });
});

describe("territory boards", () => {
  it("show three questions answered or open, with gaps counted, sheet or no sheet", () => {
    const north = caseOf({
      fields: { competitors: "Да", hopes: "Да" },
      marks: { hopes: "unknown" },
    });
    const south = caseOf({ client: { key: "ю", name: "Юг", territory: "Юг" } }).client;
    const boards = buildBoards([north.client, south], [north]);
    expect(boards.map(({ territory, gaps }) => [territory, gaps])).toEqual([
      ["Юг", 3],
      ["Север", 2],
    ]);
    expect(boards[1]?.open).toEqual({ competitors: 0, hopes: 1, strategy: 1 });
    expect(boards[1]?.lines[0]?.answers).toEqual({
      competitors: "Да",
      hopes: null,
      strategy: null,
    });
  });
});

describe("layout", () => {
  it("has codes that name one thing each, and columns that fit the grid", () => {
    const codes = [
      ...FIELDS.map(({ code }) => code),
      ...TABLES.flatMap((table) => table.columns.map(({ code }) => code)),
    ];
    expect(new Set(codes).size).toBe(codes.length);
    expect(new Set(SECTIONS.map(({ code }) => code)).size).toBe(SECTIONS.length);
    for (const { columns } of TABLES) {
      // Each column begins where the one before it ends, and the last one ends before the marks.
      const ends = columns.map(({ at, width = 1 }) => at + width);
      expect(columns.map(({ at }) => at)).toEqual([1, ...ends.slice(0, -1)]);
      expect(ends.at(-1)).toBeLessThanOrEqual(8);
    }
  });
});

describe("reading answers", () => {
  const places: AnswerPlaces = {
    fields: {
      potential: { value: { row: 0, column: 1 }, mark: { row: 0, column: 2 } },
      worth: { value: { row: 1, column: 1 }, mark: undefined },
    },
    tables: {
      people: { row: 2, rows: 3, columns: { person: 0, role: 1 }, mark: 2 },
    },
  };
  const grid = [
    ["", 5, "известно"],
    ["", "стоит", ""],
    ["Имя", "Роль", ""],
    ["Ким", "решает", ""],
    ["", "", ""],
    ["Ли", "поёт", "наверное"],
  ];
  const words: Record<string, string> = { известно: "known", стоит: "worthIt", решает: "decides" };

  it("turns words into codes, keeps what it does not know, leaves empty rows out", () => {
    const answers = readAnswers(
      places,
      ({ row, column }) => grid[row]?.[column],
      (_, word) => words[word]
    );
    expect(answers.fields.potential).toEqual({ value: 5, mark: "known" });
    expect(answers.fields.worth).toEqual({ value: "worthIt", mark: null });
    expect(answers.fields.strategy).toEqual({ value: null, mark: null });
    expect(answers.tables.people).toMatchObject([
      { at: 1, cells: { person: "Ким", role: "decides" }, mark: null },
      { at: 3, cells: { person: "Ли", role: "поёт" }, mark: "наверное" },
    ]);
  });
});

test("trend compares the later half of the periods with the earlier", () => {
  const periods = (...amounts: number[]) => findTrend(Float64Array.from(amounts));
  expect(periods(100, 100, 150, 150)).toBe(0.5);
  expect(periods(100, 7, 50)).toBe(-0.5);
  expect(periods(0, 50)).toBeNull();
  expect(periods(100)).toBeNull();
  expect(findTrend(null)).toBeNull();
});
