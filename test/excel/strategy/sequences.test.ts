import fc from "fast-check";
import { NO_ANSWERS, type StrategyAnswers } from "../../../src/core/strategy/answers";
import type { KnownClient } from "../../../src/core/strategy/client";
import { applyEdits, type Edit } from "../../../src/core/strategy/edits";
import type { FieldCode } from "../../../src/core/strategy/layout";
import { FailureError } from "../../../src/excel/index";
import {
  classifySelection,
  createStrategySheets,
  listStrategySheets,
  makePack,
  refreshStrategySheets,
  revertLastRun,
  takePackBack,
  writeStrategyAnswers,
} from "../../../src/excel/late";
import { RangeApi } from "../../../src/officeHost/api/range";
import { WorkbookApi } from "../../../src/officeHost/api/workbook";
import { openWorkbook } from "../../../src/officeHost/files/open";
import { saveWorkbook } from "../../../src/officeHost/files/save";
import type { Workbook } from "../../../src/officeHost/model/workbook";
import { chooseRuns, SEED } from "../../runs";
import { tapWire, type Wire } from "../../faults/wire";
import { openBench, type Bench } from "../office";
import { clientOf, DAY, saysSame } from "./sheets";

/**
 * What people, co-authors, strangers and other programs do to a workbook over the years, in any order. After all of it
 * every typed answer is still there, in its field or told as a conflict, and so is every tab of a stranger.
 */
const RUNS = chooseRuns(150, 2000);

const NAMES = ["Альфа", "=1+1"] as const;
const DATA = [
  ["Клиент", "Оборот"],
  ["Альфа", 50],
  ["=1+1", 30],
  ["Гамма", 20],
] as const;
type Who = 0 | 1;
type Command =
  | { readonly do: "type"; readonly who: Who; readonly field: FieldCode; readonly text: string }
  | { readonly do: "mark"; readonly who: Who; readonly field: FieldCode; readonly word: string }
  | { readonly do: "person"; readonly who: Who; readonly name: string }
  | { readonly do: "write"; readonly who: Who; readonly field: FieldCode; readonly text: string }
  | { readonly do: "refresh"; readonly turnover: number; readonly language: "ru" | "en" }
  | { readonly do: "create"; readonly language: "ru" | "en" }
  | { readonly do: "rename"; readonly who: Who; readonly name: string }
  | { readonly do: "sort"; readonly who: Who; readonly ascending: boolean }
  | { readonly do: "move" | "copy" | "hide" | "deleteBeside"; readonly who: Who }
  | { readonly do: "insertRow"; readonly who: Who; readonly row: number }
  | { readonly do: "insertColumn"; readonly who: Who; readonly column: number }
  | { readonly do: "revert" }
  | { readonly do: "reopen" }
  | { readonly do: "pack" | "conflict"; readonly who: Who; readonly text: string }
  | { readonly do: "otherProgram"; readonly keepsXml: boolean }
  | { readonly do: "stranger"; readonly name: string }
  | { readonly do: "together"; readonly who: Who; readonly text: string; readonly gap: number };

const who = fc.constantFrom<Who>(0, 1);
const field = fc.constantFrom<FieldCode>("goal", "hopes", "strategy", "rivals", "lastWord", "plan");
const text = fc.oneof(
  fc.constantFrom(
    "Расти вдвое",
    "=1+1",
    "'кавычка",
    "-5",
    "0012",
    "1.5.2026",
    "решает",
    "известно"
  ),
  fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 12 }).filter((s) => s.trim() !== "")
);
const language = fc.constantFrom("ru" as const, "en" as const);

const oftenDone: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ do: fc.constant("type" as const), who, field, text }),
  fc.record({
    do: fc.constant("mark" as const),
    who,
    field,
    word: fc.constantFrom("известно", "known", "неизвестно", "assumed", "кто знает"),
  }),
  fc.record({
    do: fc.constant("person" as const),
    who,
    name: fc.constantFrom("Ким", "Ли", "Юн", "Пак"),
  }),
  fc.record({ do: fc.constant("write" as const), who, field, text }),
  fc.record({
    do: fc.constant("refresh" as const),
    turnover: fc.integer({ min: 1, max: 9 }),
    language,
  }),
  fc.record({ do: fc.constant("create" as const), language }),
  fc.record({
    do: fc.constant("rename" as const),
    who,
    // Each client has tab names of its own: Excel takes none twice.
    name: fc.constantFrom("План", "Лист'1", "Отчёт (2)", "X!"),
  }),
  fc.record({ do: fc.constant("sort" as const), who, ascending: fc.boolean() }),
  fc.record({
    do: fc.constantFrom("move" as const, "copy" as const, "hide" as const, "deleteBeside" as const),
    who,
  }),
  fc.record({ do: fc.constant("otherProgram" as const), keepsXml: fc.boolean() }),
  fc.record({
    do: fc.constant("stranger" as const),
    name: fc.constantFrom("Альфа", "Альфа (2)", "План 0", "KeyClients base"),
  }),
  fc.record({
    do: fc.constant("together" as const),
    who,
    text,
    gap: fc.integer({ min: 1, max: 5 }),
  }),
  fc.record({
    do: fc.constant("insertRow" as const),
    who,
    row: fc.integer({ min: 1, max: 110 }),
  }),
  fc.record({
    do: fc.constant("insertColumn" as const),
    who,
    column: fc.integer({ min: 0, max: 9 }),
  })
);

/** What costs a file saved and opened comes up less often. */
const seldomDone: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ do: fc.constant("revert" as const) }),
  fc.record({ do: fc.constant("reopen" as const) }),
  fc.record({ do: fc.constantFrom("pack" as const, "conflict" as const), who, text })
);

const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 12, arbitrary: oftenDone },
  { weight: 1, arbitrary: seldomDone }
);

/** The workbook, and what a person knows to have typed. */
type World = {
  readonly bench: Bench;
  /** Of the sheets, in this session. */
  ids: readonly [string, string];
  readonly wire: Wire;
  /** Ids of tabs that a stranger made. */
  strangers: readonly string[];
  readonly typed: [StrategyAnswers, StrategyAnswers];
};

const clients = (turnover = 5): KnownClient[] =>
  NAMES.map((name, index) =>
    clientOf(name, {
      turnover: turnover * 1000,
      class: turnover > 6 ? "B" : "A",
      isKey: turnover < 9 || index === 0,
    })
  );

async function inExcel<T>(bench: Bench, run: (workbook: Excel.Workbook) => T): Promise<T> {
  return bench.office.Excel.run(async (context) => {
    const result = run(context.workbook);
    await context.sync();
    return result;
  });
}

/** The tab of a client's sheet; a copy has another id. */
function sheetOf({ bench, ids }: World, whose: Who): string {
  return bench.host.workbook.sheetById(ids[whose])?.name ?? "";
}

const STRANGE = "чужое";

/** What other programs leave out of a workbook that they save, where there is no copy that could be taken for the sheet. */
function dropForeign(workbook: Workbook, keepsXml: boolean): void {
  const own = workbook.sheets.filter(({ names }) =>
    names.some(({ name }) => name === "KeyClients_f_goal")
  );
  if (own.length > NAMES.length) return;
  for (const sheet of own) {
    sheet.customProperties.clear();
    for (const name of sheet.names) name.comment = "";
  }
  if (!keepsXml) workbook.customXml.length = 0;
}

/** A co-author types between two of our requests. */
function typeBeside(bench: Bench, sheet: string, name: string, text: string): void {
  const named = new WorkbookApi(bench.host).Worksheets.GetItem(sheet).Names.GetItem(name);
  const range: object = named.GetRange();
  if (!(range instanceof RangeApi)) throw new Error(name);
  range.Values = [[`'${text}`]];
}

/** Types into a cell as a person does: a text stays a text, since the cell is one. */
async function typeInto(bench: Bench, sheet: string, name: string, value: string): Promise<void> {
  await inExcel(bench, ({ worksheets }) => {
    const cell = worksheets.getItem(sheet).names.getItem(name).getRange();
    cell.values = [[`'${value}`]];
  });
}

function remember(world: World, whose: Who, edit: Edit): void {
  world.typed[whose] = applyEdits(world.typed[whose], [edit]);
}

const CODES: Readonly<Record<string, string>> = {
  известно: "known",
  known: "known",
  неизвестно: "unknown",
  assumed: "assumed",
};

/** What formulas give is tried elsewhere; here they would only take time. */
function openAgain(bytes: Uint8Array): Workbook {
  const workbook = openWorkbook(bytes, "again.xlsx");
  workbook.calculation.mode = "Manual";
  return workbook;
}

async function perform(world: World, one: Command): Promise<void> {
  const { bench } = world;
  if (one.do === "refresh") {
    await refreshStrategySheets({ clients: clients(one.turnover), today: DAY });
    return;
  }
  if (one.do === "create") {
    const made = await createStrategySheets({
      clients: clients(),
      language: one.language,
      today: DAY,
    });
    expect(made.created).toEqual([]);
    return;
  }
  if (one.do === "revert") {
    // A run is written beside the data and taken back; a second time there is nothing to take back.
    const { written } = await classifySelection({ language: "ru", place: { sheet: "Данные" } });
    expect(written.beside).toEqual({ sheet: "Данные", address: "C1:F4" });
    await revertLastRun();
    expect(bench.cells("Данные", "A1:G4")).toEqual(
      DATA.map((row) => [...row, null, null, null, null, null])
    );
    await expect(revertLastRun()).rejects.toBeInstanceOf(FailureError);
    return;
  }
  if (one.do === "reopen") {
    const tabs = [sheetOf(world, 0), sheetOf(world, 1)];
    const others = world.strangers.map((id) => bench.host.workbook.sheetById(id)?.name ?? "");
    bench.host.workbook = openAgain(saveWorkbook(bench.host.workbook));
    const [first = "", second = ""] = tabs.map(
      (tab) => bench.host.workbook.sheetByName(tab)?.id ?? ""
    );
    world.ids = [first, second];
    world.strangers = others.map((tab) => bench.host.workbook.sheetByName(tab)?.id ?? "");
    return;
  }
  if (one.do === "otherProgram") {
    dropForeign(bench.host.workbook, one.keepsXml);
    return;
  }
  if (one.do === "stranger") {
    const { workbook } = bench.host;
    if (workbook.sheetByName(one.name)) return;
    await inExcel(bench, ({ worksheets }) => {
      worksheets.add(one.name).getRange("B2").values = [[STRANGE]];
    });
    world.strangers = [...world.strangers, workbook.sheetByName(one.name)?.id ?? ""];
    return;
  }
  const sheet = sheetOf(world, one.who);
  switch (one.do) {
    case "type":
      await typeInto(bench, sheet, `KeyClients_f_${one.field}`, one.text);
      remember(world, one.who, { kind: "field", code: one.field, part: "value", value: one.text });
      break;
    case "mark": {
      await typeInto(bench, sheet, `KeyClients_k_${one.field}`, one.word);
      const value = CODES[one.word] ?? one.word;
      remember(world, one.who, { kind: "field", code: one.field, part: "mark", value });
      break;
    }
    case "write": {
      const edit = { kind: "field", code: one.field, part: "value", value: one.text } as const;
      await writeStrategyAnswers(sheet, [edit], DAY);
      remember(world, one.who, edit);
      break;
    }
    case "person": {
      const row = { cells: { person: one.name, influence: 3 }, mark: "known" };
      const { answers } = await writeStrategyAnswers(
        sheet,
        [{ kind: "add", table: "people", row }],
        DAY
      );
      world.typed[one.who] = { ...world.typed[one.who], tables: answers.tables };
      break;
    }
    case "together": {
      const edit = { kind: "field", code: "hopes", part: "value", value: one.text } as const;
      const theirs = `${one.text} у соседа`;
      const write = (): Promise<unknown> => writeStrategyAnswers(sheet, [edit], DAY);
      world.wire.begin({
        act: {
          before: one.gap,
          run: () => typeBeside(bench, sheet, "KeyClients_f_competitors", theirs),
        },
      });
      const failure = await write().then(
        () => undefined,
        (error: unknown) => error
      );
      const hasTyped = world.wire.hasStruck;
      world.wire.begin();
      // A person who is told that somebody else was at work tries again.
      if (failure instanceof FailureError) await write();
      else if (failure !== undefined) throw failure;
      remember(world, one.who, edit);
      if (hasTyped) {
        const typed = { kind: "field", code: "competitors", part: "value", value: theirs } as const;
        remember(world, one.who, typed);
      }
      break;
    }
    case "conflict":
    case "pack": {
      const source = Buffer.from(saveWorkbook(bench.host.workbook)).toString("base64");
      const edit = { kind: "field", code: "wants", part: "value", value: one.text } as const;
      const other = await openBench({ Пусто: [] });
      let pack: string;
      try {
        await makePack(source, "Орлов");
        const { sheets } = await listStrategySheets(DAY);
        const own = sheets.find(({ key }) => key === NAMES[one.who].toLowerCase());
        await writeStrategyAnswers(own?.sheet ?? "", [edit], DAY);
        pack = Buffer.from(saveWorkbook(other.workbook)).toString("base64");
      } finally {
        other.office.close();
      }
      const ours = { ...edit, value: `${one.text} у нас` };
      if (one.do === "conflict") await writeStrategyAnswers(sheet, [ours], DAY);
      const before = world.typed[one.who].fields.wants.value;
      const { merged } = await takePackBack(pack, DAY);
      const conflicts = merged.flatMap((client) => client.conflicts);
      // What both changed apart is told, and ours stays until somebody chooses; what they left as it was is none.
      const isApart = one.do === "conflict" && before !== one.text;
      expect(conflicts.map(({ theirs }) => theirs)).toEqual(isApart ? [one.text] : []);
      remember(world, one.who, one.do === "conflict" ? ours : edit);
      break;
    }
    case "sort":
      await inExcel(bench, ({ worksheets }) => {
        const people = worksheets.getItem(sheet).names.getItem("KeyClients_t_people").getRange();
        const body = people.getOffsetRange(1, 0).getResizedRange(-2, 0);
        body.sort.apply([{ key: 0, ascending: one.ascending }]);
      });
      break;
    default:
      // Excel itself refuses a person a tab's name that is taken.
      if (one.do === "rename" && hasTab(bench, `${one.name} ${one.who}`)) break;
      await inExcel(bench, (workbook) => arrange(workbook, sheet, one));
  }
}

function hasTab({ host }: Bench, name: string): boolean {
  return host.workbook.sheets.some((tab) => tab.name.toLowerCase() === name.toLowerCase());
}

/** What a person does to the sheet itself. */
function arrange(
  workbook: Excel.Workbook,
  name: string,
  one: Extract<Command, { readonly who: Who }>
): void {
  const sheet = workbook.worksheets.getItem(name);
  switch (one.do) {
    case "rename": {
      sheet.name = `${one.name} ${one.who}`;
      break;
    }
    case "move":
      sheet.position = 0;
      break;
    case "copy":
      sheet.copy("Beginning");
      break;
    case "hide":
      sheet.visibility = "Hidden";
      break;
    case "deleteBeside":
      sheet.getRange("Z:AA").delete("Left");
      break;
    case "insertRow":
      sheet.getRange(`${one.row}:${one.row}`).insert("Down");
      break;
    case "insertColumn":
      sheet.getRangeByIndexes(0, one.column, 1, 1).getEntireColumn().insert("Right");
      break;
    default:
      throw new Error(one.do);
  }
}

/** Rows may have been sorted: they are compared by what they say. */
function sorted(answers: StrategyAnswers): StrategyAnswers {
  const people = [...answers.tables.people].sort((a, b) =>
    JSON.stringify([a.cells, a.mark]) < JSON.stringify([b.cells, b.mark]) ? -1 : 1
  );
  return { ...answers, tables: { ...answers.tables, people } };
}

test(`${RUNS} random sequences of what people do: every typed answer stays in its field`, async () => {
  const bench = await openBench({ Данные: DATA });
  const wire = tapWire(bench.host);
  try {
    await createStrategySheets({ clients: clients(), language: "ru", today: DAY });
    const start = saveWorkbook(bench.workbook);
    await fc.assert(
      fc.asyncProperty(
        fc.array(command, { minLength: 2, maxLength: 6, size: "max" }),
        async (commands) => {
          bench.host.workbook = openAgain(start);
          const [, first, second] = bench.host.workbook.sheets;
          const ids = [first?.id ?? "", second?.id ?? ""] as const;
          const typed: World["typed"] = [NO_ANSWERS, NO_ANSWERS];
          const world: World = { bench, ids, wire, strangers: [], typed };
          for (const one of commands) await perform(world, one);
          const { sheets } = await listStrategySheets(DAY);
          expect(sheets).toHaveLength(2);
          const strange = world.strangers.map((id) => bench.host.workbook.sheetById(id));
          expect(strange.map((tab) => tab?.valueAt(1, 1))).toEqual(strange.map(() => STRANGE));
          NAMES.forEach((name, index) => {
            const found = sheets.find(({ key }) => key === name.toLowerCase());
            const typed = world.typed[index as Who];
            const isSame = found && saysSame(sorted(found.answers), sorted(typed));
            if (!isSame) expect(found?.answers).toEqual(typed);
          });
        }
      ),
      { numRuns: RUNS, seed: SEED, endOnFailure: false }
    );
  } finally {
    bench.office.close();
  }
});
