import type { ConditionalFormat, ConditionalRule, ScaleEnd } from "../../model/parts";
import type { Sheet } from "../../model/sheet";
import { columnLetters } from "../../model/area";
import { writeFormula } from "../read/formulaNames";
import { extensionIdOf } from "../read/rules";
import {
  AVERAGE_RULES,
  CELL_OPERATORS,
  ICON_SETS,
  PERIOD_RULES,
  PRESET_RULES,
  SCALE_ENDS,
  TEXT_RULES,
} from "../parts/ruleWords";
import { keyOf } from "../parts/styleWords";
import { changeTag, Patch } from "../xml/patch";
import { reprefix, type Frame } from "../xml/frame";
import { encodeCellText, escapeXml } from "../xml/text";
import {
  attributeOf,
  childrenOf,
  descendantsOf,
  outerXml,
  parseXml,
  type XmlElement,
} from "../xml/tree";
import type { SaveContext } from "./context";
import { rgbOf } from "./fontFill";
import { addToExtension, isYoungIconSet, youngIconsXml } from "./youngIcons";
import { sqref, withoutEmptyExtensions, withPlaces } from "./validations";

/** Writes the sheet's conditional formats in their order; rules that were not changed keep the file's XML. */
export function writeConditionalFormats(frame: Frame, sheet: Sheet, context: SaveContext): void {
  const p = frame.prefix;
  const ordered = sheet.conditionalFormats
    .filter(({ areas }) => areas.length > 0)
    .sort((a, b) => a.priority - b.priority);
  const places = new Map(ordered.map((format, index) => [format, index + 1]));
  const pairs = new Set<string>();
  const items: string[] = [];
  const younger: string[] = [];
  for (const format of ordered) {
    const raw = rawOf(format, context);
    if (raw !== undefined && isExtended(raw)) continue;
    const priority = places.get(format) ?? 1;
    if (raw === undefined && isYoungIconSet(format.rule)) {
      younger.push(youngIconsXml(format, priority));
      continue;
    }
    let rule: string;
    if (raw === undefined) rule = ruleXml(format, priority, p, context);
    else {
      const pair = extensionIdOf(parseXml(raw));
      if (pair !== undefined) pairs.add(pair);
      rule = changeTag(reprefix(raw, p), {
        priority: String(priority),
        stopIfTrue: format.stopIfTrue ? "1" : undefined,
      });
    }
    items.push(
      `<${p}conditionalFormatting sqref="${sqref(format.areas)}">${rule}</${p}conditionalFormatting>`
    );
  }
  frame.set("conditionalFormatting", items.join(""));
  if (sheet.source !== undefined) writeExtended(frame, places, pairs, context);
  if (younger.length > 0) addToExtension(frame, younger.join(""));
}

/** The file's XML of a rule that is written back: of every unchanged rule, and always of those we do not model. */
function rawOf(format: ConditionalFormat, context: SaveContext): string | undefined {
  if (format.source !== undefined) return format.source;
  return format.rule.type === "Unknown" ? context.opened.origin.get(format) : undefined;
}

/** Rules of the 2010 extension have their formulas in elements of another namespace, written with a prefix. */
function isExtended(raw: string): boolean {
  return /^<x14:/.test(raw) || /<xm:f>/.test(raw);
}

/** Brings the extension list in line: what is gone goes, the rest gets its place and priority. */
function writeExtended(
  frame: Frame,
  places: ReadonlyMap<ConditionalFormat, number>,
  pairs: ReadonlySet<string>,
  context: SaveContext
): void {
  const xml = frame.get("extLst");
  if (xml === undefined) return;
  const patch = new Patch(xml);
  for (const group of descendantsOf(parseXml(xml), "conditionalFormattings")) {
    const stay = childrenOf(group, "conditionalFormatting")
      .map((element) => extendedXml(element, places, pairs, context))
      .filter((text) => text !== "");
    if (stay.length === 0) patch.remove(group);
    else {
      const tag = xml.slice(group.start, group.innerStart);
      patch.replace(group, `${tag}${stay.join("")}</${group.name}>`);
    }
  }
  if (!patch.isEmpty) frame.set("extLst", withoutEmptyExtensions(patch.apply()));
}

function extendedXml(
  element: XmlElement,
  places: ReadonlyMap<ConditionalFormat, number>,
  pairs: ReadonlySet<string>,
  context: SaveContext
): string {
  const xml = outerXml(element);
  const root = parseXml(xml);
  const patch = new Patch(xml);
  let areas: ConditionalFormat["areas"] | undefined;
  let isAnyLeft = false;
  for (const rule of childrenOf(root, "cfRule")) {
    const text = outerXml(rule);
    if (pairs.has(attributeOf(rule, "id") ?? "")) {
      isAnyLeft = true;
      continue;
    }
    const found = [...places].find(([format]) => rawOf(format, context) === text);
    if (!found) patch.remove(rule);
    else {
      isAnyLeft = true;
      areas = found[0].areas;
      patch.setAttributes(rule, { priority: String(found[1]) });
    }
  }
  if (!isAnyLeft) return "";
  const changed = patch.isEmpty ? xml : patch.apply();
  return areas ? withPlaces(changed, areas) : changed;
}

function ruleXml(
  format: ConditionalFormat,
  priority: number,
  p: string,
  context: SaveContext
): string {
  const { rule } = format;
  const stop = format.stopIfTrue ? ' stopIfTrue="1"' : "";
  const { type, attributes = "", inner } = bodyOf(rule, format, p);
  const look = "look" in rule ? ` dxfId="${context.styles.dxf(rule.look)}"` : "";
  return `<${p}cfRule type="${type}"${look} priority="${priority}"${stop}${attributes}>${inner}</${p}cfRule>`;
}

type Body = { type: string; attributes?: string; inner: string };

function bodyOf(rule: ConditionalRule, format: ConditionalFormat, p: string): Body {
  const formula = (text: string | undefined) =>
    text === undefined ? "" : `<${p}formula>${encodeCellText(writeFormula(text))}</${p}formula>`;
  // The formula that Excel keeps beside a ready question, about the first cell of the area.
  const corner = format.areas[0];
  const cell = corner ? `${columnLetters(corner.column)}${corner.row + 1}` : "A1";
  switch (rule.type) {
    case "Custom":
      return { type: "expression", inner: formula(rule.formula) };
    case "CellValue": {
      const operator = keyOf(CELL_OPERATORS, rule.operator) ?? "equal";
      const inner = formula(rule.formula1) + formula(rule.formula2);
      return { type: "cellIs", attributes: ` operator="${operator}"`, inner };
    }
    case "ContainsText": {
      const [type, operator] = TEXT_RULES.find(([, , word]) => word === rule.operator) ?? [
        "containsText",
        "containsText",
      ];
      const attributes = ` operator="${operator}" text="${escapeXml(rule.text)}"`;
      return { type, attributes, inner: formula(textFormula(type, rule.text, cell)) };
    }
    case "TopBottom": {
      const bottom = rule.kind.startsWith("Bottom") ? ' bottom="1"' : "";
      const percent = rule.kind.endsWith("Percent") ? ' percent="1"' : "";
      return { type: "top10", attributes: `${percent}${bottom} rank="${rule.rank}"`, inner: "" };
    }
    case "PresetCriteria":
      return presetBody(rule.criterion, cell, formula);
    case "ColorScale": {
      const ends = rule.points.map((point) => endXml(point, p)).join("");
      const colors = rule.points.map(({ color }) => `<${p}color rgb="${rgbOf(color)}"/>`).join("");
      return { type: "colorScale", inner: `<${p}colorScale>${ends}${colors}</${p}colorScale>` };
    }
    case "DataBar": {
      const value = rule.showBarOnly ? ' showValue="0"' : "";
      const ends = endXml(rule.lower, p, "min") + endXml(rule.upper, p, "max");
      const color = `<${p}color rgb="${rgbOf(rule.color)}"/>`;
      return { type: "dataBar", inner: `<${p}dataBar${value}>${ends}${color}</${p}dataBar>` };
    }
    case "IconSet": {
      const value = rule.showIconOnly ? ' showValue="0"' : "";
      const reverse = rule.reverse ? ' reverse="1"' : "";
      const ends = rule.criteria.map(({ type, formula: text, operator }) =>
        endXml({ type, formula: text === "" ? "0" : text }, p).replace(
          "/>",
          operator === "GreaterThan" ? ' gte="0"/>' : "/>"
        )
      );
      const set = keyOf(ICON_SETS, rule.style) ?? "3TrafficLights1";
      const tag = `<${p}iconSet iconSet="${set}"${value}${reverse}>`;
      return { type: "iconSet", inner: `${tag}${ends.join("")}</${p}iconSet>` };
    }
    case "Unknown":
      return { type: rule.name, inner: "" };
  }
}

function endXml(end: ScaleEnd, p: string, automatic?: "min" | "max"): string {
  const isAutomatic = end.type === "Automatic" && automatic !== undefined;
  const type = isAutomatic ? automatic : (keyOf(SCALE_ENDS, end.type) ?? "num");
  const text = end.formula === undefined ? "" : end.formula.replace(/^=/, "");
  const value = end.formula === undefined || isAutomatic ? "" : ` val="${escapeXml(text)}"`;
  return `<${p}cfvo type="${type}"${value}/>`;
}

function textFormula(type: string, text: string, cell: string): string {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  switch (type) {
    case "notContainsText":
      return `=ISERROR(SEARCH(${quoted},${cell}))`;
    case "beginsWith":
      return `=LEFT(${cell},LEN(${quoted}))=${quoted}`;
    case "endsWith":
      return `=RIGHT(${cell},LEN(${quoted}))=${quoted}`;
    default:
      return `=NOT(ISERROR(SEARCH(${quoted},${cell})))`;
  }
}

function presetBody(criterion: string, cell: string, formula: (text: string) => string): Body {
  const average = AVERAGE_RULES.find(({ word }) => word === criterion);
  if (average) {
    const attributes = [
      average.above ? "" : ' aboveAverage="0"',
      average.equal ? ' equalAverage="1"' : "",
      average.deviations > 0 ? ` stdDev="${average.deviations}"` : "",
    ].join("");
    return { type: "aboveAverage", attributes, inner: "" };
  }
  const period = keyOf(PERIOD_RULES, criterion);
  if (period !== undefined) {
    const inner = formula(PERIOD_FORMULAS[period]?.replaceAll("@", cell) ?? "");
    return { type: "timePeriod", attributes: ` timePeriod="${period}"`, inner };
  }
  const type = keyOf(PRESET_RULES, criterion) ?? "containsBlanks";
  const text = {
    containsBlanks: `=LEN(TRIM(${cell}))=0`,
    notContainsBlanks: `=LEN(TRIM(${cell}))>0`,
    containsErrors: `=ISERROR(${cell})`,
    notContainsErrors: `=NOT(ISERROR(${cell}))`,
  }[type];
  return { type, inner: text === undefined ? "" : formula(text) };
}

/** What each ready question about dates asks of the cell `@`; weeks begin on Sunday, as in Excel. */
const PERIOD_FORMULAS: Readonly<Record<string, string>> = {
  yesterday: "=FLOOR(@,1)=TODAY()-1",
  today: "=FLOOR(@,1)=TODAY()",
  tomorrow: "=FLOOR(@,1)=TODAY()+1",
  last7Days: "=AND(TODAY()-FLOOR(@,1)<=6,FLOOR(@,1)<=TODAY())",
  lastWeek: "=AND(FLOOR(@,1)>=TODAY()-WEEKDAY(TODAY())-6,FLOOR(@,1)<=TODAY()-WEEKDAY(TODAY()))",
  thisWeek: "=AND(FLOOR(@,1)>TODAY()-WEEKDAY(TODAY()),FLOOR(@,1)<=TODAY()-WEEKDAY(TODAY())+7)",
  nextWeek: "=AND(FLOOR(@,1)>TODAY()-WEEKDAY(TODAY())+7,FLOOR(@,1)<=TODAY()-WEEKDAY(TODAY())+14)",
  lastMonth: "=AND(MONTH(@)=MONTH(EDATE(TODAY(),-1)),YEAR(@)=YEAR(EDATE(TODAY(),-1)))",
  thisMonth: "=AND(MONTH(@)=MONTH(TODAY()),YEAR(@)=YEAR(TODAY()))",
  nextMonth: "=AND(MONTH(@)=MONTH(EDATE(TODAY(),1)),YEAR(@)=YEAR(EDATE(TODAY(),1)))",
};
