import { zipSync } from "fflate";
import { openWorkbook } from "../../../src/officeHost/files/open";
import { FileFailure } from "../../../src/officeHost/model/fileFailure";

/** Why these bytes cannot be opened under this name. */
function failureOf(bytes: Uint8Array, name: string): string {
  try {
    openWorkbook(bytes, name);
  } catch (failure) {
    if (failure instanceof FileFailure) return failure.code;
    throw failure;
  }
  return "opened";
}
const text = (said: string): Uint8Array => new TextEncoder().encode(said);
const zipped = (...names: string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, text("x")])));

test.each([
  [
    "a page named .xls",
    "report.xls",
    text("<html><body><table><tr><td>Клиент</td></tr></table>"),
    "webTable",
  ],
  [
    "a bare table",
    "report.xls",
    text("\ufeff\n<table border=1><tr><td>A</td></tr></table>"),
    "webTable",
  ],
  [
    "a page of Office",
    "a.xls",
    text('<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>'),
    "webTable",
  ],
  ["a page named .xlsx", "a.xlsx", text("<!DOCTYPE html><html></html>"), "webTable"],
  [
    "an XML table of 2003",
    "a.xls",
    text(
      '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'
    ),
    "webTable",
  ],
  [
    "a web archive",
    "a.xls",
    text("MIME-Version: 1.0\r\nContent-Type: multipart/related"),
    "webTable",
  ],
  ["JSON", "a.json", text('[{"client": "Acme", "sum": 5}]'), "dataFile"],
  ["JSON of one object", "a.csv", text('{\n  "rows": []\n}'), "dataFile"],
  ["JSON by lines", "a.txt", text('{"client":"A"}\n{"client":"B"}\n'), "dataFile"],
  ["XML of anything", "a.xml", text('<?xml version="1.0"?><sales><sale/></sales>'), "dataFile"],
  ["Parquet", "a.parquet", text("PAR1\u0015\u0004"), "dataFile"],
  ["a database", "a.db", text("SQLite format 3\0"), "dataFile"],
  [
    "OpenDocument",
    "a.ods",
    zipped("mimetype", "content.xml", "META-INF/manifest.xml"),
    "openDocument",
  ],
  ["Numbers", "a.numbers", zipped("Index/Document.iwa"), "openDocument"],
  [
    "a flat OpenDocument",
    "a.fods",
    text(
      '<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0">'
    ),
    "openDocument",
  ],
  ["a binary workbook", "a.xlsb", zipped("[Content_Types].xml", "xl/workbook.bin"), "oldFormat"],
  ["tables packed into one", "a.zip", zipped("sales.csv"), "archive"],
  ["a packed table", "a.csv.gz", Uint8Array.from([0x1f, 0x8b, 8, 0]), "archive"],
  ["a document to print", "a.pdf", text("%PDF-1.7"), "notAWorkbook"],
])("%s is refused with a reason of its own", (_, name, bytes, code) => {
  expect(failureOf(bytes, name)).toBe(code);
});

test.each([
  ["headings in brackets", "[Client],[Amount]\nAcme,5\n"],
  ["a sign for less", "<5 000;2\nКлиент;Сумма\nА;5\n"],
  ["a name in braces", "{Acme},5\n{Bolt},7\n"],
])("%s is a table", (_, said) => {
  expect(failureOf(text(said), "a.csv")).toBe("opened");
});
