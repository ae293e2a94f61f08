import type { PageWithErrors } from "../wire/commonApi";
import { makeExternal } from "../wire/external";
import type { Host } from "../wire/host";
import { sendUndoGroups } from "../wire/undoGroups";

/*
 * How a page shows the add-in over a host in the browser:
 *
 * 1. The page (the parent) holds the host and puts a function on its window, before the frame loads:
 *      window.connectPane = (frame) => connectFrame(host, frame);
 * 2. The frame, of the same origin, calls it in its first script, before office.js is parsed: Office.js asks
 *    `window.external` for its host at once.
 * 3. office.js in the frame then finds Excel there, loads excel-win32-16.01.js and <language>/office_strings.js from
 *    beside itself, and `Office.onReady` resolves.
 *
 * A frame that reloads is connected anew: event handlers of the page before are forgotten. To open another workbook, set
 * `host.workbook` and reload the frame.
 */

/** Where Office.js keeps the settings of a session, which would outlive the workbook they came from. */
const CACHED_SETTINGS = /^__OSF_SETTINGS/i;

/** Makes `host` the Excel of a frame of the same origin; to be called before Office.js runs in it. */
export function connectFrame(host: Host, frame: Window): void {
  host.events.clear();
  Object.defineProperty(frame, "external", {
    value: makeExternal(host, frame as PageWithErrors),
    configurable: true,
    writable: true,
  });
  whenExcelComes(frame, sendUndoGroups);
  for (const key of Object.keys(frame.sessionStorage)) {
    if (CACHED_SETTINGS.test(key)) frame.sessionStorage.removeItem(key);
  }
}

/** Calls `use` once the library has put its `Excel` on the frame's window and filled it. */
function whenExcelComes(frame: Window, use: (excel: { run: unknown }) => void): void {
  let known: unknown;
  Object.defineProperty(frame, "Excel", {
    configurable: true,
    enumerable: true,
    get: () => known,
    set: (excel: { run: unknown }) => {
      const isNew = excel !== known;
      known = excel;
      // The script that made it fills it before anything else runs.
      if (isNew) queueMicrotask(() => use(excel));
    },
  });
}
