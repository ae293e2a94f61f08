import { strToU8, unzipSync, zipSync } from "fflate";
import { openWorkbook } from "../../src/officeHost/files/open";
import { saveWorkbook } from "../../src/officeHost/files/save";
import { Workbook } from "../../src/officeHost/model/workbook";
import { startRandom } from "./data";
import { type BenchLine, collectGarbage, median } from "./measure";

/** The size of a public ledger of online sales, by which the limits were set. */
export const RETAIL_ROWS = 541_909;
/** The most memory that opening and saving it may take in all, MB. */
const MOST_MEGABYTES = 1500;
/** The most processor time, in times of what fflate takes to unpack and pack the same file. */
const MOST_TIMES = 0.9;

const HEADINGS =
  "InvoiceNo StockCode Description Quantity InvoiceDate UnitPrice CustomerID Country";

/** A workbook in the shape of that ledger, as Excel writes it: eight columns, three of them texts, a quarter of clients unknown. */
export function makeRetailFile(rows: number): Uint8Array {
  const random = startRandom(7);
  const strings = new Map<string, number>();
  const numberOf = (text: string): number => {
    const known = strings.get(text) ?? strings.size;
    strings.set(text, known);
    return known;
  };
  const text = (cell: string, value: string): string =>
    `<c r="${cell}" t="s"><v>${numberOf(value)}</v></c>`;
  const number = (cell: string, value: number, style = ""): string =>
    `<c r="${cell}"${style}><v>${value}</v></c>`;
  const headings = HEADINGS.split(" ").map((name, at) => text(`${"ABCDEFGH"[at] ?? ""}1`, name));
  const lines = [`<row r="1" spans="1:8">${headings.join("")}</row>`];
  for (let row = 2; row <= rows + 1; row += 1) {
    const item = Math.floor(4070 * random() ** 2);
    const code = 10_000 + 7 * item;
    const cells = [
      number(`A${row}`, 536_365 + Math.floor(row / 21)),
      random() < 0.9 ? number(`B${row}`, code) : text(`B${row}`, `${code}A`),
      text(`C${row}`, `ITEM & DESCRIPTION ${item}`),
      number(`D${row}`, 1 + Math.floor(24 * random())),
      number(`E${row}`, 40_513 + row / 1450 + Math.floor(1440 * random()) / 1440, ' s="1"'),
      number(`F${row}`, Math.floor(1500 * random()) / 100),
      random() < 0.75 ? number(`G${row}`, 12_346 + Math.floor(4372 * random())) : "",
      text(`H${row}`, random() < 0.9 ? "United Kingdom" : `Country ${Math.floor(38 * random())}`),
    ];
    lines.push(`<row r="${row}" spans="1:8">${cells.join("")}</row>`);
  }
  return inBlankWorkbook(lines, [...strings.keys()]);
}

/** Rows and shared strings put into a workbook that holds nothing else. */
function inBlankWorkbook(lines: readonly string[], strings: readonly string[]): Uint8Array {
  const workbook = new Workbook();
  const sheet = workbook.makeSheet("Online Retail");
  workbook.sheets.push(sheet);
  workbook.activeSheet = sheet.id;
  sheet.put(
    0,
    0,
    "text",
    workbook.styles.derive(0, (style) => ({ ...style, numberFormat: "m/d/yyyy h:mm" }))
  );
  const parts = unzipSync(saveWorkbook(workbook));
  const replace = (name: string, pattern: RegExp, text: string): void => {
    const before = new TextDecoder().decode(parts[name]);
    parts[name] = strToU8(before.replace(pattern, () => text));
  };
  replace(
    "xl/worksheets/sheet1.xml",
    /<sheetData>.*<\/sheetData>/s,
    `<sheetData>${lines.join("")}</sheetData>`
  );
  const items = strings.map((one) => `<si><t>${one.replaceAll("&", "&amp;")}</t></si>`);
  replace("xl/sharedStrings.xml", /<si>.*<\/si>/s, items.join(""));
  return zipSync(parts, { level: 6 });
}

/**
 * Opens the ledger, changes a cell and saves it, in a process of its own: the processor time compared with fflate's for
 * the zip alone (medians of three), and the most memory the process had by the end of the first time.
 */
export function measureOpenSave(rows: number): (BenchLine & { readonly megabytes?: number })[] {
  const file = makeRetailFile(rows);
  const openAndSave = (): number => {
    collectGarbage();
    return processorTime(() => {
      const workbook = openWorkbook(file, "retail.xlsx");
      workbook.sheets[0]?.put(0, 8, "Class");
      return saveWorkbook(workbook);
    });
  };
  const first = openAndSave();
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  const ms = median([first, openAndSave(), openAndSave()]);
  const zipAlone = (): number => processorTime(() => zipSync(unzipSync(file), { level: 3 }));
  const reference = median([zipAlone(), zipAlone(), zipAlone()]);
  const round = (ratio: number): number => Math.round(100 * ratio) / 100;
  const common = { n: rows, ms };
  return [
    {
      ...common,
      case: "open and save a workbook, CPU / zip alone",
      reference,
      ratio: round(ms / reference),
      limit: MOST_TIMES,
    },
    {
      ...common,
      case: "open and save a workbook, MB / MB allowed",
      reference: MOST_MEGABYTES,
      ratio: round(megabytes / MOST_MEGABYTES),
      limit: 1,
      megabytes,
    },
  ];
}

/** Milliseconds of processor time, of all threads. */
function processorTime(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return Math.round((user + system) / 1000);
}
