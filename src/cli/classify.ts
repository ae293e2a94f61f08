import { runCommand } from "./command";

/** `npm run classify -- FILE ...`: the words of the call in, the command's own exit code out. */
// A reader that has seen enough (`| head`) closes the pipe: no failure of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

void runCommand(process.argv.slice(2), {
  locale: process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || "",
  say: (text) => void process.stdout.write(`${text}\n`),
  warn: (text) => void process.stderr.write(`${text}\n`),
}).then((code) => {
  process.exitCode = code;
});
