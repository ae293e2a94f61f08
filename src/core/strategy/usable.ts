import { textOf, type Answer, type AnswerValue } from "./answers";
import { LISTS, type ValueKind } from "./layout";

/**
 * METHOD 7: only values that can be used count. What is typed and cannot be used is noted: it stays, is shown as such, and
 * earns nothing. The sheet's own formulas decide the same (`excel/strategy/usableFormulas.ts`), so every rule here has to
 * be one that plain functions of Excel can tell.
 */

/** Serial day of 2000-01-01. */
export const EARLIEST_DAY = 36_526;
/** Days from today up to which a day is believed at all, and up to which a step is a plan: ten years and two. */
export const LATEST_DAYS = 3653;
export const LATEST_STEP_DAYS = 731;

/** Characters up to which a text that owns to not knowing is taken for nothing else than that. */
export const LONGEST_NOT_KNOWING = 60;
/** The same for words that say nothing only where they stand nearly alone ("to check", "later"). */
export const LONGEST_ALONE = 14;

/** How not knowing is put, in small letters, each after a space: the beginning of a word is enough. */
export const NOT_KNOWING: readonly string[] = splitWords(
  " не знаю| не знаем| незнаю| не известно| неизвестно | неизвестно.| неизвестно,| не ясно| неясно| не понятно| непонятно",
  " нет данн| нет инф| нет свед| нет ответ| не выясн| не уточн| не узнал| не определен| не определён",
  " не определил| не спрашивал| не спросил| не проверял| не уверен| не в курсе| под вопросом",
  " без понятия| понятия не имею| надо узнать| нужно узнать| надо выясн| нужно выясн| надо уточн",
  " нужно уточн| предстоит узнать| предстоит выясн| ещё узна| еще узна| не заполн| затрудняюсь",
  " трудно сказать| сложно сказать| н/д| н.д.| б/д",
  " don't know| don’t know| dont know| do not know| not known| unknown| no idea| not sure| unclear",
  " not clear| no data| no info| no answer| to be clarified| to be defined| to be determined",
  " to be found| to be asked| to be checked| to be confirmed| need to find| need to ask| not asked",
  " not available| not applicable| hard to say| cannot say| can't say| n/a| n.a.| tbd| tbc| tba"
);
export const ALONE: readonly string[] = splitWords(
  " уточн| выясн| узна| спрос| спраш| провер| заполн| позже| потом| пусто| хз | нд | тест| прочерк",
  " йцук| фыва| later| ask | check| find out| pending| empty| idk | na | todo| test | asdf| qwe"
);

function splitWords(...lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.split("|"));
}

/**
 * Does a text say nothing: no letter and no digit, one character over and over, a question, or that it is not known?
 * "no" and "none" are answers.
 */
export function saysNothing(text: string): boolean {
  const plain = squeeze(text).toLowerCase();
  const first = [...plain][0] ?? "";
  if (plain.replaceAll(first, "") === "") return true;
  if (plain.startsWith("?") || plain.endsWith("?")) return true;
  const hasLetter = plain !== plain.toUpperCase() || isCaseless(first);
  if (!hasLetter && !/[0-9]/.test(plain)) return true;
  const spaced = ` ${plain} `;
  const has = (words: readonly string[]): boolean => words.some((word) => spaced.includes(word));
  return (
    (plain.length <= LONGEST_NOT_KNOWING && has(NOT_KNOWING)) ||
    (plain.length <= LONGEST_ALONE && has(ALONE))
  );
}

/** Excel's TRIM: spaces around are gone, of several inside one is left; other white space stays. */
function squeeze(text: string): string {
  return text.replace(/^ +| +$/g, "").replace(/ +/g, " ");
}

/** Letters without a small form: from Hebrew on, but for the signs between 0x2000 and 0x2E7F. */
function isCaseless(first: string): boolean {
  const code = first.codePointAt(0) ?? 0;
  return code >= CASELESS.from && (code < CASELESS.signs || code > CASELESS.signsEnd);
}
export const CASELESS = { from: 0x590, signs: 0x2000, signsEnd: 0x2e7f } as const;

/** Can an answer of this kind be used on the day `today`? */
export function isUsable(value: AnswerValue | undefined, kind: ValueKind, today: number): boolean {
  if (value === null || value === undefined) return false;
  switch (kind.kind) {
    case "text":
      return !saysNothing(String(value));
    case "amount":
      return typeof value === "number" && value >= 0;
    case "percent":
      return isBetween(value, 0, 1);
    case "whole":
      return isBetween(value, kind.least, kind.most);
    case "date":
      return isBetween(value, EARLIEST_DAY, today + LATEST_DAYS);
    case "list":
      return (LISTS[kind.list] as readonly string[]).includes(textOf(value));
  }
}

/** Does a question have an answer: something that says something, and is not marked as unknown? */
export function isAnswered({ value, mark }: Answer): boolean {
  if (value === null || mark === "unknown") return false;
  return typeof value !== "string" || !saysNothing(value);
}

/** The number where an answer is one that can be used, else null. */
export function numberOf(
  value: AnswerValue | undefined,
  kind: ValueKind,
  today: number
): number | null {
  return typeof value === "number" && isUsable(value, kind, today) ? value : null;
}

/** Is it a day of a plan: from today on, and no more than two years ahead? */
export function isStepAhead(value: AnswerValue | undefined, today: number): boolean {
  return isBetween(value, today, today + LATEST_STEP_DAYS);
}

function isBetween(value: AnswerValue | undefined, least: number, most: number): boolean {
  return typeof value === "number" && value >= least && value <= most;
}
