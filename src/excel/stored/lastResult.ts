import { isRecord } from "../../core/reading/values/records";
import { runExcel } from "../host/session";

/**
 * What the workbook remembers of the last result, so that a pane that opens again can show it: when it was written, of
 * which cells, and where. The clients themselves are read anew from these cells, so it is some hundred bytes.
 */
export type LastResult = {
  /** `2026-03-31`, where the person was. */
  readonly day: string;
  readonly sheet: string;
  readonly address: string;
  /** Tells whether the cells still hold what was read. */
  readonly digest: string;
  readonly written: WrittenPlaces;
};

type Place = { readonly sheet: string; readonly address: string };
type WrittenPlaces = {
  readonly beside: Place | null;
  readonly clientsSheet: Place | null;
  readonly charts: Place | null;
};

/** Key in the workbook's settings. */
export const LAST_RESULT_KEY = "KeyClientsLastResult";
const VERSION = 1;

/** The text to store. */
export function printLastResult({ day, sheet, address, digest, written }: LastResult): string {
  const { beside, clientsSheet, charts } = written;
  return JSON.stringify({
    version: VERSION,
    ...{ day, sheet, address, digest },
    written: { beside, clientsSheet, charts },
  });
}

/** Reads the stored text; undefined: there is none, or a later version wrote it. Nothing throws. */
export function parseLastResult(stored: unknown): LastResult | undefined {
  if (typeof stored !== "string") return undefined;
  let value: unknown;
  try {
    value = JSON.parse(stored);
  } catch {
    return undefined;
  }
  if (!isRecord(value) || value.version !== VERSION || !isRecord(value.written)) return undefined;
  const { day, sheet, address, digest, written } = value;
  const texts = [day, sheet, address, digest];
  if (!texts.every((text) => typeof text === "string")) return undefined;
  return {
    ...({ day, sheet, address, digest } as Omit<LastResult, "written">),
    written: {
      beside: parsePlace(written.beside),
      clientsSheet: parsePlace(written.clientsSheet),
      charts: parsePlace(written.charts),
    },
  };
}

function parsePlace(value: unknown): Place | null {
  if (!isRecord(value)) return null;
  const { sheet, address } = value;
  return typeof sheet === "string" && typeof address === "string" ? { sheet, address } : null;
}

/** What the workbook remembers of its last result. One request; throws `FailureError`. */
export async function recallLastResult(): Promise<LastResult | undefined> {
  return runExcel(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(LAST_RESULT_KEY).load("value");
    await context.sync();
    return setting.isNullObject ? undefined : parseLastResult(setting.value);
  }, false);
}
