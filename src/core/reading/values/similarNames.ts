import {
  type NameHashes,
  hashDigits,
  hashNames,
  isDigit,
  isOneOff,
  isWordCode,
  shortenForms,
  splitName,
} from "./nameWords";
import { findOrAdd, openIndex } from "../../columnar/hashIndex";
import { hashPair, hashText } from "../../columnar/hashText";

/** Two clients whose names may mean one: places in the list that was asked about, the earlier first. */
export type LookAlike = {
  readonly first: number;
  readonly second: number;
  /** `words`: the same words in another order, or but for the legal form; `typo`: one letter is off. */
  readonly kind: "words" | "typo";
};

/** Words shorter than this are told apart by each letter (initials, `Shop A`). */
const SHORTEST_WORD = 5;
/**
 * At most so many names that share a half are compared with one another. Where more share it, the half is too common to
 * mean anything.
 */
const MOST_SHARING = 24;
/** More pairs than this are a pattern in the names, not slips of the pen. */
const MOST_PAIRS = 1000;

/**
 * Finds names that look alike (METHOD 1): `ООО «Ромашка»` and `Ромашка ООО`, `Ромашка` and `Ромашко`. They are keys
 * as `nameKey` folds them, all different. Digits always tell names apart. Nothing is put together here: a person says
 * which are one. Names meet only by equal words or an equal half, so that the time grows like their number.
 */
export function findLookAlikes(names: readonly string[]): LookAlike[] {
  const keys = names.map(shortenForms);
  const hashes = hashNames(keys);
  const pairs = findSameWords(keys, hashes.words);
  const known = new Set(pairs.map(({ first, second }) => first * keys.length + second));
  findTypos(keys, hashes, (one, other) => {
    const [first, second] = one < other ? [one, other] : [other, one];
    const number = first * keys.length + second;
    if (known.has(number) || pairs.length >= MOST_PAIRS) return;
    known.add(number);
    pairs.push({ first, second, kind: "typo" });
  });
  return pairs.sort((left, right) => left.first - right.first || left.second - right.second);
}

/** Names that agree in their words but for order and legal form; met by a hash, then compared word by word. */
function findSameWords(keys: readonly string[], hashes: Int32Array): LookAlike[] {
  const index = openIndex(keys.length);
  const isSame = (known: number, asked: number): boolean =>
    haveSameWords(keys[known] ?? "", keys[asked] ?? "");
  const pairs: LookAlike[] = [];
  for (let second = 0; second < keys.length; second++) {
    const first = findOrAdd(index, second, hashes[second] ?? 0, isSame);
    if (first !== second && pairs.length < MOST_PAIRS) pairs.push({ first, second, kind: "words" });
  }
  return pairs;
}

function haveSameWords(left: string, right: string): boolean {
  const words = splitName(left).sort().join(" ");
  return words !== "" && words === splitName(right).sort().join(" ");
}

/**
 * Names with one letter off. Names that differ in digits alone (`Client 1`, `Client 2`) are one pattern, and only
 * different patterns are compared: of two that are one letter apart, the first or the second half is equal, so each is
 * put under both halves (of its own length and of one letter less) and compared with those under the same half.
 */
function findTypos(
  keys: readonly string[],
  hashes: NameHashes,
  tell: (one: number, other: number) => void
): void {
  const { firsts, members } = groupByLetters(hashes);
  if (firsts.length < 2) return;
  const patterns = firsts.map((name) => (keys[name] ?? "").replace(/\d+/g, "0"));
  const halves = startHalves(patterns.length);
  const digitsOf = new Map<number, ReadonlyMap<number, number>>();
  const byDigits = (pattern: number): ReadonlyMap<number, number> => {
    let names = digitsOf.get(pattern);
    if (!names) {
      names = new Map(members(pattern).map((name) => [hashDigits(keys[name] ?? ""), name]));
      digitsOf.set(pattern, names);
    }
    return names;
  };
  for (const [second, pattern] of patterns.entries()) {
    if (!hasLongWord(pattern)) continue;
    for (let kind = 0; kind < HALVES; kind++) {
      const hash = hashHalf(pattern, pattern.length - (kind >> 1), kind & 1);
      for (const first of halves.share(second * HALVES + kind, hash)) {
        if (first === second || !isOneOff(patterns[first] ?? "", pattern, SHORTEST_WORD)) continue;
        for (const other of members(second)) {
          const one = byDigits(first).get(hashDigits(keys[other] ?? ""));
          if (one !== undefined && isOneOff(keys[one] ?? "", keys[other] ?? "", SHORTEST_WORD))
            tell(one, other);
        }
      }
    }
  }
}

/** Each pattern is put under its first and its last half, of its own length and of one letter less. */
const HALVES = 4;

/** The patterns under each half, by its hash; half `kind` of a pattern has the number `pattern * HALVES + kind`. */
function startHalves(patterns: number): {
  /** The patterns that share this half, not too many of them; the half's own pattern is put beside them. */
  share(half: number, hash: number): readonly number[];
} {
  const index = openIndex(patterns * HALVES);
  const sharing = new Map<number, number[]>();
  const isSame = (): boolean => true;
  return {
    share(half, hash) {
      const first = findOrAdd(index, half, hash, isSame);
      if (first === half) return [];
      const others = sharing.get(first) ?? [Math.floor(first / HALVES)];
      const known = others.slice();
      if (others.length < MOST_SHARING) others.push(Math.floor(half / HALVES));
      sharing.set(first, others);
      return known;
    },
  };
}

/** Names by pattern: the first name of each, and all names of one. */
function groupByLetters({ letters, lettersToo }: NameHashes): {
  readonly firsts: number[];
  readonly members: (pattern: number) => readonly number[];
} {
  const index = openIndex(letters.length);
  const patternOf = new Int32Array(letters.length);
  const firsts: number[] = [];
  const isSame = (one: number, other: number): boolean =>
    letters[one] === letters[other] && lettersToo[one] === lettersToo[other];
  for (let name = 0; name < letters.length; name++) {
    const first = findOrAdd(index, name, letters[name] ?? 0, isSame);
    if (first === name) patternOf[name] = firsts.push(name) - 1;
    else patternOf[name] = patternOf[first] ?? 0;
  }
  let lists: number[][] | undefined;
  const listAll = (): number[][] => {
    const all = firsts.map((): number[] => []);
    for (const [name, pattern] of patternOf.entries()) all[pattern]?.push(name);
    return all;
  };
  return { firsts, members: (pattern) => (lists ??= listAll())[pattern] ?? [] };
}

/** Has the name a run of letters that is long enough to be misspelled? */
function hasLongWord(name: string): boolean {
  let letters = 0;
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    letters = isWordCode(code) && !isDigit(code) ? letters + 1 : 0;
    if (letters >= SHORTEST_WORD) return true;
  }
  return false;
}

/** The first (0) or last (1) half of a name as if it had `size` letters. */
function hashHalf(name: string, size: number, half: number): number {
  const middle = size >> 1;
  const from = half === 0 ? 0 : name.length - (size - middle);
  const to = half === 0 ? middle : name.length;
  return hashText(name, from, to, hashPair(size, half));
}
