import {
  classifySelection,
  createStrategySheets,
  putBackStored,
  putSample,
  removeSample,
  removeStored,
  revertLastRun,
  writeStrategyIndex,
  type ClassifyRequest,
  type PutSample,
  type RemovedStores,
} from "../../src/excel/late";
import { rememberNumbers } from "../../src/excel/stored/storeAssumptions";
import { USUAL_NUMBERS } from "../../src/excel/stored/assumptions";
import { deleteProfile, keepProfile, renameProfile } from "../../src/excel/stored/profiles";
import { DEFAULT_DISPLAY } from "../../src/excel/stored/workbookSettings";
import { DEFAULT_OPTIONS } from "../../src/core/classes/classification";
import type { Workbook } from "../../src/officeHost/model/workbook";
import { SIX } from "../excel/office";
import { clientOf, DAY } from "../excel/strategy/sheets";
import { actsOnData, actsOnOwnSheet, addTab, deleteTab, typeAt } from "./people";
import type { Bench } from "../excel/office";
import { bookAfter, NOTES, once, type Rows, type Scene } from "./scene";

const LEDGER: Rows = [
  ["Дата", "Клиент", "Сумма"],
  [45000, "Альфа", 60],
  [45010, "Бета", 10],
  [45020, "Альфа", 25],
  [45030, "Гамма", 5],
  [45040, "Дельта", 3],
];
const CLASSES: Readonly<Record<string, string>> = {
  Альфа: "A",
  Бета: "B",
  Гамма: "B",
  Дельта: "B",
  Эпсилон: "C",
  Дзета: "C",
};
const LEDGER_CLASSES: Readonly<Record<string, string>> = {
  Альфа: "A",
  Бета: "B",
  Гамма: "B",
  Дельта: "C",
};

const PROFILE = {
  ...DEFAULT_OPTIONS,
  a: 70,
  display: DEFAULT_DISPLAY,
  numbers: USUAL_NUMBERS,
};

const classify = (request: Partial<ClassifyRequest> = {}): Promise<unknown> =>
  classifySelection({ language: "ru", place: { sheet: "Продажи" }, ...request });
const IN_TABLE = { sheet: "Продажи", range: "A2" };
const makeTable = (bench: Bench): Promise<void> =>
  bench.act(({ worksheets }) => {
    const table = worksheets.getItem("Продажи").tables.add("A1:B7", true);
    table.name = "Оборот";
    table.showTotals = true;
  });
const sheetBook = once(() => bookAfter({ Продажи: SIX, Заметки: NOTES }, async () => undefined));
const ledgerBook = once(() =>
  bookAfter({ Продажи: LEDGER, Заметки: NOTES }, async () => undefined)
);
const sheetDone = once(() => bookAfter({ Продажи: SIX, Заметки: NOTES }, () => classify()));
const ledgerDone = once(() => bookAfter({ Продажи: LEDGER, Заметки: NOTES }, () => classify()));
const liveDone = once(() =>
  bookAfter({ Продажи: SIX, Заметки: NOTES }, () => classify({ isLive: true }))
);
/** The data are an Excel table with a totals row. */
const tableBook = once(() => bookAfter({ Продажи: SIX, Заметки: NOTES }, makeTable));
const tableDone = once(() =>
  bookAfter({ Продажи: SIX, Заметки: NOTES }, async (bench) => {
    await makeTable(bench);
    await classify({ inTable: true, place: IN_TABLE });
  })
);
const ledgerTwice = once(() =>
  bookAfter({ Продажи: LEDGER, Заметки: NOTES }, async () => {
    await classify();
    await classify({ withCharts: true, snapshotDay: "2026-11-25", options: { a: 90, b: 95 } });
  })
);
/** Classes with a column of a person's notes right beside them. */
const notedDone = once(() =>
  bookAfter({ Продажи: SIX, Заметки: NOTES }, async (bench) => {
    await classify();
    await bench.act(({ worksheets }) => {
      worksheets.getItem("Продажи").getRange("G1:G3").values = [["Заметка"], ["звонить"], [""]];
    });
  })
);
const chartsDone = once(() =>
  bookAfter({ Продажи: SIX, Заметки: NOTES }, () =>
    classify({ withCharts: true, snapshotDay: "2026-10-25" })
  )
);
/** Альфа has another name since the run before. */
const renamedBook = once(() =>
  bookAfter({ Продажи: SIX, Заметки: NOTES }, async (bench) => {
    await classify({ withCharts: true, snapshotDay: "2026-10-25" });
    await bench.act(({ worksheets }) => {
      worksheets.getItem("Продажи").getRange("A2").values = [["Альфа плюс"]];
    });
  })
);

/** Beside each client stands its class; elsewhere in that column nothing stands. */
function checkClasses(classes: Readonly<Record<string, string>>): (workbook: Workbook) => string[] {
  return (workbook) => {
    const wrong: string[] = [];
    for (const sheet of workbook.sheets) {
      const cell = (r: number, c: number): unknown => sheet.rows[r]?.values[c] ?? null;
      const width = Math.max(0, ...sheet.rows.map((row) => row?.values.length ?? 0));
      sheet.rows.forEach((_, r) => {
        const heads = Array.from({ length: width }, (__, c) => cell(r, c));
        const [client, letter] = [heads.indexOf("Клиент"), heads.indexOf("Класс")];
        if (client < 0 || letter < 0 || letter < client) return;
        for (let row = r + 1; row < sheet.rows.length; row += 1) {
          const name = cell(row, client);
          const found = cell(row, letter);
          const wanted = typeof name === "string" ? (classes[name] ?? null) : null;
          if (found !== wanted)
            wrong.push(`${sheet.name}!${row}: ${String(name)} is ${String(found)}`);
        }
      });
    }
    return wrong;
  };
}

/** The sample as it was put before it is removed. */
let put: PutSample;
const emptyBook = once(() => bookAfter({ Пусто: [], Заметки: NOTES }, async () => undefined));
const sampleActs = [
  typeAt("Пусто", "B3"),
  typeAt("Пусто", "A1"),
  typeAt("Пусто", "M40"),
  ...actsOnData("Пусто", "A1:F25", "G3", 3),
  deleteTab("Пусто"),
];

const sheetActs = [
  ...actsOnData("Продажи", "A1:B7", "D3", 1),
  addTab("Парето"),
  addTab("Клиенты"),
  deleteTab("Заметки"),
];
const ledgerActs = [
  ...actsOnData("Продажи", "A1:C6", "E3", 2),
  addTab("Клиенты"),
  ...actsOnOwnSheet("Клиенты", "B3"),
];

/** Results, settings, a snapshot, and strategy sheets with their index. */
const storedDone = once(() =>
  bookAfter({ Продажи: SIX, Заметки: NOTES }, async () => {
    await classify({ withCharts: true, snapshotDay: "2026-10-25", options: { a: 70, b: 95 } });
    await createStrategySheets({ clients: [clientOf("Альфа")], language: "ru", today: DAY });
    await writeStrategyIndex([clientOf("Альфа")], "ru");
  })
);
let takenOut: RemovedStores = { settings: [], parts: [], names: [] };

/** Every command that writes classes, or takes back what was written or is stored. */
export const RESULT_SCENES: readonly Scene[] = [
  {
    name: "classify a sheet, first",
    start: sheetBook,
    run: () => classify(),
    acts: sheetActs,
    check: checkClasses(CLASSES),
  },
  {
    name: "classify a ledger, first",
    start: ledgerBook,
    run: () => classify(),
    acts: ledgerActs,
    check: checkClasses(LEDGER_CLASSES),
  },
  {
    name: "classify as formulas, first",
    start: sheetBook,
    run: () => classify({ isLive: true }),
    acts: sheetActs,
  },
  {
    name: "values become formulas",
    start: sheetDone,
    run: () => classify({ isLive: true, options: { a: 50, b: 95 } }),
    acts: [...sheetActs, typeAt("Продажи", "G3")],
  },
  {
    name: "formulas become values",
    start: liveDone,
    run: () => classify({ isLive: false }),
    acts: [...sheetActs, typeAt("Продажи", "G3"), typeAt("Продажи", "C4")],
  },
  {
    name: "formulas, take back",
    start: liveDone,
    prepare: () => classify({ isLive: true, options: { a: 50, b: 95 } }),
    run: () => revertLastRun(),
    acts: [...sheetActs, typeAt("Продажи", "C4")],
  },
  {
    name: "columns of a table, first",
    start: tableBook,
    run: () => classify({ inTable: true, place: IN_TABLE }),
    acts: [...sheetActs, typeAt("Продажи", "G3")],
  },
  {
    name: "columns of a table, other ones are chosen",
    start: tableDone,
    run: () => classify({ columns: ["class"], place: IN_TABLE }),
    acts: [...sheetActs, typeAt("Продажи", "D3"), typeAt("Продажи", "E8")],
  },
  {
    name: "columns of a table, chosen ones come back",
    start: tableDone,
    prepare: () => classify({ columns: ["class"], place: IN_TABLE }),
    run: () => classify({ columns: ["class", "share", "rank"], place: IN_TABLE }),
    acts: [...sheetActs, typeAt("Продажи", "D3")],
  },
  {
    name: "columns of a table, take back",
    start: tableBook,
    prepare: () => classify({ inTable: true, place: IN_TABLE }),
    run: () => revertLastRun(),
    acts: [...sheetActs, typeAt("Продажи", "C4"), typeAt("Продажи", "D8")],
  },
  {
    name: "other columns are chosen",
    start: sheetDone,
    run: () => classify({ columns: ["class", "rank"], options: { a: 50, b: 95 } }),
    acts: [...sheetActs, typeAt("Продажи", "E3"), typeAt("Продажи", "G3")],
  },
  {
    name: "chosen columns come back",
    start: sheetDone,
    prepare: () => classify({ columns: ["class"] }),
    run: () => classify({ columns: ["class", "share", "rank"] }),
    acts: [...sheetActs, typeAt("Продажи", "D3"), typeAt("Продажи", "F3")],
    check: checkClasses(CLASSES),
  },
  {
    name: "other columns, take back",
    start: sheetDone,
    prepare: () => classify({ columns: ["class", "rank"] }),
    run: () => revertLastRun(),
    acts: [...sheetActs, typeAt("Продажи", "E3")],
  },
  {
    name: "classify a ledger, refresh",
    start: ledgerDone,
    run: () => classify({ options: { a: 90, b: 95 } }),
    acts: ledgerActs,
  },
  {
    name: "classify beside notes, refresh",
    start: notedDone,
    run: () => classify({ options: { a: 90, b: 95 } }),
    acts: sheetActs,
  },
  {
    name: "only a sheet of clients",
    start: sheetBook,
    run: () => classify({ write: "clientsSheet" }),
    acts: sheetActs,
    check: checkClasses(CLASSES),
  },
  {
    name: "with charts, first",
    start: sheetBook,
    run: () => classify({ withCharts: true }),
    acts: sheetActs,
    check: checkClasses(CLASSES),
  },
  {
    name: "charts and snapshot, refresh",
    start: chartsDone,
    run: () => classify({ withCharts: true, snapshotDay: "2026-11-25", options: { a: 90, b: 95 } }),
    acts: [...sheetActs, ...actsOnOwnSheet("Парето", "A40")],
  },
  {
    name: "a client renamed",
    start: renamedBook,
    run: () =>
      classify({
        withCharts: true,
        snapshotDay: "2026-11-25",
        renames: { same: [["альфа", "альфа плюс"]], different: [] },
      }),
    acts: [...sheetActs, ...actsOnOwnSheet("Парето", "A40")],
  },
  {
    name: "a class given by hand",
    start: sheetDone,
    run: () =>
      classify({
        options: { manualClasses: new Map([["бета", { class: "A", reason: "Растёт" }]]) },
      }),
    acts: sheetActs,
    // The sheet goes on showing the class by the method.
    check: checkClasses(CLASSES),
  },
  {
    name: "take back",
    start: ledgerBook,
    prepare: () => classify({ withCharts: true, snapshotDay: "2026-11-25" }),
    run: () => revertLastRun(),
    acts: [...ledgerActs, ...actsOnOwnSheet("Парето", "A40")],
  },
  {
    name: "take back, pane opened anew",
    start: ledgerTwice,
    run: () => revertLastRun(),
    isUndo: true,
    acts: [...ledgerActs, ...actsOnOwnSheet("Парето", "A40")],
  },
  {
    name: "take back a refreshed report",
    start: chartsDone,
    prepare: () => classify({ withCharts: true, options: { a: 90, b: 95 } }),
    run: () => revertLastRun(),
    acts: [...sheetActs, ...actsOnOwnSheet("Парето", "A40")],
  },
  {
    name: "keep numbers",
    start: chartsDone,
    run: () => rememberNumbers({ ...USUAL_NUMBERS, xyz: { x: 0.05, y: 0.3 } }),
    acts: sheetActs,
  },
  {
    name: "keep a profile of settings",
    start: chartsDone,
    run: () => keepProfile("Мой", PROFILE),
    acts: sheetActs,
  },
  {
    name: "rename a profile of settings",
    start: chartsDone,
    prepare: () => keepProfile("Мой", PROFILE),
    run: () => renameProfile("Мой", "Другой"),
    acts: sheetActs,
  },
  {
    name: "delete a profile of settings",
    start: chartsDone,
    prepare: () => keepProfile("Мой", PROFILE),
    run: () => deleteProfile("Мой"),
    acts: sheetActs,
  },
  {
    name: "put the sample into an empty sheet",
    start: emptyBook,
    run: () => putSample("ru"),
    acts: sampleActs,
  },
  {
    name: "remove the sample",
    start: emptyBook,
    prepare: async () => {
      put = await putSample("ru");
    },
    run: () => removeSample(put),
    acts: sampleActs,
  },
  {
    name: "remove what is stored, for sending",
    start: storedDone,
    run: () => removeStored("sending"),
    acts: sheetActs,
  },
  {
    name: "remove all that is stored",
    start: storedDone,
    run: () => removeStored("all"),
    acts: sheetActs,
  },
  {
    name: "put back what was stored",
    start: storedDone,
    prepare: async () => {
      ({ removed: takenOut } = await removeStored("sending"));
    },
    run: () => putBackStored(takenOut),
    acts: sheetActs,
  },
];
