import { readClients } from "../../core/reading/read";
import type { ReadingPlan } from "../../core/reading/model/reading";
import type { CellValue } from "../../core/reading/values/cells";
import { startDecoding } from "../../officeHost/csv/encoding";
import { readFields } from "../../officeHost/csv/fields";
import { EngineRefusal } from "./refusal";
import { readField, type Source } from "./source";
import { encodingRead, readStretches } from "./textSource";

/** Tables up to so many rows may be printed reports, whose rows the core explains by arithmetic. */
const MOST_ROWS = 5000;

/**
 * Asks the core of a small table whether its rows hang together: levels, sums without a word, lines beside the clients. No
 * look at single rows tells these. Throws `EngineRefusal` where they do. Larger tables are looked at by `refuseTiedRows`.
 */
export async function refuseByRows(source: Source, plan: ReadingPlan, rows: number): Promise<void> {
  if (rows > MOST_ROWS) return;
  const { cells, dialect, decimalComma } = source;
  const values: CellValue[][] = [];
  for (const file of source.files) {
    const decode = startDecoding(encodingRead(source.encoding));
    let text = "";
    for await (const stretch of readStretches(file, source.encoding)) text += decode(stretch);
    readFields(text + decode(), dialect, (fields) => {
      values.push(fields.map((field) => readField(field.text, decimalComma)));
      return true;
    });
  }
  const reading = readClients({ ...cells, values, formats: [] }, plan);
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
