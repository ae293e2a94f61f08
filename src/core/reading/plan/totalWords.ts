import { foldHeading } from "../values/text";
import { readPeriodHeading } from "./periodHeadings";

const TOTAL_WHOLE =
  /^(?:(?:общий |общая )?(?:итог|итого|всего|сумма итого|подытог|подитог|промежуточный итог|промежуточные итоги)|итоги|(?:grand |sub[- ]?|overall |report )?totals?|(?:total|итого?|grand) (?:result|результат)|результат|сумма|sum|sum total)$/;
const TOTAL_START =
  /^(?:(?:итого|всего|подытог|подитог)(?: (?:по|за|на|в|для|с|без|к|о)(?: |$)|[,:;(-])|итог (?:по|за) |(?:sub[- ]?|grand )?total (?:for|of|by|per|in|on) |(?:sub[- ]?|grand )?total[:(])/;
const TOTAL_END =
  /^(.+?)[\s:,-]+(?:итого?|всего|(?:sub[- ]?)?total|промежуточный итог|result|сумма|количество|среднее|sum|count|average)$/;

/** Lines that stand under a total and say what it holds, or what was left before and after: no turnover of a client. */
const BESIDE_TOTAL =
  /^(?:(?:в т\. ?ч\.|в том числе|including|incl\.|of which|thereof) .*(?:ндс|налог|vat|tax).*|(?:(?:сумма )?ндс|vat)(?: \d{1,2} ?%)?)(?: ?[:,(].*)?$/;

/**
 * What stood before and after a period, or moved in it: the state of an account, no client. Such a label is made of
 * nothing but the words of accounts: what it is (`NOUN`), which one, and of when.
 */
const BALANCE_NOUN = /^(?:сальдо|остат(?:ок|ки)|обороты?|balances?|bal|[bc]\/(?:fw?d?|d))$/;
/** Words that are a balance only where one of `WHICH`, or a date, stands beside them. */
const WEAK_NOUN = /^(?:баланс|переносы?|перенос(?:ится|ено)|turnovers?|movements?|totals?)$/;
const WHICH =
  /^(?:(?:вход|исход|вступит|начальн|конечн|итогов|предыдущ|текущ|прошл|чист)\p{L}*|нач|кон|вх|исх|opening|closing|beginning|ending|starting|final|initial|previous|prior|current|net|op|cl|(?:period|month|year)(?:ly)?)$/u;
const WHEN =
  /^(?:на|за|по|с|со|от|до|из|и|the|on|at|as|for|of|to|from|in|due|account|cash|end|start|начал[оуа]|кон(?:ец|ца|цу)|дат[аыу]|период\p{L}*|отчетн\p{L}*|год\p{L}*|г|месяц\p{L}*|мес|квартал\p{L}*|кв|дн(?:я|и)|день|дебет\p{L}*|кредит\p{L}*|долг\p{L}*|задолж\p{L}*|средств\p{L}*|расчет\p{L}*|счет\p{L}*|debits?|credits?|date|day|week|month|quarter|year|period|forward|down|over|brought|carried|[bc](?:fw?d?|d)|[\d./-]+)$/u;
/** `brought forward`, `carry down`: an amount taken to or from another page. */
const CARRIED = /^(?:balance )?(?:brought|bring|carried|carry) (?:forward|fwd|down|over)(?: |$)/;

function isBalanceLabel(bare: string): boolean {
  if (CARRIED.test(bare) || /^сальдо(?: |$)/.test(bare)) return true;
  const words = bare.split(/[\s,]+/).map((word) => word.replace(/\.$/, ""));
  const isNoun = words.map((word) => BALANCE_NOUN.test(word));
  const says = (pattern: RegExp): boolean => words.some((word) => pattern.test(word));
  const isDated = says(/^(?:на|за|on|at|as|for)$/) && says(/^\d/);
  const isNamed = isNoun.includes(true) || (says(WEAK_NOUN) && (isDated || says(WHICH)));
  return (
    (isNamed || /^перенос(?:ы|ено)?$/.test(bare)) &&
    words.every(
      (word, at) => isNoun[at] || WEAK_NOUN.test(word) || WHICH.test(word) || isWhen(word)
    )
  );
}

function isWhen(word: string): boolean {
  return WHEN.test(word) || readPeriodHeading(word) !== null;
}

/** Means and numbers of clients below a table: `Среднее`, `Всего клиентов: 3`, `Average`. */
const STATISTIC =
  /^(?:средн(?:ее|яя|ий)|в среднем|average|mean|median|медиана|максимум|maximum|минимум|minimum)(?: (?:по|за|на|per|of|value|значение|сумма|чек|оборот|выручка)(?: .*)?)?$|^(?:всего|итого|total|number of|количество|кол-во|count of|count) (?:клиентов|покупателей|контрагентов|строк|записей|позиций|clients|customers|rows|records|accounts|companies)(?:[ :].*)?$/;

/** A word of every label here: most names have none and need no closer look. */
export const TOTAL_HINT =
  /ито|всего|total|результат|result|сумма|sum|количество|кол-во|средн|\bcount\b|average|mean|медиан|макс|maxi|миним|mini|number of|^\*|^(?:и т о г|в с е г|т о т а|t o t a)|ндс|vat|налог|tax|остат|сальдо|баланс|оборот|balance|^перенос|movement|turnover|\bbal\b|brought|bring|carr(?:y|ied)|(?:^|\s)[bc]\/(?:fw?d?|d)(?:\s|$)/;

/** Could a folded name (`nameKey`) be the label of a total at all? Quick, for a million names. */
export function mayNameTotal(key: string): boolean {
  return TOTAL_HINT.test(key);
}

/**
 * Does a label say that its row is a total: `Итого`, `И Т О Г О`, `ВСЕГО:`, `Grand Total`, `Итого по Москве`,
 * `Total for 2025`, `**` (a level of totals in SAP lists), or a line beside it: `в т.ч. НДС 20 %`, `Closing balance`?
 * A client called `Total Energies` is not one.
 */
export function isTotalLabel(text: string): boolean {
  const folded = foldHeading(text)
    .replace(/[«»"*=]/g, "")
    .trim();
  if (folded === "") return /^\*+$/.test(text.trim());
  const bare = joinLetters(folded.replace(/[\s:.,;-]+$/, ""));
  return (
    TOTAL_WHOLE.test(bare) ||
    TOTAL_START.test(folded) ||
    BESIDE_TOTAL.test(bare) ||
    isBalanceLabel(bare) ||
    STATISTIC.test(bare)
  );
}

/** Does a label say that its row adds up the whole table, and not a group, a tax, a balance, a mean? */
export function isGrandTotalLabel(text: string): boolean {
  const folded = foldHeading(text)
    .replace(/[«»"*=]/g, "")
    .trim();
  const bare = joinLetters(folded.replace(/[\s:.,;-]+$/, ""));
  return TOTAL_WHOLE.test(bare) && !/^(?:sub|под|промежуточн)/.test(bare);
}

/** `и т о г о` -> `итого`: letters set apart. */
function joinLetters(text: string): string {
  return /^\p{L}(?: \p{L}){3,}$/u.test(text) ? text.replaceAll(" ", "") : text;
}

/** Does a label in a row without a client begin as a total does, whatever follows: `Итого обороты`, `Всего к оплате`? */
export function beginsAsTotal(text: string): boolean {
  return /^(?:итого|всего)(?![\p{L}\d])/u.test(foldHeading(text));
}

/** `Total Acme`, `Итого Ромашка` -> the folded name behind the word; null: no such label. Only its sum makes it a total. */
export function nameAfterBareTotal(key: string): string | null {
  if (!"tsgив".includes(key.charAt(0))) return null;
  const found = /^(?:(?:sub[- ]?|grand )?total|итого?|всего) (.+)$/.exec(key);
  return found?.[1] ?? null;
}

/**
 * `Ромашка Итог`, `Action Club Total`, `Ромашка Среднее` -> the name before the word; null when the label does not end
 * that way. Only a name that is known makes it a total row.
 */
export function nameBeforeTotal(text: string): string | null {
  const found = TOTAL_END.exec(foldHeading(text).replace(/[\s:.]+$/, ""));
  return found?.[1] ?? null;
}

/** Is a text the label of a total, of all rows or of those of one name? */
export function isTotalText(text: string): boolean {
  return isTotalLabel(text) || nameBeforeTotal(text) !== null;
}

/** `Итого по Москве`, `Итого: Север`, `Total for North` -> the name behind the words; null when there is none. */
export function nameAfterTotal(text: string): string | null {
  const found =
    /^(?:итого|всего|подытог|итог|(?:sub[- ]?|grand )?total)[\s:,-]+(?:(?:по|за|для|for|of|by) )?(.+)$/.exec(
      foldHeading(text).replace(/[\s:.]+$/, "")
    );
  return found?.[1] ?? null;
}

/** Words of a units line under headings (`руб.`, `шт`, `%`) and nothing else. */
export function isUnitLabel(text: string): boolean {
  return /^(?:(?:тыс|млн|k|m)\.? ?)?(?:руб(?:\.|лей|ля)?|₽|шт\.?|кг|т|л|м[23]?|%|usd|eur|\$|€|pcs\.?|rub)$/.test(
    foldHeading(text).replace(/[(),]/g, "").trim()
  );
}
