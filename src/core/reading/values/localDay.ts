/** The day by the clock of the machine: `2026-03-31`. Not the day in Greenwich, which may be another one. */
export function localDay(moment: Date): string {
  const [month, day] = [moment.getMonth() + 1, moment.getDate()].map((part) =>
    String(part).padStart(2, "0")
  );
  return `${moment.getFullYear()}-${month}-${day}`;
}
