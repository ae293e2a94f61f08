import type { CellValue } from "../../core/reading/values/cells";
import { rangeOf, type Block } from "../cells/area";
import type { Mark } from "../stored/hiddenNames";
import type { StrategyState } from "./find";

/*
 * A hidden sheet with what the journal remembers: of each client a row with the answers as they were last looked at, dated
 * copies of them, and what a pack and the sheet said apart.
 */

export const SEEN_SHEET = "KeyClients seen";

/** What a row holds: answers as they were last looked at, at a review (its day), at the last talk, or open disputes. */
export const NOW = "";
export const DISPUTES = "c";
const TALK = "t";

/** How a row with the answers at the last talk is told: by its day behind a letter, a review's has none. */
export function printTalk(day: number): string {
  return `${TALK}${day}`;
}

/** The day of a talk or of a review that a row is of; undefined: it is of none. */
export function readDay(what: string, kind: "talk" | "review"): number | undefined {
  const digits = kind === "talk" ? /^t(\d+(?:\.\d+)?)$/ : /^(\d+(?:\.\d+)?)$/;
  const found = digits.exec(what)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** `key`: the client's short key; `day`: what the row holds. */
export type SeenRow = { readonly key: string; readonly day: string; readonly text: string };

export type SeenSheet = {
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly block: Block | undefined;
  readonly rows: readonly SeenRow[];
};

/** What is remembered; an empty one where there is no such sheet. One request. */
export async function readSeen(
  context: Excel.RequestContext,
  state: StrategyState
): Promise<SeenSheet> {
  const mark = findMark(state, "Seen");
  const tab = state.sheets.find(({ name }) => name === mark?.sheet);
  if (!mark?.block || !tab) return { id: undefined, name: undefined, block: undefined, rows: [] };
  const range = rangeOf(context.workbook.worksheets.getItem(tab.id), mark.block).load("values");
  await context.sync();
  const rows = (range.values as CellValue[][]).map(([key, day, ...parts]) => ({
    key: String(key ?? ""),
    day: String(day ?? ""),
    text: parts.join(""),
  }));
  return { id: tab.id, name: tab.name, block: mark.block, rows };
}

/** A mark of a kind whose sheet is there. */
export function findMark(
  { workbookMarks, sheets }: StrategyState,
  kind: Mark["kind"]
): Mark | undefined {
  return workbookMarks.find(
    (one) => one.kind === kind && sheets.some(({ name }) => name === one.sheet)
  );
}

/** As text: keys may look like formulas, and JSON may begin with anything after a cut. */
export function writeSeen(
  sheet: Excel.Worksheet,
  whole: Block,
  rows: readonly (readonly string[])[]
): void {
  const range = rangeOf(sheet, whole);
  range.numberFormat = "@" as unknown as string[][];
  range.values = Array.from({ length: whole.rows }, (_, row) =>
    Array.from({ length: whole.columns }, (__, column) => {
      const text = rows[row]?.[column] ?? "";
      return text === "" ? "" : `'${text}`;
    })
  );
}

/** Do both say the same, in the same order? */
export function isSameRows(a: readonly SeenRow[], b: readonly SeenRow[]): boolean {
  return (
    a.length === b.length &&
    a.every((row, index) => {
      const other = b[index];
      return row.key === other?.key && row.day === other.day && row.text === other.text;
    })
  );
}
