import { areaText } from "../../model/area";
import type { Sheet } from "../../model/sheet";
import { setContentType } from "../parts/contentTypes";
import { addRelation, relationsOf, removeRelations } from "../parts/relations";
import { changeTag } from "../xml/patch";
import { reprefix, type Frame } from "../xml/frame";
import { escapeXml } from "../xml/text";
import { parseXml, relationIdOf } from "../xml/tree";
import { CONTENT, type SaveContext } from "./context";

/** `r:id="rId1"` with the prefix the sheet uses for relations, declared on the spot when it has none. */
export function relationAttribute(frame: Frame, id: string, context: SaveContext): string {
  const uri = context.dialect.relations;
  const found = new RegExp(`xmlns:([\\w.-]+)=["']${uri}["']`).exec(frame.head);
  return found ? `${found[1]}:id="${id}"` : `xmlns:r="${uri}" r:id="${id}"`;
}

/** Writes the sheet's links; relations of outside addresses come and go with them. */
export function writeHyperlinks(
  frame: Frame,
  sheet: Sheet,
  part: string,
  context: SaveContext
): void {
  const { file } = context;
  const p = frame.prefix;
  const used = new Set<string>();
  const items = sheet.hyperlinks.map((link) => {
    const ref = areaText(link.area);
    if (link.source !== undefined && sheet.source !== undefined) {
      const id = relationIdOf(parseXml(link.source));
      if (id !== undefined) used.add(id);
      return changeTag(link.source, { ref });
    }
    let id = "";
    if (link.address !== undefined) {
      const type = `${context.dialect.relations}/hyperlink`;
      const added = addRelation(file, part, type, link.address, true);
      used.add(added);
      id = ` ${relationAttribute(frame, added, context)}`;
    }
    const text = (name: string, value: string | undefined) =>
      value === undefined ? "" : ` ${name}="${escapeXml(value)}"`;
    const own = text("location", link.documentReference) + text("tooltip", link.screenTip);
    return `<${p}hyperlink ref="${ref}"${id}${own}/>`;
  });
  const gone = relationsOf(file, part).filter(
    ({ kind, id }) => kind === "hyperlink" && !used.has(id)
  );
  removeRelations(file, part, new Set(gone.map(({ id }) => id)));
  const inner = items.map((xml) => reprefix(xml, p)).join("");
  frame.set("hyperlinks", inner === "" ? "" : `<${p}hyperlinks>${inner}</${p}hyperlinks>`);
}

/** Writes the sheet's own properties: a name in the sheet, its value as UTF-16LE text in a part of its own. */
export function writeSheetProperties(
  frame: Frame,
  sheet: Sheet,
  part: string,
  context: SaveContext
): void {
  const { file } = context;
  const p = frame.prefix;
  const old = relationsOf(file, part).filter(({ kind }) => kind === "customProperty");
  old.forEach(({ target }) => file.parts.delete(target));
  removeRelations(file, part, new Set(old.map(({ id }) => id)));
  let inner = "";
  for (const [name, value] of sheet.customProperties) {
    const target = file.freeName("xl/customProperty", ".bin");
    file.parts.set(target, utf16(value));
    setContentType(file, target, CONTENT.customProperty);
    const id = addRelation(file, part, `${context.dialect.relations}/customProperty`, target);
    inner += `<${p}customPr name="${escapeXml(name)}" ${relationAttribute(frame, id, context)}/>`;
  }
  frame.set(
    "customProperties",
    inner === "" ? "" : `<${p}customProperties>${inner}</${p}customProperties>`
  );
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    bytes[2 * i] = code & 0xff;
    bytes[2 * i + 1] = code >> 8;
  }
  return bytes;
}
