import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as ts from "typescript";

/** A member of an object of Excel's API, as @types/office-js declares it. */
export type DeclaredMember = {
  readonly name: string;
  readonly kind: "property" | "readonly" | "method" | "event";
  /** "ExcelApi 1.4", or "?" where the declaration names none. */
  readonly set: string;
};

/** What Office.js itself answers, without asking its host. */
const OF_THE_LIBRARY = new Set([
  ...["context", "isNullObject", "load", "set", "toJSON", "track", "untrack", "items"],
]);

/** The objects of Excel's API with their members, in the order of the declarations. */
export function readDeclared(): Map<string, DeclaredMember[]> {
  const file = createRequire(import.meta.url).resolve("@types/office-js/index.d.ts");
  const source = ts.createSourceFile(
    file,
    readFileSync(file, "utf8"),
    ts.ScriptTarget.Latest,
    true
  );
  const found = new Map<string, DeclaredMember[]>();
  for (const statement of source.statements) {
    const isExcel = ts.isModuleDeclaration(statement) && statement.name.text === "Excel";
    if (!isExcel || !statement.body || !ts.isModuleBlock(statement.body)) continue;
    for (const inner of statement.body.statements) {
      if (!ts.isClassDeclaration(inner) || !inner.name || !isProxy(inner)) continue;
      const members = found.get(inner.name.text) ?? [];
      for (const member of inner.members) addMember(members, member);
      found.set(inner.name.text, members);
    }
  }
  return found;
}

/** Objects of the workbook: the client's own classes (contexts, sessions) are none. */
function isProxy(declared: ts.ClassDeclaration): boolean {
  return (declared.heritageClauses ?? []).some((clause) =>
    clause.types.some((type) => type.getText().includes("ClientObject"))
  );
}

function addMember(members: DeclaredMember[], member: ts.ClassElement): void {
  const name = member.name?.getText();
  if (name === undefined || OF_THE_LIBRARY.has(name)) return;
  if (members.some((known) => known.name === name)) return;
  const set = /\[Api set: ([^\]]*)\]/.exec(member.getFullText())?.[1]?.trim() ?? "?";
  if (ts.isMethodDeclaration(member)) members.push({ name, kind: "method", set });
  else if (ts.isPropertyDeclaration(member)) {
    const isEvent = member.type?.getText().includes("EventHandlers") === true;
    const isReadonly = (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Readonly) !== 0;
    members.push({ name, kind: isEvent ? "event" : isReadonly ? "readonly" : "property", set });
  }
}
