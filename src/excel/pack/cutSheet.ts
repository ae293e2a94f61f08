import { attributeOf, elementPattern, readEntities } from "./parts";

/**
 * A worksheet's XML as it may stand among other sheets than before. A formula, a check or a rule that looks at a sheet that
 * does not come along (`knows` says which do) would make Excel repair the file: the formula becomes its last value, checks
 * and rules go. It is not selected any more, so that nobody types into several sheets at once.
 */
export function cutSheet(xml: string, knows: (sheet: string) => boolean): string {
  const looksElsewhere = (formula: string): boolean =>
    listSheets(readEntities(formula)).some((sheet) => !knows(sheet));
  const dropIf = (text: string, name: string): string =>
    text.replace(elementPattern(name), (element) =>
      listFormulas(element).some(looksElsewhere) ? "" : element
    );
  let cut = xml.replace(/(<(?:[\w.-]+:)?sheetView\b[^>]*?)\s+tabSelected="[^"]*"/g, "$1");
  cut = dropFormulas(cut, looksElsewhere);
  cut = dropIf(cut, "dataValidation");
  cut = dropIf(cut, "cfRule");
  cut = dropIf(cut, "extLst");
  // Elements that are empty now, and counts that no longer hold.
  cut = cut.replace(
    /<((?:[\w.-]+:)?(?:conditionalFormatting|dataValidations))\b[^>]*>\s*<\/\1>/g,
    ""
  );
  return cut.replace(/(<(?:[\w.-]+:)?dataValidations\b[^>]*?)\s+count="[^"]*"/g, "$1");
}

/** The formulas inside an element: of a check, a rule, or what later versions of Excel put beside them. */
function listFormulas(element: string): string[] {
  const found = element.match(elementPattern("(?:formula\\d?|f)")) ?? [];
  return found.map((formula) => formula.replace(/<[^>]*>/g, ""));
}

function dropFormulas(xml: string, isDropped: (formula: string) => boolean): string {
  const shared = new Set<string>();
  const pattern = elementPattern("f");
  const without = xml.replace(pattern, (element) => {
    if (!isDropped(element)) return element;
    const tag = element.slice(0, element.indexOf(">") + 1);
    if (attributeOf(tag, "t") === "shared") shared.add(attributeOf(tag, "si"));
    return "";
  });
  if (shared.size === 0) return without;
  return without.replace(pattern, (element) => {
    const tag = element.slice(0, element.indexOf(">") + 1);
    return attributeOf(tag, "t") === "shared" && shared.has(attributeOf(tag, "si")) ? "" : element;
  });
}

/** The sheets that a formula names, as they are written before `!`; of another file too (`[1]Sheet`). */
export function listSheets(formula: string): string[] {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""');
  const names: string[] = [];
  for (const [, quoted, plain] of bare.matchAll(
    /(?:'((?:[^']|'')+)'|([^\s'"!(),;:=<>+\-*/^&{}]+))!/g
  )) {
    names.push((quoted ?? plain ?? "").replaceAll("''", "'"));
  }
  return names;
}

/** The places of shared strings that the cells of a worksheet name. */
export function listStrings(xml: string): number[] {
  return (xml.match(elementPattern("c")) ?? []).flatMap((cell) => {
    const tag = cell.slice(0, cell.indexOf(">") + 1);
    if (attributeOf(tag, "t") !== "s") return [];
    const value = /<(?:[\w.-]+:)?v>\s*(\d+)\s*</.exec(cell)?.[1];
    return value === undefined ? [] : [Number(value)];
  });
}

/** The shared strings with all but those that are used made empty: their places stay. */
export function cutStrings(xml: string, used: ReadonlySet<number>): string {
  let at = -1;
  return xml.replace(elementPattern("si"), (element) => {
    at += 1;
    const [, prefix = ""] = /^<([\w.-]+:)?/.exec(element) ?? [];
    return used.has(at) ? element : `<${prefix}si><${prefix}t/></${prefix}si>`;
  });
}
