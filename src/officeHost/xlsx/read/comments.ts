import { parseArea } from "../../model/area";
import type { SheetComment } from "../../model/comments";
import type { Sheet } from "../../model/sheet";
import type { Package } from "../parts/package";
import { relatedPart, relationsOf } from "../parts/relations";
import {
  attributeOf,
  childOf,
  childrenOf,
  flagOf,
  parseXml,
  relationIdOf,
  textOf,
  type XmlElement,
} from "../xml/tree";

/**
 * Reads a sheet's threads of comments, and whether it has notes or controls beside them, which are kept and not offered.
 * `boxes`: what points at the boxes that are drawn; `people`: the part that names who wrote.
 */
export function readComments(
  sheet: Sheet,
  file: Package,
  part: string,
  { boxes, people }: { readonly boxes: XmlElement | undefined; readonly people: string | undefined }
): void {
  const drawn = relationsOf(file, part).find(({ id }) => id === (boxes && relationIdOf(boxes)));
  const drawing = drawn && file.has(drawn.target) ? file.text(drawn.target) : "";
  const notes = relatedPart(file, part, "comments");
  if (notes !== undefined && file.has(notes)) {
    const authors = childrenOf(childOf(parseXml(file.text(notes)), "authors"), "author");
    sheet.hasNotes = authors.some((author) => !textOf(author).startsWith("tc="));
  } else if (boxes) sheet.hasNotes = true;
  if (/ObjectType="(?!Note")/.test(drawing)) sheet.hasNotes = true;
  const threads = relatedPart(file, part, "threadedComment");
  if (threads === undefined || !file.has(threads)) return;
  const names = new Map(
    people !== undefined && file.has(people)
      ? childrenOf(parseXml(file.text(people)), "person").map((person) => [
          attributeOf(person, "id"),
          attributeOf(person, "displayName") ?? "",
        ])
      : []
  );
  const found = new Map<string, SheetComment>();
  for (const element of childrenOf(parseXml(file.text(threads)), "threadedComment")) {
    const remark = {
      id: attributeOf(element, "id") ?? "",
      text: textOf(childOf(element, "text")),
      author: names.get(attributeOf(element, "personId")) ?? "",
      created: `${attributeOf(element, "dT") ?? ""}Z`,
    };
    const parent = found.get(attributeOf(element, "parentId") ?? "");
    const place = parseArea(attributeOf(element, "ref") ?? "");
    if (parent) found.set(parent.id, { ...parent, replies: [...parent.replies, remark] });
    else if (place) {
      const { row, column } = place;
      const isResolved = flagOf(element, "done");
      found.set(remark.id, { ...remark, row, column, isResolved, replies: [] });
    }
  }
  sheet.comments = [...found.values()];
}
