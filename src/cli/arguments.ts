import { parseArgs } from "node:util";
import type { RemovalScope } from "../core/report/stored";
import type { NamedHeadings } from "../core/reading/plan/propose";
import { RESULT_COLUMNS, type ChosenColumn } from "../core/report/report";
import type { Role } from "../core/reading/model/reading";
import { findConflict, type OptionFailure } from "./conflicts";
import {
  BadValue,
  METHOD_OPTIONS,
  readMethod,
  REPEATED_OPTIONS,
  type MethodRequest,
} from "./methodOptions";
import type { WarehouseSource } from "./warehouse/table";
import { readWarehouseTable, readWarehouseUrl } from "./warehouseArguments";

/** What the command line was asked for. */
export type ClassifyRequest = {
  readonly file: string;
  readonly sheet: string | undefined;
  readonly range: string | undefined;
  /** Heading texts by role, as they stand in the sheet. */
  readonly headings: NamedHeadings;
  /** Percents, METHOD 2. */
  readonly a: number;
  readonly b: number;
  readonly language: "ru" | "en";
  readonly out: string | undefined;
  /** A file's name, or `-` for standard output. */
  readonly json: string | undefined;
  /**
   * The day of a snapshot that is kept in the workbook, `2026-03-31`, or `no` for none; undefined: today's, unless the
   * workbook's settings have switched snapshots off.
   */
  readonly snapshot?: string | undefined;
  /** In place of classifying: the two days whose snapshots are compared. */
  readonly compare?: readonly [string, string] | undefined;
  /** What reads the file; absent: chosen by its kind and size. */
  readonly engine?: EngineChoice | undefined;
  /** A table of a ClickHouse in place of a file. */
  readonly warehouse?: WarehouseSource | undefined;
  /** Write the sheet with charts too. */
  readonly isReportWanted?: boolean;
  /** Write the classes beside the data as formulas; undefined: as the workbook remembers. */
  readonly isLive?: true | undefined;
  /** The columns of results that are written beside the data; absent: as the workbook remembers. */
  readonly columns?: readonly ChosenColumn[] | undefined;
  /** They are added to the data's Excel table as columns of it; absent: as the workbook remembers. */
  readonly inTable?: true;
  /** In place of classifying: list what the add-in keeps in the workbook, or take it out for a purpose. */
  readonly stored?: "list" | RemovalScope | undefined;
} & Partial<MethodRequest>;

/** The reading row by row of a sheet, or the engine for ledgers of any size. */
export const ENGINES = ["sheet", "duckdb"] as const;
export type EngineChoice = (typeof ENGINES)[number];

/** A call may name several files; what it asks for is done with each. */
export type CallRequest = Omit<ClassifyRequest, "file"> & {
  readonly files: readonly string[];
  /** The folder that takes the JSON of each file. */
  readonly jsonFolder: string | undefined;
};

/** Why the words of the call make no request. */
export type UsageFailure =
  | { readonly code: "usageHelp" }
  | { readonly code: "usageNoFile" }
  | { readonly code: "usageOneFile"; readonly option: string }
  | { readonly code: "usageUnknownOption"; readonly option: string }
  | { readonly code: "usageNoValue"; readonly option: string }
  | { readonly code: "usageLimits"; readonly a: string; readonly b: string }
  | { readonly code: "usageLanguage"; readonly value: string }
  | { readonly code: "usageValue"; readonly option: string; readonly value: string }
  | { readonly code: "usageNeedsOut"; readonly option: string }
  | { readonly code: "usageOutput"; readonly value: string }
  | OptionFailure;

/** Options that name a column by the text of its heading, and the role it plays. */
const ROLE_OPTIONS = {
  client: "client",
  id: "clientId",
  turnover: "turnover",
  profit: "profit",
  quantity: "quantity",
  price: "unitPrice",
  date: "date",
  territory: "territory",
  agent: "agent",
  loyalty: "loyalty",
  recommendation: "recommendation",
  wallet: "shareOfWallet",
} as const satisfies Record<string, Role>;
const SINGLE_OPTIONS: readonly string[] = [
  ...[
    "sheet",
    "range",
    "a",
    "b",
    "lang",
    "out",
    "json",
    "json-dir",
    "snapshot",
    "compare",
    "engine",
    "columns",
  ],
  ...["clickhouse", "table", "scale"],
  ...Object.keys(ROLE_OPTIONS),
  ...METHOD_OPTIONS,
];
const STORED_FLAGS = [
  ["strip-all", "all"],
  ["strip", "sending"],
  ["stored", "list"],
] as const;
const SEVERAL_OPTIONS: readonly string[] = ["period", ...REPEATED_OPTIONS];
const FLAGS: readonly string[] = [
  ...["help", "rfm", "report", "live", "in-table"],
  ...["stored", "strip", "strip-all"],
];

/**
 * Reads the words after `npm run classify --`. The language of messages is `--lang`, else Russian where the system's
 * locale is Russian, else English; it is given beside the request or the failure, since failure has to be told too.
 */
export function readArguments(
  words: readonly string[],
  locale: string
): { readonly language: "ru" | "en"; readonly request: CallRequest | UsageFailure } {
  const option = (type: "string" | "boolean", multiple: boolean) => (name: string) =>
    [name, { type, multiple, ...(name === "help" ? { short: "h" } : {}) }] as const;
  const { values, positionals, tokens } = parseArgs({
    args: [...words],
    allowPositionals: true,
    strict: false,
    tokens: true,
    options: Object.fromEntries([
      ...SINGLE_OPTIONS.map(option("string", false)),
      ...SEVERAL_OPTIONS.map(option("string", true)),
      ...FLAGS.map(option("boolean", false)),
    ]),
  });
  const text = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === "string" ? value : undefined;
  };
  const lang = text("lang");
  const language = lang === "ru" || lang === "en" ? lang : /^ru/i.test(locale) ? "ru" : "en";
  const failure = (request: UsageFailure): ReturnType<typeof readArguments> => ({
    language,
    request,
  });

  if (values["help"] !== undefined) return failure({ code: "usageHelp" });
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    if (FLAGS.includes(token.name)) continue;
    if (!SINGLE_OPTIONS.includes(token.name) && !SEVERAL_OPTIONS.includes(token.name)) {
      return failure({ code: "usageUnknownOption", option: token.rawName });
    }
    const isLost =
      token.value === undefined || (token.inlineValue === false && /^--./.test(token.value));
    if (isLost) return failure({ code: "usageNoValue", option: token.rawName });
  }
  const warehouse = readWarehouse(text, (name) => values[name] !== undefined, positionals);
  if (warehouse && "code" in warehouse) return failure(warehouse);
  const files = warehouse ? [warehouse.table.table] : [...new Set(positionals)];
  if (files.length === 0) return failure({ code: "usageNoFile" });
  const single = ["out", "json"].find((name) => text(name) !== undefined);
  if (files.length > 1 && single !== undefined) {
    return failure({ code: "usageOneFile", option: `--${single}` });
  }
  if (lang !== undefined && lang !== "ru" && lang !== "en") {
    return failure({ code: "usageLanguage", value: lang });
  }
  const a = readPercent(text("a") ?? "80");
  const b = readPercent(text("b") ?? "95");
  if (!(a > 0 && a < b && b <= 100)) {
    return failure({ code: "usageLimits", a: text("a") ?? "80", b: text("b") ?? "95" });
  }
  const out = text("out");
  if (out !== undefined && !/\.xl[st][xm]$/i.test(out))
    return failure({ code: "usageOutput", value: out });

  const snapshot = text("snapshot");
  if (snapshot !== undefined && snapshot !== "no" && !isDay(snapshot)) {
    return failure({ code: "usageValue", option: "--snapshot", value: snapshot });
  }
  const compare = readDays(text("compare"));
  if (text("compare") !== undefined && !compare) {
    return failure({ code: "usageValue", option: "--compare", value: text("compare") ?? "" });
  }
  const engine = ENGINES.find((name) => name === text("engine"));
  if (text("engine") !== undefined && engine === undefined) {
    return failure({ code: "usageValue", option: "--engine", value: text("engine") ?? "" });
  }
  const isReportWanted = values["report"] === true;
  const isLive = values["live"] === true ? true : undefined;
  const isInTable = values["in-table"] === true;
  const columns = readColumns(text("columns"));
  if (text("columns") !== undefined && !columns) {
    return failure({ code: "usageValue", option: "--columns", value: text("columns") ?? "" });
  }
  const stored = STORED_FLAGS.find(([flag]) => values[flag] === true)?.[1];
  const writing = [
    stored === "sending" ? "--strip" : stored === "all" ? "--strip-all" : undefined,
    isReportWanted ? "--report" : undefined,
    isLive ? "--live" : undefined,
    columns ? "--columns" : undefined,
    isInTable ? "--in-table" : undefined,
    snapshot === undefined || snapshot === "no" ? undefined : "--snapshot",
  ].find((option) => option !== undefined);
  if (out === undefined && writing !== undefined) {
    return failure({ code: "usageNeedsOut", option: writing });
  }

  const texts = (name: string): string[] =>
    [values[name] ?? []].flat().filter((value) => typeof value === "string");
  const periods = texts("period");
  const headings: NamedHeadings = {
    ...Object.fromEntries(
      Object.entries(ROLE_OPTIONS)
        .map(([name, role]) => [role, text(name)] as const)
        .filter(([, heading]) => heading !== undefined)
    ),
    ...(periods.length > 0 ? { periods } : {}),
  };
  const conflict = findConflict(text);
  if (conflict) return failure(conflict);
  let method: MethodRequest;
  try {
    const has = (flag: string): boolean => values[flag] === true;
    method = readMethod({ value: text, values: texts, has }, [a, b]);
  } catch (error) {
    if (!(error instanceof BadValue)) throw error;
    return failure({ code: "usageValue", option: `--${error.option}`, value: error.value });
  }
  return {
    language,
    request: {
      ...method,
      files,
      jsonFolder: text("json-dir"),
      ...readPlace(text("sheet"), text("range")),
      headings,
      a,
      b,
      language,
      out,
      json: text("json"),
      snapshot,
      ...(engine ? { engine } : {}),
      ...(warehouse ? { warehouse } : {}),
      isReportWanted,
      ...(isLive ? { isLive } : {}),
      ...(columns ? { columns } : {}),
      ...(isInTable ? { inTable: true } : {}),
      ...(stored ? { stored } : {}),
      ...(compare ? { compare } : {}),
    },
  };
}

/** What only the reading of a sheet can do: a statement would leave it away without a word. */
const OF_SHEETS = [
  ...["sheet", "range", "engine", "quantity", "price", "loyalty", "recommendation", "wallet"],
  ...["period", "treat", "same", "client-label", "total-label", "rate"],
];

/** The table of a ClickHouse that a call names in place of files; undefined: it names none. */
function readWarehouse(
  text: (option: string) => string | undefined,
  isSaid: (option: string) => boolean,
  files: readonly string[]
): WarehouseSource | UsageFailure | undefined {
  const word = text("clickhouse");
  if (word === undefined) {
    const lost = ["table", "scale"].find((name) => text(name) !== undefined);
    return lost === undefined
      ? undefined
      : { code: "usageNeeds", option: `--${lost}`, other: "--clickhouse" };
  }
  const url = readWarehouseUrl(word);
  // What stands before the @ is not printed: it may be a password.
  if (url === undefined)
    return { code: "usageValue", option: "--clickhouse", value: word.replace(/^.*@/s, "…@") };
  const other = OF_SHEETS.find(isSaid);
  if (files.length > 0 || other !== undefined)
    return {
      code: "usageConflict",
      option: "--clickhouse",
      other: other === undefined ? (files[0] ?? "") : `--${other}`,
    };
  const named = readWarehouseTable(text);
  if ("missing" in named)
    return { code: "usageNeeds", option: "--clickhouse", other: named.missing };
  if ("option" in named) return { code: "usageValue", ...named };
  return { url, ...named };
}

/** A range may name its sheet, as Excel writes it: `'My sheet'!A1:F99`. */
function readPlace(
  sheet: string | undefined,
  range: string | undefined
): Pick<ClassifyRequest, "sheet" | "range"> {
  const parts = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(range ?? "");
  if (!parts || sheet !== undefined) return { sheet, range };
  return { sheet: (parts[1] ?? parts[2] ?? "").replaceAll("''", "'"), range: parts[3] };
}

/** Two days parted by a comma; undefined: it is something else. */
function readDays(text: string | undefined): readonly [string, string] | undefined {
  const [one, other, ...rest] = (text ?? "").split(",").map((day) => day.trim());
  const isPair = one !== undefined && other !== undefined && rest.length === 0 && one !== other;
  return isPair && isDay(one) && isDay(other) ? [one, other] : undefined;
}

/** `class,share` as columns in their usual order; undefined: none is named, or one that there is not. */
function readColumns(text: string | undefined): readonly ChosenColumn[] | undefined {
  const names = (text ?? "").split(",").map((name) => name.trim().toLowerCase());
  const chosen = RESULT_COLUMNS.filter((column) => names.includes(column.toLowerCase()));
  return chosen.length === names.length ? chosen : undefined;
}

/** A day of the calendar, `2026-03-31`. */
function isDay(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return day !== undefined && !isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** `80`, `80.5`, `80,5` or `80%`; NaN for anything else. */
function readPercent(text: string): number {
  const plain = text.trim().replace(/%$/, "").replace(",", ".");
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : NaN;
}
