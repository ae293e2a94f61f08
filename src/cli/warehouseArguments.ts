import { parseArgs } from "node:util";
import { DIALECT_NAMES, type DialectName } from "./warehouse/dialects";
import type { WarehouseMethod, WarehouseTable } from "./warehouse/statement";

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
  "turnover",
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
  const dialect = DIALECT_NAMES.find((name) => name === text("sql"));
  if (!dialect) return { option: "--sql", value: text("sql") ?? "" };
  const [table, client, turnover] = [text("table"), text("client"), text("turnover")];
  if (table === undefined) return { missing: "--table" };
  if (client === undefined) return { missing: "--client" };
  if (turnover === undefined) return { missing: "--turnover" };
  // The table goes into the statement as it is, so that `shop.sales` and quoted names work; it is one name and no more.
  if (!/^[\p{L}\d_.`"$]+$/u.test(table)) return { option: "--table", value: table };
  const scale = text("scale") ?? USUAL_SCALE;
  if (!/^\d$/.test(scale) || Number(scale) > MOST_SCALE) return { option: "--scale", value: scale };
  const [a, b] = [Number(text("a") ?? "80"), Number(text("b") ?? "95")];
  if (!(a > 0 && a < b && b <= 100)) return { option: "--a, --b", value: `${a}, ${b}` };
  return {
    dialect,
    table: {
      table,
      client,
      turnover,
      date: text("date"),
      territory: text("territory"),
      agent: text("agent"),
    },
    method: { a, b, scale: Number(scale) },
  };
}
