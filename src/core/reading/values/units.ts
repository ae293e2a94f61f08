import { foldHeading } from "./text";

/**
 * Units of what is sold, one row a kind: the words of headings («Отгрузка тонн») and of texts (`10 MT`). An amount in one
 * of them is no money. `*` ends a stem.
 */
const UNIT_WORDS: readonly (readonly [kind: string, words: string])[] = [
  ["pieces", "шт|штук*|ед|единиц*|pc|pcs|piece*|unit|units|ea|each|экз|экземпляр*"],
  ["packs", "упак*|уп|пачк*|короб*|кор|ящик*|pack|packs|pkg|package*|box|boxes|carton*|ctn|crate*"],
  [
    "loads",
    "паллет*|палет*|поддон*|pallet*|мешк*|мешок|bags|контейнер*|container*|teu|вагон*|wagon*|рейс*|trucks",
  ],
  ["vessels", "бут|бутыл*|bottle*|банок|банки|бочк*|barrel*|bbl|bbls|drums|канистр*|флакон*"],
  ["sets", "комплект*|компл|sets|пар|пары|pairs|рулон*|rolls|листов|sheets"],
  [
    "weight",
    "кг|kg|kgs|килограмм*|kilogram*|гр|грамм*|gram|grams|тонн*|тн|tonne*|tons|ton|mt|lb|lbs|pounds weight|oz|центнер*",
  ],
  [
    "volume",
    "литр*|liter*|litre*|ltr|мл|ml|дал|декалитр*|hl|gal|gallon*|м3|куб|кубометр*|кубов|m3|cbm",
  ],
  ["length", "метр*|пог м|п м|meter*|metre*|км|km|миль|mile*|feet"],
  ["area", "м2|кв м|m2|sqm|sq m|sq ft|sqft|гектар*|га|hectare*"],
  ["energy", "квт*|kwh|mwh|мвт*|гкал|gj|дж"],
  ["time", "час|часов|часы|чел ч*|hour*|hrs|hr|дней|дни|days|минут*|minutes"],
];

/** Units of one letter are told only where a heading sets them off: «Отгрузка, т», "Volume (l)". */
const LETTER_SET_OFF = /[,(/]\s*(?:т|л|м|t|l|m|g|г)\s*\.?\s*\)?$/u;

const PATTERNS = UNIT_WORDS.map(([kind, words]) => {
  const choices = words
    .split("|")
    .map((word) =>
      word
        .split(" ")
        .map((part) => part.replace(/\*/g, "\\p{L}*"))
        .join("[\\s._-]*")
    )
    .join("|");
  return [kind, new RegExp(`(?<![\\p{L}\\d])(?:${choices})(?![\\p{L}\\d])`, "u")] as const;
});

/** The kind of unit that a heading names (`weight` for «Продажи (кг)»), null: none. */
export function findUnit(heading: string): string | null {
  const folded = foldHeading(heading);
  if (folded === "") return null;
  for (const [kind, pattern] of PATTERNS) if (pattern.test(folded)) return kind;
  return LETTER_SET_OFF.test(folded) ? "letter" : null;
}

/** What a word behind a number means for it: powers of ten to multiply by, a side of the ledger, a unit that is no money. */
export type NumberWord = {
  readonly power: number;
  readonly side?: "debit" | "credit";
  readonly unit?: string;
};

/** `850 тыс.`, `1,2 млн`, `$1.2M`, `300K`: powers of ten. */
const MULTIPLIERS: readonly (readonly [RegExp, number])[] = [
  [/^(?:тыс|тысяч\p{L}*|k|thousand|thsd|к)$/u, 3],
  [/^(?:млн|миллион\p{L}*|mln|mio|million|millions|mm)$/u, 6],
  [/^(?:млрд|миллиард\p{L}*|bn|bln|billion|billions|mrd)$/u, 9],
];
/** One letter may be a unit of its own: `M` and «т» multiply money alone, a small `m` are metres. */
const MONEY_MULTIPLIERS: readonly (readonly [RegExp, number])[] = [
  [/^(?:т|т\.? ?)$/u, 3],
  [/^m$/u, 6],
  [/^b$/u, 9],
];

/**
 * Reads the word behind a number: a multiplier, a debit or credit (`Dr`, `Cr`), a unit. `isMoney`: the text names a
 * currency, too. null: the word is none of these, and the text no number.
 */
export function readNumberWord(word: string, isMoney: boolean): NumberWord | null {
  const folded = foldHeading(word).replace(/\.+$/, "");
  if (/^(?:dr|дт|дебет|debit)$/.test(folded)) return { power: 0, side: "debit" };
  if (/^(?:cr|кт|кредит|credit)$/.test(folded)) return { power: 0, side: "credit" };
  const isMillion = word.trim() === "M";
  const multipliers = isMoney || isMillion ? [...MULTIPLIERS, ...MONEY_MULTIPLIERS] : MULTIPLIERS;
  for (const [pattern, power] of multipliers) if (pattern.test(folded)) return { power };
  if (isMoney) return null;
  const kind = findUnit(folded) ?? (/^(?:т|л|м|t|l|m|g|г)$/u.test(folded) ? "letter" : null);
  return kind === null || kind === "time" ? null : { power: 0, unit: folded };
}
