import { describeProspect } from "../../../src/core/strategy/client";
import type { Edit } from "../../../src/core/strategy/edits";
import {
  createStrategySheets,
  joinSameClient,
  listStrategySheets,
  refreshStrategySheets,
  writeStrategyAnswers,
} from "../../../src/excel/late";
import { openWorkbook } from "../../../src/officeHost/files/open";
import { saveWorkbook } from "../../../src/officeHost/files/save";
import { openBench, type Bench } from "../office";
import { answersByKey, clientOf, DAY } from "./sheets";

let bench: Bench;
beforeEach(async () => {
  bench = await openBench({ Данные: [["Клиент", "Оборот"]] });
});
afterEach(() => bench.office.close());

const LATER = new Date(2027, 0, 10, 12);
const text = (code: "goal" | "plan" | "strategy", value: string): Edit => ({
  kind: "field",
  code,
  part: "value",
  value,
});
const zao = clientOf("ЗАО Зета", { clientId: "17" });
const ao = clientOf("АО Зета", { clientId: "17" });

describe("a client that was renamed", () => {
  it("keeps its sheet by its id: no second one is made, the head and the key follow", async () => {
    await createStrategySheets({ clients: [zao], language: "ru", today: DAY });
    await writeStrategyAnswers("ЗАО Зета", [text("goal", "Удвоить")], DAY);
    const again = await createStrategySheets({ clients: [ao], language: "ru", today: LATER });
    expect([again.created, again.existing.map(({ sheet }) => sheet)]).toEqual([[], ["ЗАО Зета"]]);
    const { refreshed } = await refreshStrategySheets({ clients: [ao], today: LATER });
    expect(refreshed).toMatchObject([
      { key: "ао зета", client: "АО Зета", nameBefore: "ЗАО Зета" },
    ]);
    bench.host.workbook = openWorkbook(saveWorkbook(bench.workbook), "saved.xlsx");
    const answers = await answersByKey();
    expect(Object.keys(answers)).toEqual(["ао зета"]);
    expect(answers["ао зета"]?.fields.goal.value).toBe("Удвоить");
    const twice = await refreshStrategySheets({ clients: [ao], today: LATER });
    expect(twice.refreshed).toMatchObject([{ changed: [], hasNewAnswers: false }]);
  });

  it("keeps its sheet by its former key, once a person has said so", async () => {
    const old = clientOf("ЗАО Зета");
    const renamed = clientOf("АО Зета", { formerKeys: ["зао зета"] });
    await createStrategySheets({ clients: [old], language: "ru", today: DAY });
    const { created } = await createStrategySheets({
      clients: [renamed],
      language: "ru",
      today: LATER,
    });
    expect(created).toEqual([]);
  });
});

describe("this is the same client", () => {
  it("takes the answers of a second sheet in, one by one, and hides it as it was", async () => {
    const [old, fresh] = [clientOf("ЗАО Зета"), clientOf("АО Зета")];
    await createStrategySheets({ clients: [old, fresh], language: "ru", today: DAY });
    await writeStrategyAnswers("ЗАО Зета", [text("goal", "Удвоить"), text("plan", "А")], DAY);
    await writeStrategyAnswers(
      "АО Зета",
      [text("strategy", "Через склад"), text("plan", "Б")],
      DAY
    );
    const before = bench.cells("АО Зета", "A1:I150");
    const done = await joinSameClient("ЗАО Зета", { key: "ао зета", name: "АО Зета" }, LATER);
    expect(done).toMatchObject({ sheet: "ЗАО Зета", other: "АО Зета", taken: 1 });
    expect(done.conflicts).toMatchObject([{ ours: "А", theirs: "Б" }]);
    const { sheets, copies } = await listStrategySheets(LATER);
    expect([sheets.length, copies]).toEqual([1, []]);
    expect(sheets[0]?.state.client).toMatchObject({ key: "ао зета", name: "АО Зета" });
    const { fields } = sheets[0]?.answers ?? { fields: undefined };
    expect([fields?.goal.value, fields?.plan.value, fields?.strategy.value]).toEqual([
      "Удвоить",
      "А",
      "Через склад",
    ]);
    expect(bench.sheet("АО Зета").visibility).toBe("Hidden");
    expect(bench.cells("АО Зета", "A1:I150")).toEqual(before);
    const again = await createStrategySheets({ clients: [fresh], language: "ru", today: LATER });
    expect(again.existing.map(({ sheet }) => sheet)).toEqual(["ЗАО Зета"]);
  });

  it("leaves every answer and both sheets as they were when Excel refuses", async () => {
    const [old, fresh] = [clientOf("ЗАО Зета"), clientOf("АО Зета")];
    await createStrategySheets({ clients: [old, fresh], language: "ru", today: DAY });
    await writeStrategyAnswers("АО Зета", [text("strategy", "Через склад")], DAY);
    const before = await answersByKey();
    bench.host.faults.push({ at: "Worksheet.Visibility", code: "AccessDenied", after: 0 });
    await expect(
      joinSameClient("ЗАО Зета", { key: "ао зета", name: "АО Зета" }, LATER)
    ).rejects.toMatchObject({ left: "untouched" });
    expect(await answersByKey()).toEqual(before);
    expect(bench.sheet("АО Зета").visibility).toBe("Visible");
  });
});

describe("a prospect", () => {
  const wished = describeProspect({ name: "ООО «Мечта»", agent: "Орлов" });

  it("has a sheet without a turnover, stays when the data do not know it, and becomes a client that buys", async () => {
    await createStrategySheets({ clients: [wished], language: "ru", today: DAY });
    await writeStrategyAnswers("ООО «Мечта»", [text("goal", "Первая сделка")], DAY);
    const alone = await refreshStrategySheets({ clients: [clientOf("Альфа")], today: LATER });
    expect(alone.refreshed).toMatchObject([{ state: "prospect", changed: [] }]);
    const bought = clientOf("ООО «Мечта»", { key: "ооо мечта", turnover: 700 });
    const { refreshed } = await refreshStrategySheets({ clients: [bought], today: LATER });
    expect(refreshed).toMatchObject([{ stateBefore: "prospect", state: "key" }]);
    const { created } = await createStrategySheets({
      clients: [bought],
      language: "ru",
      today: LATER,
    });
    expect(created).toEqual([]);
    expect((await answersByKey())["ооо мечта"]?.fields.goal.value).toBe("Первая сделка");
  });
});
