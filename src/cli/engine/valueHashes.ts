import { openCutter, type CutRow } from "./cutBytes";
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
  let count = 0;
  const take = (row: CutRow): void => {
    const at = count++;
    if (at >= first) hashes[at] = hashRowValues(row, source);
  };
  for (const file of source.files) {
    const cutter = openCutter(source.dialect, take);
    for await (const stretch of readStretches(file, source.encoding)) cutter.push(stretch);
    cutter.end();
  }
}

function hashRowValues(row: CutRow, { encoding, decimalComma }: Source): number {
  const { bytes, starts, ends, hashes, fields } = row;
  let hash = 0;
  for (let field = 0; field < fields; field++) {
    const start = starts[field] as number;
    const end = ends[field] as number;
    let own = hashes[field] as number;
    if (isPlainNumber(bytes, start, end, decimalComma)) own = hashNumber(plainNumber[0] as number);
    else if (mayBeValue(bytes, start, end)) {
      const text = decodeBytes(bytes.subarray(start, end), encodingRead(encoding));
      const value = readField(text, decimalComma);
      if (typeof value === "number") own = hashNumber(value);
    }
    hash = addField(hash, own, field);
  }
  return hash;
}
