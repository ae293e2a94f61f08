import { escapeXml } from "../xml/text";
import { Patch } from "../xml/patch";
import { attributeOf, childrenOf, parseXml, prefixOf } from "../xml/tree";
import { contentTypeOf, setContentType } from "./contentTypes";
import type { Package } from "./package";

const RELATIONS = "application/vnd.openxmlformats-package.relationships+xml";

/** What one part says of another. `kind` is the last word of the relationship type: `worksheet`, `chart`, ... */
export type Relation = {
  readonly id: string;
  readonly kind: string;
  readonly type: string;
  /** A part's name as the package spells it, or the outside address as written. */
  readonly target: string;
  readonly isExternal: boolean;
};

/** `xl/workbook.xml` -> `xl/_rels/workbook.xml.rels`; "" is the package itself. */
export function relationsName(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relations of a part (or, for "", of the package); none when it has no relations part. */
export function relationsOf(file: Package, part: string): Relation[] {
  const name = file.find(relationsName(part));
  if (name === undefined) return [];
  return childrenOf(parseXml(file.text(name)), "Relationship").map((element) => {
    const type = attributeOf(element, "Type") ?? "";
    const target = attributeOf(element, "Target") ?? "";
    const isExternal = attributeOf(element, "TargetMode") === "External";
    const resolved = isExternal ? target : resolveTarget(part, target);
    return {
      id: attributeOf(element, "Id") ?? "",
      kind: type.slice(type.lastIndexOf("/") + 1),
      type,
      target: isExternal ? target : (file.find(resolved) ?? resolved),
      isExternal,
    };
  });
}

/** The first part that `part` points to with this kind of relation. */
export function relatedPart(file: Package, part: string, kind: string): string | undefined {
  return relationsOf(file, part).find((relation) => relation.kind === kind && !relation.isExternal)
    ?.target;
}

function resolveTarget(part: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = part.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** A part as another one names it, from its own folder; some readers take no other form (exceljs, of tables). */
function relativeTarget(part: string, target: string): string {
  const from = part.split("/").slice(0, -1);
  const to = target.split("/");
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common += 1;
  return [...from.slice(common).map(() => ".."), ...to.slice(common)].join("/");
}

/** Adds a relation and gives its new id. An inside target is named by its part name. */
export function addRelation(
  file: Package,
  part: string,
  type: string,
  target: string,
  isExternal = false
): string {
  const own = relationsName(part);
  const name = file.find(own) ?? own;
  if (!file.has(name)) {
    file.setText(
      name,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>`
    );
    // Some writers name the type of each relations part by itself.
    if (contentTypeOf(file, name) !== RELATIONS) setContentType(file, name, RELATIONS);
  }
  const source = file.text(name);
  const root = parseXml(source);
  const taken = new Set(childrenOf(root, "Relationship").map((known) => attributeOf(known, "Id")));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number += 1;
  const id = `rId${number}`;
  const written = isExternal ? target : relativeTarget(part, target);
  const mode = isExternal ? ' TargetMode="External"' : "";
  const patch = new Patch(source);
  patch.append(
    root,
    `<${prefixOf(root)}Relationship Id="${id}" Type="${type}" Target="${escapeXml(written)}"${mode}/>`
  );
  file.setText(name, patch.apply());
  return id;
}

/** Takes relations away by id; the relations part goes with the last one. */
export function removeRelations(file: Package, part: string, ids: ReadonlySet<string>): void {
  const name = file.find(relationsName(part));
  if (name === undefined || ids.size === 0) return;
  const source = file.text(name);
  const all = childrenOf(parseXml(source), "Relationship");
  const doomed = all.filter((element) => ids.has(attributeOf(element, "Id") ?? ""));
  if (doomed.length === all.length) {
    file.parts.delete(name);
    return;
  }
  const patch = new Patch(source);
  doomed.forEach((element) => patch.remove(element));
  file.setText(name, patch.apply());
}

/** Every part that can be reached from the package, itself not counted. */
export function reachableParts(file: Package): Set<string> {
  const reached = new Set<string>();
  const waiting = [""];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    for (const relation of relationsOf(file, part)) {
      if (relation.isExternal || reached.has(relation.target)) continue;
      reached.add(relation.target);
      waiting.push(relation.target);
    }
  }
  return reached;
}
