/** What the add-in keeps in a workbook beside the cells that everybody sees. */
export const STORED_KINDS = [
  /** Choices of columns, settings, classes given by hand. */
  "memory",
  /** Clients, turnovers and classes of earlier days. */
  "snapshots",
  /** What the last runs wrote and what stood there before, to take them back. */
  "records",
  /** Which strategy sheet is whose. */
  "registry",
  /** What the add-in itself wrote on its own sheets, to tell it from what was typed. */
  "written",
  /** Parts that another version of the add-in keeps. */
  "otherParts",
  /** Hidden names by which results are found again. */
  "resultNames",
  /** Hidden names of strategy sheets; formulas of these sheets count with them. */
  "sheetNames",
] as const;
export type StoredKind = (typeof STORED_KINDS)[number];

/** How much of a kind there is; bytes as it stands in the file before it is packed. */
export type StoredItem = {
  readonly kind: StoredKind;
  readonly count: number;
  readonly bytes: number;
};

/**
 * `sending`: what says something of clients that the cells do not show; results are still found and refreshed. `all`: the
 * names of results, too, which are plain cells then. Names of strategy sheets always stay.
 */
export type RemovalScope = "sending" | "all";

const REMOVED: Readonly<Record<RemovalScope, readonly StoredKind[]>> = {
  sending: ["memory", "snapshots", "records", "registry", "written", "otherParts"],
  all: ["memory", "snapshots", "records", "registry", "written", "otherParts", "resultNames"],
};

/** Is a kind taken out for this purpose? */
export function isRemovedFor(scope: RemovalScope, kind: StoredKind): boolean {
  return REMOVED[scope].includes(kind);
}
