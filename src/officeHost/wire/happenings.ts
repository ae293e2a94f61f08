import { areaText } from "../model/area";
import type { Happening } from "../model/happening";
import { tableId } from "../model/tableId";
import { WORKBOOK, type Message } from "./message";

/** Office's numbers of the events that tell of something beside cells, formats and tabs. */
const EVENTS = {
  clicked: 21,
  rowsSorted: 19,
  columnsSorted: 20,
  rowsHidden: 22,
  formulas: 23,
  protection: 24,
  visibility: 26,
  moved: 27,
  chartAdded: 50,
  chartActivated: 51,
  chartDeactivated: 52,
  chartDeleted: 53,
  tableAdded: 102,
  tableDeleted: 103,
  commentAdded: 250,
  commentDeleted: 251,
  commentChanged: 252,
} as const satisfies Readonly<Record<Happening["name"], number>>;

/** The events of a happening on a sheet: to the object, its sheet and the workbook. */
export function describeHappening(sheet: string, happening: Happening): Message[] {
  const event = EVENTS[happening.name];
  const data = { source: "Local", worksheetId: sheet, ...dataOf(happening) };
  const own = "chart" in happening ? [happening.chart] : [];
  return [...own, sheet, WORKBOOK].map((target) => ({ event, target, data, isRemote: false }));
}

function dataOf(happening: Happening): Readonly<Record<string, unknown>> {
  switch (happening.name) {
    case "rowsHidden":
      return {
        address: areaText(happening.area),
        changeType: happening.isHidden ? "Hidden" : "Unhidden",
      };
    case "clicked": {
      const { area, offsetX, offsetY } = happening;
      return { address: areaText(area), offsetX, offsetY };
    }
    case "rowsSorted":
    case "columnsSorted":
      return { address: areaText(happening.area) };
    case "formulas":
      return { formulaDetails: happening.details };
    case "protection":
      return { isProtected: happening.isProtected };
    case "visibility":
      return { visibilityBefore: happening.before, visibilityAfter: happening.after };
    case "moved":
      return { positionBefore: happening.before, positionAfter: happening.after };
    case "tableAdded":
    case "tableDeleted":
      return { tableId: tableId(happening.table), tableName: happening.table.name };
    case "chartAdded":
    case "chartDeleted":
    case "chartActivated":
    case "chartDeactivated":
      return { chartId: happening.chart };
    default:
      return {
        changeType: happening.changeType,
        commentDetails: [{ commentId: happening.comment, replyIds: happening.replies }],
      };
  }
}
