import { NOTHING_TEXTS } from "../../core/reading/values/nothing";
import type { Dialect } from "./dialects";
import { identityParts, listAmounts, writeIdKey } from "./identityParts";
import type { WarehouseTable } from "./table";

/**
 * The rows of the table with names made equal (METHOD 1), who is one client by ids where the table has them (1b), and
 * clients with their sums: the parts `ledger` and `clients` of a statement.
 */
export function ledgerParts(dialect: Dialect, table: WarehouseTable, scale: number): string[] {
  const hasIds = table.clientId !== undefined;
  return [
    ...rowParts(dialect, table, scale),
    ...(hasIds ? identityParts(dialect, table) : []),
    hasIds ? identifiedClients(dialect, table) : namedClients(dialect, table),
  ];
}

/** The rows with their names and ids as keys: the part `named`, or `ledger` where the table has no ids. */
export function rowParts(dialect: Dialect, table: WarehouseTable, scale: number): string[] {
  const quoted = dialect.quoteName;
  const label = (column: string | undefined): string =>
    column === undefined ? "" : dialect.tidy(dialect.asText(quoted(column)));
  // A row without an amount has 0, as in a sheet.
  const minor = (column: string): string => `coalesce(${dialect.minor(quoted(column), scale)}, 0)`;
  const { clientId, profit, date } = table;
  const scopes = (["territory", "agent"] as const).filter((scope) => table[scope] !== undefined);
  const words = NOTHING_TEXTS.map(dialect.quoteText).join(", ");
  const saysNothing = (text: string): string =>
    `(${text} = '' OR ${dialect.foldLetters(text)} IN (${words}))`;
  return [
    `-- Texts without outer and double spaces; amounts as whole minor units, half a unit away from zero.
source AS (
  SELECT ${[
    `${dialect.dropZeros(label(table.client))} AS shown`,
    `${minor(table.turnover)} AS amount`,
    ...(profit === undefined ? [] : [`${minor(profit)} AS profit_amount`]),
    ...(date === undefined ? [] : [`${dialect.dayNumber(quoted(date))} AS day`]),
    ...(clientId === undefined
      ? []
      : [`coalesce(${dialect.dropZeros(label(clientId))}, '') AS id_text`]),
    ...scopes.map((scope) => `${label(table[scope])} AS ${scope}_text`),
  ].join(",\n    ")}
  FROM ${table.table}
)`,
    `-- Who has one name: case, quotation marks, kinds of space and the Russian ё are made equal.
${clientId === undefined ? "ledger" : "named"} AS (
  SELECT shown, ${listAmounts(table).join(", ")},
    ${[
      `${dialect.key("shown")} AS ${clientId === undefined ? "client_key" : "name_key"}`,
      ...(clientId === undefined
        ? []
        : ["id_text", `${writeIdKey(dialect, saysNothing("id_text"))} AS id_key`]),
      ...scopes.map(
        (scope) =>
          `CASE WHEN ${saysNothing(`${scope}_text`)} THEN NULL ELSE ${dialect.key(`${scope}_text`)} END AS ${scope}_key, ${scope}_text`
      ),
    ].join(",\n    ")}
  FROM source
  WHERE shown IS NOT NULL AND NOT ${saysNothing("shown")}
)`,
  ];
}

function writeSums(dialect: Dialect, { profit }: WarehouseTable): string {
  const profits = profit === undefined ? "" : ", sum(profit_amount) AS profit";
  return `${dialect.whole("count(*)")} AS row_count, sum(amount) AS turnover${profits}`;
}

function namedClients(dialect: Dialect, table: WarehouseTable): string {
  return `clients AS (
  SELECT client_key, min(${dialect.plainOrder("shown")}) AS client, ${writeSums(dialect, table)}
  FROM ledger GROUP BY client_key
)`;
}

/** Two clients may not have one name: a later one is counted, as in a sheet. */
function identifiedClients(dialect: Dialect, table: WarehouseTable): string {
  const profit = table.profit === undefined ? "" : ", profit";
  return `clients AS (
  SELECT client_key, CASE WHEN place = 1 THEN title ELSE concat(title, ' (', ${dialect.asText("place")}, ')') END AS client,
    client_id, client_by, row_count, turnover${profit}
  FROM (
    SELECT client_key, title, client_id, client_by, row_count, turnover${profit},
      row_number() OVER (PARTITION BY ${dialect.key("title")} ORDER BY ${dialect.plainOrder("client_key")}) AS place
    FROM (
      SELECT client_key, min(shown) AS title, CASE WHEN min(id_told) = max(id_told) THEN min(id_told) END AS client_id, max(by_told) AS client_by,
        ${writeSums(dialect, table)}
      FROM ledger GROUP BY client_key
    ) added
  ) numbered
)`;
}
