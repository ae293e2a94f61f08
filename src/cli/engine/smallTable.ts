import { readClients } from "../../core/reading/read";
import type { ReadingPlan } from "../../core/reading/model/reading";
import type { CellValue } from "../../core/reading/values/cells";
import type { Duck } from "./duck";
import { EngineRefusal } from "./refusal";
import { readField, type Source } from "./source";

/** Tables up to so many rows may be printed reports, whose rows the core explains by arithmetic. */
const MOST_ROWS = 5000;

/**
 * Asks the core of a small table whether its rows hang together: levels, sums without a word, lines beside the clients. No
 * SQL tells these. Throws `EngineRefusal` where they do. Larger tables are looked at by `refuseTiedRows`.
 */
export async function refuseByRows(duck: Duck, source: Source, plan: ReadingPlan): Promise<void> {
  const [[count = 0] = []] = await duck.rows("SELECT count(*)::INTEGER FROM r");
  if (Number(count) > MOST_ROWS) return;
  const rows = await duck.rows(`SELECT * FROM ${source.relation}`);
  const { cells } = source;
  const head = source.shift > 0 ? cells.values.slice(0, source.shift) : [];
  const values = rows.map((row) =>
    row.map((value): CellValue => readField(String(value ?? ""), source.decimalComma))
  );
  const skipped = source.blankRows.filter((row) => row <= plan.headingRow).length;
  const reading = readClients(
    { ...cells, values: [...head, ...values], formats: [] },
    { ...plan, headingRow: plan.headingRow - skipped }
  );
  if ("code" in reading) return;
  const { proof, account, findings } = reading;
  const isTied =
    (proof?.sumRows ?? 0) > 0 ||
    (proof?.level ?? null) !== null ||
    (account?.filledRows ?? 0) + (account?.groupRows ?? 0) + (account?.noteRows ?? 0) > 0 ||
    findings.some(({ code }) => TIED.includes(code));
  if (isTied) throw new EngineRefusal("rows");
}

/** Findings of a reading whose rows hang together. */
const TIED: readonly string[] = ["looksLikeTotal", "detailRow", "otherReading", "otherTable"];
