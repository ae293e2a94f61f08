import { areaText } from "../../model/area";
import type { AutoFilter, FilterCriteria } from "../../model/parts";
import { COMPARISONS, MONTHS } from "../read/filters";
import { keyOf } from "../parts/styleWords";
import { reprefix } from "../xml/frame";
import { escapeXml } from "../xml/text";
import type { StyleWriter } from "./styles";

/** A filter's element: as the file had it while it was not changed. */
export function autoFilterXml(filter: AutoFilter, p: string, styles: StyleWriter): string {
  if (filter.source !== undefined) return reprefix(filter.source, p);
  const columns = [...filter.criteria]
    .sort(([a], [b]) => a - b)
    .map(([offset, criteria]) => {
      const inner = criteriaXml(criteria, p, styles);
      return inner === "" ? "" : `<${p}filterColumn colId="${offset}">${inner}</${p}filterColumn>`;
    })
    .join("");
  const tag = `<${p}autoFilter ref="${areaText(filter.area)}"`;
  return columns === "" ? `${tag}/>` : `${tag}>${columns}</${p}autoFilter>`;
}

function criteriaXml(criteria: FilterCriteria, p: string, styles: StyleWriter): string {
  const { filterOn, criterion1 = "", criterion2, operator, values = [], color } = criteria;
  switch (filterOn) {
    case "Values": {
      const items = values.filter((value) => value !== "");
      const blank = items.length < values.length ? ' blank="1"' : "";
      const inner = items.map((value) => `<${p}filter val="${escapeXml(value)}"/>`).join("");
      return `<${p}filters${blank}>${inner}</${p}filters>`;
    }
    case "Custom": {
      const both = criterion2 === undefined ? [criterion1] : [criterion1, criterion2];
      const and = criterion2 !== undefined && operator !== "Or" ? ' and="1"' : "";
      const inner = both.map((criterion) => customXml(criterion, p)).join("");
      return `<${p}customFilters${and}>${inner}</${p}customFilters>`;
    }
    case "TopItems":
    case "TopPercent":
    case "BottomItems":
    case "BottomPercent": {
      const top = filterOn.startsWith("Bottom") ? ' top="0"' : "";
      const percent = filterOn.endsWith("Percent") ? ' percent="1"' : "";
      return `<${p}top10${top}${percent} val="${escapeXml(criterion1)}"/>`;
    }
    case "Dynamic":
      return `<${p}dynamicFilter type="${periodWord(criteria.dynamicCriteria ?? "")}"/>`;
    case "CellColor":
      return `<${p}colorFilter dxfId="${styles.dxf({ fill: { color: color ?? "#FFFFFF" } })}"/>`;
    case "FontColor":
      return `<${p}colorFilter dxfId="${styles.dxf({ font: { color: color ?? "#000000" } })}" cellColor="0"/>`;
    default:
      return "";
  }
}

/** `>=5` -> greaterThanOrEqual 5; no sign at all means equal. */
function customXml(criterion: string, p: string): string {
  const found = /^(<>|>=|<=|=|<|>)?([\s\S]*)$/.exec(criterion);
  const word = keyOf(COMPARISONS, found?.[1] ?? "=") ?? "equal";
  const sign = word === "equal" ? "" : ` operator="${word}"`;
  return `<${p}customFilter${sign} val="${escapeXml(found?.[2] ?? "")}"/>`;
}

function periodWord(name: string): string {
  const quarter = /^AllDatesInPeriodQuarter([1-4])$/.exec(name);
  if (quarter) return `Q${quarter[1]}`;
  const month = MONTHS.indexOf(name.replace(/^AllDatesInPeriod/, ""));
  if (month >= 0) return `M${month + 1}`;
  return name.charAt(0).toLowerCase() + name.slice(1);
}
