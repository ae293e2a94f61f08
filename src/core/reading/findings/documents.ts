import type { CellValue, Cells } from "../values/cells";
import type { RowSpan } from "../columns/scan";
import {
  type DocumentKind,
  findDocumentKind,
  mayMeanClient,
  namesDocumentKinds,
} from "../values/documentKinds";
import { samplePositions } from "../../columnar/sample";
import type { ReadingPlan } from "../model/reading";
import { type SortedRows, isDataRow } from "../model/rowKinds";
import { isNothing } from "../values/nothing";

/** What the kind or state of its document does to a row; by place in the span. */
export type DocumentRows = {
  /** The column that says so, of the first such row. */
  readonly column: number;
  readonly returns: readonly number[];
  /** Payments, orders, balances beside sales. */
  readonly others: readonly number[];
  readonly voids: readonly number[];
};

/** Kinds of documents that tell of one and the same sale, the nearest to turnover first. */
const BY_RANK = ["sale", "order", "payment", "quote"] as const satisfies readonly DocumentKind[];

/** Rows that are looked at to know what a column holds. */
const ROWS_ASKED = 1000;
/** Without a heading that says so, so large a share of a column has to name kinds of documents. */
const SPEAKS = 0.8;
/** With such a heading this much does: states have many words that say nothing of the amount. */
const HEADING_SPEAKS = 0.02;

/**
 * Finds rows that the kind or state of their document takes out of the turnover or turns round (METHOD 1b): returns,
 * payments and orders beside sales, balances, cancelled documents and drafts. Only columns that play no other role are
 * asked, and words that a client's state could mean (`lost`) count in lists of documents alone. null: no column says.
 */
export function findDocuments(
  cells: Cells,
  plan: ReadingPlan,
  span: RowSpan,
  rows: SortedRows
): DocumentRows | null {
  const asked = samplePositions(rows.kinds.length, ROWS_ASKED)
    .filter((at) => isDataRow(rows.kinds[at]))
    .map((at) => span.first + at);
  const columns = findKindColumns(cells, plan, asked);
  if (columns.length === 0) return null;
  const isLedger = plan.layout === "ledger";
  const returns: number[] = [];
  const others: number[] = [];
  const voids: number[] = [];
  let column = -1;
  for (const one of columns) {
    const kindOf = rememberKinds(isLedger || one.isOfDocuments);
    const found = new Map<DocumentKind, number[]>();
    for (let at = 0; at < rows.kinds.length; at++) {
      if (!isDataRow(rows.kinds[at])) continue;
      const kind = kindOf(cells.values[span.first + at]?.[one.column]);
      if (kind === null) continue;
      const list = found.get(kind);
      if (list) list.push(at);
      else found.set(kind, [at]);
    }
    const before = returns.length + others.length + voids.length;
    const parted = partKinds(found);
    returns.push(...parted.returns);
    others.push(...parted.others);
    voids.push(...parted.voids);
    if (column < 0 && returns.length + others.length + voids.length > before) column = one.column;
  }
  if (column < 0) return null;
  const unique = (places: readonly number[]): number[] =>
    [...new Set(places)].sort((left, right) => left - right);
  return { column, returns: unique(returns), others: unique(others), voids: unique(voids) };
}

/** Parts what one column says of documents by what it does to their rows (METHOD 1b). */
export function partKinds<Row>(found: ReadonlyMap<DocumentKind, readonly Row[]>): {
  readonly returns: readonly Row[];
  readonly others: readonly Row[];
  readonly voids: readonly Row[];
} {
  const list = (kind: DocumentKind): readonly Row[] => found.get(kind) ?? [];
  // Of invoices, orders, payments and quotes the first that the sheet has are its turnover: a list of payments alone is.
  const [turnover, ...rest] = BY_RANK.map(list).filter((rows) => rows.length > 0);
  return {
    returns: list("return"),
    others: [...rest.flat(), ...(turnover ? list("balance") : [])],
    voids: [...list("void"), ...list("draft")],
  };
}

/** A column that names kinds or states of documents, and whether its heading says that it is of documents. */
export type KindColumn = { readonly column: number; readonly isOfDocuments: boolean };

/** Finds the columns that name kinds or states of documents, by the rows that are asked (offsets of data rows). */
export function findKindColumns(
  cells: Cells,
  { columns, headings, nameParts = [] }: ReadingPlan,
  asked: readonly number[]
): KindColumn[] {
  const { periods = [], ...roles } = columns;
  const taken = new Set<number | undefined>([...Object.values(roles), ...periods, ...nameParts]);
  const found: KindColumn[] = [];
  for (const [column, heading] of headings.entries()) {
    if (taken.has(column)) continue;
    const isNamed = namesDocumentKinds(heading);
    let filled = 0;
    let spoken = 0;
    for (const row of asked) {
      const value = cells.values[row]?.[column];
      if (isNothing(value)) continue;
      filled++;
      if (typeof value === "string" && findDocumentKind(value) !== null) spoken++;
      // A column that says nothing in its first rows is not asked to the end.
      else if (!isNamed && filled > 20 && spoken < filled / 2) break;
    }
    if (spoken === 0 || spoken < filled * (isNamed ? HEADING_SPEAKS : SPEAKS)) continue;
    found.push({
      column,
      isOfDocuments: /док|doc|заказ|order|счет|invoice|сдел|deal|vch|voucher|операц|trans/i.test(
        heading
      ),
    });
  }
  return found;
}

/** The kind that a cell names, told once per different text. `isOfDocuments`: a state is none of a client. */
export function rememberKinds(
  isOfDocuments: boolean
): (value: CellValue | undefined) => DocumentKind | null {
  const known = new Map<string, DocumentKind | null>();
  return (value) => {
    if (typeof value !== "string") return null;
    let kind = known.get(value);
    if (kind === undefined) {
      kind = findDocumentKind(value);
      if (kind === "void" && !isOfDocuments && mayMeanClient(value)) kind = null;
      known.set(value, kind);
    }
    return kind;
  };
}
