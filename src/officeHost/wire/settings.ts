import type { Workbook } from "../model/workbook";

/** Fills two arrays of Office's with the names and JSON texts of the workbook's settings. */
export function readSettings(workbook: Workbook, keys: string[], values: string[]): void {
  for (const [key, value] of workbook.settings) {
    keys.push(key);
    values.push(value);
  }
}

/** Replaces the settings by those of two arrays: `saveAsync` gives the whole of them, so what is missing is deleted. */
export function writeSettings(
  workbook: Workbook,
  keys: readonly string[],
  values: readonly string[]
): void {
  workbook.settings.clear();
  keys.forEach((key, index) => workbook.settings.set(key, values[index] ?? "null"));
  workbook.touched.add("settings");
  workbook.tell({ kind: "other", what: "settings" });
}
