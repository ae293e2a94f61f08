import type { CellValue } from "../../core/reading/values/cells";
import {
  areEqual,
  bound,
  loadBlock,
  parseReference,
  rangeOf,
  readBlock,
  type Block,
} from "../cells/area";
import { freeSheetName } from "../cells/sheetNames";
import { stop } from "../host/failures";
import { isAlone } from "../result/clientsSheet";
import {
  freeNumber,
  hiddenName,
  loadHiddenNames,
  readMarks,
  setHiddenName,
  type MarkKind,
} from "../stored/hiddenNames";
import { contentAt, loadCells } from "../unit/cellsImage";
import { loadExpected } from "../unit/images";
import type { CellsImage, Expected } from "../unit/touches";
import type { Pin } from "../unit/unit";
import { expectMarks, expectSheets } from "./touches";
import { parseWritten, printWritten, refuseTyped, WRITTEN_NAMESPACE } from "./written";

/** A sheet of ours that is about to be written anew as a whole. */
export type OwnSheet = {
  readonly name: string;
  /** Excel's id; undefined for a new one. */
  readonly id: string | undefined;
  readonly isNew: boolean;
  /** It says already what is to be written. */
  readonly isSame: boolean;
  /** What the writing request looks at, and what has to be in its place. */
  readonly touches: readonly Expected[];
  readonly pins: readonly Pin[];
  /** Hidden names of the sheet's own that begin so, as asked for. */
  readonly ownNames: readonly string[];
  /**
   * Adds or empties the sheet, in the request under way, marks it as ours before anything stands on it, and keeps what
   * is going to stand there.
   */
  readonly open: () => Excel.Worksheet;
};

/** Which sheet is meant, and what it is to hold. */
export type WantedSheet = {
  readonly kind: MarkKind;
  /** Tells sheets of one kind apart. */
  readonly comment: string;
  /** The tab of a new one. */
  readonly name: string;
  readonly values: readonly (readonly CellValue[])[];
  /** Hidden names of rooms that a person types in begin so; absent: there are none. */
  readonly rooms?: { readonly prefix: string; readonly count: number };
};

/**
 * Finds the sheet of a kind by its mark, or plans a new one. Where a person wrote around our block, that sheet is left
 * alone and a new one is added. Two requests, nothing is written. Throws `FailureError` `sheetProtected`,
 * `workbookProtected`, and `typedOnSheet` where a person has typed in what would be written anew.
 */
export async function openOwnSheet(
  context: Excel.RequestContext,
  { kind, comment, name: wanted, values, rooms }: WantedSheet
): Promise<OwnSheet> {
  const { workbook } = context;
  const names = loadHiddenNames(workbook.names);
  workbook.worksheets.load("items/id,items/name,items/visibility");
  const active = workbook.worksheets.getActiveWorksheet().load("id");
  workbook.protection.load("protected");
  const parts = workbook.customXmlParts.getByNamespace(WRITTEN_NAMESPACE).load("items/id");
  await context.sync();
  const all = readMarks(names);
  const marks = all.filter((mark) => mark.kind === kind);
  const mark = marks.find((one) => one.comment === comment && one.sheet !== undefined);
  const sheets = workbook.worksheets.items.map(({ id, name, visibility }) => ({
    id,
    name,
    visibility,
  }));
  const number = mark?.number ?? freeNumber(marks);
  const id = sheets.find(({ name }) => name === mark?.sheet)?.id;
  const partId = parts.items[0]?.id;
  const xml = partId === undefined ? undefined : workbook.customXmlParts.getItem(partId).getXml();
  const block: Block = { row: 0, column: 0, rows: values.length, columns: values[0]?.length ?? 1 };
  const old = mark?.block;
  const whole = old && (bound([old, block]) ?? block);
  const sheet = id === undefined ? undefined : workbook.worksheets.getItem(id);
  const protection = sheet?.protection.load("protected");
  const used = sheet && loadBlock(sheet.getUsedRangeOrNullObject(true));
  const own = sheet?.names.load("items/name,items/formula");
  const spot = { sheetId: id ?? "", sheet: mark?.sheet ?? "", block: whole ?? block };
  const touch = { kind: "cells", spot, depth: "whole" } as const;
  const readWhole = sheet && whole ? loadExpected(context, [touch]) : undefined;
  const readOld = sheet && old ? loadCells(rangeOf(sheet, old), old, "values") : undefined;
  await context.sync();
  const known = parseWritten(xml?.value);
  const nameOfMark = hiddenName(kind, number);
  const base = [
    expectMarks([...new Set([...marks.map((one) => one.name), nameOfMark])], all),
    {
      touch: { kind: "xml", namespace: WRITTEN_NAMESPACE, partId },
      expected: {
        kind: "xml",
        parts: new Map(partId === undefined ? [] : [[partId, xml?.value]]),
      },
    } as const,
  ];
  const keep = (): void => {
    const text = printWritten(known, nameOfMark, values);
    const { customXmlParts } = workbook;
    if (partId === undefined) customXmlParts.add(text);
    else customXmlParts.getItem(partId).setXml(text);
  };
  const setMark = (on: Excel.Worksheet): void =>
    setHiddenName(workbook.names, marks, kind, number, rangeOf(on, block), comment);
  const held = readOld?.();
  if (sheet && mark?.sheet !== undefined && old && held && id !== undefined) {
    const isMoved = old.row !== 0 || old.column !== 0;
    const there = { name: mark.sheet, id, isNew: false, ownNames: [] };
    if (!isMoved && isSame(values, held)) {
      return { ...there, isSame: true, touches: [], pins: [], open: () => sheet };
    }
    if (protection?.protected) stop({ code: "sheetProtected", sheet: mark.sheet });
    const roomBlocks = (own?.items ?? []).flatMap(({ name, formula }) =>
      rooms && name.startsWith(rooms.prefix)
        ? // The empty line below is taken for one more.
          parseReference(String(formula)).map(({ block: room }) => ({
            ...room,
            rows: room.rows + 1,
          }))
        : []
    );
    refuseTyped(mark.sheet, held, known.get(mark.name), roomBlocks);
    if (!isMoved && isAlone(used && readBlock(used), old)) {
      const ownNames = (own?.items ?? []).map(({ name }) => name);
      return {
        ...there,
        isSame: false,
        ownNames,
        touches: [
          ...base,
          ...(readWhole?.() ?? []),
          ...(await expectRooms(context, id, ownNames, rooms)),
        ],
        pins: [{ sheetId: undefined, sheet: mark.sheet, name: mark.name, block: old }],
        open: () => {
          const range = rangeOf(sheet, old);
          range.conditionalFormats.clearAll();
          range.dataValidation.clear();
          range.unmerge();
          range.clear("All");
          if (!areEqual(old, block)) setMark(sheet);
          keep();
          return sheet;
        },
      };
    }
  }
  if (workbook.protection.protected) stop({ code: "workbookProtected" });
  const name = freeSheetName(
    wanted,
    sheets.map((one) => one.name),
    wanted
  );
  return {
    name,
    id: undefined,
    isNew: true,
    isSame: false,
    ownNames: [],
    touches: [...base, expectSheets({ sheets, active: active.id }, { added: [name] })],
    pins: [],
    open: () => {
      const added = workbook.worksheets.add(name);
      setMark(added);
      keep();
      return added;
    },
  };
}

/** Hidden names of rooms, those that are there and those that the new ones will have. */
async function expectRooms(
  context: Excel.RequestContext,
  sheetId: string,
  known: readonly string[],
  rooms: WantedSheet["rooms"]
): Promise<readonly Expected[]> {
  if (!rooms) return [];
  const { prefix, count } = rooms;
  const added = Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);
  const names = [...new Set([...known.filter((name) => name.startsWith(prefix)), ...added])];
  const read = loadExpected(context, [{ kind: "names", sheetId, names }]);
  await context.sync();
  return read();
}

/**
 * Texts made safe carry an apostrophe that cells do not give back, and Excel leaves quotes out of formulas where a tab's name
 * needs none.
 */
function isSame(wanted: readonly (readonly CellValue[])[], held: CellsImage): boolean {
  const plain = (value: CellValue | undefined): CellValue => {
    const text = typeof value === "string" ? value.replace(/^'/, "") : (value ?? "");
    return typeof text === "string" && text.startsWith("=") ? text.replaceAll("'", "") : text;
  };
  return (
    wanted.length === held.place.rows &&
    wanted.every((row, r) => row.every((value, c) => plain(value) === plain(contentAt(held, r, c))))
  );
}
