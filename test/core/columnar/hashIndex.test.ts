import fc from "fast-check";
import { clearIndex, findOrAdd, openIndex } from "../../../src/core/columnar/hashIndex";

/** For each position the first that holds the same: by looking through all before it. */
function findFirsts(things: readonly unknown[]): number[] {
  return things.map((thing) => things.indexOf(thing));
}

const hashes = {
  "good hashes": (thing: number) => Math.imul(thing, 0x9e3779b1),
  "hashes that differ in high bits alone": (thing: number) => thing << 24,
  "one hash for all": () => 7,
};

describe.each(Object.entries(hashes))("with %s", (_, hash) => {
  test("each position finds the first that holds the same", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 90 }), { maxLength: 60 }), (things) => {
        const index = openIndex(things.length);
        const isSame = (known: number, position: number): boolean =>
          things[known] === things[position];
        const firsts = things.map((thing, position) =>
          findOrAdd(index, position, hash(thing), isSame)
        );
        expect(firsts).toEqual(findFirsts(things));
      })
    );
  });
});

test("cleared for fewer and for more things, it knows nothing of those before", () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat(20), { maxLength: 40 }), { maxLength: 5 }), (lists) => {
      const index = openIndex(2);
      for (const things of lists) {
        clearIndex(index, things.length);
        const isSame = (known: number, position: number): boolean =>
          things[known] === things[position];
        expect(things.map((thing, position) => findOrAdd(index, position, thing, isSame))).toEqual(
          findFirsts(things)
        );
      }
    })
  );
});

test("things of one hash that are not the same stand apart, and only things of one hash are compared", () => {
  // 9 and 25 meet in one of its sixteen slots.
  const index = openIndex(4);
  const compared: string[] = [];
  const isSame = (known: number, position: number): boolean => {
    compared.push(`${known} ${position}`);
    return false;
  };
  expect(
    [0, 1, 2].map((position) => findOrAdd(index, position, position === 1 ? 25 : 9, isSame))
  ).toEqual([0, 1, 2]);
  expect(compared).toEqual(["0 2"]);
});
