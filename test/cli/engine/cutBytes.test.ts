import fc from "fast-check";
import { openCutter } from "../../../src/cli/engine/cutBytes";
import { type Dialect, readFields } from "../../../src/officeHost/csv/fields";
import { chooseRuns, SEED } from "../../runs";

/** Rows of fields as the bytes are cut into them, fed in stretches of so many bytes; and the hashes of the rows. */
function cut(
  text: string,
  dialect: Dialect,
  stretch: number
): { readonly rows: string[][]; readonly hashes: number[] } {
  const rows: string[][] = [];
  const hashes: number[] = [];
  const cutter = openCutter(dialect, ({ bytes, count, firsts, starts, ends, rowHashes }) => {
    for (let row = 0; row < count; row++) {
      const [first = 0, next = 0] = firsts.subarray(row);
      const places = Array.from({ length: next - first }, (_, field) => first + field);
      rows.push(
        places.map((place) =>
          Buffer.from(bytes.subarray(starts[place], ends[place])).toString("utf8")
        )
      );
      hashes.push(rowHashes[row] ?? 0);
    }
  });
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += stretch) cutter.push(bytes.slice(at, at + stretch));
  cutter.end();
  return { rows, hashes };
}

function read(text: string, dialect: Dialect): string[][] {
  const rows: string[][] = [];
  readFields(text, dialect, (fields) => {
    rows.push(fields.map((field) => field.text));
    return true;
  });
  return rows;
}

const dialects = fc.record({
  separator: fc.constantFrom<Dialect["separator"]>(",", ", ", ";", "\t", "|", "^", " "),
  quote: fc.constantFrom<Dialect["quote"]>('"', "'"),
  hasEscapes: fc.boolean(),
});

/** Signs that parts are made of: those that mean something, often, and a few letters. */
const texts = fc
  .array(
    fc.constantFrom(
      ...'""""\'\'\\\\,,,;;\t| ^\n\n\r',
      ...["\r\n", '""', '"a"', ",", ", ", "ab", "Ёж", "7"]
    ),
    { maxLength: 40 }
  )
  .map((parts) => parts.join(""));

test("bytes are cut into the rows and fields that the text is cut into, however they come in stretches", () => {
  fc.assert(
    fc.property(texts, dialects, fc.integer({ min: 1, max: 50 }), (text, dialect, stretch) => {
      expect(cut(text, dialect, stretch).rows).toEqual(read(text, dialect));
    }),
    { numRuns: chooseRuns(3000, 100_000), seed: SEED }
  );
});

test("rows of the same fields have one hash, quoted or not, with empty ones behind or not, and others another one", () => {
  const text = 'a,b\n"a",b\r\na,"b"\na,b,\n,a,b\nab,\n,ab\n"a,b"\nb,a\n"a\u0000",b\n';
  const { hashes } = cut(text, { separator: ",", quote: '"', hasEscapes: false }, 7);
  expect(new Set(hashes.slice(0, 4)).size).toBe(1);
  expect(new Set(hashes.slice(3)).size).toBe(7);
});

test("a row that does not end for 64 MB stops the reading instead of filling the memory", () => {
  const cutter = openCutter({ separator: ",", quote: '"', hasEscapes: false }, () => undefined);
  const stretch = new Uint8Array(1 << 24).fill(97);
  stretch[0] = 34;
  expect(() => {
    for (let at = 0; at < 8; at++) {
      cutter.push(stretch);
      stretch[0] = 97;
    }
  }).toThrow("cutOtherwise");
});
