import type { CellValue } from "../values/cells";
import type { RowSheet } from "../columns/scan";
import { ROW } from "../model/rowKinds";
import { scoreHeading } from "../plan/roleWords";
import { isBlank, shownName } from "../values/text";
import { isAccount, listLevelKinds } from "./clientLevel";
import type { RowProof } from "./proveRows";

/** What a line under a table may say of its rows, beside their sum. */
const STATISTIC =
  /(?:^|[^\p{L}])(?:средн|average|avg|mean|медиан|median|макс|max|мин|min|наибол|наимен|highest|lowest|largest|smallest|кол-?во|количеств|число|count|number|всего|итого|total|доля|share|процент|percent)|%/iu;
/** Tables beyond this are no printed reports. */
const MOST_ROWS = 5000;
/** So many lines of statistics may stand under a table. */
const MOST_LINES = 12;

/**
 * Lines under the clients that count, average or compare them («Среднее», "Max", «Всего клиентов: 3»): totals where the
 * label says so and the amount is just that (METHOD 1a: words propose, arithmetic proves).
 */
function findStatistics({ rows, turnover }: RowSheet): void {
  const { kinds, clientOf, names } = rows;
  const lines: number[] = [];
  let end = kinds.length;
  for (let at = kinds.length - 1; at >= 0 && kinds.length - at <= 2 * MOST_LINES; at--) {
    if (kinds[at] === ROW.client) {
      if (!STATISTIC.test(names[clientOf[at] ?? -1] ?? "")) break;
      if (!Number.isNaN(turnover[at])) lines.push(at);
    }
    end = at;
  }
  if (lines.length === 0 || lines.length > MOST_LINES) return;
  const amounts: number[] = [];
  for (let at = 0; at < end; at++) {
    const amount = turnover[at] ?? Number.NaN;
    if (kinds[at] === ROW.client && !Number.isNaN(amount)) amounts.push(amount);
  }
  if (amounts.length < 2) return;
  const known = measureStatistics(amounts);
  for (const at of lines) {
    const amount = turnover[at] ?? Number.NaN;
    // Averages are shown rounded.
    const room = Number.isInteger(amount) ? 0.5 : 0.005;
    const isKnown = known.exact.includes(amount);
    if (isKnown || known.rounded.some((one) => Math.abs(one - amount) <= room + 1e-9))
      kinds[at] = ROW.total;
  }
}

function measureStatistics(amounts: readonly number[]): {
  readonly exact: readonly number[];
  readonly rounded: readonly number[];
} {
  const sorted = [...amounts].sort((left, right) => left - right);
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? 0;
  const median = sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? 0)) / 2;
  return {
    exact: [amounts.length, sorted[0] ?? 0, sorted.at(-1) ?? 0, 1, 100],
    rounded: [sum, sum / amounts.length, median],
  };
}

/**
 * Rows called by an account's number (`62.02`) among clients that have names: accounts, where the heading says so or
 * another one is proven to be the sum of clients. An account may have no amount of its own, and then no sum proves it.
 */
function findAccounts({ cells, plan, span, rows }: RowSheet, proof: RowProof): void {
  const column = plan.columns.client ?? 0;
  const nameAt = (at: number): string => shownName(cells.values[span.first + at]?.[column]);
  const accounts: number[] = [];
  let others = 0;
  for (let at = 0; at < rows.kinds.length; at++) {
    if (rows.kinds[at] !== ROW.client) continue;
    if (isAccount(nameAt(at))) accounts.push(at);
    else others++;
  }
  if (accounts.length === 0 || accounts.length > others) return;
  const isNamed = listLevelKinds(plan.headings[column] ?? "")[0] === "document";
  if (!isNamed && !proof.sums.some((at) => isAccount(nameAt(at)))) return;
  for (const at of accounts) rows.kinds[at] = ROW.total;
}

/**
 * Titles of groups («Северный регион») on lines of their own above the clients, without any amount: no clients (METHOD
 * 1a). The first row must be one, another row of the table must follow each, and two must stand apart, unless a word for
 * a territory says it. Who is right is told as a doubt: a client may have bought nothing.
 */
function findTitles({ cells, span, rows, turnover }: RowSheet): RowProof["other"] {
  const { kinds, clientOf, names } = rows;
  const first = kinds.indexOf(ROW.client);
  if (first < 0 || !Number.isNaN(turnover[first]) || kinds.includes(ROW.nameless)) return undefined;
  const titles: number[] = [];
  let clients = 0;
  let isOpen = false;
  for (let at = first; at < kinds.length; at++) {
    if (kinds[at] !== ROW.client) continue;
    if (!Number.isNaN(turnover[at])) {
      clients++;
      isOpen = false;
    } else if (isOpen || !isLonely(cells.values[span.first + at] ?? [])) return undefined;
    else {
      titles.push(at);
      isOpen = true;
    }
  }
  const nameAt = (at: number): string => names[clientOf[at] ?? -1] ?? "";
  const isPlace = titles.every((at) => scoreHeading(nameAt(at)).has("territory"));
  if (isOpen || clients < titles.length || (titles.length < 2 && !isPlace)) return undefined;
  const taken = kinds.findIndex((kind, at) => kind === ROW.client && !titles.includes(at));
  for (const at of titles) kinds[at] = ROW.group;
  return {
    at: first,
    taken: nameAt(taken),
    others: titles.slice(0, 2).map(nameAt).join(", "),
  };
}

function isLonely(row: readonly CellValue[]): boolean {
  return row.filter((value) => !isBlank(value)).length <= 1;
}

/**
 * One name that stands under every client, each time with the amount of the row above it: the same sums once more, by
 * currency or by kind of account (`RUB` under each firm in a statement of 1C), and no client. Rows with dates are
 * documents, whose amounts may be alike.
 */
export function findEchoes({ plan, rows, turnover }: RowSheet): void {
  const { kinds, clientOf } = rows;
  if (plan.columns.date !== undefined || kinds.length > MOST_ROWS) return;
  const clients = [...kinds.keys()].filter((at) => kinds[at] === ROW.client);
  const echo = clientOf[clients[1] ?? -1];
  const echoes = clients.filter((_, index) => index % 2 === 1);
  if (echoes.length < 2 || clients.length !== 2 * echoes.length) return;
  const isEcho = echoes.every((at) => clientOf[at] === echo && turnover[at] === turnover[at - 1]);
  const firms = new Set(clients.filter((at) => clientOf[at] !== echo).map((at) => clientOf[at]));
  if (!isEcho || firms.size !== echoes.length) return;
  for (const at of echoes) {
    // And once more in the currency of the contract, without a name.
    for (let below = at + 1; kinds[below] === ROW.nameless; below++)
      if (turnover[below] === turnover[at]) kinds[below] = ROW.total;
    kinds[at] = ROW.total;
  }
}

/**
 * Marks the rows among and under the clients that are no clients though no sum proves it: statistics, accounts,
 * titles of groups. `proof` is what arithmetic found before; the result may add another reading.
 */
export function findRowsBesideClients(sheet: RowSheet, proof: RowProof | null): RowProof | null {
  if (sheet.rows.kinds.length > MOST_ROWS) return proof;
  findStatistics(sheet);
  if (proof) findAccounts(sheet, proof);
  const other = findTitles(sheet);
  return other ? { sums: [], details: [], doubtful: [], ...proof, other } : proof;
}
