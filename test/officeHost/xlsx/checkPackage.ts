import { posix } from "node:path";
import { unpack, type Package } from "../../../src/officeHost/xlsx/parts/package";
import { checkSheet } from "./checkSheet";
import { all, child, parse, type Element } from "./xml";

/** What Excel would repair or refuse in an .xlsx, one sentence each; none for a sound file (ECMA-376 parts 1 and 2). */
export function checkPackage(bytes: Uint8Array): string[] {
  const file = unpack(bytes);
  const problems: string[] = [];
  const roots = new Map<string, Element>();
  for (const part of file.parts.keys()) {
    if (!/\.(xml|rels|vml)$/i.test(part)) continue;
    try {
      roots.set(part, parse(file.text(part)));
    } catch (error) {
      problems.push(`${part} is not well formed: ${String(error)}`);
    }
  }
  problems.push(...checkContentTypes(file, roots), ...checkRelations(file, roots));
  if (problems.length === 0) problems.push(...checkWorkbook(roots));
  return problems;
}

function checkContentTypes(file: Package, roots: ReadonlyMap<string, Element>): string[] {
  const types = roots.get("[Content_Types].xml");
  if (!types) return ["there are no content types"];
  const problems: string[] = [];
  const overrides = all(types, "Override").map(({ attributes }) => attributes.PartName ?? "");
  const endings = new Set(
    all(types, "Default").map(({ attributes }) => attributes.Extension?.toLowerCase())
  );
  for (const twice of duplicates(overrides)) problems.push(`${twice} has two content types`);
  for (const name of overrides) {
    if (!file.has(name.slice(1))) problems.push(`${name} has a content type but is not there`);
  }
  for (const part of file.parts.keys()) {
    if (part === "[Content_Types].xml" || overrides.includes(`/${part}`)) continue;
    const ending = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
    if (!endings.has(ending)) problems.push(`${part} has no content type`);
  }
  return problems;
}

/** The relations of a part: its targets by id. */
function relationsOf(part: string, roots: ReadonlyMap<string, Element>): Map<string, string> {
  const own = roots.get(relationsPart(part));
  const entries = own ? all(own, "Relationship") : [];
  return new Map(
    entries.map(({ attributes }) => [
      attributes.Id ?? "",
      attributes.TargetMode === "External" ? "" : resolve(part, attributes.Target ?? ""),
    ])
  );
}

function relationsPart(part: string): string {
  return posix.join(posix.dirname(part), "_rels", `${posix.basename(part)}.rels`);
}

function resolve(part: string, target: string): string {
  return target.startsWith("/") ? target.slice(1) : posix.join(posix.dirname(part), target);
}

function checkRelations(file: Package, roots: ReadonlyMap<string, Element>): string[] {
  const problems: string[] = [];
  for (const [part, root] of roots) {
    if (part.endsWith(".rels")) {
      const source = posix.join(posix.dirname(posix.dirname(part)), posix.basename(part, ".rels"));
      if (part !== "_rels/.rels" && !file.has(source)) problems.push(`${part} belongs to no part`);
      const ids = all(root, "Relationship").map(({ attributes }) => attributes.Id ?? "");
      for (const twice of duplicates(ids)) problems.push(`${part} has ${twice} twice`);
      const base = part === "_rels/.rels" ? "" : source;
      for (const [id, target] of relationsOf(base, roots)) {
        if (target !== "" && !file.has(target)) problems.push(`${part} ${id}: no ${target}`);
      }
      continue;
    }
    const known = relationsOf(part, roots);
    for (const id of relationIds(root)) {
      if (id !== "" && !known.has(id)) problems.push(`${part} names ${id}, which it has not`);
    }
  }
  return problems;
}

function relationIds(element: Element): string[] {
  return [...element.relations, ...element.children.flatMap(relationIds)];
}

function checkWorkbook(roots: ReadonlyMap<string, Element>): string[] {
  const problems: string[] = [];
  const [part = ""] = [...relationsOf("", roots).values()].filter((one) =>
    /workbook\.xml$/.test(one)
  );
  const workbook = roots.get(part);
  if (!workbook) return ["there is no workbook"];
  const related = relationsOf(part, roots);
  const sheets = child(workbook, "sheets")?.children ?? [];
  const names = sheets.map(({ attributes }) => attributes.name?.toLowerCase() ?? "");
  for (const twice of duplicates(names)) problems.push(`two sheets are called ${twice}`);
  const ids = sheets.map(({ attributes }) => attributes.sheetId ?? "");
  for (const twice of duplicates(ids)) problems.push(`two sheets have the number ${twice}`);
  for (const name of all(workbook, "definedName")) {
    const scope = Number(name.attributes.localSheetId ?? 0);
    if (scope >= sheets.length) problems.push(`the name ${name.attributes.name} has no sheet`);
  }
  const scoped = all(workbook, "definedName").map(
    ({ attributes }) => `${attributes.name?.toLowerCase()} of ${attributes.localSheetId ?? "all"}`
  );
  for (const twice of duplicates(scoped)) problems.push(`the name ${twice} is there twice`);
  const find = (ending: RegExp) =>
    roots.get([...related.values()].find((target) => ending.test(target)) ?? "");
  const styles = find(/styles\d*\.xml$/);
  const counts = {
    strings:
      find(/sharedStrings\d*\.xml$/)?.children.filter(({ name }) => name === "si").length ?? 0,
    styles: child(styles, "cellXfs")?.children.length ?? 1,
    looks: child(styles, "dxfs")?.children.length ?? 0,
  };
  problems.push(...checkStyles(styles));
  const tables: Element[] = [];
  for (const sheet of sheets) {
    const target = related.get(sheet.relations[0] ?? "") ?? "";
    const root = roots.get(target);
    if (root?.name !== "worksheet") continue;
    const own = [...relationsOf(target, roots).values()]
      .map((one) => roots.get(one))
      .filter((one) => one?.name === "table") as Element[];
    tables.push(...own);
    problems.push(...checkSheet(root, own, counts).map((text) => `${target}: ${text}`));
  }
  for (const field of ["id", "displayName"]) {
    const values = tables.map(({ attributes }) => attributes[field]?.toLowerCase() ?? "");
    for (const twice of duplicates(values)) problems.push(`two tables have the ${field} ${twice}`);
  }
  return problems;
}

/** Lists say how many they hold, and cell formats name fonts, fills and borders that are there. */
function checkStyles(styles: Element | undefined): string[] {
  if (!styles) return [];
  const problems: string[] = [];
  const size = (list: string) => child(styles, list)?.children.length ?? 0;
  for (const list of styles.children) {
    const count = list.attributes.count;
    if (count !== undefined && Number(count) !== list.children.length)
      problems.push(`the styles' ${list.name} holds ${list.children.length}, not ${count}`);
  }
  for (const xf of child(styles, "cellXfs")?.children ?? []) {
    const kinds = [
      ["fontId", "fonts"],
      ["fillId", "fills"],
      ["borderId", "borders"],
      ["xfId", "cellStyleXfs"],
    ] as const;
    for (const [field, list] of kinds) {
      if (Number(xf.attributes[field] ?? 0) >= Math.max(size(list), 1))
        problems.push(`a cell format names ${list} ${xf.attributes[field]}`);
    }
  }
  return problems;
}

function duplicates(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
