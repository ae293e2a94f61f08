import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { classifyFile, type ClassifiedFile } from "../../../src/cli/classifyFile";
import type { ClassifyRequest, EngineChoice } from "../../../src/cli/arguments";
import { openDuck, quote } from "../../../src/cli/engine/duck";
import { describeFinding } from "../../../src/strings/findings";
import { chooseRuns, SEED } from "../../runs";
import { columns, documents, printLedger } from "./ledgers";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "engine-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

function classify(
  file: string,
  engine: EngineChoice,
  more: Partial<ClassifyRequest> = {}
): Promise<ClassifiedFile> {
  const request = { file, sheet: undefined, range: undefined, headings: {}, a: 80, b: 95 };
  const rest = { language: "ru", out: undefined, json: undefined, engine, ...more } as const;
  return classifyFile({ ...request, ...rest }, (finding) => describeFinding("ru", finding));
}

/** What a file comes to, but for what it is called; a failure by its code. */
async function tell(
  file: string,
  engine: EngineChoice,
  more: Partial<ClassifyRequest> = {}
): Promise<{ readonly told: unknown; readonly refusal: string | undefined }> {
  try {
    const { json, refusal } = await classify(file, engine, more);
    const { file: _, sheet: __, ...input } = json.input;
    return { told: JSON.parse(JSON.stringify({ ...json, input })), refusal: refusal?.code };
  } catch (error) {
    return { told: String(error), refusal: undefined };
  }
}

const RETAIL = resolve(import.meta.dirname, "../../data/online_retail_slice.csv");

test("a slice of a real ledger as csv, packed, as Parquet and as lines of JSON: what the sheet gives, field for field", async () => {
  const { told } = await tell(RETAIL, "sheet");
  const packed = put("slice.csv.gz", gzipSync(readFileSync(RETAIL)));
  const duck = await openDuck();
  const files = [packed, RETAIL];
  for (const [name, format] of [
    ["slice.parquet", "parquet"],
    ["slice.jsonl", "json"],
  ]) {
    files.push(join(folder, name ?? ""));
    await duck.run(
      `COPY (SELECT * FROM read_csv(${quote(RETAIL)})) TO ${quote(files.at(-1) ?? "")} (FORMAT ${format})`
    );
  }
  duck.close();
  for (const file of files)
    expect([file, await tell(file, "duckdb")]).toEqual([file, { told, refusal: undefined }]);
});

test("fields that are not in whole quotes are told of, as a sheet tells of them", async () => {
  const lines = Array.from({ length: 40 }, (_, at) => `"Client ${at % 7}";${100 + at * 3}`);
  lines[11] = '"Client 4" Ltd;133';
  lines[20] = '""Client 6"";160';
  const file = put("quotes.csv", ["Client;Turnover", ...lines, ""].join("\n"));
  const { told, refusal } = await tell(file, "duckdb");
  expect({ told, refusal }).toEqual({ told: (await tell(file, "sheet")).told, refusal: undefined });
  expect(told).toMatchObject({
    problems: expect.arrayContaining([
      expect.objectContaining({ code: "brokenQuotes", address: "A13" }),
    ]),
  });
});

/** Documents of six clients, no two of them equal, and below them rows that say again what rows above say. */
function putRepeats(name: string, again: readonly string[]): string {
  const lines = Array.from({ length: 36 }, (_, at) => {
    const day = `2024-03-${String(1 + (at % 28)).padStart(2, "0")}`;
    return `${17850 + (at % 6)};${day};N${at};${at};${100 + at * 7}.25;Север`;
  });
  return put(name, ["Клиент;Дата;Документ;Код;Выручка;Регион", ...lines, ...again, ""].join("\n"));
}

test.each([
  ["a name", "17850.0;2024-03-01;N0;0;100.25;Север"],
  ["a day with its time", "17850;2024-03-01 00:00:00;N0;0;100.25;Север"],
  ["a day as its number", "17850;45352;N0;0;100.25;Север"],
  ["an amount", "17850;2024-03-01;N0;0;100.250;Север"],
  ["an amount with a plus and blanks", "17850;2024-03-01;N0;0; +100.25 ;Север"],
  ["a column that nobody needs", "17850;2024-03-01;N0;0.0;100.25;Север"],
  ["a zero below zero", "17850;2024-03-01;N0;-0;100.25;Север"],
  ["an exponent", "17850;2024-03-01;N0;0e0;100.25;Север"],
  ["a field in quotes", '"17850";2024-03-01;N0;"0";100.25;Север'],
  ["an empty field more", "17850;2024-03-01;N0;0;100.25;Север;"],
])(
  "a row that repeats another in value is told, whatever it is written like: %s",
  async (_, line) => {
    const file = putRepeats("repeats.csv", [line, line.replace("N0", "N99")]);
    const sheet = await tell(file, "sheet");
    expect(await tell(file, "duckdb")).toEqual({ told: sheet.told, refusal: undefined });
    expect(sheet.told).toMatchObject({
      problems: expect.arrayContaining([
        expect.objectContaining({ code: "duplicateRow", address: "A38" }),
      ]),
    });
  }
);

test.each([
  [
    "territories that stand once over their rows, as a row without a name tells",
    ...["Клиент;Регион;Выручка", "Theta;север;455.90", ";Восток;876.05", "Кappa;;100.09"],
    ...["17850;север;669.84", "Гамма;;946.93", "Бета;Восток;500", ";Север;450", "NULL;Юг;350"],
    ...["Theta;Восток;376.62", "Бета;север;193.41"],
  ],
  [
    "a last row without name and amount",
    ...["Клиент;Регион;Выручка", "А;Север;1", "Б;Юг;2", "А;Юг;5", ";Север;"],
  ],
  [
    "a client without an amount over others, which may be a heading",
    ...["Клиент;Выручка", "Delta Ltd;", "17850;450", "NULL;1950", "Гамма;393.76", "Альфа;100"],
  ],
])("%s", async (_, ...lines) => {
  const file = put("rows.csv", [...lines, ""].join("\n"));
  const sheet = await tell(file, "sheet");
  expect(await tell(file, "duckdb")).toEqual({ told: sheet.told, refusal: undefined });
});

test("random ledgers: the same clients, amounts, classes, signals and findings from the sheet and from the engine", async () => {
  let [byEngine, all] = [0, 0];
  await fc.assert(
    fc.asyncProperty(documents, columns, async (rows, shown) => {
      const file = put("random.csv", printLedger(rows, shown));
      const sheet = await tell(file, "sheet");
      const engine = await tell(file, "duckdb");
      expect(engine.told).toEqual(sheet.told);
      all++;
      if (engine.refusal === undefined) byEngine++;
    }),
    { numRuns: chooseRuns(25, 600), seed: SEED }
  );
  // Few random rows add up to others by chance, and are left to the reading row by row.
  expect(byEngine).toBeGreaterThan(all / 2);
});
