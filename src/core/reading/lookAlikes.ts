/** Two clients whose names may mean one: places in the list that was asked about, the earlier first. */
export type LookAlike = {
  readonly first: number;
  readonly second: number;
  /** `words`: the same words in another order, or but for the legal form; `typo`: one letter is off. */
  readonly kind: "words" | "typo";
};

/** Forms of companies in Russian and English: they tell no clients apart. */
const LEGAL_FORMS = new Set(
  (
    "ооо оао зао пао ао нао ип ичп чп тоо одо гуп муп фгуп фгбу тд гк пк нко " +
    "ltd limited llc llp lp plc inc incorporated corp corporation co company gmbh ag kg sa sas sarl srl spa bv nv oy ab " +
    "as aps pty the and и"
  ).split(" ")
);

/** Words shorter than this are told apart by each letter (initials, `Shop A`). */
const SHORTEST_WORD = 5;
/** Names compared with one another because they share half their letters: beyond, halves tell nothing. */
const MOST_SHARING = 24;
/** More pairs than this are a pattern in the names, not slips of the pen. */
const MOST_PAIRS = 1000;

/**
 * Finds names that look alike (METHOD 1): `ООО «Ромашка»` and `Ромашка ООО`, `Ромашка` and `Ромашко`. `keys` are names
 * as `nameKey` folds them, all different. Digits always tell names apart. Nothing is put together here: a person says
 * which are one. Names meet only by equal words or an equal half, so that the time grows like their number.
 */
export function findLookAlikes(keys: readonly string[]): LookAlike[] {
  const words = keys.map(splitName);
  const pairs = findSameWords(words);
  const known = new Set(pairs.map(({ first, second }) => first * keys.length + second));
  for (const pair of findTypos(words)) {
    if (pairs.length >= MOST_PAIRS) break;
    const number = pair.first * keys.length + pair.second;
    if (known.has(number)) continue;
    known.add(number);
    pairs.push(pair);
  }
  return pairs.sort((left, right) => left.first - right.first || left.second - right.second);
}

/** The words of a name without legal forms; all of them where nothing else is left. */
function splitName(key: string): readonly string[] {
  const words = splitWords(key);
  const telling = words.filter((word) => !LEGAL_FORMS.has(word));
  return telling.length > 0 ? telling : words;
}

/** Runs of letters and digits, without a search: names come in tens of thousands. */
function splitWords(key: string): string[] {
  const words: string[] = [];
  let start = -1;
  for (let at = 0; at <= key.length; at++) {
    if (at < key.length && isWordCode(key.charCodeAt(at))) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      words.push(key.slice(start, at));
      start = -1;
    }
  }
  return words;
}

function isWordCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code >= 0xc0;
}

function findSameWords(words: readonly (readonly string[])[]): LookAlike[] {
  const bySignature = new Map<string, number>();
  const pairs: LookAlike[] = [];
  for (const [second, list] of words.entries()) {
    if (list.length === 0) continue;
    const signature = list.length === 1 ? (list[0] ?? "") : list.slice().sort().join(" ");
    const first = bySignature.get(signature);
    if (first === undefined) bySignature.set(signature, second);
    else if (pairs.length < MOST_PAIRS) pairs.push({ first, second, kind: "words" });
  }
  return pairs;
}

/**
 * Of two names with one letter off, the first or the second half is equal: each name is put under both halves (of its
 * own length and of one letter less), and only names under the same half are compared.
 */
function findTypos(words: readonly (readonly string[])[]): LookAlike[] {
  const names = words.map((list) => list.join(" "));
  const byHalf = new Map<number, number[]>();
  const pairs: LookAlike[] = [];
  for (const [second, name] of names.entries()) {
    if (name.length < SHORTEST_WORD || !hasLongWord(words[second] ?? [])) continue;
    for (const half of hashHalves(name)) {
      const sharing = byHalf.get(half);
      if (!sharing) byHalf.set(half, [second]);
      else {
        for (const first of sharing) {
          if (isOneOff(names[first] ?? "", name)) pairs.push({ first, second, kind: "typo" });
        }
        if (sharing.length < MOST_SHARING && sharing.at(-1) !== second) sharing.push(second);
      }
    }
  }
  return pairs;
}

function hasLongWord(words: readonly string[]): boolean {
  return words.some((word) => word.length >= SHORTEST_WORD && !isDigit(word.charCodeAt(0)));
}

/** Numbers for the halves under which a name is found; its digits belong to each. */
function hashHalves(name: string): number[] {
  const { length } = name;
  let digits = 0;
  for (let at = 0; at < length; at++) {
    const code = name.charCodeAt(at);
    if (isDigit(code)) digits = Math.imul(digits, 31) + code;
  }
  const hash = (from: number, to: number, size: number, kind: number): number => {
    let value = Math.imul(size * 2 + kind, 0x9e3779b1) ^ digits;
    for (let at = from; at < to; at++) value = Math.imul(value ^ name.charCodeAt(at), 0x01000193);
    return value;
  };
  const hashes: number[] = [];
  for (const size of [length, length - 1]) {
    const half = size >> 1;
    hashes.push(hash(0, half, size, 0), hash(length - (size - half), length, size, 1));
  }
  return hashes;
}

/** Is one letter of a long word replaced, added, left out, or swapped with the next? Digits and first letters never. */
function isOneOff(left: string, right: string): boolean {
  if (left === right || Math.abs(left.length - right.length) > 1) return false;
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  let start = 0;
  while (start < short.length && short.charCodeAt(start) === long.charCodeAt(start)) start++;
  let end = 0;
  while (
    end < short.length - start &&
    short.charCodeAt(short.length - 1 - end) === long.charCodeAt(long.length - 1 - end)
  )
    end++;
  const oldPart = short.slice(start, short.length - end);
  const newPart = long.slice(start, long.length - end);
  const isSwap =
    oldPart.length === 2 &&
    newPart.length === 2 &&
    oldPart[0] === newPart[1] &&
    oldPart[1] === newPart[0];
  if (!isSwap && (oldPart.length > 1 || newPart.length > 1)) return false;
  if (/[\d ]/.test(oldPart + newPart)) return false;
  return isInLongWord(long, start);
}

function isInLongWord(name: string, at: number): boolean {
  const start = name.lastIndexOf(" ", at - 1) + 1;
  const next = name.indexOf(" ", at);
  const end = next < 0 ? name.length : next;
  return at > start && end - start >= SHORTEST_WORD;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
