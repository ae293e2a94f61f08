import { MOST_NAMES } from "../../core/reading/values/idLimits";
import { DIALECTS, type Dialect, type DialectName } from "./dialects";
import { pairParts } from "./identityParts";
import { ledgerParts, rowParts } from "./ledgerParts";
import type { WarehouseTable } from "./table";

/** How the statement classifies: limits in percent, decimal places of the minor unit. */
export type WarehouseMethod = { readonly a: number; readonly b: number; readonly scale: number };

/** The columns of the statement's result, one row for each client. Money is in whole minor units. */
export const RESULT_FIELDS = [
  "client",
  "rows",
  "turnover",
  "class",
  "territory",
  "territory_class",
  "agent",
  "agent_class",
  "purchase_days",
  "first_purchase",
  "last_purchase",
  "purchase_periods",
  "recency",
  "tenure",
  "trend",
  "profit",
  "client_id",
  "client_by",
] as const;

/**
 * The method as one statement of SQL for a named table: names made equal, sums in whole minor units, classes with equal
 * clients kept together (METHOD 2), the same within territories and by agents, signals of loyalty from days (METHOD 4).
 * Rows without a name belong to nobody. Where the table has ids they decide who is one client (METHOD 1b), and `client_by`
 * says what did: `id`, `name`, or `shared id` where rows have an id of more than three names, which is taken for nobody's.
 * Where the table has no days, territories, agents, profits or ids, their columns are NULL.
 */
export function writeStatement(
  name: DialectName,
  table: WarehouseTable,
  method: WarehouseMethod
): string {
  const dialect = DIALECTS[name];
  const parts = [
    ...ledgerParts(dialect, table, method.scale),
    ...(["territory", "agent"] as const).flatMap((scope) =>
      table[scope] === undefined ? [] : scopeParts(scope, dialect, method)
    ),
    ...(table.date === undefined ? [] : timeParts(dialect)),
    totalsPart(dialect, table, method),
  ];
  return [
    `-- Key clients by turnover: ${table.table}, A below ${method.a} %, B below ${method.b} % (${name}).`,
    `-- Turnover is in whole units of 10^-${method.scale}; a net of zero or less is the class 0/returns.`,
    "WITH",
    parts.join(",\n"),
    finalSelect(table),
    ...(dialect.ending === "" ? [] : [dialect.ending]),
  ].join("\n");
}

/**
 * What each client buys in each of its territories or with each of its agents, as one more statement: rows of client, label
 * and turnover in whole minor units, the largest of a client first.
 */
export function writeSplit(
  name: DialectName,
  table: WarehouseTable,
  scope: "territory" | "agent",
  scale: number
): string {
  const dialect = DIALECTS[name];
  const { date, clientId } = table;
  // Days say by which of its names an id is called, and nothing else here.
  const rows = { ...table, profit: undefined, date: clientId === undefined ? undefined : date };
  const parts = [...ledgerParts(dialect, rows, scale), labelPart(scope)];
  return [
    `-- Key clients by turnover: what each client of ${table.table} buys by ${scope} (${name}).`,
    "WITH",
    parts.join(",\n"),
    `SELECT clients.client AS client, by_${scope}.label AS label, by_${scope}.turnover AS turnover
FROM by_${scope} JOIN clients ON clients.client_key = by_${scope}.client_key
ORDER BY client, turnover DESC, label`,
    ...(dialect.ending === "" ? [] : [dialect.ending]),
  ].join("\n");
}

/**
 * Ids of more than three names, as one more statement: rows of id and name, both as keys, one id after the other. Whether the
 * names of an id look alike, so that it is one client's, is for the core to say (METHOD 1b).
 */
export function writeSharedIds(name: DialectName, table: WarehouseTable): string {
  const dialect = DIALECTS[name];
  const rows = { ...table, ...{ profit: undefined, date: undefined } };
  const named = { ...rows, ...{ territory: undefined, agent: undefined } };
  const parts = [...rowParts(dialect, named, 0), ...pairParts(dialect, named)];
  return [
    `-- Key clients by turnover: ids of ${table.table} with more than ${MOST_NAMES} names (${name}).`,
    "WITH",
    parts.join(",\n"),
    `SELECT id_key, name_key FROM counted
WHERE id_key <> '' AND is_enough = 1 AND names_of_id > ${MOST_NAMES}
ORDER BY id_key, name_key`,
    ...(dialect.ending === "" ? [] : [dialect.ending]),
  ].join("\n");
}

/** The exact class by the share that strictly larger ones hold, as a CASE over `turnover`, `upto`, `equals`, `total`. */
function classOf({ a, b }: WarehouseMethod, dialect: Dialect): string {
  const held = "(upto - turnover * equals)";
  const limit = (percent: number): string =>
    `${dialect.wide(held)} * 100000 < ${dialect.wide("total")} * ${Math.round(percent * 1000)}`;
  return `CASE WHEN turnover <= 0 THEN '0/returns' WHEN ${limit(a)} THEN 'A' WHEN ${limit(b)} THEN 'B' ELSE 'C' END`;
}

/**
 * Sums of the positive turnovers: `upto` of all as large or larger, `equals` how many are as large, `total` of all.
 * `upto - turnover * equals` is what strictly larger ones hold: equal clients never part.
 */
function runningSums(partition: string, dialect: Dialect): string {
  const by = partition === "" ? "" : `PARTITION BY ${partition} `;
  const also = partition === "" ? "" : `${partition}, `;
  const positive = "CASE WHEN turnover > 0 THEN turnover ELSE 0 END";
  return `sum(${positive}) OVER (${by}ORDER BY turnover DESC RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS upto,
    ${dialect.whole(`count(*) OVER (PARTITION BY ${also}turnover)`)} AS equals,
    sum(${positive}) OVER (${by.trim()}) AS total`;
}

function labelPart(scope: "territory" | "agent"): string {
  return `-- What each client buys in each ${scope}, and its class among all who buy there.
by_${scope} AS (
  SELECT l.client_key, l.${scope}_key, n.label, sum(l.amount) AS turnover
  FROM ledger l JOIN (SELECT ${scope}_key, min(${scope}_text) AS label FROM ledger GROUP BY ${scope}_key) n ON l.${scope}_key = n.${scope}_key
  GROUP BY l.client_key, l.${scope}_key, n.label
)`;
}

/** The class within each territory or by each agent; a client belongs to the one with its largest turnover. */
function scopeParts(
  scope: "territory" | "agent",
  dialect: Dialect,
  method: WarehouseMethod
): string[] {
  return [
    labelPart(scope),
    `summed_${scope} AS (
  SELECT client_key, label, turnover, ${runningSums(`${scope}_key`, dialect)},
    row_number() OVER (PARTITION BY client_key ORDER BY turnover DESC, label) AS place
  FROM by_${scope}
)`,
    `main_${scope} AS (
  SELECT client_key, label, ${classOf(method, dialect)} AS class
  FROM summed_${scope} WHERE place = 1
)`,
  ];
}

/** Days of purchase and what they tell of loyalty, each 0..1; NULL where it cannot be told. */
function timeParts(dialect: Dialect): string[] {
  const month = dialect.monthOfDay;
  return [
    `-- The days between which the ledger runs, and its months.
span AS (
  SELECT min(day) AS first_day, max(day) AS last_day, min(${month("day")}) AS first_month, max(${month("day")}) - min(${month("day")}) + 1 AS months
  FROM ledger WHERE day IS NOT NULL
)`,
    `days AS (
  SELECT DISTINCT client_key, day FROM ledger WHERE day IS NOT NULL AND amount > 0
)`,
    `placed_days AS (
  SELECT client_key, day, row_number() OVER (PARTITION BY client_key ORDER BY day) AS place FROM days
)`,
    `gaps AS (
  SELECT later.client_key AS client_key, ${dialect.median("later.day - earlier.day")} AS gap
  FROM placed_days later JOIN placed_days earlier ON earlier.client_key = later.client_key AND earlier.place + 1 = later.place
  GROUP BY later.client_key
)`,
    `bought AS (
  SELECT client_key, ${dialect.whole("count(*)")} AS days_bought, min(day) AS first_bought, max(day) AS last_bought,
    ${dialect.whole(`count(DISTINCT ${month("day")})`)} AS months_bought
  FROM days GROUP BY client_key
)`,
    `-- Turnover of the earlier and the later half of the months; of an odd number the middle one is in neither.
halves AS (
  SELECT l.client_key AS client_key,
    sum(CASE WHEN ${month("l.day")} - s.first_month < ${dialect.floorHalf("s.months")} THEN l.amount ELSE 0 END) AS early,
    sum(CASE WHEN ${month("l.day")} - s.first_month >= s.months - ${dialect.floorHalf("s.months")} THEN l.amount ELSE 0 END) AS late
  FROM ledger l CROSS JOIN span s WHERE l.day IS NOT NULL GROUP BY l.client_key
)`,
    `signals AS (
  SELECT c.client_key AS client_key, b.days_bought AS days_bought, b.first_bought AS first_bought, b.last_bought AS last_bought,
    CASE WHEN s.months >= 2 THEN ${dialect.double("coalesce(b.months_bought, 0)")} / s.months END AS purchase_periods,
    CASE WHEN b.days_bought >= 2 AND s.last_day > s.first_day THEN 1 - least(1, ${dialect.double("s.last_day - b.last_bought")} / (3 * g.gap)) END AS recency,
    CASE WHEN b.days_bought >= 1 AND s.last_day > s.first_day THEN ${dialect.double("s.last_day - b.first_bought")} / (s.last_day - s.first_day) END AS tenure,
    CASE WHEN s.months >= 2 AND (h.early > 0 OR h.late > 0) THEN ${dialect.double("CASE WHEN h.late > 0 THEN h.late ELSE 0 END")} / (CASE WHEN h.early > 0 THEN h.early ELSE 0 END + CASE WHEN h.late > 0 THEN h.late ELSE 0 END) END AS trend
  FROM clients c CROSS JOIN span s
    LEFT JOIN bought b ON b.client_key = c.client_key
    LEFT JOIN gaps g ON g.client_key = c.client_key
    LEFT JOIN halves h ON h.client_key = c.client_key
)`,
  ];
}

function totalsPart(dialect: Dialect, table: WarehouseTable, method: WarehouseMethod): string {
  const fields = [
    ...["client_key", "client", "row_count", "turnover"],
    ...(table.profit === undefined ? [] : ["profit"]),
    ...(table.clientId === undefined ? [] : ["client_id", "client_by"]),
  ].join(", ");
  return `-- A: strictly larger clients hold less than ${method.a} % of the sum of positive turnovers; B: less than ${method.b} %.
summed AS (
  SELECT ${fields}, ${runningSums("", dialect)} FROM clients
),
classed AS (
  SELECT ${fields}, ${classOf(method, dialect)} AS class FROM summed
)`;
}

function finalSelect({ date, territory, agent, profit, clientId }: WarehouseTable): string {
  const scope = (name: string, isThere: boolean): string =>
    isThere
      ? `main_${name}.label AS ${name}, main_${name}.class AS ${name}_class`
      : `NULL AS ${name}, NULL AS ${name}_class`;
  const time =
    date === undefined
      ? "NULL AS purchase_days, NULL AS first_purchase, NULL AS last_purchase, NULL AS purchase_periods, NULL AS recency, NULL AS tenure, NULL AS trend"
      : "signals.days_bought AS purchase_days, signals.first_bought AS first_purchase, signals.last_bought AS last_purchase, signals.purchase_periods AS purchase_periods, signals.recency AS recency, signals.tenure AS tenure, signals.trend AS trend";
  const own = (name: string, isThere: boolean): string =>
    `${isThere ? `classed.${name}` : "NULL"} AS ${name}`;
  const join = (name: string, isThere: boolean): string =>
    isThere ? `\n  LEFT JOIN ${name} ON ${name}.client_key = classed.client_key` : "";
  return `SELECT classed.client AS client, classed.row_count AS row_count, classed.turnover AS turnover, classed.class AS class,
  ${scope("territory", territory !== undefined)},
  ${scope("agent", agent !== undefined)},
  ${time},
  ${own("profit", profit !== undefined)}, ${own("client_id", clientId !== undefined)}, ${own("client_by", clientId !== undefined)}
FROM classed${join("main_territory", territory !== undefined)}${join("main_agent", agent !== undefined)}${join("signals", date !== undefined)}
ORDER BY classed.turnover DESC, classed.client`;
}
