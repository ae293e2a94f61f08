import type { Role } from "../model/reading";
import { findHeadingCurrency } from "../values/currencies";
import { foldHeading, headingWords } from "../values/text";
import { findUnit } from "../values/units";
import { nameIdHeading } from "./clientIds";
import { splitHeading } from "./headingParts";

/**
 * How headings name a role. A phrase is beginnings of neighbouring words (`сумм продаж` finds «Сумма продаж»); a word
 * with `$` must match whole. The weight tells how surely the phrase means the role.
 */
type RoleWords = {
  readonly role: Role;
  readonly phrases: readonly (readonly [weight: number, phrases: string])[];
  /** Any of these in the heading speaks against the role. */
  readonly against: string;
  /** And so does any of these as the last word, as English puts it: `Sales document`, `Invoice number`. */
  readonly notLast?: string;
};

const ROLE_WORDS: readonly RoleWords[] = [
  {
    role: "client",
    phrases: [
      [
        10,
        "клиент|покупател|заказчик|контрагент|customer|client$|clients$|buyer|customer name|client name",
      ],
      [
        8,
        "company|компани|организаци|предприяти|фирм|reseller|реселлер|abonent|абонент|грузополучател|получател|плательщик|дебитор|партнер|потребител|" +
          "counterparty|payer|debtor|sold to party",
      ],
      [
        7,
        "account$|account name|firm$|consignee|dealer|дилер|partner|distributor|дистрибьютор|bill to|sold to",
      ],
      [8, "billing name|bill to name|full name|имя клиент|имя покупател|customer full name"],
      [5, "particulars|party$|party name|organization$|organisation$|organization name"],
      [4, "наименование|название|name$|фио|юрлицо|юридическое лицо"],
      [2, "row labels|названия строк|магазин|shop|store"],
    ],
    against:
      "id$|ид$|код|code|инн|кпп|номер|number|no$|№|тип|type|сегмент|segment|категор|categor|группа|group|менеджер|manager|" +
      "страна|country|region|регион|city|город|since|date|дата|товар|product|продукт|адрес|address|phone|телефон|" +
      "количество|кол|count$|lineitem|item|sku|key$|email|почта|rep$|оценка|отношение|доля|share|статус|status|loyalty|лояльност|recommend",
  },
  {
    role: "turnover",
    phrases: [
      [
        10.6,
        "чист продаж|чист выручк|чист реализац|чист оборот|нетто продаж|нетто выручк|total net sales",
      ],
      [10, "выручк|оборот|товарооборот|turnover|revenue|net sales|sales revenue"],
      [
        9,
        "продаж|отгруз|отгруж|реализаци|реализован|sales$|sale$|sales amount|net amount|объем продаж",
      ],
      [
        8,
        "сумма продаж|сумма заказа|сумма без|amount$|line total|items total|order total|invoice total|extended price",
      ],
      [7, "сумм|total amount|invoice amount|turnover|поступлен|доход|income|payments"],
      [5, "total$|итог|всего|стоимост|value$|sum$|gross|subtotal|order value"],
      [
        6,
        "факт$|actual$|actuals$|закуп|покупк|выкуп|gmv$|arr$|mrr$|acv$|tcv$|spend$|spent$|total spent|billing",
      ],
      [
        5,
        "приход$|зачислен|money in|paid in|credit amount|invoiced|billed|дебет$|debit$|чек$|ltv$|clv$|lifetime value",
      ],
      [4, "оплат|оплачен|paid|payment|net$"],
    ],
    against:
      "ндс$|налог|tax|vat|discount|скидк|долг|задолж|debt|план|budget|бюджет|credit|кредит|rate|%|доля|share|средн|avg|average|" +
      "кол|количество|qty|count|цена|price|прибыл|profit|марж|margin|себестоим|cost|date|дата|остат|balance|id$|код|" +
      "номер|number|менеджер|manager|rep$|person|agent|канал|channel|тип|type|method|способ|статус|status|прогноз|forecast|" +
      "rank|ранг|класс|class|накоп|cumulative|quadrant|квадрант|лояльн|loyal|freight|shipping|доставк|" +
      "лимит|limit|просроч|overdue|due$|сальдо|outstanding|owed|receivable|дебитор|возврат|return|refund|штраф|penalt|" +
      "бонус|bonus|target|цель|отклонен|variance|var$|diff|разниц|порог|вес$|weight|территор|territor|регион|region|" +
      "город|city|страна|country|key$|ключ$|id$|инн$|стадия|stage|first$|частот|frequency",
    notLast:
      "document|doc|order|invoice|item|office|organization|organisation|org|district|group|division|unit|units|area|" +
      "currency|curr|валюта|days|дней",
  },
  {
    role: "profit",
    phrases: [
      [10, "прибыл|profit|валовая прибыль|gross profit|net profit"],
      [8, "маржа|маржинал|gross margin|margin$|contribution|вклад"],
    ],
    against: "%|рентаб|ratio|rate|процент|percent|доля",
  },
  {
    role: "quantity",
    phrases: [
      [10, "количеств|кол$|кол во|quantity|qty|шт$|units$|штук"],
      [6, "объем шт|pieces|pcs|order quantity"],
    ],
    against: "клиент|client|customer|заказов|orders|документ",
  },
  {
    role: "unitPrice",
    phrases: [
      [10, "unit price|unitprice|цена за|price per|price each|цена единиц|цена шт"],
      [8, "цена|price|стоимость единиц"],
    ],
    against: "extended|total|итог|сумм",
  },
  {
    role: "date",
    phrases: [
      [
        10,
        "дата продаж|дата отгруз|дата заказ|дата документ|order date|sale date|invoice date|invoicedate|sales date",
      ],
      [9, "дата|date|дата оплат|payment date|transaction date"],
      [6, "день|day$|период|period|месяц|month$|timestamp|datetime"],
    ],
    against:
      "рожд|birth|договор|contract|срок|due|план|следующ|next|регистрац|since|updated|ship|доставк|" +
      "сальдо|остат|баланс|balance|долг|задолж|debt|оборот|turnover|сумм|amount|дебет|кредит|debit|credit|выручк|revenue",
  },
  {
    role: "territory",
    phrases: [
      [10, "территори|territory|район продаж|sales region|sales territory"],
      [9, "регион|region|область|край$"],
      [7, "округ|district|район|area$|филиал|branch|зона|zone|province|state$|субъект"],
      [6, "страна|country|рынок|market$"],
      [5, "город|city|town"],
    ],
    against: "код|code|id$|менеджер|manager|agent",
  },
  {
    role: "agent",
    phrases: [
      [
        10,
        "агент|agent$|sales rep|salesperson|торговый представит|торгпред|sales agent|sales person",
      ],
      [9, "менеджер|manager|sales manager|account manager|rep$|representative|куратор|ответственн"],
      [6, "продавец|seller|owner$|сотрудник|employee|исполнител|consultant|консультант"],
    ],
    against: "оценка|mark$|балл|score|рейтинг|rating|id$|код|comment|коммент",
  },
  {
    role: "loyalty",
    phrases: [
      [10, "лояльност|loyalty|loyal$|оценка лояльност|loyalty score"],
      [
        6,
        "оценка менеджер|оценка агент|manager mark|manager s mark|agent s mark|оценка отношен|отношение клиент",
      ],
      [4, "оценка|mark$|балл|score$|rating|рейтинг"],
    ],
    against: "класс|class|программа|program|card|карт|дата|date",
  },
  {
    role: "recommendation",
    phrases: [[10, "рекоменд|recommend|nps$|likelihood to recommend|готовность рекоменд"]],
    against: "",
  },
  {
    role: "shareOfWallet",
    phrases: [
      [
        10,
        "share of wallet|wallet share|доля кошельк|доля в закупк|доля в кошельк|доля закуп|доля у клиент|wallet",
      ],
    ],
    against: "",
  },
];

type Phrase = readonly { readonly stem: string; readonly isWhole: boolean }[];
type CompiledRole = {
  readonly role: Role;
  readonly phrases: readonly (readonly [number, Phrase])[];
  readonly against: readonly Phrase[];
  readonly notLast: ReadonlySet<string>;
};

function compilePhrases(texts: string): Phrase[] {
  if (texts === "") return [];
  return texts.split("|").map((phrase) =>
    phrase.split(" ").map((word) => {
      const isWhole = word.endsWith("$");
      return { stem: isWhole ? word.slice(0, -1) : word, isWhole };
    })
  );
}

const COMPILED: readonly CompiledRole[] = ROLE_WORDS.map(
  ({ role, phrases, against, notLast = "" }) => ({
    role,
    phrases: phrases.flatMap(([weight, texts]) =>
      compilePhrases(texts).map((phrase): readonly [number, Phrase] => [weight, phrase])
    ),
    against: compilePhrases(against),
    notLast: new Set(notLast.split("|")),
  })
);

function hasPhrase(words: readonly string[], phrase: Phrase): boolean {
  for (let start = 0; start + phrase.length <= words.length; start++) {
    const isHere = phrase.every(({ stem, isWhole }, offset) => {
      const word = words[start + offset] ?? "";
      return isWhole ? word === stem : word.startsWith(stem);
    });
    if (isHere) return true;
  }
  return false;
}

const TAX = new Set(["ндс", "vat", "tax", "taxes", "gst", "налога", "налогов"]);
const WITH_OR_WITHOUT =
  /^(?:с|без|вкл|включая|excl|excluding|incl|including|without|with|before|after|net|of|ex|inc)$/;

/** The words without a tax that is only said to be in or out (`Сумма без НДС`, `Amount incl. VAT`): that is no tax. */
function dropTax(words: readonly string[]): readonly string[] {
  return words.filter(
    (word, index) => !(TAX.has(word) && WITH_OR_WITHOUT.test(words[index - 1] ?? ""))
  );
}

/** What is taken off before an amount is told: «за вычетом возвратов», "net of returns" name no returns. */
const TAKEN_OFF =
  /(?<!\p{L})(?:за вычетом|минус|со?|с уч[её]том|net of|less|after|with|incl\.?|including)\s+(?:\p{L}+\s+)?(?:возврат|return|refund|скид|discount)\p{L}*/giu;

/** What is not taken off yet: «Сумма без скидки», "before discount". */
const NOT_TAKEN_OFF =
  /(?<!\p{L})(?:без|до|before|excl\.?|excluding|without)\s+(?:\p{L}+\s+)?(?:скид|discount)\p{L}*/giu;

const EXTENDED = /(?<!\p{L})ext(?:ended|d)?\.?[\s_]*(?:price|cost)(?!\p{L})/giu;

/** Words for a stretch of time before the one the sheet is about: `Sales LY`, «Прошлый год», "Prior Year". */
const EARLIER =
  /(?<!\p{L})(?:ly|py|ag|апп?г|п\.? ?г|прошл\p{L}*|предыдущ\p{L}*|last|previous|prior|prev|(?:год|year) (?:назад|ago))(?!\p{L})/u;
const CURRENT = /(?<!\p{L})(?:ty|cy|т\.? ?г|текущ\p{L}*|отчетн\p{L}*|current|this)(?!\p{L})/u;

/**
 * What a heading says of money beside its words for turnover: a unit of goods makes it none (undefined), a currency
 * speaks for it, an earlier year or period against.
 */
function rateMoney(heading: string): number | undefined {
  const currency = findHeadingCurrency(heading);
  if (currency === null && findUnit(heading) !== null) return undefined;
  const folded = foldHeading(heading);
  const isHome = currency === "RUB" && /[а-я]/.test(folded);
  const time = EARLIER.test(folded) ? -3 : CURRENT.test(folded) ? 0.3 : 0;
  const net = heading.search(TAKEN_OFF) >= 0 ? 0.5 : heading.search(NOT_TAKEN_OFF) >= 0 ? -1.5 : 0;
  return time + net + (currency === null ? 0 : isHome ? 0.4 : 0.3);
}

/** How surely a heading says that its column holds the clients' ids: «Код клиента» and «ИНН», e-mails, a bare «Код». */
const ID_WEIGHTS = { own: 10, mail: 5, bare: 4 } as const;

/** A client that stands among other things in a heading («Регион / Клиент») is named a little less surely than alone. */
const AMONG_OTHERS = 1.5;

/**
 * How surely a heading names each role: 0 (absent from the map) to about 10. Short headings that say just the role
 * score above long ones; of two years in headings the later scores a trifle higher (METHOD 1).
 */
export function scoreHeading(text: string): ReadonlyMap<Role, number> {
  // A price times a quantity is an amount: `Ext Price`.
  const heading = text.replace(EXTENDED, "extended amount");
  const scores = new Map<Role, number>();
  const words = headingWords(heading);
  if (words.length === 0) return scores;
  const besideTax = dropTax(
    headingWords(heading.replace(TAKEN_OFF, " ").replace(NOT_TAKEN_OFF, " "))
  );
  for (const { role, phrases, against, notLast } of COMPILED) {
    let best = 0;
    for (const [weight, phrase] of phrases) {
      if (weight + 1 <= best || !hasPhrase(words, phrase)) continue;
      best = Math.max(
        best,
        weight + 0.3 * (phrase.length - 1) - 0.1 * (words.length - phrase.length)
      );
    }
    if (best <= 0 || against.some((phrase) => hasPhrase(besideTax, phrase))) continue;
    if (notLast.has(words.at(-1) ?? "")) continue;
    const money = role === "turnover" ? rateMoney(heading) : 0;
    if (money === undefined) continue;
    const year = words.find((word) => /^(?:19|20)\d\d$/.test(word));
    scores.set(role, best + money + (year ? (Number(year) - 1900) / 10_000 : 0));
  }
  const id = nameIdHeading(heading);
  if (id !== null) scores.set("clientId", ID_WEIGHTS[id]);
  if (!scores.has("client") && id !== "own") takeClientPart(heading, scores);
  return scores;
}

/** Does a heading say that its column is something else than this role: «Дата рождения» is no date of a sale? */
export function speaksAgainst(role: Role, heading: string): boolean {
  const words = headingWords(heading);
  const row = COMPILED.find((one) => one.role === role);
  return row?.against.some((phrase) => hasPhrase(words, phrase)) ?? false;
}

/** Of several things in a heading the client is what the column is of; the others stand above it or describe it. */
function takeClientPart(heading: string, scores: Map<Role, number>): void {
  const parts = splitHeading(heading).map((part) => scoreHeading(part).get("client") ?? 0);
  const best = Math.max(0, ...parts) - AMONG_OTHERS;
  if (best <= 2) return;
  scores.set("client", best);
  for (const role of ["territory", "agent", "date"] as const) scores.delete(role);
}
