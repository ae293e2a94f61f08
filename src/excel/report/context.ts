import type { DirectorReport } from "../../core/report/director/director";
import type { Language } from "../../strings/language";
import type { ReportTexts } from "../../strings/report/ru";
import type { ValueNumbers } from "../stored/assumptions";

/** Of what the report is. */
export type ReportOrigin = {
  readonly file: string;
  readonly sheet: string;
  /** A1 text of the cells that were read, and where they begin. */
  readonly address: string;
  readonly row: number;
  readonly column: number;
  /** The day of the run, `2026-03-31`. */
  readonly day: string;
};

/** Ranges of what the same run wrote, as formulas name them (`'Sales'!$S$4:$S$124`); absent: there is no such column. */
export type ResultRanges = {
  readonly class?: string;
  readonly quadrant?: string;
  /** Turnovers, one for each client, in the same rows. */
  readonly turnover?: string;
};

/** Where the row of a client stands, for links. */
export type ClientRows = {
  /** As formulas name it, quoted where it has to be. */
  readonly sheet: string;
  /** The row of a client, zero-based, by its place by rank and the offset of its first row in the data. */
  readonly rowOf: (client: { readonly place: number; readonly row: number }) => number;
  readonly column: number;
};

/** All that the parts of the report are laid by. */
export type ReportContext = {
  readonly report: DirectorReport;
  readonly origin: ReportOrigin;
  readonly language: Language;
  readonly texts: ReportTexts;
  /** Number format of amounts. */
  readonly money: string;
  /** How many times amounts are shown in thousands: 0, 1 or 2. */
  readonly thousands: number;
  readonly ranges: ResultRanges;
  readonly rows: ClientRows;
  /** Tabs of the strategy sheets, by the client's key. */
  readonly tabs: ReadonlyMap<string, string>;
  readonly numbers: ValueNumbers;
};
