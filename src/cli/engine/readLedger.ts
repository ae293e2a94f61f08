import { noteBrokenLines } from "../../core/reading/findings/brokenLines";
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
import { findDuplicates } from "./duplicates";
import { gatherLedger, type GatheredLedger } from "./gatherReading";
import { isProduct, type Kept } from "./kept";
import { loadRows, multiplyRow } from "./loadRows";
import { markBareTotals, markNameless, refuseTiedRows } from "./markRows";
import { judgeNames, markNamedRows, type NameTexts } from "./nameTexts";
import { readOddDays, readOddNumbers } from "./oddTexts";
import { EngineRefusal } from "./refusal";
import { reportValues, type Told } from "./reportValues";
import { BLANK_CELL, codeAt, findRows, isData, leaveRows, type LedgerRows } from "./rows";
import { chooseLedgerScale } from "./scale";
import { refuseByRows } from "./smallTable";
import type { Source } from "./source";
import { tallyRows, type Tallies } from "./tallyRows";

/** What a person said of the ledger. */
export type LedgerRequest = {
  readonly headings: NamedHeadings;
  readonly treatments: Treatments | undefined;
};

/** A reading, and how many rows and columns stand in the ledger, headings and all. */
export type ReadLedger = {
  readonly reading: Reading;
  readonly rows: number;
  readonly columns: number;
};

/**
 * Reads a ledger by its columns: headings and roles are proposed by the core from rows of the beginning and from all over,
 * every row is looked at, and the clients are those that the core finds in a sheet of the same rows. The reading has no
 * place for each row (`clientAt` is empty). Throws `EngineRefusal` where rows hang together; a failure of the reading is
 * returned. `show` is told how much is done, 0..1.
 */
export async function readLedger(
  source: Source,
  { headings, treatments }: LedgerRequest,
  show: (done: number) => void
): Promise<ReadLedger | ReadingFailure> {
  const proposed = proposeReading(source.cells, headings);
  if ("code" in proposed) return proposed;
  const plan: ReadingPlan = { ...proposed, ...(treatments ? { treatments } : {}) };
  refusePlan(plan, source);
  const { kept, kindColumns } = chooseKept(plan, source);
  const rows = await loadRows(source, kept, plan.headingRow + 1, (done) => show(done * 0.7));
  await refuseByRows(source, plan, rows.count);
  const findings = gatherFindings(treatments);
  const { decimalComma } = source;
  for (const number of rows.numbers) readOddNumbers(number, treatments, decimalComma);
  multiplyAgain(rows, kept);
  const dayTexts = readOddDays(rows, plan, decimalComma);
  const names = judgeNames(rows, plan, decimalComma);
  markNamedRows(rows, kept, names, decimalComma);
  markNameless(rows, kept, names);
  markBareTotals(rows);
  const tallies = tallyRows(rows);
  refuseTiedRows(rows, kept, names, tallies);
  show(0.8);
  const isWhole = source.spread === 0 && rows.count <= source.headRows;
  const layout = isWhole ? asRows(proposed.layout) : decideLedgerLayout(names, tallies);
  const read: ReadingPlan = { ...plan, layout };
  const asRead = { ...kept, plan: read };
  const told: Told = {
    ...{ rows, kept: asRead, kindColumns, findings },
    ...{ leftCodes: [], decimalComma },
  };
  reportRows(rows, read, findings, { ...names, tallies });
  if (layout === "ledger") reportDays(rows, read, findings, dayTexts);
  const currencies = reportValues(told);
  reportDuplicates(told);
  const profit = rows.numbers[kept.amounts.length]?.numbers;
  const { scale, decimals } = chooseLedgerScale(rows, profit, {
    findings,
    column: findTurnoverColumn(plan),
  });
  show(0.9);
  const last = findLastRow(rows, kept);
  const gathered = gatherLedger({
    ...{ rows, plan: read, names, scale, profit, decimalComma, last, findings },
    leftCodes: told.leftCodes,
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
  const proof = proveTotal(rows, { plan: read, gathered, scale, decimals, findings });
  reportRowsAbove(source.cells, read, findings);
  const reading = describeReading({
    ...{ plan: read, scale, gathered, proof, findings, currencies },
    // Below the last row with a name or an amount there are blank ones only.
    blankRows: (gathered.rowsOf[ROW.blank] ?? 0) - (rows.count - 1 - last),
    firstRow: plan.headingRow + 1,
    lastRow: last,
  });
  const filled = countFilledRows(rows);
  const block = { origin: { row: 0 }, values: { length: filled } };
  return {
    rows: filled,
    columns: rows.width,
    reading: noteBrokenLines(reading, rows.brokenRows, block),
  };
}

/** The rows up to the last one with anything in it. */
function countFilledRows({ hashes, count, first }: LedgerRows): number {
  let rows = count;
  while (rows > first && hashes[rows - 1] === 0) rows--;
  return rows;
}

/** Multiplies once more where the core has read a factor. */
function multiplyAgain({ numbers, turnover }: LedgerRows, kept: Kept): void {
  if (!isProduct(kept)) return;
  const [quantity, price] = numbers;
  for (const one of [quantity, price])
    for (const row of one?.odd.rows ?? [])
      multiplyRow(turnover, row, quantity?.numbers, price?.numbers);
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
function reportRows(
  rows: LedgerRows,
  plan: ReadingPlan,
  findings: FindingList,
  { says, texts, tallies }: NameTexts & { readonly tallies: Tallies }
): void {
  const column = plan.columns.client ?? 0;
  const { kinds, names } = rows;
  const textOf = (at: number): string => texts[names.at[at] ?? -1]?.text ?? "";
  const isError = (at: number): boolean => says[names.at[at] ?? -1] === LABELS.error;
  const isNameless = (at: number): boolean => kinds[at] === ROW.nameless && !isError(at);
  const nameless = says.includes(LABELS.error) ? undefined : tallies(ROW.nameless).rows;
  findings.addCounted("blankClient", column, findRows(rows, isNameless, textOf, nameless));
  if (says.some((label, at) => label === LABELS.blank && texts[at]?.text !== ""))
    findings.doubt("blankClient", column);
  if (says.includes(LABELS.error))
    findings.addCounted("errorCell", column, findRows(rows, isError, textOf));
  const isHeading = (at: number): boolean => kinds[at] === ROW.heading;
  if (tallies(ROW.heading).rows > 0)
    findings.addCounted("repeatedHeading", column, findRows(rows, isHeading, textOf));
  if (tallies(ROW.total).rows === 0) return;
  const isTotal = (at: number): boolean => kinds[at] === ROW.total;
  const totals = findRows(rows, isTotal, (at) => ((names.at[at] ?? -1) < 0 ? null : textOf(at)));
  findings.addCounted("totalRow", column, {
    ...totals,
    labels: listLabels(rows, textOf, totals.count),
  });
}

/** What total rows are called, by the first of them. */
function listLabels(
  { kinds, names, first, count }: LedgerRows,
  textOf: (at: number) => string,
  totals: number
): { readonly text: string; readonly row: number; readonly count: number }[] {
  const labels = new Map<number, { text: string; row: number; count: number }>();
  for (let at = first, left = totals; at < count && left > 0; at++) {
    if (kinds[at] !== ROW.total) continue;
    left--;
    const name = names.at[at] ?? -1;
    if (name < 0) continue;
    const known = labels.get(name);
    if (known) known.count++;
    else labels.set(name, { text: textOf(at), row: at, count: 1 });
  }
  return [...labels.values()];
}

/** What the texts of the days are (METHOD 1), told of the rows that count. */
function reportDays(
  rows: LedgerRows,
  { columns: { date = 0 } }: ReadingPlan,
  findings: FindingList,
  texts: ReadonlyMap<FindingCode, ReadonlySet<number>>
): void {
  const { oddDays } = rows;
  for (const [code, found] of texts) {
    const counted: number[] = [];
    let sample: string | undefined;
    let count = 0;
    for (const [place, row] of oddDays.rows.entries()) {
      const text = oddDays.at[place] ?? 0;
      if (!found.has(text) || !isData(rows, row)) continue;
      sample ??= oddDays.texts[text];
      if (count++ < MOST_NAMED) counted.push(row);
    }
    findings.addCounted(code, date, { rows: counted, count, sample });
  }
}

/** So many rows of a finding are named. */
const MOST_NAMED = 100;

/** Rows that repeat an earlier one in every field. */
function reportDuplicates({ rows, kept, findings, leftCodes }: Told): void {
  const again = findDuplicates(rows);
  if (again.length === 0) return;
  const column = kept.plan.columns.client ?? 0;
  const { treatments } = kept.plan;
  findings.addCounted("duplicateRow", column, {
    rows: [...again.subarray(0, MOST_NAMED)],
    count: again.length,
  });
  const isAgain = new Uint8Array(rows.count);
  for (const row of again) isAgain[row] = 1;
  leaveRows(rows, "duplicateRow", (at) => isAgain[at] === 1, { treatments, leftCodes });
}

/** The last row with a name or an amount. */
function findLastRow(rows: LedgerRows, { amounts }: Kept): number {
  const { kinds, names, numbers, count, first } = rows;
  const money = numbers.slice(0, amounts.length);
  const isFilled = (at: number): boolean =>
    kinds[at] === ROW.client ||
    (names.texts[names.at[at] ?? -1] ?? "").replaceAll(" ", "") !== "" ||
    money.some((one) => codeAt(one, at) !== BLANK_CELL);
  let last = count - 1;
  while (last >= first && !isFilled(last)) last--;
  return last;
}

/** Sets the ledger's own total against what was read, as the core's `reportProof` does. */
function proveTotal(
  rows: LedgerRows,
  done: {
    readonly plan: ReadingPlan;
    readonly gathered: GatheredLedger;
    readonly scale: number;
    readonly decimals: number;
    readonly findings: FindingList;
  }
): ReadingProof {
  const { plan, gathered, scale, decimals, findings } = done;
  const hasTotals = (gathered.rowsOf[ROW.total] ?? 0) > 0;
  const { sheetTotal, leftOut } = gathered.reconciliation;
  const { kinds, turnover, names } = rows;
  const said = new Map([...rows.saidTotals, ...rows.bare].map(({ row, label }) => [row, label]));
  const nameOf = (at: number): string => names.texts[names.at[at] ?? -1] ?? "";
  const labelOf = new Map<number, string>();
  let amounts = 0;
  for (let at = rows.first; hasTotals && at < rows.count; at++) {
    if (Number.isNaN(turnover[at])) continue;
    if (kinds[at] === ROW.client) amounts++;
    else if (kinds[at] === ROW.total && labelOf.size < MOST_TOTALS) {
      const name = nameOf(at);
      labelOf.set(at, name.replaceAll(" ", "") === "" ? (said.get(at) ?? "") : name);
    }
  }
  const totals = [...labelOf]
    .filter(([, label]) => label.split("\u001f").some(isGrandTotalLabel))
    .map(([at]) => ({ at, sum: Math.round((turnover[at] ?? 0) * 10 ** scale) }));
  const own = judgeOwnTotal(totals, {
    sheetTotal,
    tolerance: (0.5 * (amounts + 1) * 10 ** scale) / 10 ** decimals,
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
  if (countsHeads(rows)) findings.doubt("blankAmount", findTurnoverColumn(plan));
  if (Math.abs(leftOut) > MOST_NAMELESS * Math.abs(sheetTotal))
    findings.doubt("blankClient", plan.columns.client ?? 0);
  return {
    sheetSays: own ? (own.sum as Minor) : null,
    agrees: own ? own.agrees : null,
    sumRows: 0,
    level: null,
  };
}

/** May clients without an amount be headings of those below (as the core's `countsHeads` has it)? */
function countsHeads({ bareNames, kinds, turnover }: LedgerRows): boolean {
  const isBare = (at: number): boolean => kinds[at] === ROW.client && Number.isNaN(turnover[at]);
  const [head] = bareNames;
  if (head === undefined || !isBare(head)) return false;
  return bareNames.every(
    (at) => !isBare(at) || (kinds[at + 1] === ROW.client && !Number.isNaN(turnover[at + 1]))
  );
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
  readonly blankRows: number;
  readonly firstRow: number;
  readonly lastRow: number;
}): Reading {
  const { plan, scale, gathered, blankRows, currencies, firstRow, lastRow } = done;
  const { rows, rowsOf, leftOut, ...told } = gathered;
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
      clientRows: rowsOf[ROW.client] ?? 0,
      filledRows: 0,
      leftOut,
      totalRows: rowsOf[ROW.total] ?? 0,
      groupRows: 0,
      headingRows: rowsOf[ROW.heading] ?? 0,
      noteRows: 0,
      blankRows,
      rowsAbove: firstRow,
      currencies,
    },
  };
}
