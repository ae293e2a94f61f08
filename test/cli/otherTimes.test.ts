import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ResultJson } from "../../src/core/report/contract";
import { openWorkbook } from "../../src/officeHost/files/open";
import { saveWorkbook } from "../../src/officeHost/files/save";
import { Workbook } from "../../src/officeHost/model/workbook";
import { runCommand } from "../../src/cli/command";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "times-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Rows = readonly (readonly (string | number)[])[];

function fill(workbook: Workbook, name: string, rows: Rows): void {
  const sheet = workbook.sheetByName(name) ?? workbook.makeSheet(name);
  if (!workbook.sheets.includes(sheet)) workbook.sheets.push(sheet);
  rows.forEach((row, r) => row.forEach((value, c) => sheet.put(r, c, value)));
}

function save(file: string, workbook: Workbook): string {
  const path = join(folder, file);
  writeFileSync(path, saveWorkbook(workbook));
  return path;
}

async function ask(...words: string[]): Promise<string> {
  const said: string[] = [];
  const code = await runCommand([...words, "--lang", "ru"], {
    locale: "",
    say: (text) => said.push(text),
    warn: (text) => said.push(text),
  });
  expect([code, code === 0 ? "" : said.join("\n")]).toEqual([0, ""]);
  return said.join("\n");
}

describe("the same table at several times", () => {
  const JANUARY: Rows = [
    ["Клиент", "Выручка"],
    ["Альфа", 100],
    ["Бета", 50],
  ];
  const FEBRUARY: Rows = [
    ["Клиент", "Выручка"],
    ["Альфа", 30],
    ["Гамма", 20],
  ];

  test("sheets of months: the one that is read is said, and that there are others", async () => {
    const workbook = new Workbook();
    fill(workbook, "Янв", JANUARY);
    fill(workbook, "Фев", FEBRUARY);
    const said = await ask(save("months.xlsx", workbook));
    expect(said).toContain("Янв!A1:B3");
    expect(said).toContain(
      "A1: Такая же таблица есть на других листах: «Фев». Прочитан только лист «Янв»."
    );
  });

  test("a year beside its months is what is read, wherever it stands", async () => {
    const workbook = new Workbook();
    fill(workbook, "Янв", JANUARY);
    fill(workbook, "Свод", [
      ["Клиент", "Выручка"],
      ["Альфа", 130],
      ["Бета", 50],
      ["Гамма", 20],
    ]);
    fill(workbook, "Фев", FEBRUARY);
    const json = JSON.parse(await ask(save("year.xlsx", workbook), "--json", "-")) as ResultJson;
    expect(json.input.sheet).toBe("Свод");
    expect(json.problems).toMatchObject([{ code: "partSheets", level: "info" }]);
  });

  test("a renamed client is offered by its id, and once decided known in every later run", async () => {
    const workbook = new Workbook();
    const rows = (name: string): Rows => [
      ["Клиент", "ИНН", "Выручка"],
      [name, "7701000001", 100],
      ["Бета", "7701000002", 50],
      ["Гамма", "7701000003", 5],
    ];
    fill(workbook, "Данные", rows("ООО Вектор"));
    const [first, second, third] = ["1.xlsx", "2.xlsx", "3.xlsx"].map((name) => join(folder, name));
    await ask(save("0.xlsx", workbook), "--out", first ?? "", "--snapshot", "2026-01-31");
    const changed = openWorkbook(new Uint8Array(readFileSync(first ?? "")), "1.xlsx");
    fill(changed, "Данные", rows("АО Горизонт"));
    const file = save("changed.xlsx", changed);
    const look = async (path: string, ...words: string[]): Promise<ResultJson["movement"]> =>
      (JSON.parse(await ask(path, "--sheet", "Данные", "--json", "-", ...words)) as ResultJson)
        .movement;
    const offer = { before: "ООО Вектор", after: "АО Горизонт", by: "id" };
    expect(await look(file)).toMatchObject({
      renameOffers: [offer],
      renamed: [],
      kinds: { lost: { clients: 1 }, new: { clients: 1 } },
    });
    expect(await ask(file, "--sheet", "Данные")).toContain(
      "Возможно, переименован: «ООО Вектор» теперь «АО Горизонт» (тот же код)."
    );
    await ask(
      file,
      "--sheet",
      "Данные",
      "--out",
      second ?? "",
      "--renamed",
      "ООО Вектор=АО Горизонт"
    );
    expect(await look(second ?? "")).toMatchObject({
      renameOffers: [],
      renamed: [{ before: "ООО Вектор", after: "АО Горизонт" }],
      kinds: { lost: { clients: 0 }, new: { clients: 0 } },
      alerts: [],
    });
    const parted = ["--not-renamed", "ООО Вектор=АО Горизонт"];
    await ask(second ?? "", "--sheet", "Данные", "--out", third ?? "", ...parted);
    expect(await look(third ?? "")).toMatchObject({
      renameOffers: [],
      renamed: [],
      kinds: { lost: { clients: 1 }, new: { clients: 1 } },
    });
  });
});
