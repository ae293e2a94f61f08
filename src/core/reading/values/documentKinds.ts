import { foldHeading } from "./text";

/**
 * What kind of document a row is, or what became of it, as far as it decides whether its amount is turnover:
 *
 * - `sale`: it is; `return`: it is taken off, whatever its sign;
 * - `payment`: money for sales told elsewhere; `order`: what a sale may follow; `quote`: what an order may follow;
 * - `balance`: what was owed before or after; `void`: cancelled, deleted, rejected, taken back as a whole; `draft`: not
 *   in force yet.
 */
export type DocumentKind =
  "sale" | "return" | "payment" | "order" | "quote" | "balance" | "void" | "draft";

/**
 * The words, one row a kind and alphabet; the first row that fits decides, so that what narrows a word stands above
 * ("sales receipt" is a sale, "receipt" a payment; «возвращён» is a state, «возврат» a document). No row mixes Latin
 * and Cyrillic words: see `readsCyrillic`.
 */
const KIND_WORDS: readonly (readonly [DocumentKind, RegExp])[] = [
  [
    "void",
    /\b(?:cancel\w*|void\w*|deleted|removed|rejected|declined|failed|expired|abandoned|refunded|returned|reversed|annulled|written off|disapproved|denied|lost)\b/,
  ],
  [
    "void",
    /(?<!\p{L})(?:отмен\p{L}*|аннулир\p{L}*|удален\p{L}*|отклонен\p{L}*|отказ\p{L}*|помечен\p{L}* на удален\p{L}*|возвращен\p{L}*|провал\p{L}*|проигран\p{L}*|не реализован\p{L}*|просрочен\p{L}*|списан|снят)(?!\p{L})/u,
  ],
  [
    "draft",
    /\b(?:draft\w*|unposted|not posted|parked|unconfirmed|not confirmed|unsubmitted|template)\b/,
  ],
  [
    "draft",
    /(?<!\p{L})(?:чернов\p{L}*|не ?проведен\p{L}*|не ?утвержден\p{L}*|не ?подтвержден\p{L}*|не ?согласован\p{L}*|проект|шаблон|заготовк\p{L}*)(?!\p{L})/u,
  ],
  [
    "balance",
    /\b(?:(?:opening|closing|starting|ending|beginning|initial|final) balance|balance (?:b f|c f|brought|carried|forward)|(?:brought|carried) (?:forward|down))\b/,
  ],
  [
    "balance",
    /(?<!\p{L})(?:сальдо|(?:начальн|конечн|входящ|исходящ)\p{L}* (?:остат\p{L}*|баланс\p{L}*)|остат\p{L}* на (?:начал|кон)\p{L}*|ввод (?:начальных )?остатков)/u,
  ],
  [
    "return",
    /\b(?:credit (?:memo|note|invoice)s?|cr memo|refunds?|returns?|sales? returns?|storno|reversal|chargeback|rma|gutschrift|avoir)\b|^credit$/,
  ],
  [
    "return",
    /(?<!\p{L})(?:возврат\p{L}*|сторно|сторнир\p{L}*|кредит[- ]?нот\p{L}*|кредитов\p{L}* авизо)/u,
  ],
  ["sale", /\b(?:sales? receipts?|cash sales?|tax invoices?|debit (?:note|memo)s?)\b/],
  ["order", /(?<!\p{L})счета? на оплату(?!\p{L})/u],
  ["quote", /(?<!\p{L})(?:коммерческ\p{L}* предложен\p{L}*|кп|смет\p{L}*)(?!\p{L})/u],
  [
    "payment",
    /\b(?:payments?|receipts?|prepayments?|deposits?|cash in|bank|remittance|settlement|collection|zahlung|wire)\b/,
  ],
  [
    "payment",
    /(?<!\p{L})(?:оплат\p{L}*|платеж\p{L}*|поступлен\p{L}*|предоплат\p{L}*|аванс\p{L}*|приходн\p{L}* кассов\p{L}*|пко|эквайринг\p{L}*|банковск\p{L}*|выписк\p{L}*|взаимозач\p{L}*|корректировк\p{L}* долга|погашен\p{L}*|списани\p{L}* с расчетн\p{L}*)(?!\p{L})/u,
  ],
  [
    "sale",
    /(?<!\p{L})(?:счет(?:а|ов)?[- ]фактур\p{L}*|с[/. ]?ф|реализац\p{L}*|отгруз\p{L}*|продаж\p{L}*|накладн\p{L}*|торг ?-?12|упд|акты?|чеки?|отчет\p{L}* комиссионер\p{L}*|расход\p{L}*|услуг\p{L}*)(?!\p{L})/u,
  ],
  ["quote", /\b(?:quotes?|quotations?|estimates?|proposals?|offers?)\b/],
  ["order", /\b(?:pro ?-?forma\w*|(?:sales |purchase )?orders?|so)\b/],
  [
    "order",
    /(?<!\p{L})(?:счета?(?: покупател\p{L}*| клиент\p{L}*)?|заказ\p{L}*|бронь|брони|резерв\p{L}*)(?!\p{L})/u,
  ],
  [
    "sale",
    /\b(?:invoices?|inv|sales?|sold|shipments?|deliver\w+|bills?|billing|rechnung|facture|pos)\b/,
  ],
];

/** What denies a state («не отменён») or leaves most of it standing ("partially refunded"): the state says nothing. */
const DENIED =
  /(?<!\p{L})(?:не (?:отмен|удал|аннул|отклон|возвра|просроч)|not (?:cancel|void|delet|refund|reject|return)|un(?:cancel|void)|part\p{L}* (?:refund|return|cancel)|частичн\p{L}* (?:возвра|отмен))/u;

/** The kind of document that a cell names; null: its words say none. */
export function findDocumentKind(text: string): DocumentKind | null {
  const folded = foldHeading(text).replace(/[_]/g, " ");
  if (folded === "") return null;
  // `B/F` and `C/F` are written with a stroke, a point or nothing.
  const plain = folded.replace(/\b([bc])[./ ]?(?:f|d)\b\.?/g, "$1 f");
  const [isLatin, isCyrillic] = [/[a-z]/.test(plain), /[а-яё]/.test(plain)];
  const found = KIND_WORDS.find(
    ([, words]) => (readsCyrillic(words) ? isCyrillic : isLatin) && words.test(plain)
  );
  return found && !DENIED.test(folded) ? found[0] : null;
}

/**
 * Are a row's words Cyrillic? Such patterns take long to be made ready for use (`\p{L}` is some hundred ranges), so a
 * ledger of English texts should never need them.
 */
function readsCyrillic(words: RegExp): boolean {
  return words.unicode;
}

/** The words of headings over kinds and states of documents, by word family. */
const HEADING_WORDS =
  /(?<!\p{L})(?:вид|тип|kind|type|doc|документ\p{L}*|document|операци\p{L}*|хозяйственн\p{L}*|transaction|txn|trans|voucher|vch|регистратор|статус|status|состояни\p{L}*|state|стади\p{L}*|stage|этап|проведен\p{L}*|posted|финансов\p{L}* статус|note type|entry)(?!\p{L})/u;

/** Does a heading say that its column names kinds or states of documents? */
export function namesDocumentKinds(heading: string): boolean {
  return HEADING_WORDS.test(foldHeading(heading).replace(/_/g, " "));
}

/** Words of states that a client can be in, too: in a sheet of one row per client they say nothing of documents. */
const CLIENT_STATE =
  /(?<!\p{L})(?:lost|rejected|declined|failed|deleted|removed|expired|abandoned|удален|отказ|провал|проигран|просрочен|снят|списан|резерв|черн)/u;

/** Could the word for a state mean the client and not a document: "lost", «удалён»? */
export function mayMeanClient(text: string): boolean {
  return CLIENT_STATE.test(foldHeading(text));
}
