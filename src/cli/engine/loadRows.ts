import type { ReadingPlan } from "../../core/reading/model/reading";
import { findTurnoverColumn } from "../../core/reading/plan/turnoverColumn";
import { ROW } from "../../core/reading/model/rowKinds";
import { EngineRefusal } from "./refusal";
import { TOTAL_HINT } from "../../core/reading/plan/totalWords";
import { DuckError, quote, type Duck } from "./duck";
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

/**
 * A column of numbers: `a` its numbers, `x` what else stood there (`NON_NUMERIC`, NULL: not asked yet), `o` its text where
 * that is no plain number. `text` is `o` in the table of rows itself.
 */
export type NumberName = {
  readonly column: number;
  readonly a: string;
  readonly x: string;
  readonly o: string;
  readonly text: string;
};

/** What stands in a cell in place of a number, as `NON_NUMERIC` of the core, and where nothing does. */
export const BLANK_CELL = 9;

/** The number columns of the table of rows, the turnover's first. */
export function listNumbers({ amounts, plan }: Kept): NumberName[] {
  const { profit } = plan.columns;
  const all = profit === undefined ? amounts : [...amounts, profit];
  return all.map((column, at) => ({
    column,
    a: `a${at}`,
    x: `x${at}`,
    o: `o${at}`,
    text: `texts[${at + 1}]`,
  }));
}

/** Where the rows stand: on a sheet `shift` rows further down; those before `first` are headings and above. */
export type RowFrame = { readonly shift: number; readonly first: number };

/** The rows of a ledger in the engine. */
export type LoadedRows = {
  /** What they were made of: where rows are shorter than others, another relation. */
  readonly relation: string;
  /** Does any row hold a text that the core has to be asked about? Without one these columns are NULL throughout. */
  readonly hasTexts: boolean;
};

/**
 * The table of rows `r`: what is needed of each row of the ledger, in the order of the rows (`rowid`): name, id, labels and
 * kinds as texts; numbers and days where the engine reads them by itself; a hash of all cells, by which rows that repeat
 * each other are found; what the row is (`k`, as `ROW` of the core); and `texts`, NULL in most rows: what is no plain number
 * or day, and what a row without a name says (`listTexts`). Narrow, because each column of it costs as much as a tenth of
 * reading the file. The view `v` shows all of that by name and adds the turnover `t`, the row's `place` in the table and
 * `line`, its row on a sheet. Throws `EngineRefusal` where the text cannot be cut.
 */
export async function loadRows(
  duck: Duck,
  source: Source,
  kept: Kept,
  frame: RowFrame
): Promise<LoadedRows> {
  const relation = await createRows(duck, source, kept);
  await checkCut(duck, source, relation);
  if (frame.first > 0)
    await duck.run(`UPDATE r SET k = ${ROW.blank}, name = NULL WHERE rowid < ${frame.first}`);
  const [[texts = 0] = []] = await duck.rows(
    `SELECT count(texts)::INTEGER FROM r WHERE rowid >= ${frame.first}`
  );
  const hasTexts = Number(texts) > 0;
  if (hasTexts)
    for (const { a, x, text } of listNumbers(kept)) {
      await duck.run(`ALTER TABLE r ADD COLUMN ${x} UTINYINT`);
      await duck.run(`UPDATE r SET ${x} = 0 WHERE ${text} IS NOT NULL AND ${a} IS NOT NULL`);
    }
  await duck.run(viewOfRows(source, kept, frame, hasTexts));
  return { relation, hasTexts };
}

/** SQL of the view of all rows. */
function viewOfRows(source: Source, kept: Kept, frame: RowFrame, hasTexts: boolean): string {
  const numbers = listNumbers(kept);
  const names = [
    ...numbers.map(({ o }) => o),
    "oday",
    "bareness",
    ...listSaid(source, kept).map((_, at) => `said${at}`),
  ];
  const texts = names.map((name, at) =>
    hasTexts
      ? `CASE WHEN rowid >= ${frame.first} THEN texts[${at + 1}] END AS ${name}`
      : `NULL::VARCHAR AS ${name}`
  );
  const others = numbers.map(({ a, x, text }) =>
    hasTexts
      ? `CASE WHEN ${a} IS NULL AND ${text} IS NULL THEN ${BLANK_CELL} ELSE ${x} END::UTINYINT AS ${x}`
      : `CASE WHEN ${a} IS NULL THEN ${BLANK_CELL} END::UTINYINT AS ${x}`
  );
  const hidden = ["texts", ...(hasTexts ? numbers.map(({ x }) => x) : [])];
  const columns = [
    `* EXCLUDE (${hidden.join(", ")})`,
    ...texts,
    ...others,
    ...(isProduct(kept) ? [] : ["a0 AS t"]),
    "rowid AS place",
    `rowid + ${frame.shift} AS line`,
  ];
  return `CREATE VIEW v AS SELECT *, bareness IS NOT NULL AS bare FROM (SELECT ${columns.join(", ")} FROM r)`;
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
    await duck.run(
      `UPDATE r SET t = ${PRODUCT} WHERE texts[1] IS NOT NULL OR texts[2] IS NOT NULL`
    );
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
    ...numbers.map(
      ({ column, a }, at) =>
        `CASE WHEN n${at} IS NULL AND c${column} IS NOT NULL THEN ${amountOfText(`c${column}`)} ELSE n${at} END AS ${a}`
    ),
    ...(date === undefined ? [] : ["d AS day"]),
    `${listOddTexts(source, kept)} AS texts`,
    `hash(${Array.from({ length: source.width }, (_, at) => `c${at}`).join(", ")}) AS h`,
    `${firstKind(kept)}::UTINYINT AS k`,
    ...(mayLeaveRows(kept) ? ["NULL::UTINYINT AS l"] : []),
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

/** May a treatment leave rows out? By default only those of some kinds of documents are. */
function mayLeaveRows({ kinds, plan }: Kept): boolean {
  return kinds.length > 0 || Object.keys(plan.treatments ?? {}).length > 0;
}

/** What a row is before anything is known of labels: a client's, one without a name, or one without anything. */
function firstKind({ plan, amounts }: Kept): string {
  const c = `c${plan.columns.client ?? 0}`;
  const isEmpty = amounts.map((column) => `c${column} IS NULL`).join(" AND ");
  // Nearly all names are told by comparing.
  return `CASE WHEN ${c} >= '!' THEN ${ROW.client} WHEN trim(${c}) <> '' THEN ${ROW.client} WHEN ${isEmpty} THEN ${ROW.blank} ELSE ${ROW.nameless} END`;
}

/**
 * SQL of the texts of a row that the core is to be asked about: in the places of numbers, in the place of the day, of rows
 * without a name an empty one where they hold nothing but amounts, and what may say "total" in another column. NULL: none.
 */
function listOddTexts(source: Source, kept: Kept): string {
  const { client = 0, date } = kept.plan.columns;
  const isOdd = (column: number, value: string): string =>
    `${value} IS NULL AND c${column} IS NOT NULL`;
  const odd = listNumbers(kept).map(({ column }, at) => [isOdd(column, `n${at}`), `c${column}`]);
  odd.push(date === undefined ? ["false", "NULL"] : [isOdd(date, "d"), `c${date}`]);
  const isAny = odd.map(([is]) => `(${is})`).join(" OR ");
  const texts = odd.map(([is, text]) => `CASE WHEN ${is} THEN ${text} END`);
  const said = listSaid(source, kept);
  const mayTotal = said.map((column) => `regexp_matches(c${column}, ${quote(TOTAL_WORDS)})`);
  const bare = `CASE ${bareCases(source, kept)} END`;
  const more = [`CASE WHEN ${bare} THEN '' END`, ...said.map((column) => `c${column}`)];
  const name = `c${client}`;
  const ofNamed = `WHEN ${isAny} THEN [${texts.join(", ")}] END`;
  return `CASE WHEN ${name} >= '!' OR trim(${name}) <> '' THEN CASE ${ofNamed} WHEN ${[isAny, bare, ...mayTotal].join(" OR ")} THEN [${[...texts, ...more].join(", ")}] END`;
}

/**
 * A word of every label of a total (the core's `mayNameTotal`) anywhere in a text as it was typed, in letters of any case,
 * with spaces of any width; or an invisible sign, which may stand in the middle of such a word.
 */
const TOTAL_WORDS = `(?i)${TOTAL_HINT.source.replaceAll(/[$^]/g, "").replaceAll(" ", ".{1,3}")}|[\u00ad\u200b-\u200f\u2060\ufeff]`;

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

/** SQL of the cases in which a row without a name holds more than amounts and numbers, the quickest to tell first. */
function bareCases({ width, decimalComma }: Source, kept: Kept): string {
  const { client, date } = kept.plan.columns;
  const amounts = new Set([
    findTurnoverColumn(kept.plan),
    ...listNumbers(kept).map((one) => one.column),
  ]);
  const others = Array.from({ length: width }, (_, column) => column).filter(
    (column) => column !== client && column !== date && !amounts.has(column)
  );
  const cases = [
    ...(date === undefined ? [] : [`c${date} IS NOT NULL`]),
    // No number begins with a letter.
    ...others.map((column) => `c${column} >= 'A'`),
    ...others.map(
      (column) => `c${column} IS NOT NULL AND ${numberOfField(`c${column}`, decimalComma)} IS NULL`
    ),
  ];
  return `${cases.map((one) => `WHEN ${one} THEN false`).join(" ")} ELSE true`;
}
