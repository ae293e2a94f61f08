import type { ValueKind, SectionCode } from "../../core/strategy/layout";
import type { Conflict } from "../../core/strategy/merge";
import type { Language } from "../language";
import { showAnswer } from "./showAnswer";
import { strategyTexts } from "./texts";

const WORDS = {
  ru: {
    nothing: "пусто",
    byManager: "строку удалил руководитель",
    byAgent: "строку удалил агент",
    line: (line: number) => `строка ${line}`,
  },
  en: {
    nothing: "nothing",
    byManager: "the manager deleted the row",
    byAgent: "the agent deleted the row",
    line: (line: number) => `row ${line}`,
  },
} as const satisfies Record<Language, unknown>;

/** A disputed answer in words: client · point · row · field, and both values as the sheet shows them. */
export type DescribedConflict = {
  readonly place: string;
  readonly ours: string;
  readonly theirs: string;
};

/** `kind`: of the answer; `section`: the point it belongs to. */
export function describeConflict(
  language: Language,
  client: string,
  { edit, row, line, ours, theirs }: Conflict,
  { kind, section }: { readonly kind: ValueKind; readonly section: SectionCode }
): DescribedConflict {
  const words = WORDS[language];
  const show = (value: Conflict["ours"]): string =>
    value === null ? words.nothing : showAnswer(language, kind, value);
  return {
    place: describePlace(language, [client], {
      edit,
      row,
      section,
      ...(line === undefined ? {} : { line }),
    }),
    ours: edit.kind === "add" ? words.byManager : show(ours),
    theirs: edit.kind === "clear" ? words.byAgent : show(theirs),
  };
}

/** Where an answer stands, in words behind `first`: point · row · field; `line`: of a row that has no name. */
export function describePlace(
  language: Language,
  first: readonly string[],
  { edit, row, line, section }: PlaceOfAnswer
): string {
  const texts = strategyTexts(language);
  const known = texts.knowledge.label.toLocaleLowerCase();
  const rowName = row !== "" ? row : line === undefined ? "" : WORDS[language].line(line);
  const parts = ((): string[] => {
    switch (edit.kind) {
      case "field": {
        const { label } = texts.fields[edit.code];
        return edit.part === "mark" ? [label, known] : [label];
      }
      case "cell":
        return [rowName, edit.column === "mark" ? known : texts.columns[edit.column].label];
      default:
        return [rowName];
    }
  })();
  return (
    [...first, texts.sections[section].name, ...parts]
      // The goal's first field is called like its part of the sheet.
      .filter((part, index, all) => part !== "" && part !== all[index - 1])
      .join(" · ")
  );
}

type PlaceOfAnswer = Pick<Conflict, "edit" | "row" | "line"> & { readonly section: SectionCode };
