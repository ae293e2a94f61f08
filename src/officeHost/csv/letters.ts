/**
 * How often the letters of Russian stand in a hundred (corpus counts, rounded; the rarest raised, since one ъ in a
 * single word must not decide), so that the same bytes read in two Cyrillic encodings can be compared: one of them gives
 * words, the other the same number of rare letters.
 */
const RUSSIAN: Readonly<Record<string, number>> = {
  ...{ о: 10.9, е: 8.5, а: 8, и: 7.4, н: 6.7, т: 6.3, с: 5.5, р: 4.7, в: 4.5, л: 4.4, к: 3.5 },
  ...{ м: 3.2, д: 3, п: 2.8, у: 2.6, я: 2, ы: 1.9, ь: 1.7, г: 1.7, з: 1.6, б: 1.6, ч: 1.4 },
  ...{ й: 1.2, х: 1, ж: 0.9, ш: 0.7, ю: 0.6, ц: 0.5, щ: 0.4, э: 0.4, ф: 0.4, ъ: 0.4, ё: 0.4 },
};

/** What a letter or sign adds, in doublings of likelihood; 0 is a letter that one text in thirty of its kind has. */
const WEIGHT = {
  /** A sign that Russian or western tables hold: quotes, dashes, currencies, №, a space that does not break. */
  usualSign: 0,
  /** A letter of another Cyrillic alphabet in use: Ukrainian, Belarusian, Serbian. */
  otherCyrillic: -4,
  /** An accented Latin letter within an ASCII word: of the western table, and of the central European one alone. */
  accented: -1,
  accentedCentral: -2,
  /** Added where no ASCII letter stands beside it: western words are not made of accents alone. */
  accentedAlone: -4,
  /** Letters that western names hardly hold: Þ, ð, ÿ. */
  rareLatin: -3,
  /** A Cyrillic letter that touches a Latin one, a capital behind a small letter: no word has them. */
  mixedAlphabets: -6,
  capitalInside: -5,
  /** A sign between two letters: ³ in "Micha³". */
  signInWord: -3,
  /** Box drawing, controls, marks of no known use. */
  noText: -9,
  otherSign: -4,
} as const;

const USUAL_SIGNS = new Set("«»“”„‘’‚‹›–—…€£₽№§°©®™•·\u00a0");
const RARE_LATIN = new Set("ÞþÐðÝýÿŸ");
const IS_LATIN = /^[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]$/;
const IS_CYRILLIC = /^[\u0400-\u04ff]$/;

/**
 * How likely the letters beyond ASCII in `text` are as words of Russian or of a western language, in doublings: the
 * higher, the likelier. Only for comparing decodings of the same bytes.
 */
export function likelihoodOfLetters(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (letter < "\u0080") continue;
    const before = text.charAt(at - 1);
    const after = text.charAt(at + 1);
    if (IS_CYRILLIC.test(letter)) sum += weightOfCyrillic(letter, before, after);
    else if (IS_LATIN.test(letter)) sum += weightOfLatin(letter, before, after);
    else sum += weightOfSign(letter, before, after);
  }
  return sum;
}

/** Doublings above or below a letter of three in a hundred. */
function weightOfCyrillic(letter: string, before: string, after: string): number {
  if (IS_LATIN.test(before) || IS_LATIN.test(after)) return WEIGHT.mixedAlphabets;
  const share = RUSSIAN[letter.toLowerCase()];
  const weight = share === undefined ? WEIGHT.otherCyrillic : Math.log2(share / 3);
  return weight + (isCapitalInside(letter, before) ? WEIGHT.capitalInside : 0);
}

function weightOfLatin(letter: string, before: string, after: string): number {
  let weight: number =
    letter > "\u00ff" && !"ŒœŠšŽžŸ".includes(letter) ? WEIGHT.accentedCentral : WEIGHT.accented;
  if (RARE_LATIN.has(letter)) weight += WEIGHT.rareLatin;
  if (isCapitalInside(letter, before)) weight += WEIGHT.capitalInside;
  const isInWord = /[A-Za-z]/.test(before) || /[A-Za-z]/.test(after);
  return isInWord ? weight : weight + WEIGHT.accentedAlone;
}

function weightOfSign(letter: string, before: string, after: string): number {
  if (/^[\u2500-\u25ff\u0080-\u009f\ufffd]$/.test(letter)) return WEIGHT.noText;
  const isInWord = isLetter(before) && isLetter(after) && letter !== "\u00a0" && letter !== "’";
  const weight = USUAL_SIGNS.has(letter) ? WEIGHT.usualSign : WEIGHT.otherSign;
  return isInWord ? weight + WEIGHT.signInWord : weight;
}

function isLetter(sign: string): boolean {
  return IS_LATIN.test(sign) || IS_CYRILLIC.test(sign);
}

function isCapitalInside(letter: string, before: string): boolean {
  return letter !== letter.toLowerCase() && before !== before.toUpperCase();
}
