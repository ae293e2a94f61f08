import type { CellValue } from "./cells";
import { foldHeading, isBlank } from "./text";

/**
 * Words by which programs and people say that a cell holds nothing, one row a family: of databases, of statistics, of
 * pivot tables, of people in Russian and in English. `NA` is none of them: it is North America, too.
 */
const NOTHING_WORDS: readonly (readonly [family: string, words: string])[] = [
  ["databases", "null|(null)|<null>|[null]|\\n|none|nil|undefined|dbnull"],
  ["statistics", "nan|n/a|n.a.|#n/a|<na>|nat"],
  [
    "pivot tables",
    "(blank)|(пусто)|(empty)|(none)|(нет)|<пусто>|<не указано>|<не указан>|<не заполнено>|(not set)",
  ],
  ["dashes", "-|--|---|–|—|…|?|??|н/д|н.д.|нд"],
  [
    "Russian",
    "нет данных|не указан|не указана|не указано|не указаны|не заполнено|не заполнен|не определен|не определено|неизвестно|неизвестен|не известно|отсутствует|пусто|без названия|не задан|не задано|не выбран|не выбрано",
  ],
  [
    "English",
    "no data|not available|not specified|not set|not provided|not given|unknown|missing|empty|no value|no name|not applicable|tbd",
  ],
];

/** All of them, folded. */
export const NOTHING_TEXTS: readonly string[] = NOTHING_WORDS.flatMap(([, words]) =>
  words.split("|")
);
const NOTHING: ReadonlySet<string> = new Set(NOTHING_TEXTS);
const LONGEST = Math.max(...[...NOTHING].map((word) => word.length));
/** By the code of a letter, small or capital: 1 where a word begins with it. Most of a million names begin otherwise. */
const FIRST_LETTERS = new Uint8Array(0x10000);
for (const word of NOTHING)
  for (const letter of [word, word.toUpperCase()]) FIRST_LETTERS[letter.charCodeAt(0)] = 1;

/** Does the text only say that nothing is known: `NULL`, `n/a`, «нет данных», `-`? Case and spaces do not matter. */
export function saysNothing(text: string): boolean {
  if (text.length > LONGEST + 4) return false;
  const code = text.charCodeAt(0);
  const isSpaced = code <= 32 || code === 0xa0;
  if (!isSpaced && FIRST_LETTERS[code] !== 1) return false;
  return NOTHING.has(foldHeading(text));
}

/** Is there nothing in the cell: blank, or a word that says so? */
export function isNothing(value: CellValue | undefined): boolean {
  return isBlank(value) || (typeof value === "string" && saysNothing(value));
}
