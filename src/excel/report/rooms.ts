import { toA1 } from "../../core/reading/values/cells";
import type { Block } from "../cells/area";

/**
 * Where the parts of the report stand. Each has a room that never moves and never grows, whatever the data: so a person's
 * own formulas and notes keep what they point at, and a refresh writes values and formats alone. Rows that a run leaves
 * empty are hidden where a room `folds`; charts stand above all of these, so that they stay where they are.
 */
export type Room = {
  readonly rows: number;
  /** The first column and how many; absent: the printed ones. */
  readonly column?: number;
  readonly columns?: number;
  /** The row of its title and of its column headings, counted in the room. */
  readonly title?: number;
  readonly heads?: readonly number[];
  /** The row of totals. */
  readonly total?: number;
  readonly folds?: true;
  /** A page begins here, whatever the data. */
  readonly breaks?: true;
  /** Its first column holds names, which may take several lines. */
  readonly names?: true;
  /** Beside the rooms before it, from their first row on. */
  readonly isBeside?: true;
  /** To which section it belongs when it is told what a person has changed. */
  readonly section: Section;
};

/** Sections of the report, as a person is told of them; the order is stored. */
export const SECTIONS = [
  "title",
  "proof",
  "classes",
  "curves",
  "quadrants",
  "clients",
  "movement",
  "agents",
  "other",
  "profit",
] as const;
export type Section = (typeof SECTIONS)[number];

/**
 * Printed columns, in points. Programs that have not got the workbook's own font take one that may be a third wider, and make
 * columns wider with it: `SCALE` leaves room for that, and letters of nine points stay readable.
 */
export const WIDTHS = [140, 45, 57, 40, 61, 40, 43, 60] as const;
/** Percent at which the report is printed, and at which it was before there was a whale curve. */
export const SCALE = 86;
export const SCALE_WITHOUT_PROFIT = 100;
const PRINTED = WIDTHS.length;
/** Data of charts stand right of the printed columns. */
const DATA = PRINTED + 1;
const GAP = { rows: 1, columns: 0, section: "title" } as const;

const STACK = {
  title: { rows: 1, title: 0, section: "title" },
  stale: { rows: 2, section: "title" },
  facts: { rows: 11, section: "title" },
  gap0: GAP,
  proof: { rows: 9, title: 0, section: "proof" },
  gap1: GAP,
  classes: { rows: 9, title: 0, heads: [1], total: 8, section: "classes" },
  pair: { rows: 1, section: "classes" },
  gap2: GAP,
  warnings: { rows: 15, title: 0, section: "classes" },
  page1: GAP,
  pareto: { rows: 1, title: 0, breaks: true, section: "curves" },
  paretoChart: { ...GAP, rows: 22 },
  paretoNote: { rows: 2, section: "curves" },
  gap3: GAP,
  spread: { rows: 9, title: 0, heads: [1], section: "curves" },
  gap4: GAP,
  losses: { rows: 8, title: 0, heads: [2], section: "curves" },
  page2: GAP,
  curves: { rows: 1, title: 0, breaks: true, section: "curves" },
  curveCharts: { ...GAP, rows: 17 },
  curveNotes: { rows: 2, section: "curves" },
  gap5: GAP,
  quadrants: { rows: 7, title: 0, heads: [1], section: "quadrants" },
  scatterChart: { ...GAP, rows: 20, folds: true },
  scatterNote: { rows: 2, folds: true, section: "quadrants" },
  strategic: { rows: 34, title: 0, heads: [1], folds: true, names: true, section: "quadrants" },
  gap6: GAP,
  keyClients: { rows: 50, title: 0, heads: [2], folds: true, names: true, section: "clients" },
  gap7: GAP,
  movement: { rows: 4, title: 0, folds: true, section: "movement" },
  kinds: { rows: 7, heads: [0], folds: true, section: "movement" },
  matrix: { rows: 9, heads: [0], folds: true, section: "movement" },
  atRisk: { rows: 19, title: 0, heads: [1], folds: true, names: true, section: "movement" },
  gap8: GAP,
  territories: { rows: 20, title: 0, heads: [1], folds: true, names: true, section: "agents" },
  gap9: GAP,
  activity: { rows: 8, title: 0, heads: [2], folds: true, section: "agents" },
  agents: { rows: 28, heads: [0], folds: true, names: true, section: "agents" },
  gap10: GAP,
  playbook: { rows: 40, title: 0, folds: true, section: "other" },
  gap11: GAP,
  calculator: { rows: 17, title: 0, folds: true, section: "other" },
  profit: { rows: 2, title: 1, folds: true, section: "profit" },
  profitChart: { ...GAP, rows: 20, folds: true },
  profitNote: { rows: 2, folds: true, section: "profit" },
} as const satisfies Readonly<Record<string, Room>>;

/** Data of the charts, and of what the sheet computes by. */
const BESIDE = {
  bars: {
    from: "title",
    room: { rows: 33, column: DATA, columns: 4, heads: [1], section: "curves" },
  },
  bins: {
    from: "title",
    room: { rows: 16, column: DATA + 5, columns: 5, heads: [1], section: "curves" },
  },
  lorenz: {
    from: "title",
    room: { rows: 104, column: DATA + 11, columns: 3, heads: [1], section: "curves" },
  },
  whale: {
    from: "title",
    down: 17,
    room: { rows: 104, column: DATA + 5, columns: 3, heads: [1], section: "profit" },
  },
  points: {
    from: "title",
    room: { rows: 153, column: DATA + 15, columns: 5, heads: [1], section: "quadrants" },
  },
  byClass: {
    from: "agents",
    room: { rows: 28, column: DATA, columns: 6, heads: [0], section: "agents" },
  },
} as const satisfies Readonly<Record<string, BesideRoom>>;
/** A room right of another one's first row, or so many rows down. */
type BesideRoom = {
  readonly from: keyof typeof STACK;
  readonly down?: number;
  readonly room: Room;
};

export type RoomName = keyof typeof STACK | keyof typeof BESIDE;
/** A room with its place. */
export type PlacedRoom = Room & { readonly block: Block };

export const ROOMS: Readonly<Record<RoomName, PlacedRoom>> = placeRooms();
export const ROOM_NAMES = Object.keys(ROOMS) as readonly RoomName[];

/** All that the report may hold. */
export const REPORT_BLOCK: Block = {
  row: 0,
  column: 0,
  rows: ROOMS.profitNote.block.row + ROOMS.profitNote.block.rows,
  columns: ROOMS.points.block.column + ROOMS.points.block.columns,
};
/** The same of reports made before there was a whale curve, which is added below at the next refresh. */
export const BLOCK_WITHOUT_PROFIT: Block = { ...REPORT_BLOCK, rows: ROOMS.profit.block.row };
/** What of it is printed. */
export const PRINTED_BLOCK: Block = { ...REPORT_BLOCK, columns: PRINTED };

/** Where data stand beside it: those of the charts from the top on, and what agents are computed from. */
export const DATA_BLOCKS: readonly Block[] = [
  {
    row: 0,
    column: DATA,
    rows: ROOMS.points.block.rows,
    columns: REPORT_BLOCK.columns - DATA,
  },
  ROOMS.byClass.block,
];

function placeRooms(): Record<RoomName, PlacedRoom> {
  const rooms: Partial<Record<RoomName, PlacedRoom>> = {};
  let row = 0;
  for (const [name, room] of Object.entries(STACK) as [keyof typeof STACK, Room][]) {
    rooms[name] = { ...room, block: blockOf(room, row) };
    row += room.rows;
  }
  for (const [name, { from, down = 0, room }] of Object.entries<BesideRoom>(BESIDE)) {
    rooms[name as keyof typeof BESIDE] = {
      ...room,
      block: blockOf(room, (rooms[from]?.block.row ?? 0) + down),
    };
  }
  return rooms as Record<RoomName, PlacedRoom>;
}

function blockOf({ rows, column = 0, columns = PRINTED }: Room, row: number): Block {
  return { row, column, rows, columns };
}

/** `$C$25`: a cell of a room, by its row and column in it. */
export function cellIn(name: RoomName, row: number, column: number): string {
  const { block } = ROOMS[name];
  return fixed(block.row + row, block.column + column);
}

/** `$C$25:$C$30`: cells of one column of a room. */
export function columnIn(name: RoomName, column: number, from: number, count: number): string {
  return `${cellIn(name, from, column)}:${cellIn(name, from + count - 1, column)}`;
}

/** `$B$3:$G$3`: cells of one row of a room. */
export function rowIn(name: RoomName, row: number, from: number, count: number): string {
  return `${cellIn(name, row, from)}:${cellIn(name, row, from + count - 1)}`;
}

/** A reference that does not move when it is copied. */
export function fixed(row: number, column: number): string {
  return toA1(row, column).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
}
