/** A date or time that was typed, as a serial number with the number format Excel gives it. */
export type TypedDate = { readonly serial: number; readonly numberFormat: string };

export type Language = "ru-RU" | "en-US";

const MONTHS: Record<Language, readonly string[]> = {
  "en-US": "jan feb mar apr may jun jul aug sep oct nov dec".split(" "),
  "ru-RU": "янв фев мар апр май июн июл авг сен окт ноя дек".split(" "),
};

const DAY_MS = 86_400_000;
/** Serial 0 of the 1900 system, counted so that days from March 1900 on are right. */
const EPOCH = Date.UTC(1899, 11, 30);
const DAYS_1904 = 1462;

/**
 * The serial number of a calendar day in the 1900 system (1 = 1 January 1900, with Excel's 29 February 1900 skipped by
 * keeping days before it one lower); undefined when there is no such day or Excel has no date there.
 */
export function serialOf(year: number, month: number, day: number): number | undefined {
  if (year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1) return undefined;
  const time = Date.UTC(year, month - 1, day);
  if (new Date(time).getUTCDate() !== day) return undefined;
  const serial = Math.round((time - EPOCH) / DAY_MS);
  return serial < 61 ? serial - 1 : serial;
}

/** Two digits mean 2000-2029 and 1930-1999, as in Excel; more are taken as they are. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

/**
 * Reads a date, a time or both as Excel reads what is typed: `1/31/2024`, `31-Jan-24`, `2024-01-31`, `Jan 2024`,
 * `1/31`, `14:30`, `2:30 PM` in en-US; `31.01.2024`, `31.01`, `31 янв 2024`, `31/01/2024` in ru-RU. A day without a
 * year belongs to `today`'s. Undefined: the text is no date.
 */
export function parseDate(
  text: string,
  language: Language,
  date1904: boolean,
  today: Date = new Date()
): TypedDate | undefined {
  const trimmed = text.trim();
  const time = parseTime(trimmed);
  if (time) return time;
  const split = /^(.*\S)\s+(\d{1,2}:\d.*)$/.exec(trimmed);
  const day = parseDay(split?.[1] ?? trimmed, language, today);
  if (!day) return undefined;
  const serial = day.serial - (date1904 ? DAYS_1904 : 0);
  if (serial < 0) return undefined;
  if (!split) return { ...day, serial };
  const hours = parseTime(split[2] ?? "");
  if (!hours || hours.serial >= 1) return undefined;
  const short = language === "ru-RU" ? "dd.mm.yyyy h:mm" : "m/d/yyyy h:mm";
  return { serial: serial + hours.serial, numberFormat: short };
}

function parseTime(text: string): TypedDate | undefined {
  const parts = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2})([.,]\d+)?)?(?:\s*([AaPp])\.?[Mm]\.?)?$/.exec(
    text
  );
  if (!parts) return undefined;
  const [, hourText = "", minuteText = "", secondText, fraction, half] = parts;
  let hours = Number(hourText);
  const minutes = Number(minuteText);
  const seconds = Number(secondText ?? 0) + Number((fraction ?? "0").replace(",", "."));
  if (minutes > 59 || seconds >= 60) return undefined;
  if (half !== undefined) {
    if (hours < 1 || hours > 12) return undefined;
    hours = (hours % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  }
  const serial = (hours * 3600 + minutes * 60 + seconds) / 86_400;
  const clock = secondText === undefined ? "h:mm" : "h:mm:ss";
  if (half !== undefined) return { serial, numberFormat: `${clock} AM/PM` };
  return { serial, numberFormat: hours >= 24 ? "[h]:mm:ss" : clock };
}

function parseDay(text: string, language: Language, today: Date): TypedDate | undefined {
  const isRussian = language === "ru-RU";
  const short = isRussian ? "dd.mm.yyyy" : "m/d/yyyy";
  const given = (serial: number | undefined, numberFormat: string) =>
    serial === undefined ? undefined : { serial, numberFormat };

  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return given(serialOf(Number(iso[1]), Number(iso[2]), Number(iso[3])), short);

  const separator = isRussian
    ? /^(\d{1,2})([./-])(\d{1,2})(?:\2(\d{2}|\d{4}))?$/
    : /^(\d{1,2})([/-])(\d{1,2})(?:\2(\d{2}|\d{4}))?$/;
  const numeric = separator.exec(text);
  if (numeric) {
    const [, first = "", , second = "", year] = numeric;
    const [day, month] = isRussian ? [first, second] : [second, first];
    const wanted = year === undefined ? today.getFullYear() : fullYear(year);
    return given(
      serialOf(wanted, Number(month), Number(day)),
      year === undefined ? "d-mmm" : short
    );
  }

  const monthOf = (word: string): number =>
    MONTHS[language].findIndex((month) => word.toLowerCase().startsWith(month)) + 1;
  const dayFirst = /^(\d{1,2})[-\s]+(\p{L}{3,8})\.?(?:[-\s,]+(\d{4}|\d{2}))?$/u.exec(text);
  if (dayFirst) {
    const [, day = "", word = "", year] = dayFirst;
    const wanted = year === undefined ? today.getFullYear() : fullYear(year);
    return given(
      serialOf(wanted, monthOf(word), Number(day)),
      year === undefined ? "d-mmm" : "d-mmm-yy"
    );
  }
  const monthFirst = /^(\p{L}{3,9})\.?[-\s]+(\d{1,2}|\d{4})(?:,\s*(\d{4}))?$/u.exec(text);
  if (!monthFirst) return undefined;
  const [, word = "", number = "", year] = monthFirst;
  if (monthOf(word) === 0) return undefined;
  if (year !== undefined)
    return given(serialOf(Number(year), monthOf(word), Number(number)), "d-mmm-yy");
  if (number.length === 4) return given(serialOf(Number(number), monthOf(word), 1), "mmm-yy");
  return given(serialOf(today.getFullYear(), monthOf(word), Number(number)), "d-mmm");
}
