import type { Problem, ProblemCode } from "./problem";

/** Where problems are told. */
export type ProblemSink = {
  add(code: ProblemCode, row: number, column: number, sample?: unknown): void;
};

/** Which rows problems are told of: totals and headings have none. */
export type IsTold = (row: number) => boolean;

/** Gathers what is not plainly usable: one entry per code and column, with the first place and the count. */
export type ProblemList = ProblemSink & {
  /** In the order of the codes' first appearance. */
  list(): Problem[];
};

/** Starts an empty list of problems. */
export function gatherProblems(): ProblemList {
  const found = new Map<
    string,
    { code: ProblemCode; row: number; column: number; count: number; sample?: string }
  >();
  return {
    add(code, row, column, sample) {
      const name = `${code} ${column}`;
      const known = found.get(name);
      if (known) {
        known.count++;
        return;
      }
      const text = sample == null ? undefined : String(sample).slice(0, 200);
      found.set(name, {
        code,
        row,
        column,
        count: 1,
        ...(text === undefined ? {} : { sample: text }),
      });
    },
    list: () => [...found.values()],
  };
}

/** Holds problems back until it is known which rows count; `release` then tells those of the rows that do. */
export function holdProblems(): ProblemSink & { release(to: ProblemSink, isTold: IsTold): void } {
  const held: Parameters<ProblemSink["add"]>[] = [];
  return {
    add: (...problem) => held.push(problem),
    release(to, isTold) {
      for (const problem of held) if (isTold(problem[1])) to.add(...problem);
    },
  };
}

/** Passes on the problems of the rows that count. */
export function tellOnly(to: ProblemSink, isTold: IsTold): ProblemSink {
  return {
    add: (...problem) => {
      if (isTold(problem[1])) to.add(...problem);
    },
  };
}
