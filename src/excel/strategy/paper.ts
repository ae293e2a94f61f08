import type { AnswerPlaces, CellPlace, StrategyAnswers } from "../../core/strategy/answers";
import { SECTIONS, TABLES } from "../../core/strategy/layout";
import type { Language } from "../../strings/language";
import { FORMER_ASKS } from "../../strings/strategy/formerAsks";
import { strategyTexts } from "../../strings/strategy/texts";
import { rangeOf, type Block } from "../cells/area";
import { setPrintedPage } from "../cells/printedPage";
import type { Touch } from "../unit/touches";
import { formOf, type Form } from "./form";
import { setSizes, setWidths } from "./formatting";
import { PAPER_NAME } from "./names";
import { ASK, LABEL } from "./place";
import type { ReadSheet } from "./read";
import {
  countRowLines,
  heightFor,
  isProgramHeight,
  planRows,
  type RowSize,
  type Sized,
} from "./rowSizes";

/** A sheet with so many lines of visits is printed whole. */
const MOST_LINES = 8;
/** Of visits past so many are printed above those to come. */
const PRINTED_PAST = 4;
/** Of the margins at all sides but the lower one, in points; printers leave less than that white. */
const MARGIN = 18;

/**
 * The rows of visits long past that are not printed; undefined: all are (METHOD 7). Only what stands above the first visit
 * of today or later, or without a day, and only where the table has become long: on the screen every row stays where it is.
 */
export function findFolded(
  form: Form,
  answers: StrategyAnswers,
  today: number
): Pick<Block, "row" | "rows"> | undefined {
  const table = form.table("visits");
  if (!table || !form.done("visits") || table.end - table.row - 1 <= MOST_LINES) return undefined;
  let past = 0;
  const sorted = [...answers.tables.visits].sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
  for (const { at = 0, cells } of sorted) {
    const day = cells.visitDate;
    if (typeof day !== "number" || day >= today) break;
    past = at;
  }
  // `at` counts from the headings.
  const rows = past - PRINTED_PAST;
  return rows > 0 ? { row: table.row + 1, rows } : undefined;
}

/** Where a sheet of ours stands, and which of its rows are not printed. */
export type Printed = {
  readonly form: Form;
  readonly block: Block;
  readonly folded: Pick<Block, "row" | "rows"> | undefined;
  readonly language: Language;
};

/**
 * Sets how a sheet is printed: A4 upright, as wide as a page, on as many as it takes, so that letters never shrink below seven
 * points. Where visits are folded the first page ends above them and the second begins with their title and headings,
 * which stand in no print area: rows that are repeated are printed above an area that begins below them.
 */
export function setPaper(sheet: Excel.Worksheet, { form, block, folded, language }: Printed): void {
  const title = form.done("visits")?.row;
  const client = form.head("client");
  const named = { row: client?.row ?? block.row, rows: 1, ...folded };
  const cells = { ...named, column: form.column(LABEL), columns: 1 };
  sheet.names.add(PAPER_NAME, rangeOf(sheet, cells)).visible = false;
  const usual = { orientation: "Portrait", margin: MARGIN } as const;
  if (!folded || title === undefined || title <= block.row) {
    setPrintedPage(sheet, { ...usual, titleRows: 1, titlesFrom: named.row, areas: [block] });
    return;
  }
  const next = folded.row + folded.rows;
  const areas = [
    { ...block, rows: title - block.row },
    { ...block, row: next, rows: block.row + block.rows - next },
  ];
  const titles = { titleRows: folded.row - title, titlesFrom: title };
  const note = strategyTexts(language).folded(folded.rows);
  setPrintedPage(sheet, { ...usual, ...titles, areas, note });
}

/** Gives the rows of a new sheet their heights, and says how it is printed. */
export function preparePaper(
  sheet: Excel.Worksheet,
  sized: Sized,
  printed: Omit<Printed, "form" | "folded">
): void {
  writeSizes(sheet, planRows(sized));
  setPaper(sheet, { ...printed, form: sized.form, folded: undefined });
}

/** What a refresh does about the paper of a sheet: nothing where it is as it should be. */
export type PaperChange = {
  readonly touches: readonly Touch[];
  readonly write: (sheet: Excel.Worksheet) => void;
};

/**
 * A sheet of an earlier version gets today's widths, letters and heights once; one whose visits have become many, or few, other
 * print areas. Nothing where the paper is as it should be, and where a person has deleted the columns of the form.
 */
export function planPaper(read: ReadSheet, today: number): PaperChange | undefined {
  const { block, places, id, sheet } = read;
  const [, label] = places.columns;
  if (!block || label === undefined) return undefined;
  const form = formOfRead(read);
  const folded = findFolded(form, read.answers, today);
  const client = form.head("client");
  const wanted = { row: client?.row ?? block.row, rows: 1, ...folded };
  const isNew = places.paper === undefined;
  const isSame = places.paper?.row === wanted.row && places.paper.rows === wanted.rows;
  if (isSame) return undefined;
  const columns = [label > 0 ? label - 1 : undefined, ...places.columns.slice(1)];
  const touches: Touch[] = [
    { kind: "paper", sheetId: id, sheet, block, isWhole: isNew },
    { kind: "names", sheetId: id, names: [PAPER_NAME] },
  ];
  const asks = isNew ? listFormerAsks(read, form) : [];
  const write = (worksheet: Excel.Worksheet): void => {
    for (const { place, text } of asks) {
      rangeOf(worksheet, { ...place, rows: 1, columns: 1 }).values = [[text]];
    }
    if (isNew) {
      setWidths(worksheet, columns);
      setSizes(worksheet, block, client?.row);
      const asked = new Map(asks.map(({ place, text }) => [`${place.row} ${place.column}`, text]));
      const valueAt: ReadSheet["valueAt"] = (place) =>
        asked.get(`${place.row} ${place.column}`) ?? read.valueAt(place);
      fitRows(worksheet, { ...read, valueAt }, read.answers);
    } else worksheet.names.getItem(PAPER_NAME).delete();
    setPaper(worksheet, { form, block, folded, language: read.language });
  };
  return { touches, write };
}

/** Questions of sections in the longer words of an earlier version, and what they say now. */
function listFormerAsks(
  { valueAt, language }: ReadSheet,
  form: Form
): { readonly place: CellPlace; readonly text: string }[] {
  return SECTIONS.flatMap(({ code }) => {
    const row = form.done(code)?.row;
    const former = FORMER_ASKS[language][code];
    const place = { row: row ?? 0, column: form.column(ASK) };
    const isFormer = row !== undefined && former !== undefined && valueAt(place) === former;
    return isFormer ? [{ place, text: strategyTexts(language).sections[code].ask }] : [];
  });
}

function formOfRead({ places }: ReadSheet): Form {
  return formOf(
    places,
    (code) => places.sections[code],
    (index) => places.columns[index] ?? index
  );
}

/**
 * Gives the rows of a sheet the heights that its answers need. What a person has made higher than that stays so, and hidden
 * rows stay hidden.
 */
export function fitRows(sheet: Excel.Worksheet, read: ReadSheet, answers: StrategyAnswers): void {
  const { form: image, places, valueAt } = read;
  const now = (row: number): number | undefined => image?.heights?.[row - image.place.row];
  const lines = countTableLines(places.answers, answers);
  const sizes = planRows({ form: formOfRead(read), answers, textAt: valueAt }).filter(
    ({ row, height }) => {
      const is = now(row);
      if (is === undefined || is === 0) return false;
      if (height !== "own") {
        return is + NEAR < height || (isProgramHeight(is) && is > height + NEAR);
      }
      const needed = lines.get(row);
      const isEarlier = places.paper === undefined && isProgramHeight(is);
      return isEarlier || (needed !== undefined && is + NEAR < needed);
    }
  );
  writeSizes(sheet, sizes);
}

/** Excel rounds heights to pixels. */
const NEAR = 0.45;

/** The heights that rows of tables need at the least, as far as they hold answers. */
function countTableLines(places: AnswerPlaces, answers: StrategyAnswers): Map<number, number> {
  return new Map(
    TABLES.flatMap((part) => {
      const place = places.tables[part.code];
      if (!place) return [];
      return answers.tables[part.code].flatMap(({ at, cells }) =>
        // Rows inserted by the same edits have not been read yet.
        at === undefined || at >= place.rows
          ? []
          : [[place.row + at, heightFor(countRowLines(part, cells))] as const]
      );
    })
  );
}

/** Sets heights, rows that stand below one another and are equally high in one go. */
function writeSizes(sheet: Excel.Worksheet, sizes: readonly RowSize[]): void {
  const sorted = [...sizes].sort((a, b) => a.row - b.row);
  const runs: { row: number; rows: number; height: RowSize["height"] }[] = [];
  for (const { row, height } of sorted) {
    const last = runs.at(-1);
    if (last?.height === height && last.row + last.rows === row) last.rows += 1;
    else runs.push({ row, rows: 1, height });
  }
  for (const { row, rows, height } of runs) {
    const { format } = rangeOf(sheet, { row, column: 0, rows, columns: 1 }).getEntireRow();
    if (height === "own") format.autofitRows();
    else format.rowHeight = height;
  }
}
