import type { ListName, ValueKind } from "../../core/strategy/layout";
import type { Language } from "../../strings/language";
import { describeOddAnswer, strategyTexts } from "../../strings/strategy/texts";
import { rangeOf, type Block } from "../cells/area";
import { ANSWER, KNOWLEDGE, PLACED_PARTS, type PlacedField, type PlacedTable } from "./place";

/** The most that the title of a message and a cell hold. */
export const TITLE_LENGTH = 32;
const CELL_LENGTH = 32_000;
/** Serial days of 2000-01-01 and 2100-01-01. */
const EARLIEST = 36_526;
const LATEST = 73_051;

/**
 * Adds data validation and hints to every answer: lists in the sheet's language, days, numbers within limits. Nothing
 * is forbidden: an unexpected answer gets a warning and may stay.
 */
export function addChecks(
  sheet: Excel.Worksheet,
  language: Language,
  parts: readonly (PlacedField | PlacedTable)[] = PLACED_PARTS
): void {
  const texts = strategyTexts(language);
  const add = (block: Block, kind: ValueKind, label: string, hint: string): void => {
    const { dataValidation } = rangeOf(sheet, block);
    dataValidation.rule = ruleOf(kind, language);
    dataValidation.prompt = {
      showPrompt: true,
      title: label.slice(0, TITLE_LENGTH),
      message: hint,
    };
    const message = describeOddAnswer(language, kind);
    if (message === undefined) return;
    dataValidation.errorAlert = {
      showAlert: true,
      style: "Warning",
      title: texts.oddTitle,
      message,
    };
  };
  const knowledge = (row: number, rows: number): void => {
    const block = { row, column: KNOWLEDGE, rows, columns: 1 };
    add(block, KNOWN, texts.knowledge.label, texts.knowledge.hint);
  };
  for (const { part, row } of parts.filter((one) => one.kind === "field")) {
    const { label, hint } = texts.fields[part.code];
    add({ row, column: ANSWER, rows: 1, columns: 1 }, part.value, label, hint);
    knowledge(row, 1);
  }
  for (const { part, row, end } of parts.filter((one) => one.kind === "table")) {
    const rows = end - row;
    for (const { code, at, value } of part.isFixed ? part.columns.slice(1) : part.columns) {
      const { label, hint } = texts.columns[code];
      add({ row: row + 1, column: at, rows, columns: 1 }, value, label, hint);
    }
    if (part.hasKnowledge) knowledge(row + 1, rows);
  }
}

/** Gives cells the words of a list to choose from; their hint stays. */
export function addListCheck(
  sheet: Excel.Worksheet,
  block: Block,
  list: ListName,
  language: Language
): void {
  rangeOf(sheet, block).dataValidation.rule = ruleOf({ kind: "list", list }, language);
}

const KNOWN: ValueKind = { kind: "list", list: "knowledge" };

function ruleOf(kind: ValueKind, language: Language): Excel.DataValidationRule {
  switch (kind.kind) {
    case "text":
      return { textLength: { formula1: CELL_LENGTH, operator: "LessThanOrEqualTo" } };
    case "amount":
      return { decimal: { formula1: 0, operator: "GreaterThanOrEqualTo" } };
    case "percent":
      return { decimal: { formula1: 0, formula2: 1, operator: "Between" } };
    case "whole":
      return {
        wholeNumber: { formula1: kind.least, formula2: kind.most, operator: "Between" },
      };
    case "date":
      // Given as numbers, because Excel reads dates written as text in its own language.
      return {
        date: { formula1: `=${EARLIEST}`, formula2: `=${LATEST}`, operator: "Between" },
      };
    case "list":
      return { list: { inCellDropDown: true, source: listSource(kind.list, language) } };
  }
}

/** The words of a list, as a check holds them. */
export function listSource(list: ListName, language: Language): string {
  return Object.values(strategyTexts(language).lists[list]).join(",");
}
