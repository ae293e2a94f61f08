import type { Cells } from "../values/cells";
import { judgeColumns, sampleRows } from "./columnKinds";
import { findHeadings } from "./headingRows";
import type { ReadingFailure } from "../model/finding";
import type { Columns, Layout, ReadingPlan, Role } from "../model/reading";
import { assignRoles, findNamedColumn, findNamedPeriods, type NamedColumns } from "./roles";
import { joinNames } from "./nameParts";
import { isBlank, nameKey, shownName } from "../values/text";
import { dropSharedPrefix } from "./headingParts";
import { isTotalLabel } from "./totalWords";

/** A sheet with at least this share of repeated client names lists documents, not clients. */
const LEDGER_REPEATS = 0.1;

/** Heading texts by role that a person named; `periods` are the turnover columns of the periods layout, in order of time. */
export type NamedHeadings = Readonly<Partial<Record<Role, string>>> & {
  readonly periods?: readonly string[];
};

/**
 * Proposes how to read a block (METHOD 1): where the headings stand, what each column means, which layout it is.
 * `headings` are heading texts by role that a person named; they win over the proposal, compared without case, kinds of
 * space and line breaks. Failures: `emptyBlock`, `headingNotFound` (with the headings there are), `noClientColumn`,
 * `noTurnoverColumn`. Nothing is read yet: `readClients` does that.
 */
export function proposeReading(
  cells: Cells,
  headings: NamedHeadings = {}
): ReadingPlan | ReadingFailure {
  if (!cells.values.some((row) => row.some((value) => !isBlank(value))))
    return { code: "emptyBlock" };
  const { periods = [], ...roles } = headings;
  const wanted = Object.entries(roles).filter(([, text]) => text.trim() !== "");
  const texts = [...wanted.map(([, text]) => text), ...periods];
  const found = findHeadings(cells, texts);
  const missing = texts.find((text) => findNamedColumn(found, text) < 0);
  if (missing !== undefined) {
    return {
      code: "headingNotFound",
      heading: missing,
      headings: found.texts.filter((shown) => shown !== ""),
    };
  }
  const named: NamedColumns = {
    ...Object.fromEntries(wanted.map(([role, text]) => [role, findNamedColumn(found, text)])),
    ...(periods.length > 0 ? { periods: findNamedPeriods(found, periods) } : {}),
  };
  const firstRow = found.row + 1;
  const { columns, otherTurnovers, guessed, onlyChoices, nameParts } = assignRoles(
    cells,
    { ...found, texts: dropSharedPrefix(found.texts) },
    judgeColumns(cells, firstRow),
    named
  );
  if (columns.client === undefined) return { code: "noClientColumn" };
  if (!hasTurnover(columns)) return { code: "noTurnoverColumn" };
  const isJoined = nameParts.includes(columns.client);
  const joined = isJoined ? joinNames(cells, nameParts, columns.client) : cells;
  return {
    layout: decideLayout(joined, firstRow, columns),
    headingRow: found.row,
    headings: found.texts,
    columns,
    ...(otherTurnovers.length > 0 && named.turnover === undefined ? { otherTurnovers } : {}),
    ...(guessed.length > 0 ? { guessed } : {}),
    ...(onlyChoices.length > 0 ? { onlyChoices } : {}),
    ...(isJoined ? { nameParts } : {}),
  };
}

/** Is there a turnover column, or what stands in for it: period columns, or quantity and unit price? */
export function hasTurnover(columns: Columns): boolean {
  const hasProduct = columns.quantity !== undefined && columns.unitPrice !== undefined;
  return columns.turnover !== undefined || hasProduct || (columns.periods?.length ?? 0) > 0;
}

/**
 * METHOD 1: `periods` when the turnover stands in period columns; `ledger` when clients repeat over the rows; else one
 * row per client. A person changes it by changing the columns.
 */
export function decideLayout(cells: Cells, firstRow: number, columns: Columns): Layout {
  const hasProduct = columns.quantity !== undefined && columns.unitPrice !== undefined;
  if (columns.turnover === undefined && !hasProduct) return "periods";
  const column = columns.client ?? 0;
  const keys = new Set<string>();
  let named = 0;
  let blank = 0;
  const amount = columns.turnover ?? columns.quantity ?? 0;
  for (const row of sampleRows(cells, firstRow)) {
    const name = shownName(cells.values[row]?.[column]);
    if (name === "" && !isBlank(cells.values[row]?.[amount])) blank++;
    if (name === "" || isTotalLabel(name)) continue;
    named++;
    keys.add(nameKey(name));
  }
  const rows = Math.max(
    named,
    (cells.values.length - firstRow) * (named / Math.max(1, named + blank))
  );
  const repeats = 1 - Math.min(1, guessDifferent(named, keys.size, rows) / Math.max(1, rows));
  // Names merged over rows, or on rows of their own, stand but once.
  const isGrouped = blank >= named * 0.4 && named > 0;
  return repeats > LEDGER_REPEATS || isGrouped ? "ledger" : "turnoverSheet";
}

/**
 * How many different names `rows` rows hold, where a sample of `asked` rows holds `different`. Two rows of the sample
 * agree by chance as often as there are few names: `pairs / repeats` of them, whatever the number of rows.
 */
function guessDifferent(asked: number, different: number, rows: number): number {
  const repeats = asked - different;
  if (rows <= asked || repeats === 0) return rows <= asked ? different : rows;
  return repeats > asked / 2 ? different : (asked * (asked - 1)) / 2 / repeats;
}
