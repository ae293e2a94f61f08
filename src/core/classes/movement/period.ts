/** How many months a period says that it is: `2025-01 – 2025-12` is 12, `2025-03` is 1; null: it does not say. */
export function countMonths(period: string | null): number | null {
  const found = /^(\d{4})-(\d{2})(?: – (\d{4})-(\d{2}))?$/.exec(period ?? "");
  if (!found) return null;
  const [fromYear, fromMonth, toYear, toMonth] = found.slice(1).map(Number);
  const from = 12 * (fromYear ?? 0) + (fromMonth ?? 0);
  const to = found[3] === undefined ? from : 12 * (toYear ?? 0) + (toMonth ?? 0);
  return to < from ? null : to - from + 1;
}
