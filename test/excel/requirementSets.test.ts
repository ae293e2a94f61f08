import { openWorkbook } from "../../src/officeHost/files/open";
import { comparePictures, takePicture, type Picture } from "../faults/picture";
import type { Scene } from "../faults/scene";
import { SCENES } from "../faults/scenes";
import { openBenchOn } from "./office";

/** What the manifest asks for at least, and Excel 2021 (officeHost/EXCEL.md). */
const OLD_EXCELS = ["1.9", "1.14"];
/** Commands that carry sheets from file to file: they need ExcelApi 1.13, and say so. */
const NEED_INSERTION = ["make a pack", "merge a pack", "read another file"];

/** It takes the sheets of a file in, reads them and takes them out again: the workbook is as it was. */
const ONLY_READS = ["read another file"];
/** Commands that widen a table where Excel can (1.13); elsewhere the columns stand beside it. */
const WIDEN_TABLES = /^columns of a table, (?!take back)/;

/** Runs a command in an Excel with this set of ExcelApi, and takes the picture of the workbook before and after. */
async function play(
  scene: Scene,
  start: Uint8Array,
  excelApi: string
): Promise<{ readonly before: Picture; readonly after: Picture; readonly error: unknown }> {
  const bench = await openBenchOn(openWorkbook(start, "book.xlsx"), "en-US", {
    ExcelApi: excelApi,
  });
  try {
    await scene.prepare?.();
    const before = takePicture(bench.host.workbook);
    const error: unknown = await scene.run().then(
      () => undefined,
      (thrown: unknown) => thrown
    );
    return { before, after: takePicture(bench.host.workbook), error };
  } finally {
    bench.office.close();
  }
}

/** What a new Excel leaves of a scene, played once for all old ones. */
const played = new Map<string, Promise<Picture>>();
function pictureOfNewExcel(scene: Scene, start: Uint8Array): Promise<Picture> {
  const known = played.get(scene.name) ?? play(scene, start, "1.20").then(({ after }) => after);
  played.set(scene.name, known);
  return known;
}

describe.each(OLD_EXCELS)("in an Excel with ExcelApi %s", (excelApi) => {
  test.each(SCENES.map((scene) => [scene.name, scene] as const))(
    "%s: writes what a new Excel gets, or says what is missing and writes nothing",
    async (name, scene) => {
      const start = await scene.start();
      const { before, after, error } = await play(scene, start, excelApi);
      if (excelApi === "1.9" && NEED_INSERTION.includes(name)) {
        expect(error).toMatchObject({ failure: { code: "excelTooOld" }, left: "untouched" });
        expect(comparePictures(before, after)).toEqual([]);
        return;
      }
      expect(error).toBeUndefined();
      if (excelApi === "1.9" && WIDEN_TABLES.test(name)) {
        const isTable = (place: string): boolean => /!table \d/.test(place);
        expect(comparePictures(before, after, 1000).filter(isTable)).toEqual([]);
        expect(comparePictures(before, after)).not.toEqual([]);
        return;
      }
      const wanted = await pictureOfNewExcel(scene, start);
      // Without custom properties of sheets a strategy sheet is known by its hidden name and the registry.
      const differing = comparePictures(wanted, after, 1000).filter(
        (place) => !/!properties$/.test(place)
      );
      expect(differing).toEqual([]);
      const changed = comparePictures(before, after);
      if (ONLY_READS.includes(name)) expect(changed).toEqual([]);
      else expect(changed).not.toEqual([]);
    }
  );
});
