import { areaText } from "../../model/area";
import type { CommentReply, SheetComment } from "../../model/comments";
import type { Sheet } from "../../model/sheet";
import { setContentType } from "../parts/contentTypes";
import { addRelation, relatedPart, relationsOf, removeRelations } from "../parts/relations";
import type { Frame } from "../xml/frame";
import { escapeXml } from "../xml/text";
import { Patch } from "../xml/patch";
import { attributeOf, childrenOf, parseXml, relationIdOf } from "../xml/tree";
import { DECLARATION, type SaveContext } from "./context";
import { relationAttribute } from "./links";

const OFFICE_2017 = "http://schemas.microsoft.com/office/2017/10/relationships";
const THREADS = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";

/**
 * Writes a sheet's threads as Excel does (MS-XLSX 2.6.202): the threads in a part of their own, and for older programs a
 * note on each cell, with the box that shows it. What was there of both goes.
 */
export function writeComments(
  frame: Frame,
  sheet: Sheet,
  part: string,
  context: SaveContext
): void {
  const { file, dialect } = context;
  const drawn = frame.get("legacyDrawing");
  const boxes = drawn === undefined ? undefined : relationIdOf(parseXml(drawn));
  // Boxes of headers and footers are drawn by another relation of the same kind: it stays.
  const old = relationsOf(file, part).filter(
    ({ kind, id }) => kind === "threadedComment" || kind === "comments" || id === boxes
  );
  removeRelations(file, part, new Set(old.map(({ id }) => id)));
  frame.set("legacyDrawing", "");
  const { comments } = sheet;
  if (comments.length === 0) return;
  const people = writePeople(context, comments);
  const put = (folder: string, end: string, xml: string, content: string, relation: string) => {
    const name = file.freeName(folder, end);
    file.setText(name, xml);
    setContentType(file, name, content);
    return addRelation(file, part, relation, name);
  };
  put(
    "xl/threadedComments/threadedComment",
    ".xml",
    threadsXml(comments, people),
    "application/vnd.ms-excel.threadedcomments+xml",
    `${OFFICE_2017}/threadedComment`
  );
  put(
    "xl/comments",
    ".xml",
    notesXml(comments, dialect.main),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml",
    `${dialect.relations}/comments`
  );
  const box = put(
    "xl/drawings/vmlDrawing",
    ".vml",
    boxesXml(comments),
    "application/vnd.openxmlformats-officedocument.vmlDrawing",
    `${dialect.relations}/vmlDrawing`
  );
  frame.set(
    "legacyDrawing",
    `<${frame.prefix}legacyDrawing ${relationAttribute(frame, box, context)}/>`
  );
}

function refOf({ row, column }: SheetComment): string {
  return areaText({ row, column, rows: 1, columns: 1 });
}

function threadsXml(
  comments: readonly SheetComment[],
  people: ReadonlyMap<string, string>
): string {
  const one = (ref: string, remark: CommentReply, more: string): string => {
    const { id, created, author } = remark;
    const person = people.get(author) ?? "";
    const at = created.replace(/Z$/, "");
    return (
      `<threadedComment ref="${ref}" dT="${at}" personId="${person}" id="${id}"${more}>` +
      `<text>${escapeXml(remark.text)}</text></threadedComment>`
    );
  };
  const inner = comments.map((comment) => {
    const ref = refOf(comment);
    const done = comment.isResolved ? ' done="1"' : "";
    const replies = comment.replies.map((reply) => one(ref, reply, ` parentId="${comment.id}"`));
    return one(ref, comment, done) + replies.join("");
  });
  return `${DECLARATION}<ThreadedComments xmlns="${THREADS}">${inner.join("")}</ThreadedComments>`;
}

/** Older programs show the thread as one text, under an author that names the thread. */
function notesXml(comments: readonly SheetComment[], main: string): string {
  const authors = comments.map(({ id }) => `<author>tc=${id}</author>`).join("");
  const notes = comments.map((comment, index) => {
    const replies = comment.replies.map(({ text }) => `\nReply:\n    ${text}`).join("");
    const text = `[Threaded comment]\n\nComment:\n    ${comment.text}${replies}`;
    return (
      `<comment ref="${refOf(comment)}" authorId="${index}" shapeId="0"><text>` +
      `<t xml:space="preserve">${escapeXml(text)}</t></text></comment>`
    );
  });
  return (
    `${DECLARATION}<comments xmlns="${main}"><authors>${authors}</authors>` +
    `<commentList>${notes.join("")}</commentList></comments>`
  );
}

function boxesXml(comments: readonly SheetComment[]): string {
  const boxes = comments.map(
    ({ row, column }, index) =>
      `<v:shape id="_x0000_s${1_025 + index}" type="#_x0000_t202" style="position:absolute;` +
      'margin-left:60pt;margin-top:2pt;width:108pt;height:60pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">' +
      '<v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/>' +
      '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
      `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:AutoFill>False</x:AutoFill>` +
      `<x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
    'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${boxes.join("")}</xml>`
  );
}

/** Brings the list of people, which all threads of the workbook share, up to date; gives their ids by name. */
function writePeople(
  { file, opened }: SaveContext,
  comments: readonly SheetComment[]
): ReadonlyMap<string, string> {
  const known = relatedPart(file, opened.workbookPart, "person");
  const root = known === undefined ? undefined : parseXml(file.text(known));
  const ids = new Map<string, string>();
  for (const person of childrenOf(root, "person")) {
    ids.set(attributeOf(person, "displayName") ?? "", attributeOf(person, "id") ?? "");
  }
  const authors = new Set(
    comments.flatMap(({ author, replies }) => [author, ...replies.map((reply) => reply.author)])
  );
  let added = "";
  for (const author of authors) {
    if (ids.has(author)) continue;
    const number = (ids.size + 1).toString(16).toUpperCase().padStart(8, "0");
    const id = `{${number}-00C1-4000-8000-000000000000}`;
    ids.set(author, id);
    const name = escapeXml(author);
    added += `<person displayName="${name}" id="${id}" userId="${name}" providerId="None"/>`;
  }
  if (known === undefined) {
    const part = file.freeName("xl/persons/person", ".xml");
    file.setText(part, `${DECLARATION}<personList xmlns="${THREADS}">${added}</personList>`);
    setContentType(file, part, "application/vnd.ms-excel.person+xml");
    addRelation(file, opened.workbookPart, `${OFFICE_2017}/person`, part);
  } else if (root && added !== "") {
    const patch = new Patch(file.text(known));
    patch.append(root, added);
    file.setText(known, patch.apply());
  }
  return ids;
}
