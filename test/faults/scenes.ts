import {
  classifySelection,
  changeSheetExtent,
  chooseStrategySheet,
  createStrategySheet,
  createStrategySheets,
  listStrategySheets,
  makePack,
  refreshStrategySheets,
  putBackStored,
  removeStored,
  revertLastRun,
  collectDecisions,
  takePackBack,
  writeAgenda,
  writeAgendas,
  writeCallList,
  writeTeamPage,
  writeStrategyAnswers,
  writeStrategyIndex,
  writeTerritoryBoards,
  type ClassifyRequest,
  type RemovedStores,
} from "../../src/excel/late";
import { rememberNumbers } from "../../src/excel/stored/storeAssumptions";
import { USUAL_NUMBERS } from "../../src/excel/stored/assumptions";
import type { StrategyAnswers } from "../../src/core/strategy/answers";
import type { Edit } from "../../src/core/strategy/edits";
import type { FieldCode } from "../../src/core/strategy/layout";
import { saveWorkbook } from "../../src/officeHost/files/save";
import type { Workbook } from "../../src/officeHost/model/workbook";
import { FULL } from "../core/strategy/sample";
import { SIX, openBench, type Bench } from "../excel/office";
import { clientOf, DAY, editsOf } from "../excel/strategy/sheets";
import {
  actsOnData,
  actsOnOwnSheet,
  actsOnStrategySheet,
  addTab,
  deleteTab,
  typeAt,
  type Act,
} from "./people";

/** A command as it is tried: the workbook it starts from, what it does, who may come between. */
export type Scene = {
  readonly name: string;
  /** The workbook before the command, as a file. */
  readonly start: () => Promise<Uint8Array>;
  /** What this session has done before the command. */
  readonly prepare?: () => Promise<unknown>;
  readonly run: () => Promise<unknown>;
  readonly acts: readonly Act[];
  /** It takes a run back itself: "take back" after it does not undo it. */
  readonly isUndo?: true;
  /** What is wrong in the workbook when the command has ended well though a person acted; beside what is checked of all. */
  readonly check?: (workbook: Workbook) => string[];
};

type Rows = readonly (readonly (string | number | null)[])[];

const LEDGER: Rows = [
  ["Дата", "Клиент", "Сумма"],
  [45000, "Альфа", 60],
  [45010, "Бета", 10],
  [45020, "Альфа", 25],
  [45030, "Гамма", 5],
  [45040, "Дельта", 3],
];
const NOTES: Rows = [["Мои заметки"], ["не трогать"]];
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

/** Opens a workbook of these sheets, does something with it and gives the file. */
async function bookAfter(
  sheets: Readonly<Record<string, Rows>>,
  steps: (bench: Bench) => Promise<unknown>
): Promise<Uint8Array> {
  const bench = await openBench(sheets);
  try {
    await steps(bench);
    return saveWorkbook(bench.host.workbook);
  } finally {
    bench.office.close();
  }
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

const classify = (request: Partial<ClassifyRequest> = {}): Promise<unknown> =>
  classifySelection({ language: "ru", place: { sheet: "Продажи" }, ...request });
const sheetBook = once(() => bookAfter({ Продажи: SIX, Заметки: NOTES }, async () => undefined));
const ledgerBook = once(() =>
  bookAfter({ Продажи: LEDGER, Заметки: NOTES }, async () => undefined)
);
const ledgerDone = once(() => bookAfter({ Продажи: LEDGER, Заметки: NOTES }, () => classify()));
const liveDone = once(() =>
  bookAfter({ Продажи: SIX, Заметки: NOTES }, () => classify({ isLive: true }))
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
      worksheets.getItem("Продажи").getRange("H1:H3").values = [["Заметка"], ["звонить"], [""]];
    });
  })
);
const chartsDone = once(() =>
  bookAfter({ Продажи: SIX, Заметки: NOTES }, () =>
    classify({ withCharts: true, snapshotDay: "2026-10-25" })
  )
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

const alpha = clientOf("Альфа");
const beta = clientOf("Бета", { class: "B", agent: "Лебедев", territory: "Юг" });
const gamma = clientOf("Гамма");
const three = [alpha, beta, gamma];
const goal = (value: string, code: FieldCode = "goal"): Edit => ({
  kind: "field",
  code,
  part: "value",
  value,
});
const person = (name: string): Edit => ({
  kind: "add",
  table: "people",
  row: { cells: { person: name, influence: 3 }, mark: "known" },
});
const create = (clients = three): Promise<unknown> =>
  createStrategySheets({ clients, language: "ru", today: DAY });
const BOOK = { Продажи: SIX, Заметки: NOTES };
const strategyDone = once(() =>
  bookAfter(BOOK, async () => {
    await create();
    await writeStrategyAnswers("Альфа", editsOf(FULL), DAY);
    await writeStrategyAnswers("Бета", [goal("Цель Беты")], DAY);
  })
);
const indexDone = once(() =>
  bookAfter(BOOK, async () => {
    await create([alpha, beta]);
    await writeStrategyIndex([alpha, beta], "ru");
  })
);
const boardsDone = once(() =>
  bookAfter(BOOK, async () => {
    await create();
    await writeTerritoryBoards(three, "ru");
    await writeStrategyAnswers("Альфа", [goal("Да", "hopes")], DAY);
  })
);
const agendaDone = once(() =>
  bookAfter(BOOK, async (bench) => {
    await create();
    await writeAgenda("Орлов", "ru", DAY);
    const sheet = bench.workbook.sheets.at(-1);
    const room = sheet?.names.find(({ name }) => name === "KeyClients_d_1");
    const row = Number(/\$(\d+)/.exec(room?.formula ?? "")?.[1] ?? 1) - 1;
    sheet?.put(row, 0, "Позвонить в Альфу", sheet.styleAt(row, 0));
    sheet?.put(row, 1, "Орлов", sheet.styleAt(row, 1));
  })
);
const AGENDA = "Повестка Орлов";
const packBook = once(async () => {
  const source = Buffer.from(await strategyDone()).toString("base64");
  return bookAfter({ Лист1: [] }, async (bench) => {
    await makePack(source, "Орлов");
    const { sheets } = await listStrategySheets(DAY);
    const own = sheets.find(({ key }) => key === "альфа");
    await writeStrategyAnswers(own?.sheet ?? "", [goal("Цель из пакета"), person("Новый")], DAY);
    return bench;
  });
});
/** Results, settings, a snapshot, and strategy sheets with their index. */
const storedDone = once(() =>
  bookAfter(BOOK, async () => {
    await classify({ withCharts: true, snapshotDay: "2026-10-25", options: { a: 70, b: 95 } });
    await create([alpha]);
    await writeStrategyIndex([alpha], "ru");
  })
);
let takenOut: RemovedStores = { settings: [], parts: [], names: [] };
/** What the person at the pane sees of Альфа before writing. */
let seen: StrategyAnswers | undefined;
let packText = "";
let sourceText = "";

const newStrategy = [
  addTab("Бета"),
  addTab("Альфа (2)"),
  deleteTab("Заметки"),
  ...actsOnData("Продажи", "A1:B7", "D3", 1),
];
const onAlpha = [...actsOnStrategySheet("Альфа"), addTab("Бета (2)")];

/** Every command that writes into a workbook. */
export const SCENES: readonly Scene[] = [
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
    start: once(() => bookAfter({ Продажи: SIX, Заметки: NOTES }, () => classify())),
    run: () => classify({ isLive: true, options: { a: 50, b: 95 } }),
    acts: [...sheetActs, typeAt("Продажи", "H3")],
  },
  {
    name: "formulas become values",
    start: liveDone,
    run: () => classify({ isLive: false }),
    acts: [...sheetActs, typeAt("Продажи", "H3"), typeAt("Продажи", "C4")],
  },
  {
    name: "formulas, take back",
    start: liveDone,
    prepare: () => classify({ isLive: true, options: { a: 50, b: 95 } }),
    run: () => revertLastRun(),
    acts: [...sheetActs, typeAt("Продажи", "C4")],
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
    name: "keep numbers",
    start: chartsDone,
    run: () => rememberNumbers({ ...USUAL_NUMBERS, xyz: { x: 0.05, y: 0.3 } }),
    acts: sheetActs,
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
  { name: "create sheets", start: sheetBook, run: () => create(), acts: newStrategy },
  {
    name: "create one sheet",
    start: strategyDone,
    run: () => createStrategySheet(clientOf("Дельта"), "ru", DAY),
    acts: [addTab("Дельта"), ...onAlpha],
  },
  {
    name: "refresh sheets",
    start: strategyDone,
    run: () =>
      refreshStrategySheets({
        clients: three.map((client) => ({ ...client, turnover: 99, class: "C" as const })),
        today: DAY,
      }),
    acts: onAlpha,
  },
  {
    name: "index, new",
    start: strategyDone,
    run: () => writeStrategyIndex(three, "ru"),
    acts: [addTab("Ключевые клиенты"), ...onAlpha],
  },
  {
    name: "index, refresh",
    start: indexDone,
    run: () => writeStrategyIndex(three, "ru"),
    acts: [...actsOnOwnSheet("Ключевые клиенты", "C2"), ...onAlpha],
  },
  {
    name: "boards, new",
    start: strategyDone,
    run: () => writeTerritoryBoards(three, "ru"),
    acts: [addTab("Территории"), ...onAlpha],
  },
  {
    name: "boards, refresh",
    start: boardsDone,
    run: () => writeTerritoryBoards(three, "ru"),
    acts: [...actsOnOwnSheet("Территории", "B4"), ...onAlpha],
  },
  {
    name: "agenda, new",
    start: strategyDone,
    run: () => writeAgenda("Орлов", "ru", DAY),
    acts: [addTab(AGENDA), ...onAlpha],
  },
  {
    name: "agenda with decisions",
    start: agendaDone,
    run: () => writeAgenda("Орлов", "ru", DAY),
    acts: [...actsOnOwnSheet(AGENDA, "B9"), ...onAlpha],
  },
  {
    name: "agendas of all",
    start: agendaDone,
    run: () => writeAgendas({ language: "ru", today: DAY }),
    acts: [...actsOnOwnSheet(AGENDA, "B9"), ...onAlpha],
  },
  {
    name: "call list, refresh",
    start: once(() =>
      bookAfter(BOOK, async () => {
        await create();
        await writeCallList("ru", DAY);
        await writeStrategyAnswers("Альфа", editsOf(FULL), DAY);
      })
    ),
    run: () => writeCallList("ru", DAY),
    acts: [...actsOnOwnSheet("Звонки руководителей", "B4"), ...onAlpha],
  },
  {
    name: "team, next day",
    start: once(() =>
      bookAfter(BOOK, async () => {
        await create();
        await writeTeamPage("ru", DAY);
      })
    ),
    run: () => writeTeamPage("ru", new Date(DAY.getTime() + 86_400_000)),
    acts: [...actsOnOwnSheet("Команда", "B4"), ...onAlpha],
  },
  {
    name: "take decisions",
    start: agendaDone,
    run: () => collectDecisions(DAY),
    acts: [...actsOnOwnSheet(AGENDA, "B9"), ...onAlpha],
  },
  {
    name: "write answers",
    start: strategyDone,
    prepare: async () => {
      const { sheets } = await listStrategySheets(DAY);
      seen = sheets.find(({ key }) => key === "альфа")?.answers;
    },
    run: () => writeStrategyAnswers("Альфа", [goal("Новая цель"), person("Новый")], DAY, seen),
    acts: onAlpha,
  },
  {
    name: "other form",
    start: strategyDone,
    run: () => changeSheetExtent("Альфа", "short"),
    acts: onAlpha,
  },
  {
    name: "choose a copy",
    start: once(() =>
      bookAfter(BOOK, async (bench) => {
        await create([alpha]);
        await bench.act(({ worksheets }) => void worksheets.getItem("Альфа").copy("End"));
      })
    ),
    run: () => chooseStrategySheet("Альфа (2)"),
    acts: [...actsOnStrategySheet("Альфа"), ...actsOnStrategySheet("Альфа (2)")],
  },
  {
    name: "make a pack",
    start: once(async () => {
      sourceText = Buffer.from(await strategyDone()).toString("base64");
      return bookAfter({ Лист1: [] }, async () => undefined);
    }),
    run: () => makePack(sourceText, "Орлов"),
    acts: [addTab("Альфа"), addTab("KeyClients base"), addTab("Продажи")],
  },
  {
    name: "merge a pack",
    start: once(async () => {
      packText = Buffer.from(await packBook()).toString("base64");
      return strategyDone();
    }),
    run: () => takePackBack(packText, DAY),
    acts: [addTab("Альфа (2)"), ...onAlpha],
  },
];
