import type { CellPlace } from "../../core/strategy/answers";
import { DEFAULT_WEIGHTS, type Weights } from "../../core/strategy/weights";
import { TERM_CODES } from "../../core/strategy/clientValue";
import { FIELDS, LAYOUT_VERSION, TABLES } from "../../core/strategy/layout";
import { POINTS } from "../../core/strategy/points";
import { describeTask } from "./otherLanguage";
import { strategyTexts } from "../../strings/strategy/texts";
import { rangeOf, type Block } from "../cells/area";
import { inTurn } from "../host/session";
import { loadExpected } from "../unit/images";
import type { Expected } from "../unit/touches";
import type { Unit } from "../unit/unit";
import { writeCells, type CellWrite } from "./cellRuns";
import { addChecks, addListCheck } from "./checks";
import type { FoundSheet } from "./find";
import { figureFormula, termRow, usedFormula } from "./figureFormulas";
import { figureCell } from "./form";
import { completenessFormula, freshnessFormula, pointFormula, questionsFormula } from "./formulas";
import {
  formatExtra,
  formatHeadRows,
  formatParts,
  formatShortAnswer,
  formatTitle,
} from "./formatting";
import { makeIdentity, printCell } from "./identity";
import { addBlocks, addWords, listPartNames, wholeName, type NamedBlock } from "./names";
import { writeIdentity } from "./newSheet";
import { setOwner } from "./owner";
import {
  beforePlace,
  COLUMNS,
  EXTRA_ROWS,
  FIGURE_PLACES,
  GIVEN,
  headPlace,
  KNOWLEDGE,
  LABEL,
  PLACED,
  SIGN,
  TITLE_ROW,
} from "./place";
import { keepQuiet } from "./quiet";
import { readSheets, toCase, type ReadSheet } from "./read";
import { expectForm, pinSheet } from "./touches";
import { planUpgrade, type Upgrade } from "./upgradePlan";
import { rowSignFormula, signFormula, WORD_NAMES } from "./usableFormulas";
import {
  DONE_FORMAT,
  givenFormat,
  SIGN_FORMAT,
  starred,
  templateFormats,
  templateValues,
} from "./values";
import { listPlaybook } from "../../core/strategy/playbook";
import { YEAR_FIELDS } from "../../core/strategy/years";

/** Sheets that one request brings over. */
const PER_REQUEST = 10;

/** Is a sheet of an earlier layout that can be brought to the present one? */
export function isOld({ version, isProtected, block }: FoundSheet): boolean {
  return version < LAYOUT_VERSION && !isProtected && block !== undefined;
}

/**
 * Brings sheets of the second layout to the present one, in place: rows for what is new are inserted, the program's own
 * formulas written anew for where a person has moved things to, and nothing that was typed is touched. One request to
 * read ten sheets, one to write them; a failure takes all of it back.
 */
export async function upgradeSheets(
  unit: Unit,
  sheets: readonly FoundSheet[],
  weights: Weights = DEFAULT_WEIGHTS
): Promise<void> {
  const parts = Array.from({ length: Math.ceil(sheets.length / PER_REQUEST) }, (_, index) =>
    sheets.slice(index * PER_REQUEST, (index + 1) * PER_REQUEST)
  );
  await inTurn(parts, async (part) => {
    const { context } = unit;
    const read = await readSheets(context, part, true);
    const plans = read.map((sheet) => ({ sheet, plan: planUpgrade(sheet) }));
    const readNames = plans.map(({ sheet, plan }) =>
      loadExpected(context, [
        {
          kind: "names",
          sheetId: sheet.id,
          names: [
            ...listNewNames(plan).map(([name]) => wholeName(name)),
            ...WORD_NAMES.map(([name]) => name),
          ],
        },
      ])
    );
    await context.sync();
    const touches = plans.flatMap(({ sheet, plan }, index): Expected[] => [
      ...expectForm(
        sheet,
        plan.runs.map(({ at, rows }) => ({ row: at, rows })),
        []
      ),
      ...(readNames[index]?.() ?? []),
    ]);
    await unit.write({
      touches,
      pins: read.flatMap(pinSheet),
      write: () => {
        keepQuiet(context);
        for (const { sheet, plan } of plans) {
          writeUpgrade(context.workbook.worksheets.getItem(sheet.id), sheet, plan, weights);
        }
      },
    });
  });
}

/** Hidden names that the sheet gets, with the cells that they name afterwards. */
function listNewNames({ parts, form, headRow, shift = 0 }: Upgrade): NamedBlock[] {
  const moved = ([name, block]: NamedBlock): NamedBlock => [
    name,
    { ...block, column: block.column + shift },
  ];
  const at = (name: string, place: CellPlace | undefined): NamedBlock[] =>
    place ? [[name, { row: place.row, column: place.column, rows: 1, columns: 1 }]] : [];
  const head = (line: "state" | "missingSince"): CellPlace | undefined =>
    headRow === undefined
      ? undefined
      : { row: headRow, column: form.column(headPlace(line).column) };
  return [
    ...PLACED.sections.flatMap(({ code }) => at(`s_${code}`, form.done(code))),
    ...listPartNames(parts).map(moved),
    ...at("h_state", head("state")),
    ...at("h_missingSince", head("missingSince")),
    ...at(
      "b_state",
      headRow === undefined
        ? undefined
        : { row: headRow, column: form.column(beforePlace("state").column) }
    ),
  ];
}

function writeUpgrade(
  sheet: Excel.Worksheet,
  read: ReadSheet,
  plan: Upgrade,
  weights: Weights
): void {
  // From the bottom up, so that rows above stay where they are.
  for (const run of [...plan.runs].reverse()) {
    const block = { row: run.before, column: 0, rows: run.rows, columns: 1 };
    rangeOf(sheet, block).getEntireRow().insert("Down");
    rangeOf(sheet, { ...block, columns: COLUMNS }).clear("Formats");
  }
  writeRows(sheet, read, plan);
  if (plan.shift === 0) formatNew(sheet, plan);
  addChecks(sheet, read.language, plan.shift === 0 ? plan.parts : []);
  addBlocks(sheet, read.sheet, listNewNames(plan));
  addWords(sheet);
  writeSigns(sheet, read, plan);
  writeTexts(sheet, read, plan);
  writeFormulas(sheet, plan, weights);
  writeVersion(sheet, read, plan);
}

function writeRows(sheet: Excel.Worksheet, read: ReadSheet, plan: Upgrade): void {
  const { language } = read;
  const values = templateValues(language, DEFAULT_WEIGHTS);
  const formats = templateFormats(language, moneyOf(read));
  const quadrant = toCase(read).client.quadrant;
  const playbook = PLACED.sections.find(({ code }) => code === "playbook");
  const lines = listPlaybook(quadrant).map((line) => strategyTexts(language).lists.playbook[line]);
  if (playbook) {
    const put = (row: number, text: string): void => {
      const line = values[row];
      if (line) line[LABEL] = text;
    };
    put(playbook.row + 1, describeTask(language, quadrant));
    // The lines of the check-list stand below the task and the headings.
    for (const [index, text] of lines.entries()) put(playbook.row + 3 + index, text);
  }
  for (const { at, from, rows } of plan.runs) {
    const cut = <T>(grid: readonly (readonly T[])[]): T[][] =>
      grid.slice(from, from + rows).map((line) => [...line]);
    if (plan.shift !== undefined) {
      const range = rangeOf(sheet, { row: at, column: plan.shift, rows, columns: COLUMNS });
      range.numberFormat = cut(formats);
      range.values = cut(values);
      continue;
    }
    for (let index = 0; index < COLUMNS; index += 1) {
      const column = index === SIGN ? plan.form.column(LABEL) - 1 : plan.form.column(index);
      if (column < 0) continue;
      const range = rangeOf(sheet, { row: at, column, rows, columns: 1 });
      range.numberFormat = cut(formats).map((line) => [line[index] ?? "General"]);
      range.values = cut(values).map((line) => [line[index] ?? ""]);
    }
  }
}

/** The number format of the sheet's own amounts. */
function moneyOf({ places, form }: ReadSheet): string {
  const place = places.head.lines.turnover;
  const format =
    place &&
    form &&
    form.numberFormats?.[place.row - form.place.row]?.[place.column - form.place.column];
  return format && format !== "General" && format !== "@" ? format : "#,##0";
}

/** Formats what is new as it is on a new sheet. */
function formatNew(sheet: Excel.Worksheet, { sections, parts, headRow, runs }: Upgrade): void {
  for (const { at, rows } of runs) {
    const all = rangeOf(sheet, { row: at, column: 0, rows, columns: COLUMNS });
    all.format.font.size = 10;
    all.format.verticalAlignment = "Center";
    const signs = rangeOf(sheet, { row: at, column: SIGN, rows, columns: 1 });
    signs.format.horizontalAlignment = "Center";
  }
  if (headRow !== undefined) formatHeadRows(sheet, headRow, 1);
  for (const { code, row } of sections) {
    formatTitle(sheet, row);
    if (EXTRA_ROWS[code]) formatExtra(sheet, code, row + 1);
  }
  formatParts(sheet, parts);
}

/** Signs of all answers and the numbers beside the points, for where they stand now. */
function writeSigns(sheet: Excel.Worksheet, read: ReadSheet, { form }: Upgrade): void {
  const cells: CellWrite[] = [];
  for (const { code, value } of FIELDS) {
    const field = form.field(code);
    if (!field) continue;
    const { answer, sign } = field;
    if (sign.column < answer.column) {
      cells.push({ place: sign, value: signFormula(answer, value), format: SIGN_FORMAT });
    }
  }
  for (const part of TABLES) {
    const table = form.table(part.code);
    if (!table) continue;
    for (let row = table.row + 1; row < table.end; row += 1) {
      const isProgram =
        part.code === "valueTerms" &&
        (["given", "used"] as const).some((line) => termRow(table, line) === row);
      if (isProgram) continue;
      const place = { row, column: table.sign };
      cells.push({ place, value: rowSignFormula(row, part, table.columns), format: SIGN_FORMAT });
    }
  }
  for (const point of POINTS) {
    const place = form.done(point);
    if (place) cells.push({ place, value: pointFormula(form, point), format: DONE_FORMAT });
  }
  const questions = form.done("questions");
  if (questions) cells.push({ place: questions, value: questionsFormula(form) });
  const isOwn = read.places.columns[LABEL] !== 0;
  writeCells(sheet, isOwn ? cells : cells.filter(({ place }) => place.column > 0));
}

/** Labels get the sign of what a point needs, where the person left them as they were. */
function writeTexts(sheet: Excel.Worksheet, read: ReadSheet, plan: Upgrade): void {
  const { answers } = read.places;
  const cells: CellWrite[] = [];
  const star = (old: CellPlace, place: CellPlace, label: string): void => {
    if (read.valueAt(old) === label) cells.push({ place, value: starred(label, true) });
  };
  const texts = strategyTexts(read.language);
  for (const { code, needed } of FIELDS) {
    const old = answers.fields[code]?.value;
    const now = plan.form.field(code)?.answer;
    const label = read.places.columns[LABEL];
    if (!needed || !old || !now || label === undefined) continue;
    star(
      { row: old.row, column: label },
      { row: now.row, column: label },
      texts.fields[code].label
    );
  }
  for (const { part } of listStarred()) {
    const old = answers.tables[part.code];
    const now = plan.form.table(part.code);
    for (const code of [...part.needed, ...(part.starred ?? [])]) {
      const column = old?.columns[code];
      if (!old || !now || column === undefined) continue;
      star({ row: old.row, column }, { row: now.row, column }, texts.columns[code].label);
    }
  }
  writeCells(sheet, cells);
  writeLegend(sheet, read, plan);
  for (const code of YEAR_FIELDS) {
    const place = plan.form.field(code)?.answer;
    if (place && plan.shift === 0) {
      const format = givenFormat(moneyOf(read), read.language);
      formatShortAnswer(sheet, place.row);
      rangeOf(sheet, { row: place.row, column: GIVEN, rows: 1, columns: 1 }).numberFormat = [
        [format],
      ];
    }
  }
  const people = plan.form.table("people");
  const role = people?.columns.role;
  if (people && role !== undefined) {
    const rows = people.end - people.row;
    const cellsOfRole: Block = { row: people.row + 1, column: role, rows, columns: 1 };
    addListCheck(sheet, cellsOfRole, "role", read.language);
  }
}

/** Tables of points: what they need is marked. */
function listStarred(): { readonly part: (typeof TABLES)[number] }[] {
  return PLACED.sections
    .filter(({ code }) => POINTS.some((point) => point === code))
    .flatMap(({ parts }) =>
      parts.flatMap((placed) => (placed.kind === "table" ? [{ part: placed.part }] : []))
    );
}

/** What the signs mean now, where the sheet says it the old way. */
function writeLegend(sheet: Excel.Worksheet, read: ReadSheet, plan: Upgrade): void {
  const label = read.places.columns[LABEL];
  const [first] = plan.runs.filter(({ from }) => from === PLACED.sections[0]?.row);
  if (label === undefined || !first) return;
  const old = { row: first.before - 1, column: label };
  const text = read.valueAt(old);
  const isOurs = typeof text === "string" && text.startsWith("●");
  const cell = { row: first.at - 1, column: label, rows: 1, columns: 1 };
  if (isOurs) rangeOf(sheet, cell).values = [[strategyTexts(read.language).legend]];
}

/** The head's numbers and what follows from the answers, for where the answers stand now. */
function writeFormulas(sheet: Excel.Worksheet, { form }: Upgrade, weights: Weights): void {
  const put = (place: CellPlace | undefined, formula: string): void => {
    if (!place || formula === "") return;
    rangeOf(sheet, { row: place.row, column: place.column, rows: 1, columns: 1 }).formulas = [
      [formula],
    ];
  };
  put(form.head("freshness"), freshnessFormula(form));
  put(form.head("completeness"), completenessFormula(form, weights));
  for (const { line } of FIGURE_PLACES) put(figureCell(form, line), figureFormula(form, line));
  const terms = form.table("valueTerms");
  if (!terms) return;
  for (const code of TERM_CODES) {
    const column = terms.columns[code];
    if (column !== undefined) {
      put({ row: termRow(terms, "used"), column }, usedFormula(form, code));
    }
  }
}

/** From now on the sheet is of the present layout: in its name, its property and its cell. */
function writeVersion(sheet: Excel.Worksheet, read: ReadSheet, { form }: Upgrade): void {
  const identity = makeIdentity({ key: read.key, clientId: read.clientId }, read.language);
  setOwner(sheet, identity);
  if (!read.block) return;
  const place = { row: read.block.row + TITLE_ROW, column: form.column(KNOWLEDGE) };
  const held = read.valueAt(place) ?? "";
  const isFree = held === "" || (typeof held === "string" && held.startsWith("KeyClients "));
  const name = String(read.headValues.client ?? read.key);
  if (isFree) writeIdentity(sheet, place, printCell(identity, name));
}
