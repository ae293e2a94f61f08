import { NON_NUMERIC, readNumbers } from "../../core/reading/columns/columnValues";
import { readDays } from "../../core/reading/columns/dateValues";
import { openDays, openNames, openNumbers, scanSheet } from "../../core/reading/columns/scan";
import type { FindingCode } from "../../core/reading/model/findingTable";
import type { ReadingPlan } from "../../core/reading/model/reading";
import { ROW } from "../../core/reading/model/rowKinds";
import type { Treatments } from "../../core/reading/model/treatments";
import type { CellValue, Cells } from "../../core/reading/values/cells";
import { finishSteps } from "../../core/steps/steps";
import { readPlainAmount } from "./fieldBytes";
import { BLANK_CELL, type LedgerRows, type NumberColumn } from "./rows";
import { EngineRefusal } from "./refusal";
import { readField } from "./source";

/** So many different texts can be asked of the core. */
const MOST_TEXTS = 2_000_000;

/** Texts as a sheet of one column, for the core to read as it reads any other. */
export function asSheet(values: readonly CellValue[]): Cells {
  return {
    sheet: "",
    origin: { row: 0, column: 0 },
    values: values.map((value) => [value]),
    formats: [],
  };
}

/**
 * Reads the fields of a column that are no plain numbers, each different text once: plain amounts at once, the others by
 * the core. The numbers go into the rows, what the texts are into `codes`. Throws `EngineRefusal` for too many texts.
 */
export function readOddNumbers(
  { numbers, odd, codes }: NumberColumn,
  treatments: Treatments | undefined,
  decimalComma: boolean
): void {
  const { texts } = odd;
  if (texts.length === 0) return;
  const values = Float64Array.from(texts, readPlainAmount);
  codes.fill(NON_NUMERIC.textNumber);
  const asked = Int32Array.from(texts.keys()).filter((text) => Number.isNaN(values[text]));
  if (asked.length > MOST_TEXTS) throw new EngineRefusal("texts", texts[0]);
  if (asked.length > 0) {
    const cells = asSheet(Array.from(asked, (text) => readField(texts[text] ?? "", decimalComma)));
    const span = { first: 0, last: asked.length - 1 };
    const raw = openNumbers(0, asked.length);
    finishSteps(
      scanSheet(cells, span, { names: openNames(0, asked.length), numbers: [raw], days: null })
    );
    const read = readNumbers(cells, raw, span, treatments);
    for (const [at, text] of asked.entries()) {
      const value = read.numbers[at] ?? Number.NaN;
      values[text] = value;
      // A number that is only written with blanks around it is a plain one.
      codes[text] = Number.isNaN(value) ? BLANK_CELL : PLAIN;
    }
    for (const [index, at] of read.oddAt.entries())
      codes[asked[at] ?? 0] = read.oddAs[index] ?? NON_NUMERIC.notANumber;
  }
  for (const [place, row] of odd.rows.entries())
    numbers[row] = values[odd.at[place] ?? 0] ?? Number.NaN;
}

/** What is a number after all: no code of the core. */
const PLAIN = 10;

/**
 * Has the core read the texts of the column of days, and puts the days into the rows. By code the texts that were found to
 * be so, by their numbers. Throws `EngineRefusal` for too many texts.
 */
export function readOddDays(
  { days, oddDays }: LedgerRows,
  plan: ReadingPlan,
  decimalComma: boolean
): ReadonlyMap<FindingCode, ReadonlySet<number>> {
  const found = new Map<FindingCode, Set<number>>();
  const { texts } = oddDays;
  if (texts.length === 0 || !days) return found;
  if (texts.length > MOST_TEXTS) throw new EngineRefusal("texts", texts[0]);
  const cells = asSheet(texts.map((text) => readField(text, decimalComma)));
  const span = { first: 0, last: texts.length - 1 };
  const raw = openDays(0, texts.length, 0);
  finishSteps(
    scanSheet(cells, span, { names: openNames(0, texts.length), numbers: [], days: raw })
  );
  const note = (code: FindingCode, text: number): void => {
    const set = found.get(code) ?? new Set();
    found.set(code, set.add(text));
  };
  const kinds = new Uint8Array(texts.length).fill(ROW.client);
  const rows = { kinds, clientOf: new Int32Array(texts.length), names: [], keys: [] };
  const findings = {
    add: note,
    addRows: (code: FindingCode, places: readonly number[]) =>
      places.forEach((text) => note(code, text)),
  };
  const read = readDays({ cells, plan, span, rows, findings }, raw);
  for (const [place, row] of oddDays.rows.entries()) days[row] = read[oddDays.at[place] ?? 0] ?? 0;
  return found;
}
