import type { Problem, ProblemCode } from "./problem";
import { type Treatments, chooseTreatment, isTreatable } from "./treatments";

/** Rows that a problem names one by one. */
const MOST_ROWS = 100;

/** Where problems are told. */
export type ProblemSink = {
  add(code: ProblemCode, row: number, column: number, sample?: unknown): void;
};

/** Gathers what is not plainly usable: one entry per code and column, with its first rows and the count. */
export type ProblemList = ProblemSink & {
  /** Tells of something that is an entry of its own, such as one pair of names. */
  addWhole(problem: Problem): void;
  /** In order of their place, each with the treatment it was given. */
  list(): Problem[];
};

type Found = {
  readonly code: ProblemCode;
  readonly column: number;
  readonly sample: unknown;
  readonly rows: number[];
  count: number;
};

/** Starts an empty list of problems. */
export function gatherProblems(treatments?: Treatments): ProblemList {
  const found = new Map<ProblemCode, Map<number, Found>>();
  const wholes: Problem[] = [];
  return {
    add(code, row, column, sample) {
      let byColumn = found.get(code);
      if (!byColumn) found.set(code, (byColumn = new Map()));
      const known = byColumn.get(column);
      if (!known) {
        byColumn.set(column, { code, column, sample, rows: [row], count: 1 });
        return;
      }
      known.count++;
      if (known.rows.length < MOST_ROWS) known.rows.push(row);
    },
    addWhole: (problem) => wholes.push(problem),
    list: () =>
      [...found.values()]
        .flatMap((byColumn) => [...byColumn.values()].map(describe))
        .concat(wholes)
        .sort((left, right) => left.row - right.row || left.column - right.column)
        .map((problem) =>
          isTreatable(problem.code)
            ? { ...problem, treatment: chooseTreatment(treatments, problem.code) }
            : problem
        ),
  };
}

function describe({ code, column, sample, rows, count }: Found): Problem {
  const sorted = rows.sort((left, right) => left - right);
  const text = sample == null ? undefined : String(sample).slice(0, 200);
  return {
    code,
    row: sorted[0] ?? 0,
    column,
    count,
    rows: sorted,
    ...(text === undefined ? {} : { sample: text }),
  };
}
