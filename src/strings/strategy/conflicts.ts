import type { AnswerValue } from "../../core/strategy/answers";
import type { ListName, ValueKind } from "../../core/strategy/layout";
import type { Conflict } from "../../core/strategy/merge";
import type { Language } from "../language";
import { showDay } from "./parts";
import { strategyTexts, writeListWord } from "./texts";

/** A disputed answer in words: where it stands, and both sides. `kind`: of the answer; absent: text. */
export function describeConflict(
  language: Language,
  { edit, row, ours, theirs }: Conflict,
  kind: ValueKind = { kind: "text" }
): { readonly place: string; readonly ours: string; readonly theirs: string } {
  const texts = strategyTexts(language);
  const known = texts.knowledge.label.toLocaleLowerCase();
  const inRow = (table: keyof typeof texts.tables, what: string): string =>
    [texts.tables[table], row, what].filter((part) => part !== "").join(" · ");
  const place = ((): string => {
    switch (edit.kind) {
      case "field": {
        const { label } = texts.fields[edit.code];
        return edit.part === "mark" ? `${label} · ${known}` : label;
      }
      case "cell":
        return inRow(edit.table, edit.column === "mark" ? known : texts.columns[edit.column].label);
      default:
        return inRow(edit.table, "");
    }
  })();
  const isMark =
    (edit.kind === "field" && edit.part === "mark") ||
    (edit.kind === "cell" && edit.column === "mark");
  const list: ListName | undefined = isMark
    ? "knowledge"
    : kind.kind === "list"
      ? kind.list
      : undefined;
  const show = (value: AnswerValue): string => {
    if (value === null) return "";
    if (typeof value === "number")
      return kind.kind === "date" ? showDay(language, value) : `${value}`;
    return list ? writeListWord(language, list, value) : value;
  };
  return { place, ours: show(ours), theirs: show(theirs) };
}
