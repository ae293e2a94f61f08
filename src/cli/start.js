#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import { Script } from "node:vm";
import { compile, findCompiled, keepFile } from "./compiled.js";

/**
 * Starts the command line: `npm run -s classify -- FILE ...`. The program is TypeScript; it is compiled at the first call
 * and after a source has changed, and kept in node_modules/.cache. `npm ci` compiles it beforehand with `--compile`; what
 * is wrong with a source then is said by the first call.
 */
const root = resolve(import.meta.dirname, "../..");
const place = {
  root,
  entry: "src/cli/classify.ts",
  cache: join(root, "node_modules/.cache/classify"),
};
const words = process.argv.slice(2);
if (words.length === 1 && words[0] === "--compile") await compile(place).catch(() => undefined);
else run(findCompiled(place) ?? (await compile(place)));

/** Runs a CommonJS module as Node does, with what V8 kept of an earlier call so as not to parse it again. */
function run({ file, code }) {
  const kept = `${file}.${process.version}`;
  const names = "(exports, require, module, __filename, __dirname)";
  const script = new Script(`(function ${names} {${code}\n})`, {
    filename: file,
    cachedData: readKept(kept),
  });
  // Asking for help runs little of the program: what is kept comes from a call that has read a file.
  if (script.cachedDataRejected !== false && !words.includes("--help")) {
    process.on("exit", (exitCode) => {
      if (exitCode === 0) keepParsed(kept, script);
    });
  }
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
}

function readKept(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** A cache that cannot be written makes the next call a little slower, no more. */
function keepParsed(file, script) {
  try {
    keepFile(dirname(file), basename(file), script.createCachedData());
  } catch {
    return;
  }
}
