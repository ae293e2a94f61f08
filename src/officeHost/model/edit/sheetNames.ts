import { ApiError } from "../apiError";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";

/** Excel's longest sheet name. */
const LONGEST = 31;

/** What Excel calls a new sheet, by its language; a number follows. */
const NEW_NAME = { "en-US": "Sheet", "ru-RU": "Лист" } as const;

/**
 * Refuses a name that no sheet can have: blank, longer than 31 characters, with one of `\ / ? * : [ ]`, with an
 * apostrophe at either end, or reserved (`InvalidArgument`); or one that another sheet has, letter case aside
 * (`ItemAlreadyExists`).
 */
export function requireSheetName(workbook: Workbook, name: unknown, except?: Sheet): string {
  if (
    typeof name !== "string" ||
    name.trim() === "" ||
    name.length > LONGEST ||
    /[\\/?*:[\]]|^'|'$/.test(name) ||
    name.toLowerCase() === "history"
  ) {
    throw new ApiError("InvalidArgument", `No worksheet can be called ${JSON.stringify(name)}.`);
  }
  const other = workbook.sheetByName(name);
  if (other && other !== except) {
    throw new ApiError("ItemAlreadyExists", `There is a worksheet "${other.name}" already.`, 409);
  }
  return name;
}

/** The first of `Sheet1`, `Sheet2`, ... that is free. */
export function nextSheetName(workbook: Workbook, language: "ru-RU" | "en-US"): string {
  for (let number = 1; ; number += 1) {
    const name = `${NEW_NAME[language]}${number}`;
    if (!workbook.sheetByName(name)) return name;
  }
}

/** `Sales (2)`: the name of a copy, cut to what a sheet name may be long. */
export function copiedSheetName(workbook: Workbook, name: string): string {
  const base = name.replace(/ \(\d+\)$/, "");
  for (let number = 2; ; number += 1) {
    const ending = ` (${number})`;
    const copied = base.slice(0, LONGEST - ending.length) + ending;
    if (!workbook.sheetByName(copied)) return copied;
  }
}
