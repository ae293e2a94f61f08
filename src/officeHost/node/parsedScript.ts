import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { Script } from "node:vm";

/** A script that was parsed, and what keeps that work for the next process. */
export type ParsedScript = {
  readonly script: Script;
  /** Keeps what V8 made of the script so far, once; to be called when much of it has run. */
  readonly keep: () => void;
};

/**
 * Parses a script file, or takes from node_modules/.cache what an earlier process kept of parsing the same text: Office.js
 * is 1.4 MB, and most calls use the same part of it. V8 refuses what another version of it made; where nothing can be
 * kept, each process parses anew.
 */
export function parseScript(file: string): ParsedScript {
  const text = readFileSync(file, "utf8");
  const kept = placeInCache(file, text);
  const script = new Script(text, { filename: file, cachedData: readIfThere(kept) });
  let isKept = script.cachedDataRejected === false;
  return {
    script,
    keep() {
      if (isKept) return;
      isKept = true;
      writeWhole(kept, script.createCachedData());
    },
  };
}

/** The file's name tells the text: V8 itself compares no more of it than the length. */
function placeInCache(file: string, text: string): string {
  const parts = file.split(sep);
  const modules = parts.slice(0, parts.indexOf("node_modules") + 1).join(sep);
  const mark = createHash("sha256").update(text).digest("hex").slice(0, 16);
  return join(modules, ".cache/office-js", `${mark}.${process.version}`);
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Other processes may write the same at this moment: each writes beside, and the last one stays. */
function writeWhole(file: string, content: Buffer): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.${process.pid}`, content);
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    return;
  }
}
