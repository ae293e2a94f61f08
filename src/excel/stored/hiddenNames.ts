import { areEqual, intersect, parseReference, type Block } from "../cells/area";

/**
 * What the add-in wrote is found again by hidden names, never by headings: they move with inserted rows, follow a
 * renamed sheet, and do not care for the language. On the sheet of the data: `KeyClients_Data_1` (the block that was
 * read) and `KeyClients_Result_1` (the columns written for it). In the workbook: `KeyClients_Clients_1` (the table of
 * clients), `KeyClients_Index_1`, `KeyClients_Agenda_1`, `KeyClients_Boards_1`, `KeyClients_Calls_1`, `KeyClients_Team_1`,
 * `KeyClients_Training_1`,
 * `KeyClients_Playbook_1` and `KeyClients_Journal_1` (sheets about strategy sheets), `KeyClients_Seen_1` (what the journal knows of the answers), and
 * `KeyClients_Strategy_1` (a strategy sheet of the first layout, whose client's key is the name's comment; since then
 * such sheets have names of their own).
 */
export type MarkKind =
  | "Data"
  | "Result"
  | "Clients"
  | "Report"
  | "Strategy"
  | "Index"
  | "Agenda"
  | "Boards"
  | "Calls"
  | "Team"
  | "Training"
  | "Playbook"
  | "Journal"
  | "Seen";

export type Mark = {
  readonly kind: MarkKind;
  readonly number: number;
  /** The name as it stands in the workbook. */
  readonly name: string;
  /** undefined when the marked cells have been deleted. */
  readonly sheet: string | undefined;
  readonly block: Block | undefined;
  /** The reference as it stands in the name. */
  readonly formula: string;
  readonly visible: boolean;
  readonly comment: string;
};

/** The hidden name of the index of key clients: there is one in a workbook, and links of the sheets lead to it. */
export const INDEX_NAME = "KeyClients_Index_1";

/** The hidden name that every strategy sheet has of its own. */
export const STRATEGY_SHEET_NAME = "KeyClients_Sheet";

const NAME =
  /^KeyClients_(Data|Result|Clients|Report|Strategy|Index|Agenda|Boards|Calls|Team|Training|Playbook|Journal|Seen)_(\d+)$/i;
const KINDS: Readonly<Record<string, MarkKind>> = {
  data: "Data",
  result: "Result",
  clients: "Clients",
  report: "Report",
  strategy: "Strategy",
  index: "Index",
  agenda: "Agenda",
  boards: "Boards",
  calls: "Calls",
  team: "Team",
  training: "Training",
  playbook: "Playbook",
  journal: "Journal",
  seen: "Seen",
};

export function hiddenName(kind: MarkKind, number: number): string {
  return `KeyClients_${kind}_${number}`;
}

/** Asks for a collection's names; `readMarks` after the next sync. */
export function loadHiddenNames(names: Excel.NamedItemCollection): Excel.NamedItemCollection {
  return names.load("items/name,items/formula,items/visible,items/comment");
}

/** Our marks among a collection's names. */
export function readMarks(names: Excel.NamedItemCollection): Mark[] {
  return names.items.flatMap((item) => {
    const parts = NAME.exec(item.name);
    const kind = KINDS[parts?.[1]?.toLowerCase() ?? ""];
    if (!parts || !kind) return [];
    const formula: unknown = item.formula;
    const [place] = typeof formula === "string" ? parseReference(formula) : [];
    return [
      {
        kind,
        number: Number(parts[2]),
        name: item.name,
        sheet: place?.sheet,
        block: place?.block,
        formula: String(formula),
        visible: item.visible,
        comment: item.comment,
      },
    ];
  });
}

/** Sets a hidden mark anew; `existing` are the names already in that collection. */
export function setHiddenName(
  names: Excel.NamedItemCollection,
  existing: readonly Mark[],
  kind: MarkKind,
  number: number,
  range: Excel.Range,
  comment = ""
): void {
  removeHiddenName(names, existing, kind, number);
  const item = names.add(hiddenName(kind, number), range, comment);
  item.visible = false;
}

export function removeHiddenName(
  names: Excel.NamedItemCollection,
  existing: readonly Mark[],
  kind: MarkKind,
  number: number
): void {
  const known = existing.find((mark) => mark.kind === kind && mark.number === number);
  if (known) names.getItem(known.name).delete();
}

/** What an earlier run wrote for one block of data. */
export type EarlierRun = {
  readonly number: number;
  readonly data: Block | undefined;
  readonly result: Block | undefined;
};

/** The earlier runs on a sheet whose columns are still there, by number. */
export function readRuns(sheetMarks: readonly Mark[]): EarlierRun[] {
  const numbers = [...new Set(sheetMarks.map((mark) => mark.number))].sort((a, b) => a - b);
  return numbers.map((number) => ({
    number,
    data: sheetMarks.find((m) => m.kind === "Data" && m.number === number)?.block,
    result: sheetMarks.find((m) => m.kind === "Result" && m.number === number)?.block,
  }));
}

/** The run that a block of data belongs to: the same block, else one it overlaps. */
export function findRun(runs: readonly EarlierRun[], block: Block): EarlierRun | undefined {
  return (
    runs.find((run) => run.data && areEqual(run.data, block)) ??
    runs.find((run) => run.data && intersect(run.data, block))
  );
}

/** The smallest number from 1 that no mark of these kinds has. */
export function freeNumber(marks: readonly Mark[]): number {
  const taken = new Set(marks.map((mark) => mark.number));
  let number = 1;
  while (taken.has(number)) number += 1;
  return number;
}
