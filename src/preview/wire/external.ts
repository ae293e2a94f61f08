import type { Host } from "./host";

/** Office's arrays come from COM; Office.js asks them for a plain one. */
type SafeArray = { toArray(): unknown[] };

/** What Excel puts into `window.external` for Office.js to talk to. */
export type External = Readonly<Record<string, (...args: never[]) => unknown>>;

const RICH_API = 93;

/**
 * The library's versions as this host answers them. 1.9 is what the add-in needs; what stands above is imitated as far
 * as the add-in asks for it, and a member that is missing says so by name.
 */
const SUPPORTED = {
  ExcelApi: 1.17,
  SharedRuntime: 1.1,
  RibbonApi: 1.1,
  AddInCommands: 1.1,
  Settings: 1.1,
  CustomXmlParts: 1.1,
  DocumentEvents: 1.1,
};

/** The `window.external` of a page whose Excel is this host. */
export function makeExternal(host: Host): External {
  return {
    GetHostInfo: () => `Excel$Win32$16.01$${host.language}$telemetry$$disableLogging$0`,
    GetContext: () => makeContext(host),
    Execute: (dispatch: number, params: unknown, callback: (answer: SafeArray) => void) => {
      if (dispatch !== RICH_API) return callback(safeArray([5001]));
      const message = params as SafeArray | unknown[] as unknown[];
      const answer = host.execute(bodyOf(message));
      // Excel answers later, never within the call.
      queueMicrotask(() =>
        callback(
          safeArray(answer.failure === undefined ? [0, 200, [], answer.body] : [answer.failure])
        )
      );
    },
    RegisterEvent: () => undefined,
    UnregisterEvent: () => undefined,
  };
}

function bodyOf(message: unknown[]): string {
  const [first] = message;
  return String((Array.isArray(first) ? first : message)[4]);
}

function makeContext(host: Host): External {
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => "key-clients-preview",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => host.language,
    GetAppDataLocale: () => host.language,
    GetDocUrl: () => host.workbook.name,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetSupportedMatrix: () => JSON.stringify(SUPPORTED),
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
  };
}

/** Wraps an array the way Office.js unwraps it; arrays inside are wrapped by whoever means them so. */
export function safeArray(entries: unknown[]): SafeArray {
  return { toArray: () => entries };
}
