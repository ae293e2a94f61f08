import { ApiError, notImitated } from "../apiError";
import { shiftArea, type Shift } from "./shiftSpan";
import { holdsCell, type Area } from "../area";
import type { CommentReply, SheetComment } from "../comments";
import type { Happening } from "../happening";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import type { Place } from "./copyParts";
import { requireWritable } from "./guard";

/** Who writes here: a workbook in memory has no signed-in person. */
const AUTHOR = "Stand-in user";

type CommentEvent = Extract<Happening, { readonly comment: string }>["name"];

/** Begins a thread on a cell. Errors: `InvalidArgument` for an empty text or a cell that has one; `AccessDenied`. */
export function addComment(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  text: string
): SheetComment {
  const { row, column } = area;
  if (sheet.comments.some((one) => one.row === row && one.column === column)) {
    throw new ApiError("InvalidArgument", "The cell has a comment already.");
  }
  const made = { ...write(workbook, text), row, column, isResolved: false, replies: [] };
  change(workbook, sheet, [...sheet.comments, made]);
  tell(workbook, sheet, made, "commentAdded");
  return made;
}

/** Changes a thread: its text, whether it is done, its replies; `how` is Excel.CommentChangeType. */
export function changeComment(
  workbook: Workbook,
  sheet: Sheet,
  comment: SheetComment,
  fields: Partial<Pick<SheetComment, "text" | "isResolved" | "replies">>,
  how: string
): void {
  const changed = { ...comment, ...fields };
  change(
    workbook,
    sheet,
    sheet.comments.map((one) => (one.id === comment.id ? changed : one))
  );
  tell(workbook, sheet, changed, "commentChanged", how);
}

/** Takes a thread away. */
export function deleteComment(workbook: Workbook, sheet: Sheet, comment: SheetComment): void {
  change(
    workbook,
    sheet,
    sheet.comments.filter(({ id }) => id !== comment.id)
  );
  tell(workbook, sheet, comment, "commentDeleted");
}

/** Answers a thread. Errors: `InvalidArgument` for an empty text. */
export function addReply(
  workbook: Workbook,
  sheet: Sheet,
  comment: SheetComment,
  text: string
): CommentReply {
  const reply = write(workbook, text);
  const replies = [...comment.replies, reply];
  changeComment(workbook, sheet, comment, { replies }, "ReplyAdded");
  return reply;
}

/** Lets comments follow their cells; those of cells that are gone go with them. */
export function shiftComments(sheet: Sheet, shift: Shift): void {
  if (sheet.comments.length === 0) return;
  const moved = sheet.comments.flatMap((one) => {
    const place = shiftArea({ row: one.row, column: one.column, rows: 1, columns: 1 }, shift);
    return place ? [{ ...one, row: place.row, column: place.column }] : [];
  });
  sheet.comments = moved;
  sheet.touched.add("comments");
}

/** Takes the comments off an area, as clearing everything does; those of a sheet with notes stay. */
export function clearComments(workbook: Workbook, sheet: Sheet, area: Area): void {
  const inside = sheet.comments.filter(({ row, column }) => holdsCell(area, row, column));
  if (inside.length === 0 || sheet.hasNotes) return;
  for (const one of inside) deleteComment(workbook, sheet, one);
}

/** Lets comments go along with cells that are moved to another place. */
export function moveComments(source: Place, target: Place): void {
  const moved = source.sheet.comments.filter(({ row, column }) =>
    holdsCell(source.area, row, column)
  );
  const covered = target.sheet.comments.some(({ row, column }) =>
    holdsCell(target.area, row, column)
  );
  if (moved.length === 0 && !covered) return;
  if (source.sheet.hasNotes || target.sheet.hasNotes) {
    throw notImitated("moving cells with comments of a sheet that has notes or controls");
  }
  const [down, right] = [
    target.area.row - source.area.row,
    target.area.column - source.area.column,
  ];
  source.sheet.comments = source.sheet.comments.filter((one) => !moved.includes(one));
  target.sheet.comments = [
    ...target.sheet.comments.filter(({ row, column }) => !holdsCell(target.area, row, column)),
    ...moved.map((one) => ({ ...one, row: one.row + down, column: one.column + right })),
  ];
  for (const { sheet } of [source, target]) sheet.touched.add("comments");
}

/** The same threads under ids of their own, for a copy of their sheet. */
export function copyComments(
  workbook: Workbook,
  comments: readonly SheetComment[]
): SheetComment[] {
  const next = idMaker(workbook);
  return comments.map((one) => ({
    ...one,
    id: next(),
    replies: one.replies.map((reply) => ({ ...reply, id: next() })),
  }));
}

function write(workbook: Workbook, text: string): CommentReply {
  if (text.trim() === "") throw new ApiError("InvalidArgument", "A comment needs a text.");
  const id = idMaker(workbook)();
  // Files keep hundredths of a second.
  const created = new Date().toISOString().replace(/\dZ$/, "Z");
  return { id, text, author: AUTHOR, created };
}

/** Makes ids that no remark of the workbook has. */
function idMaker(workbook: Workbook): () => string {
  const taken = new Set(
    workbook.sheets.flatMap(({ comments }) =>
      comments.flatMap((one) => [one.id, ...one.replies.map(({ id }) => id)])
    )
  );
  let number = taken.size + 1;
  const idOf = (n: number): string =>
    `{${n.toString(16).toUpperCase().padStart(8, "0")}-00C0-4000-8000-000000000000}`;
  return () => {
    while (taken.has(idOf(number))) number += 1;
    taken.add(idOf(number));
    return idOf(number);
  };
}

/** Errors: `ApiNotFound` for a sheet whose file holds notes, which would have to be written anew beside comments. */
function change(workbook: Workbook, sheet: Sheet, comments: SheetComment[]): void {
  if (sheet.hasNotes)
    throw notImitated("changing the comments of a sheet that has notes or controls");
  const anywhere = { row: 0, column: 0, rows: 1, columns: 1 };
  requireWritable(workbook, sheet, anywhere, "allowEditObjects");
  sheet.comments = comments;
  sheet.touched.add("comments");
  workbook.tell({ kind: "other", sheet: sheet.id, what: "comments" });
}

function tell(
  workbook: Workbook,
  sheet: Sheet,
  comment: SheetComment,
  name: CommentEvent,
  changeType?: string
): void {
  workbook.tellHandlers(sheet, {
    name,
    comment: comment.id,
    replies: comment.replies.map(({ id }) => id),
    ...(changeType === undefined ? {} : { changeType }),
  });
}
