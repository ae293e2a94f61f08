import { chartFamily } from "../../model/edit/chartTypes";
import { columnAt, rowAt } from "../../model/edit/chartPlaces";
import type { Chart } from "../../model/parts";
import type { Sheet } from "../../model/sheet";
import { EMU } from "../parts/chartWords";
import { setContentType } from "../parts/contentTypes";
import { addRelation, relatedPart, relationsOf, removeRelations } from "../parts/relations";
import { chartFrames, type ChartFrame } from "../read/drawing";
import type { Frame } from "../xml/frame";
import { Patch } from "../xml/patch";
import { encodeCellText, escapeXml } from "../xml/text";
import {
  childOf,
  descendantsOf,
  numberOf,
  parseXml,
  prefixOf,
  textOf,
  type XmlElement,
} from "../xml/tree";
import { chartXml } from "./chart";
import { CONTENT, DECLARATION, type SaveContext } from "./context";
import { relationAttribute } from "./links";

/**
 * Writes the sheet's charts: new ones get a frame and a part, changed ones of the file are changed in place as far as
 * that goes, deleted ones lose frame and part. Everything else in the drawing stays.
 */
export function writeCharts(frame: Frame, sheet: Sheet, part: string, context: SaveContext): void {
  const { file, opened } = context;
  const drawing = relatedPart(file, part, "drawing") ?? addDrawing(frame, sheet, part, context);
  if (drawing === undefined) return;
  const xml = file.text(drawing);
  const root = parseXml(xml);
  const frames = chartFrames(root, relationsOf(file, drawing));
  const patch = new Patch(xml);
  const origins = new Map(
    sheet.charts.map((chart) => [
      sheet.source === undefined ? undefined : opened.origin.get(chart),
      chart,
    ])
  );
  const gone = new Set<string>();
  for (const known of frames) {
    const chart = origins.get(known.part);
    if (chart) changeChart(chart, known, patch, sheet, context);
    else {
      patch.remove(known.anchor);
      gone.add(known.relationId);
    }
  }
  const parts = new Set(frames.map((known) => known.part));
  let number = Math.max(0, ...descendantsOf(root, "cNvPr").map((one) => numberOf(one, "id") ?? 0));
  const added = sheet.charts
    .filter((chart) => !parts.has((sheet.source !== undefined && opened.origin.get(chart)) || ""))
    .map((chart) => {
      number += 1;
      return newFrameXml(
        chart,
        number,
        sheet,
        prefixOf(root),
        addChartPart(chart, drawing, context),
        context
      );
    });
  if (added.length > 0) patch.append(root, added.join(""));
  removeRelations(file, drawing, gone);
  if (!patch.isEmpty) file.setText(drawing, patch.apply());
}

function addDrawing(
  frame: Frame,
  sheet: Sheet,
  part: string,
  context: SaveContext
): string | undefined {
  if (sheet.charts.length === 0) return undefined;
  const { file, dialect } = context;
  const name = file.freeName("xl/drawings/drawing", ".xml");
  file.setText(
    name,
    `${DECLARATION}<xdr:wsDr xmlns:xdr="${dialect.sheetDrawing}" xmlns:a="${dialect.drawing}"></xdr:wsDr>`
  );
  setContentType(file, name, CONTENT.drawing);
  const id = addRelation(file, part, `${dialect.relations}/drawing`, name);
  frame.set("drawing", `<${frame.prefix}drawing ${relationAttribute(frame, id, context)}/>`);
  return name;
}

function addChartPart(chart: Chart, drawing: string, context: SaveContext): string {
  const { file, dialect, workbook } = context;
  const name = file.freeName("xl/charts/chart", ".xml");
  file.setText(name, chartXml(workbook, chart, dialect));
  setContentType(file, name, CONTENT.chart);
  return addRelation(file, drawing, `${dialect.relations}/chart`, name);
}

const REFERENCES = ["nameReference", "categories", "values"] as const;

/** Changes of name, place and cells keep all else of the file's chart; other changes write its part anew. */
function changeChart(
  chart: Chart,
  known: ChartFrame,
  patch: Patch,
  sheet: Sheet,
  context: SaveContext
): void {
  const { file, opened, workbook, dialect } = context;
  const before = JSON.parse(opened.charts.get(chart) ?? "{}") as Chart;
  const isSame = (...fields: (keyof Chart)[]) =>
    fields.every((field) => JSON.stringify(chart[field]) === JSON.stringify(before[field]));
  if (known.about && !isSame("name", "altText")) {
    patch.setAttributes(known.about, {
      name: chart.name,
      descr: chart.altText === "" ? undefined : chart.altText,
    });
  }
  if (!isSame("left", "top", "width", "height")) moveAnchor(known.anchor, chart, sheet, patch);
  const looks = ["look", "plotLook", "labels", "blanksAs", "plotsHidden"] as const;
  if (isSame("type", "title", "legend", "series", "axes", ...looks)) return;
  const bare = (one: Chart) =>
    JSON.stringify(
      one.series.map((series) => ({ ...series, nameReference: 0, categories: 0, values: 0 }))
    );
  if (isSame("type", "title", "legend", "axes", ...looks) && bare(chart) === bare(before)) {
    file.setText(known.part, changeReferences(file.text(known.part), before, chart));
  } else if (isDrawn(chart)) file.setText(known.part, chartXml(workbook, chart, dialect));
}

function isDrawn(chart: Chart): boolean {
  return [chart.type, ...chart.series.map((series) => series.type ?? chart.type)].every(
    (type) => chartFamily(type) !== undefined
  );
}

function changeReferences(xml: string, before: Chart, after: Chart): string {
  const changed = new Map<string, string>();
  after.series.forEach((series, index) => {
    for (const field of REFERENCES) {
      const old = before.series[index]?.[field];
      const own = series[field];
      if (old !== undefined && own !== undefined && old !== own) changed.set(old, own);
    }
  });
  const patch = new Patch(xml);
  for (const formula of descendantsOf(parseXml(xml), "f")) {
    const text = changed.get(textOf(formula));
    if (text !== undefined) {
      patch.replace(formula, `<${formula.name}>${encodeCellText(text)}</${formula.name}>`);
    }
  }
  return patch.apply();
}

function moveAnchor(anchor: XmlElement, chart: Chart, sheet: Sheet, patch: Patch): void {
  const p = prefixOf(anchor);
  const from = childOf(anchor, "from");
  const to = childOf(anchor, "to");
  const size = childOf(anchor, "ext");
  const position = childOf(anchor, "pos");
  if (from) patch.replace(from, markerXml(`${p}from`, p, sheet, chart.left, chart.top));
  if (to) patch.replace(to, endXml(p, sheet, chart));
  if (size) patch.setAttributes(size, { cx: emu(chart.width), cy: emu(chart.height) });
  if (position) patch.setAttributes(position, { x: emu(chart.left), y: emu(chart.top) });
}

function newFrameXml(
  chart: Chart,
  number: number,
  sheet: Sheet,
  p: string,
  relationId: string,
  { dialect }: SaveContext
): string {
  const text = chart.altText === "" ? "" : ` descr="${escapeXml(chart.altText)}"`;
  return (
    `<${p}twoCellAnchor>${markerXml(`${p}from`, p, sheet, chart.left, chart.top)}${endXml(p, sheet, chart)}` +
    `<${p}graphicFrame macro=""><${p}nvGraphicFramePr><${p}cNvPr id="${number}" name="${escapeXml(chart.name)}"${text}/>` +
    `<${p}cNvGraphicFramePr/></${p}nvGraphicFramePr><${p}xfrm><a:off xmlns:a="${dialect.drawing}" x="0" y="0"/>` +
    `<a:ext xmlns:a="${dialect.drawing}" cx="0" cy="0"/></${p}xfrm><a:graphic xmlns:a="${dialect.drawing}">` +
    `<a:graphicData uri="${dialect.chart}"><c:chart xmlns:c="${dialect.chart}" xmlns:r="${dialect.relations}" r:id="${relationId}"/>` +
    `</a:graphicData></a:graphic></${p}graphicFrame><${p}clientData/></${p}twoCellAnchor>`
  );
}

function endXml(p: string, sheet: Sheet, chart: Chart): string {
  return markerXml(`${p}to`, p, sheet, chart.left + chart.width, chart.top + chart.height);
}

/** The cell in which a place lies, and how far inside of it. */
function markerXml(tag: string, p: string, sheet: Sheet, left: number, top: number): string {
  const column = columnAt(sheet, left);
  const row = rowAt(sheet, top);
  return (
    `<${tag}><${p}col>${column.index}</${p}col><${p}colOff>${emu(column.rest)}</${p}colOff>` +
    `<${p}row>${row.index}</${p}row><${p}rowOff>${emu(row.rest)}</${p}rowOff></${tag}>`
  );
}

function emu(points: number): string {
  return String(Math.round(points * EMU));
}
