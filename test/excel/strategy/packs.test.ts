import type { Edit } from "../../../src/core/strategy/edits";
import type { FieldCode } from "../../../src/core/strategy/layout";
import {
  createStrategySheets,
  listStrategySheets,
  makePack,
  refreshStrategySheets,
  takePackBack,
  writeStrategyAnswers,
} from "../../../src/excel/late";
import { openWorkbook } from "../../../src/officeHost/files/open";
import { saveWorkbook } from "../../../src/officeHost/files/save";
import { FULL } from "../../core/strategy/sample";
import { openBench, type Bench } from "../office";
import { answersByKey, clientOf, DAY, editsOf } from "./sheets";

let main: Bench;
const alpha = clientOf("Альфа");
const beta = clientOf("Бета");
const gamma = clientOf("Гамма", { agent: "Лебедев" });

beforeEach(async () => {
  main = await openBench({ Данные: [["Секретный оборот", 1]] });
  await createStrategySheets({ clients: [alpha, beta, gamma], language: "ru", today: DAY });
  await writeStrategyAnswers("Альфа", editsOf(FULL), DAY);
});
afterEach(() => main.office.close());

const answer = (code: FieldCode, value: string): Edit => ({
  kind: "field",
  code,
  part: "value",
  value,
});
const ANNA: Edit = {
  kind: "add",
  table: "people",
  row: { cells: { person: "Анна", influence: 3 }, mark: "known" },
};

/** Something that a person does to a sheet of the workbook that is open last. */
async function pressIn(name: string, press: (sheet: Excel.Worksheet) => void): Promise<void> {
  await Excel.run(async (context) => {
    press(context.workbook.worksheets.getItem(name));
    await context.sync();
  });
}

const base64 = (bench: Bench): string =>
  Buffer.from(saveWorkbook(bench.workbook)).toString("base64");

/** Orlov's pack, with what `command` does in it; as Base64. */
async function packWith(command: () => Promise<unknown>): Promise<string> {
  const source = base64(main);
  const pack = await openBench({ Лист1: [] });
  try {
    await makePack(source, "Орлов");
    pack.host.workbook = openWorkbook(saveWorkbook(pack.workbook), "pack.xlsx");
    await command();
    return Buffer.from(saveWorkbook(pack.host.workbook)).toString("base64");
  } finally {
    pack.office.close();
  }
}

it("a pack holds the agent's sheets alone, nothing of other clients and no data", async () => {
  const pack = await packWith(async () => {
    const { sheets } = await listStrategySheets(DAY);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["Альфа", "Бета"]);
  });
  const opened = openWorkbook(Buffer.from(pack, "base64"), "pack.xlsx");
  expect(opened.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ["Альфа", "Visible"],
    ["Бета", "Visible"],
    ["KeyClients base", "Hidden"],
  ]);
  const texts = JSON.stringify(opened.sheets.flatMap(({ rows }) => rows.map((row) => row?.values)));
  expect(texts).not.toContain("Гамма");
  expect(texts).not.toContain("Секретный");
});

it("taken back, the agent's answers are merged where ours did not change, and nothing of the pack stays", async () => {
  const pack = await packWith(async () => {
    await writeStrategyAnswers("Бета", [answer("goal", "Расти"), answer("hopes", "Да")], DAY);
    await writeStrategyAnswers("Альфа", [answer("goal", "Их цель"), answer("plan", "Звонок")], DAY);
  });
  await writeStrategyAnswers("Альфа", [answer("goal", "Наша цель"), answer("wants", "Рост")], DAY);
  const done = await takePackBack(pack, DAY);
  expect(main.workbook.sheets.map(({ name }) => name)).toEqual([
    "Данные",
    "Альфа",
    "Бета",
    "Гамма",
  ]);
  expect(done.added).toEqual([]);
  expect(done.merged.map(({ client, taken }) => [client, taken])).toEqual([
    ["Альфа", 1],
    ["Бета", 2],
  ]);
  const [conflict] = done.merged[0]?.conflicts ?? [];
  expect(conflict).toMatchObject({ ours: "Наша цель", theirs: "Их цель" });
  const answers = await answersByKey();
  expect(answers["бета"]?.fields.goal.value).toBe("Расти");
  const ours = answers["альфа"]?.fields;
  expect([ours?.goal.value, ours?.plan.value, ours?.wants.value]).toEqual([
    "Наша цель",
    "Звонок",
    "Рост",
  ]);
  if (conflict) await writeStrategyAnswers("Альфа", [conflict.edit], DAY);
  expect((await answersByKey())["альфа"]?.fields.goal.value).toBe("Их цель");
});

it("taken back twice changes nothing the second time; rows come once", async () => {
  const person = { cells: { person: "Ким", role: "decides" }, mark: "known" };
  const pack = await packWith(() =>
    writeStrategyAnswers("Бета", [{ kind: "add", table: "people", row: person }], DAY)
  );
  await takePackBack(pack, DAY);
  const before = await answersByKey();
  expect(before["бета"]?.tables.people).toMatchObject([person]);
  const again = await takePackBack(pack, DAY);
  expect(again.merged.map(({ taken, conflicts }) => [taken, conflicts])).toEqual([
    [0, []],
    [0, []],
  ]);
  expect(await answersByKey()).toEqual(before);
});

it("a row that the agent deleted from the form empties nothing here", async () => {
  await writeStrategyAnswers("Бета", [answer("goal", "Цель Беты"), ANNA], DAY);
  const pack = await packWith(async () => {
    await pressIn("Бета", ({ names }) => {
      const people = names.getItem("KeyClients_t_people").getRange();
      names.getItem("KeyClients_f_goal").getRange().getEntireRow().delete("Up");
      people.getOffsetRange(1, 0).getResizedRange(-1, 0).getEntireRow().delete("Up");
    });
    await writeStrategyAnswers("Бета", [answer("hopes", "Да")], DAY);
  });
  const { merged } = await takePackBack(pack, DAY);
  expect(merged.map(({ client, taken }) => [client, taken])).toContainEqual(["Бета", 1]);
  const { fields, tables } = (await answersByKey())["бета"] ?? {};
  expect([fields?.goal.value, fields?.hopes.value]).toEqual(["Цель Беты", "Да"]);
  expect(tables?.people.map(({ cells }) => cells.person)).toEqual(["Анна"]);
});

it.each([
  '{"fields":{"goal":null},"tables":{}}',
  '{"fields":{"goal":{"value":{"a":1},"mark":7}},"tables":{"people":5}}',
  '{"fields":{},"tables":{"people":[5,null,{"cells":null},{"cells":{"person":[]}}]}}',
  '{"fields":[],"tables":null}',
  "[]",
  "null",
  "{",
])(
  "a pack that says %s of what was there at parting is merged, or kept as a conflict",
  async (json) => {
    const pack = await packWith(async () => {
      await writeStrategyAnswers("Бета", [answer("goal", "Их цель")], DAY);
      await pressIn("KeyClients base", (sheet) => {
        sheet.getUsedRange().getColumn(1).values = [[json], [json]];
      });
    });
    const before = await answersByKey();
    const { merged } = await takePackBack(pack, DAY);
    expect(merged.map(({ client }) => client)).toEqual(["Альфа", "Бета"]);
    const after = await answersByKey();
    expect(after["бета"]?.fields.goal.value).toBe("Их цель");
    expect(after["альфа"]).toEqual(before["альфа"]);
  }
);

it("a client without a sheet here keeps the one that came", async () => {
  const pack = await packWith(async () => undefined);
  const empty = await openBench({ Данные: [["Клиент"]] });
  try {
    const done = await takePackBack(pack, DAY);
    expect(done.added.map(({ key }) => key)).toEqual(["альфа", "бета"]);
    expect(empty.workbook.sheets.map(({ name }) => name)).toEqual(["Данные", "Альфа", "Бета"]);
  } finally {
    empty.office.close();
  }
});

it("a pack larger than Excel on the web takes is refused with its size, and the workbook is as it was", async () => {
  const pack = await packWith(async () => undefined);
  const before = await answersByKey();
  const names = main.workbook.sheets.map(({ name }) => name);
  main.host.limits.payloadBytes = pack.length - 1;
  await expect(takePackBack(pack, DAY)).rejects.toMatchObject({
    failure: { code: "fileTooLarge", bytes: (pack.length * 3) / 4, limit: 3_750_000 },
  });
  main.host.limits.payloadBytes = Infinity;
  expect(main.workbook.sheets.map(({ name }) => name)).toEqual(names);
  expect(await answersByKey()).toEqual(before);
});

it("one that Excel on the web is known to refuse is not even sent to it", async () => {
  const file = "A".repeat(5_000_001);
  const refused = { failure: { code: "fileTooLarge", bytes: 3_750_000.75, limit: 3_750_000 } };
  const here = Office;
  // The library fixes what the host said of its platform; the same library in a browser says this.
  const context = Object.create(here.context, { platform: { value: "OfficeOnline" } }) as unknown;
  Object.assign(globalThis, { Office: Object.create(here, { context: { value: context } }) });
  try {
    main.host.requests.length = 0;
    await expect(takePackBack(file, DAY)).rejects.toMatchObject(refused);
    await expect(makePack(file, "Орлов")).rejects.toMatchObject(refused);
    expect(main.host.requests).toEqual([]);
  } finally {
    Object.assign(globalThis, { Office: here });
  }
});

it("what is no pack is refused, and the workbook is as it was", async () => {
  const other = await openBench({ Чужое: [["Клиент"]] });
  other.office.close();
  const before = main.workbook.sheets.map(({ name }) => name);
  await expect(takePackBack(base64(other), DAY)).rejects.toMatchObject({
    failure: { code: "noStrategySheets" },
  });
  expect(main.workbook.sheets.map(({ name }) => name)).toEqual(before);
  await expect(makePack(base64(main), "Никто")).rejects.toMatchObject({
    failure: { code: "noStrategySheets", agent: "Никто" },
  });
  expect(main.workbook.sheets.map(({ name }) => name)).toEqual(before);
});

it("a client that was renamed while its pack was away gets its answers, by its number or by the key it had", async () => {
  const numbered = [
    clientOf("Альфа", { clientId: "17" }),
    clientOf("Бета"),
    clientOf("Гамма", { agent: "Лебедев" }),
  ];
  await refreshStrategySheets({ clients: numbered, today: DAY });
  const pack = await packWith(async () => {
    await writeStrategyAnswers("Альфа", [answer("goal", "Цель агента")], DAY);
    await writeStrategyAnswers("Бета", [answer("goal", "Цель Беты")], DAY);
  });
  const renamed = [
    clientOf("Альфа Групп", { clientId: "17" }),
    clientOf("Бета Торг", { formerKeys: ["бета"] }),
  ];
  await refreshStrategySheets({ clients: renamed, today: DAY });
  // The key that it had is remembered when only answers are written, and by a later refresh.
  await writeStrategyAnswers("Бета", [answer("plan", "Расти")], DAY);
  await refreshStrategySheets({ clients: renamed, today: DAY });
  const { merged, added } = await takePackBack(pack, DAY);
  expect(added).toEqual([]);
  expect(merged.map(({ client, taken }) => [client, taken])).toEqual([
    ["Альфа Групп", 1],
    ["Бета Торг", 1],
  ]);
  const answers = await answersByKey();
  expect(answers["бета торг"]?.fields.goal.value).toBe("Цель Беты");
});
