import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createContext, type Context } from "node:vm";
import type { PageWithErrors } from "../wire/commonApi";
import { makeExternal } from "../wire/external";
import type { Host } from "../wire/host";
import { parseScript, type ParsedScript } from "./parsedScript";
import { sendUndoGroups } from "../wire/undoGroups";

/** Microsoft's library over a host, as a pane inside of Excel sees it. */
export type OpenedOffice = {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  /** The global scope in which the library lives. */
  readonly window: Context;
  /** Takes Excel and Office off the globals again. */
  close(): void;
};

const scripts = new Map<string, ParsedScript>();
const opened: Context[] = [];

/**
 * Starts the unmodified Office.js in Node with `host` as its Excel and puts `Excel`, `Office` and `OfficeExtension` on
 * the globals, where the add-in's code looks for them. Each call has a library of its own; the last one opened holds
 * the globals, and `close` gives them back to the one before.
 */
export async function openOffice(host: Host): Promise<OpenedOffice> {
  const folder = join(dirname(findPackage()), "dist");
  const window = makeWindow(host, folder);
  load(window, join(folder, "office.js"));
  const office = window.Office as typeof Office;
  await office.onReady();
  sendUndoGroups(window.Excel as { run: unknown });
  opened.push(window);
  showGlobals();
  return {
    Excel: window.Excel as typeof Excel,
    Office: office,
    window,
    close() {
      const index = opened.indexOf(window);
      if (index >= 0) opened.splice(index, 1);
      showGlobals();
      for (const script of scripts.values()) script.keep();
    },
  };
}

/** Puts the library that was opened last and is not closed on the globals, or nothing when there is none. */
function showGlobals(): void {
  const globals = globalThis as unknown as Record<string, unknown>;
  const last = opened.at(-1);
  for (const name of ["Excel", "Office", "OfficeExtension"]) {
    if (last) globals[name] = last[name];
    else delete globals[name];
  }
}

/** From this file, wherever the program is called: the library lies beside the code. */
function findPackage(): string {
  return createRequire(import.meta.url).resolve("@microsoft/office-js/package.json");
}

/** Runs a script file in the window's scope; each file is parsed once per process. */
function load(window: Context, file: string): void {
  let parsed = scripts.get(file);
  if (!parsed) scripts.set(file, (parsed = parseScript(file)));
  parsed.script.runInContext(window);
}

/**
 * As much of a page as Office.js asks for: it finds its own address by its script element and adds further ones. The
 * built-ins that cross over (errors, promises, parsed JSON) are Node's own, so that `instanceof` and deep comparison
 * hold outside.
 */
function makeWindow(host: Host, folder: string): Context {
  const root = "https://preview.invalid/office-js/";
  const window: Context = createContext({
    Date,
    Error,
    JSON,
    Promise,
    RangeError,
    TypeError,
    clearInterval,
    clearTimeout,
    console,
    history: {},
    location: { href: `${root}pane.html`, search: "", hash: "", protocol: "https:", host: "" },
    name: "",
    navigator: { userAgent: "Preview" },
    performance,
    setInterval,
    setTimeout,
  });
  const addScript = (element: { src: string; onload?: () => void; onerror?: () => void }) => {
    queueMicrotask(() => {
      try {
        load(window, join(folder, element.src.slice(root.length)));
      } catch {
        element.onerror?.();
        return;
      }
      element.onload?.();
    });
  };
  const own = { src: `${root}office.js`, getAttribute: () => null };
  window.document = {
    readyState: "complete",
    createElement: () => ({ setAttribute: () => undefined }),
    getElementsByTagName: (tag: string) =>
      tag === "script" ? [own] : [{ appendChild: addScript }],
    addEventListener: () => undefined,
    attachEvent: undefined,
  };
  window.external = makeExternal(host, window as PageWithErrors);
  window.window = window.self = window.top = window.parent = window;
  window.addEventListener = window.removeEventListener = () => undefined;
  return window;
}
