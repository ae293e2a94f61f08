import type { FileFailureCode } from "../model/fileFailure";

/** What files of other programs begin with, in the letters of Latin-1. */
const SIGNATURES: readonly (readonly [RegExp, FileFailureCode])[] = [
  [/^(?:\x1f\x8b|7z\xbc\xaf|Rar!)/, "archive"],
  [/^(?:PAR1|ORC|ARROW1|FEA1|Obj\x01|SQLite format 3|\x89HDF)/, "dataFile"],
  [/^(?:%PDF|\{\\rtf|\x89PNG|\xff\xd8\xff|GIF8)/, "notAWorkbook"],
];

/** Why bytes that are neither a package nor an old workbook cannot be opened, by how they begin; undefined: they may be text. */
export function findForeignSignature(signature: string): FileFailureCode | undefined {
  return SIGNATURES.find(([beginning]) => beginning.test(signature))?.[1];
}

/** Signs that are looked at: the beginning of a page with its styles. */
const BEGINNING = 4000;
const WEB_PAGE =
  /^\s*(?:<!--[^]*?-->\s*)?<(?:!doctype\s+html|html|head|meta|body|style|table|div)\b/i;
const WEB_ARCHIVE = /^\s*(?:MIME-Version:|From:.*\nMIME-Version:)/i;
const JSON_TEXT = /^\s*(?:\{\s*(?:"|\})|\[\s*(?:[[{"\]]|-?\d+\s*[,\]]))/;

/**
 * Why a text is no table to be read: a page or an XML table that another program named .xls, an OpenDocument in one file,
 * JSON. undefined: it may be a table.
 */
export function findForeignText(text: string): FileFailureCode | undefined {
  const beginning = text.slice(0, BEGINNING).replace(/^\ufeff/, "");
  if (WEB_PAGE.test(beginning) || WEB_ARCHIVE.test(beginning)) return "webTable";
  if (/^\s*<\?xml\b/.test(beginning)) {
    if (/urn:schemas-microsoft-com:office:(?:spreadsheet|excel)|<html/i.test(beginning))
      return "webTable";
    return /opendocument/i.test(beginning) ? "openDocument" : "dataFile";
  }
  return JSON_TEXT.test(beginning) ? "dataFile" : undefined;
}

/** Why a package (ZIP) that is no workbook cannot be opened, by the names of its parts. */
export function findForeignPackage(names: readonly string[]): FileFailureCode {
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/^mimetype$/) || has(/^META-INF\/manifest\.xml$/) || has(/^content\.xml$/))
    return "openDocument";
  if (has(/\.iwa$/) || has(/^Index\.zip$/)) return "openDocument";
  return has(/\.(?:csv|txt|tsv|xlsx?|xlsm|xlsb)$/i) ? "archive" : "notAWorkbook";
}
