import { createHash } from "node:crypto";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

/**
 * The command line compiled into one file, so that a call does not translate hundreds of TypeScript files first.
 *
 * @typedef {object} Place
 * @property {string} root the project's folder; the files below are told from it
 * @property {string} entry the TypeScript file with which the program begins
 * @property {string} cache a folder for what was compiled; it is made, and can be deleted at any time
 *
 * @typedef {object} Compiled
 * @property {string} file where the compiled program is kept
 * @property {string} code the program, a CommonJS module
 */

/** The note beside a compiled program that says of which files it was made. */
const NOTE = "compiled.json";

/** What else decides how sources are translated. */
const SETTINGS = ["package.json", "tsconfig.json", "node_modules/esbuild/package.json"];

/** File systems tell times in steps of some ms: a file changed so shortly before a build may change again unseen. */
const CLOCK_STEP = 50;

/**
 * The compiled program if no file that it was made of has changed since, else undefined. Files are compared by size and
 * time of change, their folders too: a new file can take the place of the one that an import meant before.
 *
 * @param {Place} place
 * @returns {Compiled | undefined}
 */
export function findCompiled({ root, cache }) {
  try {
    const { program, made } = JSON.parse(readFileSync(join(cache, NOTE), "utf8"));
    if (made.some(([path, stamp]) => stampFile(join(root, path)) !== stamp)) return undefined;
    const file = join(cache, program);
    // Not as one byte a letter: the compiler keeps Cyrillic letters of regular expressions as they are.
    return { file, code: readFileSync(file, "utf8") };
  } catch {
    return undefined;
  }
}

/**
 * Compiles the program and keeps it for `findCompiled`. Where the cache cannot be written (an installation of somebody
 * else), or a source changed while it was read, the program is returned all the same and compiled anew next time.
 * Throws the compiler's error where a source is wrong.
 *
 * @param {Place} place
 * @returns {Promise<Compiled>}
 */
export async function compile({ root, entry, cache }) {
  const { build } = await import("esbuild");
  const begun = Date.now();
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    // It is a module of machine code, which no bundle can hold.
    external: ["@duckdb/node-api"],
    define: { "import.meta.url": "importMetaUrl" },
    banner: { js: 'const importMetaUrl = require("node:url").pathToFileURL(__filename).href;' },
    metafile: true,
    write: false,
    outdir: cache,
    logLevel: "silent",
  });
  const code = outputFiles[0].text;
  // V8 takes two programs of one length for the same: what it keeps of one must never meet the other.
  const program = `${createHash("sha256").update(code).digest("hex").slice(0, 16)}.cjs`;
  const sources = Object.keys(metafile.inputs);
  const paths = [...new Set([...SETTINGS, ...sources, ...sources.map((file) => dirname(file))])];
  const made = paths.map((path) => [path, stampFile(join(root, path))]);
  const isSettled = paths.every((path) => {
    const stat = statSync(join(root, path), { throwIfNoEntry: false });
    return stat === undefined || stat.mtimeMs < begun - CLOCK_STEP;
  });
  try {
    keepFile(cache, program, code);
    if (isSettled) keepFile(cache, NOTE, JSON.stringify({ program, made }));
    for (const old of readdirSync(cache)) {
      if (old !== NOTE && !old.startsWith(program)) rmSync(join(cache, old), { force: true });
    }
  } catch {
    // Nothing is kept; the program runs from memory.
  }
  return { file: join(cache, program), code };
}

/**
 * Writes a file of the cache whole or not at all: other calls may read or write it at this moment.
 *
 * @param {string} cache
 * @param {string} name
 * @param {string | Uint8Array} content
 */
export function keepFile(cache, name, content) {
  mkdirSync(cache, { recursive: true });
  const written = join(cache, `${name}.${process.pid}`);
  writeFileSync(written, content);
  renameSync(written, join(cache, name));
}

/** What tells one state of a file or folder from another; the same text for one that is not there. */
function stampFile(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? "none" : `${stat.isFile() ? stat.size : ""} ${stat.mtimeMs}`;
}
