import type { ChartReport, Figure } from "../../core/report/charts";
import { chartTexts } from "../../strings/charts";
import type { Language } from "../../strings/language";
import type { Block } from "../cells/area";
import type { Cell } from "../cells/formatting";
import { neutralise } from "../cells/safeText";

/**
 * A table of the sheet with charts, padded with empty rows to the room it has, and the number formats of its columns.
 */
export type ReportTable = {
  readonly block: Block;
  readonly values: readonly (readonly Cell[])[];
  readonly formats: readonly (readonly string[])[];
  /** Rows that are filled, the headings with them. */
  readonly rows: number;
};

/** The charts stand between the title and these rows. */
export const TABLES_FROM = 26;
const ROOM = { figures: 15, bars: 53, histogram: 14, matrix: 8, kinds: 6 };

/** Where the tables stand on their sheet. */
export const TABLE_PLACES = {
  figures: placeOf(0, ROOM.figures, 2),
  bars: placeOf(3, ROOM.bars, 3),
  histogram: placeOf(7, ROOM.histogram, 3),
  kinds: placeOf(11, ROOM.kinds, 3),
  matrix: { ...placeOf(11, ROOM.matrix, 8), row: TABLES_FROM + ROOM.kinds + 1 },
} as const satisfies Readonly<Record<string, Block>>;

function placeOf(column: number, rows: number, columns: number): Block {
  return { row: TABLES_FROM, column, rows, columns };
}

/** The tables of the sheet with charts, each in a place of its own that never changes. `money`: a number format. */
export function layTables(
  report: ChartReport,
  language: Language,
  money: string
): Readonly<Record<keyof typeof TABLE_PLACES, ReportTable>> {
  const texts = chartTexts(language);
  const formats: Readonly<Record<Figure["is"], string>> = {
    count: "#,##0",
    money,
    share: "0.0%",
    index: "0.000",
  };
  const { movement } = report;
  return {
    figures: makeTable(
      TABLE_PLACES.figures,
      ["@", "General"],
      [
        [texts.figure, texts.value],
        ...report.figures.map(({ name, value }) => [texts.figures[name], value]),
      ],
      report.figures.map(({ is }) => ["@", formats[is]])
    ),
    bars: makeTable(
      TABLE_PLACES.bars,
      ["@", money, "0.0%"],
      [
        [texts.client, texts.turnover, texts.cumulativeShare],
        ...report.bars.map((bar) => [
          bar.client === undefined ? texts.others(bar.others) : neutralise(bar.client),
          bar.turnover,
          bar.cumulativeShare,
        ]),
      ]
    ),
    histogram: makeTable(
      TABLE_PLACES.histogram,
      ["@", "#,##0", money],
      [
        [texts.range, texts.clients, texts.turnover],
        ...report.histogram.map((bin) => [texts.bin(bin.from, bin.to), bin.clients, bin.turnover]),
      ]
    ),
    kinds: makeTable(
      TABLE_PLACES.kinds,
      ["@", "#,##0", money],
      movement
        ? [
            [texts.movement, texts.clients, texts.atStake],
            ...movement.kinds.map(({ kind, clients, atStake }) => [
              texts.kinds[kind],
              clients,
              atStake,
            ]),
          ]
        : []
    ),
    matrix: makeTable(
      TABLE_PLACES.matrix,
      ["@", ...Array<string>(7).fill("#,##0")],
      movement
        ? [
            [texts.matrix(movement.since), ...movement.standings.map(texts.standing)],
            ...movement.standings.map((standing, row) => [
              texts.standing(standing),
              ...(movement.counts[row] ?? []),
            ]),
          ]
        : []
    ),
  };
}

function makeTable(
  block: Block,
  columns: readonly string[],
  lines: readonly (readonly Cell[])[],
  formats: readonly (readonly string[])[] = []
): ReportTable {
  const empty = columns.map(() => "");
  const values = Array.from({ length: block.rows }, (_, row) => {
    const line = lines[row] ?? [];
    return empty.map((blank, column) => line[column] ?? blank);
  });
  return {
    block,
    values,
    formats: values.map((_, row) =>
      row === 0 ? columns.map(() => "@") : (formats[row - 1] ?? columns)
    ),
    rows: lines.length,
  };
}
