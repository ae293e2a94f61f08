import { LANGUAGES } from "../../strings/language";
import { reportTexts } from "../../strings/report/texts";
import { digestText } from "../../core/columnar/hashText";
import type { Cell } from "../cells/formatting";
import type { Mark } from "../stored/hiddenNames";
import { areEqual, type Block } from "../cells/area";
import { FILLED_ROOMS, padPart, type Parts } from "./reportParts";
import {
  BLOCK_WITHOUT_PROFIT,
  REPORT_BLOCK,
  ROOMS,
  SECTIONS,
  type RoomName,
  type Section,
} from "./rooms";

/*
 * What the comment of the report's hidden name tells: `source|2|checksums|inputs`, a checksum for each section and the
 * numbers that were put into the cells that may be changed. The first layout of the sheet told `source|checksum`.
 */
const VERSION = "2";
const DIGITS = 5;

/** Cells of a room that hold numbers to be changed: row and column in it. */
const INPUTS: Readonly<Partial<Record<RoomName, readonly (readonly [number, number])[]>>> = {
  activity: [
    ...[3, 4].flatMap((row) => [1, 2, 3, 4, 5, 6].map((column) => [row, column] as const)),
    [6, 1],
  ],
  calculator: [4, 5, 7, 8, 9, 10, 11].map((row) => [row, 2] as const),
};

/** Where these cells stand on the sheet, row by row. */
export const INPUT_BLOCKS: readonly Block[] = inputPlaces().map(({ row, column }) => ({
  row,
  column,
  rows: 1,
  columns: 1,
}));

/** Is this the mark of a report as it is laid now? */
export function isCurrentLayout({ comment }: Mark): boolean {
  return comment.split("|")[1] === VERSION;
}

/** A grid of the whole report as cells tell it; `at` gives what stands in a row and column of the sheet. */
type CellAt = (row: number, column: number) => Cell;

/** The comment of the report's name for these parts. */
export function printReportMark(source: string, parts: Parts): string {
  const at = cellsOfParts(parts);
  const checksums = SECTIONS.map((section) => digestSection(section, at));
  return [source, VERSION, checksums.join(""), listInputs(at).map(printNumber).join(",")].join("|");
}

/** Was the report made before there was a whale curve? Then nothing of ours stands where that curve belongs. */
export function isWithoutProfit({ block }: Mark): boolean {
  return block !== undefined && areEqual(block, BLOCK_WITHOUT_PROFIT);
}

/** Which sections of a report a person has changed, other than the numbers that are there to be changed. */
export function listChanged(mark: Mark, cells: readonly (readonly Cell[])[]): Section[] {
  const isShorter = isWithoutProfit(mark);
  if (!mark.block || !(isShorter || areEqual(mark.block, REPORT_BLOCK))) return [...SECTIONS];
  const checksums = mark.comment.split("|")[2] ?? "";
  const at: CellAt = (row, column) => cells[row]?.[column] ?? "";
  const isBelowEmpty = cells
    .slice(BLOCK_WITHOUT_PROFIT.rows)
    .flat()
    .every((cell) => cell === "");
  return SECTIONS.filter((section, index) => {
    const isNew = section === "profit" && isShorter;
    if (isNew && !isBelowEmpty) return true;
    const written = checksums.slice(index * DIGITS, (index + 1) * DIGITS);
    return digestSection(section, at) !== (isNew ? digestSection(section, () => "") : written);
  });
}

/** The numbers that a person has put into cells that may be changed, by `room row column`. */
export function readInputs(
  mark: Mark,
  cells: readonly (readonly Cell[])[]
): ReadonlyMap<string, Cell> {
  const written = (mark.comment.split("|")[3] ?? "").split(",");
  const now = listInputs((row, column) => cells[row]?.[column] ?? "");
  const keys = inputPlaces().map(({ key }) => key);
  return new Map(
    keys.flatMap((key, index) => {
      const value = now[index] ?? "";
      return printNumber(value) === written[index] ? [] : [[key, value] as const];
    })
  );
}

/** How an input is called in `readInputs`. */
export function inputKey(room: RoomName, row: number, column: number): string {
  return `${room} ${row} ${column}`;
}

/** Does the report hold what we wrote and nothing else, on the whole of its block? */
export function isReportUntouched(mark: Mark, cells: readonly (readonly Cell[])[]): boolean {
  if (!isCurrentLayout(mark)) return mark.comment.split("|")[1] === digestCells(cells);
  const isRoom = roomCells();
  return (
    listChanged(mark, cells).length === 0 &&
    readInputs(mark, cells).size === 0 &&
    cells.every((line, row) => line.every((cell, column) => cell === "" || isRoom(row, column)))
  );
}

/** Is a cell one that the report writes? */
export function roomCells(): (row: number, column: number) => boolean {
  const blocks = FILLED_ROOMS.map((name) => ROOMS[name].block);
  return (row, column) => blocks.some((block) => contains(block, row, column));
}

function contains({ row: top, column: left, rows, columns }: Block, row: number, column: number) {
  return row >= top && row < top + rows && column >= left && column < left + columns;
}

function cellsOfParts(parts: Parts): CellAt {
  const grid = new Map<string, Cell>();
  for (const name of FILLED_ROOMS) {
    const { block } = ROOMS[name];
    padPart(name, parts[name] ?? []).forEach((line, row) =>
      line.forEach(({ value }, column) =>
        grid.set(`${block.row + row} ${block.column + column}`, value)
      )
    );
  }
  return (row, column) => grid.get(`${row} ${column}`) ?? "";
}

/** Does a cell hold what a run wrote to tell that the report is out of date? */
function isStaleNote(cell: string): boolean {
  return LANGUAGES.some((language) => {
    const [first = "", second = ""] = reportTexts(language).stale("", "");
    return cell.startsWith(first.slice(0, STALE_WORD)) || cell === second;
  });
}
const STALE_WORD = 8;

function digestSection(section: Section, at: CellAt): string {
  const inputs = new Set(inputPlaces().map(({ row, column }) => `${row} ${column}`));
  const cells: string[] = [];
  for (const name of FILLED_ROOMS) {
    if (ROOMS[name].section !== section) continue;
    const { row: top, column: left, rows, columns } = ROOMS[name].block;
    for (let row = top; row < top + rows; row += 1) {
      for (let column = left; column < left + columns; column += 1) {
        const cell = at(row, column);
        const isNote = name === "stale" && isStaleNote(String(cell));
        if (!inputs.has(`${row} ${column}`)) cells.push(isNote ? "" : printCell(cell));
      }
    }
  }
  return digestText(cells.join("\n")).padStart(DIGITS, "0").slice(-DIGITS);
}

/** The checksum of the first layout, over all cells. */
function digestCells(cells: readonly (readonly Cell[])[]): string {
  const plain = cells.map((row) =>
    row.map((value) =>
      typeof value === "number" ? value.toPrecision(12) : String(value).replace(/^'+/, "")
    )
  );
  return digestText(JSON.stringify(plain));
}

const REFERENCE =
  /(?:(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)(?:\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|#REF!)|#REF!/gu;

/**
 * A cell as it is compared: reading loses the apostrophe that marks a text and the last digits of a number, and references
 * to other sheets follow what a person does there.
 */
function printCell(value: Cell): string {
  if (typeof value === "number") return value.toPrecision(12);
  const plain = String(value).replace(/^'+/, "");
  return plain.startsWith("=") ? plain.replace(REFERENCE, "@") : plain;
}

function printNumber(value: Cell): string {
  return typeof value === "number" ? String(Number(value.toPrecision(9))) : "";
}

function inputPlaces(): { readonly key: string; readonly row: number; readonly column: number }[] {
  return (Object.entries(INPUTS) as [RoomName, readonly (readonly [number, number])[]][]).flatMap(
    ([name, places]) =>
      places.map(([row, column]) => ({
        key: inputKey(name, row, column),
        row: ROOMS[name].block.row + row,
        column: ROOMS[name].block.column + column,
      }))
  );
}

function listInputs(at: CellAt): Cell[] {
  return inputPlaces().map(({ row, column }) => at(row, column));
}
