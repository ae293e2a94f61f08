import type { Cell } from "../cells/formatting";
import { markAsText, neutralise } from "../cells/safeText";

/** What goes into a cell of the report, and its number format (en-US). */
export type ReportCell = {
  readonly value: Cell;
  readonly format: string;
  /** A number that is there to be changed: what a person puts in stays. */
  readonly isInput?: true;
};

/** What goes into one room, row by row; rows and cells that are not there are empty. */
export type Part = readonly (readonly ReportCell[])[];

export const EMPTY: ReportCell = { value: "", format: "General" };
export const PERCENT = "0.0%";
export const COUNT = "#,##0";

/** A text of ours. */
export function text(value: string): ReportCell {
  return { value: markAsText(value), format: "@" };
}

/** A text of a person's: whatever it says, it stays a text. */
export function name(value: string | null): ReportCell {
  return { value: neutralise(value ?? ""), format: "@" };
}

export function number(value: number, format: string): ReportCell {
  return { value, format };
}

/** A number that a person may change. */
export function input(value: number, format: string): ReportCell {
  return { value, format, isInput: true };
}

/** Something that the sheet computes; `body` without the equals sign. */
export function formula(body: string, format = "General"): ReportCell {
  return { value: `=${body}`, format };
}

/** A text inside a formula. */
export function quote(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}

/** Lines of at most so many characters, broken between words; a longer word has a line of its own. */
export function breakLines(value: string, most: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of value.split(/ +/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && longer.length > most) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === "" ? lines : [...lines, line];
}

/** At most so many lines; what does not fit ends in an ellipsis. */
export function fitLines(value: string, most: number, lines: number): string[] {
  const all = breakLines(value, most);
  if (all.length <= lines) return all;
  return [...all.slice(0, lines - 1), `${(all[lines - 1] ?? "").slice(0, most - 1)}…`];
}

/** A text as long as a narrow column takes it. */
export function shorten(value: string, most: number): string {
  return value.length <= most ? value : `${value.slice(0, most - 1).trimEnd()}…`;
}
