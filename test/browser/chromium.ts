import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

/** Where a Chromium was found, and how: the test command says both. */
export type FoundBrowser = { readonly path: string; readonly how: string };

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "microsoft-edge",
];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * Finds a Chromium that starts: the variable CHROMIUM, else one on the system, else the one Playwright downloaded
 * before, else gets one (Playwright's download, then Debian's package where we may install it). Throws one clear
 * sentence when all fail.
 */
export function findChromium(): FoundBrowser {
  const named = process.env["CHROMIUM"];
  if (named !== undefined && named !== "") {
    if (!canStart(named)) throw new Error(`CHROMIUM names ${named}, and that cannot be started.`);
    return { path: named, how: "named by the variable CHROMIUM" };
  }
  const system = findOnSystem();
  if (system !== undefined) return { path: system, how: "found on this system" };
  const own = chromium.executablePath();
  if (canStart(own)) return { path: own, how: "downloaded by Playwright before" };
  console.log("No Chromium here yet: getting one.");
  const cli = join(
    createRequire(import.meta.url).resolve("playwright-core/package.json"),
    "../cli.js"
  );
  spawnSync(process.execPath, [cli, "install", "chromium"], { stdio: "inherit" });
  if (canStart(own)) return { path: own, how: "downloaded by Playwright just now" };
  if (process.getuid?.() === 0 && isOnPath("apt-get")) {
    const stdio = ["ignore", "ignore", "inherit"] as const;
    spawnSync("apt-get", ["update", "-qq"], { stdio: [...stdio] });
    const install = ["install", "-y", "-qq", "--no-install-recommends", "chromium"];
    spawnSync("apt-get", install, { stdio: [...stdio] });
    const installed = findOnSystem();
    if (installed !== undefined) return { path: installed, how: "installed from Debian just now" };
  }
  throw new Error(
    "The browser journeys need a Chromium and none could be found or fetched. " +
      "Install Chrome, Edge or Chromium, or name one in the variable CHROMIUM."
  );
}

function findOnSystem(): string | undefined {
  for (const name of NAMES) {
    const found = findOnPath(name);
    if (found !== undefined && canStart(found)) return found;
  }
  return PLACES.find(canStart);
}

/** Some systems keep a stand-in that only says how to install one; on Windows asking would open a window. */
function canStart(path: string): boolean {
  if (!existsSync(path)) return false;
  if (process.platform === "win32") return true;
  return spawnSync(path, ["--version"], { stdio: "ignore" }).status === 0;
}

function isOnPath(name: string): boolean {
  return findOnPath(name) !== undefined;
}

function findOnPath(name: string): string | undefined {
  return (process.env["PATH"] ?? "")
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file));
}

/** Chromium's switches for a machine without a screen, a sandbox or the open network. */
export const CHROMIUM_SWITCHES = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
