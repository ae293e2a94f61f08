import { parseArgs } from "node:util";
import { DIALECT_NAMES, type DialectName } from "./warehouse/dialects";
import type { WarehouseMethod } from "./warehouse/statement";
import type { WarehouseTable } from "./warehouse/table";

/** A statement that the words of the call ask for. */
export type WarehouseRequest = {
  readonly dialect: DialectName;
  readonly table: WarehouseTable;
  readonly method: WarehouseMethod;
};

/** Why they make no request: an option that is missing, or a value that it does not take. */
export type WarehouseFailure =
  { readonly missing: string } | { readonly option: string; readonly value: string };

const OPTIONS = [
  "sql",
  "table",
  "client",
  "id",
  "turnover",
  "profit",
  "date",
  "territory",
  "agent",
  "a",
  "b",
  "scale",
  "lang",
];
/** Money has two decimal places unless the call says otherwise, and never more than so many. */
const [USUAL_SCALE, MOST_SCALE] = ["2", 6] as const;

/** Reads a call with `--sql`; undefined: it is none. Columns are named as the warehouse has them, not by headings. */
export function readWarehouseArguments(
  words: readonly string[]
): WarehouseRequest | WarehouseFailure | undefined {
  const { values } = parseArgs({
    args: [...words],
    allowPositionals: true,
    strict: false,
    options: Object.fromEntries(OPTIONS.map((name) => [name, { type: "string" as const }])),
  });
  const text = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === "string" && value.trim() !== "" ? value : undefined;
  };
  if (values["sql"] === undefined) return undefined;
  // What the statement cannot do is refused, so that nobody believes that it does.
  const other = Object.entries(values).find(([name]) => !OPTIONS.includes(name));
  if (other) return { option: `--${other[0]}`, value: String(other[1]) };
  const dialect = DIALECT_NAMES.find((name) => name === text("sql"));
  if (!dialect) return { option: "--sql", value: text("sql") ?? "" };
  const named = readWarehouseTable(text);
  if (!("table" in named)) return named;
  const [a, b] = [Number(text("a") ?? "80"), Number(text("b") ?? "95")];
  if (!(a > 0 && a < b && b <= 100)) return { option: "--a, --b", value: `${a}, ${b}` };
  return { dialect, table: named.table, method: { a, b, scale: named.scale } };
}

/** The table that a call names with its columns, and the decimal places of money; or what of that is missing or no name. */
export function readWarehouseTable(
  text: (option: string) => string | undefined
): { readonly table: WarehouseTable; readonly scale: number } | WarehouseFailure {
  const [table, client, turnover] = [text("table"), text("client"), text("turnover")];
  if (table === undefined) return { missing: "--table" };
  if (client === undefined) return { missing: "--client" };
  if (turnover === undefined) return { missing: "--turnover" };
  // The table goes into the statement as it is, so that `shop.sales` and quoted names work; it is one name and no more.
  if (!/^[\p{L}\d_.`"$]+$/u.test(table)) return { option: "--table", value: table };
  const scale = text("scale") ?? USUAL_SCALE;
  if (!/^\d$/.test(scale) || Number(scale) > MOST_SCALE) return { option: "--scale", value: scale };
  const [date, territory, agent] = [text("date"), text("territory"), text("agent")];
  const [clientId, profit] = [text("id"), text("profit")];
  const columns = { client, clientId, turnover, profit, date, territory, agent };
  return { table: { table, ...columns }, scale: Number(scale) };
}

/**
 * The address of a ClickHouse as a call names it; undefined: it is none, or it holds a name and a password, which belong
 * into the environment and not into what shells keep and lists of processes show.
 */
export function readWarehouseUrl(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isPlain = url.username === "" && url.password === "" && !url.searchParams.has("password");
  return isPlain && /^https?:$/.test(url.protocol) ? text : undefined;
}
