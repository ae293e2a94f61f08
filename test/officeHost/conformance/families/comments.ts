import { program, type Family } from "../program";

const COMMENTS = "docs/excel/excel-add-ins-comments.md";
const plain = (address: string): string => address.replace(/^.*!/, "");

/** Threads of comments on cells. */
export const comments: Family = {
  name: "comments",
  programs: [
    program(
      "a comment is added to a cell and found there",
      COMMENTS,
      async ({ workbook, sheet, sync }) => {
        workbook.comments.add(sheet.getRange("A2"), "To do: check");
        const comment = sheet.comments.getItemByCell("A2").load("content,resolved,contentType");
        const cell = comment.getLocation().load("address");
        const count = sheet.comments.getCount();
        await sync();
        return [comment.content, comment.resolved, plain(cell.address), count.value];
      },
      { answer: ["To do: check", false, "A2", 1] }
    ),
    program(
      "a cell has one comment",
      "reference: Excel.CommentCollection#add",
      ({ sheet }) => {
        sheet.comments.add("A1", "one");
        sheet.comments.add("A1", "two");
      },
      { error: "InvalidArgument" }
    ),
    program(
      "a comment stands on one cell",
      "reference: Excel.CommentCollection#add",
      ({ sheet }) => {
        sheet.comments.add("A1:B2", "one");
      },
      { error: "InvalidArgument" }
    ),
    program(
      "a comment is edited, resolved and deleted",
      COMMENTS,
      async ({ sheet, sync }) => {
        const comment = sheet.comments.add("B3", "first");
        comment.content = "second";
        comment.resolved = true;
        comment.load("content,resolved");
        await sync();
        const seen = [comment.content, comment.resolved];
        comment.delete();
        const count = sheet.comments.getCount();
        await sync();
        return [...seen, count.value];
      },
      { answer: ["second", true, 0] }
    ),
    program(
      "replies are added, read, edited and deleted",
      COMMENTS,
      async ({ sheet, sync }) => {
        const comment = sheet.comments.add("C1", "question");
        const reply = comment.replies.add("answer").load("id,content");
        await sync();
        const parent = sheet.comments.getItemByReplyId(reply.id).load("content");
        reply.content = "better answer";
        comment.replies.load("items/content");
        await sync();
        const contents = comment.replies.items.map(({ content }) => content);
        comment.replies.getItemAt(0).delete();
        const count = comment.replies.getCount();
        await sync();
        return [parent.content, contents, count.value];
      },
      { answer: ["question", ["better answer"], 0] }
    ),
    program(
      "a cell without a comment",
      "reference: Excel.CommentCollection#getItemByCell",
      ({ sheet }) => {
        sheet.comments.getItemByCell("D9").load("content");
      },
      { error: "ItemNotFound" }
    ),
    program(
      "a comment moves with its cell",
      "assumed (as in Excel's grid)",
      async ({ sheet, sync }) => {
        const comment = sheet.comments.add("B2", "moves");
        sheet.getRange("1:1").insert("Down");
        const cell = comment.getLocation().load("address");
        await sync();
        return plain(cell.address);
      },
      { answer: "B3" }
    ),
    program(
      "moveTo takes a comment along, clear takes it off",
      "assumed (as in Excel's grid)",
      async ({ sheet, sync }) => {
        sheet.getRange("A1").values = [[1]];
        const comment = sheet.comments.add("A1", "along");
        sheet.getRange("A1").moveTo("D4");
        const cell = comment.getLocation().load("address");
        await sync();
        sheet.getRange("D4").clear();
        const count = sheet.comments.getCount();
        await sync();
        return [plain(cell.address), count.value];
      },
      { answer: ["D4", 0] }
    ),
    program(
      "comments that come, change and go are told",
      "docs/excel/excel-add-ins-comments.md (comment events)",
      async ({ sheet, sync, settle }) => {
        const heard: unknown[] = [];
        sheet.comments.onAdded.add(async ({ type }) => void heard.push(type));
        sheet.comments.onChanged.add(async ({ changeType }) => void heard.push(changeType));
        sheet.comments.onDeleted.add(async ({ type }) => void heard.push(type));
        await sync();
        const comment = sheet.comments.add("A1", "first");
        await sync();
        comment.content = "second";
        comment.replies.add("reply");
        comment.resolved = true;
        comment.delete();
        await sync();
        await settle();
        return heard;
      },
      {
        answer: [
          ...["CommentAdded", "CommentEdited", "ReplyAdded", "CommentResolved"],
          "CommentDeleted",
        ],
      }
    ),
    program(
      "mentions of people are refused by name",
      "src/officeHost/README.md",
      ({ sheet }) => {
        const mention = { email: "a@example.com", id: 0, name: "A" };
        const content = { mentions: [mention], richContent: '<at id="0">A</at>' };
        sheet.comments.add("A1", content, "Mention");
      },
      { error: "ApiNotFound" }
    ),
  ],
};
