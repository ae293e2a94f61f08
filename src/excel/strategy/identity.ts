import { LAYOUT_VERSION } from "../../core/strategy/layout";
import type { LifeState } from "../../core/strategy/life";
import { LANGUAGES, type Language } from "../../strings/language";
import { digestText } from "../../core/columnar/hashText";

/** Which client a sheet belongs to, and its language and layout. */
export type Identity = {
  readonly key: string;
  /** The client's own number; null or absent: the data had none. */
  readonly clientId?: string | null;
  readonly language: Language;
  readonly version: number;
};

/** Name of the sheet's custom property. */
export const PROPERTY = "KeyClientsStrategy";

export function makeIdentity(
  { key, clientId = null }: { readonly key: string; readonly clientId?: string | null | undefined },
  language: Language
): Identity {
  return { key, clientId, language, version: LAYOUT_VERSION };
}

/**
 * Does this Excel have custom properties of sheets (ExcelApi 1.12)? Without them the hidden name and the registry are
 * enough.
 */
export function hasSheetProperties(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.12");
}

export function printProperty({ key, clientId = null, language, version }: Identity): string {
  return JSON.stringify({ key, id: clientId, language, version });
}

/** Reads the property; undefined for what we did not write. */
export function parseProperty(text: unknown): Identity | undefined {
  if (typeof text !== "string") return undefined;
  try {
    const { key, id, language, version } = JSON.parse(text) as Record<string, unknown>;
    const known = LANGUAGES.find((one) => one === language);
    if (typeof key !== "string" || !known || typeof version !== "number") return undefined;
    return { key, clientId: typeof id === "string" ? id : null, language: known, version };
  } catch {
    return undefined;
  }
}

/** The comment of the sheet's hidden name: `2|ru|key`, the key cut as `shortKey` does. */
export function printComment({ version, language, key }: Identity): string {
  return `${version}|${language}|${shortKey(key)}`;
}

/** Reads the comment; its key may be a short one. */
export function parseComment(comment: string): Identity | undefined {
  const parts = /^(\d+)\|(\w+)\|([\s\S]+)$/.exec(comment);
  const language = LANGUAGES.find((one) => one === parts?.[2]);
  const key = parts?.[3];
  return key !== undefined && language ? { version: Number(parts?.[1]), language, key } : undefined;
}

/** The comment of a name holds 255 characters; a longer key is cut and completed by a hash of the whole key. */
export function shortKey(key: string): string {
  if (key.length <= 200) return key;
  return `${key.slice(0, 200)}#${digestText(key)}`;
}

const CELL_PREFIX = "KeyClients ";

/**
 * What stands in a cell of the sheet itself, for programs that drop comments of names and properties of sheets:
 * `KeyClients {"key":…,"id":…,"name":…,"state":…,"language":…,"version":…}`. `id` is the client's own number where the data
 * have one, `state` the client's state when the sheet was made (METHOD 7): since then its head tells it.
 */
export function printCell(
  { key, clientId = null, language, version }: Identity,
  name: string,
  state: LifeState = "key"
): string {
  return `${CELL_PREFIX}${JSON.stringify({ key, id: clientId, name, state, language, version })}`;
}

/** The same text of a sheet that is of another language now; all else in it stays. */
export function printCellIn(text: string, language: Language): string {
  const told = JSON.parse(text.slice(CELL_PREFIX.length)) as Record<string, unknown>;
  return `${CELL_PREFIX}${JSON.stringify({ ...told, language })}`;
}

/** Is a cell's text an identity that we wrote? */
export function isIdentityText(text: string): boolean {
  return parseCells([[text]]) !== undefined;
}

/** Finds the identity among cells of a sheet; undefined where none of them is ours. */
export function parseCells(values: readonly (readonly unknown[])[]): Identity | undefined {
  for (const value of values.flat()) {
    if (typeof value !== "string" || !value.startsWith(CELL_PREFIX)) continue;
    const identity = parseProperty(value.slice(CELL_PREFIX.length));
    if (identity) return identity;
  }
  return undefined;
}
