import { foldHeading } from "./text";

const TOTAL_WHOLE =
  /^(?:(?:общий |общая )?(?:итог|итого|всего|сумма итого|подытог|подитог|промежуточный итог|промежуточные итоги)|итоги|(?:grand |sub[- ]?|overall |report )?totals?|(?:total|итого?|grand) (?:result|результат)|результат|сумма|sum|sum total)$/;
const TOTAL_START =
  /^(?:(?:итого|всего|подытог|подитог)(?: (?:по|за|на|в|для|с|без|к|о)(?: |$)|[,:;(-])|итог (?:по|за) |(?:sub[- ]?|grand )?total (?:for|of|by|per|in|on) |(?:sub[- ]?|grand )?total[:(])/;
const TOTAL_END =
  /^(.+?)[\s:,-]+(?:итого?|всего|(?:sub[- ]?)?total|промежуточный итог|result|сумма|количество|среднее|sum|count|average)$/;

/** A word of every label below: most names have none and need no closer look. */
const HINT = /ито|всего|total|результат|result|сумма|sum|количество|среднее|count|average/;

/** Could a folded name (`nameKey`) be the label of a total at all? Quick, for a million names. */
export function mayNameTotal(key: string): boolean {
  return HINT.test(key);
}

/**
 * Does a label say that its row is a total: `Итого`, `ВСЕГО:`, `Grand Total`, `Итого по Москве`, `Total for 2025`?
 * A client called `Total Energies` is not one.
 */
export function isTotalLabel(text: string): boolean {
  const folded = foldHeading(text)
    .replace(/[«»"*=]/g, "")
    .trim();
  const bare = folded.replace(/[\s:.,;-]+$/, "");
  return TOTAL_WHOLE.test(bare) || TOTAL_START.test(folded);
}

/**
 * `Ромашка Итог`, `Action Club Total`, `Ромашка Среднее` -> the name before the word; null when the label does not end
 * that way. Only a name that is known makes it a total row.
 */
export function nameBeforeTotal(text: string): string | null {
  const found = TOTAL_END.exec(foldHeading(text).replace(/[\s:.]+$/, ""));
  return found?.[1] ?? null;
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
