import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** A cell's formula, followed by its remembered result. */
const RESULT =
  /(<(?:\w+:)?f\b(?:[^>]*\/>|[^>]*>[^<]*<\/(?:\w+:)?f>))\s*<(?:\w+:)?v\b[^>]*(?:\/>|>[^<]*<\/(?:\w+:)?v>)/g;

/**
 * A workbook whose formulas have no remembered results. LibreOffice trusts the results of a file that says it comes from
 * Excel; without them it has to compute each formula itself.
 */
export function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) continue;
    parts[name] = strToU8(strFromU8(part).replace(RESULT, "$1"));
  }
  return zipSync(parts);
}
