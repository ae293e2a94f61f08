import { ApiObject } from "./object";

/** How a language writes numbers and dates; patterns as .NET has them, which is what Excel gives. */
const CULTURES = {
  "en-US": {
    decimal: ".",
    thousands: ",",
    currency: "$",
    dateSeparator: "/",
    timeSeparator: ":",
    shortDate: "M/d/yyyy",
    longDate: "dddd, MMMM d, yyyy",
    longTime: "h:mm:ss tt",
  },
  "ru-RU": {
    decimal: ",",
    thousands: "\u00a0",
    currency: "₽",
    dateSeparator: ".",
    timeSeparator: ":",
    shortDate: "dd.MM.yyyy",
    longDate: "d MMMM yyyy 'г.'",
    longTime: "H:mm:ss",
  },
} as const;

/** The decimal and the thousands separator of a language. */
export function separatorsOf(language: "ru-RU" | "en-US"): { decimal: string; thousands: string } {
  return CULTURES[language];
}

/** Excel.CultureInfo: the host's language stands for the system's. */
export class CultureInfoApi extends ApiObject {
  get Name(): string {
    return this.host.language;
  }
  get NumberFormat(): NumberFormatInfoApi {
    return new NumberFormatInfoApi(this.host);
  }
  get DatetimeFormat(): DatetimeFormatInfoApi {
    return new DatetimeFormatInfoApi(this.host);
  }
}

/** Excel.NumberFormatInfo. */
export class NumberFormatInfoApi extends ApiObject {
  get CurrencySymbol(): string {
    return CULTURES[this.host.language].currency;
  }
  get NumberDecimalSeparator(): string {
    return CULTURES[this.host.language].decimal;
  }
  get NumberGroupSeparator(): string {
    return CULTURES[this.host.language].thousands;
  }
}

/** Excel.DatetimeFormatInfo. */
export class DatetimeFormatInfoApi extends ApiObject {
  get DateSeparator(): string {
    return CULTURES[this.host.language].dateSeparator;
  }
  get TimeSeparator(): string {
    return CULTURES[this.host.language].timeSeparator;
  }
  get ShortDatePattern(): string {
    return CULTURES[this.host.language].shortDate;
  }
  get LongDatePattern(): string {
    return CULTURES[this.host.language].longDate;
  }
  get LongTimePattern(): string {
    return CULTURES[this.host.language].longTime;
  }
}
