import { readNumbers } from "../../core/reading/columns/columnValues";
import { readDays } from "../../core/reading/columns/dateValues";
import { openDays, openNames, openNumbers, scanSheet } from "../../core/reading/columns/scan";
import type { FindingCode } from "../../core/reading/model/findingTable";
import { ROW } from "../../core/reading/model/rowKinds";
import type { Treatments } from "../../core/reading/model/treatments";
import type { CellValue, Cells } from "../../core/reading/values/cells";
import { finishSteps } from "../../core/steps/steps";
import type { Duck } from "./duck";
import { BLANK_CELL, listNumbers, type Kept, type NumberName } from "./loadRows";
import { EngineRefusal } from "./refusal";
import { readField } from "./source";

/** So many different texts can be asked of the core. */
const MOST_TEXTS = 2_000_000;

/** A text of a column with how many rows hold it, and the place of the first. */
export type DifferentText = {
  readonly text: string;
  readonly rows: number;
  readonly first: number;
};

/** The different texts of a column of `r` in the order of their first rows. Throws `EngineRefusal` for too many. */
export async function listTexts(
  duck: Duck,
  column: string,
  where: string
): Promise<DifferentText[]> {
  const texts: DifferentText[] = [];
  await duck.each(
    `SELECT ${column}, count(*)::INTEGER, min(line)::INTEGER AS f FROM v WHERE ${column} IS NOT NULL AND ${where} GROUP BY 1 ORDER BY f`,
    (chunk, count) => {
      const [text, rows, first] = [0, 1, 2].map((at) => chunk.getColumnVector(at));
      for (let at = 0; at < count; at++)
        texts.push({
          text: String(text?.getItem(at)),
          rows: Number(rows?.getItem(at)),
          first: Number(first?.getItem(at)),
        });
      if (texts.length > MOST_TEXTS) throw new EngineRefusal("texts", texts[0]?.text);
    }
  );
  return texts;
}

/** Texts as a sheet of one column, for the core to read as it reads any other. */
export function asSheet(values: readonly CellValue[]): Cells {
  return {
    sheet: "",
    origin: { row: 0, column: 0 },
    values: values.map((value) => [value]),
    formats: [],
  };
}

/** Has the core read the texts of a column of numbers that the engine did not, and puts its answers into the rows. */
export async function readOddNumbers(
  duck: Duck,
  { a, x, o, text }: NumberName,
  treatments: Treatments | undefined,
  decimalComma: boolean
): Promise<void> {
  const texts = await listTexts(duck, o, `k > 0 AND ${x} IS NULL`);
  if (texts.length === 0) return;
  const cells = asSheet(texts.map(({ text }) => readField(text, decimalComma)));
  const span = { first: 0, last: texts.length - 1 };
  const raw = openNumbers(0, texts.length);
  finishSteps(
    scanSheet(cells, span, { names: openNames(0, texts.length), numbers: [raw], days: null })
  );
  const { numbers, oddAt, oddAs } = readNumbers(cells, raw, span, treatments);
  const codes = new Map(oddAt.map((at, index) => [at, oddAs[index] ?? 0]));
  await duck.run("CREATE OR REPLACE TABLE odd (text VARCHAR, number DOUBLE, code DOUBLE)");
  await duck.fill(
    "odd",
    texts.map(({ text }, at) => {
      const number = numbers[at] ?? Number.NaN;
      const isNone = Number.isNaN(number);
      return [text, isNone ? null : number, codes.get(at) ?? (isNone ? BLANK_CELL : null)];
    })
  );
  await duck.run(
    `UPDATE r SET ${a} = odd.number, ${x} = odd.code::UTINYINT FROM odd WHERE r.${text} = odd.text`
  );
}

/** Has the core read the texts of the column of days, and puts the days into the rows. Which text was found to be what. */
export async function readOddDays(
  duck: Duck,
  kept: Kept,
  decimalComma: boolean
): Promise<ReadonlyMap<FindingCode, readonly string[]>> {
  const found = new Map<FindingCode, string[]>();
  const texts = await listTexts(duck, "oday", "k > 0");
  if (texts.length === 0) return found;
  const cells = asSheet(texts.map(({ text }) => readField(text, decimalComma)));
  const span = { first: 0, last: texts.length - 1 };
  const raw = openDays(0, texts.length, 0);
  finishSteps(
    scanSheet(cells, span, { names: openNames(0, texts.length), numbers: [], days: raw })
  );
  const note = (code: FindingCode, row: number): void => {
    const list = found.get(code) ?? [];
    found.set(code, list);
    list.push(texts[row]?.text ?? "");
  };
  const kinds = new Uint8Array(texts.length).fill(ROW.client);
  const rows = { kinds, clientOf: new Int32Array(texts.length), names: [], keys: [] };
  const findings = {
    add: note,
    addRows: (code: FindingCode, places: readonly number[]) =>
      places.forEach((row) => note(code, row)),
  };
  const days = readDays({ cells, plan: kept.plan, span, rows, findings }, raw);
  await duck.run("CREATE OR REPLACE TABLE odd (text VARCHAR, day DOUBLE)");
  await duck.fill(
    "odd",
    texts.flatMap(({ text }, at) => ((days[at] ?? 0) > 0 ? [[text, days[at] ?? 0]] : []))
  );
  await duck.run(
    `UPDATE r SET day = odd.day::INTEGER FROM odd WHERE r.texts[${listNumbers(kept).length + 1}] = odd.text`
  );
  return found;
}
