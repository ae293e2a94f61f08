import { spawn } from "node:child_process";
import { get } from "node:http";
import { createServer } from "node:net";
import { resolve } from "node:path";
import { findChromium } from "./chromium";
import stopPreview from "./teardown";

const ROOT = resolve(import.meta.dirname, "../..");

/**
 * Before the journeys: says which Chromium they use and starts the preview just as the README's first command does.
 * The address and the browser reach the tests by the environment.
 */
export default async function startPreview(): Promise<void> {
  const browser = findChromium();
  process.stdout.write(`\nChromium: ${browser.path} (${browser.how})\n`);
  process.env["JOURNEY_BROWSER"] = browser.path;
  const port = await findFreePort();
  const server = spawn("npm", ["start"], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(port) },
    detached: process.platform !== "win32",
    shell: process.platform === "win32",
    stdio: ["ignore", "pipe", "pipe"],
  });
  process.env["JOURNEY_SERVER"] = String(server.pid);
  let said = "";
  const broken = new Promise<never>((_, failed) => {
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      // A build that fails leaves the server waiting for the next one.
      if (/\bERROR\b|\bError:/.test(said)) failed(new Error(`npm start cannot build:\n${said}`));
    };
    server.stdout.on("data", listen);
    server.stderr.on("data", listen);
    server.on("exit", (code) => failed(new Error(`npm start ended with ${code}:\n${said}`)));
  });
  const url = new Promise<string>((found) => {
    server.stdout.on("data", () => {
      const address = /https?:\/\/localhost:\d+\//.exec(said);
      if (address) found(address[0]);
    });
  });
  try {
    process.env["JOURNEY_URL"] = await Promise.race([url, broken]);
    // The first answer waits for the build, so that no journey's own patience is spent on it.
    await Promise.race([askPatiently(process.env["JOURNEY_URL"]), broken]);
  } catch (error) {
    stopPreview();
    throw error;
  }
}

/** Asks for a page without the limit of five minutes that `fetch` has: a build on a crowded machine may take longer. */
function askPatiently(url: string): Promise<void> {
  return new Promise((answered, failed) => {
    get(url, (response) => {
      response.resume();
      answered();
    }).on("error", failed);
  });
}

function findFreePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.on("error", failed);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address !== null
          ? found(address.port)
          : failed(new Error("no free port"))
      );
    });
  });
}
