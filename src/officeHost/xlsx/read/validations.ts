import type { Hyperlink, Validation } from "../../model/parts";
import { parseArea, parseAreas } from "../../model/area";
import type { Package } from "../parts/package";
import type { OpenedFile } from "../parts/opened";
import { relationsOf } from "../parts/relations";
import { decodeCellText } from "../xml/text";
import {
  attributeOf,
  childOf,
  childrenOf,
  descendantsOf,
  flagOf,
  outerXml,
  relationIdOf,
  textOf,
  type XmlElement,
} from "../xml/tree";
import { showFormula } from "./formulaNames";

/** The file's words for kinds of validation, and Excel's. */
export const VALIDATION_TYPES: ReadonlyMap<string, string> = new Map([
  ["none", "None"],
  ["whole", "WholeNumber"],
  ["decimal", "Decimal"],
  ["list", "List"],
  ["date", "Date"],
  ["time", "Time"],
  ["textLength", "TextLength"],
  ["custom", "Custom"],
]);
export const VALIDATION_OPERATORS: ReadonlyMap<string, string> = new Map([
  ["between", "Between"],
  ["notBetween", "NotBetween"],
  ["equal", "EqualTo"],
  ["notEqual", "NotEqualTo"],
  ["greaterThan", "GreaterThan"],
  ["lessThan", "LessThan"],
  ["greaterThanOrEqual", "GreaterThanOrEqualTo"],
  ["lessThanOrEqual", "LessThanOrEqualTo"],
]);

/** The validations of a sheet, those of the 2010 extension after the others. */
export function readValidations(
  element: XmlElement | undefined,
  extensions: XmlElement | undefined,
  opened: OpenedFile
): Validation[] {
  const extended = extensions ? descendantsOf(extensions, "dataValidation") : [];
  const all = [...childrenOf(element, "dataValidation"), ...extended];
  return all.map((entry) => {
    const validation = readValidation(entry);
    opened.origin.set(validation, outerXml(entry));
    return validation;
  });
}

function readValidation(entry: XmlElement): Validation {
  const type = VALIDATION_TYPES.get(attributeOf(entry, "type") ?? "none") ?? "None";
  const operator = VALIDATION_OPERATORS.get(attributeOf(entry, "operator") ?? "between");
  const hasOperator = !["None", "List", "Custom"].includes(type);
  const formula1 = readFormula(childOf(entry, "formula1"), type);
  const formula2 = readFormula(childOf(entry, "formula2"), type);
  const places = attributeOf(entry, "sqref") ?? textOf(childOf(entry, "sqref"));
  const style = attributeOf(entry, "errorStyle") ?? "stop";
  const text = (name: string) => decodeCellText(attributeOf(entry, name) ?? "");
  return {
    areas: parseAreas(places),
    type,
    ...(hasOperator && operator !== undefined && { operator }),
    ...(formula1 !== undefined && { formula1 }),
    ...(formula2 !== undefined && { formula2 }),
    // The file's flag says the opposite of its name: set, it hides the arrow.
    inCellDropDown: !flagOf(entry, "showDropDown"),
    ignoreBlanks: flagOf(entry, "allowBlank"),
    prompt: {
      showPrompt: flagOf(entry, "showInputMessage"),
      title: text("promptTitle"),
      message: text("prompt"),
    },
    errorAlert: {
      showAlert: flagOf(entry, "showErrorMessage"),
      style: style.charAt(0).toUpperCase() + style.slice(1),
      title: text("errorTitle"),
      message: text("error"),
    },
    source: outerXml(entry),
  };
}

/** Items of a list stand in the file as one text in quotes; plain numbers are given as they are. */
function readFormula(element: XmlElement | undefined, type: string): string | undefined {
  if (!element) return undefined;
  const inner = childOf(element, "f");
  const text = decodeCellText(textOf(inner ?? element));
  if (text === "") return undefined;
  if (type === "List" && /^"(?:[^"]|"")*"$/.test(text)) {
    return text.slice(1, -1).replaceAll('""', '"');
  }
  return /^[-+]?[\d.]+(?:e[-+]?\d+)?$/i.test(text) ? text : showFormula(text);
}

/** The links of a sheet; outside addresses come from its relations. */
export function readHyperlinks(
  element: XmlElement | undefined,
  file: Package,
  part: string
): Hyperlink[] {
  if (!element) return [];
  const targets = new Map(
    relationsOf(file, part).map((relation) => [relation.id, relation.target])
  );
  return childrenOf(element, "hyperlink").flatMap((entry) => {
    const area = parseArea(attributeOf(entry, "ref") ?? "");
    if (!area) return [];
    const address = targets.get(relationIdOf(entry) ?? "");
    const place = attributeOf(entry, "location");
    const tip = attributeOf(entry, "tooltip");
    return {
      area,
      ...(address !== undefined && { address }),
      ...(place !== undefined && { documentReference: place }),
      ...(tip !== undefined && { screenTip: tip }),
      source: outerXml(entry),
    };
  });
}
