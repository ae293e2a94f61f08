import { findOrAdd, openIndex } from "./hashIndex";
import { hashText } from "./hashText";

/** Texts as numbers: equal texts have equal ones. */
export type NumberedTexts = {
  /** By position of the text: its number from 0 on, in order of first appearance; -1 where the text was passed over. */
  readonly numbers: Int32Array;
  /** By number: the position of the first text that has it. */
  readonly firsts: readonly number[];
};

/**
 * Numbers equal texts alike: `["b", "a", "b"]` gives `numbers` [0, 1, 0] and `firsts` [0, 1]. Texts at positions that
 * `isLeftOut` names are passed over.
 */
export function numberTexts(
  texts: readonly string[],
  isLeftOut: (position: number) => boolean = () => false
): NumberedTexts {
  const index = openIndex(texts.length);
  const isSame = (known: number, position: number): boolean => texts[known] === texts[position];
  const numbers = new Int32Array(texts.length).fill(-1);
  const firsts: number[] = [];
  for (let position = 0; position < texts.length; position++) {
    if (isLeftOut(position)) continue;
    const first = findOrAdd(index, position, hashText(texts[position] ?? ""), isSame);
    if (first === position) {
      numbers[position] = firsts.length;
      firsts.push(position);
    } else numbers[position] = numbers[first] ?? -1;
  }
  return { numbers, firsts };
}
