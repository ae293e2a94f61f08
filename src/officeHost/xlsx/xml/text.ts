const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** The characters that an XML text with entities stands for; CDATA is unwrapped, comments are dropped. */
export function unescapeXml(text: string): string {
  let plain = text;
  if (plain.includes("<")) {
    plain = plain
      .replace(/<!--[\s\S]*?-->/g, "")
      .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, inner: string) => escapeXml(inner));
  }
  if (!plain.includes("&")) return plain;
  return plain.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name as string] ?? whole;
    const code = hex !== undefined ? parseInt(hex as string, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Text for the inside of an element or a double-quoted attribute. */
export function escapeXml(text: string): string {
  if (!/[&<>"\r\n\t]/.test(text)) return text;
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replace(/[\r\n\t]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/**
 * A string as SpreadsheetML spells it (ST_Xstring, ECMA-376 part 1, 22.9.2.19): characters that XML cannot hold become
 * `_xHHHH_`, and a text that already looks so has its underscore spelt out.
 */
export function encodeCellText(text: string): string {
  return escapeLines(
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
      .replace(
        /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
        (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`
      )
  );
}

/** Within an element line breaks and tabs stand as they are. */
function escapeLines(text: string): string {
  return /[&<>]/.test(text)
    ? text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
    : text;
}

/** The string that SpreadsheetML text stands for: XML's and Excel's own escapes undone, line ends made `\n`. */
export function decodeCellText(text: string): string {
  const plain = unescapeXml(text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text);
  if (!plain.includes("_x")) return plain;
  return plain.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16))
  );
}
