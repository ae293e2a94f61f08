import type { ReadingPlan } from "../../core/reading/model/reading";
import { findTurnoverColumn } from "../../core/reading/plan/turnoverColumn";
import { ROW } from "../../core/reading/model/rowKinds";
import { EngineRefusal } from "./refusal";
import { DuckError, type Duck } from "./duck";
import { readField, type Source } from "./source";
import { amountOfText, dayOfField, fifteenDigits, numberOfField } from "./valueSql";

/** The columns of a ledger that are kept, by what they mean. */
export type Kept = {
  readonly plan: ReadingPlan;
  /** The turnover's column, or quantity and unit price. */
  readonly amounts: readonly number[];
  /** Columns that name kinds or states of documents. */
  readonly kinds: readonly number[];
  /** The column that names currencies; -1: none. */
  readonly currency: number;
};

/** A column of numbers in the table of rows: `a` its numbers, `x` what else stood there (`NON_NUMERIC`, NULL: not asked yet), `o` its text. */
export type NumberName = {
  readonly column: number;
  readonly a: string;
  readonly x: string;
  readonly o: string;
};

/** What stands in a cell in place of a number, as `NON_NUMERIC` of the core, and where nothing does. */
export const BLANK_CELL = 9;

/** The number columns of the table of rows, the turnover's first. */
export function listNumbers({ amounts, plan }: Kept): NumberName[] {
  const { profit } = plan.columns;
  const all = profit === undefined ? amounts : [...amounts, profit];
  return all.map((column, at) => ({ column, a: `a${at}`, x: `x${at}`, o: `o${at}` }));
}

/**
 * The table of rows `r`: what is needed of each row of the ledger, in the order of the rows (`rowid`): name, id, labels and
 * kinds as texts; numbers and days where the engine reads them by itself, else the text, to be asked of the core; for rows
 * without a name whether they hold anything else (`bare`) and their texts (`said0`, ...); a hash of all cells, by
 * which rows that repeat each other are found; and what the row is (`k`, as `ROW` of the core). The view `v` adds the
 * turnover `t`, the row's `place` in the table and `line`, its row on a sheet, `shift` rows further down. Throws `EngineRefusal` where the text cannot be cut.
 */
export async function loadRows(
  duck: Duck,
  source: Source,
  kept: Kept,
  shift: number
): Promise<string> {
  const relation = await createRows(duck, source, kept);
  await checkCut(duck, source, relation);
  const turnover = isProduct(kept) ? "" : ", a0 AS t";
  await duck.run(
    `CREATE VIEW v AS SELECT *, rowid AS place, rowid + ${shift} AS line${turnover} FROM r`
  );
  return relation;
}

/** Is the turnover the product of quantity and price? Then the table of rows has a column `t` of its own. */
function isProduct({ amounts }: Kept): boolean {
  return amounts.length > 1;
}

/** SQL of the product in the table of rows. */
const PRODUCT = fifteenDigits("(a0 * a1)");

/** Multiplies once more where the core has read a factor. */
export async function multiplyAgain(duck: Duck, kept: Kept): Promise<void> {
  if (isProduct(kept))
    await duck.run(`UPDATE r SET t = ${PRODUCT} WHERE o0 IS NOT NULL OR o1 IS NOT NULL`);
}

/** Makes the table of rows and returns the relation it was made of: where rows are shorter than others, another one. */
async function createRows(duck: Duck, source: Source, kept: Kept): Promise<string> {
  try {
    await duck.run(tableOfRows(source.relation, source, kept));
    return source.relation;
  } catch (error) {
    if (!(error instanceof DuckError) || source.raggedRelation === null) throw error;
    if (/unicode|utf-?8/i.test(error.message)) throw error;
  }
  try {
    await duck.run(tableOfRows(source.raggedRelation, source, kept));
    return source.raggedRelation;
  } catch (error) {
    if (error instanceof DuckError) throw new EngineRefusal("ragged");
    throw error;
  }
}

/** Rows of the beginning that are compared, as the engine has cut them and as we do. */
const ROWS_COMPARED = 300;

/** Throws `EngineRefusal` where the engine cuts the beginning of the text otherwise than our own reading of text tables. */
async function checkCut(duck: Duck, source: Source, relation: string): Promise<void> {
  const { cells, headRows, shift, blankRows, decimalComma, width } = source;
  const rows = await duck.rows(`SELECT * FROM ${relation} LIMIT ${ROWS_COMPARED}`);
  const expected = cells.values
    .slice(shift, Math.min(headRows, shift + ROWS_COMPARED))
    .filter((_, at) => !blankRows.includes(at));
  for (const [at, row] of expected.entries()) {
    const own = rows[at];
    if (!own && at >= rows.length && rows.length === ROWS_COMPARED) return;
    for (let column = 0; column < width; column++) {
      const value = readField(String(own?.[column] ?? ""), decimalComma);
      if (value !== row[column]) throw new EngineRefusal("cutOtherwise", String(row[column]));
    }
  }
}

function tableOfRows(relation: string, source: Source, kept: Kept): string {
  const { plan } = kept;
  const { client = 0, clientId, date, territory, agent } = plan.columns;
  const numbers = listNumbers(kept);
  const asText = (column: number | undefined, name: string): string[] =>
    column === undefined ? [] : [`c${column} AS ${name}`];
  const columns = [
    `c${client} AS name`,
    ...asText(clientId === client ? undefined : clientId, "id"),
    ...asText(territory, "territory"),
    ...asText(agent, "agent"),
    ...kept.kinds.map((column, at) => `c${column} AS kind${at}`),
    ...asText(kept.currency < 0 ? undefined : kept.currency, "currency"),
    ...numbers.flatMap(({ column }, at) => numberColumns(`c${column}`, at)),
    ...(date === undefined
      ? []
      : [`d AS day`, `CASE WHEN d IS NULL AND c${date} IS NOT NULL THEN c${date} END AS oday`]),
    ...namelessColumns(source, kept, `c${client}`),
    `hash(${Array.from({ length: source.width }, (_, at) => `c${at}`).join(", ")}) AS h`,
    `${firstKind(kept)}::UTINYINT AS k`,
    "NULL::UTINYINT AS l",
    ...(kept.kinds.length > 0 ? ["NULL::BOOLEAN AS turned"] : []),
  ];
  const inner = [
    "*",
    ...numbers.map(
      ({ column }, at) => `${numberOfField(`c${column}`, source.decimalComma)} AS n${at}`
    ),
    ...(date === undefined ? [] : [`${dayOfField(`c${date}`)} AS d`]),
  ];
  const rows = `SELECT ${columns.join(", ")} FROM (SELECT ${inner.join(", ")} FROM ${relation})`;
  const product = isProduct(kept) ? `SELECT *, ${PRODUCT} AS t FROM (${rows})` : rows;
  return `CREATE OR REPLACE TABLE r AS ${product}`;
}

/** What a row is before anything is known of labels: a client's, one without a name, or one without anything. */
function firstKind({ plan, amounts }: Kept): string {
  const c = `c${plan.columns.client ?? 0}`;
  const isEmpty = amounts.map((column) => `c${column} IS NULL`).join(" AND ");
  return `CASE WHEN ${c} IS NOT NULL AND trim(${c}) <> '' THEN ${ROW.client} WHEN ${isEmpty} THEN ${ROW.blank} ELSE ${ROW.nameless} END`;
}

function numberColumns(c: string, at: number): string[] {
  const isOdd = `n${at} IS NULL AND ${c} IS NOT NULL`;
  const asText = amountOfText(c);
  return [
    `CASE WHEN ${isOdd} THEN ${asText} ELSE n${at} END AS a${at}`,
    `CASE WHEN ${isOdd} THEN CASE WHEN ${asText} IS NOT NULL THEN 0 END WHEN ${c} IS NULL THEN ${BLANK_CELL} END::UTINYINT AS x${at}`,
    `CASE WHEN ${isOdd} THEN ${c} END AS o${at}`,
  ];
}

/** The columns beside name and amounts whose texts may say "total" in a row without a name. */
export function listSaid({ width, cells }: Source, kept: Kept): number[] {
  const { client, date } = kept.plan.columns;
  const taken = new Set([client, date, ...listNumbers(kept).map((one) => one.column)]);
  return Array.from({ length: width }, (_, column) => column).filter(
    (column) =>
      !taken.has(column) &&
      cells.values.some((row) => typeof row[column] === "string" && HAS_WORD.test(row[column]))
  );
}

/** Two letters side by side: codes and numbers of documents say nothing. */
const HAS_WORD = /\p{L}{2}/u;

/** What rows without a name hold beside amounts: looked at in these rows alone. */
function namelessColumns(source: Source, kept: Kept, name: string): string[] {
  const { width, decimalComma } = source;
  const { date } = kept.plan.columns;
  const amounts = new Set([
    findTurnoverColumn(kept.plan),
    ...listNumbers(kept).map((one) => one.column),
  ]);
  const others = Array.from({ length: width }, (_, column) => column).filter(
    (column) => column !== kept.plan.columns.client && column !== date && !amounts.has(column)
  );
  const isNameless = `(${name} IS NULL OR trim(${name}) = '')`;
  const isBare = [
    ...(date === undefined ? [] : [`c${date} IS NULL`]),
    ...others.map(
      (column) => `(c${column} IS NULL OR ${numberOfField(`c${column}`, decimalComma)} IS NOT NULL)`
    ),
  ];
  return [
    `CASE WHEN ${isNameless} THEN ${isBare.length > 0 ? isBare.join(" AND ") : "true"} ELSE false END AS bare`,
    ...listSaid(source, kept).map(
      (column, at) => `CASE WHEN ${isNameless} THEN c${column} END AS said${at}`
    ),
  ];
}
