import { NO_ANSWERS } from "../../../src/core/strategy/answers";
import { applyEdits, type Edit } from "../../../src/core/strategy/edits";
import { chooseKeyClients, describeClients } from "../../../src/core/strategy/client";
import {
  classifySelection,
  createStrategySheet,
  createStrategySheets,
  listStrategySheets,
  refreshStrategySheets,
  writeStrategyAnswers,
} from "../../../src/excel/late";
import { saveWorkbook } from "../../../src/officeHost/files/save";
import { makeSample } from "../../../src/preview/sample/sample";
import { FULL } from "../../core/strategy/sample";
import { openBench, type Bench } from "../office";
import { clientOf, DAY, editsOf, saysSame } from "./sheets";

let bench: Bench;
beforeEach(async () => {
  bench = await openBench({ Данные: [["Клиент", "Оборот"]] });
});
afterEach(() => bench.office.close());

const make = (names: readonly string[], language: "ru" | "en" = "ru") =>
  createStrategySheets({ clients: names.map((name) => clientOf(name)), language, today: DAY });

describe("createStrategySheets", () => {
  it("makes a sheet for each client, with its head, and tells progress", async () => {
    const progress: number[] = [];
    const clients = [clientOf("Альфа"), clientOf("Бета", { class: "B", profit: null })];
    const done = await createStrategySheets({
      clients,
      language: "ru",
      today: DAY,
      onProgress: (count) => void progress.push(count),
    });
    expect(done.created.map(({ sheet }) => sheet)).toEqual(["Альфа", "Бета"]);
    expect(progress).toEqual([2]);
    expect(bench.cells("Бета", "B2:D10")).toEqual([
      ["Бета", null, null],
      [null, null, "было"],
      ["Территория", "Север", null],
      ["Агент", "Орлов", null],
      ["Класс", "B", null],
      ["Квадрант", "III", null],
      ["Оборот", 1_250_000, null],
      ["Прибыль", "нет данных", null],
      ["Доля в обороте", 0.125, null],
    ]);
  });

  it("leaves clients who have a sheet alone: the saved file is the same", async () => {
    await make(["Альфа", "Бета"]);
    const before = saveWorkbook(bench.workbook);
    const again = await make(["Бета", "Альфа"]);
    expect(again.created).toEqual([]);
    expect(again.existing.map(({ sheet }) => sheet)).toEqual(["Бета", "Альфа"]);
    expect(saveWorkbook(bench.workbook)).toEqual(before);
  });

  it("stays within four requests for 20 clients, each below 1.5 MB, and stops when told", async () => {
    const names = Array.from({ length: 41 }, (_, index) => `Клиент ${index}`);
    bench.host.requests.length = 0;
    const done = await createStrategySheets({
      clients: names.slice(0, 20).map((name) => clientOf(name)),
      language: "ru",
      today: DAY,
    });
    expect(done.created).toHaveLength(20);
    expect(bench.host.requests.length).toBeLessThanOrEqual(4);
    for (const { bytes, responseBytes } of bench.host.requests) {
      expect(Math.max(bytes, responseBytes)).toBeLessThan(1_500_000);
    }
    let asked = 0;
    const stopped = await createStrategySheets({
      clients: names.map((name) => clientOf(name)),
      language: "ru",
      today: DAY,
      isCancelled: () => (asked += 1) > 1,
    });
    expect(stopped.created).toHaveLength(20);
    expect(stopped.left).toBe(1);
  });

  it("does all key clients of the sample in one command, and the same command again changes nothing", async () => {
    bench.host.workbook = makeSample("ru");
    const { reading, classification } = await classifySelection({
      language: "ru",
      write: "nowhere",
    });
    const clients = chooseKeyClients(describeClients(reading, classification));
    bench.host.requests.length = 0;
    const request = { clients, language: "ru", today: DAY } as const;
    const { created } = await createStrategySheets(request);
    expect(created.length).toBe(clients.length);
    expect(created.length).toBeGreaterThan(40);
    const { requests } = bench.host;
    expect(requests.length).toBeLessThanOrEqual(4 * Math.floor(created.length / 20));
    for (const { bytes, responseBytes } of requests) {
      expect(Math.max(bytes, responseBytes)).toBeLessThan(1_500_000);
    }
    const before = saveWorkbook(bench.host.workbook);
    await createStrategySheets(request);
    await refreshStrategySheets({ clients, today: DAY });
    expect(saveWorkbook(bench.host.workbook)).toEqual(before);
  });

  it.each(["=1+1", "'x", "A/B:C[1]", "Ю".repeat(200), "History", "  "])(
    "makes a working sheet for a client named %j",
    async (name) => {
      const { sheet } = await createStrategySheet(clientOf(name), "en", DAY);
      // Nothing is answered, but the check-list's lines stand there.
      const { answers: empty } = (await listStrategySheets(DAY)).sheets[0] ?? {};
      expect(empty && saysSame(empty, NO_ANSWERS)).toBe(true);
      await writeStrategyAnswers(sheet, editsOf(FULL), DAY);
      const { sheets } = await listStrategySheets(DAY);
      expect(sheets).toHaveLength(1);
      expect(sheets[0]?.key).toBe(name.toLowerCase());
      expect(sheets[0]?.state.client.name).toBe(name === "  " ? name.toLowerCase() : name);
      expect(sheets[0]?.answers).toEqual(applyEdits(empty ?? NO_ANSWERS, editsOf(FULL)));
      expect(bench.workbook.sheetByName(sheet)?.valueAt(1, 1)).toBe(name);
    }
  );

  it("gives two clients whose names make one tab name two sheets", async () => {
    const long = "Очень длинное название покупателя";
    const done = await make([`${long} один`, `${long} два`]);
    expect(new Set(done.created.map(({ sheet }) => sheet)).size).toBe(2);
  });
});

describe("answers", () => {
  it("of a check-list that need a line more have it as wide as the others", async () => {
    const { sheet } = await createStrategySheet(clientOf("Alpha"), "en", DAY);
    const cells = { playbookLine: "whyElsewhere", doing: "Спросить закупщика" };
    const add: Edit = { kind: "add", table: "playbook", row: { cells, mark: null } };
    await writeStrategyAnswers(sheet, [add], DAY);
    const { rows, merges } = bench.sheet(sheet);
    const row = rows.findIndex((line) => line?.values.includes("Спросить закупщика"));
    const columnsAt = (at: number): unknown[] =>
      merges
        .filter((area) => area.row <= at && at < area.row + area.rows)
        .map(({ column, columns }) => [column, columns])
        .sort();
    expect(columnsAt(row)).toEqual([
      [1, 2],
      [3, 3],
    ]);
    expect(columnsAt(row)).toEqual(columnsAt(row - 1));
  });

  it("are written in the sheet's language and read as they were, more rows than lines included", async () => {
    const { sheet } = await createStrategySheet(clientOf("Alpha"), "en", DAY);
    const people = Array.from({ length: 7 }, (_, index) => ({
      kind: "add" as const,
      table: "people" as const,
      row: { cells: { person: `Person ${index}`, role: "decides" }, mark: "known" },
    }));
    const { answers, lost } = await writeStrategyAnswers(sheet, [...editsOf(FULL), ...people], DAY);
    expect(lost).toEqual([]);
    const { sheets } = await listStrategySheets(DAY);
    expect(sheets[0]?.answers).toEqual(answers);
    expect(sheets[0]?.answers.tables.people).toHaveLength(8);
    expect(sheets[0]?.answers.tables.visits).toHaveLength(1);
    const texts = bench.workbook.sheetByName(sheet)?.rows.flatMap((row) => row?.values ?? []);
    expect(texts).toEqual(expect.arrayContaining(["decides", "known", "worth it"]));
    expect(sheets[0]?.state.completeness.score).toBe(100);
  });

  it("that look like formulas stay texts", async () => {
    const { sheet } = await createStrategySheet(clientOf("Альфа"), "ru", DAY);
    const goal = (value: string) =>
      ({ kind: "field", code: "goal", part: "value", value }) as const;
    for (const text of ["=1+1", "-5", "+7 (999) 123", "@SUM(A1)", "0012", "1.5.2026", "TRUE"]) {
      await writeStrategyAnswers(sheet, [goal(text)], DAY);
      const { sheets } = await listStrategySheets(DAY);
      expect(sheets[0]?.answers.fields.goal.value).toBe(text);
    }
  });
});
