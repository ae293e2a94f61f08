import { rangeOf, untracked, type Block } from "../cells/area";
import { addColourRule } from "../cells/formatting";
import { blockText } from "../cells/area";
import { runExcel } from "../host/session";
import { compareContents, isSameImage, restoreCells } from "./cellsImage";
import { loadImage, namesOf, rangeOfSpot } from "./images";
import { isWorksheetOfOurs } from "./ownSheets";
import type { CellsImage, Image, SheetImage, Spot, Touch } from "./touches";

/** A touched thing that a writing request was sent for, and what it was before; undefined: that is not known. */
export type Sent = { readonly touch: Touch; readonly before: Image | undefined };

/** Cells of a sheet, or (address "") the sheet as a whole. */
export type ToldPlace = { readonly sheet: string; readonly address: string };

/** What became of the workbook. */
export type Ending = {
  readonly outcome: "untouched" | "restored" | "partly";
  /** Where something may differ from what was there before; only with "partly". */
  readonly places: readonly ToldPlace[];
};

/**
 * Brings back what writing requests of a command have changed, and says what became of the workbook after looking at
 * it. `isLate`: the command failed some time ago, and people may have typed since; what they typed stays. Never throws
 * what Excel throws: then it is "partly".
 */
export async function settle(sent: readonly Sent[], isLate: boolean): Promise<Ending> {
  const merged = mergeSent(sent);
  try {
    return await runExcel(async (context) => {
      const first = await look(context, merged);
      const differing = first.filter((one) => !isAsBefore(one));
      if (differing.length === 0) return { outcome: "untouched", places: [] };
      await restore(context, differing, isLate);
      const then = await look(context, merged);
      const rest = then.filter((one) => !isAsBefore(one));
      if (rest.length === 0) return { outcome: "restored", places: [] };
      return { outcome: "partly", places: rest.flatMap(placesOf) };
    }, true);
  } catch {
    return { outcome: "partly", places: merged.flatMap(placesOf) };
  }
}

/** The same thing touched by several requests was before all of them what the first one found. */
function mergeSent(sent: readonly Sent[]): Sent[] {
  const byKey = new Map<string, Sent>();
  for (const one of sent) {
    const key = keyOf(one.touch);
    const known = byKey.get(key);
    if (!known) byKey.set(key, one);
    else byKey.set(key, { touch: joinTouches(known.touch, one.touch), before: known.before });
  }
  return [...byKey.values()];
}

function keyOf(touch: Touch): string {
  switch (touch.kind) {
    case "cells":
    case "rules": {
      const { sheetId, block, name } = touch.spot;
      return `${touch.kind} ${sheetId} ${name ?? blockText(block)}`;
    }
    case "names":
      return `names ${touch.sheetId ?? ""} ${touch.names.join(",")}`;
    case "setting":
      return `setting ${touch.key}`;
    case "xml":
      return `xml ${touch.namespace}`;
    case "sheets":
      return "sheets";
  }
}

function joinTouches(a: Touch, b: Touch): Touch {
  if (a.kind === "sheets" && b.kind === "sheets") {
    return { kind: "sheets", added: [...a.added, ...b.added] };
  }
  if (a.kind === "cells" && b.kind === "cells" && (a.inserted ?? b.inserted) !== undefined) {
    return { ...a, inserted: (a.inserted ?? 0) + (b.inserted ?? 0) };
  }
  return a;
}

/** A touched thing as it was and as it is; `now` undefined: it is not there any more. */
type Looked = Sent & { readonly now: Image | undefined };

/** Looks at everything that was touched: two requests, the first one to see which sheets and names are there. */
async function look(context: Excel.RequestContext, sent: readonly Sent[]): Promise<Looked[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id");
  const ids = new Set(sent.flatMap(({ touch }) => sheetIdOf(touch) ?? []));
  const names = [...ids].map((id) => {
    const sheet = worksheets.getItemOrNullObject(id).load("id");
    return { id, sheet, names: sheet.names.load("items/name,items/formula") };
  });
  await context.sync();
  const there = new Map(
    names.flatMap(({ id, sheet, names: own }) => (sheet.isNullObject ? [] : [[id, own] as const]))
  );
  const isThere = (touch: Touch): boolean => {
    const id = sheetIdOf(touch);
    if (id === undefined) return true;
    const own = there.get(id);
    if (!own) return false;
    const name = touch.kind === "cells" || touch.kind === "rules" ? touch.spot.name : undefined;
    if (name === undefined) return true;
    return own.items.some((item) => item.name === name && !String(item.formula).includes("#REF!"));
  };
  const xml = await withParts(context, sent);
  const asked = sent.map((one) => {
    const touch = xml.get(one.touch) ?? one.touch;
    return { ...one, touch, read: isThere(touch) ? loadImage(context, touch) : undefined };
  });
  await context.sync();
  return asked.map(({ touch, before, read }) => ({ touch, before, now: read?.() }));
}

/** The part of a namespace that is there now may be one that the command added. */
async function withParts(
  context: Excel.RequestContext,
  sent: readonly Sent[]
): Promise<Map<Touch, Touch>> {
  const xml = sent.flatMap(({ touch }) => (touch.kind === "xml" ? [touch] : []));
  if (xml.length === 0) return new Map();
  const asked = xml.map((touch) => ({
    touch,
    parts: context.workbook.customXmlParts.getByNamespace(touch.namespace).load("items/id"),
  }));
  await context.sync();
  return new Map(
    asked.map(({ touch, parts }) => {
      const isThere = parts.items.some(({ id }) => id === touch.partId);
      return [touch, isThere ? touch : { ...touch, partId: parts.items[0]?.id }] as const;
    })
  );
}

function sheetIdOf(touch: Touch): string | undefined {
  if (touch.kind === "cells" || touch.kind === "rules") return touch.spot.sheetId;
  return touch.kind === "names" ? touch.sheetId : undefined;
}

function isAsBefore({ touch, before, now }: Looked): boolean {
  // A sheet that a person has deleted holds nothing of ours.
  if (!now) return sheetIdOf(touch) !== undefined;
  if (!before) return false;
  switch (before.kind) {
    case "cells": {
      const [a, b] = [before.cells, now.kind === "cells" ? now.cells : undefined];
      return a && b ? isSameImage(a, b) : a === b;
    }
    case "names":
      return now.kind === "names" && isSame([...before.items], [...now.items]);
    case "rules":
      return now.kind === "rules" && isSame(before.rules.map(ruleKey), now.rules.map(ruleKey));
    case "setting":
      return now.kind === "setting" && before.value === now.value;
    case "xml":
      return now.kind === "xml" && isSame([...before.parts], [...now.parts]);
    case "sheets":
      return (
        touch.kind === "sheets" && now.kind === "sheets" && listNewSheets(touch.added, before.sheets, now.sheets).length === 0 &&
        before.sheets.every((sheet) => {
          const same = now.sheets.find(({ id }) => id === sheet.id);
          return !same || same.visibility === sheet.visibility;
        })
      );
  }
}

function ruleKey({ column, text, isBeginning, fill, font }: {
  readonly column: number;
  readonly text: string;
  readonly isBeginning: boolean;
  readonly fill: string;
  readonly font: string;
}): string {
  return JSON.stringify([column, text, isBeginning, fill, font]);
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());
}

/** Tabs that came since, named as the command names its own or as Excel names copies of them. */
function listNewSheets(
  added: readonly string[],
  before: readonly SheetImage[],
  now: readonly SheetImage[]
): SheetImage[] {
  const known = new Set(before.map(({ id }) => id));
  return now.filter(
    ({ id, name }) =>
      !known.has(id) &&
      added.some((one) => name === one || (name.startsWith(`${one} (`) && /\(\d+\)$/.test(name)))
  );
}

async function restore(
  context: Excel.RequestContext,
  differing: readonly Looked[],
  isLate: boolean
): Promise<void> {
  const rows = differing.filter(hasInsertedRows);
  for (const { touch, before, now } of rows) removeRows(context, touch, before, now);
  if (rows.length > 0) {
    await context.sync();
    const again = await look(context, rows);
    again.forEach((one) => restoreOne(context, one, isLate));
  }
  for (const one of differing) {
    if (!rows.includes(one)) restoreOne(context, one, isLate);
  }
  await context.sync();
  await removeSheets(context, differing);
}

function cellsOf(image: Image | undefined): CellsImage | undefined {
  return image?.kind === "cells" ? image.cells : undefined;
}

function hasInsertedRows({ touch, before, now }: Looked): boolean {
  const [a, b] = [cellsOf(before), cellsOf(now)];
  return (
    touch.kind === "cells" &&
    touch.inserted !== undefined &&
    a !== undefined &&
    b !== undefined &&
    b.place.rows > a.place.rows
  );
}

/** Rows were inserted above the closing line of a table, which is its last row. */
function removeRows(
  context: Excel.RequestContext,
  touch: Touch,
  before: Image | undefined,
  now: Image | undefined
): void {
  const [a, b] = [cellsOf(before), cellsOf(now)];
  if (touch.kind !== "cells" || !a || !b) return;
  const count = Math.min(touch.inserted ?? 0, b.place.rows - a.place.rows);
  const sheet = context.workbook.worksheets.getItem(touch.spot.sheetId);
  const first = b.place.row + b.place.rows - 1 - count;
  const block: Block = { row: first, column: 0, rows: count, columns: 1 };
  untracked(rangeOf(sheet, block).getEntireRow()).delete("Up");
}

function restoreOne(context: Excel.RequestContext, one: Looked, isLate: boolean): void {
  const { touch, before, now } = one;
  if (!before || !now || isAsBefore(one)) return;
  const { workbook } = context;
  if (touch.kind === "cells" && before.kind === "cells" && now.kind === "cells") {
    const [a, b] = [before.cells, now.cells];
    if (!a || !b || compareContents(a, b) === undefined) return;
    restoreCells(rangeOfSpot(context, touch.spot), a, b, (row, column) =>
      isLate ? isTyped(touch, b, row, column) : false
    );
  } else if (touch.kind === "names" && before.kind === "names" && now.kind === "names") {
    const names = namesOf(context, touch.sheetId);
    for (const name of touch.names) {
      const [was, is] = [before.items.get(name), now.items.get(name)];
      if (JSON.stringify(was) === JSON.stringify(is)) continue;
      if (!was) names.getItem(name).delete();
      else {
        const item = is ? names.getItem(name) : names.add(name, was.formula, was.comment);
        if (is) {
          item.formula = was.formula;
          item.comment = was.comment;
        }
        item.visible = was.visible;
      }
    }
  } else if (touch.kind === "rules" && before.kind === "rules" && now.kind === "rules") {
    restoreRules(context, touch.spot, before.rules, now.rules);
  } else if (touch.kind === "setting" && before.kind === "setting") {
    if (before.value === undefined) workbook.settings.getItem(touch.key).delete();
    else workbook.settings.add(touch.key, before.value);
  } else if (touch.kind === "xml" && before.kind === "xml" && now.kind === "xml") {
    for (const id of now.parts.keys()) {
      const part = workbook.customXmlParts.getItem(id);
      const was = before.parts.get(id);
      if (!before.parts.has(id)) part.delete();
      else if (was !== undefined && was !== now.parts.get(id)) part.setXml(was);
    }
  } else if (touch.kind === "sheets" && before.kind === "sheets" && now.kind === "sheets") {
    for (const sheet of before.sheets) {
      const is = now.sheets.find(({ id }) => id === sheet.id);
      if (!is || is.visibility === sheet.visibility) continue;
      workbook.worksheets.getItem(sheet.id).visibility =
        sheet.visibility as Excel.SheetVisibility;
    }
    const active = now.sheets.find(({ id }) => id === before.active);
    if (active?.visibility === "Visible" && before.active !== now.active) {
      workbook.worksheets.getItem(before.active).activate();
    }
  }
}

/** Does a cell hold something else than the command wrote there? */
function isTyped(
  touch: Extract<Touch, { kind: "cells" }>,
  now: CellsImage,
  row: number,
  column: number
): boolean {
  const written = touch.written?.[row]?.[column];
  if (written === undefined) return false;
  const found = now.formulas[row]?.[column] ?? "";
  return found !== "" && String(found).replace(/^'/, "") !== String(written).replace(/^'/, "");
}

function restoreRules(
  context: Excel.RequestContext,
  spot: Spot,
  before: Extract<Image, { kind: "rules" }>["rules"],
  now: Extract<Image, { kind: "rules" }>["rules"]
): void {
  const known = new Set(before.map(({ id }) => id));
  const range = rangeOfSpot(context, spot);
  const removed = new Set<string>();
  for (const { id } of now) {
    if (known.has(id) || removed.has(id)) continue;
    removed.add(id);
    range.conditionalFormats.getItem(id).delete();
  }
  const there = new Set(now.map(({ id }) => id));
  for (const rule of before) {
    if (!there.has(rule.id)) addColourRule(untracked(range.getColumn(rule.column)), rule);
  }
}

/** Deletes the sheets that the command made, once it is sure that they are ours and that nobody has typed in them. */
async function removeSheets(
  context: Excel.RequestContext,
  differing: readonly Looked[]
): Promise<void> {
  const made = differing.flatMap(({ touch, before, now }) =>
    touch.kind === "sheets" && before?.kind === "sheets" && now?.kind === "sheets"
      ? listNewSheets(touch.added, before.sheets, now.sheets)
      : []
  );
  if (made.length === 0) return;
  const asked = made.map(({ id }) => isWorksheetOfOurs(context, id));
  await context.sync();
  made.forEach(({ id }, index) => {
    if (asked[index]?.()) context.workbook.worksheets.getItem(id).delete();
  });
  await context.sync();
}

function placesOf({ touch }: Sent): ToldPlace[] {
  switch (touch.kind) {
    case "cells":
    case "rules":
      return [{ sheet: touch.spot.sheet, address: blockText(touch.spot.block) }];
    case "sheets":
      return touch.added.map((sheet) => ({ sheet, address: "" }));
    default:
      return [];
  }
}
