import { closeSync, openSync, readSync, statSync } from "node:fs";
import type { ClassifyRequest, EngineChoice } from "./arguments";

/** Text tables with more rows than this are read by the engine. */
const MANY_ROWS = 200_000;
/** Bytes of a file that are counted at a time. */
const STRETCH = 1 << 22;

/** Files that only the engine reads. */
const ENGINE_FILES = /\.(?:parquet|pq|jsonl|ndjson|duckdb|ddb)$|\.gz$/i;
const TEXT_FILES = /\.(?:csv|tsv|txt)$/i;

/**
 * What reads the file of a request: what it says itself, else the engine for Parquet, packed files, lines of JSON, folders
 * and patterns, and for text tables of more than 200,000 lines; else the reading row by row.
 */
export function chooseReader({
  engine,
  file,
}: Pick<ClassifyRequest, "engine" | "file">): EngineChoice {
  if (engine) return engine;
  const known = statSync(file, { throwIfNoEntry: false });
  if (known?.isDirectory() || ENGINE_FILES.test(file) || (!known && /[*?]/.test(file)))
    return "duckdb";
  if (!known || !TEXT_FILES.test(file)) return "sheet";
  return hasMoreLines(file, MANY_ROWS) ? "duckdb" : "sheet";
}

function hasMoreLines(file: string, lines: number): boolean {
  const open = openSync(file, "r");
  const bytes = Buffer.allocUnsafe(STRETCH);
  let found = 0;
  try {
    for (;;) {
      const length = readSync(open, bytes, 0, STRETCH, null);
      if (length === 0) return false;
      const stretch = bytes.subarray(0, length);
      for (let at = stretch.indexOf(10); at >= 0; at = stretch.indexOf(10, at + 1))
        if (++found > lines) return true;
    }
  } finally {
    closeSync(open);
  }
}
