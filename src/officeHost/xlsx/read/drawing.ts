import { columnsPoints, rowsPoints } from "../../model/edit/sizes";
import type { Chart } from "../../model/parts";
import type { Sheet } from "../../model/sheet";
import { newChartId } from "../../model/edit/charts";
import { EMU } from "../parts/chartWords";
import { relatedPart, relationsOf, type Relation } from "../parts/relations";
import {
  attributeOf,
  childOf,
  descendantsOf,
  numberOf,
  parseXml,
  relationIdOf,
  textOf,
  type XmlElement,
} from "../xml/tree";
import { readChart } from "./chart";
import type { SheetSurroundings } from "./cells";

/** A frame of a drawing that holds a chart. */
export type ChartFrame = {
  readonly anchor: XmlElement;
  /** The element with the frame's number, name and alternative text. */
  readonly about: XmlElement | undefined;
  readonly relationId: string;
  readonly part: string;
};

/** The charts of a sheet's drawing; what else is drawn there is not looked at. */
export function readCharts(sheet: Sheet, around: SheetSurroundings, part: string): void {
  const { file } = around.opened;
  const drawing = relatedPart(file, part, "drawing");
  if (drawing === undefined || !file.has(drawing)) return;
  const relations = relationsOf(file, drawing);
  for (const frame of chartFrames(parseXml(file.text(drawing)), relations)) {
    if (!file.has(frame.part)) continue;
    const content = readChart(parseXml(file.text(frame.part)), around.workbook.themeColors);
    if (!content) continue;
    const chart: Chart = {
      id: newChartId(sheet),
      name: attributeOf(frame.about, "name") ?? "",
      ...content,
      ...placeOf(frame.anchor, sheet),
      altText: attributeOf(frame.about, "descr") ?? "",
      source: frame.part,
    };
    sheet.charts.push(chart);
    around.opened.origin.set(chart, frame.part);
    around.opened.charts.set(chart, JSON.stringify(chart));
  }
}

/** The frames with charts right below a drawing's root, in their order. */
export function chartFrames(root: XmlElement, relations: readonly Relation[]): ChartFrame[] {
  return root.children.flatMap((anchor) => {
    const frame = childOf(anchor, "graphicFrame");
    const chart = frame && descendantsOf(frame, "chart")[0];
    const relationId = chart && relationIdOf(chart);
    const relation = relations.find(({ id, kind }) => id === relationId && kind === "chart");
    if (!frame || relationId === undefined || !relation) return [];
    const about = childOf(childOf(frame, "nvGraphicFramePr"), "cNvPr");
    return [{ anchor, about, relationId, part: relation.target }];
  });
}

type Place = Pick<Chart, "left" | "top" | "width" | "height">;

/** Where an anchor puts its frame, in points. */
function placeOf(anchor: XmlElement, sheet: Sheet): Place {
  const from = pointOf(childOf(anchor, "from"), sheet);
  const to = childOf(anchor, "to");
  if (to) {
    const end = pointOf(to, sheet);
    return {
      ...from,
      width: Math.max(end.left - from.left, 0),
      height: Math.max(end.top - from.top, 0),
    };
  }
  const points = (element: XmlElement | undefined, name: string) =>
    (numberOf(element, name) ?? 0) / EMU;
  const size = childOf(anchor, "ext");
  const position = childOf(anchor, "pos");
  return {
    left: position ? points(position, "x") : from.left,
    top: position ? points(position, "y") : from.top,
    width: points(size, "cx"),
    height: points(size, "cy"),
  };
}

function pointOf(marker: XmlElement | undefined, sheet: Sheet): { left: number; top: number } {
  const number = (local: string) => Number(textOf(childOf(marker, local)) || 0);
  return {
    left: columnsPoints(sheet, 0, number("col")) + number("colOff") / EMU,
    top: rowsPoints(sheet, 0, number("row")) + number("rowOff") / EMU,
  };
}
