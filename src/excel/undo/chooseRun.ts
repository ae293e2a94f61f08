import { areEqual, rangeOf, type Block } from "../cells/area";
import type { Cell } from "../cells/formatting";
import { loadHiddenNames, readMarks } from "../stored/hiddenNames";
import { contentAt, loadCells } from "../unit/cellsImage";
import type { CellsImage } from "../unit/touches";
import { withoutReferences } from "../result/liveFormulas";
import { isKeptInWorkbook } from "../stored/recordsPart";
import type { RunRecord } from "./lastRun";

/**
 * Which of the runs, the last one at the end, is the one that stands in the workbook: records outlive Ctrl+Z and other
 * programs, so none is believed before its cells were looked at. The last run whose cells hold what it wrote, else the
 * last one whose mark is there; undefined: none. `at`: its place among them. Its sheet is found by id and name, by its
 * name, or by its id. Three requests.
 */
export async function chooseRun(
  context: Excel.RequestContext,
  runs: readonly RunRecord[]
): Promise<{ readonly run: RunRecord; readonly at: number } | undefined> {
  if (runs.length === 0) return undefined;
  const { worksheets, names } = context.workbook;
  worksheets.load("items/id,items/name");
  const workbookNames = loadHiddenNames(names);
  await context.sync();
  const last = runs
    .map((run, at) => ({ run, at }))
    .reverse()
    .flatMap(({ run, at }) => {
      const { items } = worksheets;
      const sheet =
        items.find(({ id, name }) => id === run.sheetId && name === run.sheet) ??
        items.find(({ name }) => name === run.sheet) ??
        items.find(({ id }) => id === run.sheetId);
      return sheet ? [{ run, at, sheet, names: loadHiddenNames(sheet.names) }] : [];
    });
  await context.sync();
  const marked = last.flatMap(({ run, at, sheet, names: own }) => {
    const { beside, clients } = run;
    const isMarked = ([kind, on, marks]: Look): Block | undefined =>
      readMarks(marks).find(
        (one) =>
          one.kind === kind && one.sheet === on && (kind === "Clients" || one.number === run.number)
      )?.block;
    const looked = [
      beside && { wrote: beside, block: isMarked(["Result", sheet.name, own]), on: sheet },
      clients && {
        wrote: clients,
        block: isMarked(["Clients", clients.sheet, workbookNames]),
        on: worksheets.getItem(clients.sheet),
      },
    ].flatMap((one) => one ?? []);
    if (looked.some(({ block }) => block === undefined)) return [];
    const reads = looked.flatMap(({ wrote: { values }, block, on }) =>
      block && values && isKeptInWorkbook(block)
        ? [{ values, block, read: loadCells(rangeOf(on, block), block, "values") }]
        : []
    );
    return [{ run: { ...run, sheetId: sheet.id, sheet: sheet.name }, at, reads }];
  });
  await context.sync();
  const standing = marked.find(({ reads }) =>
    reads.every(({ read, values }) => listDiffering(read(), values).length === 0)
  );
  const chosen = standing ?? marked[0];
  return chosen && { run: chosen.run, at: chosen.at };
}

type Look = readonly ["Result" | "Clients", string, Excel.NamedItemCollection];

/** Where cells hold something else than was written; emptied ones are no matter. Offsets in the block. */
export function listDiffering(
  image: CellsImage | undefined,
  values: readonly (readonly Cell[])[]
): { readonly row: number; readonly column: number }[] {
  if (!image) return [];
  const { rows, columns } = image.place;
  if (rows !== values.length || columns !== values[0]?.length) return [];
  return values.flatMap((line, row) =>
    line.flatMap((wrote, column) => {
      const found = contentAt(image, row, column);
      return found !== "" && !holdsWritten(found, wrote) ? [{ row, column }] : [];
    })
  );
}

/** Does a cell hold what was written into it? Cells give neither the mark of a text back nor the last digits of a number. */
function holdsWritten(found: Cell, wrote: Cell): boolean {
  if (typeof found === "number" && typeof wrote === "number") {
    return found.toPrecision(12) === wrote.toPrecision(12);
  }
  const [is, was] = [String(found), String(wrote)];
  if (is === was || `'${is}` === was) return true;
  // Formulas of ours follow cells that a person has moved.
  return is.startsWith("=") && withoutReferences(is) === withoutReferences(was);
}

/** Would a run leave all but its report as it found it, so that there is nothing to take back? */
export function changesNothing({
  beside,
  clients,
  newCharts,
  stores = [],
  snapshot,
}: RunRecord): boolean {
  const isSame = (one: RunRecord["beside"]): boolean => {
    if (!one) return true;
    const { before, values, block } = one;
    if (!before || !values || !areEqual(before.block, block)) return false;
    return values.every((line, row) =>
      line.every((cell, column) => holdsWritten(before.values[row]?.[column] ?? "", cell))
    );
  };
  const isStored = stores.length > 0 || snapshot !== undefined;
  return newCharts === undefined && !isStored && isSame(beside) && isSame(clients);
}
