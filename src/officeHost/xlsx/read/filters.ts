import type { AutoFilter, ConditionalLook, FilterCriteria } from "../../model/parts";
import { parseArea } from "../../model/area";
import { attributeOf, childrenOf, flagOf, numberOf, outerXml, type XmlElement } from "../xml/tree";

/** The file's word for a comparison, and the sign that Excel's criteria texts begin with. */
export const COMPARISONS: ReadonlyMap<string, string> = new Map([
  ["equal", "="],
  ["notEqual", "<>"],
  ["greaterThan", ">"],
  ["greaterThanOrEqual", ">="],
  ["lessThan", "<"],
  ["lessThanOrEqual", "<="],
]);

/** Excel.DynamicFilterCriteria's months, the misspelling of February included. */
export const MONTHS =
  "January Februray March April May June July August September October November December".split(
    " "
  );

/** A filter with its criteria; undefined when there is none or its reference is broken. */
export function readAutoFilter(
  element: XmlElement | undefined,
  looks: readonly ConditionalLook[]
): AutoFilter | undefined {
  const area = parseArea(attributeOf(element, "ref") ?? "");
  if (!element || !area) return undefined;
  const criteria = new Map<number, FilterCriteria>();
  for (const column of childrenOf(element, "filterColumn")) {
    const offset = numberOf(column, "colId");
    const rule = readCriteria(column, looks);
    if (offset !== undefined && rule) criteria.set(offset, rule);
  }
  return { area, criteria, source: outerXml(element) };
}

function readCriteria(
  column: XmlElement,
  looks: readonly ConditionalLook[]
): FilterCriteria | undefined {
  const rule = column.children.find((child) => child.local !== "extLst");
  switch (rule?.local) {
    case "filters": {
      const values = childrenOf(rule, "filter").map((entry) => attributeOf(entry, "val") ?? "");
      return { filterOn: "Values", values: flagOf(rule, "blank") ? [...values, ""] : values };
    }
    case "customFilters": {
      const [first, second] = childrenOf(rule, "customFilter").map(criterionText);
      return {
        filterOn: "Custom",
        criterion1: first ?? "",
        ...(second !== undefined && {
          criterion2: second,
          operator: flagOf(rule, "and") ? ("And" as const) : ("Or" as const),
        }),
      };
    }
    case "top10": {
      const end = flagOf(rule, "top", true) ? "Top" : "Bottom";
      const kind = flagOf(rule, "percent") ? "Percent" : "Items";
      return { filterOn: `${end}${kind}`, criterion1: attributeOf(rule, "val") ?? "10" };
    }
    case "dynamicFilter":
      return { filterOn: "Dynamic", dynamicCriteria: periodOf(attributeOf(rule, "type") ?? "") };
    case "colorFilter": {
      const look = looks[numberOf(rule, "dxfId") ?? -1];
      const isCell = flagOf(rule, "cellColor", true);
      const color = isCell ? look?.fill?.color : look?.font?.color;
      return { filterOn: isCell ? "CellColor" : "FontColor", ...(color && { color }) };
    }
    case "iconFilter":
      return { filterOn: "Icon" };
    default:
      return undefined;
  }
}

function criterionText(filter: XmlElement): string {
  const sign = COMPARISONS.get(attributeOf(filter, "operator") ?? "equal") ?? "=";
  return `${sign}${attributeOf(filter, "val") ?? ""}`;
}

function periodOf(type: string): string {
  const month = /^M(\d+)$/.exec(type);
  if (month) return `AllDatesInPeriod${MONTHS[Number(month[1]) - 1] ?? ""}`;
  const quarter = /^Q([1-4])$/.exec(type);
  if (quarter) return `AllDatesInPeriodQuarter${quarter[1]}`;
  return type.charAt(0).toUpperCase() + type.slice(1);
}
