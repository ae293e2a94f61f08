import { localeOf, type Language } from "./language";

/** A share 0..1 as a percent: `12,3 %` / `12.3%`; `digits` after the point. */
export function showPercent(language: Language, share: number, digits = 1): string {
  return formatter(language, { style: "percent", maximumFractionDigits: digits }).format(share);
}

/** A count or any whole number: `1 204`. */
export function showCount(language: Language, count: number): string {
  return formatter(language, { maximumFractionDigits: 0 }).format(count);
}

/** An index between 0 and 1: `0,43`. */
export function showRatio(language: Language, ratio: number): string {
  return formatter(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(ratio);
}

/** A measured number with one place: `7,5`. */
export function showPlaces(language: Language, number: number): string {
  return formatter(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(number);
}

/** A number a person set, with the places it has: `80`, `79,5`. */
export function showNumber(language: Language, number: number): string {
  return formatter(language, { maximumFractionDigits: 6, useGrouping: false }).format(number);
}

/** A share 0..1 as a percent with the same places in every row of a column: `80,0 %`. */
export function showShare(language: Language, share: number): string {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return formatter(language, { style: "percent", ...digits }).format(share);
}

/** Short units, the largest first, and from what amount on a column is counted in them. */
const UNITS = [
  { least: 1e13, unit: 1e12, names: { ru: "трлн", en: "T" } },
  { least: 1e10, unit: 1e9, names: { ru: "млрд", en: "B" } },
  { least: 1e7, unit: 1e6, names: { ru: "млн", en: "M" } },
] as const;

/**
 * A column of amounts where their size counts, not their last digit, all in one notation: whole units, or where the
 * largest is long, all in millions and so on with one place. `unit` (`млн`) belongs into the heading; "" for whole ones.
 */
export function showColumn(
  language: Language,
  minors: readonly number[],
  scale: number
): { readonly unit: string; readonly shown: readonly string[] } {
  const amounts = minors.map((minor) => minor / 10 ** scale);
  const largest = amounts.reduce((most, amount) => Math.max(most, Math.abs(amount)), 0);
  const short = UNITS.find(({ least }) => largest >= least);
  const places = short ? 1 : 0;
  const { format } = formatter(language, {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  });
  const shown = amounts.map((amount) =>
    format(amount / (short?.unit ?? 1)).replace(/^-(?=0$|0.0$)/, "")
  );
  return { unit: short?.names[language] ?? "", shown };
}

/** Intl shows no more decimals than these. */
const MOST_DIGITS = 20;

/** An amount of `10^-scale` units with all its digits: `1 097 087,92`; a scale below zero counts in tens and more. */
export function showMoney(language: Language, minor: number, scale: number): string {
  const shown = Math.min(Math.max(0, scale), MOST_DIGITS);
  const digits = { minimumFractionDigits: shown, maximumFractionDigits: shown };
  return formatter(language, digits).format(minor / 10 ** scale);
}

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(localeOf(language), options);
  formatters.set(key, made);
  return made;
}

/** The forms of a Russian word after a number: 1 клиент, 2 клиента, 5 клиентов. */
export type RussianForms = { readonly one: string; readonly few: string; readonly many: string };
/** The forms of an English word after a number. */
export type EnglishForms = { readonly one: string; readonly other: string };

const russian = new Intl.PluralRules("ru-RU");
const english = new Intl.PluralRules("en-US");

/** `5 клиентов` */
export function countRussian(count: number, forms: RussianForms): string {
  const rule = russian.select(count);
  const word = rule === "one" ? forms.one : rule === "few" ? forms.few : forms.many;
  return `${showCount("ru", count)}\u00a0${word}`;
}

/** `5 clients` */
export function countEnglish(count: number, forms: EnglishForms): string {
  const word = english.select(count) === "one" ? forms.one : forms.other;
  return `${showCount("en", count)}\u00a0${word}`;
}

/** The words that are counted, in both languages. */
const FORMS = {
  client: {
    ru: { one: "клиент", few: "клиента", many: "клиентов" },
    en: { one: "client", other: "clients" },
  },
  row: {
    ru: { one: "строка", few: "строки", many: "строк" },
    en: { one: "row", other: "rows" },
  },
  day: {
    ru: { one: "день", few: "дня", many: "дней" },
    en: { one: "day", other: "days" },
  },
  visit: {
    ru: { one: "визит", few: "визита", many: "визитов" },
    en: { one: "visit", other: "visits" },
  },
  totalRow: {
    ru: { one: "строка итогов", few: "строки итогов", many: "строк итогов" },
    en: { one: "total row", other: "total rows" },
  },
  groupRow: {
    ru: {
      one: "строка с именем группы",
      few: "строки с именами групп",
      many: "строк с именами групп",
    },
    en: { one: "row with a group's name", other: "rows with groups' names" },
  },
  headingRow: {
    ru: { one: "повтор заголовка", few: "повтора заголовка", many: "повторов заголовка" },
    en: { one: "repeated heading", other: "repeated headings" },
  },
  noteRow: {
    ru: { one: "примечание", few: "примечания", many: "примечаний" },
    en: { one: "note", other: "notes" },
  },
  column: {
    ru: { one: "столбец", few: "столбца", many: "столбцов" },
    en: { one: "column", other: "columns" },
  },
  period: {
    ru: { one: "период", few: "периода", many: "периодов" },
    en: { one: "period", other: "periods" },
  },
  cell: {
    ru: { one: "ячейка", few: "ячейки", many: "ячеек" },
    en: { one: "cell", other: "cells" },
  },
  area: {
    ru: { one: "область", few: "области", many: "областей" },
    en: { one: "area", other: "areas" },
  },
  sheet: {
    ru: { one: "лист", few: "листа", many: "листов" },
    en: { one: "sheet", other: "sheets" },
  },
  keyClient: {
    ru: { one: "ключевой клиент", few: "ключевых клиента", many: "ключевых клиентов" },
    en: { one: "key client", other: "key clients" },
  },
} as const satisfies Record<string, { ru: RussianForms; en: EnglishForms }>;

export type Counted = keyof typeof FORMS;

/** A number with its word: `5 клиентов`, `1 client`. */
export function count(language: Language, number: number, word: Counted): string {
  return language === "ru"
    ? countRussian(number, FORMS[word].ru)
    : countEnglish(number, FORMS[word].en);
}
