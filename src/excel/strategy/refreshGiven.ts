import type { CellValue } from "../../core/reading/values/cells";
import { isAnsweredRow, type CellPlace } from "../../core/strategy/answers";
import type { StrategyClient } from "../../core/strategy/client";
import { TERM_CODES } from "../../core/strategy/clientValue";
import type { Edit } from "../../core/strategy/edits";
import { tableOf } from "../../core/strategy/layout";
import { listPlaybook } from "../../core/strategy/playbook";
import { YEAR_FIELDS } from "../../core/strategy/years";
import { QUADRANTS } from "../../core/classes/classification";
import { LANGUAGES } from "../../strings/language";
import { readListWord, strategyTexts } from "../../strings/strategy/texts";
import type { ValueNumbers } from "../stored/assumptions";
import { isSameFigure } from "./head";
import { describeTask } from "./otherLanguage";
import { findTermRow, GIVEN, LABEL } from "./place";
import type { ReadSheet } from "./read";
import { findGivenTerms, termCells } from "./terms";
import { givenFormat } from "./values";

/** A cell to be written. */
export type GivenCell = {
  readonly place: CellPlace;
  readonly value: string | number;
  readonly format?: string;
};

/** What the data give for a sheet, and the answers that it fills in. */
export type Given = { readonly cells: readonly GivenCell[]; readonly fills: readonly Edit[] };

/** What filling in the data's turnovers changes in a new sheet. */
export function listFills({ years }: StrategyClient): Edit[] {
  return YEAR_FIELDS.flatMap((code): Edit[] => {
    const value = years?.[code] ?? null;
    return value === null ? [] : [{ kind: "field", code, part: "value", value }];
  });
}

/**
 * METHOD 7: turnovers of the data stand beside the answers, and go into them where these are empty or still hold the
 * program's own last value; the plan of the quadrant and the terms of the value follow the data, too.
 */
export function planGiven(sheet: ReadSheet, client: StrategyClient, value?: ValueNumbers): Given {
  const { fills, cells } = planYears(sheet, client);
  return {
    fills,
    cells: [...cells, ...planTerms(sheet, client, value), ...planLines(sheet, client)],
  };
}

function planYears(sheet: ReadSheet, { years, money }: StrategyClient): Given {
  const cells: GivenCell[] = [];
  const fills: Edit[] = [];
  const column = sheet.places.columns[GIVEN];
  for (const code of YEAR_FIELDS) {
    const next = years?.[code] ?? null;
    const place = sheet.places.answers.fields[code]?.value;
    if (next === null || !place || column === undefined) continue;
    const beside = { row: place.row, column };
    const held = sheet.valueAt(beside) ?? "";
    if (held !== "" && typeof held !== "number") continue;
    if (!isSameFigure(held, next)) {
      cells.push({ place: beside, value: next, format: givenFormat(money, sheet.language) });
    }
    const typed = sheet.answers.fields[code].value;
    const isOurs = typed === null || (typeof held === "number" && isSameFigure(typed, held));
    if (!isOurs || isSameFigure(typed ?? "", next)) continue;
    cells.push({ place, value: next });
    fills.push({ kind: "field", code, part: "value", value: next });
  }
  return { cells, fills };
}

function planTerms(sheet: ReadSheet, client: StrategyClient, value?: ValueNumbers): GivenCell[] {
  const table = sheet.places.answers.tables.valueTerms;
  if (!table) return [];
  const row = findTermRow(table.row, table.row + table.rows, "given");
  const wanted = termCells(findGivenTerms(client, value));
  return TERM_CODES.flatMap((code, index): GivenCell[] => {
    const column = table.columns[code];
    const next = wanted[index] ?? "";
    if (column === undefined) return [];
    const place = { row, column };
    return isSameFigure(sheet.valueAt(place) ?? "", next) ? [] : [{ place, value: next }];
  });
}

/** The task of the quadrant, and its lines in place of those of another one that nobody has written beside. */
function planLines(sheet: ReadSheet, { quadrant }: StrategyClient): GivenCell[] {
  const { language, places } = sheet;
  const cells: GivenCell[] = [];
  const title = places.sections.playbook;
  const label = places.columns[LABEL];
  if (title && label !== undefined) {
    const place = { row: title.row + 1, column: label };
    const held = sheet.valueAt(place) ?? "";
    const wanted = describeTask(language, quadrant);
    if (held !== wanted && isTask(held)) cells.push({ place, value: wanted });
  }
  const table = places.answers.tables.playbook;
  const column = table?.columns.playbookLine;
  if (!table || column === undefined) return cells;
  const part = tableOf("playbook");
  const taken = sheet.answers.tables.playbook.filter((row) => isAnsweredRow(part, row));
  const lines = Array.from({ length: table.rows - 1 }, (_, index) => {
    const place = { row: table.row + 1 + index, column };
    const text = String(sheet.valueAt(place) ?? "");
    const isTaken = taken.some(({ at }) => at === index + 1);
    return { place, text, code: text === "" ? "" : readListWord("playbook", text), isTaken };
  });
  const wanted: readonly string[] = listPlaybook(quadrant);
  const known = new Set(lines.map(({ code }) => code));
  const missing = wanted.filter((code) => !known.has(code));
  const words: Readonly<Record<string, string>> = strategyTexts(language).lists.playbook;
  for (const { place, code, isTaken } of lines) {
    // A line with a text that is none of ours is the person's own.
    if (isTaken || code === undefined || (code !== "" && wanted.includes(code))) continue;
    const next = missing.shift();
    if (next === undefined && code === "") continue;
    cells.push({ place, value: next === undefined ? "" : (words[next] ?? "") });
  }
  return cells;
}

/** Is it a task that the program wrote, in whichever language? */
function isTask(held: CellValue): boolean {
  return (
    held === "" ||
    LANGUAGES.some((language) =>
      [null, ...QUADRANTS].some((quadrant) => describeTask(language, quadrant) === held)
    )
  );
}
