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

/** What the words of a row match, once it is known that no letter stands before or behind. */
function compileWords(words: string): string {
  return words
    .split("|")
    .map((word) =>
      word
        .split(" ")
        .map((part) => part.replace(/\*/g, "\\p{L}*"))
        // A dot or a space stands between the words of one name: `у.е.`, `долл. США` is one word and a rest.
        .join("[\\s.]*")
    )
    .join("|");
}

/** What the signs of a row match; one that begins with a letter has none before it. */
function compileSigns(signs: string): string[] {
  return signs
    .split("|")
    .filter((sign) => sign !== "")
    .map((sign) => (/^\p{L}/u.test(sign) ? `(?<!\\p{L})` : "") + sign.replace(/\$/g, "\\$"));
}

/** Signs, or whole words of some rows. A letter before or behind makes another word of it; a digit does not. */
function compileRows(signs: readonly string[], words: readonly string[]): string {
  return [
    ...signs.flatMap(compileSigns),
    `(?<!\\p{L})(?:${words.map(compileWords).join("|")})(?!\\p{L})\\.?`,
  ].join("|");
}

const ROWS = CURRENCY_WORDS.map(
  ([code, signs, words]) => [code, new RegExp(compileRows([signs], [words]), "iu")] as const
);
/** Does a text name any currency? Asked of every heading: that a word begins is asked once, not once a row. */
const ANY = new RegExp(
  compileRows(
    CURRENCY_WORDS.map(([, signs]) => signs),
    CURRENCY_WORDS.map(([, , words]) => words)
  ),
  "iu"
);
const ALL = new RegExp(ROWS.map(([, row]) => row.source).join("|"), "giu");

/**
 * The currency that a text or a number format names (`1 234 ₽`, `#,##0.00 [$€-407]`, «Доллар США»), as a code; null:
 * none.
 */
export function findCurrency(text: string): string | null {
  // A format names its currency as `[$€-407]`: sign or code, then the locale.
  const plain = text.includes("[$") ? text.replace(/\[\$([^\]-]*)[^\]]*\]/g, " $1 ") : text;
  if (!ANY.test(plain)) return null;
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
