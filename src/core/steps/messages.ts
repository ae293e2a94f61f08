import type { CellValue } from "../reading/values/cells";
import type { ReadingFailure } from "../reading/model/finding";
import type { ClassifiedClient } from "../classes/classification";
import type { ReadAndClassified, Work } from "./runInSteps";

/*
 * What a thread that asks for a run and the one that does it say to each other. Rows and clients travel in parts: copying
 * a large table at once would hold the asking thread up for a second, which is what the other thread is there against.
 */

/** To the thread that works: first the work without its rows, then the rows, then `more` after each part of clients. */
export type Asking =
  | { readonly type: "work"; readonly work: Work; readonly rows: number }
  | { readonly type: "rows"; readonly rows: readonly (readonly CellValue[])[] }
  | { readonly type: "more" };

/** From it: `ready` unasked, once it stands; then progress, and a failure or the result, its clients part by part. */
export type Answering =
  | { readonly type: "ready" }
  /** 0..1 of the computing. */
  | { readonly type: "progress"; readonly done: number }
  | { readonly type: "failure"; readonly failure: ReadingFailure }
  /** The result without its clients, and how many of them there are. */
  | { readonly type: "result"; readonly result: ReadAndClassified; readonly clients: number }
  /** The next ones by rank. */
  | { readonly type: "clients"; readonly clients: readonly ClassifiedClient[] }
  /** A bug: the asking thread does the work itself, and meets it where it can be told. */
  | { readonly type: "failed" };
