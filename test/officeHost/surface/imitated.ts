import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { isRaised } from "../../../src/officeHost/wire/events";
import { ApiCollection, ApiObject } from "../../../src/officeHost/api/object";
import type { DeclaredMember } from "./declared";

/** How far the stand-in has a member: "read" of a property that can be read there and not set. */
export type Imitation = "whole" | "read" | "none";

type Prototype = object;

const API = join(import.meta.dirname, "../../../src/officeHost/api");

/** Properties that Office.js sets by another name than it reads them. */
const SET_AS: Readonly<Record<string, string>> = {
  "Worksheet.showGridlines": "Gridlines",
  "Worksheet.showHeadings": "Headings",
  "Style.textOrientation": "Orientation",
};

/** Says of members of Excel's objects whether the stand-in has them, by a look at its classes. */
export async function readImitated(): Promise<
  (owner: string, member: DeclaredMember) => Imitation
> {
  const classes = new Map<string, Prototype>();
  for (const file of readdirSync(API, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".ts")) continue;
    const module = (await import(pathToFileURL(join(API, file)).href)) as Record<string, unknown>;
    for (const [name, value] of Object.entries(module)) {
      if (typeof value !== "function" || !(value.prototype instanceof ApiObject)) continue;
      classes.set(name.replace(/Api$/, ""), value.prototype);
    }
  }
  return (owner, member) => {
    const prototype = classes.get(owner);
    return prototype ? imitationOf(prototype, owner, member) : "none";
  };
}

function imitationOf(prototype: Prototype, owner: string, member: DeclaredMember): Imitation {
  if (member.kind === "event") return isRaised(owner, member.name) ? "whole" : "none";
  const name = member.name.charAt(0).toUpperCase() + member.name.slice(1);
  const found = describe(prototype, name);
  if (member.kind === "method") {
    const isOwn = found?.value !== undefined && !refusesAtOnce(found.value);
    const isOfAll =
      prototype instanceof ApiCollection && (name === "GetCount" || name === "GetItemAt");
    return isOwn || isOfAll ? "whole" : "none";
  }
  if (!found?.get || refusesAtOnce(found.get)) return "none";
  if (member.kind === "readonly") return "whole";
  const setter = found.set ?? describe(prototype, SET_AS[`${owner}.${member.name}`] ?? "")?.set;
  return setter && !refusesAtOnce(setter) ? "whole" : "read";
}

function describe(prototype: object, name: string): PropertyDescriptor | undefined {
  for (
    let level: object | null = prototype;
    level;
    level = Object.getPrototypeOf(level) as object | null
  ) {
    const found = Object.getOwnPropertyDescriptor(level, name);
    if (found) return found;
  }
  return undefined;
}

/** Does a member exist only to say that it is not imitated? */
function refusesAtOnce(member: unknown): boolean {
  return /^[^{]*\{\s*throw \(?[\w$.,() ]*notImitated\)?\(/.test(String(member));
}
