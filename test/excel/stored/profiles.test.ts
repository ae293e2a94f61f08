import { DEFAULT_OPTIONS } from "../../../src/core/classes/classification";
import {
  deleteProfile,
  keepProfile,
  listProfiles,
  listStored,
  putBackStored,
  removeStored,
  renameProfile,
} from "../../../src/excel/late";
import { USUAL_NUMBERS } from "../../../src/excel/stored/assumptions";
import { DEFAULT_DISPLAY } from "../../../src/excel/stored/workbookSettings";
import { openWorkbook } from "../../../src/officeHost/files/open";
import { saveWorkbook } from "../../../src/officeHost/files/save";
import { openBench, openBenchOn, SIX, type Bench } from "../office";

let bench: Bench;
beforeEach(async () => {
  bench = await openBench({ Продажи: SIX });
});
afterEach(() => bench.office.close());

const settingsWith = (a: number) => ({
  ...DEFAULT_OPTIONS,
  a,
  display: { ...DEFAULT_DISPLAY, rfm: true },
  numbers: { ...USUAL_NUMBERS, xyz: { x: 0.05, y: 0.3 } },
});
const names = async (): Promise<string[]> => (await listProfiles()).map(({ name }) => name);

it("keeps settings under names in the workbook, renames and deletes them; the last of a name counts", async () => {
  await keepProfile("Строгий", settingsWith(70));
  await keepProfile("Мягкий", settingsWith(85));
  await keepProfile("Строгий", settingsWith(60));
  const again = await openBenchOn(openWorkbook(saveWorkbook(bench.workbook), "again.xlsx"));
  const [strict] = await listProfiles();
  expect(strict).toMatchObject({
    name: "Строгий",
    memory: { limits: { a: 60, b: 95 }, display: { rfm: true }, numbers: { xyz: { x: 0.05 } } },
  });
  await renameProfile("Мягкий", "Для розницы");
  expect(await names()).toEqual(["Строгий", "Для розницы"]);
  await renameProfile("Строгий", "Для розницы");
  expect(await names()).toEqual(["Для розницы"]);
  await deleteProfile("Для розницы");
  expect(await names()).toEqual([]);
  expect(await listStored()).toEqual([]);
  again.office.close();
});

it("goes out with what is stored, and can be put back", async () => {
  await keepProfile("Строгий", settingsWith(70));
  const { removed } = await removeStored("all");
  expect(await names()).toEqual([]);
  expect(await listStored()).toEqual([]);
  await putBackStored(removed);
  expect(await names()).toEqual(["Строгий"]);
});
