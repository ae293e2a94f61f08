import { LANGUAGES, type Language } from "../../strings/language";
import { boardTexts } from "../../strings/strategy/boardTexts";
import type { Turn } from "./otherLanguage";
import type { Block } from "../cells/area";
import type { Cell } from "../cells/formatting";
import { freeSheetName } from "../cells/sheetNames";
import type { Mark } from "../stored/hiddenNames";
import { contentAt } from "../unit/cellsImage";
import { loadExpected } from "../unit/images";
import type { CellsImage, Expected } from "../unit/touches";
import type { Unit } from "../unit/unit";
import { writeCells, type CellWrite } from "./cellRuns";
import type { StrategyState } from "./find";
import { dateFormat } from "./head";
import { TOP } from "./journalSheet";
import { keepQuiet } from "./quiet";
import { expectSheets } from "./touches";
import { languageOfIndex, turnIndex } from "./turnIndex";
import { LIST_KINDS, listName, listTitle, turnListCell, type ListKind } from "./turnLists";
import { parseWritten, printSheets, replaceRows, WRITTEN_NAMESPACE } from "./written";

/** Sheets over all clients that are of the other language now, and tabs of those that stay as they were. */
export type TurnedOwn = { readonly turned: readonly string[]; readonly left: readonly string[] };

/** A sheet of ours that is about to be turned. */
type Own = {
  readonly mark: Mark;
  readonly kind: ListKind | "Index";
  readonly id: string;
  readonly tab: string;
  readonly block: Block;
};

/**
 * Turns index, boards, call list, page of the team and the journal's top where they stand: words of ours alone, cell by
 * cell, with days in the way of that language; their tabs too, where nobody has given them another name. Lines that a
 * person has typed stay, and stay known as a person's. Two requests.
 */
export async function turnOwnSheets(
  unit: Unit,
  state: StrategyState,
  to: Language
): Promise<TurnedOwn> {
  const { context } = unit;
  const asked = listOwn(state).map((own) => {
    const sheet = context.workbook.worksheets.getItem(own.id);
    const protection = sheet.protection.load("protected");
    const table = own.kind === "Index" ? sheet.tables.load("items/name") : undefined;
    return { own, sheet, protection, table };
  });
  const parts = context.workbook.customXmlParts.getByNamespace(WRITTEN_NAMESPACE).load("items/id");
  if (asked.length === 0) return { turned: [], left: [] };
  await context.sync();
  const partId = parts.items[0]?.id;
  const xml = partId === undefined ? undefined : context.workbook.customXmlParts.getItem(partId);
  const text = xml?.getXml();
  const ranges = asked.map(({ own, sheet, table }) => {
    const [first] = table?.items ?? [];
    const whole = first && sheet.tables.getItem(first.name).getRange();
    const filter = first && sheet.tables.getItem(first.name).autoFilter.load("isDataFiltered");
    return { block: whole?.load("rowIndex,columnIndex,rowCount,columnCount"), own, first, filter };
  });
  await context.sync();
  const read = ranges.map(({ block, own, first, filter }, index) => {
    const at = block
      ? {
          row: block.rowIndex,
          column: block.columnIndex,
          rows: block.rowCount,
          columns: block.columnCount,
        }
      : own.block;
    const spot = { sheetId: own.id, sheet: own.tab, block: at };
    const load = loadExpected(context, [{ kind: "cells", spot, depth: "formats" }]);
    const isProtected = asked[index]?.protection.protected === true;
    return { own, first, filter, load, isProtected };
  });
  await context.sync();
  const plans = read.flatMap((one) => {
    const [expected] = one.load();
    const image = expected?.expected?.kind === "cells" ? expected.expected.cells : undefined;
    const plan = image && planOwn(one.own, image, to);
    return plan && expected ? [{ ...one, ...plan, expected }] : [];
  });
  const open = plans.filter(({ isProtected, own: { kind }, first }) =>
    kind === "Index" ? !isProtected && first !== undefined : !isProtected
  );
  const left = plans.filter((plan) => !open.includes(plan)).map(({ own }) => own.tab);
  if (open.length === 0) return { turned: [], left };
  const renamed = state.isProtected ? [] : chooseTabs(state, open, to);
  const known = parseWritten(text?.value);
  const after = printSheets(
    replaceRows(
      known,
      open.map(({ own, rows }) => ({ name: own.mark.name, rows }))
    )
  );
  const isKept = partId !== undefined && after !== printSheets(known);
  const touchXml: Expected = {
    touch: { kind: "xml", namespace: WRITTEN_NAMESPACE, partId },
    expected: { kind: "xml", parts: new Map(partId === undefined ? [] : [[partId, text?.value]]) },
  };
  await unit.write({
    touches: [
      ...open.map(({ expected }) => expected),
      expectSheets(state, { added: [], named: renamed.map(({ id }) => id), renamed }),
      ...(isKept ? [touchXml] : []),
    ],
    pins: open.map(({ own: { mark, tab, block } }) => ({
      sheetId: undefined,
      sheet: tab,
      name: mark.name,
      block: mark.block ?? block,
    })),
    write: () => {
      keepQuiet(context);
      for (const { own, first, filter, cells } of open) {
        const sheet = context.workbook.worksheets.getItem(own.id);
        // Values that are written into a filtered table go astray.
        if (first && filter?.isDataFiltered) sheet.tables.getItem(first.name).clearFilters();
        writeCells(sheet, cells);
      }
      if (isKept) xml?.setXml(after);
      for (const { id, name } of renamed) context.workbook.worksheets.getItem(id).name = name;
    },
  });
  const nameOf = ({ id, tab }: Own): string => renamed.find((one) => one.id === id)?.name ?? tab;
  return { turned: open.map(({ own }) => nameOf(own)), left };
}

function listOwn({ workbookMarks, sheets }: StrategyState): Own[] {
  return workbookMarks.flatMap((mark): Own[] => {
    const kind = ([...LIST_KINDS, "Index"] as const).find((one) => one === mark.kind);
    const tab = sheets.find(({ name }) => name === mark.sheet);
    if (!kind || !tab || !mark.block) return [];
    const block = kind === "Journal" ? { ...mark.block, rows: TOP } : mark.block;
    return [{ mark, kind, id: tab.id, tab: tab.name, block }];
  });
}

type OwnPlan = {
  readonly from: Language;
  readonly cells: readonly CellWrite[];
  readonly rows: readonly (readonly [Cell[], Cell[]])[];
};

/** undefined: it is of that language already, or it cannot be told of which it is. */
function planOwn({ kind }: Own, image: CellsImage, to: Language): OwnPlan | undefined {
  const { place } = image;
  const held = Array.from({ length: place.rows }, (_, row) =>
    Array.from({ length: place.columns }, (__, column) => contentAt(image, row, column))
  );
  const others = LANGUAGES.filter((one) => one !== to);
  const from =
    kind === "Index"
      ? languageOfIndex(held[0] ?? [], others)
      : others.find((one) => held[0]?.[0] === listTitle(one, kind));
  if (!from) return undefined;
  const next =
    kind === "Index" ? turnIndex(held, { from, to }) : turnList(kind, held, { from, to });
  const cells = next.flatMap((line, row) =>
    line.flatMap((value, column): CellWrite[] => {
      const format = image.numberFormats?.[row]?.[column];
      const isDay = format === dateFormat(from);
      if (value === held[row]?.[column] && !isDay) return [];
      const at = { row: place.row + row, column: place.column + column };
      return [
        {
          place: at,
          ...(value === held[row]?.[column] || typeof value === "boolean" ? {} : { value }),
          ...(isDay ? { format: dateFormat(to) } : {}),
        },
      ];
    })
  );
  const rows = held.map((line, row): [Cell[], Cell[]] => [line, next[row] ?? line]);
  return { from, cells, rows: rows.filter(([old, now]) => String(old) !== String(now)) };
}

function turnList(kind: ListKind, held: readonly (readonly Cell[])[], turn: Turn): Cell[][] {
  const turnCell = turnListCell(kind, turn);
  return held.map((line, row) =>
    line.map((cell, column) => turnCell(cell, row, column, line) ?? cell)
  );
}

/** New names for tabs that are called as we call them, where no sheet has that name. */
function chooseTabs(
  state: StrategyState,
  open: readonly { readonly own: Own; readonly from: Language }[],
  to: Language
): { readonly id: string; readonly name: string }[] {
  const taken = [...state.sheetNames];
  return open.flatMap(({ own: { kind, id, tab }, from }) => {
    const [old, next] = [from, to].map((one) =>
      kind === "Index" ? boardTexts(one).index.sheet : listName(one, kind)
    );
    if (tab !== old || next === undefined || freeSheetName(next, taken, next) !== next) return [];
    taken.push(next);
    return [{ id, name: next }];
  });
}
