import { classifyClients } from "../core/classes/classify";
import { DEFAULT_OPTIONS, type Classification } from "../core/classes/classification";
import { isPlaceholder } from "../core/reading/clients/idPairs";
import type { Client, LabelTurnover, Reading } from "../core/reading/model/reading";
import { toA1 } from "../core/reading/values/cells";
import type { Minor } from "../core/reading/values/decimal";
import { nameKey } from "../core/reading/values/text";
import { buildJson, type JsonFrame } from "../core/report/contract";
import { FailureError } from "../excel/index";
import type { ClassifyRequest } from "./arguments";
import type { ClassifiedLedger } from "./engine/classifyLedger";
import { withClickHouse, type AskWarehouse } from "./warehouse/clickhouse";
import { RESULT_FIELDS, writeSharedIds, writeSplit, writeStatement } from "./warehouse/statement";
import type { WarehouseSource, WarehouseTable } from "./warehouse/table";

/** A client as the warehouse tells it. */
type Told = {
  readonly client: Client;
  readonly class: string;
  readonly signals: readonly number[];
};

const SIGNALS = ["purchasePeriods", "recency", "tenure", "trend"] as const;

/**
 * Has a ClickHouse add a table up by the statement of the method, and classifies the clients that come back by the core.
 * Both say the same classes, or it throws: then one of them is wrong. Throws `WarehouseError`, and `FailureError` where the
 * table has no clients.
 */
export async function classifyWarehouse(
  request: ClassifyRequest,
  source: WarehouseSource,
  describeFinding: JsonFrame["describeFinding"]
): Promise<ClassifiedLedger> {
  const { a, b, options } = request;
  const reading = await withClickHouse(source.url, (ask) => readWarehouse(ask, source, { a, b }));
  const isUsual = a === DEFAULT_OPTIONS.a && b === DEFAULT_OPTIONS.b;
  const classification = classifyClients(reading.reading, {
    ...DEFAULT_OPTIONS,
    ...(isUsual ? {} : { a, b, scheme: null }),
    ...options,
  });
  if (options?.scheme == null) compareClasses(classification, reading.classes);
  const width = Object.keys(reading.reading.plan.columns).length;
  const json = buildJson(reading.reading, classification, {
    file: source.table.table,
    sheet: source.table.table,
    range: `A1:${toA1(reading.reading.rowsRead, width - 1)}`,
    origin: { row: 0, column: 0 },
    describeFinding,
    ...(request.extras ? { extras: request.extras } : {}),
    movement: null,
  });
  return { json, reading: reading.reading, classification };
}

type WarehouseReading = { readonly reading: Reading; readonly classes: readonly string[] };

async function readWarehouse(
  ask: AskWarehouse,
  { table: named, scale }: WarehouseSource,
  limits: { readonly a: number; readonly b: number }
): Promise<WarehouseReading> {
  const method = { ...limits, scale };
  const table = { ...named, alikeIds: await findAlikeIds(ask, named) };
  const territories = await readSplit(ask, table, "territory", scale);
  const agents = await readSplit(ask, table, "agent", scale);
  const hasIds = table.clientId !== undefined;
  const told: Told[] = [];
  await ask(writeStatement("clickhouse", table, method), (row) =>
    told.push(readClient(row, { at: told.length, territories, agents, hasIds }))
  );
  if (told.length === 0) throw new FailureError({ code: "noClients" });
  const clients = told.map(({ client }) => client);
  const positive = sum(clients.map(({ turnover }) => Math.max(0, turnover)));
  if (positive <= 0) throw new FailureError({ code: "noPositiveTurnover" });
  const returns = sum(clients.map(({ turnover }) => Math.min(0, turnover)));
  const rows = clients.reduce((all, { rowCount }) => all + rowCount, 0);
  return {
    classes: told.map((one) => one.class),
    reading: {
      ...describeColumns(table),
      scale,
      clients,
      findings: [],
      reconciliation: {
        ...{ positive, returns, leftOut: 0 as Minor },
        sheetTotal: (positive + returns) as Minor,
      },
      rowsRead: rows,
      firstRow: 1,
      lastRow: rows,
      clientAt: new Int32Array(0),
      signals:
        table.date === undefined
          ? {}
          : Object.fromEntries(
              SIGNALS.map((name, at) => [
                name,
                Float64Array.from(told, ({ signals }) => signals[at] ?? Number.NaN),
              ])
            ),
    },
  };
}

async function findAlikeIds(ask: AskWarehouse, table: WarehouseTable): Promise<string[]> {
  if (table.clientId === undefined) return [];
  const pairs: (readonly unknown[])[] = [];
  await ask(writeSharedIds("clickhouse", table), (row) => pairs.push(row));
  return listAlikeIds(pairs);
}

/**
 * Of ids with more than three names, told as `writeSharedIds` does, those whose names look alike to the core: each is one
 * client's (METHOD 1b), the others are nobody's.
 */
export function listAlikeIds(pairs: readonly (readonly unknown[])[]): string[] {
  const names = new Map<string, string[]>();
  for (const [id, name] of pairs) {
    const others = names.get(String(id));
    if (others) others.push(String(name));
    else names.set(String(id), [String(name)]);
  }
  return [...names].filter(([, keys]) => !isPlaceholder(keys)).map(([id]) => id);
}

type Splits = ReadonlyMap<string, readonly LabelTurnover[]>;

/** What each client buys under each of its labels, largest first; empty where the table has none. */
async function readSplit(
  ask: AskWarehouse,
  table: WarehouseTable,
  scope: "territory" | "agent",
  scale: number
): Promise<Splits> {
  const splits = new Map<string, LabelTurnover[]>();
  if (table[scope] === undefined) return splits;
  await ask(writeSplit("clickhouse", table, scope, scale), ([client, label, turnover]) => {
    const own = { name: String(label), turnover: Number(turnover) as Minor };
    const others = splits.get(String(client));
    if (others) others.push(own);
    else splits.set(String(client), [own]);
  });
  return splits;
}

function readClient(
  row: readonly unknown[],
  known: {
    readonly at: number;
    readonly territories: Splits;
    readonly agents: Splits;
    readonly hasIds: boolean;
  }
): Told {
  const of = (field: (typeof RESULT_FIELDS)[number]): unknown =>
    row[RESULT_FIELDS.indexOf(field)] ?? null;
  const text = (field: (typeof RESULT_FIELDS)[number]): string | null =>
    of(field) === null ? null : String(of(field));
  const name = String(of("client"));
  const turnover = Number(of("turnover")) as Minor;
  const territories = partsOf(known.territories.get(name), turnover);
  const agents = partsOf(known.agents.get(name), turnover);
  return {
    class: String(of("class")),
    signals: (["purchase_periods", "recency", "tenure", "trend"] as const).map((field) =>
      of(field) === null ? Number.NaN : Number(of(field))
    ),
    client: {
      name,
      key: nameKey(name),
      at: known.at,
      firstRow: 1,
      rowCount: Number(of("rows")),
      turnover,
      profit: of("profit") === null ? null : (Number(of("profit")) as Minor),
      ...(known.hasIds ? { id: text("client_id") } : {}),
      territory: text("territory"),
      agent: text("agent"),
      loyaltyMark: null,
      ...(territories ? { territories } : {}),
      ...(agents ? { agents } : {}),
    },
  };
}

/** The parts of a client's turnover; undefined where one label holds all of it. */
function partsOf(
  parts: readonly LabelTurnover[] | undefined,
  turnover: Minor
): readonly LabelTurnover[] | undefined {
  return parts?.length === 1 && parts[0]?.turnover === turnover ? undefined : parts;
}

function describeColumns(table: WarehouseTable): Pick<Reading, "plan"> {
  const roles = (
    ["client", "clientId", "turnover", "profit", "date", "territory", "agent"] as const
  ).filter((role) => table[role] !== undefined);
  return {
    plan: {
      layout: "ledger",
      headingRow: 0,
      headings: roles.map((role) => table[role] ?? ""),
      columns: Object.fromEntries(roles.map((role, at) => [role, at])),
    },
  };
}

function sum(amounts: readonly number[]): Minor {
  return amounts.reduce((all, amount) => all + amount, 0) as Minor;
}

/** Throws where the warehouse and the core put a client into different classes. */
function compareClasses({ clients }: Classification, classes: readonly string[]): void {
  const other = clients.find((one) => one.class !== classes[one.client.at]);
  if (other)
    throw new Error(
      `${other.client.name} is ${other.class} by the method, ${classes[other.client.at]} by the warehouse`
    );
}
