import { describeProspect } from "../../src/core/strategy/client";
import {
  changeSheetExtent,
  chooseStrategySheet,
  classifySelection,
  collectDecisions,
  createStrategySheet,
  createStrategySheets,
  joinSameClient,
  keepSnapshotOf,
  keepOurSide,
  listDisputes,
  listStrategySheets,
  makePack,
  recordChanges,
  readOtherFile,
  recordRefreshed,
  refreshStrategySheets,
  setCoaching,
  showStrategySheet,
  takePackBack,
  turnResults,
  turnWorkbook,
  writeAgenda,
  writeAgendas,
  writeBasePlaybook,
  writeCallList,
  writeStrategyAnswers,
  writeStrategyIndex,
  writeTeamPage,
  writeTrainingList,
  writeTerritoryBoards,
  type OpenDispute,
  type OtherData,
} from "../../src/excel/late";
import { USUAL_COACHING } from "../../src/core/strategy/coachSettings";
import { DEFAULT_WEIGHTS } from "../../src/core/strategy/weights";
import type { StrategyAnswers } from "../../src/core/strategy/answers";
import type { Edit } from "../../src/core/strategy/edits";
import type { FieldCode } from "../../src/core/strategy/layout";
import { FULL } from "../core/strategy/sample";
import { SIX } from "../excel/office";
import { clientOf, DAY, editsOf } from "../excel/strategy/sheets";
import { actsOnData, actsOnOwnSheet, actsOnStrategySheet, addTab, deleteTab } from "./people";
import { bookAfter, NOTES, once, type Scene } from "./scene";

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
const review = (value: number): Edit => ({
  kind: "field",
  code: "lastReview",
  part: "value",
  value,
});
const DISPUTES = new Map([
  [
    "альфа",
    [{ edit: goal("Цель агента"), row: "", base: null, ours: "Наша цель", theirs: "Цель агента" }],
  ],
]);
let disputes: readonly OpenDispute[] = [];
const person = (name: string): Edit => ({
  kind: "add",
  table: "people",
  row: { cells: { person: name, influence: 3 }, mark: "known" },
});
const create = (clients = three): Promise<unknown> =>
  createStrategySheets({ clients, language: "ru", today: DAY });
const record = (): Promise<unknown> => recordChanges({ language: "ru", today: DAY });
const BOOK = { Продажи: SIX, Заметки: NOTES };
const sheetBook = once(() => bookAfter(BOOK, async () => undefined));
const strategyDone = once(() =>
  bookAfter(BOOK, async () => {
    await create();
    await writeStrategyAnswers("Альфа", editsOf(FULL), DAY);
    await writeStrategyAnswers("Бета", [goal("Цель Беты")], DAY);
  })
);
/** Sheets with the widths, heights and pages of an earlier version. */
const widerDone = once(() =>
  bookAfter(BOOK, async (bench) => {
    await create([alpha, beta]);
    await writeStrategyAnswers("Альфа", editsOf(FULL), DAY);
    await bench.act((workbook) => {
      for (const name of ["Альфа", "Бета"]) {
        const sheet = workbook.worksheets.getItem(name);
        sheet.names.getItem("KeyClients_paper").delete();
        sheet.getRange("A3:I200").format.font.size = 10;
        sheet.getRange("B:C").format.columnWidth = 130;
        sheet.getRange("A20:A60").format.rowHeight = 31;
        sheet.pageLayout.setPrintTitleRows("$1:$2");
        sheet.pageLayout.leftMargin = 28;
        sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 2 };
      }
    });
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
const CALLS = "Звонки руководителей";
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
/** What the person at the pane sees of Альфа before writing. */
let seen: StrategyAnswers | undefined;
/** What the pack says otherwise than the sheet. */
let theirs: readonly Edit[] = [];
/** What stands in another file. */
let otherData: OtherData;
let packText = "";
let fileText = "";
let sourceText = "";

async function readAnswers(client: string): Promise<StrategyAnswers | undefined> {
  const { sheets } = await listStrategySheets(DAY);
  return sheets.find(({ key }) => key === client)?.answers;
}

const newStrategy = [
  addTab("Бета"),
  addTab("Альфа (2)"),
  deleteTab("Заметки"),
  ...actsOnData("Продажи", "A1:B7", "D3", 1),
];
const onAlpha = [...actsOnStrategySheet("Альфа"), addTab("Бета (2)")];

/** Every command about strategy sheets. */
export const STRATEGY_SCENES: readonly Scene[] = [
  { name: "create sheets", start: sheetBook, run: () => create(), acts: newStrategy },
  {
    name: "create one sheet",
    start: strategyDone,
    run: () => createStrategySheet(clientOf("Дельта"), "ru", DAY),
    acts: [addTab("Дельта"), ...onAlpha],
  },
  {
    name: "a sheet for a prospect",
    start: strategyDone,
    run: () => createStrategySheet(describeProspect({ name: "Новый", agent: "Орлов" }), "ru", DAY),
    acts: [addTab("Новый"), ...onAlpha],
  },
  {
    name: "two sheets of one client",
    start: once(() =>
      bookAfter(BOOK, async () => {
        await create();
        await writeStrategyAnswers("Альфа", editsOf(FULL), DAY);
        await writeStrategyAnswers("Бета", [goal("Цель Беты"), goal("Да", "hopes")], DAY);
      })
    ),
    run: () => joinSameClient("Бета", { key: "альфа", name: "Альфа" }, DAY),
    acts: [...actsOnStrategySheet("Бета"), ...onAlpha],
  },
  {
    name: "show a hidden sheet",
    start: once(async () =>
      bookAfter(BOOK, async (bench) => {
        await create();
        await bench.act(({ worksheets }) => {
          worksheets.getItem("Бета").visibility = "Hidden";
        });
      })
    ),
    run: () => showStrategySheet("Бета"),
    acts: onAlpha,
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
    name: "refresh sheets of an earlier paper",
    start: widerDone,
    run: () => refreshStrategySheets({ clients: [alpha, beta], today: DAY }),
    acts: onAlpha,
  },
  {
    name: "refresh the sheet of a renamed client",
    start: once(() =>
      bookAfter(BOOK, async () => {
        await create([clientOf("ЗАО Зета", { clientId: "17" }), beta]);
        await writeStrategyAnswers("ЗАО Зета", [goal("Удвоить")], DAY);
      })
    ),
    run: () =>
      refreshStrategySheets({
        clients: [clientOf("АО Зета", { clientId: "17" }), beta],
        today: DAY,
      }),
    acts: [...actsOnStrategySheet("ЗАО Зета"), addTab("АО Зета")],
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
    name: "playbook, new",
    start: strategyDone,
    run: () => writeBasePlaybook(three, "ru"),
    acts: [addTab("План по квадрантам"), ...onAlpha],
  },
  {
    name: "playbook, refresh",
    start: once(() =>
      bookAfter(BOOK, async () => {
        await create();
        await writeBasePlaybook([alpha, beta], "ru");
      })
    ),
    run: () => writeBasePlaybook(three, "ru"),
    acts: [...actsOnOwnSheet("План по квадрантам", "B14"), ...onAlpha],
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
    name: "call list, new",
    start: strategyDone,
    run: () => writeCallList("ru", DAY),
    acts: [addTab(CALLS), ...onAlpha],
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
    acts: [...actsOnOwnSheet(CALLS, "B4"), ...onAlpha],
  },
  {
    name: "who trains whom",
    start: strategyDone,
    run: () => writeTrainingList("ru", DAY),
    acts: [addTab("Кто кого готовит"), ...onAlpha],
  },
  {
    name: "team, new",
    start: strategyDone,
    run: () => writeTeamPage("ru", DAY),
    acts: [addTab("Команда"), ...onAlpha],
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
    name: "journal, first lines",
    start: once(() =>
      bookAfter(BOOK, async () => {
        await create();
        await record();
        await writeStrategyAnswers("Альфа", editsOf(FULL), DAY);
      })
    ),
    run: record,
    acts: [addTab("Журнал"), ...onAlpha],
  },
  {
    name: "journal, after a refresh",
    start: strategyDone,
    run: () => recordRefreshed({ refreshed: [] }, "ru", DAY),
    acts: onAlpha,
  },
  {
    name: "journal, further lines",
    start: once(() =>
      bookAfter(BOOK, async () => {
        await create();
        await record();
        await writeStrategyAnswers("Альфа", [goal("Расти")], DAY);
        await record();
        await writeStrategyAnswers("Альфа", [goal("Расти вдвое")], DAY);
      })
    ),
    run: record,
    acts: [...actsOnOwnSheet("Журнал", "B5"), ...onAlpha],
  },
  {
    name: "journal, heads at a review",
    start: once(() =>
      bookAfter(BOOK, async () => {
        await create();
        await record();
        await writeStrategyAnswers("Альфа", [review(46_350)], DAY);
        await record();
        await writeStrategyAnswers("Альфа", [goal("Расти")], DAY);
        await writeStrategyAnswers("Бета", [review(46_351)], DAY);
      })
    ),
    run: record,
    acts: [...actsOnOwnSheet("Журнал", "B5"), ...onAlpha],
  },
  {
    name: "keep our side of a dispute",
    start: once(() =>
      bookAfter(BOOK, async () => {
        await create();
        await writeStrategyAnswers("Альфа", [goal("Наша цель")], DAY);
        await recordChanges({ language: "ru", today: DAY, disputes: DISPUTES });
      })
    ),
    prepare: async () => {
      disputes = await listDisputes();
      if (disputes.length === 0) throw new Error("No dispute");
    },
    run: () => keepOurSide(disputes, "ru", DAY),
    acts: onAlpha,
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
      seen = await readAnswers("альфа");
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
    name: "snapshot of another file",
    start: strategyDone,
    prepare: async () => {
      const { reading, classification } = await classifySelection({
        language: "ru",
        place: { sheet: "Продажи" },
        write: "nowhere",
      });
      otherData = { reading, classification, day: "2026-11-25" };
    },
    run: () => keepSnapshotOf(otherData),
    acts: [addTab("Бета (2)"), deleteTab("Заметки")],
  },
  {
    name: "read another file",
    start: once(async () => {
      const file = await bookAfter({ Лист1: SIX }, async () => undefined);
      fileText = Buffer.from(file).toString("base64");
      return strategyDone();
    }),
    run: () => readOtherFile(fileText, { day: "2026-11-25" }),
    acts: [...onAlpha, deleteTab("Лист1"), ...actsOnData("Лист1", "A1:B7", "D3", 1)],
  },
  {
    name: "other weights",
    start: strategyDone,
    run: () =>
      setCoaching({ ...USUAL_COACHING, weights: { ...DEFAULT_WEIGHTS, people: 30, nextStep: 0 } }),
    acts: onAlpha,
  },
  {
    name: "turn the workbook into the other language",
    start: once(() =>
      bookAfter(BOOK, async () => {
        await create([alpha]);
        await writeStrategyAnswers("Альфа", [goal("Цель"), person("Ким")], DAY);
        await writeStrategyIndex([alpha], "ru");
        await writeAgenda("Орлов", "ru", DAY);
      })
    ),
    run: () => turnWorkbook("en", DAY),
    acts: [
      ...onAlpha,
      ...actsOnOwnSheet("Ключевые клиенты", "C2"),
      ...actsOnOwnSheet(AGENDA, "A9"),
      addTab("Key clients"),
    ],
  },
  {
    name: "turn the classes into the other language",
    start: once(() =>
      bookAfter(BOOK, () =>
        classifySelection({ language: "ru", place: { sheet: "Продажи" }, withCharts: true })
      )
    ),
    run: () => turnResults("en"),
    acts: actsOnData("Продажи", "A1:B7", "D3", 1),
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
  {
    name: "take the pack's side of a conflict",
    start: once(async () => {
      const pack = Buffer.from(await packBook()).toString("base64");
      return bookAfter(BOOK, async () => {
        await create();
        await writeStrategyAnswers("Альфа", [goal("Наша цель")], DAY);
        const { merged } = await takePackBack(pack, DAY);
        theirs = merged.flatMap(({ conflicts }) => conflicts.map(({ edit }) => edit));
        if (theirs.length === 0) throw new Error("No conflict");
      });
    }),
    prepare: async () => {
      seen = await readAnswers("альфа");
    },
    run: () => writeStrategyAnswers("Альфа", theirs, DAY, seen),
    acts: onAlpha,
  },
];
