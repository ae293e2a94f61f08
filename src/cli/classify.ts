import { parentPort } from "node:worker_threads";
import { runCommand } from "./command";
import type { Message, Terminal } from "./terminal";

/**
 * `npm run classify -- FILE ...`: takes the words of the call and ends with the command's exit code. Started in a
 * thread it sends everything to the thread that started it (start.js), which can stop it at any moment; otherwise it
 * writes to the terminal itself.
 */
const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || "";

function tellStarter(post: (message: Message) => void): Terminal {
  return {
    locale,
    say: (say) => post({ say }),
    warn: (warn) => post({ warn }),
    showProgress: (progress) => post({ progress }),
    ifStopped: (ifStopped, unfinished) => post({ ifStopped, unfinished }),
  };
}

function writeDirectly(): Terminal {
  return {
    locale,
    say: (text) => void process.stdout.write(`${text}\n`),
    warn: (text) => void process.stderr.write(`${text}\n`),
  };
}

const port = parentPort;
const terminal = port ? tellStarter((message) => port.postMessage(message)) : writeDirectly();
void runCommand(process.argv.slice(2), terminal).then((code) => {
  process.exitCode = code;
});
