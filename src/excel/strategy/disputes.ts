import { findOpenDisputes, parseDisputes } from "../../core/strategy/disputes";
import type { Conflict } from "../../core/strategy/merge";
import type { Language } from "../../strings/language";
import { runExcel } from "../host/session";
import { findSheets, sortOwnership } from "./find";
import { shortKey } from "./identity";
import { recordChanges, type Recorded } from "./journal";
import { readSheets, toCase } from "./read";
import { DISPUTES, readSeen } from "./seenSheet";

/** A place of a client's sheet that a pack says otherwise, and that nobody has decided yet. */
export type OpenDispute = {
  readonly key: string;
  readonly client: string;
  readonly sheet: string;
  readonly conflict: Conflict;
};

/**
 * What packs and sheets say apart and nobody has decided, as the workbook keeps it (METHOD 7): a pane that is opened anew
 * offers it again. In the order of the tabs. Changes nothing.
 */
export async function listDisputes(): Promise<readonly OpenDispute[]> {
  return runExcel(async (context) => {
    const state = await findSheets(context);
    const { rows } = await readSeen(context, state);
    const kept = new Map(
      rows
        .filter(({ day }) => day === DISPUTES)
        .map(({ key, text }) => [key, parseDisputes(text)] as const)
    );
    if (kept.size === 0) return [];
    const own = [...sortOwnership(state.found).values()].map((claim) => claim.own);
    const read = await readSheets(
      context,
      own.filter(({ key }) => kept.has(shortKey(key)))
    );
    return read.flatMap((sheet) => {
      const { key, answers } = sheet;
      const client = toCase(sheet).client.name;
      return findOpenDisputes(answers, kept.get(shortKey(key)) ?? []).map((conflict) => ({
        key,
        client,
        sheet: sheet.sheet,
        conflict,
      }));
    });
  }, true);
}

/** Decides disputes for the sheets' side: they are offered no more. Nothing else changes. */
export function keepOurSide(
  disputes: readonly Pick<OpenDispute, "key" | "conflict">[],
  language: Language,
  today: Date
): Promise<Recorded> {
  const keys = [...new Set(disputes.map(({ key }) => key))];
  const settled = new Map(
    keys.map((key) => [key, disputes.flatMap((one) => (one.key === key ? [one.conflict] : []))])
  );
  return recordChanges({ language, today, settled });
}
