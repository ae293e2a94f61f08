import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describeConcentration } from "../../../src/core/classes/concentration/concentration";
import { planActivity } from "../../../src/core/classes/value/activity";
import { findBaseValue } from "../../../src/core/classes/value/value";
import { CLASSES } from "../../../src/core/classes/classification";
import { fromMinor } from "../../../src/core/reading/values/decimal";
import { buildDirectorReport } from "../../../src/core/report/director/director";
import { classifySelection, type Classified } from "../../../src/excel/late";
import { ROOMS, type RoomName } from "../../../src/excel/report/rooms";
import { USUAL_NUMBERS } from "../../../src/excel/stored/assumptions";
import { openWorkbook } from "../../../src/officeHost/files/open";
import { saveWorkbook } from "../../../src/officeHost/files/save";
import type { Workbook } from "../../../src/officeHost/model/workbook";
import { makeSample } from "../../../src/preview/sample/sample";
import { readWithLibreOffice } from "../../officeHost/xlsx/soffice";
import { openBenchOn } from "../office";

/** Rows of a room as LibreOffice computed them, without those that are empty. */
function readRoom(rows: readonly (readonly string[])[], name: RoomName): string[][] {
  const { row, column, rows: count, columns } = ROOMS[name].block;
  return rows
    .slice(row, row + count)
    .map((line) => line.slice(column, column + columns))
    .filter((line) => line.some((cell) => cell !== ""));
}
/** A number as LibreOffice writes it, percents among them. */
const toNumber = (cell: string | undefined): number =>
  cell?.endsWith("%") ? Number(cell.slice(0, -1)) / 100 : Number(cell ?? NaN);
const numbers = (line: readonly string[] | undefined, ...at: number[]): number[] =>
  at.map((column) => toNumber(line?.[column]));

const DATA = resolve(import.meta.dirname, "../../data");
const openFile = (name: string): Workbook => openWorkbook(readFileSync(join(DATA, name)), name);
/** A turnover sheet, a report with subtotals in a workbook of Arial 8, and a ledger with returns. */
const BOOKS: Readonly<Record<string, (language: "ru" | "en") => Workbook>> = {
  "the sample": makeSample,
  dbdemos_08: () => openFile("dbdemos_08_recalculated.xlsx"),
  "the retail ledger": () => openFile("online_retail_slice.csv"),
};
const CASES = Object.entries(BOOKS).flatMap(([name, make]) =>
  (["ru", "en"] as const).map((language) => [name, language, make] as const)
);

async function recompute(
  workbook: Workbook,
  language: "ru" | "en"
): Promise<{
  readonly done: Classified;
  readonly rows: readonly (readonly string[])[] | undefined;
}> {
  const bench = await openBenchOn(workbook, language === "ru" ? "ru-RU" : "en-US");
  try {
    const place = { sheet: workbook.sheets[0]?.name ?? "" };
    const done = await classifySelection({ place, language, withCharts: true, day: "2026-11-30" });
    const sheet = done.written.charts?.sheet ?? "";
    return { done, rows: readWithLibreOffice(saveWorkbook(bench.workbook))?.get(sheet) };
  } finally {
    bench.office.close();
  }
}

test.each(CASES)(
  "every value of the report of %s is the core's once another program has computed it (%s)",
  async (_, language, make) => {
    const { done, rows } = await recompute(make(language), language);
    if (!rows) return;
    const { classification, reading } = done;
    const { classes, classNames, pareto, scale } = classification;
    expect(rows.flat().filter((cell) => /^(?:#|Err:)/.test(cell))).toEqual([]);

    const table = readRoom(rows, "classes").slice(3);
    classNames.forEach((name, at) => {
      const { clients, turnover } = classes[name];
      expect(numbers(table[at], 1, 2)).toEqual([clients, fromMinor(turnover, scale)]);
    });
    const { positive, sheetTotal } = reading.reconciliation;
    const sums = readRoom(rows, "proof").slice(-6);
    expect(numbers(sums[0], 2)[0]).toBeCloseTo(fromMinor(positive, scale));
    expect(numbers(sums[4], 2)[0]).toBeCloseTo(fromMinor(sheetTotal, scale));
    expect(numbers(sums[5], 2)[0]).toBeCloseTo(0);

    const { cr, losses, lorenz, for80, gini, hhi } = describeConcentration(pareto);
    const spread = readRoom(rows, "spread").slice(2);
    expect(spread.map((line) => toNumber(line[2]))).toEqual(
      [for80.clients, cr[1], cr[3], cr[5], cr[10], gini, hhi].map(
        (one) => expect.closeTo(one, 4) as unknown
      )
    );
    const lost = readRoom(rows, "losses").slice(3);
    for (const { clients, lost: amount, lostShare, medianClients } of losses) {
      const [sum, share, medians] = numbers(lost[clients - 1], 4, 5, 6);
      expect(sum).toBeCloseTo(fromMinor(amount, scale));
      expect(share).toBeCloseTo(lostShare, 4);
      expect(medians).toBe(medianClients);
    }
    const cumulative = readRoom(rows, "bars").slice(2);
    cumulative.forEach((line, at) =>
      expect(toNumber(line[2])).toBeCloseTo(classification.clients[at]?.cumulativeShare ?? NaN, 4)
    );
    expect(readRoom(rows, "lorenz").slice(1)).toHaveLength(lorenz.length);
    const bins = readRoom(rows, "bins").slice(1);
    const binned = bins.reduce((sum, line) => sum + Number(line[1]), 0);
    expect(binned).toBe(pareto.positive);

    const loads = planActivity(classification);
    const agents = readRoom(rows, "agents").slice(1);
    loads
      .filter(({ agent }) => agent !== null)
      .forEach(({ contacts, hours, load, keyShare }, at) => {
        const found = numbers(agents[at], 4, 5, 6, 7);
        [contacts, hours, load, keyShare].forEach((one, index) =>
          expect(found[index]).toBeCloseTo(one ?? 0, 4)
        );
      });
    const key = readRoom(rows, "keyClients").slice(3);
    expect(key.slice(0, 40).map((line) => Number(line[2]))).toEqual(
      classification.clients
        .filter((one) => one.key)
        .slice(0, 40)
        .map(({ client }) => fromMinor(client.turnover, scale))
    );
    const { activity } = USUAL_NUMBERS;
    const director = buildDirectorReport(reading, classification, { last: null, activity });
    const quadrants = readRoom(rows, "quadrants").slice(2);
    director.quadrants.lines.forEach((line, at) => {
      const [clients, turnover, share] = numbers(quadrants[at], 1, 2, 3);
      expect(clients).toBe(line.clients);
      expect(turnover).toBeCloseTo(line.turnover);
      expect(share).toBeCloseTo(line.turnover / fromMinor(positive, scale), 4);
    });
    const territories = readRoom(rows, "territories").slice(2);
    director.territories.slice(0, 17).forEach((line, at) => {
      const [clients, turnover, share, keys, a] = numbers(territories[at], 1, 2, 3, 5, 6);
      expect([clients, keys, a]).toEqual([line.clients, line.keyClients, line.classA]);
      expect(turnover).toBeCloseTo(line.turnover);
      expect(share).toBeCloseTo(line.turnover / fromMinor(positive, scale), 4);
    });
    const { retention, discount, isPaidNow, marginShare, years } = USUAL_NUMBERS.value;
    const margins = reading.clients.map(
      ({ profit, turnover }) =>
        fromMinor(profit ?? turnover, scale) * ((profit === null ? marginShare : 1) / years)
    );
    const value = findBaseValue(margins, { retention, discount, isPaidNow });
    const calculator = readRoom(rows, "calculator");
    expect(Number(calculator[3 + 9]?.[2])).toBeCloseTo(value ?? NaN, 2);
    expect(CLASSES).toHaveLength(ROOMS.byClass.block.columns);
  }
);
