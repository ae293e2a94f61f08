import { ApiError, notImitated } from "../model/apiError";
import type { CommentReply, SheetComment } from "../model/comments";
import { addComment, addReply, changeComment, deleteComment } from "../model/edit/comments";
import type { Sheet } from "../model/sheet";
import { readBlock, readText } from "./arguments";
import { ApiCollection, ApiObject, type ApiHost, type CellsApi } from "./object";

type Found = { readonly sheet: Sheet; readonly comment: SheetComment };

/** Excel.CommentCollection of a sheet or, without one, of the workbook. */
export class CommentCollectionApi extends ApiCollection<CommentApi> {
  constructor(
    host: ApiHost,
    private readonly sheet?: Sheet
  ) {
    super(host);
  }
  override items(): readonly CommentApi[] {
    return this.all().map(({ sheet, comment }) => new CommentApi(this.host, sheet, comment.id));
  }
  Add(cell: unknown, content: unknown, contentType?: unknown): CommentApi {
    const { sheet, area } = readBlock(this.host, cell, this.sheet);
    if (area.rows * area.columns > 1) {
      throw new ApiError("InvalidArgument", "A comment stands on one cell.");
    }
    const text = readContent(content, contentType);
    const comment = addComment(this.host.workbook, sheet, area, text);
    return new CommentApi(this.host, sheet, comment.id);
  }
  GetItem(id: unknown): CommentApi {
    return this.found(({ comment }) => comment.id === id);
  }
  GetItemOrNullObject(id: unknown): CommentApi | null {
    return this.find(({ comment }) => comment.id === id);
  }
  GetItemByCell(cell: unknown): CommentApi {
    const { sheet, area } = readBlock(this.host, cell, this.sheet);
    return this.found(
      (one) =>
        one.sheet === sheet && one.comment.row === area.row && one.comment.column === area.column
    );
  }
  GetItemByReplyId(id: unknown): CommentApi {
    return this.found(({ comment }) => comment.replies.some((reply) => reply.id === id));
  }

  private all(): Found[] {
    const sheets = this.sheet ? [this.sheet] : this.host.workbook.sheets;
    return sheets.flatMap((sheet) => sheet.comments.map((comment) => ({ sheet, comment })));
  }
  private find(test: (one: Found) => boolean): CommentApi | null {
    const one = this.all().find(test);
    return one ? new CommentApi(this.host, one.sheet, one.comment.id) : null;
  }
  private found(test: (one: Found) => boolean): CommentApi {
    const one = this.find(test);
    if (!one) throw new ApiError("ItemNotFound", "There is no such comment.", 404);
    return one;
  }
}

/** Excel.Comment. */
export class CommentApi extends ApiObject {
  constructor(
    host: ApiHost,
    private readonly sheet: Sheet,
    private readonly id: string
  ) {
    super(host);
  }
  override get identity(): string {
    return this.id;
  }
  get Id(): string {
    return this.id;
  }
  get AuthorName(): string {
    return this.comment.author;
  }
  /** There is nobody signed in. */
  get AuthorEmail(): string {
    return "";
  }
  get Content(): string {
    return this.comment.text;
  }
  set Content(text: unknown) {
    this.change({ text: readText(text) }, "CommentEdited");
  }
  get ContentType(): string {
    return "Plain";
  }
  get RichContent(): string {
    return this.comment.text;
  }
  get Mentions(): unknown[] {
    return [];
  }
  get CreationDate(): string {
    return this.comment.created;
  }
  get Resolved(): boolean {
    return this.comment.isResolved;
  }
  set Resolved(isResolved: unknown) {
    const how = isResolved === true ? "CommentResolved" : "CommentReopened";
    this.change({ isResolved: isResolved === true }, how);
  }
  get Replies(): CommentReplyCollectionApi {
    return new CommentReplyCollectionApi(this.host, this.sheet, this.id);
  }
  GetLocation(): CellsApi {
    const { row, column } = this.comment;
    return this.rangeOf(this.sheet, { row, column, rows: 1, columns: 1 });
  }
  Delete(): void {
    deleteComment(this.host.workbook, this.sheet, this.comment);
  }

  private get comment(): SheetComment {
    return commentOf(this.sheet, this.id);
  }
  private change(fields: Partial<Pick<SheetComment, "text" | "isResolved">>, how: string): void {
    changeComment(this.host.workbook, this.sheet, this.comment, fields, how);
  }
}

/** Excel.CommentReplyCollection. */
export class CommentReplyCollectionApi extends ApiCollection<CommentReplyApi> {
  constructor(
    host: ApiHost,
    private readonly sheet: Sheet,
    private readonly id: string
  ) {
    super(host);
  }
  override items(): readonly CommentReplyApi[] {
    return commentOf(this.sheet, this.id).replies.map((reply) => this.wrap(reply));
  }
  Add(content: unknown, contentType?: unknown): CommentReplyApi {
    const text = readContent(content, contentType);
    const comment = commentOf(this.sheet, this.id);
    return this.wrap(addReply(this.host.workbook, this.sheet, comment, text));
  }
  GetItem(id: unknown): CommentReplyApi {
    const reply = commentOf(this.sheet, this.id).replies.find((one) => one.id === id);
    if (!reply) throw new ApiError("ItemNotFound", "There is no such reply.", 404);
    return this.wrap(reply);
  }

  private wrap(reply: CommentReply): CommentReplyApi {
    return new CommentReplyApi(this.host, this.sheet, this.id, reply.id);
  }
}

/** Excel.CommentReply. */
export class CommentReplyApi extends ApiObject {
  constructor(
    host: ApiHost,
    private readonly sheet: Sheet,
    private readonly commentId: string,
    private readonly id: string
  ) {
    super(host);
  }
  override get identity(): string {
    return this.id;
  }
  get Id(): string {
    return this.id;
  }
  get AuthorName(): string {
    return this.reply.author;
  }
  get AuthorEmail(): string {
    return "";
  }
  get Content(): string {
    return this.reply.text;
  }
  set Content(given: unknown) {
    const text = readText(given);
    this.change(
      (replies) => replies.map((one) => (one.id === this.id ? { ...one, text } : one)),
      "ReplyEdited"
    );
  }
  get ContentType(): string {
    return "Plain";
  }
  get RichContent(): string {
    return this.reply.text;
  }
  get Mentions(): unknown[] {
    return [];
  }
  get CreationDate(): string {
    return this.reply.created;
  }
  get Resolved(): boolean {
    return commentOf(this.sheet, this.commentId).isResolved;
  }
  GetParentComment(): CommentApi {
    return new CommentApi(this.host, this.sheet, this.commentId);
  }
  GetLocation(): CellsApi {
    return this.GetParentComment().GetLocation();
  }
  Delete(): void {
    this.change((replies) => replies.filter(({ id }) => id !== this.id), "ReplyDeleted");
  }

  private get reply(): CommentReply {
    const reply = commentOf(this.sheet, this.commentId).replies.find(({ id }) => id === this.id);
    if (!reply) throw new ApiError("ItemNotFound", "The reply is gone.", 404);
    return reply;
  }
  private change(
    change: (replies: readonly CommentReply[]) => readonly CommentReply[],
    how: string
  ): void {
    const comment = commentOf(this.sheet, this.commentId);
    const replies = change(comment.replies);
    changeComment(this.host.workbook, this.sheet, comment, { replies }, how);
  }
}

function commentOf(sheet: Sheet, id: string): SheetComment {
  const comment = sheet.comments.find((one) => one.id === id);
  if (!comment) throw new ApiError("ItemNotFound", "The comment is gone.", 404);
  return comment;
}

/** Errors: `ApiNotFound` for mentions of people. */
function readContent(content: unknown, contentType: unknown): string {
  const isMention = contentType === "Mention" || typeof content === "object";
  if (isMention) throw notImitated("mentions in comments");
  return readText(content);
}
