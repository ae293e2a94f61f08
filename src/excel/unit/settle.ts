import { areEqual, blockText, rangeOf, untracked, type Block } from "../cells/area";
import { addColourRule, type Cell } from "../cells/formatting";
import { breakPages } from "../cells/printedPage";
import { isSameCheck, writeCheck } from "../cells/cellChecks";
import { changesNotes, writeNotes } from "../cells/headingNotes";
import type { Left, LeftPlace } from "../host/failures";
import { runExcel } from "../host/session";
import {
  adoptTyped,
  compareContents,
  contentAt,
  isSameImage,
  restorableRows,
  restoreCells,
} from "./cellsImage";
import { loadImage, namesOf, rangeOfSpot } from "./images";
import { isWorksheetOfOurs } from "./ownSheets";
import { restoreCharts } from "./charts";
import { isSamePaper, restorePaper } from "./paper";
import type { CellsImage, Image, SheetImage, Spot, Touch } from "./touches";

/** A touched thing that a writing request was sent for. */
export type Sent = {
  readonly touch: Touch;
  /** What it was when the command read it; undefined: it had not looked. */
  readonly expected: Image | undefined;
  /** What it was before the request; undefined: that is not known. */
  readonly before: Image | undefined;
  /** What its cells held after the request; undefined: that is not known. */
  readonly after: Image | undefined;
  /** `isUnanswered`: Excel's answer did not come, so that the request may have been carried out or not. */
  readonly request: { readonly isUnanswered: boolean };
};

/** What became of the workbook. */
export type Ending = {
  readonly left: Left;
  /** Where the command had been at work; with "partly", where something may differ from what was there before. */
  readonly places: readonly LeftPlace[];
  /** Excel did not answer: nothing is known. */
  readonly isUnknown?: boolean;
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
      const first = dropUndone(await look(context, merged));
      const differing = first.filter((one) => !isAsBefore(one));
      if (differing.length === 0) return { left: "restored", places: merged.flatMap(placesOf) };
      await restore(context, differing, first, isLate);
      const then = await look(context, first);
      const rest = then.filter((one) => !isAsBefore(one));
      if (rest.length === 0) return { left: "restored", places: first.flatMap(placesOf) };
      return { left: "partly", places: rest.flatMap(placesOf) };
    }, true);
  } catch {
    return { left: "partly", places: merged.flatMap(placesOf), isUnknown: true };
  }
}

/**
 * A request without an answer was not carried out if everything is as the command had read it, as far as it had: then
 * what it would have touched is as it was.
 */
function dropUndone(looked: readonly Looked[]): Looked[] {
  const done = new Set(
    looked.flatMap((one) =>
      !one.request.isUnanswered || (one.expected && !isAsBefore({ ...one, before: one.expected }))
        ? [one.request]
        : []
    )
  );
  return looked.filter(({ request }) => done.has(request));
}

/** The same thing touched by several requests was before all of them what the first one found. */
function mergeSent(sent: readonly Sent[]): Sent[] {
  const byKey = new Map<string, Sent>();
  for (const one of sent) {
    const key = keyOf(one.touch);
    const known = byKey.get(key);
    if (!known) byKey.set(key, one);
    else {
      const after = known.after && one.after;
      const before = joinNames(known, one);
      byKey.set(key, { ...known, before, after, touch: joinTouches(known.touch, one.touch) });
    }
  }
  return [...byKey.values()];
}

/** What was there before both requests; a tab that a person has renamed between them keeps the person's name. */
function joinNames(first: Sent, second: Sent): Image | undefined {
  const [a, b] = [first.before, second.before];
  const { touch } = first;
  if (a?.kind !== "sheets" || b?.kind !== "sheets" || touch.kind !== "sheets") return a;
  const sheets = a.sheets.map((sheet) => {
    const later = b.sheets.find(({ id }) => id === sheet.id);
    return later && !isRenamed(touch, later) ? { ...sheet, name: later.name } : sheet;
  });
  return { ...a, sheets };
}

function keyOf(touch: Touch): string {
  switch (touch.kind) {
    case "cells":
    case "checks":
    case "notes":
    case "rules": {
      const { sheetId, block, name } = touch.spot;
      const depth =
        touch.kind === "cells"
          ? touch.depth
          : touch.kind === "checks"
            ? touch.blocks.map(blockText).join()
            : "";
      return `${touch.kind} ${depth} ${sheetId} ${name ?? blockText(block)}`;
    }
    case "names":
      return `names ${touch.sheetId ?? ""} ${touch.names.join(",")}`;
    case "setting":
      return `setting ${touch.key}`;
    case "property":
      return `property ${touch.sheetId} ${touch.key}`;
    case "xml":
      return `xml ${touch.namespace}`;
    case "sheets":
      return "sheets";
    case "table":
    case "extent":
      return `${touch.kind} ${touch.sheetId} ${touch.table}`;
    case "breaks":
    case "charts":
    case "paper":
    case "zoom":
      return `${touch.kind} ${touch.sheetId}`;
  }
}

function joinTouches(a: Touch, b: Touch): Touch {
  if (a.kind === "sheets" && b.kind === "sheets") {
    const own = [...(a.own ?? []), ...(b.own ?? [])];
    const emptied = [...(a.emptied ?? []), ...(b.emptied ?? [])];
    const isAny = a.isAny === true || b.isAny === true;
    const renamed = [...(a.renamed ?? []), ...(b.renamed ?? [])];
    return { kind: "sheets", added: [...a.added, ...b.added], own, emptied, isAny, renamed };
  }
  if (a.kind === "cells" && b.kind === "cells" && (a.inserted ?? b.inserted) !== undefined) {
    return { ...a, inserted: [...(a.inserted ?? []), ...(b.inserted ?? [])] };
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
  const looked = asked.map(({ read, ...one }) => ({ ...one, now: read?.() }));
  const tabs = looked.flatMap(listRenamed);
  return looked.map((one) => ({ ...one, before: withTyped(one, one.now, tabs) }));
}

type NamesImage = Extract<Image, { kind: "names" }>;

/** How a tab begins references to it: as it was called when the command looked first, and as it is now. */
type RenamedTab = { readonly was: string; readonly is: string };

function listRenamed({ expected, before, now }: Looked): RenamedTab[] {
  const first = expected ?? before;
  if (first?.kind !== "sheets" || now?.kind !== "sheets") return [];
  const begin = (name: string): string => `='${name.replaceAll("'", "''")}'!`;
  return first.sheets.flatMap(({ id, name }) => {
    const is = now.sheets.find((sheet) => sheet.id === id)?.name ?? name;
    return is === name ? [] : [{ was: begin(name), is: begin(is) }];
  });
}

/**
 * Hidden names as they were, with tabs called as they are now: Excel itself follows a tab that is renamed. Names whose sheet
 * a person has deleted since point nowhere: they could not be made to point there again.
 */
function withTabs(before: NamesImage, now: NamesImage, tabs: readonly RenamedTab[]): NamesImage {
  const items = [...before.items].map(([name, was]) => {
    const found = now.items.get(name)?.formula ?? "";
    if (isBroken(was.formula, found)) return [name, { ...was, formula: found }] as const;
    const tab = tabs.find((one) => was.formula.startsWith(one.was));
    const next = tab && `${tab.is}${was.formula.slice(tab.was.length)}`;
    // Excel leaves out quotes that a name does not need.
    const isSamePlace = next?.replaceAll("'", "") === found.replaceAll("'", "");
    return [name, isSamePlace ? { ...was, formula: found } : was] as const;
  });
  return { kind: "names", items: new Map(items) };
}

/** Has a formula lost what it refers to? Excel does that where a person deletes the cells or their sheet. */
function isBroken(before: Cell, now: Cell): boolean {
  const [was, is] = [before, now].map(String);
  return is?.startsWith("=") === true && is.includes("#REF!") && was?.includes("#REF!") !== true;
}

/** What was there before the command, and what a person has typed since where it is known what the command wrote. */
function withTyped(
  { before, after }: Sent,
  now: Image | undefined,
  tabs: readonly RenamedTab[]
): Image | undefined {
  const [was, written, is] = [before, after, now].map(cellsOf);
  if (before?.kind === "names" && now?.kind === "names") {
    return withTabs(before, now, tabs);
  }
  if (!was || !written || !is) return before;
  return { kind: "cells", cells: adoptTyped(was, written, is) };
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
  if (
    touch.kind === "cells" ||
    touch.kind === "checks" ||
    touch.kind === "rules" ||
    touch.kind === "notes"
  )
    return touch.spot.sheetId;
  return touch.kind === "names" ||
    touch.kind === "breaks" ||
    touch.kind === "charts" ||
    touch.kind === "property" ||
    touch.kind === "paper" ||
    touch.kind === "zoom" ||
    touch.kind === "table" ||
    touch.kind === "extent"
    ? touch.sheetId
    : undefined;
}

function isAsBefore({ touch, before, now }: Looked): boolean {
  // A sheet that a person has deleted holds nothing of ours.
  if (!now) return sheetIdOf(touch) !== undefined;
  if (!before) return false;
  switch (before.kind) {
    case "cells":
    case "table": {
      const [a, b] = [before.cells, now.kind === before.kind ? now.cells : undefined];
      return a && b ? isSameImage(a, b) : a === b;
    }
    case "names":
      return now.kind === "names" && isSame([...before.items], [...now.items]);
    case "rules":
      return (
        now.kind === "rules" &&
        isSame(before.rules.map(ruleKey), now.rules.map(ruleKey)) &&
        now.others.every((id) => before.others.includes(id))
      );
    case "notes":
      return now.kind === "notes" && !changesNotes(now.notes, before.notes);
    case "checks":
      return (
        now.kind === "checks" &&
        before.checks.every((check, index) => isSameCheck(check, now.checks[index]))
      );
    case "setting":
    case "property":
      return now.kind === before.kind && before.value === now.value;
    case "xml":
      // A part that was put back has another id.
      return now.kind === "xml" && isSame([...before.parts.values()], [...now.parts.values()]);
    case "extent":
      return (
        now.kind === "extent" && (!before.block || before.block.columns === now.block?.columns)
      );
    case "paper":
      return now.kind === "paper" && isSamePaper(before.paper, now.paper);
    case "zoom":
      return now.kind === "zoom" && printZoom(before.zoom) === printZoom(now.zoom);
    case "breaks":
      return now.kind === "breaks" && isSame(before.rows, now.rows);
    case "charts":
      return now.kind === "charts" && isSame(before.charts, now.charts);
    case "sheets":
      return (
        touch.kind === "sheets" &&
        now.kind === "sheets" &&
        listNewSheets(touch, before.sheets, now.sheets).length === 0 &&
        before.sheets.every((sheet) => {
          const same = now.sheets.find(({ id }) => id === sheet.id);
          if (same && isRenamed(touch, same)) return false;
          return same ? same.visibility === sheet.visibility : !isMissing(touch, sheet, now.sheets);
        })
      );
  }
}

function printZoom({
  scale,
  horizontalFitToPages,
  verticalFitToPages,
}: Excel.PageLayoutZoomOptions): string {
  return JSON.stringify([scale ?? null, horizontalFitToPages ?? null, verticalFitToPages ?? null]);
}

function ruleKey({
  column,
  text,
  isBeginning,
  fill,
  font,
}: {
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

/** Does a sheet bear the name that the command gave it? One that a person has given since is the person's. */
function isRenamed(
  { renamed = [] }: Extract<Touch, { kind: "sheets" }>,
  sheet: SheetImage
): boolean {
  return renamed.some(({ id, name }) => id === sheet.id && name === sheet.name);
}

/** An empty sheet of the person's that gave way, and has not come back under its name. */
function isMissing(
  { emptied = [] }: Extract<Touch, { kind: "sheets" }>,
  { id, name }: SheetImage,
  now: readonly SheetImage[]
): boolean {
  return emptied.includes(id) && !now.some((sheet) => sheet.name === name);
}

/** Tabs that came since, named as the command names its own or as Excel names copies of them. */
function listNewSheets(
  { added, own = [], isAny }: Extract<Touch, { kind: "sheets" }>,
  before: readonly SheetImage[],
  now: readonly SheetImage[]
): SheetImage[] {
  const known = new Set(before.map(({ id }) => id));
  const isNamedSo = (name: string): boolean =>
    added.some((one) => name === one || (name.startsWith(`${one} (`) && /\(\d+\)$/.test(name)));
  return now.filter(
    ({ id, name }) =>
      own.includes(id) ||
      (!known.has(id) && ((isAny === true && own.length === 0) || isNamedSo(name)))
  );
}

async function restore(
  context: Excel.RequestContext,
  differing: readonly Looked[],
  all: readonly Looked[],
  isLate: boolean
): Promise<void> {
  for (const { touch, before, now } of differing) {
    if (touch.kind !== "sheets" || before?.kind !== "sheets" || now?.kind !== "sheets") continue;
    const missing = before.sheets.filter((sheet) => isMissing(touch, sheet, now.sheets));
    for (const { name } of missing) context.workbook.worksheets.add(name);
  }
  // First, while their marks still tell that they are ours.
  await removeSheets(context, differing, isLate);
  const rows = differing.filter(hasInsertedRows);
  for (const one of rows) removeRows(context, one, isLate);
  if (rows.length > 0) {
    await context.sync();
    const again = await look(context, rows);
    again.forEach((one) => restoreOne(context, one, all, isLate));
  }
  // Rules first: clearing formats would take them away.
  const isRules = ({ touch }: Looked): boolean => touch.kind === "rules";
  // Headings that are emptied inside a table get names from Excel: columns that leave it leave first, others come last.
  const shrinking = differing.filter(isWider);
  const growing = differing.filter((one) => one.touch.kind === "extent" && !isWider(one));
  const rest = differing.filter((one) => one.touch.kind !== "extent" && !rows.includes(one));
  const others = [...rest.filter(isRules), ...rest.filter((one) => !isRules(one))];
  for (const one of [...shrinking, ...others, ...growing]) restoreOne(context, one, all, isLate);
  await context.sync();
}

/** Is a table wider than it was? */
function isWider({ before, now }: Looked): boolean {
  if (before?.kind !== "extent" || now?.kind !== "extent") return false;
  return (now.block?.columns ?? 0) > (before.block?.columns ?? 0);
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

/**
 * Deletes the rows that the command had inserted, from the bottom up. `isLate`: only if nothing stands in them but what
 * formulas give, since a person may have typed there or moved them.
 */
function removeRows(context: Excel.RequestContext, { touch, now }: Looked, isLate: boolean): void {
  const image = cellsOf(now);
  if (touch.kind !== "cells" || !image) return;
  const sheet = context.workbook.worksheets.getItem(touch.spot.sheetId);
  const inserted = [...(touch.inserted ?? [])].sort((a, b) => b.row - a.row);
  for (const { row, rows } of inserted) {
    if (isLate && !isWrittenBy(touch, image, row, rows)) continue;
    const block: Block = { row, column: 0, rows, columns: 1 };
    untracked(rangeOf(sheet, block).getEntireRow()).delete("Up");
  }
}

/** Do these rows of the sheet hold nothing but what the command wrote there? */
function isWrittenBy(
  { texts = [] }: Extract<Touch, { kind: "cells" }>,
  image: CellsImage,
  row: number,
  rows: number
): boolean {
  const { place } = image;
  for (let r = row - place.row; r < row - place.row + rows; r += 1) {
    for (let c = 0; c < place.columns; c += 1) {
      const found = String(contentAt(image, r, c)).replace(/^'/, "");
      if (found !== "" && !found.startsWith("=") && !texts.includes(found)) return false;
    }
  }
  return true;
}

function isSameSpot(a: Spot, b: Spot): boolean {
  return a.sheetId === b.sheetId && areEqual(a.block, b.block);
}

function restoreOne(
  context: Excel.RequestContext,
  one: Looked,
  all: readonly Looked[],
  isLate: boolean
): void {
  const { touch, before, now } = one;
  if (!before || !now || isAsBefore(one)) return;
  const { workbook } = context;
  if (touch.kind === "cells" && before.kind === "cells" && now.kind === "cells") {
    const [a, b] = [before.cells, now.cells];
    if (!a || !b || compareContents(a, b) === undefined) return;
    restoreCells(rangeOfSpot(context, touch.spot), a, b, {
      // What refers to nothing any more is left so, and told of: a formula that names a deleted sheet is no better.
      keep: (row, column) =>
        isBroken(contentAt(a, row, column), contentAt(b, row, column)) ||
        (isLate && isTyped(touch, b, row, column)),
      canClear: all.every(
        (other) =>
          other.before?.kind !== "rules" ||
          other.touch.kind !== "rules" ||
          !isSameSpot(other.touch.spot, touch.spot) ||
          other.before.others.length === 0
      ),
    });
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
    restoreRules(context, touch.spot, before, now);
  } else if (touch.kind === "notes" && before.kind === "notes" && now.kind === "notes") {
    const { sheetId, block } = touch.spot;
    writeNotes(workbook.worksheets.getItem(sheetId), block, now.notes, before.notes);
  } else if (touch.kind === "checks" && before.kind === "checks" && now.kind === "checks") {
    const sheet = workbook.worksheets.getItem(touch.spot.sheetId);
    before.checks.forEach((check, index) => {
      const block = touch.blocks[index];
      if (block && !isSameCheck(check, now.checks[index])) writeCheck(sheet, block, check);
    });
  } else if (touch.kind === "setting" && before.kind === "setting") {
    if (before.value === undefined) workbook.settings.getItem(touch.key).delete();
    else workbook.settings.add(touch.key, before.value);
  } else if (touch.kind === "property" && before.kind === "property") {
    const { customProperties } = workbook.worksheets.getItem(touch.sheetId);
    if (before.value === undefined) customProperties.getItem(touch.key).delete();
    else customProperties.add(touch.key, before.value);
  } else if (touch.kind === "xml" && before.kind === "xml" && now.kind === "xml") {
    for (const id of now.parts.keys()) {
      const part = workbook.customXmlParts.getItem(id);
      const was = before.parts.get(id);
      if (!before.parts.has(id)) part.delete();
      else if (was !== undefined && was !== now.parts.get(id)) part.setXml(was);
    }
    for (const [id, was] of before.parts) {
      if (was !== undefined && !now.parts.has(id)) workbook.customXmlParts.add(was);
    }
  } else if (touch.kind === "table" && before.kind === "table" && now.kind === "table") {
    restoreTable(context, touch, before.cells, now.cells);
  } else if (touch.kind === "extent" && before.kind === "extent" && now.kind === "extent") {
    const [was, is] = [before.block, now.block];
    // Rows that came or went meanwhile are a person's: only the width is ours.
    if (!was || !is) return;
    const sheet = workbook.worksheets.getItem(touch.sheetId);
    const block = { ...is, columns: was.columns };
    sheet.tables.getItem(touch.table).resize(rangeOf(sheet, block));
  } else if (touch.kind === "paper" && before.kind === "paper") {
    restorePaper(workbook.worksheets.getItem(touch.sheetId), touch, before.paper);
  } else if (touch.kind === "zoom" && before.kind === "zoom") {
    workbook.worksheets.getItem(touch.sheetId).pageLayout.zoom = before.zoom;
  } else if (touch.kind === "breaks" && before.kind === "breaks") {
    breakPages(workbook.worksheets.getItem(touch.sheetId), before.rows);
  } else if (touch.kind === "charts" && before.kind === "charts" && now.kind === "charts") {
    restoreCharts(
      workbook.worksheets.getItem(touch.sheetId),
      touch.charts,
      before.charts,
      now.charts
    );
  } else if (touch.kind === "sheets" && before.kind === "sheets" && now.kind === "sheets") {
    for (const sheet of before.sheets) {
      const is = now.sheets.find(({ id }) => id === sheet.id);
      if (is && isRenamed(touch, is)) {
        workbook.worksheets.getItem(sheet.id).name = sheet.name;
      }
      if (!is || is.visibility === sheet.visibility) continue;
      workbook.worksheets.getItem(sheet.id).visibility = sheet.visibility as Excel.SheetVisibility;
    }
    const active = now.sheets.find(({ id }) => id === before.active);
    if (active?.visibility === "Visible" && before.active !== now.active) {
      workbook.worksheets.getItem(before.active).activate();
    }
  }
}

/** Rows that came are at the end; then all of them get what they held, in their order. */
function restoreTable(
  context: Excel.RequestContext,
  { sheetId, table: name }: Extract<Touch, { kind: "table" }>,
  before: CellsImage | undefined,
  now: CellsImage | undefined
): void {
  if (!before || !now || before.place.columns !== now.place.columns) return;
  const table = context.workbook.worksheets.getItem(sheetId).tables.getItem(name);
  for (let row = now.place.rows - 1; row >= before.place.rows; row -= 1) {
    table.rows.getItemAt(row).delete();
  }
  for (let row = now.place.rows; row < before.place.rows; row += 1) {
    table.rows.add(undefined, [Array<string>(before.place.columns).fill("")]);
  }
  untracked(table.getDataBodyRange()).formulas = restorableRows(before);
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
  const found = contentAt(now, row, column);
  return found !== "" && String(found).replace(/^'/, "") !== String(written).replace(/^'/, "");
}

type RulesImage = Extract<Image, { kind: "rules" }>;

/** A rule that the request had only begun to make cannot be told from another's by its looks, but it was not there before. */
function restoreRules(
  context: Excel.RequestContext,
  spot: Spot,
  before: RulesImage,
  now: RulesImage
): void {
  const range = rangeOfSpot(context, spot);
  // A number may be given again to a new rule: ours are the same only if they look the same.
  const keyOfRule = new Map(now.rules.map((rule) => [rule.id, ruleKey(rule)]));
  const kept = new Set([
    ...before.rules.flatMap((rule) => (keyOfRule.get(rule.id) === ruleKey(rule) ? [rule.id] : [])),
    ...before.others,
  ]);
  for (const id of new Set([...keyOfRule.keys(), ...now.others])) {
    if (!kept.has(id)) range.conditionalFormats.getItem(id).delete();
  }
  // Each new rule comes before all others: the last one goes first.
  for (const rule of [...before.rules].reverse()) {
    if (!kept.has(rule.id)) addColourRule(untracked(range.getColumn(rule.column)), rule);
  }
}

/** Deletes the sheets that the command made, once it is sure that they are ours and that nobody has typed in them. */
async function removeSheets(
  context: Excel.RequestContext,
  differing: readonly Looked[],
  isLate: boolean
): Promise<void> {
  const made = differing.flatMap(({ touch, before, now }) =>
    touch.kind === "sheets" && before?.kind === "sheets" && now?.kind === "sheets"
      ? listNewSheets(touch, before.sheets, now.sheets)
      : []
  );
  if (made.length === 0) return;
  const own = new Set(
    differing.flatMap(({ touch }) => (touch.kind === "sheets" ? (touch.own ?? []) : []))
  );
  // Right after a lost answer every tab that came is the command's; later it may be anybody's.
  const isAny =
    !isLate &&
    differing.some(({ touch }) => touch.kind === "sheets" && touch.isAny) &&
    own.size === 0;
  const asked = made.map(({ id }) => isWorksheetOfOurs(context, id));
  await context.sync();
  made.forEach(({ id }, index) => {
    if (isAny || own.has(id) || asked[index]?.()) context.workbook.worksheets.getItem(id).delete();
  });
  await context.sync();
}

function placesOf({ touch }: Sent): LeftPlace[] {
  switch (touch.kind) {
    case "cells":
    case "checks":
    case "notes":
    case "rules":
      return [{ sheet: touch.spot.sheet, address: blockText(touch.spot.block) }];
    case "sheets":
      return touch.added.map((sheet) => ({ sheet, address: "" }));
    case "table":
    case "extent":
    case "breaks":
    case "charts":
    case "paper":
    case "zoom":
      return [{ sheet: touch.sheet, address: "" }];
    default:
      return [];
  }
}
