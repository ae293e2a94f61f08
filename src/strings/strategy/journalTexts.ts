import type { AnswerChange, ChangedBy } from "../../core/strategy/journal";
import type { Language } from "../language";
import { showCount } from "../numbers";
import { describePlace } from "./conflicts";
import { showAnswer } from "./showAnswer";
import { strategyTexts } from "./texts";

/** Columns of the journal, in their order. */
export const JOURNAL_COLUMNS = ["day", "client", "who", "where", "before", "after", "how"] as const;
export type JournalColumn = (typeof JOURNAL_COLUMNS)[number];

const ru = {
  sheet: "Журнал",
  title: "Журнал: что изменилось в листах стратегии",
  note: "Новые строки добавляются снизу при каждом обновлении листов, приёме файла агента и решений. Строки можно фильтровать, дополнять и удалять: они не переписываются.",
  columns: {
    day: "Дата",
    client: "Клиент",
    who: "Кто",
    where: "Где",
    before: "Было",
    after: "Стало",
    how: "Как",
  } satisfies Record<JournalColumn, string>,
  how: {
    typed: "введено в лист",
    pack: "из файла агента",
    sheet: "из другого листа клиента",
    data: "из данных",
  } satisfies Record<ChangedBy, string>,
  nothing: "пусто",
  rowCame: "строки не было",
  rowWent: "строка удалена",
  recorded: (sheet: string, changes: number) =>
    `Журнал: добавлено строк ${changes}, лист «${sheet}».`,
  sinceReview: (day: string, answers: number) =>
    answers === 0
      ? `После разбора ${day} ответы не менялись`
      : `После разбора ${day} изменено ответов: ${showCount("ru", answers)}`,
  refused:
    "Журнал не дополнен: книга или его лист защищены. Изменения ответов войдут в него в следующий раз. Что при этом изменилось в шапках листов (класс, агент, состояние), в журнал не попадёт: прежнее значение стоит на листе в столбце «было». Снимите защиту до следующего обновления.",
};

const en: typeof ru = {
  sheet: "Journal",
  title: "Journal: what changed in the strategy sheets",
  note: "New lines come below whenever sheets are refreshed, an agent's file or decisions are taken in. Filter, add or delete lines as you like: they are never rewritten.",
  columns: {
    day: "Date",
    client: "Client",
    who: "Who",
    where: "Where",
    before: "Before",
    after: "After",
    how: "How",
  },
  how: {
    typed: "typed into the sheet",
    pack: "from the agent's file",
    sheet: "from the client's other sheet",
    data: "from the data",
  },
  nothing: "nothing",
  rowCame: "there was no such row",
  rowWent: "the row was deleted",
  recorded: (sheet, changes) => `Journal: ${changes} new lines on the sheet "${sheet}".`,
  sinceReview: (day, answers) =>
    answers === 0
      ? `No answer changed since the review of ${day}`
      : `Answers changed since the review of ${day}: ${showCount("en", answers)}`,
  refused:
    "The journal was not continued: the workbook or its sheet is protected. Changed answers will go into it next time. What changed in the heads of sheets just now (class, agent, state) will not: the earlier value stands on the sheet under 'before'. Take the protection off before the next refresh.",
};

const TEXTS = { ru, en };

export function journalTexts(language: Language): typeof ru {
  return TEXTS[language];
}

/** Is a text of a head one that tells the changes since a review, in whichever language? */
export function tellsSinceReview(text: string): boolean {
  return /^(?:После разбора |No answer changed since the review |Answers changed since the review )/.test(
    text
  );
}

/** A change in words: where, and both sides as the sheet shows them. */
export function describeChange(
  language: Language,
  change: AnswerChange
): { readonly where: string; readonly before: string; readonly after: string } {
  const { edit, row, section, kind, cells } = change;
  const texts = journalTexts(language);
  const where = describePlace(language, [], {
    edit,
    row,
    section,
    ...(edit.kind === "cell" ? { line: edit.at } : {}),
  });
  if (cells) {
    const { columns } = strategyTexts(language);
    const whole = cells
      .map(
        (cell) => `${columns[cell.column].label}: ${showAnswer(language, cell.kind, cell.value)}`
      )
      .join("; ");
    return edit.kind === "add"
      ? { where, before: texts.rowCame, after: whole }
      : { where, before: whole, after: texts.rowWent };
  }
  const show = (value: AnswerChange["before"]): string =>
    value === null ? texts.nothing : showAnswer(language, kind, value);
  return { where, before: show(change.before), after: show(change.after) };
}

/** What the journal got, in a line; none where it got nothing. */
export function describeRecorded(
  language: Language,
  {
    sheet,
    changes,
    isRefused,
  }: { readonly sheet: string | null; readonly changes: number; readonly isRefused: boolean }
): string[] {
  const texts = journalTexts(language);
  if (isRefused) return [texts.refused];
  return changes > 0 && sheet !== null ? [texts.recorded(sheet, changes)] : [];
}
