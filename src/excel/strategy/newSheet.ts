import { DEFAULT_WEIGHTS, type Weights } from "../../core/strategy/weights";
import { NO_ANSWERS, type CellPlace } from "../../core/strategy/answers";
import type { Quadrant } from "../../core/classes/classification";
import type { StrategyClient } from "../../core/strategy/client";
import { listPlaybook, PLAYBOOK_ROWS } from "../../core/strategy/playbook";
import { NO_YEARS, YEAR_FIELDS } from "../../core/strategy/years";
import type { Language } from "../../strings/language";
import { describeTask } from "./otherLanguage";
import { strategyTexts } from "../../strings/strategy/texts";
import { rangeOf } from "../cells/area";
import type { ValueNumbers } from "../stored/assumptions";
import { freeSheetName } from "../cells/sheetNames";
import { neutralise } from "../cells/safeText";
import { addChecks } from "./checks";
import { dateSerial, figureFormat, figureValue } from "./head";
import { makeIdentity, printCell, printComment } from "./identity";
import { shortenNew } from "./shortForm";
import { formatSheet } from "./formatting";
import { addNames } from "./names";
import { termRow } from "./figureFormulas";
import { NEW_FORM } from "./form";
import { preparePaper } from "./paper";
import { heightForClient } from "./rowSizes";
import { setOwner } from "./owner";
import {
  CLIENT_ROW,
  COLUMNS,
  ANSWER,
  GIVEN_WIDTH,
  HEAD_COLUMNS,
  HEAD_HALVES,
  HEAD_ROW,
  KNOWLEDGE,
  TITLE_ROW,
  headPlace,
  LABEL,
  PLACED,
  sectionRow,
  SHORT_ANSWER_WIDTH,
} from "./place";
import type { TabOrder } from "./tabs";
import { findGivenTerms, termCells } from "./terms";
import { templateFormats, templateValues } from "./values";

/** How the sheets of one request are made. */
export type NewSheets = {
  readonly language: Language;
  /** The day that is written as the day the sheets were made. */
  readonly today: Date;
  readonly weights?: Weights;
  /** What a client's value is told by; absent: the usual numbers. */
  readonly value?: ValueNumbers;
};

/** The same with the tabs' order, for sheets of one request. */
type Batch = NewSheets & { readonly tabs: TabOrder };

/** A sheet that a request under way makes. */
export type MadeSheet = {
  readonly client: StrategyClient;
  readonly name: string;
  readonly sheet: Excel.Worksheet;
};

/** Names of tabs for clients, that no sheet and none before them has. */
export function chooseNames(
  batch: readonly StrategyClient[],
  taken: readonly string[],
  language: Language
): string[] {
  const fallback = strategyTexts(language).sheet;
  return batch.reduce<string[]>(
    (names, client) => [...names, freeSheetName(client.name, [...taken, ...names], fallback)],
    []
  );
}

/**
 * The first sheet of a batch is written in full, the others are copies of it with heads of their own. Each carries our
 * mark before anything else.
 */
export function writeBatch(
  context: Excel.RequestContext,
  batch: readonly StrategyClient[],
  names: readonly string[],
  request: Batch
): MadeSheet[] {
  const { language } = request;
  const { worksheets } = context.workbook;
  let template: Excel.Worksheet | undefined;
  const made = batch.map((client, index) => {
    const name = names[index] ?? "";
    let sheet: Excel.Worksheet;
    if (template) {
      sheet = template.copy("End");
      sheet.name = name;
    } else {
      sheet = worksheets.add(name);
      template = sheet;
      writeTemplate(sheet, name, client, request);
    }
    const { position, color } = request.tabs.place(client.agent);
    sheet.tabColor = color;
    if (position !== undefined) sheet.position = position;
    writeOwner(sheet, client, language);
    writeHead(sheet, client, language, dateSerial(request.today));
    writeGiven(sheet, client, request);
    return { client, name, sheet };
  });
  // When all copies are made: the template is the first of them, and may be short itself.
  for (const { client, name, sheet } of made) {
    if (client.extent === "short") shortenNew(sheet, name, language, request.weights);
  }
  return made;
}

function writeTemplate(
  sheet: Excel.Worksheet,
  name: string,
  client: StrategyClient,
  { language, weights = DEFAULT_WEIGHTS }: NewSheets
): void {
  const block = { row: 0, column: 0, rows: PLACED.rows, columns: COLUMNS };
  const all = rangeOf(sheet, block);
  addNames(sheet, name, printComment(makeIdentity(client, language)));
  // Formats first: texts of persons stand in cells that are text before anything is written into them.
  all.numberFormat = templateFormats(language, client.money);
  const values = templateValues(language, weights);
  all.values = values;
  formatSheet(sheet);
  const textAt = ({ row, column }: CellPlace): string | number | undefined => values[row]?.[column];
  preparePaper(sheet, { form: NEW_FORM, answers: NO_ANSWERS, textAt }, { block, language });
  addChecks(sheet, language);
}

function writeOwner(sheet: Excel.Worksheet, client: StrategyClient, language: Language): void {
  const identity = makeIdentity(client, language);
  setOwner(sheet, identity);
  writeIdentity(
    sheet,
    { row: TITLE_ROW, column: KNOWLEDGE },
    printCell(identity, client.name, client.state ?? "key")
  );
}

/** Puts the identity into a cell where nobody sees it: the number format shows neither numbers nor texts. */
export function writeIdentity(sheet: Excel.Worksheet, place: CellPlace, text: string): void {
  const cell = rangeOf(sheet, { ...place, rows: 1, columns: 1 });
  cell.numberFormat = [[";;;"]];
  cell.values = [[text]];
}

/** The head of a new sheet, in the places where a new sheet has it. */
function writeHead(
  sheet: Excel.Worksheet,
  client: StrategyClient,
  language: Language,
  today: number
): void {
  const column = (index: number, rows: number): Excel.Range =>
    rangeOf(sheet, { row: HEAD_ROW, column: index, rows, columns: 1 });
  const title = rangeOf(sheet, { row: CLIENT_ROW, column: LABEL, rows: 1, columns: 1 });
  title.numberFormat = [["@"]];
  title.values = [[neutralise(client.name)]];
  title.format.rowHeight = heightForClient(client.name);
  const { left } = HEAD_HALVES;
  const formats = left.map((figure) => [figureFormat(figure, client.money)]);
  const values = left.map((figure) => [safeValue(figureValue(figure, client, language))]);
  const [, value, before] = HEAD_COLUMNS.left;
  column(value, left.length).numberFormat = formats;
  column(value, left.length).values = values;
  column(before, left.length).numberFormat = formats;
  const trend = headPlace("trend");
  const trendCells = rangeOf(sheet, { ...trend, rows: 1, columns: 2 });
  const trendFormat = figureFormat("trend", client.money);
  trendCells.numberFormat = [[trendFormat, trendFormat]];
  trendCells.values = [[safeValue(figureValue("trend", client, language)), ""]];
  // No day of a last answer: nobody has given one yet.
  rangeOf(sheet, { ...headPlace("created"), rows: 1, columns: 1 }).values = [[today]];
}

/** What the data and the settings give for a client: its last years, its quadrant's plan, the terms of its value. */
function writeGiven(sheet: Excel.Worksheet, client: StrategyClient, request: NewSheets): void {
  const { language, value } = request;
  const { years = NO_YEARS } = client;
  const row = NEW_FORM.field(YEAR_FIELDS[0])?.answer.row ?? 0;
  const lines = YEAR_FIELDS.map((code) => {
    const amount = years[code] ?? "";
    return [amount, "", "", amount, "", ""];
  });
  // Also where there are none: the sheet may be a copy of another client's.
  const columns = SHORT_ANSWER_WIDTH + GIVEN_WIDTH;
  rangeOf(sheet, { row, column: ANSWER, rows: lines.length, columns }).values = lines;
  if (NEW_FORM.table("playbook")) {
    const texts = planTexts(language, client.quadrant).map((text) => [text]);
    const from = sectionRow("playbook") + 1;
    rangeOf(sheet, { row: from, column: LABEL, rows: texts.length, columns: 1 }).values = texts;
  }
  const terms = NEW_FORM.table("valueTerms");
  if (terms) {
    const cells = termCells(findGivenTerms(client, value));
    const at = { row: termRow(terms, "given"), column: LABEL + 1, rows: 1, columns: cells.length };
    rangeOf(sheet, at).values = [cells];
  }
}

/** The first column of the section from below its title: the quadrant's task, the heading, the lines, blanks. */
function planTexts(language: Language, quadrant: Quadrant | null): string[] {
  const texts = strategyTexts(language);
  const lines = listPlaybook(quadrant).map((line) => texts.lists.playbook[line]);
  const blanks = Array<string>(Math.max(0, PLAYBOOK_ROWS - lines.length)).fill("");
  const heading = texts.columns.playbookLine.label;
  return [describeTask(language, quadrant), heading, ...lines, ...blanks];
}

export function safeValue(value: string | number): string | number {
  return typeof value === "string" ? neutralise(value) : value;
}
