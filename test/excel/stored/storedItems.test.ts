import {
  classifySelection,
  createStrategySheets,
  listStored,
  listStrategySheets,
  putBackStored,
  refreshStrategySheets,
  removeStored,
  writeStrategyIndex,
  writeTerritoryBoards,
} from "../../../src/excel/late";
import { openWorkbook } from "../../../src/officeHost/files/open";
import { saveWorkbook } from "../../../src/officeHost/files/save";
import { takePicture } from "../../faults/picture";
import { openBench, SIX, type Bench } from "../office";
import { clientOf, DAY } from "../strategy/sheets";

let bench: Bench;
afterEach(() => bench.office.close());

const alpha = clientOf("Альфа");

/** A workbook with everything that the add-in keeps: settings, a snapshot, results, a strategy sheet and its index. */
async function fillBook(): Promise<void> {
  bench = await openBench({ Продажи: SIX, Заметки: [["моё"]] });
  await classifySelection({
    language: "ru",
    withCharts: true,
    snapshotDay: "2026-10-25",
    options: { a: 70, b: 95 },
  });
  await createStrategySheets({ clients: [alpha], language: "ru", today: DAY });
  await writeStrategyIndex([alpha], "ru");
  await writeTerritoryBoards([alpha], "ru");
}

/** The cells and sheets that a person sees, without what is stored out of sight. */
function visible(): [string, string][] {
  return [...takePicture(bench.host.workbook)].filter(
    ([place]) => !/^(?:setting|xml|name) |!name /.test(place)
  );
}

it("lists each kind with its size, and nothing in a workbook without any", async () => {
  bench = await openBench({ Продажи: SIX });
  expect(await listStored()).toEqual([]);
  bench.office.close();
  await fillBook();
  const items = await listStored();
  expect(items.map(({ kind }) => kind)).toEqual([
    ...["memory", "snapshots", "records", "registry", "written", "resultNames", "sheetNames"],
  ]);
  for (const { bytes } of items) expect(bytes).toBeGreaterThan(50);
  const memory = bench.workbook.settings.get("KeyClients");
  expect(items[0]?.bytes).toBeGreaterThan(String(memory).length);
});

it("before sending: no client is left out of sight, and results and sheets are found and refreshed as before", async () => {
  await fillBook();
  const before = visible();
  const { items } = await removeStored("sending");
  expect(items.map(({ kind }) => kind)).toEqual([
    "memory",
    "snapshots",
    "records",
    "registry",
    "written",
  ]);
  expect(visible()).toEqual(before);
  expect(bench.workbook.settings.size).toBe(0);
  expect(bench.workbook.customXml).toEqual([]);
  const file = Buffer.from(saveWorkbook(bench.workbook));
  expect(openWorkbook(file, "sent.xlsx").customXml).toEqual([]);

  const done = await classifySelection({ language: "ru", place: { sheet: "Продажи" } });
  expect(done.written).toMatchObject({ beside: { address: "C1:F7" }, isRefresh: true });
  expect((await listStrategySheets(DAY)).sheets.map(({ key }) => key)).toEqual(["альфа"]);
  await refreshStrategySheets({ clients: [alpha], today: DAY });
  await writeStrategyIndex([alpha], "ru");
  await writeTerritoryBoards([alpha], "ru");
  const tabs = bench.workbook.sheets.map(({ name }) => name);
  expect(new Set(tabs).size).toBe(6);
  expect(tabs.filter((tab) => / \(\d\)$/.test(tab))).toEqual([]);
});

it("all: results become plain cells; formulas of strategy sheets still count", async () => {
  await fillBook();
  const before = visible();
  await removeStored("all");
  expect((await listStored()).map(({ kind }) => kind)).toEqual(["sheetNames"]);
  expect(visible()).toEqual(before);
  const done = await classifySelection({
    language: "ru",
    place: { sheet: "Продажи", range: "A1:B7" },
  });
  expect(done.written.isRefresh).toBe(false);
});

it("is put back as it was, and twice is no more than once", async () => {
  await fillBook();
  const before = takePicture(bench.host.workbook);
  const { removed } = await removeStored("all");
  await putBackStored(removed);
  expect(takePicture(bench.host.workbook)).toEqual(before);
  await putBackStored(removed);
  expect(takePicture(bench.host.workbook)).toEqual(before);
  const once = await removeStored("sending");
  expect((await removeStored("sending")).items).toEqual([]);
  await putBackStored(once.removed);
  expect(takePicture(bench.host.workbook)).toEqual(before);
});

it("leaves what others keep in the workbook", async () => {
  await fillBook();
  await bench.act((workbook) => {
    workbook.settings.add("OtherAddIn", "x");
    workbook.customXmlParts.add('<a xmlns="urn:other">1</a>');
    workbook.names.add("MyRange", "=Продажи!$A$1");
  });
  await removeStored("all");
  expect([...bench.workbook.settings.keys()]).toEqual(["OtherAddIn"]);
  expect(bench.workbook.customXml.map(({ namespaceUri }) => namespaceUri)).toEqual(["urn:other"]);
  expect(bench.workbook.names.map(({ name }) => name)).toContain("MyRange");
});
