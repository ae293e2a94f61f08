const LONGEST = 31;
/** Excel keeps this name for itself. */
const RESERVED = new Set(["history"]);

/**
 * A name that Excel takes for a sheet and that no sheet has yet: at most 31 characters, none of `\ / ? * : [ ]` or
 * control characters, no apostrophe at either end, not blank, not "History"; a number in brackets sets it apart from
 * a name that is taken (compared without case). `fallback` stands in for a text of which nothing is left.
 */
export function freeSheetName(wanted: string, taken: readonly string[], fallback: string): string {
  const used = new Set(taken.map((name) => name.toLocaleLowerCase()));
  const base = cleanName(wanted) || fallback;
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? "" : ` (${number})`;
    const name = trimEnds(cutText(base, LONGEST - suffix.length)) + suffix;
    const lower = name.toLocaleLowerCase();
    if (!used.has(lower) && !RESERVED.has(lower)) return name;
  }
}

function cleanName(text: string): string {
  return trimEnds(text.replace(/[\\/?*:[\]\u0000-\u001f\u007f]/g, " ").replace(/\s+/g, " "));
}

function trimEnds(text: string): string {
  return text.replace(/^['\s]+|['\s]+$/g, "");
}

/** Cuts by UTF-16 units, as Excel counts, but never through a character. */
function cutText(text: string, length: number): string {
  const cut = text.slice(0, length);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}
