/**
 * A client of several agents or territories has all of them in one cell of its sheet, the one with the largest turnover
 * first: `Orlov; Petrov` (METHOD 7: it stands in each one's pack and agenda).
 */
const BETWEEN = "; ";

export function joinLabels(labels: readonly string[]): string {
  return labels.join(BETWEEN);
}

/** The labels in a cell, as a person may have written them, too; none for an empty one. */
export function splitLabels(text: string | null): string[] {
  return (text ?? "")
    .split(";")
    .map((label) => label.trim())
    .filter((label) => label !== "");
}
