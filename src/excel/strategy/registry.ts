import { REGISTRY_NAMESPACE } from "../stored/registryPart";

/**
 * The workbook's registry of its strategy sheets, kept in a custom XML part. A sheet whose hidden names were lost is
 * recognised by it, a copy is distinguished from the original, and it shows whether anybody has written since.
 */
export type RegistryEntry = {
  /** One entry for each client. */
  readonly key: string;
  /** The client's own number; null: the data had none; absent in what is entered: it stays as it was. */
  readonly clientId?: string | null;
  /** Keys that the client had before it was renamed: packs may come back under them. Absent in what is entered: as they were. */
  readonly former?: readonly string[];
  /**
   * Excel's id of the sheet. It stays when the sheet is renamed or moved; whether it outlives the session is not
   * documented.
   */
  readonly id: string;
  /** The tab's name when it was last seen. */
  readonly sheet: string;
  /** Digest of the answers as they were last seen. */
  readonly digest: string;
};

export function printRegistry(entries: readonly RegistryEntry[]): string {
  const lines = entries.map(({ id, key, clientId, former = [], sheet, digest }) => {
    const told = [
      ["key", key],
      ...(clientId ? [["client", clientId]] : []),
      ...(former.length > 0 ? [["former", former.join("\n")]] : []),
      ["id", id],
      ["tab", sheet],
      ["digest", digest],
    ];
    const attributes = told.map(([name = "", text = ""]) => `${name}="${escapeXml(text)}"`);
    return `<sheet ${attributes.join(" ")}/>`;
  });
  return `<strategy xmlns="${REGISTRY_NAMESPACE}" version="1">${lines.join("")}</strategy>`;
}

/** Reads the part; what does not look as we write it is left out, nothing throws. */
export function parseRegistry(xml: string): RegistryEntry[] {
  return [...xml.matchAll(/<sheet\b([^>]*)\/?>/g)].flatMap(([, attributes = ""]) => {
    const read = (name: string): string | undefined => {
      const value = new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
      return value === undefined ? undefined : unescapeXml(value);
    };
    const [key, id = "", sheet = "", digest = ""] = ["key", "id", "tab", "digest"].map(read);
    const clientId = read("client") ?? null;
    const former = read("former")?.split("\n");
    const entry = { clientId, ...(former ? { former } : {}), id, sheet, digest };
    return key === undefined ? [] : [{ key, ...entry }];
  });
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Characters that XML cannot hold are left out: a key with one is found by the sheet's own marks. */
function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? "")
    .replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function unescapeXml(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
