import type { CellFormatting, WrittenColumn } from "./formatting";

const COLUMN_SEPARATOR = ",";

/** A formatting as it is stored in the comment of a hidden name: `headings:class,share,...` or `bare:...`;
 * more may follow after a `|`. */
export function printFormatting(formatting: CellFormatting): string {
  return `${formatting.hasHeadings ? "headings" : "bare"}:${formatting.columns.join(COLUMN_SEPARATOR)}`;
}

/** Reads the formatting from such a comment; `money` is not stored, it is read from the cells. */
export function parseFormatting(comment: string, money: string): CellFormatting {
  const [formatting = ""] = comment.split("|");
  const [kind = "", columns = ""] = formatting.split(":");
  return {
    columns: columns.split(COLUMN_SEPARATOR) as WrittenColumn[],
    hasHeadings: kind === "headings",
    money,
  };
}
