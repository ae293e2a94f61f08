/** What is the same for all findings of a kind. */
export type FindingKind = {
  /** What may be done about it, the default first; absent: it leaves no choice. */
  readonly treatments?: readonly [string, string, ...string[]];
  /** What the rows are called is gathered, so that a person can say of single labels what they are (`Finding.labels`). */
  readonly hasLabels?: true;
  /** `doubt`: a person should look at it; `info`: it says what was done and is certain (METHOD 1a). */
  readonly level: FindingLevel;
};

/** METHOD 1a: a right reading of a clean sheet has no doubts. */
export type FindingLevel = "doubt" | "info";

/**
 * Every kind of finding about the data (METHOD 1, data doctor), one row each. From here follow the codes, the choices of
 * treatments (command line, its help, pane, what is stored) and the texts that `strings` owes: without them it does not
 * compile. What the treatments mean:
 *
 * - `leaveOut`: the whole row belongs to no client, and its amount stands in `Reconciliation.leftOut`, so that the line of
 *   reconciliation stays exact; in a profit column it leaves out the profit only;
 * - `asNumber`, `asDate`, `asZero`, `asThousands`, `asDecimals`, `dayFirst`, `monthFirst`: how the cell is read;
 * - `ignore`: the date (the profit) of the row is not used, the row is;
 * - `asClient`: rows that look like totals or notes are clients called as their label says;
 * - `asOneClient`: all rows without a name are one client, called `—`;
 * - `fillDown`: a row without a name belongs to the name above it;
 * - `net`: returns are taken off the client's turnover;
 * - `together`, `apart`: spellings of one name are one client, or each is a client of its own;
 * - `byId`, `byName`: who is one client is decided by the id, or by the name;
 * - `takeOff`: the discount is taken off the product of quantity and price;
 * - `asRows`: the rows are read as if they were of the table above;
 * - `subtract`: the amount is taken off, whatever its sign;
 * - `keep`: nothing is done, the finding is only reported;
 * - `addUp`: amounts are added whatever their currency (`Treatments.rates` converts them); there `leaveOut` keeps the most
 *   frequent currency only.
 */
export const FINDINGS = {
  textNumber: { treatments: ["asNumber", "leaveOut"], level: "info" },
  /** `1,234` alone: read as thousands, could be decimals. */
  ambiguousNumber: { treatments: ["asThousands", "asDecimals", "leaveOut"], level: "info" },
  notANumber: { treatments: ["asZero", "leaveOut"], level: "info" },
  errorCell: { treatments: ["asZero", "leaveOut"], level: "info" },
  /** A named client without any amount. */
  blankAmount: { treatments: ["asZero", "leaveOut"], level: "info" },
  textDate: { treatments: ["asDate", "ignore"], level: "info" },
  /** `03/04/2026`: day or month first, and nothing in the column says which. */
  ambiguousDate: { treatments: ["dayFirst", "monthFirst"], level: "info" },
  blankClient: { treatments: ["leaveOut", "asOneClient"], level: "info" },
  /** Rows without a name that belong to the name above (merged or grouped labels). */
  filledName: { treatments: ["fillDown", "leaveOut"], level: "info" },
  totalRow: { treatments: ["leaveOut", "asClient"], hasLabels: true, level: "info" },
  /** A line of text below the table. */
  noteRow: { treatments: ["leaveOut", "asClient"], level: "info" },
  negativeAmount: { treatments: ["net", "leaveOut"], level: "info" },
  profitAboveTurnover: { treatments: ["keep", "ignore"], level: "doubt" },
  dateLikeNumber: { treatments: ["keep", "leaveOut"], level: "doubt" },
  /** One name spelled in several ways; `sample` is the other spelling. */
  mergedNames: { treatments: ["together", "apart"], level: "info" },
  mixedCurrencies: { treatments: ["addUp", "leaveOut"], level: "doubt" },
  hiddenRows: { treatments: ["keep", "leaveOut"], level: "info" },
  /** A row that is equal to an earlier one in every cell. */
  duplicateRow: { treatments: ["keep", "leaveOut"], level: "doubt" },
  /** One name under several ids: `sample` is the name, `others` are the ids. */
  oneNameSeveralIds: { treatments: ["byId", "byName"], level: "doubt" },
  /** One id under several names: `sample` is the id, `others` are the names. */
  oneIdSeveralNames: { treatments: ["byId", "byName"], level: "info" },
  /** A return or a credit note whose amount is positive. */
  returnDocument: { treatments: ["subtract", "keep", "leaveOut"], level: "doubt" },
  /** A payment, an order, an opening balance on a sheet of sales: `sample` says which. */
  otherDocument: { treatments: ["leaveOut", "keep"], level: "doubt" },
  /** A document that is cancelled, deleted or a draft. */
  voidDocument: { treatments: ["leaveOut", "keep"], level: "doubt" },
  /** A row without an id where ids decide; it belongs to the one id of its name, else to its name. */
  rowWithoutId: { level: "info" },
  /** An id that many unlike clients have: it says nothing. `others` are names. */
  placeholderId: { level: "doubt" },
  /** Too few rows have an id for ids to decide: `sample` of `others` rows. */
  idsIncomplete: { level: "info" },
  /** A code of which a spreadsheet kept its first digits only: `7,70123E+11`. */
  brokenId: { level: "doubt" },
  /** A discount that is taken off quantity × price: `sample` is its heading. */
  discountTaken: { treatments: ["takeOff", "ignore"], level: "doubt" },
  /** A table of something else below the clients (goods, managers): `sample` are its headings. */
  otherTable: { treatments: ["leaveOut", "asRows"], level: "doubt" },
  notADate: { level: "info" },
  repeatedHeading: { level: "info" },
  zeroTurnover: { level: "info" },
  markOutOfRange: { level: "info" },
  roundedToFit: { level: "info" },
  /** A client's (or a group's) name on a row of its own above its rows. */
  groupRow: { level: "info" },
  /** Two names that may be one client's (`ООО «Ромашка»`, `Ромашка ООО`, a slip of the pen); never put together. */
  lookAlike: { level: "doubt" },
  /** A client with several rows on a sheet of one row per client: they are added up. */
  repeatedName: { level: "info" },
  /** Several columns could be the turnover: `sample` was taken, `others` were not. */
  otherTurnover: { level: "doubt" },
  /** No heading says so: the column was taken for what its values look like. `sample` is its heading, maybe empty. */
  guessedColumn: { level: "doubt" },
  /** The workbook counts its days from 1904. */
  date1904: { level: "info" },
  /** The sheet's own total is what the clients add up to: the proof of a reading. `sample` is its label. */
  sheetTotalMatches: { level: "info" },
  /** The sheet's own total is something else. */
  sheetTotalDiffers: { level: "doubt" },
  /** A row that is counted as a client, though it may be the sum of others. */
  looksLikeTotal: { treatments: ["asClient", "leaveOut"], level: "doubt" },
  /** Rows of goods or documents below a client's own row, which holds their sum. */
  detailRow: { level: "info" },
  /** A column of money that is used for nothing and could have been the turnover. */
  unusedAmounts: { level: "doubt" },
  /** A column that holds dates, on a sheet of which no date is used. */
  unusedDates: { level: "doubt" },
  /** Rows above the headings that hold amounts. */
  unusedRows: { level: "doubt" },
  /** Another reading is nearly as good: `sample` says what was taken for the clients, `others` what could be. */
  otherReading: { level: "doubt" },
  /** The same table stands on other sheets (months), which are not read: `sample` is this sheet, `others` are those. */
  otherSheets: { level: "doubt" },
  /** Lines of a table of text whose quotes do not close: its fields may have been cut wrongly. */
  brokenQuotes: { level: "doubt" },
  /** Other sheets hold this sheet's amounts in parts, or once more. */
  partSheets: { level: "info" },
  /** A period that stands over several columns: they are added up. */
  repeatedPeriod: { level: "info" },
} as const satisfies Readonly<Record<string, FindingKind>>;

/** A kind of finding. */
export type FindingCode = keyof typeof FINDINGS;

/** The row of a code. */
export function findKind(code: FindingCode): FindingKind {
  return FINDINGS[code];
}

/** A word in place of an amount may well mean "nothing"; digits that make no number are an amount that is lost. */
const HAS_DIGITS = /\d/;

/** `1,2 млн`, `300K`: what the letters multiply by is a guess. */
const HAS_MULTIPLIER = /\d\s*(?:тыс|млн|млрд|mln|mio|bn|[kmкм](?![\p{L}]))/iu;

/** The level of a code; where texts stand in place of amounts, by what they say. */
export function levelOf(code: FindingCode, sample: string): FindingLevel {
  if (code === "notANumber" && HAS_DIGITS.test(sample)) return "doubt";
  if (code === "textNumber" && HAS_MULTIPLIER.test(sample)) return "doubt";
  // A word for nothing (`NULL`) may be a client's name after all; an empty cell is none.
  if (code === "blankClient" && sample !== "") return "doubt";
  return FINDINGS[code].level;
}
