import { areaText, quoteSheetName, type Area } from "../../officeHost/model/area";
import { attachCalculator } from "../../officeHost/model/calc/calculator";
import { clipToUsed } from "../../officeHost/model/edit/guard";
import { formatValue } from "../../officeHost/model/show/text";
import type { Sheet } from "../../officeHost/model/sheet";
import { makeElement } from "../dom";
import type { Session } from "../session";

/** Count, sum and number of numbers of what is selected. */
export type Figures = { readonly count: number; readonly numbers: number; readonly sum: number };

/** Adds up the filled cells of areas; cells that several areas share count each time, as in Excel. Filtered rows don't. */
export function addUp(sheet: Sheet, areas: readonly Area[]): Figures {
  let count = 0;
  let numbers = 0;
  let sum = 0;
  for (const whole of areas) {
    const area = clipToUsed(sheet, whole);
    if (!area) continue;
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      const line = sheet.rows[row];
      if (!line || line.filtered) continue;
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const value = line.values[column] ?? null;
        if (value === null) continue;
        count += 1;
        if (typeof value !== "number") continue;
        numbers += 1;
        sum += value;
      }
    }
  }
  return { count, numbers, sum };
}

/** What the preview cannot compute, in a sentence; "" when it computes every formula. */
function reportNotComputed(session: Session): string {
  const { workbook, texts } = session;
  const lacking = attachCalculator(workbook).notComputed;
  const [first] = lacking;
  if (!first) return "";
  const names = [...new Set(lacking.map(({ what }) => what))].slice(0, 3).join(", ");
  const sheet = workbook.sheetById(first.sheet)?.name ?? "";
  const place = areaText({ row: first.row, column: first.column, rows: 1, columns: 1 });
  return texts.notComputed(names, lacking.length, `${quoteSheetName(sheet)}!${place}`);
}

/** The line at the bottom right: what is not computed; average, count and sum of the selection. */
export function makeStatus(session: Session): HTMLElement {
  const { texts, officeLanguage } = session;
  const mode = makeElement("span", { class: "mode" }, texts.ready);
  const figures = makeElement("span", { class: "figures" });
  const lacking = makeElement("span", { class: "lacking", role: "status" });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = (number: number): string =>
    formatValue(Math.round(number * 100) / 100, "#,##0.##", officeLanguage).replace(/[.,]$/, "");
  const show = (): void => {
    timer = undefined;
    const { count, numbers, sum } = addUp(session.sheet, session.cursor.areas);
    const parts =
      count < 2
        ? []
        : numbers === 0
          ? [`${texts.status.count}: ${count}`]
          : [
              `${texts.status.average}: ${write(sum / numbers)}`,
              `${texts.status.count}: ${count}`,
              `${texts.status.sum}: ${write(sum)}`,
            ];
    figures.replaceChildren(...parts.map((part) => makeElement("span", {}, part)));
    lacking.textContent = reportNotComputed(session);
  };
  session.listen(() => {
    mode.textContent = session.isEditing ? texts.editing : texts.ready;
    // Large selections take a moment: not at every step of a drag.
    timer ??= setTimeout(show, 80);
  });
  return makeElement("div", { class: "status" }, lacking, mode, figures);
}
