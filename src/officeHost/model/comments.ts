/** One remark of a thread. */
export type CommentReply = {
  readonly id: string;
  readonly text: string;
  readonly author: string;
  /** ISO date and time. */
  readonly created: string;
};

/** A thread of remarks on a cell: Excel.Comment. */
export type SheetComment = CommentReply & {
  readonly row: number;
  readonly column: number;
  readonly isResolved: boolean;
  readonly replies: readonly CommentReply[];
};
