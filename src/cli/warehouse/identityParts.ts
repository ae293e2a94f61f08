import { ENOUGH_IDS, MOST_NAMES } from "../../core/reading/values/idLimits";
import { ERROR_TEXTS } from "../../core/reading/values/text";
import type { Dialect } from "./dialects";
import type { WarehouseTable } from "./table";

/** Days since 1970 of the day that a spreadsheet counts as 0: a pair of name and id without any day is the oldest. */
const NO_DAY = -25_569;

/**
 * What tells ids apart, '' for none: blanks, words for nothing, errors and zeros alone are none; blanks between the digits
 * of a number are for the eye (the core's `numberId`). `saysNothing`: SQL that tells words for nothing of `id_text`.
 */
export function writeIdKey(dialect: Dialect, saysNothing: string): string {
  const fits = (pattern: string): string =>
    `${dialect.replaceAll("id_text", `^[${pattern}]+$`, "")} = ''`;
  const errors = ERROR_TEXTS.map(dialect.quoteText).join(", ");
  return `CASE WHEN ${saysNothing} OR ${fits("0. -")} OR id_text IN (${errors}) THEN ''
      WHEN ${fits("0-9 ")} THEN ${dialect.replaceAll("id_text", " ", "")} ELSE ${dialect.key("id_text")} END`;
}

/**
 * Who is one client by names and ids, with the default treatments of METHOD 1b, from the part `named`: `decided` says it for
 * every pair of name and id, `ledger` for every row. `by_told` is `id`, `name`, or `shared id` where a row has an id of more
 * than three names, which is taken for nobody's.
 */
export function identityParts(dialect: Dialect, table: WarehouseTable): string[] {
  return [...pairParts(dialect, table), ...decisionParts(dialect, table)];
}

/** The pairs of name and id with what stands beside them: the parts `pairs` and `counted`. */
export function pairParts(dialect: Dialect, { date }: WarehouseTable): string[] {
  const lastDay = date === undefined ? String(NO_DAY) : `coalesce(max(day), ${NO_DAY})`;
  const plain = dialect.plainOrder;
  return [
    `-- How often and how late which name stands with which id; '' is no id.
pairs AS (
  SELECT name_key, id_key, min(${plain("shown")}) AS name_shown, min(${plain("id_text")}) AS id_shown,
    ${dialect.whole("count(*)")} AS pair_rows, ${lastDay} AS last_day
  FROM named GROUP BY name_key, id_key
)`,
    `counted AS (
  SELECT name_key, id_key, pair_rows, last_day, min(name_shown) OVER (PARTITION BY name_key) AS title,
    min(id_shown) OVER (PARTITION BY id_key) AS id_title, ${dialect.whole("count(*) OVER (PARTITION BY id_key)")} AS names_of_id,
    CASE WHEN sum(CASE WHEN id_key = '' THEN 0 ELSE pair_rows END) OVER () * 100 >= sum(pair_rows) OVER () * ${ENOUGH_IDS} THEN 1 ELSE 0 END AS is_enough
  FROM pairs
)`,
  ];
}

function decisionParts(dialect: Dialect, table: WarehouseTable): string[] {
  const plain = dialect.plainOrder;
  const alike = (table.alikeIds ?? []).map(dialect.quoteText).join(", ");
  const isOne =
    alike === ""
      ? `names_of_id <= ${MOST_NAMES}`
      : `(names_of_id <= ${MOST_NAMES} OR id_key IN (${alike}))`;
  const carried = listCarried(table);
  return [
    `-- An id counts where ${ENOUGH_IDS} % of the rows have one, and it has not more than ${MOST_NAMES} names.
judged AS (
  SELECT name_key, id_key, pair_rows, last_day, title, id_title,
    CASE WHEN id_key <> '' AND is_enough = 1 AND ${isOne} THEN 1 ELSE 0 END AS is_identity,
    CASE WHEN id_key <> '' AND is_enough = 1 AND NOT ${isOne} THEN 1 ELSE 0 END AS is_shared
  FROM counted
)`,
    `owned AS (
  SELECT name_key, id_key, title, id_title, is_identity, is_shared,
    sum(is_identity) OVER (PARTITION BY name_key) AS ids_of_name,
    max(CASE WHEN is_identity = 1 THEN ${plain("id_key")} ELSE '' END) OVER (PARTITION BY name_key) AS one_id,
    row_number() OVER (PARTITION BY id_key ORDER BY last_day DESC, pair_rows DESC, ${plain("name_key")}) AS place
  FROM judged
)`,
    `-- The id is the client, called by its latest, then its most frequent name, with the id where that name has several; a row
-- without an id joins the one id of its name, else its name is a client of its own.
decided AS (
  SELECT name_key, id_key,
    CASE WHEN is_identity = 1 THEN concat('id ', id_key) WHEN ids_of_name = 1 THEN concat('id ', one_id) ELSE concat('name ', name_key) END AS client_key,
    CASE WHEN is_identity = 1 AND place = 1 AND ids_of_name > 1 THEN concat(title, ' (', id_title, ')')
      WHEN is_identity = 1 AND place = 1 OR is_identity = 0 AND ids_of_name <> 1 THEN title END AS shown,
    CASE WHEN id_key <> '' AND is_shared = 0 AND (is_identity = 1 OR ids_of_name <> 1) THEN id_title END AS id_told,
    CASE WHEN is_shared = 1 THEN 'shared id' WHEN is_identity = 1 OR ids_of_name = 1 THEN 'id' ELSE 'name' END AS by_told
  FROM owned
)`,
    `ledger AS (
  SELECT d.client_key AS client_key, d.shown AS shown, d.id_told AS id_told, d.by_told AS by_told,
    ${carried.map((name) => `n.${name} AS ${name}`).join(", ")}
  FROM named n JOIN decided d ON d.name_key = n.name_key AND d.id_key = n.id_key
)`,
  ];
}

/** The columns of a row that are carried on beside what says whose it is. */
export function listCarried(table: WarehouseTable): string[] {
  const scopes = (["territory", "agent"] as const).filter((scope) => table[scope] !== undefined);
  return [...listAmounts(table), ...scopes.flatMap((scope) => [`${scope}_key`, `${scope}_text`])];
}

/** Amounts and the day of a row. */
export function listAmounts({ profit, date }: WarehouseTable): string[] {
  return [
    "amount",
    ...(profit === undefined ? [] : ["profit_amount"]),
    ...(date === undefined ? [] : ["day"]),
  ];
}
