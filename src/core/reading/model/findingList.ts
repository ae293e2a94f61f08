import type { Finding, RowLabel } from "./finding";
import { findKind, levelOf, type FindingCode } from "./findingTable";
import { type Treatments, chooseTreatment, isTreatable } from "./treatments";

/** So many rows and labels of a finding are listed one by one. */
const MOST_ROWS = 100;

/** Where findings are reported. */
export type FindingSink = {
  add(code: FindingCode, row: number, column: number, sample?: unknown): void;
  /** Reports rows that have one thing in common; the sample is from the first of them. */
  addRows(code: FindingCode, rows: readonly number[], column: number, sample?: unknown): void;
};

/** Rows of which only the first are known by their places, ascending, and how many there are. */
export type CountedRows = {
  readonly rows: readonly number[];
  readonly count: number;
  /** What stands in the first of them. */
  readonly sample?: unknown;
  /** What their name cells say, where that is gathered. */
  readonly labels?: readonly RowLabel[];
};

/** Gathers what is not plainly usable: one entry per code and column, with its first rows and the count. */
export type FindingList = FindingSink & {
  /** Reports rows that were counted elsewhere. */
  addCounted(code: FindingCode, column: number, found: CountedRows): void;
  /** Makes a doubt of what is reported of a column under a code, whatever the code's own level. */
  doubt(code: FindingCode, column: number): void;
  /** Reports something that is an entry of its own, such as one pair of names. */
  addWhole(finding: Finding): void;
  /** In order of their place, each with the treatment it was given. */
  list(): Finding[];
};

type Found = {
  readonly code: FindingCode;
  readonly column: number;
  readonly sample: unknown;
  readonly rows: number[];
  readonly labels: Map<string, RowLabel>;
  /** Any of the places is a doubt. */
  isDoubt: boolean;
  count: number;
};

/** Starts an empty list of findings. */
export function gatherFindings(treatments?: Treatments): FindingList {
  const found = new Map<FindingCode, Map<number, Found>>();
  const wholes: Finding[] = [];
  const open = (code: FindingCode, column: number, sample: unknown): Found => {
    let byColumn = found.get(code);
    if (!byColumn) found.set(code, (byColumn = new Map()));
    let known = byColumn.get(column);
    if (!known) {
      known = { code, column, sample, rows: [], labels: new Map(), isDoubt: false, count: 0 };
      byColumn.set(column, known);
    }
    return known;
  };
  return {
    addRows(code, rows, column, sample) {
      if (rows.length === 0) return;
      const known = open(code, column, sample);
      known.count += rows.length;
      known.isDoubt ||= levelOf(code, textOf(sample)) === "doubt";
      known.rows.push(...rows.slice(0, MOST_ROWS - known.rows.length));
    },
    addCounted(code, column, { rows, count, sample, labels = [] }) {
      if (count === 0) return;
      const known = open(code, column, sample);
      known.count += count;
      known.isDoubt ||= levelOf(code, textOf(sample)) === "doubt";
      known.rows.push(...rows.slice(0, MOST_ROWS - known.rows.length));
      for (const label of labels.slice(0, MOST_ROWS)) known.labels.set(label.text, label);
    },
    add(code, row, column, sample) {
      const known = open(code, column, sample);
      known.count++;
      known.isDoubt ||= levelOf(code, textOf(sample)) === "doubt";
      if (known.rows.length < MOST_ROWS) known.rows.push(row);
      if (findKind(code).hasLabels && sample != null) noteLabel(known.labels, row, String(sample));
    },
    doubt(code, column) {
      const known = found.get(code)?.get(column);
      if (known) known.isDoubt = true;
    },
    addWhole: (finding) => wholes.push(finding),
    list: () =>
      [...found.values()]
        .flatMap((byColumn) => [...byColumn.values()].map(describe))
        .concat(wholes)
        .sort((left, right) => left.row - right.row || left.column - right.column)
        .map((finding) => ({
          ...finding,
          level: finding.level ?? levelOf(finding.code, finding.sample ?? ""),
          ...(isTreatable(finding.code)
            ? { treatment: chooseTreatment(treatments, finding.code) }
            : {}),
        })),
  };
}

function noteLabel(labels: Map<string, RowLabel>, row: number, text: string): void {
  const known = labels.get(text);
  if (!known && labels.size === MOST_ROWS) return;
  const first = Math.min(row, known?.row ?? row);
  labels.set(text, { text, row: first, count: (known?.count ?? 0) + 1 });
}

function describe({ code, column, sample, rows, labels, isDoubt, count }: Found): Finding {
  const sorted = rows.sort((left, right) => left - right);
  const text = sample == null ? undefined : textOf(sample);
  return {
    code,
    level: isDoubt ? "doubt" : "info",
    row: sorted[0] ?? 0,
    column,
    count,
    rows: sorted,
    ...(text === undefined ? {} : { sample: text }),
    ...(labels.size === 0
      ? {}
      : { labels: [...labels.values()].sort((left, right) => left.row - right.row) }),
  };
}

function textOf(sample: unknown): string {
  return sample == null ? "" : String(sample).slice(0, 200);
}
