import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import fc from "fast-check";
import { unzipEntries, zipEntries } from "../../../src/officeHost/xlsx/parts/zip";

const all = (): boolean => true;
const entryOf = fc.record({
  name: fc.stringMatching(/^[a-zA-Zа-я0-9/_.-]{1,20}$/),
  bytes: fc.uint8Array({ maxLength: 3000 }),
  isPacked: fc.boolean(),
});
const entries = fc.uniqueArray(entryOf, { selector: ({ name }) => name, maxLength: 6 });
const asRecord = (files: Record<string, Uint8Array>): Record<string, number[]> =>
  Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, [...bytes]]));

test("what is zipped is unzipped, here and by another program", () => {
  fc.assert(
    fc.property(entries, (given) => {
      const wanted = asRecord(Object.fromEntries(given.map(({ name, bytes }) => [name, bytes])));
      const zip = zipEntries(given);
      expect(asRecord(unzipSync(zip))).toEqual(wanted);
      expect(asRecord(unzipEntries(zip, all))).toEqual(wanted);
      expect(
        asRecord(
          unzipEntries(zipSync(Object.fromEntries(given.map((e) => [e.name, e.bytes]))), all)
        )
      ).toEqual(wanted);
    }),
    { numRuns: 60 }
  );
});

test("equal entries give equal bytes, whenever they are zipped", () => {
  const given = [{ name: "a.xml", bytes: strToU8("<a/>"), isPacked: false }];
  expect(zipEntries(given)).toEqual(zipEntries(given));
});

test("files that are not wanted are left, a comment behind the directory is stepped over", () => {
  const zip = zipSync({ "a.xml": strToU8("a"), "b.xml": strToU8("b") });
  const comment = strToU8("made elsewhere");
  const commented = new Uint8Array(zip.length + comment.length);
  commented.set(zip);
  commented.set(comment, zip.length);
  commented[zip.length - 2] = comment.length;
  const files = unzipEntries(commented, ({ name }) => name === "b.xml");
  expect(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual([
    ["b.xml", "b"],
  ]);
});

test.each([
  ["cut off", (zip: Uint8Array) => zip.slice(0, zip.length - 30)],
  ["no zip", () => strToU8("PK\u0003\u0004 and nothing more")],
  [
    "a broken stream",
    (zip: Uint8Array) => zip.map((byte, at) => (at > 40 && at < 60 ? 255 : byte)),
  ],
])("%s is an error, not a part of a workbook", (_, spoil) => {
  const zip = zipSync({ "a.xml": strToU8("abc".repeat(100)) });
  expect(() => unzipEntries(spoil(zip), all)).toThrow();
});
