import type { ResultJson } from "../core/report/contract";

/** So many lines of a list are put into one piece of text. */
const LINES_PER_PIECE = 1_000;

/**
 * The JSON as text in pieces that belong one below the other, a line for each client and each item of any other list of
 * the top level: a million clients make more text than one string can hold.
 */
export function printJson(json: ResultJson): string[] {
  const entries = Object.entries(json);
  return [
    "{",
    ...entries.flatMap(([name, value], at) => {
      const end = at < entries.length - 1 ? "," : "";
      if (!Array.isArray(value) || value.length === 0) {
        return [`${JSON.stringify(name)}: ${JSON.stringify(value)}${end}`];
      }
      return [`${JSON.stringify(name)}: [`, ...printItems(value), `]${end}`];
    }),
    "}",
  ];
}

function printItems(items: readonly unknown[]): string[] {
  const writes: string[] = [];
  for (let from = 0; from < items.length; from += LINES_PER_PIECE) {
    const lines = items.slice(from, from + LINES_PER_PIECE).map((item, index) => {
      const end = from + index < items.length - 1 ? "," : "";
      return `  ${JSON.stringify(item)}${end}`;
    });
    writes.push(lines.join("\n"));
  }
  return writes;
}
