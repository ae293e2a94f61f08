import { isRecord } from "../../core/reading/values/records";
import type { Block } from "../cells/area";
import { jsonBytes } from "../cells/writeQueue";
import { isKeptInWorkbook, RECORDS_NAMESPACE, type StoredRecords } from "../stored/recordsPart";
import type { CheckedWrite } from "../unit/flush";
import { MOST_RUNS, type RunRecord } from "./lastRun";
import { packText, unpackText } from "../stored/packText";
import { isSnapshotRecord } from "../stored/storeSnapshots";

/** Characters of the part: other programs, and Word's side of Office, refuse more than 1 MB (office-js#2408). */
const MOST_TEXT = 1_000_000;
const VERSION = 1;

/**
 * The workbook's part with one more run, of which the oldest are left out until they fit. A run that is too large itself
 * leaves none: what lies under it cannot be taken back before it. undefined: nothing changes.
 */
export async function addRecord(
  { customXmlParts }: Excel.Workbook,
  stored: StoredRecords,
  record: RunRecord
): Promise<CheckedWrite | undefined> {
  const isKept = [record.beside, record.clients].every(
    (one) => one === undefined || isKeptInWorkbook(one.block)
  );
  const runs = isKept ? [...(await parseRecords(stored.xml)), record] : [];
  return writeRecords(customXmlParts, stored, await printFitting(runs.slice(-MOST_RUNS)));
}

/** The part with these runs and no others. */
export async function replaceRecords(
  { customXmlParts }: Excel.Workbook,
  stored: StoredRecords,
  runs: readonly RunRecord[]
): Promise<CheckedWrite | undefined> {
  return writeRecords(customXmlParts, stored, await printFitting(runs));
}

function writeRecords(
  parts: Excel.CustomXmlPartCollection,
  { id, xml: before }: StoredRecords,
  xml: string | undefined
): CheckedWrite | undefined {
  if (id === undefined && xml === undefined) return undefined;
  const expected = { kind: "xml", parts: new Map(id === undefined ? [] : [[id, before]]) } as const;
  return {
    bytes: jsonBytes(xml ?? ""),
    touches: [{ touch: { kind: "xml", namespace: RECORDS_NAMESPACE, partId: id }, expected }],
    write: () => {
      if (id === undefined) parts.add(xml ?? "");
      else if (xml === undefined) parts.getItem(id).delete();
      else parts.getItem(id).setXml(xml);
    },
  };
}

async function printFitting(runs: readonly RunRecord[]): Promise<string | undefined> {
  if (runs.length === 0) return undefined;
  const packed = await packText(JSON.stringify({ version: VERSION, runs }));
  if (packed.length > MOST_TEXT) return printFitting(runs.slice(1));
  return `<records xmlns="${RECORDS_NAMESPACE}">${packed}</records>`;
}

/** The runs of a part, the last one at the end; none where it is not as we wrote it. */
export async function parseRecords(xml: string): Promise<readonly RunRecord[]> {
  if (xml.length > 2 * MOST_TEXT) return [];
  const packed = />\s*([zu][A-Za-z0-9+/=]*)\s*</.exec(xml)?.[1];
  const text = packed === undefined ? undefined : await unpackText(packed);
  if (text === undefined) return [];
  try {
    // JSON knows no undefined and writes null in lists.
    const kept: unknown = JSON.parse(text, (_, value: unknown) =>
      Array.isArray(value) ? Array.from(value) : (value ?? undefined)
    );
    if (!isRecord(kept) || kept.version !== VERSION || !Array.isArray(kept.runs)) return [];
    return kept.runs.every(isRun) ? (kept.runs as RunRecord[]).slice(-MOST_RUNS) : [];
  } catch {
    return [];
  }
}

/** A run as a text: equal for one of this session and the same one as the workbook keeps it. */
export function printRun(run: RunRecord): string {
  return JSON.stringify(run, (_, value: unknown) => value ?? undefined);
}

/** Is it a run as we keep it, as far as what is written back goes? */
function isRun(value: unknown): value is RunRecord {
  if (!isRecord(value)) return false;
  const { sheetId, sheet, number, data, beside, clients, stores, oldCharts, snapshot } = value;
  return (
    typeof sheetId === "string" &&
    typeof sheet === "string" &&
    Number.isInteger(number) &&
    isBlock(data) &&
    (beside === undefined || isWrote(beside)) &&
    (clients === undefined ||
      (isRecord(clients) && typeof clients.sheet === "string" && isWrote(clients))) &&
    (stores === undefined || (Array.isArray(stores) && stores.every(isStore))) &&
    (snapshot === undefined || isSnapshotRecord(snapshot)) &&
    (oldCharts === undefined || isReport(oldCharts))
  );
}

function isReport(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { mark, sheet, changed, touches } = value;
  return (
    isRecord(mark) &&
    typeof sheet === "string" &&
    Array.isArray(changed) &&
    Array.isArray(touches) &&
    touches.every((one) => isRecord(one) && isRecord(one.touch))
  );
}

function isWrote(value: unknown): boolean {
  if (!isRecord(value) || !isBlock(value.block)) return false;
  const { before, values, block, formatBackup, widened } = value;
  return (
    (before === undefined ||
      (isRecord(before) && isBlock(before.block) && isTable(before.values, before.block))) &&
    (values === undefined || isTable(values, block)) &&
    [formatBackup, widened].every(
      (look) => look === undefined || (isRecord(look) && isBlock(look.place))
    )
  );
}

function isBlock(value: unknown): value is Block {
  if (!isRecord(value)) return false;
  const { row, column, rows, columns } = value;
  return [row, column, rows, columns].every((one) => Number.isInteger(one) && Number(one) >= 0);
}

function isTable(value: unknown, { rows, columns }: Block): boolean {
  return (
    Array.isArray(value) &&
    value.length === rows &&
    value.every(
      (line) =>
        Array.isArray(line) &&
        line.length === columns &&
        line.every((cell) => ["string", "number", "boolean"].includes(typeof cell))
    )
  );
}

function isStore(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { setting, namespace, before, after } = value;
  return [setting, namespace, before, after].every(
    (one) => one === undefined || typeof one === "string"
  );
}
