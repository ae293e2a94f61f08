import fc from "fast-check";
import { openWorkbook } from "../../../src/officeHost/files/open";
import { saveWorkbook } from "../../../src/officeHost/files/save";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Sheet } from "../../../src/officeHost/model/sheet";
import { makeBook } from "../model/calc/book";

const { workbook, sheet: made } = makeBook([["one"], ["two & three"]]);
workbook.activeSheet = made.id;
const PARTS = unzipSync(saveWorkbook(workbook));
const NAME = "xl/worksheets/sheet1.xml";
const BEFORE = strFromU8(PARTS[NAME] ?? new Uint8Array());

function readRows(rows: string): Sheet | undefined {
  const xml = BEFORE.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows}</sheetData>`);
  return openWorkbook(zipSync({ ...PARTS, [NAME]: strToU8(xml) }), "book.xlsx").sheets[0];
}

/** What the general reader finds: it alone takes attributes in single quotes. */
const readSlowly = (rows: string): Sheet | undefined => readRows(rows.replaceAll('"', "'"));

function cellsOf(sheet: Sheet | undefined): unknown {
  return sheet?.rows.map((row) => ({
    values: [...(row?.values ?? [])],
    styles: [...(row?.styles ?? [])],
    style: row?.style,
    extras: [...(row?.extras ?? [])],
  }));
}

const value = fc.oneof(
  fc.integer().map((number) => `<v>${number}</v>`),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => `<v>${number}</v>`),
  fc.constantFrom(
    "",
    "<v></v>",
    "<v/>",
    "<v>007</v>",
    "<v>1234567890123456789</v>",
    "<v> 5 </v>",
    "<v>1E+5</v>",
    "<v>x</v>",
    "<f>A1+1</f><v>2</v>",
    "<f>SUM(A1:A2*2)</f>",
    "<v>1</v><!-- a -->"
  )
);
const kind = fc.constantFrom(
  "",
  ' t="n"',
  ' t="b"',
  ' t="str"',
  ' t="e"',
  ' s="0"',
  ' s="0" t="n"'
);
const string = fc.constantFrom(
  '<c r="@" t="s"><v>0</v></c>',
  '<c r="@" s="0" t="s"><v>1</v></c>',
  '<c r="@" t="s"><v>9</v></c>'
);
const cell = fc.oneof(
  fc.tuple(kind, value).map(([type, inner]) => `<c r="@"${type}>${inner}</c>`),
  string,
  fc.constantFrom('<c r="@"/>', '<c r="@" s="0" />', '<c  r="@" ><v>3</v></c>')
);
const row = fc.tuple(
  fc.array(fc.option(cell, { nil: undefined }), { maxLength: 6 }),
  fc.constantFrom("", ' spans="1:6"', ' s="0" customFormat="1"', ' ht="20" spans="1:6"')
);

test("cells in the usual form are read as the general reader reads them", () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
      const xml = rows
        .map(([cells, attributes], at) => {
          const inner = cells.map(
            (one, column) => one?.replace("@", `${"ABCDEF"[column] ?? ""}${at + 1}`) ?? ""
          );
          return `<row r="${at + 1}"${attributes}>${inner.join("")}</row>`;
        })
        .join("");
      expect(cellsOf(readRows(xml))).toEqual(cellsOf(readSlowly(xml)));
    }),
    { numRuns: 150 }
  );
});

test("of a file with many rows only what was changed is written anew, moved rows are renumbered", () => {
  const rows = [1, 2, 3, 4].map(
    (at) => `<row r="${at}" x14ac:dyDescent="0.25"><c r="A${at}"><v>${at}</v></c></row>`
  );
  const xml = BEFORE.replace(
    /<sheetData>.*<\/sheetData>/s,
    `<sheetData>${rows.join("")}</sheetData>`
  );
  const book = openWorkbook(zipSync({ ...PARTS, [NAME]: strToU8(xml) }), "book.xlsx");
  book.sheets[0]?.put(1, 0, 20);
  const saved = strFromU8(unzipSync(saveWorkbook(book))[NAME] ?? new Uint8Array());
  expect(/<sheetData>(.*)<\/sheetData>/s.exec(saved)?.[1]).toBe(
    [rows[0], '<row r="2"><c r="A2"><v>20</v></c></row>', rows[2], rows[3]].join("")
  );
});
