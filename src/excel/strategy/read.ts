import type { CellValue } from "../../core/reading/values/cells";
import { dateOf, readAnswers, type CellPlace } from "../../core/strategy/answers";
import type { StrategyAnswers } from "../../core/strategy/answers";
import type { StrategyCase } from "../../core/strategy/case";
import { splitLabels } from "../../core/strategy/labels";
import { TERM_CODES, type ClientTerms } from "../../core/strategy/clientValue";
import type { HeadLine } from "../../core/strategy/points";
import { QUADRANTS } from "../../core/classes/classification";
import { LANGUAGES } from "../../strings/language";
import { readListWord, strategyTexts } from "../../strings/strategy/texts";
import { bound, intersect, areEqual, rangeOf, type Block } from "../cells/area";
import { inTurn } from "../host/session";
import { loadCells } from "../unit/cellsImage";
import type { CellsImage } from "../unit/touches";
import type { FoundSheet } from "./find";
import { readClass, readState } from "./head";
import { findTermRow } from "./place";
import { COMPLETENESS_NAME, loadNames, readPlaces, type SheetPlaces } from "./names";

/** A strategy sheet as it was read: what is typed, what stands in the head, and where. */
export type ReadSheet = FoundSheet & {
  readonly places: SheetPlaces;
  readonly answers: StrategyAnswers;
  /** Values of the head's cells as they stand. */
  readonly headValues: Readonly<Partial<Record<HeadLine, CellValue>>>;
  /** The completeness cell's formula. */
  readonly formula: string | undefined;
  readonly valueAt: (place: CellPlace) => CellValue | undefined;
  /** All of the sheet's cells of ours, to compare with them and to bring them back; only where it was asked for. */
  readonly form: CellsImage | undefined;
};

/** So many sheets are read in one request: names and cells of one take some 40 KB of the answer. */
const PER_REQUEST = 40;
/** The same where all that a sheet holds is kept to bring it back. */
const MOST_WRITTEN = 25;

/**
 * Reads answers and heads of sheets. One request for 40 sheets; one more where fields were moved out of the area that
 * the sheet's mark covers. `isToBeWritten`: everything that the sheets hold is kept, to bring it back.
 */
export async function readSheets(
  context: Excel.RequestContext,
  sheets: readonly FoundSheet[],
  isToBeWritten = false
): Promise<ReadSheet[]> {
  const most = isToBeWritten ? MOST_WRITTEN : PER_REQUEST;
  const parts = Array.from({ length: Math.ceil(sheets.length / most) }, (_, index) =>
    sheets.slice(index * most, (index + 1) * most)
  );
  return (await inTurn(parts, (part) => readPart(context, part, isToBeWritten))).flat();
}

async function readPart(
  context: Excel.RequestContext,
  sheets: readonly FoundSheet[],
  isToBeWritten: boolean
): Promise<ReadSheet[]> {
  const asked = sheets.map((found) => {
    const sheet = context.workbook.worksheets.getItem(found.id);
    const names = loadNames(sheet);
    const cells = found.block && rangeOf(sheet, found.block).load("values");
    const completeness = sheet.names.getItemOrNullObject(COMPLETENESS_NAME);
    const formula = completeness.getRangeOrNullObject().load("formulas");
    const form =
      isToBeWritten && found.block
        ? loadCells(rangeOf(sheet, found.block), found.block, "form")
        : undefined;
    return { found, sheet, names, cells, formula, form };
  });
  await context.sync();
  const placed = asked.map((one) => {
    const places = readPlaces(one.names);
    const needed = bound([...(one.found.block ? [one.found.block] : []), ...cellsOf(places)]);
    const isWhole = !needed || (one.found.block && isInside(needed, one.found.block));
    const block = isWhole ? one.found.block : needed;
    const cells = isWhole ? one.cells : rangeOf(one.sheet, needed).load("values");
    return { ...one, places, block, cells, isWhole };
  });
  if (placed.some(({ isWhole }) => !isWhole)) await context.sync();
  return placed.map(({ found, places, block, cells, formula, form }) => {
    const values = (cells?.values ?? []) as CellValue[][];
    const valueAt = ({ row, column }: CellPlace): CellValue | undefined =>
      block && values[row - block.row]?.[column - block.column];
    const lines = Object.entries(places.head.lines).map(([line, place]) => [line, valueAt(place)]);
    return {
      ...found,
      places,
      answers: readAnswers(places.answers, valueAt, readListWord),
      headValues: Object.fromEntries(lines) as ReadSheet["headValues"],
      formula: formula.isNullObject ? undefined : String(formula.formulas[0]?.[0] ?? ""),
      valueAt,
      form: form?.(),
    };
  });
}

function isInside(inner: Block, outer: Block): boolean {
  const common = intersect(inner, outer);
  return common !== undefined && areEqual(common, inner);
}

/** Every cell that the names of a sheet point at, as blocks. */
function cellsOf({ answers, head }: SheetPlaces): Block[] {
  const cell = ({ row, column }: CellPlace): Block => ({ row, column, rows: 1, columns: 1 });
  const fields = Object.values(answers.fields).flatMap(({ value, mark }) =>
    mark ? [cell(value), cell(mark)] : [cell(value)]
  );
  const tables = Object.values(answers.tables).flatMap(({ row, rows, columns, mark }) =>
    [...Object.values(columns), ...(mark === undefined ? [] : [mark])].map((column) => ({
      row,
      column,
      rows: rows + 1,
      columns: 1,
    }))
  );
  const heads = [...Object.values(head.lines), ...Object.values(head.before)].map(cell);
  return [...fields, ...tables, ...heads];
}

/** A sheet as coaching sees it: the client by the sheet's head, which the last refresh wrote. */
export function toCase(sheet: ReadSheet): StrategyCase {
  const { headValues, places, valueAt } = sheet;
  const text = (line: HeadLine): string | null => {
    const value = headValues[line];
    if (typeof value === "number") return String(value);
    if (typeof value !== "string" || value === "") return null;
    return LANGUAGES.some((one) => strategyTexts(one).notKnown === value) ? null : value;
  };
  const { class: before, turnover: turnoverBefore } = places.head.before;
  const agents = splitLabels(text("agent"));
  const territories = splitLabels(text("territory"));
  const figures = {
    turnover: numberOf(headValues.turnover),
    turnoverBefore: numberOf(turnoverBefore && valueAt(turnoverBefore)),
    profit: numberOf(headValues.profit),
    trend: numberOf(headValues.trend),
    terms: readTerms(sheet),
  };
  const kept = (line: "agent" | "territory"): string | null => {
    const place = places.head.before[line];
    const value = place && valueAt(place);
    return typeof value === "string" && value !== "" ? value : null;
  };
  const made = dateOf(numberOf(headValues.created));
  return {
    client: {
      key: sheet.key,
      name: text("client") ?? sheet.key,
      territory: territories[0] ?? null,
      agent: agents[0] ?? null,
      agents,
      territories,
      state: readState(headValues.state),
      class: readClass(headValues.class) ?? "C",
      quadrant: QUADRANTS.find((one) => one === headValues.quadrant) ?? null,
    },
    classBefore: before ? readClass(valueAt(before)) : null,
    figures,
    agentBefore: kept("agent"),
    territoryBefore: kept("territory"),
    missingSince: dateOf(numberOf(headValues.missingSince)),
    atStake: Math.max(0, figures.turnover ?? 0, figures.turnoverBefore ?? 0),
    made: made ?? 0,
    updated: dateOf(numberOf(headValues.updated)),
    answers: sheet.answers,
    extent: places.extent,
  };
}

function numberOf(value: CellValue | undefined): number | null {
  return typeof value === "number" ? value : null;
}

/** The terms of the client's value that the data and the settings give, as they stand on the sheet. */
function readTerms({ places, valueAt }: ReadSheet): ClientTerms {
  const table = places.answers.tables.valueTerms;
  const row = table && findTermRow(table.row, table.row + table.rows, "given");
  return Object.fromEntries(
    TERM_CODES.map((code) => {
      const column = table?.columns[code];
      const isThere = row !== undefined && column !== undefined;
      return [code, isThere ? numberOf(valueAt({ row, column })) : null];
    })
  ) as ClientTerms;
}
