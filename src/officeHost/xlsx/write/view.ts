import { columnLetters } from "../../model/area";
import type { Column, Sheet } from "../../model/sheet";
import { changeTag, Patch } from "../xml/patch";
import type { Frame } from "../xml/frame";
import { childOf, childrenOf, flagOf, parseXml, prefixOf } from "../xml/tree";
import { rgbOf } from "./fontFill";
import type { StyleWriter } from "./styles";

/** Writes gridlines, headings, zoom and frozen panes into the sheet's first view. */
export function writeView(frame: Frame, sheet: Sheet): void {
  const p = frame.prefix;
  const xml =
    frame.get("sheetViews") ??
    `<${p}sheetViews><${p}sheetView workbookViewId="0"/></${p}sheetViews>`;
  const root = parseXml(xml);
  const view = childOf(root, "sheetView");
  if (!view) return;
  const kept = view.children.filter(({ local }) => local !== "pane" && local !== "selection");
  const selections = childrenOf(view, "selection").map((entry) =>
    xml.slice(entry.start, entry.end)
  );
  const isFrozen = sheet.frozen !== undefined;
  const wasFrozen = childOf(view, "pane") !== undefined;
  const tag = changeTag(xml.slice(view.start, view.innerStart), {
    showGridLines: sheet.showGridlines ? undefined : "0",
    showRowColHeaders: sheet.showHeadings ? undefined : "0",
    zoomScale: sheet.zoom === 100 ? undefined : String(sheet.zoom),
    zoomScaleNormal: sheet.zoom === 100 ? undefined : String(sheet.zoom),
    // A view that was scrolled would hide what is frozen.
    ...(isFrozen && { topLeftCell: undefined }),
  });
  const inner = [
    paneXml(sheet, p),
    ...(isFrozen || wasFrozen ? [selectionsXml(sheet, p)] : selections),
    ...kept.map((entry) => xml.slice(entry.start, entry.end)),
  ].join("");
  const patch = new Patch(xml);
  patch.replace(view, `${tag.replace(/\s*\/>$/, ">")}${inner}</${view.name}>`);
  frame.set("sheetViews", patch.apply());
}

function paneXml(sheet: Sheet, p: string): string {
  if (!sheet.frozen) return "";
  const { rows, columns } = sheet.frozen;
  const split = (columns > 0 ? ` xSplit="${columns}"` : "") + (rows > 0 ? ` ySplit="${rows}"` : "");
  const corner = `${columnLetters(columns)}${rows + 1}`;
  return `<${p}pane${split} topLeftCell="${corner}" activePane="${paneOf(sheet)}" state="frozen"/>`;
}

function selectionsXml(sheet: Sheet, p: string): string {
  const { rows, columns } = sheet.frozen ?? { rows: 0, columns: 0 };
  const panes = [
    columns > 0 ? "topRight" : "",
    rows > 0 ? "bottomLeft" : "",
    columns > 0 && rows > 0 ? "bottomRight" : "",
  ].filter((pane) => pane !== "");
  return panes.map((pane) => `<${p}selection pane="${pane}"/>`).join("");
}

function paneOf(sheet: Sheet): string {
  const { rows, columns } = sheet.frozen ?? { rows: 0, columns: 0 };
  if (rows > 0 && columns > 0) return "bottomRight";
  return rows > 0 ? "bottomLeft" : "topRight";
}

/** Marks the sheet as the one in front, or no more; the rest of its views stays. */
export function writeTabSelected(frame: Frame, isSelected: boolean): boolean {
  const p = frame.prefix;
  const own = frame.get("sheetViews");
  if (own === undefined && !isSelected) return false;
  const xml = own ?? `<${p}sheetViews><${p}sheetView workbookViewId="0"/></${p}sheetViews>`;
  const patch = new Patch(xml);
  for (const view of childrenOf(parseXml(xml), "sheetView")) {
    if (flagOf(view, "tabSelected") !== isSelected) {
      patch.setAttributes(view, { tabSelected: isSelected ? "1" : undefined });
    }
  }
  if (patch.isEmpty) return false;
  frame.set("sheetViews", patch.apply());
  return true;
}

/** Writes the tab's colour and whether the sheet prints on so many pages. */
export function writeProperties(frame: Frame, sheet: Sheet, fitToPage: boolean | undefined): void {
  const p = frame.prefix;
  const xml = frame.get("sheetPr") ?? `<${p}sheetPr/>`;
  const root = parseXml(xml);
  const prefix = prefixOf(root);
  const kept = (local: string) => {
    const element = childOf(root, local);
    return element ? xml.slice(element.start, element.end) : "";
  };
  const tab =
    sheet.touched.has("properties") || sheet.source === undefined
      ? sheet.tabColor === ""
        ? ""
        : `<${prefix}tabColor rgb="${rgbOf(sheet.tabColor)}"/>`
      : kept("tabColor");
  const page = childOf(root, "pageSetUpPr");
  const before = page ? xml.slice(page.start, page.end) : `<${prefix}pageSetUpPr/>`;
  const fit =
    fitToPage === undefined
      ? kept("pageSetUpPr")
      : changeTag(before, { fitToPage: fitToPage ? "1" : undefined });
  const inner = tab + kept("outlinePr") + (/\s\w+=/.test(fit) ? fit : "");
  const tag = xml.slice(root.start, root.innerStart).replace(/\s*\/>$/, ">");
  frame.set("sheetPr", inner === "" ? tag.replace(/>$/, "/>") : `${tag}${inner}</${root.name}>`);
}

/** Writes the columns' widths, styles and outline, equal neighbours as one run. */
export function writeColumns(frame: Frame, sheet: Sheet, styles: StyleWriter): void {
  const p = frame.prefix;
  const runs: { first: number; last: number; text: string }[] = [];
  sheet.columns.forEach((column, index) => {
    if (!column) return;
    const text = columnXml(column, sheet.defaultColumnWidth, styles);
    if (text === "") return;
    const run = runs.at(-1);
    if (run && run.last === index - 1 && run.text === text) run.last = index;
    else runs.push({ first: index, last: index, text });
  });
  const items = runs.map(
    ({ first, last, text }) => `<${p}col min="${first + 1}" max="${last + 1}"${text}/>`
  );
  frame.set("cols", items.length === 0 ? "" : `<${p}cols>${items.join("")}</${p}cols>`);
  const level = Math.max(0, ...sheet.columns.map((column) => column?.outlineLevel ?? 0));
  const format =
    frame.get("sheetFormatPr") ??
    `<${p}sheetFormatPr defaultRowHeight="${sheet.defaultRowHeight}"/>`;
  frame.set(
    "sheetFormatPr",
    changeTag(format, {
      // Excel's own width is what a file without the attribute means.
      defaultColWidth:
        sheet.defaultColumnWidth === 8.43 ? undefined : String(sheet.defaultColumnWidth),
      outlineLevelCol: level > 0 ? String(level) : undefined,
    })
  );
}

function columnXml(column: Column, defaultWidth: number, styles: StyleWriter): string {
  const { width, hidden, style, outlineLevel, collapsed, bestFit } = column;
  if (width === undefined && !hidden && style === undefined && !outlineLevel && !collapsed)
    return "";
  return [
    ` width="${width ?? defaultWidth}"`,
    style === undefined ? "" : ` style="${styles.xf(style)}"`,
    hidden ? ' hidden="1"' : "",
    bestFit ? ' bestFit="1"' : "",
    width === undefined ? "" : ' customWidth="1"',
    outlineLevel ? ` outlineLevel="${outlineLevel}"` : "",
    collapsed ? ' collapsed="1"' : "",
  ].join("");
}

/** Excel draws room for outline buttons only when the sheet says how deep its rows are grouped. */
export function writeRowOutline(frame: Frame, sheet: Sheet): void {
  let level = 0;
  sheet.rows.forEach((row) => (level = Math.max(level, row?.outlineLevel ?? 0)));
  const format = frame.get("sheetFormatPr");
  if (level === 0 || format === undefined) return;
  frame.set("sheetFormatPr", changeTag(format, { outlineLevelRow: String(level) }));
}
