import { listDrawn, REPORT_CHARTS } from "./reportCharts";
import type { Parts } from "./reportParts";
import { ROOM_NAMES, ROOMS, type RoomName } from "./rooms";

/** Points. */
export const ROW_HEIGHT = 14;
const TITLE_HEIGHT = 20;
const HEAD_HEIGHT = 24;
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

function countFilled(name: RoomName, parts: Parts): number {
  if (name !== "scatterChart") return parts[name]?.length ?? 0;
  return listDrawn(parts).includes(REPORT_CHARTS.quadrants.name) ? ROOMS[name].block.rows : 0;
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

/** Points between the margins of a page of A4, and how much of them is filled at most. */
const FULL_PAGE = 770;
const PAGE = 740;
/** Rooms that stay together on a page if they fit. */
const GROUPS: readonly (readonly RoomName[])[] = [
  ["strategic"],
  ["keyClients"],
  ["movement", "kinds", "matrix", "atRisk"],
  ["territories"],
  ["activity", "agents"],
  ["playbook"],
  ["calculator"],
];

/**
 * Rows before the pages that always begin at one place are as high as what is left of the page: the next one begins there
 * even where Excel scales to the width and leaves breaks unheeded.
 */
export function listSpacers(): RowHeights[] {
  return (["page1", "page2"] as const).map((spacer) => {
    const at = ROOM_NAMES.indexOf(spacer);
    const before = ROOM_NAMES.slice(0, at);
    const from = Math.max(...before.map((name, index) => (ROOMS[name].breaks ? index : 0)), 0);
    const used = before.slice(from).reduce((sum, name) => sum + sumHeights(name), 0);
    return {
      row: ROOMS[spacer].block.row,
      rows: 1,
      height: Math.max(ROW_HEIGHT, FULL_PAGE - used),
    };
  });
}

function sumHeights(name: RoomName): number {
  const { block, heads = [], title } = ROOMS[name];
  const heading = title === undefined ? 0 : TITLE_HEIGHT - ROW_HEIGHT;
  return block.rows * ROW_HEIGHT + heads.length * (HEAD_HEIGHT - ROW_HEIGHT) + heading;
}

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
