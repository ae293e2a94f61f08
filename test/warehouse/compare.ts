import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { classifyFile } from "../../src/cli/classifyFile";
import { listAlikeIds } from "../../src/cli/classifyWarehouse";
import type { EngineChoice } from "../../src/cli/arguments";
import { openDuck, quote, type Duck } from "../../src/cli/engine/duck";
import { RESULT_FIELDS, writeSharedIds, writeStatement } from "../../src/cli/warehouse/statement";
import type { WarehouseTable } from "../../src/cli/warehouse/table";
import type { Reading } from "../../src/core/reading/model/reading";
import { nameKey, shownName } from "../../src/core/reading/values/text";
import type { ResultJson } from "../../src/core/report/contract";
import { SPELLINGS } from "../cli/engine/ledgers";
import { describeFinding } from "../../src/strings/findings";

/** One row of a ledger as a warehouse holds it. */
export type Row = {
  readonly client: string;
  readonly id: string | null;
  readonly amount: number;
  readonly profit: number | null;
  readonly day: string | null;
  readonly territory: string;
  readonly agent: string;
};

const CLIENTS = [
  ...[...SPELLINGS, "O’Neil", "o'neil"],
  // These look like others of them.
  ...["Ltd Delta", "Delta", "Гамма ООО", "Гамма", "Thetta"],
];

/** Ids in several writings; 99 stands with many names, and so is a placeholder. */
const IDS = ["7701", "7701.0", "77 01", "7702", "7702", "К-3", "к-3", "7704", "7705"];

const NO_IDS = ["", "0", "н/д", "#N/A", "0.0"];

/** How a ledger is filled with ids: by its clients' names but for a few rows, by chance, or in half of the rows. */
const IDS_BY = ["name", "chance", "half", "none"] as const;

const row = fc.record({
  client: fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...CLIENTS) },
    { weight: 1, arbitrary: fc.constantFrom("", "NULL", "Не определён") }
  ),
  id: fc.constantFrom(...IDS),
  noId: fc.constantFrom(...NO_IDS, null),
  die: fc.integer({ min: 0, max: 99 }),
  amount: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 30 }).map((units) => units * 50) },
    {
      weight: 4,
      arbitrary: fc.integer({ min: -60_000, max: 99_999 }).map((cents) => cents / 100),
    }
  ),
  profit: fc.option(
    fc.integer({ min: -9_000, max: 9_000 }).map((cents) => cents / 100),
    { freq: 12 }
  ),
  day: fc.option(
    fc
      .integer({ min: 0, max: 500 })
      .map((days) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10)),
    { freq: 12 }
  ),
  territory: fc.constantFrom("Север", "север", "Юг", "Восток", ""),
  agent: fc.constantFrom("Иванов", "Петрова", ""),
});

/**
 * Ledgers with ties, returns, rows without a name, several territories and agents; with several names under one id, several
 * ids under one name, ids that many names share, and rows without an id, few and many.
 */
export const ledgers: fc.Arbitrary<Row[]> = fc
  .tuple(fc.constantFrom(...IDS_BY), fc.array(row, { minLength: 20, maxLength: 80 }))
  .map(([by, rows]) =>
    rows.map(({ noId, die, ...one }) => ({ ...one, id: chooseId(by, { ...one, noId, die }) }))
  );

function chooseId(
  by: (typeof IDS_BY)[number],
  { client, id, noId, die }: { client: string; id: string; noId: string | null; die: number }
): string | null {
  if (by === "none" || die < (by === "half" ? 50 : 2)) return noId;
  if (by === "chance") return id;
  // A name has an id of its own, some share one, and now and then it has another's, or everybody's.
  if (die > 95) return "99";
  return die > 90 ? id : String(8800 + (CLIENTS.indexOf(client) >> 1));
}

/** The columns of the warehouse's table, called so that the sheet's reading finds them, too. */
export const TABLE: WarehouseTable = {
  table: "ledger",
  client: "Клиент",
  clientId: "ИНН",
  turnover: "Выручка",
  profit: "Прибыль",
  date: "Дата",
  territory: "Регион",
  agent: "Менеджер",
};
const NAMES = ["Клиент", "ИНН", "Выручка", "Прибыль", "Дата", "Регион", "Менеджер"] as const;

/** A client as all three say it. */
export type Told = Readonly<Record<string, unknown>>;

/** What the sheet's reading says of a ledger, and the engine's; undefined: chance sums make totals of its rows. */
export async function tellByFile(
  rows: readonly Row[]
): Promise<{ sheet: Told[]; engine: Told[]; quadrants: Told[] } | undefined> {
  const folder = mkdtempSync(join(tmpdir(), "warehouse-"));
  try {
    const file = join(folder, "ledger.csv");
    const field = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const lines = rows.map(({ client, id, amount, profit, day, territory, agent }) =>
      [
        ...[field(client), field(id ?? ""), amount, profit ?? "", day ?? ""],
        ...[field(territory), field(agent)],
      ].join(";")
    );
    writeFileSync(file, [NAMES.join(";"), ...lines, ""].join("\n"));
    const classify = (engine: EngineChoice): ReturnType<typeof classifyFile> =>
      classifyFile(
        {
          file,
          engine,
          sheet: undefined,
          range: undefined,
          headings: { clientId: "ИНН", profit: "Прибыль" },
          a: 80,
          b: 95,
          language: "ru",
          out: undefined,
          json: undefined,
        },
        (finding) => describeFinding("ru", finding)
      );
    const engine = await classify("duckdb").catch(() => undefined);
    if (!engine || engine.refusal) return undefined;
    if (engine.json.input.layout !== "ledger" || engine.json.input.columns["date"] === undefined)
      return undefined;
    const sheet = await classify("sheet");
    return {
      sheet: describeResult(rows, sheet),
      engine: describeResult(rows, engine),
      quadrants: describeQuadrants(sheet.json),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a result says of its clients. */
export function describeResult(
  rows: readonly Row[],
  { json, reading }: { readonly json: ResultJson; readonly reading: Reading }
): Told[] {
  const ids = new Map(reading.clients.map(({ name, id }) => [name, id ?? null]));
  return settle(
    rows,
    json.clients.map((one) => ({
      key: foldId(one.client),
      id: foldId(ids.get(one.client) ?? null),
      turnover: Math.round(one.turnover * 100),
      profit: one.profit === null ? null : Math.round(one.profit * 100),
      class: one.class,
      territory: one.territory === null ? null : nameKey(one.territory),
      territoryClass: one.territoryClass,
      agent: one.agent === null ? null : nameKey(one.agent),
      agentClass: one.agentClass,
      ...Object.fromEntries(
        ["purchasePeriods", "recency", "tenure", "trend"].map((name) => [
          name,
          round(one.signals[name]),
        ])
      ),
    }))
  );
}

/** The quadrants, which a statement leaves to the core. */
export function describeQuadrants({ clients }: ResultJson): Told[] {
  const told = clients.map(({ client, quadrant }) => ({ key: foldId(client), quadrant }));
  return told.sort((one, other) => (String(one.key) < String(other.key) ? -1 : 1));
}

/** A name or id as it is compared: which writing of an id is shown, `7701` or `77 01`, depends on the order of rows. */
function foldId(text: string | null): string | null {
  return text === null ? null : nameKey(text).replace(/(\d) (?=\d)/g, "$1");
}

/** What a statement's row says. */
export function describeRow(row: readonly unknown[]): Told {
  const of = (name: (typeof RESULT_FIELDS)[number]): unknown =>
    row[RESULT_FIELDS.indexOf(name)] ?? null;
  const text = (value: unknown): string | null => (value === null ? null : nameKey(String(value)));
  return {
    key: foldId(String(of("client"))),
    id: of("client_id") === null ? null : foldId(String(of("client_id"))),
    turnover: Number(of("turnover")),
    profit: of("profit") === null ? null : Number(of("profit")),
    class: of("class"),
    territory: text(of("territory")),
    territoryClass: of("territory_class"),
    agent: text(of("agent")),
    agentClass: of("agent_class"),
    purchasePeriods: round(of("purchase_periods")),
    recency: round(of("recency")),
    tenure: round(of("tenure")),
    trend: round(of("trend")),
  };
}

/** Signals are quotients: their last digits depend on the order of dividing. */
function round(value: unknown): number | null {
  return value == null ? null : Number(Number(value).toPrecision(12));
}

/**
 * Clients in order. Their ids are left away where they depend on the order of rows: where ids are too few to decide, or stand
 * with more than three names, a sheet tells the id of a client's first row.
 */
export function settle(rows: readonly Row[], told: readonly Told[]): Told[] {
  const sorted = [...told].sort((one, other) =>
    String(one["key"]) < String(other["key"]) ? -1 : 1
  );
  return haveOneMeaning(rows) ? sorted : sorted.map(({ id: _, ...one }) => one);
}

/** Have nearly all rows of clients an id, and is none of them many clients'? */
export function haveOneMeaning(rows: readonly Row[]): boolean {
  const named = rows.filter(({ client }) => !["", "NULL", "Не определён"].includes(client));
  const names = new Map<string, Set<string>>();
  let filled = 0;
  for (const { client, id } of named) {
    if (id === null || NO_IDS.includes(id)) continue;
    filled++;
    const key = nameKey(shownName(id)).replaceAll(" ", "");
    names.set(key, (names.get(key) ?? new Set()).add(nameKey(shownName(client))));
  }
  return filled * 100 >= named.length * 95 && [...names.values()].every(({ size }) => size <= 3);
}

/** Makes the warehouse's table in the embedded engine. */
export async function fillTable(duck: Duck, rows: readonly Row[]): Promise<void> {
  await duck.run(
    `CREATE TABLE ledger (${NAMES.map((name) => `"${name}" ${typeOf(name)}`).join(", ")})`
  );
  await duck.run(`INSERT INTO ledger VALUES ${listValues(rows, quote)}`);
}

/** The statement run by the embedded engine. */
export async function tellByDuck(rows: readonly Row[]): Promise<Told[]> {
  const duck = await openDuck();
  try {
    await fillTable(duck, rows);
    const alikeIds = listAlikeIds(await duck.rows(writeSharedIds("duckdb", TABLE)));
    const table = { ...TABLE, alikeIds };
    const told = await duck.rows(writeStatement("duckdb", table, { a: 80, b: 95, scale: 2 }));
    return settle(rows, told.map(describeRow));
  } finally {
    duck.close();
  }
}

function typeOf(name: string): string {
  if (name === "Выручка" || name === "Прибыль") return "DOUBLE";
  return name === "Дата" ? "DATE" : "VARCHAR";
}

export function listValues(rows: readonly Row[], quoteText: (text: string) => string): string {
  const orNull = (text: string | null): string => (text === null ? "NULL" : quoteText(text));
  return rows
    .map(({ client, id, amount, profit, day, territory, agent }) =>
      [
        ...[quoteText(client), orNull(id), amount, profit ?? "NULL", orNull(day)],
        ...[quoteText(territory), quoteText(agent)],
      ].join(", ")
    )
    .map((values) => `(${values})`)
    .join(", ");
}
