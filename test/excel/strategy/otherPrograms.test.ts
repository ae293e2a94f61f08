import {
  createStrategySheets,
  listStrategySheets,
  refreshStrategySheets,
  writeStrategyAnswers,
} from "../../../src/excel/late";
import { openBench, type Bench } from "../office";
import { clientOf, DAY } from "./sheets";

let bench: Bench;
const clients = [clientOf("Альфа"), clientOf("Бета")];
const goal = { kind: "field", code: "goal", part: "value", value: "Расти" } as const;

beforeEach(async () => {
  bench = await openBench({ Данные: [["Клиент", "Оборот"]] });
  await createStrategySheets({ clients, language: "ru", today: DAY });
  await writeStrategyAnswers("Альфа", [goal], DAY);
});
afterEach(() => bench.office.close());

/** What LibreOffice leaves out of a workbook that it saves: comments of names and properties of sheets. */
function dropCommentsAndProperties(): void {
  for (const sheet of bench.workbook.sheets) {
    sheet.customProperties.clear();
    for (const name of sheet.names) name.comment = "";
  }
}

/** Each client's sheet is known, with its answers, and none is made anew. */
async function expectKnown(): Promise<void> {
  const { sheets } = await listStrategySheets(DAY);
  expect(sheets.map(({ key, sheet }) => [key, sheet])).toEqual([
    ["альфа", "Альфа"],
    ["бета", "Бета"],
  ]);
  expect(sheets[0]?.answers.fields.goal.value).toBe("Расти");
  const { created } = await createStrategySheets({ clients, language: "ru", today: DAY });
  expect(created).toEqual([]);
}

it("sheets are known by a cell of their own when another program has dropped the rest", async () => {
  dropCommentsAndProperties();
  bench.workbook.customXml.length = 0;
  await expectKnown();
});

it("sheets of before that cell are known by their tabs, and get the cell with the next refresh", async () => {
  for (const sheet of bench.workbook.sheets.slice(1)) sheet.put(0, 8, null);
  dropCommentsAndProperties();
  await expectKnown();
  await refreshStrategySheets({ clients, today: DAY });
  bench.workbook.customXml.length = 0;
  await expectKnown();
});

it("a stranger's sheet with the old tab does not take the client over", async () => {
  const own = bench.sheet("Альфа");
  await bench.act(({ worksheets }) => {
    worksheets.getItem("Альфа").copy("End");
  });
  await bench.act(({ worksheets }) => {
    worksheets.getItem("Альфа").name = "Мой план";
  });
  await bench.act(({ worksheets }) => {
    worksheets.getItem("Альфа (2)").name = "Альфа";
  });
  const { sheets, copies } = await listStrategySheets(DAY);
  expect(sheets.find(({ key }) => key === "альфа")?.sheet).toBe(own.name);
  expect(copies.map(({ sheet }) => sheet)).toEqual(["Альфа"]);
});
