import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { resolve } from "node:path";
import { findChromium } from "./chromium";

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
  process.env["JOURNEY_URL"] = await new Promise<string>((found, failed) => {
    let said = "";
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const url = /https?:\/\/localhost:\d+\//.exec(said);
      if (url) found(url[0]);
    };
    server.stdout.on("data", listen);
    server.stderr.on("data", listen);
    server.on("exit", (code) => failed(new Error(`npm start ended with ${code}:\n${said}`)));
  });
  // The first answer waits for the build, so that no journey's own patience is spent on it.
  await fetch(process.env["JOURNEY_URL"]);
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
