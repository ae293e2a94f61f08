import { toLetters } from "../../core/reading/values/cells";
import { cutSheet, cutStrings, listSheets, listStrings } from "./cutSheet";
import {
  attributeOf,
  bytesOf,
  closeParts,
  elementPattern,
  findTags,
  listRelations,
  openParts,
  readEntities,
  relationsOf,
  textOf,
  writeEntities,
  type Parts,
  type Relation,
} from "./parts";

/** A hidden sheet of texts that is put behind the others, its cells under a hidden name. */
export type AddedSheet = {
  readonly sheet: string;
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
};

/** What of a workbook its sheets need; everything else may tell of other sheets and stays behind. */
const OF_WORKBOOK = ["styles", "theme", "sharedStrings"];
/** What of a worksheet is kept: all but what draws its data from elsewhere. */
const NOT_OF_SHEET = ["pivotTable", "queryTable", "slicer", "timeline"];

const MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

/**
 * A new file (.xlsx) of some of a workbook's sheets, with one more of texts. Nothing of the other sheets is in it: no name,
 * no text, no picture, no cache, no properties of the document. Names of the kept sheets stay, those of the others and of
 * the workbook that look elsewhere go. Throws where the bytes are no package of Office Open XML with these sheets.
 */
export function cutWorkbook(
  bytes: Uint8Array,
  wanted: { readonly sheets: readonly string[]; readonly added: AddedSheet }
): Uint8Array {
  const parts = openParts(bytes);
  const root = listRelations(parts, "").find(({ kind }) => kind === "officeDocument");
  if (!root) throw new Error("The file has no workbook.");
  const workbook = textOf(parts, root.target);
  const relations = listRelations(parts, root.target);
  const sheets = findTags(workbook, "sheet").map((tag, place) => {
    const id = attributeOf(tag, "id");
    const relation = relations.find((one) => one.id === id);
    return { name: attributeOf(tag, "name"), place, relation };
  });
  const kept = sheets.flatMap(({ name, place, relation }) =>
    relation && wanted.sheets.includes(name) ? [{ name, place, relation }] : []
  );
  const [first] = kept;
  if (!first || kept.length < wanted.sheets.length) throw new Error("The file lacks the sheets.");
  const knows = (name: string): boolean =>
    kept.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());

  const result = new Map<string, Uint8Array>();
  const used = new Set<number>();
  for (const { relation } of kept) {
    const xml = dropValueTypes(cutSheet(textOf(parts, relation.target), knows));
    for (const place of listStrings(xml)) used.add(place);
    result.set(relation.target, bytesOf(xml));
    keepReachable(parts, relation.target, result);
  }
  const shared = relations.filter(({ kind }) => OF_WORKBOOK.includes(kind));
  for (const { kind, target } of shared) {
    const xml = textOf(parts, target);
    result.set(target, kind === "sharedStrings" ? bytesOf(cutStrings(xml, used)) : bytesOf(xml));
    if (kind === "theme") keepReachable(parts, target, result);
  }
  const folder = root.target.slice(0, root.target.lastIndexOf("/") + 1);
  const addedPart = `${folder}worksheets/${freeName(parts, `${folder}worksheets/`)}`;
  result.set(
    addedPart,
    bytesOf(writeTexts(firstTag(textOf(parts, first.relation.target)), wanted.added.rows))
  );
  const added = { id: "rIdAdded", type: first.relation.type, target: addedPart };
  result.set(
    root.target,
    bytesOf(writeWorkbook(workbook, { kept, knows, added: wanted.added, addedId: added.id }))
  );
  result.set(
    relationsOf(root.target),
    bytesOf(writeRelations([...kept.map((one) => one.relation), ...shared, added]))
  );
  result.set(relationsOf(""), bytesOf(writeRelations([{ ...root, id: "rId1" }])));
  result.set(
    "[Content_Types].xml",
    bytesOf(
      writeTypes(textOf(parts, "[Content_Types].xml"), result, {
        workbook: root.target,
        like: first.relation.target,
        added: addedPart,
      })
    )
  );
  return closeParts(result);
}

/** Takes along what a part draws on, and what that draws on. */
function keepReachable(parts: Parts, part: string, result: Map<string, Uint8Array>): void {
  const relations = listRelations(parts, part);
  if (relations.length === 0) return;
  const kept = relations.filter(({ kind }) => !NOT_OF_SHEET.some((name) => kind.startsWith(name)));
  result.set(relationsOf(part), bytesOf(writeRelations(kept)));
  for (const { target, isExternal } of kept) {
    const bytes = parts.get(target);
    if (isExternal || !bytes || result.has(target)) continue;
    result.set(target, bytes);
    keepReachable(parts, target, result);
  }
}

/** Types of values that a part of the workbook would have to explain; the cells hold their texts as well. */
function dropValueTypes(xml: string): string {
  return xml.replace(/(<(?:[\w.-]+:)?c\b[^>]*?)((?:\s+(?:vm|cm)="\d+")+)/g, "$1");
}

function freeName(parts: Parts, folder: string): string {
  let number = 1;
  while (parts.has(`${folder}sheet${number}.xml`)) number += 1;
  return `sheet${number}.xml`;
}

function firstTag(xml: string): string {
  return findTags(xml, "worksheet")[0] ?? "<worksheet>";
}

/** A worksheet of texts under the namespaces of another one. */
function writeTexts(tag: string, rows: AddedSheet["rows"]): string {
  const [, prefix = ""] = /^<([\w.-]+:)?/.exec(tag) ?? [];
  const cell = (text: string): string =>
    `<${prefix}c t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${writeEntities(text)}</${prefix}t></${prefix}is></${prefix}c>`;
  const lines = rows.map((row) => `<${prefix}row>${row.map(cell).join("")}</${prefix}row>`);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${tag}<${prefix}sheetData>${lines.join("")}</${prefix}sheetData></${prefix}worksheet>`;
}

type NewWorkbook = {
  readonly kept: readonly {
    readonly name: string;
    readonly place: number;
    readonly relation: Relation;
  }[];
  readonly knows: (sheet: string) => boolean;
  readonly added: AddedSheet;
  readonly addedId: string;
};

/** The workbook's own part: its sheets, all to be seen, and their names. Of the rest only how days are counted stays. */
function writeWorkbook(xml: string, { kept, knows, added, addedId }: NewWorkbook): string {
  const [tag = "<workbook>"] = findTags(xml, "workbook");
  const [, prefix = ""] = /^<([\w.-]+:)?/.exec(tag) ?? [];
  const relation = /xmlns:([\w.-]+)="[^"]*\/relationships"/.exec(tag)?.[1] ?? "r";
  const sheet = (name: string, number: number, id: string, more = ""): string =>
    `<${prefix}sheet name="${writeEntities(name)}" sheetId="${number}"${more} ${relation}:id="${id}"/>`;
  const is1904 = ["1", "true"].includes(
    attributeOf(findTags(xml, "workbookPr")[0] ?? "", "date1904")
  );
  const names = (xml.match(elementPattern("definedName")) ?? []).flatMap((element) => {
    const start = element.slice(0, element.indexOf(">") + 1);
    const formula = readEntities(element.slice(start.length, element.lastIndexOf("<")));
    if (formula.includes("#REF!") || listSheets(formula).some((one) => !knows(one))) return [];
    const local = attributeOf(start, "localSheetId");
    if (local === "") return listSheets(formula).length > 0 ? [element] : [];
    const place = kept.findIndex((one) => one.place === Number(local));
    return place < 0 ? [] : [element.replace(/localSheetId="\d+"/, `localSheetId="${place}"`)];
  });
  const columns = Math.max(1, ...added.rows.map((row) => row.length));
  const area = `'${added.sheet.replaceAll("'", "''")}'!$A$1:$${toLetters(columns - 1)}$${added.rows.length}`;
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${tag}`,
    is1904 ? `<${prefix}workbookPr date1904="1"/>` : "",
    `<${prefix}bookViews><${prefix}workbookView/></${prefix}bookViews>`,
    `<${prefix}sheets>`,
    ...kept.map(({ name, relation: { id } }, at) => sheet(name, at + 1, id)),
    sheet(added.sheet, kept.length + 1, addedId, ' state="hidden"'),
    `</${prefix}sheets><${prefix}definedNames>`,
    ...names,
    `<${prefix}definedName name="${writeEntities(added.name)}" localSheetId="${kept.length}" hidden="1">${writeEntities(area)}</${prefix}definedName>`,
    `</${prefix}definedNames><${prefix}calcPr fullCalcOnLoad="1"/></${prefix}workbook>`,
  ].join("");
}

const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";

function writeRelations(
  relations: readonly (Pick<Relation, "id" | "type" | "target"> & {
    readonly isExternal?: boolean;
  })[]
): string {
  const lines = relations.map(
    ({ id, type, target, isExternal }) =>
      `<Relationship Id="${writeEntities(id)}" Type="${writeEntities(type)}" Target="${writeEntities(isExternal ? target : `/${target}`)}"${isExternal ? ' TargetMode="External"' : ""}/>`
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONS}">${lines.join("")}</Relationships>`;
}

/** The types of the parts that came along; a workbook with macros is one without them now. */
function writeTypes(
  xml: string,
  result: ReadonlyMap<string, Uint8Array>,
  {
    workbook,
    like,
    added,
  }: { readonly workbook: string; readonly like: string; readonly added: string }
): string {
  const overrides = findTags(xml, "Override");
  const typeOf = (part: string): string =>
    attributeOf(
      overrides.find((tag) => attributeOf(tag, "PartName") === `/${part}`) ?? "",
      "ContentType"
    );
  const override = (part: string, type: string): string =>
    `<Override PartName="/${writeEntities(part)}" ContentType="${writeEntities(type)}"/>`;
  const kept = overrides.flatMap((tag) => {
    const part = attributeOf(tag, "PartName").replace(/^\//, "");
    if (!result.has(part) || part === workbook) return [];
    return [override(part, attributeOf(tag, "ContentType"))];
  });
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
    ...findTags(xml, "Default").map((tag) => {
      const [extension, type] = ["Extension", "ContentType"].map((name) => attributeOf(tag, name));
      return `<Default Extension="${writeEntities(extension ?? "")}" ContentType="${writeEntities(type ?? "")}"/>`;
    }),
    ...kept,
    override(workbook, MAIN),
    override(added, typeOf(like)),
    "</Types>",
  ].join("");
}
