import { ApiCollection, type ApiObject } from "../api/object";
import { ApiError, notImitated } from "../model/apiError";

/** `Range` for a `RangeApi`: what Excel calls the class of an object. */
export function className(object: ApiObject): string {
  return object.constructor.name.replace(/Api$/, "");
}

/** `Range.Values`: how faults and errors name a member. */
export function memberName(object: ApiObject, name: string): string {
  return `${className(object)}.${name}`;
}

/** May the wire use this member? Excel's begin with a capital letter (`_Runtime` is Excel's, too), our own do not. */
function isWireName(name: string): boolean {
  return /^_?[A-Z]/.test(name);
}

/** Has the object this member of Excel's? */
export function hasMember(object: ApiObject, name: string): boolean {
  return isWireName(name) && name in object;
}

/** The value of a property, or the object a navigation leads to. Errors: `ApiNotFound` for what is not imitated. */
export function readMember(object: ApiObject, name: string): unknown {
  if (!hasMember(object, name)) throw notImitated(memberName(object, name));
  const value = (object as unknown as Record<string, unknown>)[name];
  if (typeof value === "function") throw notImitated(memberName(object, name));
  return value;
}

/** Sets a property. Errors: `ApiNotFound` for what is not imitated, or may only be read. */
export function writeMember(object: ApiObject, name: string, value: unknown): void {
  if (!isWireName(name) || !setterOf(object, name)) {
    throw notImitated(`${memberName(object, name)} =`);
  }
  (object as unknown as Record<string, unknown>)[name] = value;
}

function setterOf(object: ApiObject, name: string): boolean {
  for (let proto: unknown = object; proto; proto = Object.getPrototypeOf(proto) as unknown) {
    const found = Object.getOwnPropertyDescriptor(proto, name);
    if (found) return found.set !== undefined;
  }
  return false;
}

/**
 * Calls a method; arguments that were left out arrive as undefined. Collections answer `GetItemAt` and `GetCount` by
 * themselves where they do not say otherwise. Errors: `ApiNotFound` for what is not imitated.
 */
export function callMember(object: ApiObject, name: string, args: readonly unknown[]): unknown {
  const method = isWireName(name)
    ? (object as unknown as Record<string, unknown>)[name]
    : undefined;
  if (typeof method === "function") {
    const given = args.map((arg) => (arg === null ? undefined : arg));
    return (method as (...given: unknown[]) => unknown).apply(object, given);
  }
  if (object instanceof ApiCollection) {
    if (name === "GetCount") return object.items().length;
    if (name === "GetItemAt") return itemAt(object, args[0]);
  }
  throw notImitated(`${memberName(object, name)}()`);
}

function itemAt(collection: ApiCollection<ApiObject>, index: unknown): ApiObject {
  const item = typeof index === "number" ? collection.items()[index] : undefined;
  if (!item) throw new ApiError("InvalidArgument", `There is no item ${String(index)}.`);
  return item;
}

/** The names of all properties and navigations of an object that can be read. */
export function readableNames(object: ApiObject): string[] {
  const names = new Set<string>();
  for (
    let proto = Object.getPrototypeOf(object) as object | null;
    proto && proto !== Object.prototype;
    proto = Object.getPrototypeOf(proto) as object | null
  ) {
    for (const [name, member] of Object.entries(Object.getOwnPropertyDescriptors(proto))) {
      if (/^[A-Z]/.test(name) && member.get) names.add(name);
    }
  }
  return [...names];
}
