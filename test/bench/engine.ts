import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { classifyLedger } from "../../src/cli/engine/classifyLedger";
import { openDuck, quote, type Duck } from "../../src/cli/engine/duck";

/** What one ledger takes, beside the engine's own bare reading and grouping of the same file. */
export type EngineLine = {
  readonly case: string;
  readonly rows: number;
  /** Seconds of processor time. */
  readonly bare: number;
  readonly classified: number;
  readonly times: number;
  /** The most that `times` should be; null: nothing is asked. */
  readonly limit: number | null;
  /** The most memory of this process, MB, and what it should be at most. */
  readonly megabytes: number;
  readonly mostMegabytes: number | null;
};

/** What is asked of ledgers of so many rows: times the bare reading, and MB. */
const LIMITS = [
  { from: 10_000_000, to: 10_000_000, times: 3, megabytes: 2000 },
  { from: 0, to: 1_048_575, times: 6, megabytes: 1000 },
] as const;

/** Rows of the ledgers that growth is measured by. */
export const GROWING = [1_000_000, 10_000_000, 100_000_000] as const;

/** A ledger of eight columns in the shape of a public one of online sales, made by the engine itself. */
function writeLedgerSql(rows: number, clients: number, file: string): string {
  const pick = (of: number, salt: number): string => `(hash(i + ${salt}) % ${of})::INTEGER`;
  return `COPY (SELECT 536365 + i // 21 AS InvoiceNo, (10000 + 7 * ${pick(4070, 0)})::VARCHAR AS StockCode,
    'ITEM & DESCRIPTION ' || ${pick(4070, 0)} AS Description,
    (1 + ${pick(24, 2)}) * CASE WHEN ${pick(50, 7)} = 0 THEN -1 ELSE 1 END AS Quantity,
    TIMESTAMP '2010-12-01 08:26:00' + to_minutes((i * 537120 // ${rows})::BIGINT) AS InvoiceDate,
    (${pick(1500, 3)} / 100.0)::DECIMAL(8, 2) AS UnitPrice,
    CASE WHEN ${pick(4, 4)} = 0 THEN NULL ELSE 12346 + ${pick(clients, 5)} END AS CustomerID,
    CASE WHEN ${pick(10, 6)} < 9 THEN 'United Kingdom' ELSE 'Country ' || ${pick(38, 8)} END AS Country
    FROM range(${rows}) AS t(i)) TO ${quote(file)} (HEADER)`;
}

async function withDuck<Result>(work: (duck: Duck) => Promise<Result>): Promise<Result> {
  const duck = await openDuck();
  try {
    return await work(duck);
  } finally {
    duck.close();
  }
}

/** The processor time of some work in this process, with all of its threads, in seconds. */
async function measureTime(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Classifies a made ledger of so many rows and clients by the engine, and reads and groups it barely. */
export async function measureEngine(rows: number, clients: number): Promise<EngineLine> {
  const folder = mkdtempSync(join(tmpdir(), "bench-engine-"));
  const file = join(folder, "ledger.csv");
  try {
    await withDuck((duck) => duck.run(writeLedgerSql(rows, clients, file)));
    const sum = "sum(Quantity * UnitPrice)";
    const bare = await measureTime(() =>
      withDuck((duck) =>
        duck.rows(
          `SELECT CustomerID, ${sum}, sum(${sum}) OVER (ORDER BY ${sum} DESC) FROM read_csv(${quote(file)}) GROUP BY 1`
        )
      )
    );
    const request = { file, sheet: undefined, range: undefined, headings: {}, a: 80, b: 95 };
    const more = { language: "en", out: undefined, json: undefined } as const;
    const classified = await measureTime(() =>
      classifyLedger(
        { ...request, ...more },
        () => "",
        () => undefined
      )
    );
    const limit = LIMITS.find(({ from, to }) => rows >= from && rows <= to);
    return {
      case: "engine",
      rows,
      bare,
      classified,
      times: Math.round((10 * classified) / bare) / 10,
      limit: limit?.times ?? null,
      megabytes: Math.round(process.resourceUsage().maxRSS / 1000),
      mostMegabytes: limit?.megabytes ?? null,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
