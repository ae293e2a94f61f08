import fc from "fast-check";
import { FIELDS, LISTS } from "../../../src/core/strategy/layout";
import {
  createStrategySheets,
  listStrategySheets,
  makePack,
  recordChanges,
  takePackBack,
  turnWorkbook,
  writeAgendas,
  writeCallList,
  writeStrategyAnswers,
  writeStrategyIndex,
  writeTeamPage,
  writeTrainingList,
  writeTerritoryBoards,
} from "../../../src/excel/late";
import type { Edit } from "../../../src/core/strategy/edits";
import { strategyTexts } from "../../../src/strings/strategy/texts";
import { PLACED_FIELDS, PLACED_TABLES } from "../../../src/excel/strategy/place";
import { openWorkbook } from "../../../src/officeHost/files/open";
import { saveWorkbook } from "../../../src/officeHost/files/save";
import { FULL } from "../../core/strategy/sample";
import { comparePictures, takePicture } from "../../faults/picture";
import { openBench, openBenchOn, SIX, type Bench } from "../office";
import { chooseRuns, SEED } from "../../runs";
import { answersByKey, clientOf, DAY, editsOf } from "./sheets";

/* A workbook with everything that strategy sheets bring is turned into the other language, and back. */

const clients = [
  clientOf("Альфа"),
  clientOf("Бета", { class: "B", agent: "Лебедев", territory: null, extent: "short" }),
  clientOf("Гамма", { quadrant: null, agent: null, profit: null, trend: null }),
  clientOf("Дельта", { isKey: true, class: "0/returns" }),
];
const field = (code: "goal" | "lastReview", value: string | number): Edit => ({
  kind: "field",
  code,
  part: "value",
  value,
});
const journal = (): Promise<unknown> => recordChanges({ language: "ru", today: DAY });
let bench: Bench;
afterEach(() => bench.office.close());

async function makeBook(): Promise<void> {
  bench = await openBench({ Продажи: SIX, Заметки: [["Цель", "решает"]] }, "ru-RU");
  const sheets = clients.slice(0, 3);
  await createStrategySheets({ clients: sheets, language: "ru", today: DAY });
  await writeStrategyAnswers("Альфа", editsOf(FULL), DAY);
  await writeStrategyAnswers("Бета", [field("goal", "Цель"), field("lastReview", 46_340)], DAY);
  await journal();
  await writeStrategyAnswers("Бета", [field("goal", "Удвоить")], DAY);
  await journal();
  await writeStrategyIndex(clients, "ru");
  await writeTerritoryBoards(clients, "ru");
  await writeCallList("ru", DAY);
  await writeTrainingList("ru", DAY);
  await writeTeamPage("ru", DAY);
  await writeAgendas({ language: "ru", today: DAY });
}

/** Texts in Russian on our sheets that no person has written; formulas look for words of lists in both languages. */
function listRussian({ workbook }: Bench): string[] {
  const known = Object.values(strategyTexts("ru").lists).flatMap((words) => Object.values(words));
  const states = Object.values(strategyTexts("ru").states);
  const persons = [
    "Альфа",
    "Бета",
    "Гамма",
    "Дельта",
    "Орлов",
    "Лебедев",
    "Север",
    "Удвоить",
    "Ответ",
  ];
  const plain = (text: string): string => {
    const words = [...(text.startsWith("=") ? [...known, ...states] : []), ...persons];
    // Longer words first: one may stand in another.
    const sorted = [...words].sort((a, b) => b.length - a.length);
    return sorted.reduce((rest, word) => rest.replaceAll(word, ""), text);
  };
  return workbook.sheets
    .filter(({ name }) => !["Продажи", "Заметки", "Journal", "KeyClients seen"].includes(name))
    .flatMap((sheet) =>
      sheet.rows.flatMap((row, r) =>
        (row?.values ?? []).flatMap((value, c) => {
          const text = String(row?.extras?.get(c)?.formula ?? value ?? "");
          const isIdentity = /^KeyClients \{/.test(text);
          return !isIdentity && /[а-яё]/i.test(plain(text))
            ? [`${sheet.name} ${r} ${c} ${text}`]
            : [];
        })
      )
    );
}

/** What each cell of Альфа checks. */
function listChecks(book: Bench): Record<string, string> {
  const cells = book
    .sheet("Альфа")
    .validations.flatMap(({ areas, source: _, ...check }) =>
      areas.flatMap(({ row, column, rows, columns }) =>
        Array.from({ length: rows * columns }, (_cell, at) => [
          `${row + Math.floor(at / columns)},${column + (at % columns)}`,
          JSON.stringify(Object.entries(check).sort()),
        ])
      )
    );
  return Object.fromEntries(cells.sort()) as Record<string, string>;
}

test("all of it is in the other language, nothing typed is, and turning back brings every cell back", async () => {
  await makeBook();
  const before = takePicture(bench.workbook);
  const typed = await answersByKey();
  const scores = async (): Promise<number[]> =>
    (await listStrategySheets(DAY)).sheets.map(({ state }) => state.completeness.score);
  const scored = await scores();

  const told = await turnWorkbook("en", DAY);
  expect(told).toMatchObject({ sheets: 3, already: 0, left: [] });
  expect(bench.workbook.sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      ...["Key clients", "Territories", "Executive calls", "Team", "Journal"],
      ...["Agenda Орлов", "Agenda Лебедев", "Agenda no agent"],
    ])
  );
  expect(await answersByKey()).toEqual(typed);
  expect(await scores()).toEqual(scored);
  expect((await listStrategySheets(DAY)).sheets.map(({ language }) => language)).toEqual(
    clients.slice(0, 3).map(() => "en")
  );
  expect(listRussian(bench)).toEqual([]);
  const checks = bench.workbook.sheets.flatMap(({ validations, name }) =>
    ["Альфа", "Бета", "Гамма"].includes(name) ? validations.map((one) => JSON.stringify(one)) : []
  );
  expect(checks.filter((one) => /[а-яё]/i.test(one))).toEqual([]);

  await turnWorkbook("ru", DAY);
  expect(comparePictures(before, takePicture(bench.workbook))).toEqual([]);
});

test("what a person has made other stays: labels, lists, columns, tabs, decisions on an agenda", async () => {
  bench = await openBench({ Продажи: SIX }, "ru-RU");
  await createStrategySheets({ clients: [clientOf("Альфа")], language: "ru", today: DAY });
  await writeStrategyAnswers("Альфа", editsOf(FULL), DAY);
  await writeStrategyIndex([clientOf("Альфа")], "ru");
  await writeAgendas({ language: "ru", today: DAY });
  const role = PLACED_TABLES.find(({ part }) => part.code === "people");
  const goal = PLACED_FIELDS.find(({ part }) => part.code === "goal")?.row ?? 0;
  const first = (role?.row ?? 0) + 1;
  await bench.act(({ worksheets }) => {
    const sheet = worksheets.getItem("Альфа");
    // Another label, a list of the person's own on one cell of a column, a role in the person's own words.
    sheet.getRange(`B${goal + 1}`).values = [["Наша мечта"]];
    sheet.getRange(`C${first + 2}`).dataValidation.clear();
    sheet.getRange(`C${first + 2}`).dataValidation.rule = {
      list: { inCellDropDown: true, source: "свой,чужой" },
    };
    sheet.getRange(`C${first + 2}`).values = [["Решает почти всё"]];
    sheet.getRange(`B${first + 2}`).values = [["решает"]];
    sheet.getRange("A1:A2").getEntireRow().insert("Down");
    sheet.getRange("A:A").insert("Right");
    sheet.getRange("N5").values = [["Цель"]];
    const index = worksheets.getItem("Ключевые клиенты");
    index.tables.getItemAt(0).columns.add(undefined, [["State"], ["да"]]);
    index.name = "Мой обзор";
  });
  const agenda = bench.sheet("Повестка Орлов");
  const room = agenda.names.find(({ name }) => name === "KeyClients_d_1");
  const line = Number(/\$(\d+)/.exec(room?.formula ?? "")?.[1] ?? 1) - 1;
  agenda.put(line, 0, "Позвонить", agenda.styleAt(line, 0));
  const before = takePicture(bench.workbook);
  const checked = listChecks(bench);

  const told = await turnWorkbook("en", DAY);
  expect(told).toEqual({ sheets: 1, already: 0, others: ["Мой обзор"], left: ["Повестка Орлов"] });
  const cell = (a1: string): unknown => bench.cells("Альфа", `${a1}:${a1}`)[0]?.[0];
  expect(cell(`C${goal + 3}`)).toBe("Наша мечта");
  expect(cell(`D${first + 3}`)).toBe("decides");
  expect(cell(`D${first + 4}`)).toBe("Решает почти всё");
  expect(cell(`C${first + 4}`)).toBe("решает");
  expect(cell("N5")).toBe("Цель");
  const sources = bench
    .sheet("Альфа")
    .validations.flatMap(({ type, formula1 }) => (type === "List" ? [formula1] : []));
  expect(sources).toContain("свой,чужой");
  expect(sources.filter((one) => /[а-яё]/i.test(one ?? ""))).toEqual(["свой,чужой"]);
  // The person's column is called as ours would be: ours keeps its heading, and is still known by it.
  expect(bench.cells("Мой обзор", "A1:D1")).toEqual([
    ["Client", "Sheet", "Состояние", "May be lost"],
  ]);
  expect(agenda.valueAt(line, 0)).toBe("Позвонить");

  await turnWorkbook("ru", DAY);
  expect(comparePictures(before, takePicture(bench.workbook))).toEqual(["Альфа!checks"]);
  // One check for several blocks may have become several; the cells check what they did.
  expect(listChecks(bench)).toEqual(checked);
});

test("a protected sheet stops it before anything is written", async () => {
  bench = await openBench({ Продажи: SIX }, "ru-RU");
  const both = [clientOf("Альфа"), clientOf("Бета")];
  await createStrategySheets({ clients: both, language: "ru", today: DAY });
  await bench.act(({ worksheets }) => worksheets.getItem("Бета").protection.protect());
  const before = takePicture(bench.workbook);
  await expect(turnWorkbook("en", DAY)).rejects.toMatchObject({
    failure: { code: "sheetProtected", sheet: "Бета" },
    left: "untouched",
  });
  expect(comparePictures(before, takePicture(bench.workbook))).toEqual([]);
});

test("a pack that was turned comes back into a workbook of the other language", async () => {
  bench = await openBench({ Продажи: SIX }, "ru-RU");
  await createStrategySheets({ clients: [clientOf("Альфа")], language: "ru", today: DAY });
  const source = Buffer.from(saveWorkbook(bench.host.workbook)).toString("base64");
  bench.office.close();
  bench = await openBench({ Лист1: [] }, "ru-RU");
  await makePack(source, "Орлов");
  await turnWorkbook("en", DAY);
  const row = { cells: { person: "Ким", role: "decides" }, mark: "assumed" };
  await writeStrategyAnswers("Альфа", [{ kind: "add", table: "people", row }], DAY);
  const pack = Buffer.from(saveWorkbook(bench.host.workbook)).toString("base64");
  bench.office.close();
  bench = await openBenchOn(openWorkbook(Buffer.from(source, "base64"), "book.xlsx"), "ru-RU");
  await takePackBack(pack, DAY);
  const people = PLACED_TABLES.find(({ part }) => part.code === "people");
  const at = (people?.row ?? 0) + 2;
  expect(bench.cells("Альфа", `B${at}:C${at}`)).toEqual([["Ким", "решает"]]);
  expect(bench.cells("Альфа", `I${at}:I${at}`)).toEqual([["предположение"]]);
});

/** Whatever a person may type: words of ours in either language, formulas' look-alikes, blanks, long texts. */
const typed = fc.oneof(
  fc.constantFrom("Цель", "Goal", "открыто", "open", "решает", "decides", "нет данных", "Клиент"),
  fc.constantFrom("=1+1", "'", "2026-11-25", "25.11.2026", "1 000,5", "?", " пробел ", "Итого"),
  fc.string({ minLength: 1, maxLength: 40 }),
  fc.string({ unit: "binary", minLength: 1, maxLength: 12 }).map((text) => `б${text}`)
);

const TEXT_FIELDS = FIELDS.filter(({ value }) => value.kind === "text");

it("turning there and back gives every cell as it was, whatever was typed", async () => {
  const { length } = TEXT_FIELDS;
  const fields = fc.array(typed, { minLength: length, maxLength: length });
  const people = fc.array(fc.tuple(typed, fc.constantFrom(...LISTS.role)), { minLength: 5 });
  await fc.assert(
    fc.asyncProperty(fields, people, typed, async (values, rows, beside) => {
      bench = await openBench({ Продажи: SIX }, "ru-RU");
      await createStrategySheets({ clients: clients.slice(0, 1), language: "ru", today: DAY });
      const edits = [
        ...TEXT_FIELDS.map(({ code }, at): Edit => {
          return { kind: "field", code, part: "value", value: values[at] ?? "" };
        }),
        ...rows.map(([person, role]): Edit => {
          const row = { at: undefined, mark: "known", cells: { person, role } };
          return { kind: "add", table: "people", row };
        }),
      ];
      await writeStrategyAnswers("Альфа", edits, DAY);
      // Beside the form, where nobody expects anything.
      await bench.act(({ worksheets }) => {
        const cell = worksheets.getItem("Альфа").getRange("L3");
        cell.numberFormat = [["@"]];
        cell.values = [[beside]];
      });
      await writeStrategyIndex(clients.slice(0, 1), "ru");
      const before = takePicture(bench.workbook);
      const answers = await answersByKey();
      await turnWorkbook("en", DAY);
      expect(await answersByKey()).toEqual(answers);
      await turnWorkbook("ru", DAY);
      expect(comparePictures(before, takePicture(bench.workbook))).toEqual([]);
      bench.office.close();
    }),
    // One run types into more than twenty cells.
    { numRuns: chooseRuns(1, 20), seed: SEED }
  );
});
