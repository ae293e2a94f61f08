import type { CoachRemark } from "../../core/strategy/coach";
import type { Part } from "../../core/strategy/points";
import { localeOf, type Language } from "../language";
import { showPercent } from "../numbers";
import { strategyTexts } from "./texts";

/** A day (serial number) as a person reads it: `25.11.2026`, `Nov 25, 2026`. */
export function showDay(language: Language, serial: number): string {
  const date = new Date((Math.floor(serial) - 25569) * 86_400_000);
  const options: Intl.DateTimeFormatOptions =
    language === "ru"
      ? { day: "2-digit", month: "2-digit", year: "numeric" }
      : { day: "numeric", month: "short", year: "numeric" };
  return new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: "UTC" }).format(date);
}

/** The name of a point, a question or the next step. */
export function partName(language: Language, part: Part): string {
  const { sections, fields } = strategyTexts(language);
  switch (part) {
    case "nextStep":
      return language === "ru" ? "Следующий шаг с датой" : "A next step with a date";
    case "competitors":
    case "hopes":
    case "strategy":
      return fields[part].label;
    default:
      return sections[part].name;
  }
}

/** What the coach says of a sheet, with the reason. */
export function describeRemark(language: Language, remark: CoachRemark): string {
  return language === "ru" ? describeRussian(remark) : describeEnglish(remark);
}

function describeRussian(remark: CoachRemark): string {
  switch (remark.code) {
    case "noDecider":
      return "Неизвестно, кто решает: ни у кого нет роли «решает», последнее слово не названо.";
    case "oneContact":
      return `Один контакт: ${remark.person}. Уйдёт он — уйдёт и клиент.`;
    case "noOpponent":
      return "Никто не назван противником. Так бывает редко: скорее, их не искали.";
    case "moreOpponents":
      return `Противников больше, чем сторонников: ${remark.opponents.join(", ")} против ${list(remark.supporters, "никого")}.`;
    case "hopefulUnknown":
      return `Вероятность ${showPercent("ru", remark.probability, 0)}, а ответов нет: ${listUnknown("ru", remark)}.`;
    case "noVisit":
      return "Визит не назначен: нет ни одного с датой впереди.";
    case "visitOverdue":
      return `Визит ${showDay("ru", remark.date)}${remark.goal ? ` («${remark.goal}»)` : ""} прошёл, а итога нет.`;
    case "silent":
      return remark.days === null
        ? "Ни одного контакта не записано, а клиент класса A."
        : `Последний контакт ${remark.days} дн. назад, а клиент класса A. Не больше 60.`;
    case "classFell":
      return `Класс упал: был ${remark.from}, стал ${remark.to}.`;
    case "sameText":
      return `«${strategyTexts("ru").fields[remark.field].label}» — тот же текст, что у: ${remark.clients.join(", ")}.`;
    case "neverCompared":
      return remark.criteria === 0
        ? "Критерии решения не названы и с конкурентом не сравнивались."
        : "Ни один критерий не оценён и за нас, и за конкурента.";
  }
}

function describeEnglish(remark: CoachRemark): string {
  switch (remark.code) {
    case "noDecider":
      return "Nobody is known to decide: no person has that role, and the last word is not named.";
    case "oneContact":
      return `One contact only: ${remark.person}. When that person leaves, so does the client.`;
    case "noOpponent":
      return "Nobody is named as an opponent. That is rare: more likely nobody looked.";
    case "moreOpponents":
      return `More opponents than supporters: ${remark.opponents.join(", ")} against ${list(remark.supporters, "nobody")}.`;
    case "hopefulUnknown":
      return `A probability of ${showPercent("en", remark.probability, 0)}, and no answer to: ${listUnknown("en", remark)}.`;
    case "noVisit":
      return "No visit is planned: none has a date ahead.";
    case "visitOverdue":
      return `The visit of ${showDay("en", remark.date)}${remark.goal ? ` (“${remark.goal}”)` : ""} is past and has no result.`;
    case "silent":
      return remark.days === null
        ? "No contact is noted, and this is an A client."
        : `The last contact was ${remark.days} days ago, and this is an A client. 60 at most.`;
    case "classFell":
      return `The class fell from ${remark.from} to ${remark.to}.`;
    case "sameText":
      return `“${strategyTexts("en").fields[remark.field].label}” is the same text as for: ${remark.clients.join(", ")}.`;
    case "neverCompared":
      return remark.criteria === 0
        ? "No decision criteria are named, nor compared with a rival."
        : "No criterion has a mark both for us and for a rival.";
  }
}

function list(names: readonly string[], nobody: string): string {
  return names.length > 0 ? names.join(", ") : nobody;
}

function listUnknown(
  language: Language,
  { points, fields }: Extract<CoachRemark, { code: "hopefulUnknown" }>
): string {
  const names =
    points.length > 0
      ? points.map((point) => partName(language, point))
      : fields.map((field) => strategyTexts(language).fields[field].label);
  return names.join("; ").toLocaleLowerCase(localeOf(language));
}
