import type { AnswerValue, StrategyAnswers } from "../../../src/core/strategy/answers";
import {
  describeClients,
  describeProspect,
  type KnownClient,
} from "../../../src/core/strategy/client";
import type { Edit } from "../../../src/core/strategy/edits";
import { chooseForSheets } from "../../../src/core/strategy/howMany";
import type { ColumnCode, FieldCode, TableCode } from "../../../src/core/strategy/layout";
import type { Conflict } from "../../../src/core/strategy/merge";
import {
  classifySelection,
  collectDecisions,
  createStrategySheet,
  createStrategySheets,
  joinSameClient,
  keepOurSide,
  listDisputes,
  listStrategySheets,
  makePack,
  recordChanges,
  recordRefreshed,
  refreshStrategySheets,
  takePackBack,
  writeAgendas,
  writeCallList,
  writeStrategyAnswers,
  writeStrategyIndex,
  writeTeamPage,
  writeTerritoryBoards,
  type Refreshed,
} from "../../../src/excel/late";
import { openWorkbook } from "../../../src/officeHost/files/open";
import { saveWorkbook } from "../../../src/officeHost/files/save";
import { Workbook } from "../../../src/officeHost/model/workbook";
import { openBench, type Bench } from "../office";

/*
 * A year in the life of a book of strategy sheets (METHOD 7), month by month as the persons who use it live it: a clerk
 * puts in the month's sales, a manager types, reviews and holds talks, an agent has a pack for each month.
 */

/** A month's sales of one client by one agent. */
type Sale = readonly [
  id: string,
  client: string,
  turnover: number,
  territory: string,
  agent: string,
];

const AGENT = "Орлов";
const MANAGER = "Громова";
const SHEET = "Продажи";
const LANGUAGE = "ru";

/** What the month's export holds: who buys how much, and from whom. Months count from 1. */
export function salesOf(month: number): Sale[] {
  const from = <T>(first: number, then: T, before: T): T => (month >= first ? then : before);
  const sales: Sale[] = [
    ["101", from(3, "ООО «Альфа Групп»", "ООО «Альфа»"), 300_000 + month, "Север", AGENT],
    ["102", "ООО «Бета»", from(5, 4_000, 250_000), "Север", AGENT],
    ...(month < 7 ? [["103", "ООО «Гамма»", 200_000, "Юг", "Лебедев"] as const] : []),
    ["104", "ООО «Дельта»", 180_000, from(8, "Восток", "Юг"), from(8, "Ким", AGENT)],
    ["105", "ООО «Общий»", 90_000, "Север", AGENT],
    ["105", "ООО «Общий»", 80_000, "Север", "Лебедев"],
    ["106", from(10, "ООО «Зета-Торг»", "ООО «Зета»"), 150_000, "Юг", "Лебедев"],
    ...(month >= 6 ? [["107", "ООО «Мечта»", 260_000, "Восток", AGENT] as const] : []),
  ];
  const small = ["Ива", "Клён", "Липа", "Ясень"].map((name, index): Sale => [
    String(201 + index),
    `ООО «${name}»`,
    20_000,
    index % 2 === 0 ? "Север" : "Юг",
    index % 2 === 0 ? AGENT : "Лебедев",
  ]);
  return [...sales, ...small];
}

/** From this month on the export has no numbers of clients. */
const WITHOUT_IDS = 9;

/** Where a typed answer stands: a client's name as at the end of the year, and a field or a row and column of a table. */
type Place = { readonly client: string; readonly field: FieldCode };
type RowPlace = { readonly client: string; readonly table: TableCode; readonly name: string };

/** What the sheets have to say at the end of the year. */
export type Expected = {
  readonly fields: Map<string, Place & { readonly value: AnswerValue }>;
  readonly rows: Map<
    string,
    RowPlace & { readonly cells: Partial<Record<ColumnCode, AnswerValue>> }
  >;
};

export type MonthDone = {
  readonly month: number;
  readonly refreshed: Refreshed;
  /** Clients whose sheets were made. */
  readonly created: readonly string[];
  readonly conflicts: readonly Conflict[];
  readonly bytes: Uint8Array;
  /** What the agent brings back the next month; undefined: the agent had none. */
  readonly pack: Uint8Array | undefined;
};

export type Year = {
  readonly bench: Bench;
  readonly months: readonly MonthDone[];
  readonly expected: Expected;
  readonly clients: readonly KnownClient[];
};

/** The 6th of a month of 2027 at noon. */
export function dayOf(month: number): Date {
  return new Date(2027, month - 1, 6, 12);
}

function isoDay(month: number): string {
  return `2027-${String(month).padStart(2, "0")}-06`;
}

const field = (code: FieldCode, value: AnswerValue): Edit => ({
  kind: "field",
  code,
  part: "value",
  value,
});
const row = (table: TableCode, cells: Partial<Record<ColumnCode, AnswerValue>>): Edit => ({
  kind: "add",
  table,
  row: { cells, mark: null },
});

/** In every month the agent gets a pack, and it comes back in the next one. */
export const EACH_MONTH = Array.from({ length: 12 }, (_, index) => index + 1);
/** The same in months before a client is renamed, before another agent takes one over, and at the end. */
export const FEW_MONTHS = [2, 7, 11];

/** Lives through the year; the workbook is saved and opened again in each month, and the pack apart from it. */
export async function liveYear(
  packMonths: readonly number[],
  onMonth: (done: MonthDone) => void = () => undefined
): Promise<Year> {
  const bench = await openBench({ [SHEET]: [] }, "ru-RU");
  const expected: Expected = { fields: new Map(), rows: new Map() };
  const months: MonthDone[] = [];
  let pack: Uint8Array | undefined;
  let clients: readonly KnownClient[] = [];
  for (let month = 1; month <= 12; month += 1) {
    const lived = await liveMonth(bench, month, { packMonths, pack, expected });
    ({ pack } = lived.done);
    ({ clients } = lived);
    months.push(lived.done);
    onMonth(lived.done);
  }
  return { bench, months, expected, clients };
}

type Before = {
  readonly packMonths: readonly number[];
  readonly pack: Uint8Array | undefined;
  readonly expected: Expected;
};
type Lived = { readonly done: MonthDone; readonly clients: readonly KnownClient[] };

async function liveMonth(bench: Bench, month: number, before: Before): Promise<Lived> {
  const { expected, packMonths } = before;
  const today = dayOf(month);
  const { host } = bench;
  const range = putSales(host.workbook, month);
  const { reading, classification, renames } = await classifySelection({
    language: LANGUAGE,
    place: { sheet: SHEET, range },
    write: "clientsSheet",
    snapshotDay: isoDay(month),
  });
  const clients = describeClients(reading, classification, undefined, renames.same);
  const wanted = chooseForSheets(clients, { kind: "company" });
  const { created } = await createStrategySheets({ clients: wanted, language: LANGUAGE, today });
  const refreshed = await refreshStrategySheets({ clients, today });
  await recordRefreshed(refreshed, LANGUAGE, today, MANAGER);
  const persons = new Persons(expected, month);
  await persons.manageBefore();
  const conflicts = before.pack ? await persons.takePack(before.pack) : [];
  await persons.decide();
  await persons.manage();
  await persons.talk(host.workbook);
  await writeStrategyIndex(clients, LANGUAGE);
  await writeTerritoryBoards(clients, LANGUAGE);
  const bytes = saveWorkbook(host.workbook);
  const pack = packMonths.includes(month) ? await persons.fillPack(bench, bytes) : undefined;
  host.workbook = openWorkbook(bytes, "book.xlsx");
  const names = created.map(({ client }) => client);
  return { done: { month, refreshed, created: names, conflicts, bytes, pack }, clients };
}

/** The clerk puts the month's export in place of the last one; gives where it stands. */
function putSales(workbook: Workbook, month: number): string {
  const sheet = workbook.sheetByName(SHEET);
  if (!sheet) throw new Error("No sales");
  const headings = ["Код клиента", "Клиент", "Оборот", "Территория", "Агент"];
  const rows = [headings, ...salesOf(month)].map((line) =>
    month < WITHOUT_IDS ? line : line.slice(1)
  );
  for (let at = 0; at < 20; at += 1) {
    for (let column = 0; column < headings.length; column += 1) {
      sheet.put(at, column, rows[at]?.[column] ?? null);
    }
  }
  return `A1:${month < WITHOUT_IDS ? "E" : "D"}${rows.length}`;
}

/** A client's name in a month, and at the end of the year. */
const FINAL_NAMES: Readonly<Record<string, string>> = {
  "ООО «Альфа»": "ООО «Альфа Групп»",
  "ООО «Зета»": "ООО «Зета-Торг»",
};

/** The persons who work with the book in a month; what they type is expected at the end of the year. */
class Persons {
  readonly #expected: Expected;
  readonly #month: number;

  constructor(expected: Expected, month: number) {
    this.#expected = expected;
    this.#month = month;
  }

  get #today(): Date {
    return dayOf(this.#month);
  }

  get #serial(): number {
    return serialOf(this.#month);
  }

  /** What the manager types while the pack is away: the same goal that the agent writes. */
  async manageBefore(): Promise<void> {
    if (this.#month === 1) return;
    await this.#type(this.#nameOf("альфа"), [field("goal", `Цель руководителя ${this.#month}`)]);
  }

  /** The manager's month: plans and visits, sheets for two firms that do not buy yet, a review each quarter. */
  async manage(): Promise<void> {
    const month = this.#month;
    if (month === 2) await this.#findProspects();
    const { sheets } = await listStrategySheets(this.#today);
    const names = sheets.map(({ state }) => state.client.name).sort();
    for (const at of [month, month + 1]) {
      const name = names[at % names.length] ?? "";
      await this.#type(name, [
        field("plan", `План ${month} для ${name}`),
        row("visits", {
          visitGoal: `Визит ${month}`,
          stage: (["findOut", "talk", "weigh"] as const)[month % 3] ?? "talk",
          visitDate: this.#serial + 20,
        }),
      ]);
    }
    if (month % 3 === 0) {
      for (const name of names) await this.#type(name, [field("lastReview", this.#serial)]);
    }
    if (month === 10) await this.#type("ООО «Зета-Торг»", [field("strategy", "Войти заново")]);
    if (month === 11) await this.#joinRenamed();
    await recordChanges(this.#how);
  }

  get #how(): { readonly language: "ru"; readonly today: Date; readonly who: string } {
    return { language: LANGUAGE, today: this.#today, who: MANAGER };
  }

  async #findProspects(): Promise<void> {
    for (const [name, agent] of [
      ["ООО «Мечта»", AGENT],
      ["ООО «Грёза»", "Лебедев"],
    ] as const) {
      const client = describeProspect({ name, agent, territory: "Восток" });
      await createStrategySheet(client, LANGUAGE, this.#today);
      await this.#type(name, [
        field("source", "Выставка"),
        field("prospectStage", "met"),
        field("expected", 500_000),
        row("actions", { action: `Позвонить в ${name}`, horizon: "tomorrow" }),
      ]);
    }
  }

  /** The client that seemed to be lost goes on under another name: both of its sheets become one. */
  async #joinRenamed(): Promise<void> {
    const { sheets } = await listStrategySheets(this.#today);
    const old = sheets.find(({ state }) => state.client.name === "ООО «Зета»");
    const other = sheets.find(({ state }) => state.client.name === "ООО «Зета-Торг»");
    if (!old || !other) throw new Error("No sheets to be joined");
    const client = { key: other.key, name: "ООО «Зета-Торг»" };
    const done = await joinSameClient(old.sheet, client, this.#today);
    await recordChanges({
      ...this.#how,
      keysBefore: new Map([[client.key, done.keyBefore]]),
      taken: new Map([[client.key, done.edits]]),
      takenFrom: "sheet",
      disputes: new Map([[client.key, done.conflicts]]),
    });
  }

  /** The agent's pack comes back; what both changed is decided in two months of three, and waits in the third. */
  async takePack(pack: Uint8Array): Promise<readonly Conflict[]> {
    const { merged } = await takePackBack(toBase64(pack), this.#today);
    const taken = new Map(merged.map(({ key, edits }) => [key, edits] as const));
    for (const { client, edits } of merged) this.#expect(client, edits);
    const disputes = new Map(merged.map(({ key, conflicts }) => [key, conflicts] as const));
    await recordChanges({ ...this.#how, taken, disputes });
    return merged.flatMap(({ conflicts }) => conflicts);
  }

  /** What the pack of this month, or of an earlier one, left undecided: the agent's side, ours, or nothing yet. */
  async decide(): Promise<void> {
    if (this.#month % 3 === 2) return;
    const open = await listDisputes();
    if (this.#month % 3 === 1) {
      await keepOurSide(open, LANGUAGE, this.#today);
      return;
    }
    for (const { client, sheet, conflict } of open) {
      await writeStrategyAnswers(sheet, [conflict.edit], this.#today);
      this.#expect(client, [conflict.edit]);
    }
    const edits = new Map(open.map(({ key, conflict }) => [key, [conflict.edit]] as const));
    await recordChanges({ ...this.#how, taken: edits });
  }

  /** Agendas of all agents; in some months a decision is written into Orlov's, and taken back. */
  async talk(workbook: Workbook): Promise<void> {
    if (this.#month % 2 === 0) {
      await writeAgendas({ language: LANGUAGE, today: this.#today });
      const agenda = workbook.sheetByName(`Повестка ${AGENT}`);
      const room = agenda?.names.find(({ name }) => name === "KeyClients_d_1");
      const line = Number(/\$(\d+)/.exec(room?.formula ?? "")?.[1]) - 1;
      const decision = `Решение ${this.#month}`;
      agenda?.put(line, 0, decision, agenda.styleAt(line, 0));
      const { sheets } = await listStrategySheets(this.#today);
      const talked = sheets.find(({ key }) => key === room?.comment);
      if (!talked) throw new Error("No room for a decision");
      await collectDecisions(this.#today);
      await recordChanges(this.#how);
      this.#expect(talked.state.client.name, [row("remarks", { decision })]);
    }
    await writeCallList(LANGUAGE, this.#today);
    await writeTeamPage(LANGUAGE, this.#today);
  }

  /** Orlov's pack of the month, with what the agent types in it. */
  async fillPack({ host }: Bench, book: Uint8Array): Promise<Uint8Array> {
    const month = this.#month;
    host.workbook = newWorkbook();
    await makePack(toBase64(book), AGENT);
    const { sheets } = await listStrategySheets(this.#today);
    for (const { sheet, state } of sheets) {
      const { name } = state.client;
      const edits = [
        ...(name.includes("Альфа") ? [field("goal", `Цель агента ${month}`)] : []),
        row("people", { person: `Знакомый ${month}`, role: "advises" }),
      ];
      await writeStrategyAnswers(sheet, edits, this.#today);
    }
    return saveWorkbook(host.workbook);
  }

  #nameOf(label: "альфа"): string {
    return label === "альфа" && this.#month >= 3 ? "ООО «Альфа Групп»" : "ООО «Альфа»";
  }

  async #type(name: string, edits: readonly Edit[]): Promise<void> {
    const { sheets } = await listStrategySheets(this.#today);
    const own = sheets.find(({ state }) => state.client.name === name);
    if (!own) throw new Error(`No sheet of ${name} in month ${this.#month}`);
    await writeStrategyAnswers(own.sheet, edits, this.#today, own.answers);
    this.#expect(name, edits);
  }

  #expect(name: string, edits: readonly Edit[]): void {
    const client = FINAL_NAMES[name] ?? name;
    const { fields, rows } = this.#expected;
    for (const edit of edits) {
      if (edit.kind === "field" && edit.part === "value") {
        fields.set(`${client} ${edit.code}`, { client, field: edit.code, value: edit.value });
      } else if (edit.kind === "add") {
        const { cells } = edit.row;
        const name = String(Object.values(cells)[0]);
        rows.set(`${client} ${edit.table} ${name}`, { client, table: edit.table, name, cells });
      } else {
        throw new Error(`Nothing is expected of ${edit.kind}`);
      }
    }
  }
}

function newWorkbook(): Workbook {
  const workbook = new Workbook("pack.xlsx");
  const sheet = workbook.makeSheet("Лист1");
  workbook.sheets.push(sheet);
  workbook.activeSheet = sheet.id;
  return workbook;
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}

/** A serial day of a month's 6th. */
export function serialOf(month: number): number {
  return Date.UTC(2027, month - 1, 6) / 86_400_000 + 25_569;
}

/** What of the expected is not in the sheets as they were read, in words. */
export function listMissing(
  { fields, rows }: Expected,
  answersOf: (client: string) => StrategyAnswers | undefined
): string[] {
  const lostFields = [...fields.values()].filter(
    ({ client, field: code, value }) => answersOf(client)?.fields[code].value !== value
  );
  const lostRows = [...rows.values()].filter(({ client, table, cells }) => {
    const there = answersOf(client)?.tables[table] ?? [];
    return !there.some((one) =>
      Object.entries(cells).every(([code, value]) => one.cells[code as ColumnCode] === value)
    );
  });
  return [
    ...lostFields.map(({ client, field: code, value }) => `${client} · ${code}: ${value}`),
    ...lostRows.map(({ client, table, name }) => `${client} · ${table}: ${name}`),
  ];
}
