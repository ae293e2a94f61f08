import type { CoachRemark } from "../../core/strategy/coach";
import { localeOf, type Language } from "../language";
import { count, showMoney, showPercent, showNumber } from "../numbers";
import { partName, showDay } from "./parts";
import { strategyTexts, writeListWord } from "./texts";

/** What the coach says of a sheet, with the reason. */
export function describeRemark(language: Language, remark: CoachRemark): string {
  return language === "ru" ? describeRussian(remark) : describeEnglish(remark);
}

function describeRussian(remark: CoachRemark): string {
  const money = (amount: number): string => showMoney("ru", Math.round(amount), 0);
  const percent = (share: number): string => showPercent("ru", share, 0);
  switch (remark.code) {
    case "noDecider":
      return "Неизвестно, кто решает: ни у кого нет роли «решает», последнее слово не названо.";
    case "deciderNotForUs":
      return remark.support === "opponent"
        ? `Решает ${remark.person}, и этот человек против нас.`
        : remark.support === "neutral"
          ? `Решает ${remark.person}, и этот человек нейтрален: пока он не за нас.`
          : `Решает ${remark.person}, но за кого этот человек, не отмечено.`;
    case "deciderSilent":
      return remark.days === null
        ? `Решает ${remark.person}, но ни одного контакта с этим человеком не записано.`
        : `Решает ${remark.person}, а последний контакт был ${count("ru", remark.days, "day")} назад. Допустимо не больше ${remark.limit}.`;
    case "deciderUnlisted":
      return `Последнее слово за «${remark.person}», но среди людей с ролью «решает» такого имени нет.`;
    case "oneContact":
      return `Один контакт: ${remark.person}. Уйдёт он — уйдёт и клиент.`;
    case "noOpponent":
      return "Никто не назван противником. Так бывает редко: скорее, их не искали.";
    case "moreOpponents":
      return `Противники влиятельнее сторонников, ${remark.against} : ${remark.support}. Против: ${remark.opponents.join(", ")}; за: ${list(remark.supporters, "никого")}.`;
    case "silent":
      return remark.days === null
        ? "Ни одного контакта не записано, а клиент класса A."
        : `Последний контакт был ${count("ru", remark.days, "day")} назад, а клиент класса A. Допустимо не больше ${remark.limit}.`;
    case "rivalLeads":
      return `По критериям с учётом веса впереди конкурент, ${showNumber("ru", remark.rival)} : ${showNumber("ru", remark.us)}${remark.rivals.length > 0 ? `. Нас обходят: ${remark.rivals.join(", ")}` : ""}.`;
    case "neverCompared":
      return remark.criteria === 0
        ? "Критерии решения не названы и с конкурентом не сравнивались."
        : "Ни один критерий не оценён и за нас, и за конкурента.";
    case "priceOnly":
      return `Клиента занимает только цена (оценка ${remark.mark}): стратегией здесь многого не добиться${remark.visits > 0 ? `, а впереди ${count("ru", remark.visits, "visit")}` : ""}.`;
    case "notWorth":
      return `Решено, что клиент усилий не стоит, а впереди ${count("ru", remark.visits, "visit")}, ближайший — ${showDay("ru", remark.next)}.`;
    case "visitOverdue":
      return `Визит ${showDay("ru", remark.date)}${quote(remark.goal)} прошёл, а итога нет.`;
    case "stageStuck":
      return `Подряд ${count("ru", remark.visits, "visit")} на этапе «${writeListWord("ru", "stage", remark.stage)}», и следующий дальше не ведёт.`;
    case "goalOverdue":
      return `Срок цели${quote(remark.goal)} прошёл ${showDay("ru", remark.date)}, а она не достигнута и не снята.`;
    case "decisionOverdue":
      return `Решение «${remark.decision}»${remark.owner ? ` (${remark.owner})` : ""} просрочено: срок был ${showDay("ru", remark.date)}.`;
    case "momentOverdue":
      return `Момент вмешательства${quote(remark.moment)} прошёл ${showDay("ru", remark.date)}, а чем кончилось, не отмечено.`;
    case "riskAhead":
      return `Риск ${showDay("ru", remark.date)}${quote(remark.moment)}${remark.opponent ? `; здесь замешан противник: ${remark.opponent}` : ""}.`;
    case "hopefulUnknown":
      return `Вероятность ${percent(remark.probability)}, а ответов нет: ${listUnknown("ru", remark)}.`;
    case "noVisit":
      return "Визит не назначен: нет ни одного с датой впереди.";
    case "noted":
      return `Записано, но не засчитано: ${listFields("ru", remark.fields)}. Нужен ответ, которым можно пользоваться.`;
    case "gone":
      return `Клиента нет в данных с ${showDay("ru", remark.since)}${remark.atStake > 0 ? `, можем потерять ${money(remark.atStake)}` : ""}. Узнайте почему.`;
    case "losesMoney":
      return `Клиент приносит убыток: ${money(remark.profit)}.`;
    case "turnoverFell":
      return remark.from === null || remark.to === null
        ? `Оборот падает: вторая половина периода ниже первой на ${percent(remark.fall)}.`
        : `Оборот упал на ${percent(remark.fall)}: было ${money(remark.from)}, стало ${money(remark.to)}.`;
    case "shareDiffers":
      return `Наша доля в закупках указана как ${percent(remark.given)}, а по обороту и потенциалу выходит ${percent(remark.implied)}: что-то из трёх неточно.`;
    case "classFell":
      return `Класс упал: был ${remark.from}, стал ${remark.to}.`;
    case "sameText":
      return `«${strategyTexts("ru").fields[remark.field].label}» — тот же текст, что у: ${remark.clients.join(", ")}.`;
  }
}

function describeEnglish(remark: CoachRemark): string {
  const money = (amount: number): string => showMoney("en", Math.round(amount), 0);
  const percent = (share: number): string => showPercent("en", share, 0);
  switch (remark.code) {
    case "noDecider":
      return "Nobody is known to decide: no person has that role, and the last word is not named.";
    case "deciderNotForUs":
      return remark.support === "opponent"
        ? `${remark.person} decides, and is against us.`
        : remark.support === "neutral"
          ? `${remark.person} decides, and is neutral: not for us yet.`
          : `${remark.person} decides, but on whose side is not marked.`;
    case "deciderSilent":
      return remark.days === null
        ? `${remark.person} decides, but no contact with this person is noted.`
        : `${remark.person} decides, and the last contact was ${count("en", remark.days, "day")} ago; ${remark.limit} at most.`;
    case "deciderUnlisted":
      return `The last word is with “${remark.person}”, but nobody of that name is among the people who decide.`;
    case "oneContact":
      return `One contact only: ${remark.person}. When that person leaves, so does the client.`;
    case "noOpponent":
      return "Nobody is named as an opponent. That is rare: more likely nobody looked.";
    case "moreOpponents":
      return `Opponents weigh more than supporters, ${remark.against} : ${remark.support}. Against: ${remark.opponents.join(", ")}; for: ${list(remark.supporters, "nobody")}.`;
    case "silent":
      return remark.days === null
        ? "No contact is noted, and this is an A client."
        : `The last contact was ${count("en", remark.days, "day")} ago, and this is an A client; ${remark.limit} at most.`;
    case "rivalLeads":
      return `By weighted criteria the rival leads, ${showNumber("en", remark.rival)} : ${showNumber("en", remark.us)}${remark.rivals.length > 0 ? `. Ahead of us: ${remark.rivals.join(", ")}` : ""}.`;
    case "neverCompared":
      return remark.criteria === 0
        ? "No decision criteria are named, nor compared with a rival."
        : "No criterion has a mark both for us and for a rival.";
    case "priceOnly":
      return `Price is all the client cares for (mark ${remark.mark}): strategy will achieve little${remark.visits > 0 ? `, and ${count("en", remark.visits, "visit")} lie ahead` : ""}.`;
    case "notWorth":
      return `The verdict is “not worth it”, yet ${count("en", remark.visits, "visit")} lie ahead, the next on ${showDay("en", remark.next)}.`;
    case "visitOverdue":
      return `The visit of ${showDay("en", remark.date)}${quote(remark.goal, "“", "”")} is past and has no result.`;
    case "stageStuck":
      return `${count("en", remark.visits, "visit")} in a row at the stage “${writeListWord("en", "stage", remark.stage)}”, and the next leads no further.`;
    case "goalOverdue":
      return `The goal${quote(remark.goal, "“", "”")} was due on ${showDay("en", remark.date)} and is neither reached nor dropped.`;
    case "decisionOverdue":
      return `The decision “${remark.decision}”${remark.owner ? ` (${remark.owner})` : ""} is overdue since ${showDay("en", remark.date)}.`;
    case "momentOverdue":
      return `The intervention point${quote(remark.moment, "“", "”")} passed on ${showDay("en", remark.date)}; how it ended is not marked.`;
    case "riskAhead":
      return `A risk on ${showDay("en", remark.date)}${quote(remark.moment, "“", "”")}${remark.opponent ? `; an opponent has a hand in it: ${remark.opponent}` : ""}.`;
    case "hopefulUnknown":
      return `A probability of ${percent(remark.probability)}, and no answer to: ${listUnknown("en", remark)}.`;
    case "noVisit":
      return "No visit is planned: none has a date ahead.";
    case "noted":
      return `Noted, but not counted: ${listFields("en", remark.fields)}. An answer is needed that can be used.`;
    case "gone":
      return `The client is not in the data since ${showDay("en", remark.since)}${remark.atStake > 0 ? `; ${money(remark.atStake)} may be lost` : ""}. Find out why.`;
    case "losesMoney":
      return `The client loses money: ${money(remark.profit)}.`;
    case "turnoverFell":
      return remark.from === null || remark.to === null
        ? `The turnover is falling: the later half of the time is ${percent(remark.fall)} below the earlier one.`
        : `The turnover fell by ${percent(remark.fall)}, from ${money(remark.from)} to ${money(remark.to)}.`;
    case "shareDiffers":
      return `Our share of the buying is given as ${percent(remark.given)}, but turnover and potential say ${percent(remark.implied)}: one of the three is not exact.`;
    case "classFell":
      return `The class fell from ${remark.from} to ${remark.to}.`;
    case "sameText":
      return `“${strategyTexts("en").fields[remark.field].label}” is the same text as for: ${remark.clients.join(", ")}.`;
  }
}

function quote(text: string, open = "«", close = "»"): string {
  return text ? ` (${open}${text}${close})` : "";
}

function list(names: readonly string[], nobody: string): string {
  return names.length > 0 ? names.join(", ") : nobody;
}

function listFields(
  language: Language,
  fields: Extract<CoachRemark, { code: "noted" }>["fields"]
): string {
  return fields.map((field) => strategyTexts(language).fields[field].label).join("; ");
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
