import type { ConditionalFormat, ConditionalRule } from "../../model/parts";
import { ICON_SETS, SCALE_ENDS, YOUNG_ICON_SETS } from "../parts/ruleWords";
import { keyOf } from "../parts/styleWords";
import type { Frame } from "../xml/frame";
import { Patch } from "../xml/patch";
import { escapeXml } from "../xml/text";
import { descendantsOf, parseXml } from "../xml/tree";
import { sqref } from "./validations";

const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";
/** The extension of the conditional formats of Excel 2010 (MS-XLSX 2.3.4). */
const EXTENSION = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";

type IconRule = Extract<ConditionalRule, { type: "IconSet" }>;

/** Is it one of the icon sets that came with Excel 2010? Elsewhere than in the extension they damage a file. */
export function isYoungIconSet(rule: ConditionalRule): rule is IconRule {
  return rule.type === "IconSet" && YOUNG_ICON_SETS.has(keyOf(ICON_SETS, rule.style) ?? "");
}

/** A rule of such icons as the extension has it. */
export function youngIconsXml(format: ConditionalFormat, priority: number): string {
  const rule = format.rule as IconRule;
  const ends = rule.criteria.map(({ type, formula, operator }) => {
    const strict = operator === "GreaterThan" ? ' gte="0"' : "";
    const value = escapeXml(formula === "" ? "0" : formula.replace(/^=/, ""));
    return `<x14:cfvo type="${keyOf(SCALE_ENDS, type) ?? "num"}"${strict}><xm:f>${value}</xm:f></x14:cfvo>`;
  });
  const flags = (rule.showIconOnly ? ' showValue="0"' : "") + (rule.reverse ? ' reverse="1"' : "");
  const set = `iconSet="${keyOf(ICON_SETS, rule.style) ?? ""}"${flags}`;
  const id = `{${priority.toString(16).toUpperCase().padStart(8, "0")}-00E1-4000-8000-000000000000}`;
  return (
    `<x14:conditionalFormatting xmlns:x14="${X14}" xmlns:xm="${XM}">` +
    `<x14:cfRule type="iconSet" priority="${priority}" id="${id}">` +
    `<x14:iconSet ${set}>${ends.join("")}</x14:iconSet></x14:cfRule>` +
    `<xm:sqref>${sqref(format.areas)}</xm:sqref></x14:conditionalFormatting>`
  );
}

/** Puts conditional formats into the sheet's extension list, beside those that are there. */
export function addToExtension(frame: Frame, formats: string): void {
  const p = frame.prefix;
  const xml = frame.get("extLst") ?? `<${p}extLst></${p}extLst>`;
  const root = parseXml(xml);
  const [group] = descendantsOf(root, "conditionalFormattings");
  const patch = new Patch(xml);
  if (group) patch.append(group, formats);
  else {
    patch.append(
      root,
      `<${p}ext xmlns:x14="${X14}" uri="${EXTENSION}"><x14:conditionalFormattings>${formats}` +
        `</x14:conditionalFormattings></${p}ext>`
    );
  }
  frame.set("extLst", patch.apply());
}
