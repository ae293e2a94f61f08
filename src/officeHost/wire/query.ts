import { ApiCollection, ApiObject } from "../api/object";
import { ApiError } from "../model/apiError";
import { EXCEL_PROPERTIES } from "./excelProperties";
import { FaultError } from "./faults";
import { className, hasMember, readableNames, readMember } from "./member";
import type { QueryInfo } from "./request";

/** Which properties to answer; an empty node means all plain ones of the object there. */
type Wish = Map<string, Wish>;

/** Reads one member: the place where limits and faults are minded. */
export type Reader = (object: ApiObject, name: string) => unknown;

/**
 * What answers an instantiation: the object's identity, or null for a null object. Where the id is a property too, the
 * client knows it from here on, without a load: `sheet.onChanged.add` needs it.
 */
export function describeIdentity(object: ApiObject | null): Record<string, unknown> | null {
  if (object === null) return null;
  const answer: Record<string, unknown> = {};
  const { identity, referenceId } = object;
  if (identity !== undefined) answer[hasMember(object, "Id") ? "Id" : "_Id"] = identity;
  if (referenceId !== undefined) answer._ReferenceId = referenceId;
  return answer;
}

/**
 * Answers `load`: the asked properties nested as they are (`format/fill/color` -> `{Format: {Fill: {Color}}}`), all
 * plain properties where nothing is named, a collection's items under `_Items` from `Skip` on, at most `Top`. Errors:
 * `ApiNotFound` for a property that is not imitated.
 */
export function answerQuery(
  object: ApiObject | null,
  query: QueryInfo,
  read: Reader = readMember
): Record<string, unknown> | null {
  const wish: Wish = new Map();
  const isAll = !query.Select?.length && !query.Expand?.length;
  for (const path of query.Select ?? []) addWish(wish, path, false);
  for (const path of query.Expand ?? []) addWish(wish, path, true);
  if (isAll || (!query.Select?.length && query.Expand?.length)) wish.set("*", new Map());
  return answer(object, wish, read, query);
}

function addWish(wish: Wish, path: string, isExpanded: boolean): void {
  let node = wish;
  for (const part of path.split("/").map((text) => text.trim())) {
    if (part === "" || part === "$none") continue;
    const name = part === "$all" ? "*" : part.charAt(0).toUpperCase() + part.slice(1);
    let next = node.get(name);
    if (!next) node.set(name, (next = new Map()));
    node = next;
  }
  if (isExpanded) node.set("*", new Map());
}

function answer(
  object: ApiObject | null,
  wish: Wish,
  read: Reader,
  window?: QueryInfo
): Record<string, unknown> | null {
  if (object === null) return null;
  const result = describeIdentity(object) ?? {};
  const isCollection = object instanceof ApiCollection;
  const ofItems: Wish = new Map();
  for (const [name, inner] of wish) {
    if (name === "*") {
      for (const own of readableNames(object)) addPlain(object, own, read, result);
      if (isCollection) ofItems.set("*", inner);
    } else if (isCollection && name === "Items") {
      for (const [itemName, itemWish] of inner) ofItems.set(itemName, itemWish);
      if (inner.size === 0) ofItems.set("*", inner);
    } else if (isCollection && name === "Count" && !hasMember(object, name)) {
      result.Count = object.items().length;
    } else if (isCollection && !hasMember(object, name)) {
      ofItems.set(name, inner);
    } else {
      addMember(object, name, inner, read, result);
    }
  }
  if (isCollection && (ofItems.size > 0 || wish.size === 0)) {
    const skip = window?.Skip ?? 0;
    const items = object.items();
    const shown = items.slice(skip, window?.Top === undefined ? undefined : skip + window.Top);
    result._Items = shown.map((item) => answer(item, ofItems, read));
  }
  return result;
}

function addPlain(
  object: ApiObject,
  name: string,
  read: Reader,
  result: Record<string, unknown>
): void {
  if (result[name] !== undefined) return;
  let value: unknown;
  try {
    value = read(object, name);
  } catch (error) {
    // A client that loads everything did not ask for this property; reading it there fails with "not loaded".
    if (isOfThisObject(error)) return;
    throw error;
  }
  if (value instanceof ApiObject || value === undefined) return;
  result[name] = value;
}

/** Says an error that the object has no such property, at least not now? */
function isOfThisObject(error: unknown): boolean {
  if (!(error instanceof ApiError) || error instanceof FaultError) return false;
  return ["ApiNotFound", "InvalidArgument", "InvalidOperation", "ItemNotFound"].includes(
    error.code
  );
}

/**
 * Is the name no property of this kind of object in Excel? Such names are passed over: `load("no-properties-needed")`
 * is Microsoft's own way of asking for nothing (EXCEL.md, "The wire").
 */
function isUnknownToExcel(object: ApiObject, name: string): boolean {
  const names = EXCEL_PROPERTIES[className(object)];
  return names !== undefined && !` ${names.toLowerCase()} `.includes(` ${name.toLowerCase()} `);
}

function addMember(
  object: ApiObject,
  name: string,
  wish: Wish,
  read: Reader,
  result: Record<string, unknown>
): void {
  if (!hasMember(object, name) && isUnknownToExcel(object, name)) return;
  const value = read(object, name);
  if (value instanceof ApiObject) {
    const asked = wish.size > 0 ? wish : new Map([["*", new Map() as Wish]]);
    result[name] = { ...(result[name] as object | undefined), ...answer(value, asked, read) };
  } else {
    result[name] = value === undefined ? null : value;
  }
}
