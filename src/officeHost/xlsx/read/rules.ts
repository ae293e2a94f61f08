import type {
  ConditionalFormat,
  ConditionalLook,
  ConditionalRule,
  ScaleEnd,
} from "../../model/parts";
import {
  AVERAGE_RULES,
  CELL_OPERATORS,
  ICON_SETS,
  PERIOD_RULES,
  PRESET_RULES,
  SCALE_ENDS,
  TEXT_RULES,
  YOUNG_ICON_SETS,
} from "../parts/ruleWords";
import { decodeCellText } from "../xml/text";
import {
  attributeOf,
  childOf,
  childrenOf,
  descendantsOf,
  flagOf,
  numberOf,
  outerXml,
  textOf,
  type XmlElement,
} from "../xml/tree";
import { showFormula } from "./formulaNames";
import { parseAreas } from "../../model/area";
import type { SheetSurroundings } from "./cells";

/**
 * The conditional formats of a sheet, in the order they are applied. Rules of the 2010 extension that stand alone are
 * kept as Unknown; those that only complete a rule of the usual place (data bars) belong to it.
 */
export function readConditionalFormats(
  elements: readonly XmlElement[],
  extensions: XmlElement | undefined,
  around: SheetSurroundings
): ConditionalFormat[] {
  const found: { format: ConditionalFormat; priority: number }[] = [];
  const completed = new Set<string>();
  for (const element of elements) {
    const areas = parseAreas(attributeOf(element, "sqref") ?? "");
    for (const entry of childrenOf(element, "cfRule")) {
      const pair = extensionIdOf(entry);
      if (pair !== undefined) completed.add(pair);
      const rule = readRule(entry, around);
      found.push(keep(entry, areas, rule, found.length));
    }
  }
  for (const element of extensions ? descendantsOf(extensions, "conditionalFormatting") : []) {
    const areas = parseAreas(textOf(childOf(element, "sqref")));
    for (const entry of childrenOf(element, "cfRule")) {
      if (completed.has(attributeOf(entry, "id") ?? "")) continue;
      const name = attributeOf(entry, "type") ?? "";
      const rule = readYoungIcons(entry) ?? ({ type: "Unknown", name } as const);
      found.push(keep(entry, areas, rule, found.length));
    }
  }
  found.sort((a, b) => a.priority - b.priority);
  return found.map(({ format }, index) => {
    format.priority = index;
    around.opened.origin.set(format, format.source ?? "");
    return format;
  });
}

function keep(
  entry: XmlElement,
  areas: ConditionalFormat["areas"],
  rule: ConditionalRule,
  order: number
): { format: ConditionalFormat; priority: number } {
  const number = (order + 1).toString(16).toUpperCase().padStart(12, "0");
  const format: ConditionalFormat = {
    id: `{00000000-000C-0000-0000-${number}}`,
    areas: [...areas],
    priority: order,
    stopIfTrue: flagOf(entry, "stopIfTrue"),
    rule,
    source: outerXml(entry),
  };
  return { format, priority: numberOf(entry, "priority") ?? Infinity };
}

/** A rule of the icon sets that came with Excel 2010; with icons put together by hand it is not understood. */
function readYoungIcons(entry: XmlElement): ConditionalRule | undefined {
  const set = childOf(entry, "iconSet");
  const name = attributeOf(set, "iconSet") ?? "";
  const style = YOUNG_ICON_SETS.has(name) ? ICON_SETS.get(name) : undefined;
  if (!set || style === undefined || childOf(set, "cfIcon")) return undefined;
  return {
    type: "IconSet",
    style,
    reverse: flagOf(set, "reverse"),
    showIconOnly: !flagOf(set, "showValue", true),
    criteria: childrenOf(set, "cfvo").map((end) => ({
      type: SCALE_ENDS.get(attributeOf(end, "type") ?? "") ?? "Percent",
      formula: textOf(childOf(end, "f")),
      operator: flagOf(end, "gte", true) ? "GreaterThanOrEqual" : "GreaterThan",
    })),
  };
}

/** The id by which a rule points to its other half in the extension list. */
export function extensionIdOf(entry: XmlElement): string | undefined {
  const list = childOf(entry, "extLst");
  const id = list && descendantsOf(list, "id")[0];
  return id && textOf(id);
}

function readRule(entry: XmlElement, around: SheetSurroundings): ConditionalRule {
  const type = attributeOf(entry, "type") ?? "";
  const look: ConditionalLook = around.styles.looks[numberOf(entry, "dxfId") ?? -1] ?? {};
  const [formula1 = "=", formula2] = childrenOf(entry, "formula").map((formula) =>
    showFormula(decodeCellText(textOf(formula)))
  );
  const text = TEXT_RULES.find(([name]) => name === type);
  const preset = PRESET_RULES.get(type);
  if (text) {
    return {
      type: "ContainsText",
      operator: text[2],
      text: attributeOf(entry, "text") ?? "",
      look,
    };
  }
  if (preset !== undefined) return { type: "PresetCriteria", criterion: preset, look };
  switch (type) {
    case "expression":
      return { type: "Custom", formula: formula1, look };
    case "cellIs": {
      const operator = CELL_OPERATORS.get(attributeOf(entry, "operator") ?? "") ?? "EqualTo";
      const second = formula2 !== undefined && { formula2 };
      return { type: "CellValue", operator, formula1, ...second, look };
    }
    case "top10": {
      const end = flagOf(entry, "bottom") ? "Bottom" : "Top";
      const kind = flagOf(entry, "percent") ? "Percent" : "Items";
      return {
        type: "TopBottom",
        kind: `${end}${kind}`,
        rank: numberOf(entry, "rank") ?? 10,
        look,
      };
    }
    case "timePeriod": {
      const criterion = PERIOD_RULES.get(attributeOf(entry, "timePeriod") ?? "");
      return criterion === undefined
        ? { type: "Unknown", name: type }
        : { type: "PresetCriteria", criterion, look };
    }
    case "aboveAverage": {
      const above = flagOf(entry, "aboveAverage", true);
      const equal = flagOf(entry, "equalAverage");
      const deviations = numberOf(entry, "stdDev") ?? 0;
      const found = AVERAGE_RULES.find(
        (rule) => rule.above === above && rule.equal === equal && rule.deviations === deviations
      );
      return found
        ? { type: "PresetCriteria", criterion: found.word, look }
        : { type: "Unknown", name: type };
    }
    default:
      return readScale(entry, around) ?? { type: "Unknown", name: type };
  }
}

function readScale(entry: XmlElement, around: SheetSurroundings): ConditionalRule | undefined {
  const scale =
    childOf(entry, "colorScale") ?? childOf(entry, "dataBar") ?? childOf(entry, "iconSet");
  const ends = childrenOf(scale, "cfvo").map(readEnd);
  const colors = childrenOf(scale, "color").map((color) => around.colors.read(color) ?? "#000000");
  switch (scale?.local) {
    case "colorScale":
      return {
        type: "ColorScale",
        points: ends.map((end, index) => ({ ...end, color: colors[index] ?? "#000000" })),
      };
    case "dataBar":
      return {
        type: "DataBar",
        color: colors[0] ?? "#638EC6",
        lower: ends[0] ?? { type: "LowestValue" },
        upper: ends[1] ?? { type: "HighestValue" },
        showBarOnly: !flagOf(scale, "showValue", true),
        gradient: true,
      };
    case "iconSet":
      return {
        type: "IconSet",
        style: ICON_SETS.get(attributeOf(scale, "iconSet") ?? "3TrafficLights1") ?? "",
        reverse: flagOf(scale, "reverse"),
        showIconOnly: !flagOf(scale, "showValue", true),
        criteria: childrenOf(scale, "cfvo").map((end) => ({
          type: SCALE_ENDS.get(attributeOf(end, "type") ?? "") ?? "Percent",
          formula: attributeOf(end, "val") ?? "",
          operator: flagOf(end, "gte", true) ? "GreaterThanOrEqual" : "GreaterThan",
        })),
      };
    default:
      return undefined;
  }
}

function readEnd(element: XmlElement): ScaleEnd {
  const type = SCALE_ENDS.get(attributeOf(element, "type") ?? "") ?? "Number";
  const value = attributeOf(element, "val");
  if (value === undefined || type === "LowestValue" || type === "HighestValue") return { type };
  return { type, formula: type === "Formula" ? showFormula(value) : value };
}
