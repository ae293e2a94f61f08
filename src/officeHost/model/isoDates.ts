const DAY = 86_400_000;

const ISO =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;

/**
 * The serial number of an ISO date (`2010-12-01`, `2010-12-01 08:45:00`), as Excel counts days: from 1900 with the
 * 29 February 1900 that never was, or from 1904. Undefined for anything else, for days that do not exist and for those
 * before the calendar begins.
 */
export function serialOfDate(text: string, date1904: boolean): number | undefined {
  const found = ISO.exec(text.trim());
  if (!found) return undefined;
  const [year, month, day, hour, minute, second] = found
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const midnight = Date.UTC(year, month - 1, day);
  const check = new Date(midnight);
  if (check.getUTCMonth() !== month - 1 || check.getUTCDate() !== day) return undefined;
  if ((hour ?? 0) > 23 || (minute ?? 0) > 59 || (second ?? 0) > 59) return undefined;
  const seconds =
    (hour ?? 0) * 3600 + (minute ?? 0) * 60 + (second ?? 0) + Number(`0.${found[7] ?? 0}`);
  const days = date1904
    ? Math.round((midnight - Date.UTC(1904, 0, 1)) / DAY)
    : daysFrom1900(midnight);
  return days < 0 ? undefined : days + seconds / 86_400;
}

function daysFrom1900(midnight: number): number {
  const days = Math.round((midnight - Date.UTC(1899, 11, 31)) / DAY);
  return days >= 60 ? days + 1 : days;
}
