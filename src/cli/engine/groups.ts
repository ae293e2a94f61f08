import { openColumn, type Column } from "../../core/columnar/column";
import type { Minor } from "../../core/reading/values/decimal";
import type { Duck } from "./duck";
import { IS_DATA } from "./findRows";
import { minorUnits } from "./valueSql";

/** Columns of texts that rows are grouped by, where the ledger has them. */
export type TextKey = "id" | "territory" | "agent";

/**
 * The rows of a ledger added up by what tells them apart for the method: name, id, territory, agent, month, and whether the
 * row is left out. In the order of their first rows. Texts are numbers: offsets in `texts`, of names in the table of names;
 * -1 for none.
 */
export type Groups = {
  readonly count: number;
  readonly name: Int32Array;
  readonly id: Int32Array;
  readonly territory: Int32Array;
  readonly agent: Int32Array;
  /** Months since the year 0; -1: the rows have no day. */
  readonly month: Int32Array;
  /** 1: the rows are left out, by the code with this number. */
  readonly isLeft: Int32Array;
  readonly leftBy: Int32Array;
  readonly rows: Int32Array;
  /** The place of the first of the rows. */
  readonly first: Int32Array;
  /** The place of the second of them; -1: there is none, or it was not asked for. */
  readonly second: Int32Array;
  /** The last day of any of the rows; 0: none has one. */
  readonly lastDay: Int32Array;
  /** Days of the month with an amount above zero, a bit each. */
  readonly days: Int32Array;
  readonly turnover: Column<Minor>;
  readonly profit: Column<Minor>;
  readonly texts: Readonly<Record<TextKey, readonly string[]>>;
};

/** What the rows are grouped by beside the name, and what is added up. */
export type GroupPlan = {
  readonly keys: readonly TextKey[];
  readonly hasDays: boolean;
  readonly profit: string | undefined;
  readonly scale: number;
  /** Is the second row of each group wanted, too? */
  readonly hasSeconds: boolean;
  /** Are any rows left out by a treatment? */
  readonly hasLeft: boolean;
};

/**
 * Adds the rows up in one pass of SQL, in whole minor units: no sum is rounded, as the scale was chosen so that all amounts
 * together stay below 2^53, up to which a double holds every whole number.
 */
export async function sumGroups(duck: Duck, plan: GroupPlan): Promise<Groups> {
  const { keys, hasDays, profit, scale, hasSeconds, hasLeft } = plan;
  const columns = [
    "name",
    ...keys,
    hasDays ? "coalesce(year(date) * 12 + month(date) - 1, -1)::INTEGER AS month" : "-1 AS month",
    hasLeft ? "(k = 7)::INTEGER AS k" : "0 AS k",
    hasLeft ? "coalesce(l, 0)::INTEGER AS l" : "0 AS l",
    "count(*)::INTEGER AS n",
    "min(line)::INTEGER AS f",
    hasSeconds ? "coalesce(min(line, 2)[2], -1)::INTEGER AS e" : "-1 AS e",
    hasDays ? "coalesce(max(day), 0)::INTEGER AS d" : "0 AS d",
    hasDays
      ? "coalesce(bit_or(CASE WHEN m > 0 THEN (1 << (day(date) - 1))::INTEGER END), 0) AS days"
      : "0 AS days",
    "coalesce(sum(m), 0)::DOUBLE AS s",
    profit === undefined ? "0::DOUBLE AS p" : "coalesce(sum(q), 0)::DOUBLE AS p",
  ];
  const inner = [
    ...["name", ...keys, "line", ...(hasLeft ? ["k", "l"] : [])],
    `${minorUnits("t", scale)} AS m`,
    ...(profit === undefined ? [] : [`${minorUnits(profit, scale)} AS q`]),
    ...(hasDays ? ["nullif(day, 0) AS day", "(DATE '1899-12-30' + nullif(day, 0)) AS date"] : []),
  ];
  const by = Array.from({ length: keys.length + (hasLeft ? 4 : 2) }, (_, at) => at + 1).join(", ");
  await duck.run(
    `CREATE TABLE g AS SELECT ${columns.join(", ")} FROM (SELECT ${inner.join(", ")} FROM v WHERE ${IS_DATA}) GROUP BY ${by}`
  );
  const texts: Record<TextKey, string[]> = { id: [], territory: [], agent: [] };
  for (const key of keys) texts[key] = await numberKey(duck, key);
  return fetchGroups(duck, keys, texts);
}

/** Numbers the different texts of a key in a table of its own, and returns them. */
async function numberKey(duck: Duck, key: TextKey): Promise<string[]> {
  await duck.run(
    `CREATE TABLE of_${key} AS SELECT ${key}, (row_number() OVER (ORDER BY min(f)) - 1)::INTEGER AS no FROM g WHERE ${key} IS NOT NULL GROUP BY ${key}`
  );
  const texts: string[] = [];
  await duck.each(`SELECT ${key} FROM of_${key} ORDER BY no`, (chunk, rows) => {
    const column = chunk.getColumnVector(0);
    for (let at = 0; at < rows; at++) texts.push(String(column.getItem(at)));
  });
  return texts;
}

async function fetchGroups(
  duck: Duck,
  keys: readonly TextKey[],
  texts: Groups["texts"]
): Promise<Groups> {
  const [[count = 0] = []] = await duck.rows("SELECT count(*)::INTEGER FROM g");
  const groups = openGroups(Number(count), texts);
  const numberOf = (key: TextKey): string =>
    keys.includes(key) ? `coalesce(of_${key}.no, -1)::INTEGER` : "-1";
  const joins = keys.map((key) => `LEFT JOIN of_${key} USING (${key})`).join(" ");
  let from = 0;
  await duck.each(
    `SELECT coalesce(named.no, -1)::INTEGER, ${numberOf("id")}, ${numberOf("territory")}, ${numberOf("agent")}, g.month, g.k, g.l, g.n, g.f, g.e, g.d, g.days, g.s, g.p FROM g LEFT JOIN (SELECT name, (row_number() OVER (ORDER BY f) - 1)::INTEGER AS no FROM names) AS named USING (name) ${joins} ORDER BY g.f`,
    (chunk, rows) => {
      const targets = listColumns(groups);
      for (const [column, target] of targets.entries()) {
        // No column of the groups holds a NULL.
        target.set(chunk.getColumnVector(column).items ?? [], from);
      }
      from += rows;
    }
  );
  return groups;
}

function openGroups(count: number, texts: Groups["texts"]): Groups {
  const words = (): Int32Array => new Int32Array(count);
  return {
    count,
    name: words(),
    id: words(),
    territory: words(),
    agent: words(),
    month: words(),
    isLeft: words(),
    leftBy: words(),
    rows: words(),
    first: words(),
    second: words(),
    lastDay: words(),
    days: words(),
    turnover: openColumn<Minor>(count),
    profit: openColumn<Minor>(count),
    texts,
  };
}

/** The columns in the order in which they are asked for. */
function listColumns(groups: Groups): (Int32Array | Float64Array)[] {
  const { name, id, territory, agent, month, isLeft, leftBy, rows, first, lastDay, days } = groups;
  const { second, turnover, profit } = groups;
  return [
    ...[name, id, territory, agent, month, isLeft, leftBy, rows, first, second, lastDay, days],
    ...[turnover, profit],
  ];
}

/** May the rows of the group be a client's? Those left out are not. */
export function isOfClient({ isLeft }: Groups, at: number): boolean {
  return isLeft[at] === 0;
}
