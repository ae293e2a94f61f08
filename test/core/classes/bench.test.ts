import { CASE_NAMES, CASES, readLedger } from "../../bench/cases";
import { makeLedger, sumByClient } from "../../bench/data";
import { fromMinor } from "../../../src/core/reading/values/decimal";
import { signalsOf } from "../sheet";

test("the bench runs with few rows and prints one well-formed line per case", () => {
  const size = {
    clients: 3000,
    rows: 2000,
    ledgerClients: 100,
    growth: [200, 2000],
    runs: 2,
  } as const;
  const lines = CASE_NAMES.flatMap((name) => [...CASES[name](size)]).map((line) =>
    JSON.parse(JSON.stringify(line))
  );
  expect(lines.map(({ n }) => n)).toEqual([3000, 2000, 2000, 100, 2000, 2000, 2000]);
  for (const line of lines) {
    expect(Object.keys(line)).toEqual(["case", "n", "ms", "reference", "ratio", "limit"]);
    expect(line.ms).toBeGreaterThan(0);
    expect(line.reference).toBeGreaterThan(0);
    expect(line.ratio).toBeGreaterThan(0);
  }
  const growing = lines.filter((line) => line.case.includes("clients growing with the rows"));
  const [bare, read] = growing;
  expect(growing.map(({ limit }) => limit)).toEqual([null, bare.ratio]);
  expect(read.case).toMatch(/^read and classify/);
});

test("the loop a ledger is compared with sums what the reading sums", () => {
  const cells = makeLedger(5000, 50);
  const reading = readLedger(cells);
  const { clients, scale } = reading;
  const sums = sumByClient(cells);
  expect(clients).toHaveLength(sums.size);
  for (const client of clients) {
    expect(fromMinor(client.turnover, scale)).toBeCloseTo(sums.get(client.name) ?? 0, 6);
    expect(Object.keys(signalsOf(reading, client)).sort()).toEqual([
      "purchasePeriods",
      "recency",
      "tenure",
      "trend",
    ]);
  }
});
