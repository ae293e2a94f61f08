/**
 * The category of a number format as Excel.NumberFormatCategory names it. A format that Excel's own list does not hold
 * counts as `Custom`. `[$-409]` names a language, `[$EUR]` and `[$€-407]` a currency.
 */
export function categoryOfFormat(format: string): string {
  if (format === "General" || format === "") return "General";
  if (format === "@") return "Text";
  const first = (format.split(";")[0] ?? "").replace(/\[[^\]]*\]|"[^"]*"|\\./g, (part) =>
    /^\[\$[^-\]]/.test(part) ? "¤" : ""
  );
  if (/^[_(* )\-]*[¤$]?[_(* )\-]*#,##0(\.0+)?[_(* )\-]*$/.test(first) && /\*/.test(first)) {
    return "Accounting";
  }
  if (/[¤$€£₽]/.test(first)) return "Currency";
  if (/^0(\.0+)?%$/.test(first)) return "Percentage";
  if (/^0(\.0+)?E[+-]0+$/i.test(first)) return "Scientific";
  if (/^#?\s?\?+\/(\?+|\d+)$/.test(first)) return "Fraction";
  if (/^(0|#,##0)(\.0+)?[_ )]*$/.test(first)) return "Number";
  if (/^[ymd\W]+$/i.test(first) && /[ymd]/i.test(first)) return "Date";
  if (isDateWithTime(format, first)) return "Date";
  if (/^(?:[hms\W]|am\/pm|\.0+)+$/i.test(first) && /[hs]/i.test(first)) return "Time";
  return "Custom";
}

/** Excel's list of dates holds those with a time too; its entries end in `;@`. */
function isDateWithTime(format: string, first: string): boolean {
  return (
    format.endsWith(";@") && /[yd]/i.test(first) && /^(?:[ymdhs\W]|am\/pm|\.0+)+$/i.test(first)
  );
}
