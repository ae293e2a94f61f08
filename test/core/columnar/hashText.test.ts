import fc from "fast-check";
import { digestText, hashText, mixHash } from "../../../src/core/columnar/hashText";

/** FNV-1a as it is written down, in whole numbers of any size. */
function hashSlowly(text: string): number {
  let hash = 0x811c9dc5n;
  for (let at = 0; at < text.length; at++)
    hash = ((hash ^ BigInt(text.charCodeAt(at))) * 0x01000193n) & 0xffffffffn;
  return Number(BigInt.asIntN(32, hash));
}

test("known values of FNV-1a", () => {
  // From the test vectors of its authors: "" and "a" and "foobar".
  expect(hashText("") >>> 0).toBe(0x811c9dc5);
  expect(hashText("a") >>> 0).toBe(0xe40c292c);
  expect(hashText("foobar") >>> 0).toBe(0xbf9cf968);
});

test("any text hashes as by the definition, in one go or in two parts", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.nat(), (text, cut) => {
      expect(hashText(text)).toBe(hashSlowly(text));
      const middle = text.length === 0 ? 0 : cut % text.length;
      const head = hashText(text, 0, middle);
      expect(hashText(text, middle, text.length, head)).toBe(hashSlowly(text));
    })
  );
});

test("mixing loses nothing: different hashes stay different", () => {
  fc.assert(
    fc.property(fc.integer(), (hash) => {
      const mixed = mixHash(hash);
      // The upper 17 bits are as they were, and give the others back.
      const upper = mixed >>> 15;
      const back = mixed ^ upper ^ (upper >>> 15);
      expect(back | 0).toBe(hash);
    })
  );
});

test("digests that workbooks keep, as they were written since the first version", () => {
  expect(digestText("")).toBe("811c9dc5");
  expect(digestText("foobar")).toBe("bf9cf968");
  // By whole characters, not by the two codes of each: 😀 is one.
  expect(digestText("😀")).toBe((Math.imul(0x811c9dc5 ^ 0x1f600, 0x01000193) >>> 0).toString(16));
  fc.assert(
    fc.property(fc.string(), (text) => {
      let hash = 0x811c9dc5;
      for (const character of text)
        hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
      expect(digestText(text)).toBe(hash.toString(16));
    })
  );
});
