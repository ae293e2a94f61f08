import { openCutter, type CutRows } from "./cutBytes";
import { isPlainNumber, plainNumber } from "./fieldBytes";
import { addField, hashNumber } from "./fieldHash";
import { readField, type Source } from "./source";
import { decodeBytes } from "./texts";
import { encodingRead, readStretches } from "./textSource";
import { mayBeValue } from "./writings";

/**
 * Hashes the rows from `first` on by what their fields say and not how it is written, in one more go through the bytes:
 * `17850` and `17850.0`, `2024-01-05` and `2024-01-05T00:00:00` are the same in a sheet. `hashes`: by row.
 */
export async function hashValues(source: Source, first: number, hashes: Int32Array): Promise<void> {
  let cut = 0;
  const take = (rows: CutRows): void => {
    for (let row = Math.max(0, first - cut); row < rows.count; row++)
      hashes[cut + row] = hashRowValues(rows, row, source);
    cut += rows.count;
  };
  for (const file of source.files) {
    const cutter = openCutter(source.dialect, take);
    for await (const stretch of readStretches(file, source.encoding)) cutter.push(stretch);
    cutter.end();
  }
}

function hashRowValues(rows: CutRows, row: number, { encoding, decimalComma }: Source): number {
  const { bytes, firsts, starts, ends, hashes } = rows;
  const first = firsts[row] as number;
  let hash = 0;
  for (let place = first; place < (firsts[row + 1] as number); place++) {
    const start = starts[place] as number;
    const end = ends[place] as number;
    let own = hashes[place] as number;
    if (isPlainNumber(bytes, start, end, decimalComma)) own = hashNumber(plainNumber[0] as number);
    else if (mayBeValue(bytes, start, end)) {
      const text = decodeBytes(bytes.subarray(start, end), encodingRead(encoding));
      const value = readField(text, decimalComma);
      if (typeof value === "number") own = hashNumber(value);
    }
    hash = addField(hash, own, place - first);
  }
  return hash;
}
