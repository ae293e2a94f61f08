import type { CellValue } from "../../core/reading/values/cells";
import type { Edit } from "../../core/strategy/edits";
import { POINTS, QUESTIONS, type Point, type Question } from "../../core/strategy/points";
import { rangeOf } from "../cells/area";
import type { OldSheet } from "./find";

/**
 * The first layout: three columns, numbered lines, nine points and three questions with one text each. What stood there
 * goes where the second layout asks for it.
 */
export function readOldAnswers(values: readonly (readonly CellValue[])[]): Edit[] {
  const numbered = values.filter(
    ([number]) => typeof number === "number" && Number.isInteger(number) && number >= 1
  );
  const answers = numbered.map((line) => String(line[2] ?? ""));
  return [...POINTS, ...QUESTIONS].flatMap((part, index): Edit[] => {
    const text = answers[index] ?? "";
    return text === "" ? [] : [placeOldAnswer(part, text)];
  });
}

function placeOldAnswer(part: Point | Question, value: string): Edit {
  const field = (code: Extract<Edit, { kind: "field" }>["code"]): Edit => ({
    kind: "field",
    code,
    part: "value",
    value,
  });
  switch (part) {
    case "scale":
      return field("plan");
    case "qualification":
      return field("worthReason");
    case "needs":
      return { kind: "add", table: "needs", row: { cells: { need: value }, mark: null } };
    case "probability":
      return field("rivalsOffer");
    case "people":
      return { kind: "add", table: "people", row: { cells: { person: value }, mark: null } };
    case "decider":
      return field("lastWord");
    case "criteria":
      return field("lessImportant");
    case "visits":
      return field("training");
    case "interventionPoints":
      return { kind: "add", table: "moments", row: { cells: { moment: value }, mark: null } };
    default:
      return field(part);
  }
}

/** Asks for the answers of a sheet of the first layout; read after the sync. */
export function loadOldAnswers(context: Excel.RequestContext, old: OldSheet): () => Edit[] {
  const sheet = context.workbook.worksheets.getItem(old.id);
  const cells = rangeOf(sheet, old.block).load("values");
  return () => readOldAnswers(cells.values as CellValue[][]);
}
