import fc from "fast-check";
import { numberTexts } from "../../../src/core/columnar/numberTexts";

/** The same by a Map. */
function numberSlowly(
  texts: readonly string[],
  isLeftOut: (position: number) => boolean
): { numbers: number[]; firsts: number[] } {
  const known = new Map<string, number>();
  const firsts: number[] = [];
  const numbers = texts.map((text, position) => {
    if (isLeftOut(position)) return -1;
    const number = known.get(text);
    if (number !== undefined) return number;
    known.set(text, firsts.length);
    return firsts.push(position) - 1;
  });
  return { numbers, firsts };
}

test("equal texts have one number, in order of first appearance", () => {
  const { numbers, firsts } = numberTexts(["b", "a", "b", "", "a"]);
  expect([...numbers]).toEqual([0, 1, 0, 2, 1]);
  expect(firsts).toEqual([0, 1, 3]);
});

test("as a Map numbers them, whatever is left out", () => {
  const text = fc.oneof(fc.constantFrom("", "a", "b", "ab", "ba", "Ромашка"), fc.string());
  fc.assert(
    fc.property(fc.array(fc.tuple(text, fc.boolean())), (list) => {
      const texts = list.map(([one]) => one);
      const isLeftOut = (position: number): boolean => list[position]?.[1] === true;
      const { numbers, firsts } = numberTexts(texts, isLeftOut);
      expect({ numbers: [...numbers], firsts }).toEqual(numberSlowly(texts, isLeftOut));
    })
  );
});
