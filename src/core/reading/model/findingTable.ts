/** What is fixed of a kind of finding. */
export type FindingKind = {
  /** What may be done about it, the default first; absent: it leaves no choice. */
  readonly treatments?: readonly [string, string, ...string[]];
  /** What the rows are called is gathered, so that a person can say of single labels what they are (`Finding.labels`). */
  readonly hasLabels?: true;
};

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
 * - `keep`: nothing is done, the finding is only reported;
 * - `addUp`: amounts are added whatever their currency (`Treatments.rates` converts them); there `leaveOut` keeps the most
 *   frequent currency only.
 */
export const FINDINGS = {
  textNumber: { treatments: ["asNumber", "leaveOut"] },
  /** `1,234` alone: read as thousands, could be decimals. */
  ambiguousNumber: { treatments: ["asThousands", "asDecimals", "leaveOut"] },
  notANumber: { treatments: ["asZero", "leaveOut"] },
  errorCell: { treatments: ["asZero", "leaveOut"] },
  /** A named client without any amount. */
  blankAmount: { treatments: ["asZero", "leaveOut"] },
  textDate: { treatments: ["asDate", "ignore"] },
  /** `03/04/2026`: day or month first, and nothing in the column says which. */
  ambiguousDate: { treatments: ["dayFirst", "monthFirst"] },
  blankClient: { treatments: ["leaveOut", "asOneClient"] },
  /** Rows without a name that belong to the name above (merged or grouped labels). */
  filledName: { treatments: ["fillDown", "leaveOut"] },
  totalRow: { treatments: ["leaveOut", "asClient"], hasLabels: true },
  /** A line of text below the table. */
  noteRow: { treatments: ["leaveOut", "asClient"] },
  negativeAmount: { treatments: ["net", "leaveOut"] },
  profitAboveTurnover: { treatments: ["keep", "ignore"] },
  dateLikeNumber: { treatments: ["keep", "leaveOut"] },
  /** One name spelled in several ways; `sample` is the other spelling. */
  mergedNames: { treatments: ["together", "apart"] },
  mixedCurrencies: { treatments: ["addUp", "leaveOut"] },
  hiddenRows: { treatments: ["keep", "leaveOut"] },
  /** A row that is equal to an earlier one in every cell. */
  duplicateRow: { treatments: ["keep", "leaveOut"] },
  notADate: {},
  repeatedHeading: {},
  zeroTurnover: {},
  markOutOfRange: {},
  roundedToFit: {},
  /** A client's (or a group's) name on a row of its own above its rows. */
  groupRow: {},
  /** Two names that may be one client's (`ООО «Ромашка»`, `Ромашка ООО`, a slip of the pen); never put together. */
  lookAlike: {},
  /** A client with several rows on a sheet of one row per client: they are added up. */
  repeatedName: {},
  /** Several columns could be the turnover: `sample` was taken, `others` were not. */
  otherTurnover: {},
  /** No heading says so: the column was taken for what its values look like. `sample` is its heading, maybe empty. */
  guessedColumn: {},
  /** The workbook counts its days from 1904. */
  date1904: {},
} as const satisfies Readonly<Record<string, FindingKind>>;

/** A kind of finding. */
export type FindingCode = keyof typeof FINDINGS;

/** What is fixed of a code. */
export function findKind(code: FindingCode): FindingKind {
  return FINDINGS[code];
}
