import type { Edit } from "../../../src/core/strategy/edits";
import { listCalls } from "../../../src/core/strategy/calls";
import { measureTeam } from "../../../src/core/strategy/team";
import {
  createStrategySheets,
  writeCallList,
  writeStrategyAnswers,
  writeTeamPage,
  writeTrainingList,
} from "../../../src/excel/late";
import { saveWorkbook } from "../../../src/officeHost/files/save";
import { caseOf, TODAY } from "../../core/strategy/sample";
import { openBench, SIX, type Bench } from "../office";
import { clientOf, DAY } from "./sheets";

let bench: Bench | undefined;
afterEach(() => bench?.office.close());

const moment = (cells: Record<string, string | number>) => ({ moments: [cells] });

describe("the executives' calls", () => {
  it("are the open moments of all clients by day, also those without a day or a name", () => {
    const calls = listCalls(
      [
        caseOf({ tables: moment({ moment: "Тендер", effect: "risk", momentDate: TODAY + 5 }) }),
        caseOf({ client: { name: "Бета" }, tables: moment({ whoCalls: "Ли", whomCalled: "Ким" }) }),
        caseOf({ tables: moment({ moment: "Старое", momentDate: TODAY - 1, whoCalls: "Ли" }) }),
        caseOf({ tables: moment({ moment: "Закрыто", momentState: "done" }) }),
        caseOf({ tables: moment({ momentOwner: "Орлов" }) }),
      ],
      TODAY
    );
    expect(calls.map(({ moment: what, date, isOverdue }) => [what, date, isOverdue])).toEqual([
      ["Старое", TODAY - 1, true],
      ["Тендер", TODAY + 5, false],
      ["", null, false],
    ]);
  });

  it("stand on a sheet, refreshed in place", async () => {
    bench = await openBench({ Данные: SIX });
    await createStrategySheets({
      clients: [clientOf("Альфа"), clientOf("=Бета")],
      language: "ru",
      today: DAY,
    });
    const { sheet } = await writeCallList("ru", DAY);
    expect(bench.cells(sheet, "A4:A4")).toEqual([["Незакрытых моментов нет."]]);
    const cells = { moment: "Тендер", effect: "risk", momentDate: 46350, whoCalls: "Ли" };
    await writeStrategyAnswers(
      "=Бета",
      [{ kind: "add", table: "moments", row: { cells, mark: null } }],
      DAY
    );
    expect(await writeCallList("ru", DAY)).toEqual({ sheet, isNew: false });
    expect(bench.cells(sheet, "A4:H4")).toEqual([
      [46350, "=Бета", "Тендер", "риск", "Ли", "не решено", null, "просрочено"],
    ]);
  });
});

test("who trains whom stands on a sheet, for visits of the first stage that are to come", async () => {
  bench = await openBench({ Данные: SIX });
  const clients = [clientOf("Альфа"), clientOf("Бета")];
  await createStrategySheets({ clients, language: "ru", today: DAY });
  expect(bench.cells((await writeTrainingList("ru", DAY)).sheet, "A4:A4")).toEqual([
    ["Визитов первого этапа впереди нет."],
  ]);
  const visit = (cells: Record<string, string | number>): Edit => ({
    kind: "add",
    table: "visits",
    row: { cells, mark: null },
  });
  const training = "Мошков готовит Ясенева";
  await writeStrategyAnswers(
    "Альфа",
    [
      { kind: "field", code: "training", part: "value", value: training },
      visit({ visitGoal: "Узнать", stage: "findOut", visitOwner: "Ясенев", visitDate: TODAY + 9 }),
      visit({ visitGoal: "Говорить", stage: "talk", visitDate: TODAY + 3 }),
      visit({ visitGoal: "Было", stage: "findOut", visitDate: TODAY - 3 }),
    ],
    DAY
  );
  await writeStrategyAnswers("Бета", [visit({ visitGoal: "Понять", stage: "findOut" })], DAY);
  const { sheet } = await writeTrainingList("ru", DAY);
  expect(bench.cells(sheet, "A4:F6")).toEqual([
    [TODAY + 9, "Альфа", "Узнать", "Ясенев", "не решено", training],
    ["без даты", "Бета", "Понять", "не решено", "не решено", "не решено"],
    [null, null, null, null, null, null],
  ]);
});

describe("the page of the team", () => {
  it("counts talks, visits, decisions, gained and lost clients since the day before", () => {
    const since = TODAY - 7;
    const one = caseOf({
      made: TODAY - 100,
      classBefore: "A",
      client: { class: "B" },
      fields: { lastTalk: TODAY - 2 },
      tables: {
        visits: [
          { visitDate: TODAY - 3, result: "Да" },
          { visitDate: TODAY - 3 },
          { visitDate: TODAY - 8, result: "Раньше" },
        ],
        remarks: [{ decision: "а" }, { decision: "б", decisionState: "done" }, { remark: "в" }],
      },
    });
    const fresh = caseOf({ client: { key: "б" }, made: TODAY - 1 });
    const [line] = measureTeam([one, fresh], TODAY, []);
    expect(line).toMatchObject({ sheets: 2, talks: 1, visits: 2, gained: 1, lost: 1 });
    const earlier = [{ ...(line ?? fail()), day: since }];
    expect(measureTeam([one, fresh], TODAY, earlier)[0]).toMatchObject({
      agent: "Орлов",
      talks: 1,
      visits: 1,
      openDecisions: 1,
      doneDecisions: 1,
      gained: 1,
    });
  });

  it("keeps the lines of earlier days, and writes a day once", async () => {
    bench = await openBench({ Данные: SIX });
    const clients = [clientOf("Альфа"), clientOf("Бета", { agent: null })];
    await createStrategySheets({ clients, language: "ru", today: DAY });
    const { sheet } = await writeTeamPage("ru", DAY);
    const days = (): unknown[] =>
      bench?.cells(sheet, "A4:B8").filter(([day]) => day !== null) ?? [];
    expect(days()).toEqual([
      [46351, "Орлов"],
      [46351, "без агента"],
    ]);
    const before = saveWorkbook(bench.workbook);
    await writeTeamPage("ru", DAY);
    expect(saveWorkbook(bench.workbook)).toEqual(before);
    await writeTeamPage("en", new Date(2026, 11, 2, 12));
    expect(days()).toEqual([
      [46358, "Орлов"],
      [46358, "без агента"],
      [46351, "Орлов"],
      [46351, "без агента"],
    ]);
    bench.sheet(sheet).put(4, 3, "моё");
    await expect(writeTeamPage("ru", new Date(2026, 11, 9, 12))).rejects.toMatchObject({
      failure: { code: "typedOnSheet", sheet },
    });
  });
});

function fail(): never {
  throw new Error("No line");
}
