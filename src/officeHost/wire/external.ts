import { refuseCommonCall, type PageWithErrors } from "./commonApi";
import type { Host } from "./host";
import { safeArray, type SafeArray } from "./safeArray";
import { undoGroupOf } from "./undoGroups";
import { readSettings, writeSettings } from "./settings";

/** What Excel puts into `window.external` for Office.js to talk to. */
export type External = Readonly<Record<string, (...args: never[]) => unknown>>;

const RICH_API = 93;
const COMMAND_COMPLETED = 94;
const OK = 0;

/** The `window.external` of a page whose Excel is this host; `page` is the window that Office.js runs in. */
export function makeExternal(host: Host, page: PageWithErrors): External {
  return {
    GetHostInfo: () => `Excel$Win32$16.01$${host.language}$telemetry$$disableLogging$0`,
    GetContext: () => makeContext(host),
    // Excel answers after the call, never within it.
    Execute: (
      call: number,
      params: unknown[] | undefined,
      callback: (answer: SafeArray) => void
    ) => {
      const answer = safeArray(execute(host, page, call, params));
      queueMicrotask(() => callback(answer));
    },
    RegisterEvent: (
      event: number,
      _target: string,
      handler: (event: number, payload: unknown) => void,
      callback: (status: number) => void
    ) => {
      host.events.register(event, handler);
      queueMicrotask(() => callback(OK));
    },
    UnregisterEvent: (event: number, _target: string, callback: (status: number) => void) => {
      host.events.unregister(event);
      queueMicrotask(() => callback(OK));
    },
  };
}

function execute(
  host: Host,
  page: PageWithErrors,
  call: number,
  params: readonly unknown[] = []
): unknown[] {
  if (call === COMMAND_COMPLETED) {
    host.events.complete(String(params[0]), Number(params[1]), String(params[2]));
    return [OK];
  }
  if (call !== RICH_API) {
    return host.fileCopies.answer(call, params) ?? [refuseCommonCall(call, page)];
  }
  const message = params[0] as unknown[];
  const answer = host.execute(String(message[4]), undoGroupOf(message[3]));
  return answer.failure === undefined ? [OK, 200, [], answer.body] : [answer.failure];
}

/** `displayLanguage` comes out as it is given here: the language's name, as Excel has it. */
function makeContext(host: Host): External {
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => "office-host",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => host.language,
    GetAppDataLocale: () => host.language,
    GetDocUrl: () => host.workbook.name,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    // No theme of its own, like Excel on the web: a pane then goes by what the browser prefers.
    GetOfficeThemeInfo: () => "{}",
    GetSupportedMatrix: () => JSON.stringify(host.supported),
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => readSettings(host.workbook, keys, values),
      Write: (keys: string[], values: string[]) => writeSettings(host.workbook, keys, values),
    }),
  };
}
