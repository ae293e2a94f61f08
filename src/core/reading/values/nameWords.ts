import { EMPTY_HASH, addToHash, hashText, mixHash } from "../../columnar/hashText";

/**
 * Cyrillic letters whose capitals look like Latin ones, and the Latin letters: `OOO «BECHA»` typed on the other keyboard
 * is «ООО ВЕСНА» to the eye. Small letters, as keys have them.
 */
const LOOK_ALIKES = { cyrillic: "авекмнорстухіѕј", latin: "abekmhopctyxisj" } as const;
const FIRST_CYRILLIC = 0x430;
const LATIN_OF = Uint8Array.from({ length: 0x460 - FIRST_CYRILLIC }, (_, offset) => {
  const place = LOOK_ALIKES.cyrillic.indexOf(String.fromCharCode(FIRST_CYRILLIC + offset));
  return place < 0 ? 0 : LOOK_ALIKES.latin.charCodeAt(place);
});

/** The Latin letter that a Cyrillic one looks like; any other letter itself. By code. */
function foldLetter(code: number): number {
  if (code < FIRST_CYRILLIC || code >= 0x460) return code;
  const latin = LATIN_OF[code - FIRST_CYRILLIC] ?? 0;
  return latin === 0 ? code : latin;
}

function foldLookAlikes(word: string): string {
  let folded = "";
  for (let at = 0; at < word.length; at++)
    folded += String.fromCharCode(foldLetter(word.charCodeAt(at)));
  return folded;
}

/** Forms of companies in Russian and English: they tell no clients apart. */
const LEGAL_FORMS = new Set(
  (
    "ооо оао зао пао ао нао ип ичп чп тоо одо гуп муп фгуп фгбу тд гк пк нко " +
    "ltd limited llc llp lp plc inc incorporated corp corporation co company gmbh ag kg sa sas sarl srl spa bv nv oy ab " +
    "as aps pty the and и"
  ).split(" ")
);
/** The same with letters of one look made one. */
const FOLDED_FORMS = new Set([...LEGAL_FORMS].map(foldLookAlikes));
const FORM_HASHES = new Set([...FOLDED_FORMS].map((form) => hashText(form)));
/**
 * Marks the last twelve bits of the hash of each legal form. A word whose bits are not marked is none, which settles
 * nearly all words at once.
 */
const FORM_ENDS = new Uint8Array(4096);
for (const hash of FORM_HASHES) FORM_ENDS[hash & 4095] = 1;

/** A letter or digit of a folded name. */
export function isWordCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code >= 0xc0;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Forms that are written out, and how they are shortened. */
const LONG_FORMS: readonly (readonly [RegExp, string])[] = [
  [/общество с ограниченной ответственностью/g, "ооо"],
  [/(?:(публичное|непубличное|закрытое|открытое) )?акционерное общество/g, "ао"],
  [/индивидуальный предприниматель/g, "ип"],
  [/торговый дом/g, "тд"],
  [/(?:производственная |торговая |группа )компани(?:я|й)/g, "гк"],
  [/limited liability company/g, "llc"],
  [/public limited company/g, "plc"],
];
const MAY_BE_LONG = /общество|предприниматель|торговый дом|компани|liability|public limited/;

/** The key with forms of companies shortened: «торговый дом север» and «тд север» have the same words. */
export function shortenForms(key: string): string {
  if (!MAY_BE_LONG.test(key)) return key;
  return LONG_FORMS.reduce((text, [long, short]) => text.replace(long, short), key);
}

/** The words of a folded name without legal forms, letters of one look made one; all words where nothing else is left. */
export function splitName(key: string): string[] {
  const words: string[] = [];
  eachWord(key, (start, end) => words.push(foldLookAlikes(key.slice(start, end))));
  const distinctive = words.filter((word) => !FOLDED_FORMS.has(word));
  return distinctive.length > 0 ? distinctive : words;
}

function eachWord(key: string, tell: (start: number, end: number) => void): void {
  let start = -1;
  for (let at = 0; at <= key.length; at++) {
    const isWord = at < key.length && isWordCode(key.charCodeAt(at));
    if (isWord && start < 0) start = at;
    if (!isWord && start >= 0) {
      tell(start, at);
      start = -1;
    }
  }
}

/** Numbers of each of many names, by its place. */
export type NameHashes = {
  /** Names of the same words share it, whatever their order and legal form. */
  readonly words: Int32Array;
  /**
   * Names share both that differ in their digits alone: `Client 1`, `Client 25`. Together they have 64 bits, so names
   * that share them need no closer look.
   */
  readonly letters: Int32Array;
  readonly lettersToo: Int32Array;
};

/** Makes all in one walk over the letters, without cutting names up. */
export function hashNames(keys: readonly string[]): NameHashes {
  const words = new Int32Array(keys.length);
  const letters = new Int32Array(keys.length);
  const lettersToo = new Int32Array(keys.length);
  const hashes = { words, letters, lettersToo };
  for (let at = 0; at < keys.length; at++) hashName(keys[at] ?? "", at, hashes);
  return hashes;
}

function hashName(key: string, name: number, { words, letters, lettersToo }: NameHashes): void {
  let distinctive = 0;
  let all = 0;
  let word = EMPTY_HASH;
  let start = -1;
  let pattern = EMPTY_HASH;
  let other = 0;
  let isInDigits = false;
  for (let at = 0; at <= key.length; at++) {
    const code = at < key.length ? key.charCodeAt(at) : 0;
    if (isWordCode(code)) {
      if (start < 0) start = at;
      word = addToHash(word, foldLetter(code));
    } else if (start >= 0) {
      const mixed = Math.imul(mixHash(word), 0x2c1b3c6d);
      all = (all + mixed) | 0;
      const isForm = FORM_ENDS[word & 4095] === 1 && FORM_HASHES.has(word);
      if (!isForm) distinctive = (distinctive + mixed) | 0;
      word = EMPTY_HASH;
      start = -1;
    }
    const isOfDigits = isDigit(code);
    // A run of digits is one zero.
    if (!isOfDigits || !isInDigits) {
      const told = isOfDigits ? 48 : code;
      pattern = addToHash(pattern, told);
      other = mixHash(Math.imul(other + told, 0x5bd1e995));
    }
    isInDigits = isOfDigits;
  }
  const sum = distinctive === 0 ? all : distinctive;
  words[name] = sum ^ (sum >>> 13);
  letters[name] = mixHash(pattern);
  lettersToo[name] = other;
}

/**
 * Is one letter of a long word replaced, added, left out, or swapped with the next? The first letter of a word, digits
 * and spaces never are.
 */
export function isOneOff(left: string, right: string, shortestWord: number): boolean {
  if (left === right || Math.abs(left.length - right.length) > 1) return false;
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  let start = 0;
  while (start < short.length && short.charCodeAt(start) === long.charCodeAt(start)) start++;
  let end = 0;
  const rest = short.length - start;
  while (
    end < rest &&
    short.charCodeAt(short.length - 1 - end) === long.charCodeAt(long.length - 1 - end)
  )
    end++;
  if (rest - end > 2) return false;
  const oldPart = short.slice(start, short.length - end);
  const newPart = long.slice(start, long.length - end);
  const isSwap =
    oldPart.length === 2 &&
    newPart.length === 2 &&
    oldPart[0] === newPart[1] &&
    oldPart[1] === newPart[0];
  if (!isSwap && (oldPart.length > 1 || newPart.length > 1)) return false;
  for (const letter of oldPart + newPart) {
    const code = letter.charCodeAt(0);
    if (!isWordCode(code) || isDigit(code)) return false;
  }
  return isInLongWord(long, start, shortestWord);
}

function isInLongWord(name: string, at: number, shortestWord: number): boolean {
  let start = at;
  while (start > 0 && isWordCode(name.charCodeAt(start - 1))) start--;
  let end = at;
  while (end < name.length && isWordCode(name.charCodeAt(end))) end++;
  return at > start && end - start >= shortestWord;
}

/** A number of all digits of a name, in their order. */
export function hashDigits(name: string): number {
  let digits = 0;
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    if (isDigit(code)) digits = Math.imul(digits ^ code, 0x5bd1e995);
  }
  return digits;
}
