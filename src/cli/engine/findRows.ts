import type { CountedRows } from "../../core/reading/model/findingList";
import type { FindingCode } from "../../core/reading/model/findingTable";
import { ROW } from "../../core/reading/model/rowKinds";
import { chooseTreatment, isTreatable, type Treatments } from "../../core/reading/model/treatments";
import type { Duck, DuckValue } from "./duck";

/** So many rows of a finding are named. */
const MOST_ROWS = 100;

/** SQL: rows that hold an amount of the sheet's total. */
export const IS_DATA = `k IN (${ROW.client}, ${ROW.nameless}, ${ROW.left})`;

/** Counts rows of the view `v` and takes the places of the first, with what `sample` says of each. */
export async function findRows(
  duck: Duck,
  where: string,
  sample = "NULL"
): Promise<CountedRows & { readonly samples: readonly DuckValue[] }> {
  const rows = await duck.rows(
    `SELECT line::INTEGER, ${sample} FROM v WHERE ${where} ORDER BY line LIMIT ${MOST_ROWS}`
  );
  const count =
    rows.length < MOST_ROWS
      ? rows.length
      : Number((await duck.rows(`SELECT count(*)::INTEGER FROM v WHERE ${where}`))[0]?.[0]);
  const samples = rows.map((row) => row[1] ?? null);
  return { rows: rows.map(([at]) => Number(at)), count, sample: samples[0] ?? undefined, samples };
}

/** Leaves the rows of a finding out where that is its treatment: of clients' rows only. Which codes did: `leftCodes`. */
export async function leaveRows(
  duck: Duck,
  code: FindingCode,
  where: string,
  {
    treatments,
    leftCodes,
  }: { readonly treatments: Treatments | undefined; readonly leftCodes: FindingCode[] }
): Promise<void> {
  if (!isTreatable(code) || chooseTreatment<typeof code>(treatments, code) !== "leaveOut") return;
  let number = leftCodes.indexOf(code);
  if (number < 0) number = leftCodes.push(code) - 1;
  await duck.run(
    `UPDATE r SET k = ${ROW.left}, l = ${number} WHERE rowid IN (SELECT place FROM v WHERE k = ${ROW.client} AND (${where}))`
  );
}
