import { areaText, type Area } from "../../model/area";
import type { Validation } from "../../model/parts";
import type { Sheet } from "../../model/sheet";
import { writeFormula } from "../read/formulaNames";
import { VALIDATION_OPERATORS, VALIDATION_TYPES } from "../read/validations";
import { keyOf } from "../parts/styleWords";
import { changeTag, Patch } from "../xml/patch";
import { reprefix, type Frame } from "../xml/frame";
import { encodeCellText, escapeXml } from "../xml/text";
import { descendantsOf, outerXml, parseXml, type XmlElement } from "../xml/tree";

/** Writes the sheet's validations; those of the extension list that were not changed stay there. */
export function writeValidations(frame: Frame, sheet: Sheet): void {
  const p = frame.prefix;
  const extended = new Set(keepExtended(frame, sheet));
  const items = sheet.validations
    .filter((validation) => !extended.has(validation))
    .map((validation) => validationXml(validation, p))
    .filter((xml) => xml !== "");
  frame.set(
    "dataValidations",
    items.length === 0
      ? ""
      : `<${p}dataValidations count="${items.length}">${items.join("")}</${p}dataValidations>`
  );
}

/** Areas as a list of references with spaces between. */
export function sqref(areas: readonly Area[]): string {
  return areas.map(areaText).join(" ");
}

/** Takes out of the extension list what is gone or changed, and sets the places of the rest. Gives that rest. */
function keepExtended(frame: Frame, sheet: Sheet): Validation[] {
  const xml = frame.get("extLst");
  if (xml === undefined || sheet.source === undefined) return [];
  const kept: Validation[] = [];
  const patch = new Patch(xml);
  for (const group of descendantsOf(parseXml(xml), "dataValidations")) {
    const entries = group.children.filter(({ local }) => local === "dataValidation");
    const alive = entries.map((entry) => ({ entry, own: findOwn(sheet, entry, kept) }));
    const stay = alive.filter(({ own }) => own !== undefined);
    if (stay.length === 0) {
      patch.remove(group);
      continue;
    }
    const inner = stay.map(({ entry, own }) => withPlaces(outerXml(entry), own?.areas ?? []));
    const tag = changeTag(xml.slice(group.start, group.innerStart), { count: String(stay.length) });
    patch.replace(group, `${tag}${inner.join("")}</${group.name}>`);
  }
  if (!patch.isEmpty) frame.set("extLst", withoutEmptyExtensions(patch.apply()));
  return kept;
}

function findOwn(sheet: Sheet, entry: XmlElement, taken: Validation[]): Validation | undefined {
  const text = outerXml(entry);
  const own = sheet.validations.find(
    (validation) =>
      validation.source === text && !taken.includes(validation) && validation.areas.length > 0
  );
  if (own) taken.push(own);
  return own;
}

/** Sets the text of the extension's `<xm:sqref>`. */
export function withPlaces(xml: string, areas: readonly Area[]): string {
  return xml.replace(/(<(?:[\w.-]+:)?sqref>)[^<]*/, `$1${sqref(areas)}`);
}

/** An extension that lost all its content would make Excel repair the file. */
export function withoutEmptyExtensions(xml: string): string {
  const bare = xml.replace(/<([\w.-]+:)?ext\b[^>]*>\s*<\/\1?ext>/g, "");
  return /<([\w.-]+:)?ext\b/.test(bare) ? bare : "";
}

function validationXml(validation: Validation, p: string): string {
  const { source, areas, type } = validation;
  if (areas.length === 0) return "";
  if (source !== undefined && !/sqref>/.test(source)) {
    const own = reprefix(source, p);
    const root = parseXml(own);
    const tag = changeTag(own.slice(0, root.innerStart), { sqref: sqref(areas) });
    return tag + own.slice(root.innerStart);
  }
  if (type === "None" && !validation.prompt.showPrompt) return "";
  const { prompt, errorAlert } = validation;
  const operator = keyOf(VALIDATION_OPERATORS, validation.operator);
  const text = (name: string, value: string) =>
    value === "" ? "" : ` ${name}="${escapeXml(encodeControls(value))}"`;
  const attributes = [
    type === "None" ? "" : ` type="${keyOf(VALIDATION_TYPES, type) ?? "none"}"`,
    errorAlert.style === "Stop" ? "" : ` errorStyle="${errorAlert.style.toLowerCase()}"`,
    operator === undefined || operator === "between" ? "" : ` operator="${operator}"`,
    validation.ignoreBlanks ? ' allowBlank="1"' : "",
    validation.inCellDropDown ? "" : ' showDropDown="1"',
    prompt.showPrompt ? ' showInputMessage="1"' : "",
    errorAlert.showAlert ? ' showErrorMessage="1"' : "",
    text("errorTitle", errorAlert.title),
    text("error", errorAlert.message),
    text("promptTitle", prompt.title),
    text("prompt", prompt.message),
    ` sqref="${sqref(areas)}"`,
  ].join("");
  const formula = (local: string, value: string | undefined) =>
    value === undefined || value === ""
      ? ""
      : `<${p}${local}>${encodeCellText(formulaText(value, type))}</${p}${local}>`;
  const inner = formula("formula1", validation.formula1) + formula("formula2", validation.formula2);
  const tag = `<${p}dataValidation${attributes}`;
  return inner === "" ? `${tag}/>` : `${tag}>${inner}</${p}dataValidation>`;
}

function formulaText(value: string, type: string): string {
  if (value.startsWith("=")) return writeFormula(value);
  return type === "List" ? `"${value.replaceAll('"', '""')}"` : value;
}

function encodeControls(text: string): string {
  return text.replace(
    /[\u0001-\u0008\u000b-\u001f]/g,
    (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`
  );
}
