import { openWorkbook } from "../../../src/officeHost/files/open";
import { saveWorkbook } from "../../../src/officeHost/files/save";
import { FileFailure } from "../../../src/officeHost/model/fileFailure";
import { pack, unpack, type Package } from "../../../src/officeHost/xlsx/parts/package";

/** A small workbook, its parts changed before it is packed again. */
function makeBook(change: (file: Package) => void): Uint8Array {
  const csv = new TextEncoder().encode("Клиент;Оборот\nАльфа;5\nБета;3\n");
  const file = unpack(saveWorkbook(openWorkbook(csv, "book.csv")));
  change(file);
  return pack(file);
}

function codeOf(bytes: Uint8Array, name = "book.xlsx"): string {
  try {
    openWorkbook(bytes, name);
    return "opened";
  } catch (error) {
    if (error instanceof FileFailure) return error.code;
    throw error;
  }
}

/** Says other sizes of the files in a zip's directory than they have. */
function lieAboutSizes(bytes: Uint8Array, packed: number | undefined, unpacked: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 46 < bytes.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    if (packed !== undefined) view.setUint32(at + 20, packed, true);
    view.setUint32(at + 24, unpacked, true);
  }
}

const SHEET = "xl/worksheets/sheet1.xml";

describe("a file made to harm", () => {
  it("is refused where a part unpacks to more than a hundred times its size", () => {
    const bytes = makeBook((file) => {
      file.setText("xl/media.xml", " ".repeat(51_000_000));
    });
    expect(bytes.length).toBeLessThan(500_000);
    expect(codeOf(bytes)).toBe("unpacksTooLarge");
  });

  it("is refused where all parts together unpack to more than 1 GB", () => {
    const bytes = makeBook(() => undefined);
    lieAboutSizes(bytes, 5_000_000, 400_000_000);
    expect(codeOf(bytes)).toBe("unpacksTooLarge");
  });

  it("is damaged where it unpacks to more than it says", () => {
    const bytes = makeBook((file) => {
      file.setText("xl/media.xml", " ".repeat(30_000_000));
    });
    lieAboutSizes(bytes, undefined, 1000);
    expect(codeOf(bytes)).toBe("damaged");
  });

  it("takes no part that leads out of the package, and packs none", () => {
    const bytes = makeBook((file) => {
      for (const name of ["../../evil.txt", "xl/../../evil.txt", "..\\evil.txt", "xl/./a.xml"]) {
        file.setText(name, "x");
      }
    });
    const saved = unpack(saveWorkbook(openWorkbook(bytes, "book.xlsx")));
    expect([...saved.parts.keys()].filter((name) => /evil|\.\//.test(name))).toEqual([]);
  });

  it("is refused with more formats than Excel allows", () => {
    const bytes = makeBook((file) => {
      const xf = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';
      const styles = file.text("xl/styles.xml");
      file.setText("xl/styles.xml", styles.replace("</cellXfs>", `${xf.repeat(65_490)}</cellXfs>`));
    });
    expect(codeOf(bytes)).toBe("tooManyFormats");
  });

  it("is refused with a text that no cell holds, such as behind a quote that nobody closed", () => {
    const write = (length: number): Uint8Array =>
      new TextEncoder().encode(`Клиент;Оборот\nАльфа;5\nБета;"${"x\n".repeat(length / 2)}`);
    expect(codeOf(write(1_000_002), "book.csv")).toBe("textTooLong");
    expect(codeOf(write(200_000), "book.csv")).toBe("opened");
  });

  it.each([
    ["brackets within brackets", `${"(".repeat(20_000)}1${")".repeat(20_000)}`],
    ["signs before signs", `${"-".repeat(8000)}1`],
    ["functions within functions", `${"ABS(".repeat(3000)}1${")".repeat(3000)}`],
    ["a formula longer than Excel takes", `${"A1&amp;".repeat(100_000)}A1`],
    ["a chain as long as Excel takes", `${"1+".repeat(4090)}1`],
  ])("is opened with %s, and the formula stays", (_, formula) => {
    const bytes = makeBook((file) => {
      const cell = `<c r="D1"><f>${formula}</f><v>1</v></c></row>`;
      file.setText(SHEET, file.text(SHEET).replace("</row>", cell));
    });
    const saved = unpack(saveWorkbook(openWorkbook(bytes, "book.xlsx")));
    expect(saved.text(SHEET)).toContain(`<f>${formula}</f>`);
  });
});
