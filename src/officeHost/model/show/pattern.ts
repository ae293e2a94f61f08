// The package's own "exports" name files that version 4.0.1 does not ship, so the file that is there is named.
import {
  addLocale,
  getFormatDateInfo,
  getLocale,
  isValidFormat,
  tokenize,
} from "../../../../node_modules/numfmt/dist/index.js";

/** Office's display language, which decides how numbers, dates and errors read. */
export type ShownLanguage = "ru-RU" | "en-US";

/** A number format made ready for the formatter in one language. */
export type Pattern = {
  /** The format with everything that depends on the system's settings filled in. */
  readonly code: string;
  readonly isGeneral: boolean;
  /** Shows a calendar date, so that the 1904 system shifts it. */
  readonly isDate: boolean;
  /** Has something to say about texts: `@` or a fourth section. */
  readonly shapesText: boolean;
};

type Token = { readonly type: string; readonly value: string; readonly raw: string };

/** Tag of Russian with months in the genitive; XG is free for private use in ISO 3166. */
const GENITIVE = "ru-XG";
const GENITIVE_MONTHS = [
  "января",
  "февраля",
  "марта",
  "апреля",
  "мая",
  "июня",
  "июля",
  "августа",
  "сентября",
  "октября",
  "ноября",
  "декабря",
] as const;
addLocale({ ...getLocale("ru"), mmmm: [...GENITIVE_MONTHS] }, GENITIVE);

/** What Windows' regional settings give: Excel shows `m/d/yyyy` and the F800/F400 formats by them. */
const SYSTEM = {
  "en-US": {
    shortDate: "m/d/yyyy",
    longDate: "dddd, mmmm d, yyyy",
    longTime: "h:mm:ss AM/PM",
  },
  "ru-RU": {
    shortDate: "dd\\.mm\\.yyyy",
    longDate: `[$-${GENITIVE}]d mmmm yyyy "г."`,
    longTime: "h:mm:ss",
  },
} as const;

const prepared = {
  "en-US": new Map<string, Pattern>(),
  "ru-RU": new Map<string, Pattern>(),
};

/**
 * A number format as Excel applies it under a language's regional settings: the short date `m/d/yyyy` (with or without
 * `h:mm`) and the `[$-F800]`, `[$-F400]` formats are the system's; `/` in a date is its date separator; `[$-FC19]` is
 * Russian with months in the genitive; the locale of a currency such as `[$€-407]` lends its sign but not its
 * separators. A format that cannot be read is taken for General.
 */
export function preparePattern(numberFormat: string, language: ShownLanguage): Pattern {
  const known = prepared[language].get(numberFormat);
  if (known) return known;
  const pattern = makePattern(numberFormat, language);
  prepared[language].set(numberFormat, pattern);
  return pattern;
}

function makePattern(numberFormat: string, language: ShownLanguage): Pattern {
  const general = { code: "General", isGeneral: true, isDate: false, shapesText: false };
  if (numberFormat === "" || numberFormat === "General" || !isValidFormat(numberFormat))
    return general;
  try {
    const sections = splitSections(tokenize(systemDates(numberFormat, language)));
    const code = sections.map((section) => rewriteSection(section, language)).join(";");
    const date = getFormatDateInfo(code);
    return {
      code,
      isGeneral: false,
      isDate: date.year || date.month || date.day,
      shapesText: sections.length > 3 || sections.some((section) => has(section, "TEXT")),
    };
  } catch {
    return general;
  }
}

/** Formats 14 and 22 of a file are the system's own; anything added to them makes them a person's. */
function systemDates(numberFormat: string, language: ShownLanguage): string {
  const { shortDate } = SYSTEM[language];
  if (numberFormat === "m/d/yyyy") return shortDate;
  return numberFormat === "m/d/yyyy h:mm" ? `${shortDate} h:mm` : numberFormat;
}

function splitSections(tokens: readonly Token[]): Token[][] {
  const sections: Token[][] = [[]];
  for (const token of tokens) {
    if (token.type === "BREAK") sections.push([]);
    else sections.at(-1)?.push(token);
  }
  return sections;
}

function rewriteSection(tokens: readonly Token[], language: ShownLanguage): string {
  const system = SYSTEM[language];
  if (!has(tokens, "DATETIME") && !has(tokens, "DURATION")) {
    return tokens.map((token) => (token.type === "LOCALE" ? quoteSign(token) : token.raw)).join("");
  }
  for (const { type, value } of tokens) {
    if (type === "LOCALE" && /-F800$/i.test(value)) return system.longDate;
    if (type === "LOCALE" && /-F400$/i.test(value)) return system.longTime;
  }
  return tokens
    .map(({ type, value, raw }) => {
      if (type === "LOCALE" && /-FC19$/i.test(value)) return `[$-${GENITIVE}]`;
      if (type === "SLASH" && language === "ru-RU") return "\\.";
      return raw;
    })
    .join("");
}

/** `[$€-407]` says `€`; `[$-419]` alone says nothing to a number. */
function quoteSign(token: Token): string {
  const sign = token.value.replace(/-[0-9A-Za-z-]*$/, "");
  return sign === "" ? "" : `"${sign}"`;
}

function has(tokens: readonly Token[], type: string): boolean {
  return tokens.some((token) => token.type === type);
}
