#!/usr/bin/env node
import { readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import { Script } from "node:vm";
import { isMainThread, Worker, workerData } from "node:worker_threads";
import { compile, findCompiled, keepFile } from "./compiled.js";

/**
 * Starts the command line: `npm run -s classify -- FILE ...`. The program is TypeScript; it is compiled at the first call
 * and after a source has changed, and kept in node_modules/.cache. `npm ci` compiles it beforehand with `--compile`; what
 * is wrong with a source then is said by the first call.
 *
 * The work is done in a thread: reading a large file takes seconds in which the thread hears nothing, and a person who
 * presses Ctrl+C is to be heard at once.
 */
const root = resolve(import.meta.dirname, "../..");
const place = {
  root,
  entry: "src/cli/classify.ts",
  cache: join(root, "node_modules/.cache/classify"),
};
const words = process.argv.slice(2);
/** Progress is shown for what takes longer than this. */
const QUIET_SECONDS = 0.5;
/** How long a thread may take to end, ms. */
const PATIENCE = 500;

if (!isMainThread) run(workerData);
else if (words.length === 1 && words[0] === "--compile") {
  await compile(place).catch(() => undefined);
} else {
  // A reader that has seen enough (`| head`) closes the pipe: no failure of ours.
  process.stdout.on("error", (error) => {
    if (error.code !== "EPIPE") throw error;
  });
  const program = findCompiled(place) ?? (await compile(place));
  if (words.includes("--help")) run(program);
  else watchOver(new Worker(import.meta.filename, { argv: words, workerData: program }));
}

/** Writes what the thread that works tells (terminal.ts), and stops it when the person wants. */
function watchOver(worker) {
  let ifStopped;
  let unfinished = [];
  let progress = "";
  let isShown = false;
  const hideProgress = () => {
    if (isShown) process.stderr.write("\r\x1b[K");
    isShown = false;
  };
  const showProgress = () => {
    if (!process.stderr.isTTY || process.uptime() < QUIET_SECONDS || progress === "") return;
    hideProgress();
    isShown = true;
    process.stderr.write(progress.slice(0, (process.stderr.columns || 80) - 1));
  };
  // A large file is opened in one go: what is going on has to show while nothing is heard.
  setTimeout(showProgress, QUIET_SECONDS * 1000).unref();
  worker.on("message", (message) => {
    if ("ifStopped" in message) ({ ifStopped, unfinished } = message);
    else if ("progress" in message) {
      ({ progress } = message);
      showProgress();
    } else {
      hideProgress();
      if ("say" in message) process.stdout.write(`${message.say}\n`);
      else process.stderr.write(`${message.warn}\n`);
    }
  });
  worker.on("error", (error) => {
    hideProgress();
    process.stderr.write(`${error.stack ?? error}\n`);
  });
  worker.on("exit", (code) => {
    hideProgress();
    process.exitCode = code;
  });
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, async () => {
      // A thread that waits for a slow disk ends when the disk answers: no reason to let the person wait.
      await Promise.race([
        worker.terminate(),
        new Promise((resume) => setTimeout(resume, PATIENCE)),
      ]);
      hideProgress();
      for (const file of unfinished) rmSync(file, { force: true });
      if (ifStopped !== undefined) process.stderr.write(`\n${ifStopped}\n`);
      // Ends as a stopped program does, so that a script around it sees that it was stopped.
      process.kill(process.pid, signal);
    });
  }
}

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
