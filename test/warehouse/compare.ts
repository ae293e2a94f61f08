import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { classifyFile } from "../../src/cli/classifyFile";
import type { EngineChoice } from "../../src/cli/arguments";
import { openDuck, quote, type Duck } from "../../src/cli/engine/duck";
import {
  RESULT_FIELDS,
  writeStatement,
  type WarehouseTable,
} from "../../src/cli/warehouse/statement";
import { nameKey } from "../../src/core/reading/values/text";
import type { ResultJson } from "../../src/core/report/contract";
import { SPELLINGS } from "../cli/engine/ledgers";
import { describeFinding } from "../../src/strings/findings";

/** One row of a ledger as a warehouse holds it. */
export type Row = {
  readonly client: string;
  readonly amount: number;
  readonly day: string | null;
  readonly territory: string;
  readonly agent: string;
};

const CLIENTS = [...SPELLINGS, "O’Neil", "o'neil"];

/** Ledgers with ties, returns, rows without a name, several territories and agents. */
export const ledgers: fc.Arbitrary<Row[]> = fc.array(
  fc.record({
    client: fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...CLIENTS) },
      { weight: 1, arbitrary: fc.constantFrom("", "NULL") }
    ),
    amount: fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 1, max: 30 }).map((units) => units * 50) },
      {
        weight: 4,
        arbitrary: fc.integer({ min: -60_000, max: 99_999 }).map((cents) => cents / 100),
      }
    ),
    day: fc.option(
      fc
        .integer({ min: 0, max: 500 })
        .map((days) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10)),
      { freq: 12 }
    ),
    territory: fc.constantFrom("Север", "север", "Юг", "Восток", ""),
    agent: fc.constantFrom("Иванов", "Петрова", ""),
  }),
  { minLength: 20, maxLength: 80 }
);

/** The columns of the warehouse's table, called so that the sheet's reading finds them, too. */
export const TABLE: WarehouseTable = {
  table: "ledger",
  client: "Клиент",
  turnover: "Выручка",
  date: "Дата",
  territory: "Регион",
  agent: "Менеджер",
};
const NAMES = ["Клиент", "Выручка", "Дата", "Регион", "Менеджер"] as const;

/** A client as all three say it. */
export type Told = Readonly<Record<string, unknown>>;

/** What the sheet's reading says of a ledger, and the engine's; undefined: chance sums make totals of its rows. */
export async function tellByFile(
  rows: readonly Row[]
): Promise<{ sheet: Told[]; engine: Told[] } | undefined> {
  const folder = mkdtempSync(join(tmpdir(), "warehouse-"));
  try {
    const file = join(folder, "ledger.csv");
    const field = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const lines = rows.map(({ client, amount, day, territory, agent }) =>
      [field(client), amount, day ?? "", field(territory), field(agent)].join(";")
    );
    writeFileSync(file, [NAMES.join(";"), ...lines, ""].join("\n"));
    const classify = (engine: EngineChoice): ReturnType<typeof classifyFile> =>
      classifyFile(
        {
          file,
          engine,
          sheet: undefined,
          range: undefined,
          headings: {},
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
    return {
      sheet: describeJson((await classify("sheet")).json),
      engine: describeJson(engine.json),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a result says of its clients. */
export function describeJson({ clients }: ResultJson): Told[] {
  return sortTold(
    clients.map((one) => ({
      key: nameKey(one.client),
      turnover: Math.round(one.turnover * 100),
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

/** What a statement's row says. */
export function describeRow(row: readonly unknown[]): Told {
  const of = (name: (typeof RESULT_FIELDS)[number]): unknown =>
    row[RESULT_FIELDS.indexOf(name)] ?? null;
  const text = (value: unknown): string | null => (value === null ? null : nameKey(String(value)));
  return {
    key: text(of("client")),
    turnover: Number(of("turnover")),
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

export function sortTold(told: readonly Told[]): Told[] {
  return [...told].sort((one, other) => (String(one["key"]) < String(other["key"]) ? -1 : 1));
}

/** Makes the warehouse's table in the embedded engine. */
export async function fillTable(duck: Duck, rows: readonly Row[]): Promise<void> {
  await duck.run(
    `CREATE TABLE ledger (${NAMES.map((name) => `"${name}" ${typeOf(name, "VARCHAR", "DOUBLE", "DATE")}`).join(", ")})`
  );
  await duck.run(`INSERT INTO ledger VALUES ${listValues(rows, quote)}`);
}

/** The statement run by the embedded engine. */
export async function tellByDuck(rows: readonly Row[]): Promise<Told[]> {
  const duck = await openDuck();
  try {
    await fillTable(duck, rows);
    const told = await duck.rows(writeStatement("duckdb", TABLE, { a: 80, b: 95, scale: 2 }));
    return sortTold(told.map(describeRow));
  } finally {
    duck.close();
  }
}

export function typeOf(name: string, text: string, number: string, day: string): string {
  return name === "Выручка" ? number : name === "Дата" ? day : text;
}

export function listValues(rows: readonly Row[], quoteText: (text: string) => string): string {
  return rows
    .map(
      ({ client, amount, day, territory, agent }) =>
        `(${[quoteText(client), amount, day === null ? "NULL" : quoteText(day), quoteText(territory), quoteText(agent)].join(", ")})`
    )
    .join(", ");
}
