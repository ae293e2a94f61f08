import { digestText } from "../../core/columnar/hashText";
import { rangeOf, type Block } from "../cells/area";

/*
 * Notes at the headings of results: input messages of data validation (ExcelApi 1.8), which Excel shows beside a selected
 * cell. Cell notes proper would need ExcelApi 1.18.
 */

/** The message that Excel shows for a selected heading. */
export type HeadingNote = { readonly title: string; readonly message: string };

/** What a heading cell shows and checks; both texts are empty where it shows nothing. */
export type NoteImage = HeadingNote & {
  /** A rule of somebody's checks what is typed there. */
  readonly hasRule: boolean;
};

/** The most that Excel takes of a title and of a message. */
export const MOST_TITLE = 32;
export const MOST_MESSAGE = 255;

/** What a plain cell shows. */
export const NO_NOTE: NoteImage = { title: "", message: "", hasRule: false };

/** Asks what the cells of a row show, in the request under way; read after the sync. */
export function loadNotes(sheet: Excel.Worksheet, block: Block): () => NoteImage[] {
  const cells = cellsOf(block).map((cell) => loadNote(sheet, cell));
  return () => cells.map((read) => read());
}

/** Asks whether any cell of a column shows or checks anything; read after the sync. */
export function loadHasNotes(sheet: Excel.Worksheet, column: Block): () => boolean {
  const read = loadNote(sheet, column);
  return () => !isEmpty(read());
}

function loadNote(sheet: Excel.Worksheet, cells: Block): () => NoteImage {
  const { dataValidation } = rangeOf(sheet, cells);
  dataValidation.load("type,prompt");
  return () => {
    // Cells that differ have a type of their own, and no prompt in common.
    const { title = "", message = "" } = (dataValidation.prompt as HeadingNote | null) ?? {};
    return { title, message, hasRule: dataValidation.type !== "None" };
  };
}

/** A row of headings as it is, and as it is to be. */
export type NotesChange = {
  /** undefined: what a cell shows is not known, so it is left alone. */
  readonly now: readonly (NoteImage | undefined)[];
  /** The notes by cell; undefined: none. */
  readonly wanted: readonly (HeadingNote | undefined)[];
  /** The comment of the results' hidden name, by which notes of ours are known. */
  readonly comment: string;
};

/** What the cells show afterwards: what a person has put on a heading of ours stays. */
export function planNotes({ now, wanted, comment }: NotesChange): (NoteImage | undefined)[] {
  const own = new Set(/\|notes:([0-9a-f.]*)/.exec(comment)?.[1]?.split(".") ?? []);
  return now.map((note, at) => {
    if (!note || note.hasRule) return note;
    const isOurs = isEmpty(note) || own.has(digestNote(note));
    return isOurs ? { ...NO_NOTE, ...wanted[at] } : note;
  });
}

/** How notes of ours are known again, for the comment of the results' hidden name; nothing where there are none. */
export function printNotes(
  planned: readonly (NoteImage | undefined)[],
  wanted: readonly (HeadingNote | undefined)[]
): string[] {
  const own = planned.flatMap((note, at) => {
    const ours = wanted[at];
    return note && ours && isSame(note, { ...NO_NOTE, ...ours }) ? [digestNote(note)] : [];
  });
  return own.length > 0 ? [`notes:${own.join(".")}`] : [];
}

/** Does any cell show something else afterwards? */
export function changesNotes(
  now: readonly (NoteImage | undefined)[],
  planned: readonly (NoteImage | undefined)[]
): boolean {
  return now.some((note, at) => !isSame(note ?? NO_NOTE, planned[at] ?? note ?? NO_NOTE));
}

/** Puts notes on the cells of a row where they differ from what is there; rules of a person are never touched. */
export function writeNotes(
  sheet: Excel.Worksheet,
  block: Block,
  now: readonly (NoteImage | undefined)[],
  planned: readonly (NoteImage | undefined)[]
): void {
  cellsOf(block).forEach((cell, at) => {
    const [is, next] = [now[at], planned[at]];
    if (!is || !next || isSame(is, next) || is.hasRule || next.hasRule) return;
    const { dataValidation } = rangeOf(sheet, cell);
    const { title, message } = next;
    if (isEmpty(next)) dataValidation.clear();
    else dataValidation.prompt = { showPrompt: true, title, message };
  });
}

function digestNote({ title, message }: HeadingNote): string {
  return digestText(`${title}\n${message}`);
}

function isEmpty({ title, message, hasRule }: NoteImage): boolean {
  return title === "" && message === "" && !hasRule;
}

function isSame(one: NoteImage, other: NoteImage): boolean {
  return (
    one.title === other.title && one.message === other.message && one.hasRule === other.hasRule
  );
}

function cellsOf(block: Block): Block[] {
  return Array.from({ length: block.columns }, (_, at) => ({
    ...block,
    column: block.column + at,
    columns: 1,
  }));
}
