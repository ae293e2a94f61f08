import type { CellValue } from "../reading/values/cells";
import type { ReadingFailure } from "../reading/model/finding";
import type { ClassifiedClient } from "../classes/classification";
import type { ReadAndClassified, Work } from "./runInSteps";

/*
 * The messages between the thread that asks for a run and the worker that does it. Rows and clients travel in parts:
 * copying a large table at once would block the asking thread for a second, and the worker is there to avoid just that.
 */

/**
 * To the worker: first the work without its rows, then the rows in parts; after each part of clients received, `more`.
 */
export type Asking =
  | { readonly type: "work"; readonly work: Work; readonly rows: number }
  | { readonly type: "rows"; readonly rows: readonly (readonly CellValue[])[] }
  | { readonly type: "more" };

/**
 * From the worker: `ready` once it has started; then progress; then a failure, or the result with its clients in parts.
 */
export type Answering =
  | { readonly type: "ready" }
  /** 0..1 of the computing. */
  | { readonly type: "progress"; readonly done: number }
  | { readonly type: "failure"; readonly failure: ReadingFailure }
  /** The result without its clients, and how many of them there are. */
  | { readonly type: "result"; readonly result: ReadAndClassified; readonly clients: number }
  /** The next ones by rank. */
  | { readonly type: "clients"; readonly clients: readonly ClassifiedClient[] }
  /** The worker met a bug: the asking thread does the work again itself, where the error can be shown. */
  | { readonly type: "failed" };
