import { findCurrencyColumn } from "../../core/reading/findings/currencies";
import { DISCOUNT_HEADING } from "../../core/reading/columns/discount";
import { findKindColumns, type KindColumn } from "../../core/reading/findings/documents";
import { gatherFindings, type FindingList } from "../../core/reading/model/findingList";
import { judgeOwnTotal, reportRowsAbove } from "../../core/reading/findings/proof";
import { reportPlan } from "../../core/reading/findings/report";
import type { FindingCode } from "../../core/reading/model/findingTable";
import type { Layout, Reading, ReadingPlan, ReadingProof } from "../../core/reading/model/reading";
import { ROW } from "../../core/reading/model/rowKinds";
import type { Treatments } from "../../core/reading/model/treatments";
import { LABELS } from "../../core/reading/columns/clientNames";
import { type NamedHeadings, proposeReading } from "../../core/reading/plan/propose";
import { isGrandTotalLabel } from "../../core/reading/plan/totalWords";
import { findTurnoverColumn } from "../../core/reading/plan/turnoverColumn";
import type { ReadingFailure } from "../../core/reading/model/finding";
import type { Minor } from "../../core/reading/values/decimal";
import { foldHeading, shownName } from "../../core/reading/values/text";
import { quote, type Duck } from "./duck";
import { findRows, IS_DATA, leaveRows } from "./findRows";
import { gatherLedger, type GatheredLedger } from "./gatherReading";
import { sumGroups } from "./groups";
import { BLANK_CELL, listNumbers, listSaid, loadRows, multiplyAgain, type Kept } from "./loadRows";
import { markBareTotals, markNameless, refuseTiedRows } from "./markRows";
import { judgeNames, markNamedRows, type NameTexts } from "./nameTexts";
import { readOddDays, readOddNumbers } from "./oddTexts";
import { refuseByRows } from "./smallTable";
import { EngineRefusal } from "./refusal";
import { narrowToRepeats } from "./repeats";
import { reportValues, type Told } from "./reportValues";
import { chooseLedgerScale } from "./scale";
import type { Source } from "./source";
import { tallyRows, type Tallies } from "./tallyRows";

/** What a person said of the ledger. */
export type LedgerRequest = {
  readonly headings: NamedHeadings;
  readonly treatments: Treatments | undefined;
};

/** A reading, and how many rows stand in the ledger, headings and all. */
export type ReadLedger = { readonly reading: Reading; readonly rows: number };

/**
 * Reads a ledger by the engine: headings and roles are proposed by the core from rows of the beginning and from all over,
 * every row is looked at by SQL, and the clients are those that the core finds in a sheet of the same rows. The reading has
 * no place for each row (`clientAt` is empty). Throws `EngineRefusal` where rows hang together; a failure of the reading is
 * returned. `show` is told how much is done, 0..1.
 */
export async function readLedger(
  duck: Duck,
  source: Source,
  { headings, treatments }: LedgerRequest,
  show: (done: number) => void
): Promise<ReadLedger | ReadingFailure> {
  const proposed = proposeReading(source.cells, headings);
  if ("code" in proposed) return proposed;
  const plan: ReadingPlan = { ...proposed, ...(treatments ? { treatments } : {}) };
  refusePlan(plan, source);
  const { kept, kindColumns } = chooseKept(plan, source);
  const before = source.blankRows.filter((row) => row <= plan.headingRow).length;
  const shift = source.shift + before;
  const first = plan.headingRow + 1 - shift;
  const { relation, hasTexts } = await loadRows(duck, source, kept, { shift, first });
  show(0.5);
  await refuseByRows(duck, { ...source, relation }, plan);
  const findings = gatherFindings(treatments);
  const { decimalComma } = source;
  if (hasTexts) {
    for (const number of listNumbers(kept))
      await readOddNumbers(duck, number, treatments, decimalComma);
    await multiplyAgain(duck, kept);
  }
  const hasDate = plan.columns.date !== undefined;
  const dayTexts = hasDate && hasTexts ? await readOddDays(duck, kept, decimalComma) : new Map();
  const names = await judgeNames(duck, plan, decimalComma);
  await markNamedRows(duck, source, kept, names);
  await markNameless(duck, kept, names);
  const said = hasTexts ? listSaid(source, kept).length : 0;
  if (hasTexts) await markBareTotals(duck, said);
  const { clientId, client, territory, agent } = plan.columns;
  const labels = { hasTerritories: territory !== undefined, hasAgents: agent !== undefined };
  const tallies = await tallyRows(duck, labels);
  await refuseTiedRows(duck, { kept, hasTexts }, names, tallies);
  show(0.65);
  const count = Object.values(ROW).reduce<number>((sum, kind) => sum + tallies(kind).rows, 0);
  const isWhole = source.spread === 0 && count <= source.headRows;
  const layout = isWhole ? asRows(proposed.layout) : decideLedgerLayout(names, tallies);
  const read: ReadingPlan = { ...plan, layout };
  const told: Told = {
    duck,
    kept: { ...kept, plan: read },
    kindColumns,
    findings,
    leftCodes: [],
    decimalComma,
    hasTexts,
  };
  await reportRows(duck, read, findings, names);
  if (layout === "ledger") await reportDays(duck, read, findings, dayTexts);
  const currencies = await reportValues(told);
  await reportDuplicates(told, count);
  show(0.75);
  const profit = plan.columns.profit === undefined ? undefined : `a${kept.amounts.length}`;
  const { scale, decimals } = await chooseLedgerScale(duck, profit, {
    findings,
    column: findTurnoverColumn(plan),
  });
  const hasDays = hasDate && layout === "ledger";
  const hasIds = clientId !== undefined && clientId !== client;
  const groups = await sumGroups(duck, {
    keys: [
      ...(hasIds ? (["id"] as const) : []),
      ...(territory === undefined ? [] : (["territory"] as const)),
      ...(agent === undefined ? [] : (["agent"] as const)),
    ],
    hasDays,
    profit,
    scale,
    hasSeconds: layout === "turnoverSheet",
    hasLeft: told.leftCodes.length > 0,
  });
  show(0.9);
  const ends = await findEnds(duck, kept, hasDays);
  const gathered = gatherLedger({
    plan: read,
    names,
    groups,
    scale,
    decimalComma,
    days: ends.days,
    leftCodes: told.leftCodes,
    findings,
    hasIds,
  });
  if (gathered.clients.length === 0) return { code: "noClients" };
  if (gathered.reconciliation.positive <= 0) return { code: "noPositiveTurnover" };
  reportPlan(
    {
      cells: source.cells,
      plan: read,
      span: { first: plan.headingRow + 1, last: source.headRows - 1 },
    },
    findings
  );
  const proof = await proveTotal(duck, { plan: read, gathered, scale, decimals, findings, said });
  reportRowsAbove(source.cells, read, findings);
  return {
    rows: ends.last + 1,
    reading: describeReading({
      plan: read,
      scale,
      gathered,
      proof,
      findings,
      currencies,
      counts: await countKinds(duck, plan.headingRow + 1, ends.last),
      firstRow: plan.headingRow + 1,
      lastRow: ends.last,
    }),
  };
}

/** Shapes of tables that are read row by row only. */
function refusePlan(plan: ReadingPlan, source: Source): void {
  const { columns, nameParts, headings, treatments = {} } = plan;
  if (columns.periods || plan.layout === "periods") throw new EngineRefusal("layout");
  if (nameParts && nameParts.length > 0) throw new EngineRefusal("names");
  const { loyalty, recommendation, shareOfWallet } = columns;
  const marks = loyalty ?? recommendation ?? shareOfWallet;
  if (marks !== undefined) throw new EngineRefusal("marks", headings[marks]);
  const discount = headings.find((heading) => DISCOUNT_HEADING.test(foldHeading(heading)));
  if (columns.turnover === undefined && discount !== undefined)
    throw new EngineRefusal("discount", discount);
  const hasRates = Object.keys(treatments.rates ?? {}).length > 0;
  const needsRows =
    hasRates ||
    treatments.mixedCurrencies === "leaveOut" ||
    treatments.totalRow === "asClient" ||
    treatments.noteRow === "asClient" ||
    treatments.blankClient === "asOneClient" ||
    (treatments.clientLabels ?? []).length > 0;
  if (needsRows) throw new EngineRefusal("treatments");
  if (plan.headingRow >= source.headRows) throw new EngineRefusal("rows");
}

/** Rows that are looked at to know which columns name kinds of documents. */
const ROWS_ASKED = 1000;

function chooseKept(
  plan: ReadingPlan,
  { cells, width }: Source
): { readonly kept: Kept; readonly kindColumns: readonly KindColumn[] } {
  const { turnover, quantity = 0, unitPrice = 0 } = plan.columns;
  const firstRow = plan.headingRow + 1;
  const asked = Array.from(
    { length: Math.max(0, Math.min(ROWS_ASKED, cells.values.length - firstRow)) },
    (_, at) => firstRow + at
  );
  const kindColumns = findKindColumns(cells, plan, asked).filter(({ column }) => column < width);
  return {
    kindColumns,
    kept: {
      plan,
      amounts: turnover === undefined ? [quantity, unitPrice] : [turnover],
      kinds: kindColumns.map(({ column }) => column),
      currency: findCurrencyColumn(cells, { first: firstRow, last: firstRow }),
    },
  };
}

function asRows(layout: Layout): "ledger" | "turnoverSheet" {
  return layout === "turnoverSheet" ? "turnoverSheet" : "ledger";
}

/** A ledger holds this share of repeated names and more (as the core's `decideLayout` has it). */
const LEDGER_REPEATS = 0.1;

/** METHOD 1: do the clients repeat over the rows? Counted over all of them. */
function decideLedgerLayout(names: NameTexts, tallies: Tallies): "ledger" | "turnoverSheet" {
  const named = tallies(ROW.client).rows;
  const nameless = tallies(ROW.nameless).amounts;
  const different = new Set(names.says.filter((client) => client >= 0)).size;
  const repeats = 1 - Math.min(1, different / Math.max(1, named));
  const isGrouped = nameless >= named * 0.4 && named > 0;
  return repeats > LEDGER_REPEATS || isGrouped ? "ledger" : "turnoverSheet";
}

/** Rows that are no client's, by what they are (METHOD 1). */
async function reportRows(
  duck: Duck,
  plan: ReadingPlan,
  findings: FindingList,
  names: NameTexts
): Promise<void> {
  const column = plan.columns.client ?? 0;
  const errors = names.texts
    .filter((_, at) => names.says[at] === LABELS.error)
    .map(({ text }) => quote(text));
  const isError = errors.length > 0 ? `name IN (${errors.join(", ")})` : "false";
  const nameless = `k = ${ROW.nameless} AND NOT coalesce(${isError}, false)`;
  const sample = "coalesce(name, '')";
  findings.addCounted("blankClient", column, await findRows(duck, nameless, sample));
  if (names.says.some((label, at) => label === LABELS.blank && names.texts[at]?.text !== ""))
    findings.doubt("blankClient", column);
  if (errors.length > 0)
    findings.addCounted("errorCell", column, await findRows(duck, isError, "name"));
  const heading = `k = ${ROW.heading}`;
  findings.addCounted("repeatedHeading", column, await findRows(duck, heading, "name"));
  const total = `k = ${ROW.total}`;
  const totals = await findRows(duck, total, "name");
  const labels =
    totals.count === 0
      ? []
      : await duck.rows(
          `SELECT name, min(line)::INTEGER, count(*)::INTEGER FROM v WHERE ${total} AND name IS NOT NULL GROUP BY 1 ORDER BY 2`
        );
  findings.addCounted("totalRow", column, {
    ...totals,
    labels: labels.map(([text, row, count]) => ({
      text: String(text),
      row: Number(row),
      count: Number(count),
    })),
  });
}

/** What the texts of the days are (METHOD 1), told of the rows that count. */
async function reportDays(
  duck: Duck,
  { columns: { date = 0 } }: ReadingPlan,
  findings: FindingList,
  texts: ReadonlyMap<FindingCode, readonly string[]>
): Promise<void> {
  for (const [code, found] of texts) {
    await duck.run("CREATE OR REPLACE TABLE told (text VARCHAR)");
    await duck.fill(
      "told",
      found.map((text) => [text])
    );
    const where = `${IS_DATA} AND oday IN (SELECT text FROM told)`;
    findings.addCounted(code, date, await findRows(duck, where, "oday"));
  }
}

/** Rows that repeat an earlier one in every cell, by the hash of their cells. */
async function reportDuplicates(
  { duck, kept, findings, leftCodes }: Told,
  count: number
): Promise<void> {
  const narrowed = await narrowToRepeats(duck, IS_DATA, count);
  if (narrowed === null) return;
  await duck.run(
    `CREATE TABLE again AS SELECT place FROM (SELECT place, row_number() OVER (PARTITION BY h ORDER BY place) AS nth FROM v WHERE ${narrowed}) WHERE nth > 1`
  );
  const again = await duck.rows("SELECT 1 FROM again LIMIT 1");
  if (again.length === 0) return;
  const where = `place IN (SELECT place FROM again) AND ${IS_DATA}`;
  findings.addCounted("duplicateRow", kept.plan.columns.client ?? 0, await findRows(duck, where));
  await leaveRows(duck, "duplicateRow", where, { treatments: kept.plan.treatments, leftCodes });
}

/** The last row with a name or an amount, and the days between which clients have rows. */
async function findEnds(
  duck: Duck,
  { amounts }: Kept,
  hasDays: boolean
): Promise<{
  readonly last: number;
  readonly days: { readonly first: number; readonly last: number } | null;
}> {
  const isFilled = amounts.map((_, at) => `x${at} IS DISTINCT FROM ${BLANK_CELL}`).join(" OR ");
  const days = hasDays
    ? `min(day) FILTER (k = ${ROW.client} AND day > 0), max(day) FILTER (k = ${ROW.client} AND day > 0)`
    : "NULL, NULL";
  const [[last, first, latest] = []] = await duck.rows(
    `SELECT max(line) FILTER (CASE WHEN k = ${ROW.client} THEN true ELSE trim(name) <> '' OR ${isFilled} END)::INTEGER, ${days} FROM v`
  );
  return {
    last: Number(last ?? 0),
    days: first == null ? null : { first: Number(first), last: Number(latest) },
  };
}

/** How many rows of the span are what. */
async function countKinds(duck: Duck, first: number, last: number): Promise<readonly number[]> {
  const kinds = await duck.rows(
    `SELECT k::INTEGER, count(*)::INTEGER FROM v WHERE line BETWEEN ${first} AND ${last} GROUP BY 1`
  );
  const counts = new Array<number>(Object.keys(ROW).length).fill(0);
  for (const [kind, count] of kinds) counts[Number(kind)] = Number(count);
  return counts;
}

/** Sets the ledger's own total against what was read, as the core's `reportProof` does. */
async function proveTotal(
  duck: Duck,
  done: {
    readonly plan: ReadingPlan;
    readonly gathered: GatheredLedger;
    readonly scale: number;
    readonly decimals: number;
    readonly findings: FindingList;
    /** How many columns may say "total" in rows without a name. */
    readonly said: number;
  }
): Promise<ReadingProof> {
  const { plan, gathered, scale, decimals, findings } = done;
  const { sheetTotal, leftOut } = gathered.reconciliation;
  const texts = Array.from({ length: done.said }, (_, at) => `said${at}`);
  const label = `coalesce(nullif(trim(name), ''), ${texts.length > 0 ? `concat_ws(chr(31), ${texts.join(", ")})` : "''"})`;
  const rows = await duck.rows(
    `SELECT line::INTEGER, t, ${label} FROM v WHERE k = ${ROW.total} AND t IS NOT NULL ORDER BY line LIMIT ${MOST_TOTALS}`
  );
  const labelOf = new Map(rows.map(([at, , label]) => [Number(at), String(label ?? "")]));
  const totals = rows
    .filter(([, , label]) =>
      String(label ?? "")
        .split("\u001f")
        .some(isGrandTotalLabel)
    )
    .map(([at, amount]) => ({ at: Number(at), sum: Math.round(Number(amount) * 10 ** scale) }));
  const [[count = 0] = []] = await duck.rows(
    `SELECT count(*)::INTEGER FROM v WHERE k = ${ROW.client} AND t IS NOT NULL`
  );
  const own = judgeOwnTotal(totals, {
    sheetTotal,
    tolerance: (0.5 * (Number(count) + 1) * 10 ** scale) / 10 ** decimals,
    isOfPart: () => false,
  });
  if (own)
    findings.addWhole({
      code: own.agrees ? "sheetTotalMatches" : "sheetTotalDiffers",
      row: own.at,
      column: findTurnoverColumn(plan),
      count: gathered.clients.length,
      rows: [own.at],
      sample: shownName(labelOf.get(own.at)),
      sums: { sheetSays: own.sum, weGot: sheetTotal, scale },
    });
  if (Math.abs(leftOut) > MOST_NAMELESS * Math.abs(sheetTotal))
    findings.doubt("blankClient", plan.columns.client ?? 0);
  return {
    sheetSays: own ? (own.sum as Minor) : null,
    agrees: own ? own.agrees : null,
    sumRows: 0,
    level: null,
  };
}

/** More rows that call themselves the total of all are totals of pages. */
const MOST_TOTALS = 1000;
/** Rows without a name that hold more of the sheet than this are a doubt (as the core has it). */
const MOST_NAMELESS = 0.1;

/** The reading as the core would have made it of a sheet. */
function describeReading(done: {
  readonly plan: ReadingPlan;
  readonly scale: number;
  readonly gathered: GatheredLedger;
  readonly proof: ReadingProof;
  readonly findings: FindingList;
  readonly currencies: readonly string[];
  readonly counts: readonly number[];
  readonly firstRow: number;
  readonly lastRow: number;
}): Reading {
  const { plan, scale, gathered, counts, currencies, firstRow, lastRow } = done;
  const { rows, clientRows, leftOut, ...told } = gathered;
  return {
    ...told,
    plan,
    scale,
    findings: done.findings.list(),
    proof: done.proof,
    rowsRead: rows,
    firstRow,
    lastRow,
    clientAt: new Int32Array(0),
    account: {
      clients: told.clients.length,
      clientRows,
      filledRows: 0,
      leftOut,
      totalRows: counts[ROW.total] ?? 0,
      groupRows: 0,
      headingRows: counts[ROW.heading] ?? 0,
      noteRows: 0,
      blankRows: counts[ROW.blank] ?? 0,
      rowsAbove: firstRow,
      currencies,
    },
  };
}
