import { unzipSync } from "fflate";
import { openWorkbook } from "../../src/officeHost/files/open";
import { saveWorkbook } from "../../src/officeHost/files/save";
import { SCENES } from "../faults/scenes";
import { openBenchOn } from "./office";

/** How much of what can grow unseen a file holds. */
type Size = Readonly<Record<string, number>>;

const COUNTED: Readonly<Record<string, readonly [part: RegExp, what: RegExp]>> = {
  sheets: [/^xl\/workbook\.xml$/, /<sheet /g],
  names: [/^xl\/workbook\.xml$/, /<definedName /g],
  cellStyles: [/^xl\/styles\.xml$/, /<xf /g],
  fonts: [/^xl\/styles\.xml$/, /<font>/g],
  fills: [/^xl\/styles\.xml$/, /<fill>/g],
  differentialStyles: [/^xl\/styles\.xml$/, /<dxf>/g],
  rules: [/^xl\/worksheets\//, /<cfRule /g],
  validations: [/^xl\/worksheets\//, /<dataValidation /g],
  columns: [/^xl\/worksheets\//, /<col /g],
  merges: [/^xl\/worksheets\//, /<mergeCell /g],
  rows: [/^xl\/worksheets\//, /<row /g],
  links: [/^xl\/worksheets\//, /<hyperlink /g],
  charts: [/^xl\/charts\/chart/, /<c:chartSpace/g],
  tables: [/^xl\/tables\//, /<table /g],
  customXml: [/^customXml\/item\d+\.xml$/, /<records |<registry |<snapshots /g],
};

function measure(file: Uint8Array): Size {
  const parts = Object.entries(unzipSync(file)).map(
    ([name, bytes]) => [name, new TextDecoder().decode(bytes)] as const
  );
  const count = ([part, what]: readonly [RegExp, RegExp]): number =>
    parts.reduce(
      (sum, [name, text]) => sum + (part.test(name) ? (text.match(what)?.length ?? 0) : 0),
      0
    );
  return Object.fromEntries(Object.entries(COUNTED).map(([name, one]) => [name, count(one)]));
}

/** Bytes of custom XML, but for the three records of runs, which the fourth run has in full. */
function measureXml(file: Uint8Array): number {
  const parts = Object.entries(unzipSync(file)).filter(([name]) => /^customXml\/item\d/.test(name));
  const texts = parts.map(([, bytes]) => new TextDecoder().decode(bytes));
  return texts.filter((text) => !text.includes("<records ")).join("").length;
}

/** Each of these runs does something else: it takes back one run more, or adds a row of answers. */
const GOES_ON = /take back|^write answers$/;

test.each(SCENES.map((scene) => [scene.name, scene] as const))(
  "%s: six times over leave a file of the same size as one",
  async (name, scene) => {
    const bench = await openBenchOn(openWorkbook(await scene.start(), "book.xlsx"));
    try {
      await scene.prepare?.();
      const sizes: Size[] = [];
      for (let runs = 0; runs < 6; runs += 1) {
        // Where nothing is left to be done, a command says so.
        await scene.run().catch(() => undefined);
        const file = saveWorkbook(bench.workbook);
        sizes.push({ ...measure(file), xmlBytes: measureXml(file) });
      }
      const [first = {}, ...others] = sizes;
      if (GOES_ON.test(name)) {
        for (const other of others)
          expect(Number(other.cellStyles)).toBeLessThanOrEqual(Number(first.cellStyles));
        return;
      }
      expect(others).toEqual(others.map(() => first));
    } finally {
      bench.office.close();
    }
  }
);
