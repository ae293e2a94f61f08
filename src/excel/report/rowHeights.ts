import type { ChartImage } from "../unit/touches";
import { chartBlock, listDrawn, REPORT_CHARTS } from "./reportCharts";
import type { Parts } from "./reportParts";
import { ROOM_NAMES, ROOMS, SCALE, type RoomName } from "./rooms";

/** Points; multiples of 0.75, since Excel rounds a height to whole pixels and pages would come out otherwise than reckoned. */
export const ROW_HEIGHT = 13.5;
export const TITLE_HEIGHT = 20.25;
export const HEAD_HEIGHT = 24;
const LINE_HEIGHT = 12;
/** Characters of a name that fit on a line of the first column, in a wide font. */
const NAME = 25;

/** Rows that follow each other, all of them so high. */
export type RowHeights = { readonly row: number; readonly rows: number; readonly height: number };

/** The heights of the rows that are filled in rooms that fold; long names take two or three lines. */
export function listHeights(parts: Parts): RowHeights[] {
  const heights: RowHeights[] = [];
  for (const name of ROOM_NAMES.filter((one) => ROOMS[one].folds)) {
    for (let offset = 0; offset < countFilled(name, parts); offset += 1) {
      const row = ROOMS[name].block.row + offset;
      const height = heightOf(name, offset, parts);
      const before = heights.at(-1);
      if (before?.height === height && before.row + before.rows === row) {
        heights[heights.length - 1] = { ...before, rows: before.rows + 1 };
      } else heights.push({ row, rows: 1, height });
    }
  }
  return heights;
}

/** The rows that are left empty in rooms that fold. */
export function listHidden(parts: Parts): { readonly row: number; readonly rows: number }[] {
  return ROOM_NAMES.filter((name) => ROOMS[name].folds).flatMap((name) => {
    const { row, rows } = ROOMS[name].block;
    const filled = countFilled(name, parts);
    return filled < rows ? [{ row: row + filled, rows: rows - filled }] : [];
  });
}

/**
 * Names of charts that stand where they were drawn while their rooms move with this run, or were folded away: they follow.
 * Charts that a person has put elsewhere stay. `heights`: of the report's rows as they are, in points.
 */
export function listFollowing(
  charts: readonly ChartImage[],
  heights: readonly number[],
  parts: Parts
): Set<string> {
  const then = [...heights];
  for (const { row, rows, height } of listHeights(parts)) then.fill(height, row, row + rows);
  for (const { row, rows } of listHidden(parts)) then.fill(0, row, row + rows);
  const topOf = (all: readonly number[], to: number): number =>
    all.slice(0, to).reduce((sum, height) => sum + height, 0);
  return new Set(
    Object.values(REPORT_CHARTS).flatMap(({ name, over }) => {
      const { row, rows } = chartBlock(over);
      const found = charts.find((one) => one.name === name);
      if (!found) return [];
      if (heights.slice(row, row + rows).every((height) => height === 0)) return [name];
      const top = topOf(heights, row);
      const isOurs = Math.abs(found.place[1] - top) < 1;
      return isOurs && topOf(then, row) !== top ? [name] : [];
    })
  );
}

function countFilled(name: RoomName, parts: Parts): number {
  const chart = Object.values(REPORT_CHARTS).find(({ over }) => over === name);
  if (!chart) return parts[name]?.length ?? 0;
  return listDrawn(parts).includes(chart.name) ? ROOMS[name].block.rows : 0;
}

function heightOf(name: RoomName, offset: number, parts: Parts): number {
  const { title, heads, names } = ROOMS[name];
  if (title === offset) return TITLE_HEIGHT;
  if (heads?.includes(offset)) return HEAD_HEIGHT;
  const [cell] = parts[name]?.[offset] ?? [];
  const isName = names && cell && offset > Math.max(...(heads ?? []));
  const lines = isName ? Math.min(4, Math.ceil(String(cell.value).length / NAME)) : 1;
  return lines > 1 ? lines * LINE_HEIGHT + 2 : ROW_HEIGHT;
}

/** Points of a page of A4 between its margins that are filled at most: 798, less a row for printers that take more. */
const PAGE = (784 / SCALE) * 100;
/** Rooms that stay together on a page if they fit. */
const GROUPS: readonly (readonly RoomName[])[] = [
  ["strategic"],
  ["keyClients"],
  ["movement", "kinds", "matrix", "atRisk"],
  ["territories"],
  ["activity", "agents"],
  ["playbook"],
  ["calculator"],
  ["profit", "profitChart", "profitNote"],
];

/** The rows before which a page begins: where a room asks for it, and where a group of rooms would be torn apart. */
export function listPageBreaks(parts: Parts): number[] {
  const fixed = ROOM_NAMES.flatMap((name) => (ROOMS[name].breaks ? [ROOMS[name].block.row] : []));
  const breaks: number[] = [];
  const heights = listHeights(parts);
  let used = PAGE;
  for (const group of GROUPS) {
    const blocks = group.map((name) => ROOMS[name].block);
    const isIn = (row: number): boolean =>
      blocks.some((block) => row >= block.row && row < block.row + block.rows);
    const needs = heights
      .filter(({ row }) => isIn(row))
      .reduce((sum, { rows, height }) => sum + rows * height, ROW_HEIGHT);
    if (needs === ROW_HEIGHT) continue;
    if (used + needs > PAGE) {
      breaks.push(blocks[0]?.row ?? 0);
      used = 0;
    }
    used = (used + needs) % PAGE;
  }
  return [...fixed, ...breaks];
}

/**
 * The breaks of a report that is refreshed: as its rows need them now, and those that a person has put elsewhere.
 */
export function renewPageBreaks(parts: Parts, found: readonly number[]): number[] {
  const own = new Set(ROOM_NAMES.map((name) => ROOMS[name].block.row));
  const wanted = [...listPageBreaks(parts), ...found.filter((row) => !own.has(row))];
  return wanted.sort((a, b) => a - b);
}
