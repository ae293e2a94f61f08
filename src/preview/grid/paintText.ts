import type { ShownCell } from "./cells";
import { fontOf, fontPixels } from "./fonts";
import { ICON_ROOM } from "./paintShares";
import type { Box } from "./view";

const PADDING = 3;
const INDENT = 9;

/** Where a text stands in its cell when nothing is said: numbers right, truth values and errors in the middle. */
export function sideOf(cell: ShownCell): "left" | "right" | "center" {
  switch (cell.look.alignment?.horizontal) {
    case "Left":
    case "Justify":
    case "Fill":
      return "left";
    case "Right":
      return "right";
    case "Center":
    case "CenterAcrossSelection":
    case "Distributed":
      return "center";
    default:
      if (typeof cell.value === "number") return "right";
      return typeof cell.value === "string" ? "left" : "center";
  }
}

/** The room a text may use: its cell, and for texts the empty cells beside it. */
export type TextRoom = { readonly cell: Box; readonly left: number; readonly right: number };

/** Draws the text of a cell; numbers that do not fit become `####`, as nobody may read a part of a number. */
export function paintText(
  context: CanvasRenderingContext2D,
  cell: ShownCell,
  room: TextRoom
): void {
  const { alignment, font } = cell.look;
  context.font = fontOf(font);
  context.fillStyle = cell.color;
  const lineHeight = Math.round(fontPixels(font) * 1.3);
  const angle = alignment?.textOrientation ?? 0;
  if (angle !== 0 && Math.abs(angle) <= 90) {
    paintTurned(context, cell, room.cell, angle);
    return;
  }
  const width = room.cell.width - 2 * PADDING;
  const isNumber = typeof cell.value === "number";
  const lines =
    alignment?.wrapText && !isNumber
      ? wrapLines(context, cell.text, width)
      : [isNumber ? fitNumber(context, cell, width) : cell.text.replace(/\r?\n/g, " ")];
  const side = sideOf(cell);
  const indent =
    (alignment?.indent ?? 0) * INDENT + (cell.marks.icon && side === "left" ? ICON_ROOM : 0);
  const top = topOf(alignment?.vertical, room.cell, lines.length * lineHeight);
  context.save();
  context.beginPath();
  context.rect(
    room.cell.x - room.left,
    room.cell.y,
    room.cell.width + room.left + room.right - 1,
    room.cell.height - 1
  );
  context.clip();
  context.textBaseline = "middle";
  context.textAlign = side;
  const x =
    side === "left"
      ? room.cell.x + PADDING + indent
      : side === "right"
        ? room.cell.x + room.cell.width - PADDING - 1 - indent
        : room.cell.x + room.cell.width / 2;
  const shift = font?.superscript ? -lineHeight * 0.25 : font?.subscript ? lineHeight * 0.25 : 0;
  lines.forEach((line, index) => {
    const y = top + (index + 0.5) * lineHeight + shift;
    context.fillText(line, x, y);
    if (font?.underline || cell.isLink || font?.strikethrough) {
      strikeLine(context, cell, line, x, y, side);
    }
  });
  context.restore();
}

function topOf(vertical: string | undefined, cell: Box, height: number): number {
  if (vertical === "Top") return cell.y + 1;
  if (vertical === "Center" || vertical === "Distributed" || vertical === "Justify") {
    return cell.y + (cell.height - height) / 2;
  }
  // Text too tall for its row is cut at the bottom, not at the top, once it has several lines.
  return Math.max(
    cell.y + cell.height - height - 1,
    height > cell.height * 1.6 ? cell.y + 1 : -1e9
  );
}

function strikeLine(
  context: CanvasRenderingContext2D,
  cell: ShownCell,
  line: string,
  x: number,
  y: number,
  side: "left" | "right" | "center"
): void {
  const { font } = cell.look;
  const width = context.measureText(line).width;
  const from = side === "left" ? x : side === "right" ? x - width : x - width / 2;
  const size = fontPixels(font);
  if (font?.underline || cell.isLink) context.fillRect(from, Math.round(y + size * 0.42), width, 1);
  if (font?.underline?.startsWith("Double")) {
    context.fillRect(from, Math.round(y + size * 0.42) + 2, width, 1);
  }
  if (font?.strikethrough) context.fillRect(from, Math.round(y), width, 1);
}

function paintTurned(
  context: CanvasRenderingContext2D,
  cell: ShownCell,
  box: Box,
  angle: number
): void {
  context.save();
  context.beginPath();
  context.rect(box.x, box.y, box.width - 1, box.height - 1);
  context.clip();
  context.translate(box.x + box.width / 2, box.y + box.height / 2);
  context.rotate((-angle * Math.PI) / 180);
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(cell.text, 0, 0);
  context.restore();
}

/** Breaks a text into lines no wider than `width`: at spaces, inside a word only where it alone is too wide. */
export function wrapLines(
  context: Pick<CanvasRenderingContext2D, "measureText">,
  text: string,
  width: number
): string[] {
  const fits = (line: string): boolean => context.measureText(line).width <= width;
  return text.split(/\r?\n/).flatMap((paragraph) => {
    const lines: string[] = [];
    let line = "";
    for (const word of paragraph.split(/(?<=[ -])/)) {
      if (fits((line + word).trimEnd())) {
        line += word;
        continue;
      }
      if (line !== "") lines.push(line.trimEnd());
      line = word;
      while (!fits(line.trimEnd()) && line.length > 1) {
        let cut = line.length - 1;
        while (cut > 1 && !fits(line.slice(0, cut))) cut -= 1;
        lines.push(line.slice(0, cut));
        line = line.slice(cut);
      }
    }
    return [...lines, line.trimEnd()];
  });
}

function fitNumber(context: CanvasRenderingContext2D, cell: ShownCell, width: number): string {
  const fits = (text: string): boolean => context.measureText(text).width <= width + PADDING;
  if (fits(cell.text)) return cell.text;
  if ((cell.look.numberFormat ?? "General") === "General" && typeof cell.value === "number") {
    // General alone may give up decimals to fit.
    const mark = cell.text.includes(",") ? "," : ".";
    for (let decimals = 8; decimals >= 0; decimals -= 1) {
      const shorter = cell.value.toFixed(decimals).replace(".", mark);
      if (shorter.length < cell.text.length && fits(shorter)) return shorter;
    }
  }
  const mark = context.measureText("#").width;
  return "#".repeat(Math.max(1, Math.floor(width / mark)));
}
