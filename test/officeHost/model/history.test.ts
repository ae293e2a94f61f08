import fc from "fast-check";
import { startExcel } from "../api/book";
import type { Workbook } from "../../../src/officeHost/model/workbook";

type Step = (sheet: Excel.Worksheet, at: number) => void;

/** Things an add-in can do on a sheet, at a row from 1 on. */
const STEPS: Readonly<Record<string, Step>> = {
  values: (sheet, at) => (sheet.getRange(`A${at}:B${at}`).values = [[at, `text ${at}`]]),
  formula: (sheet, at) => (sheet.getRange(`D${at}`).formulas = [[`=SUM(A1:A${at})*2`]]),
  spill: (sheet, at) => (sheet.getRange(`F${at}`).formulas = [[`=A1:A3+${at}`]]),
  fill: (sheet, at) => (sheet.getRange(`A${at}:C${at}`).format.fill.color = "#FFAA00"),
  column: (sheet, at) => (sheet.getRange("B:B").format.columnWidth = 50 + at),
  insertRows: (sheet, at) => sheet.getRange(`${at}:${at + 1}`).insert("Down"),
  deleteRow: (sheet, at) => sheet.getRange(`${at}:${at}`).delete("Up"),
  insertCells: (sheet, at) => sheet.getRange(`A${at}:B${at}`).insert("Down"),
  insertColumn: (sheet) => sheet.getRange("B:B").insert("Right"),
  merge: (sheet, at) => sheet.getRange(`H${at}:I${at}`).merge(),
  clear: (sheet, at) => sheet.getRange(`A${at}:F${at}`).clear(),
  move: (sheet, at) => sheet.getRange(`A${at}`).moveTo(`K${at + 2}`),
  copy: (sheet, at) => sheet.getRange(`A${at + 3}`).copyFrom(`A1:D${at}`),
  rule: (sheet, at) =>
    (sheet.getRange(`A1:A${at}`).conditionalFormats.add("Custom").custom.rule.formula = "=A1>2"),
  validation: (sheet, at) =>
    (sheet.getRange(`A${at}`).dataValidation.rule = {
      list: { inCellDropDown: true, source: "1,2" },
    }),
  name: (sheet, at) => sheet.names.add(`Own_${at}_${names++}`, sheet.getRange(`A${at}`)),
  chart: (sheet) => (sheet.charts.add("Line", sheet.getRange("A1:B3")).title.format.font.size = 20),
  group: (sheet, at) => sheet.getRange(`${at}:${at}`).group("ByRows"),
  hide: (sheet, at) => (sheet.getRange(`${at}:${at}`).rowHidden = true),
  freeze: (sheet, at) => sheet.freezePanes.freezeRows(at),
  print: (sheet, at) => sheet.horizontalPageBreaks.add(`A${at + 1}`),
  link: (sheet, at) =>
    (sheet.getRange(`C${at}`).hyperlink = { address: `https://example.com/${at}` }),
  sort: (sheet) => sheet.getRange("A1:B9").sort.apply([{ key: 0, ascending: false }]),
  property: (sheet, at) => sheet.customProperties.add("key", String(at)),
};
let names = 0;

/** Everything of a workbook that a step of Ctrl+Z gives back, whatever made it. */
function stateOf(workbook: Workbook): unknown {
  return workbook.sheets.map((sheet) => {
    const { journal: _journal, touched: _touched, source: _source, rows, columns, ...rest } = sheet;
    return JSON.parse(
      JSON.stringify(
        {
          ...rest,
          columns: columns.map((column) => column ?? null),
          rows: rows.flatMap((row, at) => {
            const { source: _row, extras, ...cells } = row ?? {};
            const isBlank = !row || (row.values.length === 0 && !extras?.size && !row.hidden);
            if (isBlank && !row?.styles.length && !row?.outlineLevel) return [];
            return [{ at, ...cells, extras: [...(extras ?? [])] }];
          }),
        },
        (key, value: unknown) =>
          key === "source" ? undefined : value instanceof Map ? [...value] : value
      )
    ) as unknown;
  });
}

test("undoing all steps gives the workbook as it was, and doing them again as it became", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(...Object.keys(STEPS)), fc.integer({ min: 1, max: 6 })), {
        minLength: 1,
        maxLength: 6,
      }),
      async (steps) => {
        const excel = await startExcel();
        const { workbook, history } = excel.host;
        const states = [stateOf(workbook)];
        for (const [name, at] of steps) {
          const before = history.steps.length;
          await excel.Excel.run(async (context) => {
            STEPS[name]?.(context.workbook.worksheets.getItem("Data"), at);
            await context.sync();
          }).catch(() => undefined);
          // What was refused, or changed nothing, is no step.
          if (history.steps.length > before) states.push(stateOf(workbook));
        }
        const last = states.length - 1;
        for (let step = last; step > 0; step -= 1) {
          expect(history.undo()).toBe(true);
          expect(stateOf(workbook)).toEqual(states[step - 1]);
        }
        for (let step = 1; step <= last; step += 1) {
          history.redo();
          expect(stateOf(workbook)).toEqual(states[step]);
        }
        excel.close();
      }
    ),
    { seed: 12, numRuns: 60 }
  );
});
