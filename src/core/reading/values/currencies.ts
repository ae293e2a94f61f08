/**
 * Currencies as amounts, formats, headings and columns of currencies name them, one row a currency: its code, its signs,
 * its words in Russian and English. `*` ends a stem; a word without it must match whole. A row that qualifies a word
 * (Canadian dollar) stands above the row that takes the bare word.
 */
const CURRENCY_WORDS: readonly (readonly [code: string, signs: string, words: string])[] = [
  ["BYN", "", "byn|byr|бел* руб*|белорус* руб*|belarus* r*ble*"],
  ["CAD", "C$|CA$", "cad|канадск* доллар*|canadian dollar*"],
  ["AUD", "A$|AU$", "aud|австралийск* доллар*|australian dollar*"],
  ["NZD", "NZ$", "nzd|новозеландск* доллар*|new zealand dollar*"],
  ["HKD", "HK$", "hkd|гонконгск* доллар*|hong kong dollar*"],
  ["SGD", "S$|SG$", "sgd|сингапурск* доллар*|singapore dollar*"],
  ["TWD", "NT$", "twd|тайваньск* доллар*|taiwan dollar*"],
  ["MXN", "MX$|Mex$", "mxn|мексиканск* песо|mexican peso*"],
  ["ARS", "AR$", "ars|аргентинск* песо|argentin* peso*"],
  ["BRL", "R$", "brl|бразильск* реал*|brazilian real*|реал|реалов|reais"],
  ["USD", "US$|$", "usd|долл|доллар*|баксов|dollar*|us dollar*|u s dollar*"],
  ["EUR", "€", "eur|euro|euros|евро"],
  ["EGP", "E£", "egp|египетск* фунт*|egyptian pound*"],
  ["GBP", "£", "gbp|фунт* стерлинг*|pound* sterling|pound*|фунт|фунтов"],
  ["CNY", "CN¥|元", "cny|cnh|rmb|юан*|yuan|renminbi"],
  ["JPY", "¥|円", "jpy|yen|иен*|йен*"],
  ["KRW", "₩", "krw|вон|korean won"],
  ["INR", "₹", "inr|rs|рупи*|rupee*"],
  ["KZT", "₸", "kzt|тенге|тг|tenge"],
  ["UAH", "₴", "uah|грн|гривн*|гривен|hryvnia*"],
  ["UZS", "", "uzs|сум|сумов|узбекск* сум*|uzbek* som*"],
  ["KGS", "", "kgs|сом|сомов|киргизск* сом*|kyrgyz* som*"],
  ["TJS", "", "tjs|сомони|somoni"],
  ["TMT", "", "tmt|туркменск* манат*|turkmen* manat*"],
  ["AZN", "₼", "azn|манат*|manat*"],
  ["AMD", "֏", "amd|драм|драмов|dram|drams"],
  ["GEL", "₾", "gel|лари|lari"],
  ["MDL", "", "mdl|молдавск* ле*|moldov* le*"],
  ["RON", "", "ron|румынск* ле*|romanian le*|лей|леев|leu|lei"],
  ["MNT", "₮", "mnt|тугрик*|tugrik*"],
  ["PLN", "zł", "pln|zl|злот*|zloty*"],
  ["CZK", "Kč", "czk|kc|чешск* крон*|czech koruna*|czech crown*"],
  ["SEK", "", "sek|шведск* крон*|swedish kron*"],
  ["NOK", "", "nok|норвежск* крон*|norwegian kron*"],
  ["DKK", "", "dkk|датск* крон*|danish kron*"],
  ["HUF", "", "huf|форинт*|forint*"],
  ["BGN", "", "bgn|лв|лев|левов|lev|leva"],
  ["RSD", "", "rsd|сербск* динар*|serbian dinar*|динар*|dinar*"],
  ["CHF", "", "chf|fr|sfr|швейцарск* франк*|swiss franc*|франк*|franc|francs"],
  ["TRY", "₺", "try|tl|лир|лиры|лира|lira|liras"],
  ["ILS", "₪", "ils|nis|шекел*|shekel*"],
  ["AED", "", "aed|dhs|дирхам*|dirham*"],
  ["SAR", "", "sar|саудовск* риял*|saudi riyal*|риял*|riyal*"],
  ["ZAR", "", "zar|рэнд*|ранд|рандов|rand|rands"],
  ["THB", "฿", "thb|бат|батов|baht"],
  ["VND", "₫", "vnd|донг*|dong"],
  ["у.е.", "", "у е|усл ед|услов* единиц*"],
  ["RUB", "₽", "rub|rur|руб|руб*|р|российск* руб*|ruble*|rouble*"],
];

/** What a word of a row matches. A dot or a space may stand between the words of one name: `у.е.`, `долл. США`. */
function compileWord(word: string): string {
  return word.replace(/ /g, "[\\s.]*").replace(/(?<!\])\*/g, "\\p{L}*");
}

/** What must stand there for a word to match: all of it, or of a stem what is before its `*`. */
function compileBeginning(word: string): string {
  const [beginning = "", ...rest] = word.split("*");
  return `${compileWord(beginning)}${rest.length > 0 ? "" : "(?!\\p{L})"}`;
}

/** What the signs of a row match; one that begins with a letter has none before it. */
function compileSigns(signs: string): string[] {
  return signs
    .split("|")
    .filter((sign) => sign !== "")
    .map((sign) => (/^\p{L}/u.test(sign) ? `(?<!\\p{L})` : "") + sign.replace(/\$/g, "\\$"));
}

/** What one row's words and signs match. A letter before or behind makes another word of it; a digit does not. */
function compileRow(signs: string, words: string): string {
  const ofWords = words.split("|").map(compileWord).join("|");
  return [...compileSigns(signs), `(?<!\\p{L})(?:${ofWords})(?!\\p{L})\\.?`].join("|");
}

const ROWS = CURRENCY_WORDS.map(
  ([code, signs, words]) => [code, new RegExp(compileRow(signs, words), "iu")] as const
);
const ALL = new RegExp(ROWS.map(([, row]) => row.source).join("|"), "giu");

/** May a text name a currency? Most do not, and are spared the rows: it holds no sign and no beginning of a word. */
const MAYBE = new RegExp(
  [
    ...CURRENCY_WORDS.flatMap(([, signs]) => compileSigns(signs)),
    `(?<!\\p{L})(?:${CURRENCY_WORDS.flatMap(([, , words]) => words.split("|").map(compileBeginning)).join("|")})`,
  ].join("|"),
  "iu"
);

/** The first two letters of each word, or its only one: what a text has to begin a word with. */
const BEGINNINGS = new Set(
  CURRENCY_WORDS.flatMap(([, , words]) => words.split("|")).flatMap((word) => {
    const [first = ""] = word.split(/[ *]/);
    const joined = word.replace(/[ *]/g, "").slice(0, 2);
    return first.length === 1 ? [first, joined] : [joined];
  })
);

/** Signs beyond ASCII that are no letters and belong to no currency: spaces, quotation marks, dashes, «№». */
const OTHER_SIGNS = new Set(
  "\u00a0\u00ab\u00bb\u2009\u2013\u2014\u2018\u2019\u201c\u201d\u201e\u202f\u2116"
);

/**
 * May a text name a currency, by the letters that its words begin with? Tells that most names of goods and places do not,
 * in a tenth of the time that the pattern takes; what is no letter of English or Russian is left to the pattern.
 */
function mayBeginCurrency(text: string): boolean {
  let isInWord = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isLetter = isPlainLetter(code);
    if (code === 36 || (code > 127 && !isLetter && !OTHER_SIGNS.has(text.charAt(at)))) return true;
    if (isLetter && !isInWord) {
      const end = isPlainLetter(text.charCodeAt(at + 1)) ? at + 2 : at + 1;
      if (BEGINNINGS.has(text.slice(at, end).toLowerCase())) return true;
    }
    isInWord = isLetter;
  }
  return false;
}

/** A letter of English or of the Russian alphabet. */
function isPlainLetter(code: number): boolean {
  const small = code | 32;
  return (small >= 97 && small <= 122) || (code >= 0x401 && code <= 0x451);
}

/**
 * The currency that a text or a number format names (`1 234 ₽`, `#,##0.00 [$€-407]`, «Доллар США»), as a code; null:
 * none.
 */
export function findCurrency(text: string): string | null {
  // A format names its currency as `[$€-407]`: sign or code, then the locale.
  const plain = text.includes("[$") ? text.replace(/\[\$([^\]-]*)[^\]]*\]/g, " $1 ") : text;
  if (!mayBeginCurrency(plain) || !MAYBE.test(plain)) return null;
  for (const [code, pattern] of ROWS) if (pattern.test(plain)) return code;
  return null;
}

/** Words of currencies that mean something else in a heading: `Rs`, `Tl`, «р» of «р-н», «сом», "lev". */
const NO_HEADING_WORDS =
  /(?<!\p{L})(?:rs|tl|р|lev|lei|leu|real|try|rand|rands|dram|drams|вон|бат|лев|лей|драм|реал|сум)(?!\p{L})/giu;

/** The currency that a heading names: «Отгрузка, тыс. руб.», `Revenue_USD`; null: none. */
export function findHeadingCurrency(heading: string): string | null {
  return findCurrency(heading.replace(NO_HEADING_WORDS, " "));
}

/** The text without the currencies it names: `US$ 100` -> ` 100`, `100 долл. США` -> `100`. */
export function dropCurrency(text: string): string {
  return text.replace(ALL, " ").replace(/(?<=^|\s)(?:США|USA|US|РФ)(?=$|\s)/giu, " ");
}

/** The currency that a number format shows, such as `RUB` for `#,##0 [$₽-419]`; null: none. */
export function currencyOfFormat(format: string): string | null {
  return findCurrency(format.replace(/\[\$([^-\]]*)(?:-[^\]]*)?\]/g, "$1").replace(/["\\]/g, ""));
}
