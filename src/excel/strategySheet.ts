import type { ParetoClass, Quadrant } from "../core/classes/classification";
import { HEAD_LINES, POINTS, QUESTIONS, type HeadLine } from "../core/strategy/points";
import type { Language } from "../strings/language";
import { sheetTexts } from "../strings/sheet";
import { strategyTexts } from "../strings/strategy";
import { rangeOf, type Block } from "./block";
import { freeNumber, loadMarks, readMarks, setMark } from "./marks";
import { runExcel } from "./run";
import { freeSheetName } from "./sheetNames";
import { dressStrategySheet } from "./strategyLook";
import { neutralise } from "./text";
import { stop } from "./trouble";

/** What the head of a strategy sheet tells of a client. */
export type StrategyClient = {
  /** The client's key, by which his sheet is found again. */
  readonly key: string;
  readonly name: string;
  readonly territory: string | null;
  readonly agent: string | null;
  readonly class: ParetoClass;
  readonly quadrant: Quadrant | null;
  /** In the sheet's unit. */
  readonly turnover: number;
  readonly profit: number | null;
  /** 0..1 */
  readonly share: number;
  /** Number format of amounts, en-US. */
  readonly money: string;
};

export type StrategySheet = {
  readonly sheet: string;
  /** The client had his sheet already: it was shown, nothing in it was changed. */
  readonly isExisting: boolean;
};

/**
 * Makes the strategy sheet of a client, or shows the one he has: known by a stored mark, whatever its tab is called now.
 * `today` is written as the date of the head. Two requests. Throws `TroubleError` `workbookProtected`.
 */
export async function createStrategySheet(
  client: StrategyClient,
  language: Language,
  today: Date
): Promise<StrategySheet> {
  return runExcel(async (context) => {
    const { workbook } = context;
    const names = loadMarks(workbook.names);
    workbook.worksheets.load("items/name,items/visibility");
    workbook.protection.load("protected");
    await context.sync();

    const marks = readMarks(names);
    const own = marks.find(
      (mark) => mark.kind === "Strategy" && mark.comment === shortKey(client.key)
    );
    const existing = workbook.worksheets.items.find((sheet) => sheet.name === own?.sheet);
    if (existing) {
      if (existing.visibility !== "Visible") existing.visibility = "Visible";
      existing.activate();
      await context.sync();
      return { sheet: existing.name, isExisting: true };
    }
    if (workbook.protection.protected) stop({ code: "workbookProtected" });
    const taken = workbook.worksheets.items.map((sheet) => sheet.name);
    const name = freeSheetName(client.name, taken, strategyTexts(language).sheet);
    context.application.suspendScreenUpdatingUntilNextSync();
    const sheet = workbook.worksheets.add(name);
    const number = own?.number ?? freeNumber(marks.filter((mark) => mark.kind === "Strategy"));
    const answers = writeSheet(sheet, client, language, today);
    setMark(names, marks, "Strategy", number, rangeOf(sheet, answers), shortKey(client.key));
    sheet.activate();
    await context.sync();
    return { sheet: name, isExisting: false };
  }, true);
}

/** Comments of names hold 255 characters; a longer key is cut and told apart by a number made of all of it. */
function shortKey(key: string): string {
  if (key.length <= 200) return key;
  let hash = 0x811c9dc5;
  for (const character of key) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return `${key.slice(0, 200)}#${hash.toString(16)}`;
}

type Line = readonly [string | number, string | number, string | number];

/** Writes head, points and questions; gives the block that is ours. */
function writeSheet(
  sheet: Excel.Worksheet,
  client: StrategyClient,
  language: Language,
  today: Date
): Block {
  const texts = strategyTexts(language);
  const head = HEAD_LINES.filter((line) => line !== "client").map((line): Line => [
    "",
    texts.head[line],
    headValue(line, client, language, today),
  ]);
  const points = POINTS.map((point, index): Line => [
    index + 1,
    `${texts.points[point].name}\n${texts.points[point].ask}`,
    "",
  ]);
  const questions = QUESTIONS.map((question, index): Line => [
    index + 1,
    texts.questions[question],
    "",
  ]);
  const lines: Line[] = [
    [texts.title, "", ""],
    [neutralise(client.name), "", ""],
    ...head,
    [texts.pointsTitle, "", ""],
    ...points,
    [texts.questionsTitle, "", ""],
    ...questions,
  ];
  const block = { row: 0, column: 0, rows: lines.length, columns: 3 };
  const rows = {
    head: 2,
    headCount: head.length,
    points: 3 + head.length,
    pointCount: points.length,
    questions: 4 + head.length + points.length,
    questionCount: questions.length,
  };
  const formats = head.map((_, index) => [
    headFormat(HEAD_LINES[index + 1] ?? "client", client.money),
  ]);
  // Texts of a person stand in cells that are text before anything is written into them.
  rangeOf(sheet, { row: 1, column: 0, rows: 1, columns: 1 }).numberFormat = [["@"]];
  rangeOf(sheet, { row: rows.head, column: 2, rows: head.length, columns: 1 }).numberFormat =
    formats;
  rangeOf(sheet, block).values = lines.map((line) => [...line]);
  dressStrategySheet(sheet, rows);
  return block;
}

function headFormat(line: HeadLine, money: string): string {
  switch (line) {
    case "turnover":
    case "profit":
      return money;
    case "share":
      return "0.0%";
    case "updated":
      return "yyyy-mm-dd";
    default:
      return "@";
  }
}

function headValue(
  line: HeadLine,
  client: StrategyClient,
  language: Language,
  today: Date
): string | number {
  const { notKnown } = strategyTexts(language);
  switch (line) {
    case "client":
      return neutralise(client.name);
    case "territory":
      return neutralise(client.territory ?? notKnown);
    case "agent":
      return neutralise(client.agent ?? notKnown);
    case "class":
      return sheetTexts(language).classes[client.class];
    case "quadrant":
      return client.quadrant ?? notKnown;
    case "turnover":
      return client.turnover;
    case "profit":
      return client.profit ?? notKnown;
    case "share":
      return client.share;
    case "updated":
      return dateSerial(today);
  }
}

const DAY_MS = 86_400_000;

/** The calendar day of a moment where the person is, as Excel counts days (1900 system). */
export function dateSerial(moment: Date): number {
  const day = Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate());
  return Math.round((day - Date.UTC(1899, 11, 30)) / DAY_MS);
}
