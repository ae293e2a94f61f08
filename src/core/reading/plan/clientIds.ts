import type { Cells } from "../values/cells";
import { isNothing } from "../values/nothing";
import { foldHeading, headingWords, isError, nameKey, shownName } from "../values/text";
import { sampleRows } from "./columnKinds";

/** Words for whom an id is of: with one of them the id is a client's, whatever the order of words. */
const CLIENT =
  /^(?:клиент|покупател|заказчик|контрагент|партнер|дебитор|плательщик|получател|абонент|организаци|компани|customer|client|buyer|account|acct|partner|party|reseller|dealer|debtor|payer|company|member|subscriber|sold|cust|kunden|kunnr|debitor)/;
const ID =
  /^(?:id|ид|код|code|key|ключ|guid|uuid|no|nr|num|number|номер|№|идентификатор|identifier|kunnr)$/;

/** Numbers that the state gives to firms and persons, and addresses that belong to one person: ids in themselves. */
const OWN_ID =
  /^(?:инн|огрн|огрнип|окпо|бин|иин|унп|унн|едрпоу|єдрпоу|эдрпоу|снилс|inn|tin|ein|duns|vkn|pesel|nip|regon|siret|siren|gstin|abn|kunnr)$/;
const OWN_PHRASES =
  /(?:^| )(?:(?:vat|tax|taxpayer|registration) (?:id|no|nr|number|code)|ust ?id(?:nr)?)(?: |$)/;
const MAIL = /(?:^| )(?:e ?mails?|email address|эл(?:ектронная)? ?почта|почта|емейл)(?: |$)/;

/** What numbers and keys of something else are of: documents, goods, places, people of our own. */
const OTHER =
  /^(?:заказ|счет|документ|накладн|договор|сделк|чек|операци|транзакц|строк|товар|артикул|номенклатур|продукт|менеджер|агент|регион|склад|магазин|order|invoice|doc|document|bill|contract|deal|receipt|transaction|trans|txn|line|item|product|sku|stock|employee|manager|agent|rep|territory|region|store|shop|warehouse|ship|payment|entry|row|record|location|category|post|zip)/;

/**
 * How surely a heading names the clients' ids: `own` decides by itself, `mail` and `bare` («Код», `ID`) have to behave
 * like ids of the clients (`actAsClientIds`).
 */
export function nameIdHeading(heading: string): "own" | "mail" | "bare" | null {
  const words = headingWords(heading);
  const text = words.join(" ");
  if (words.length === 0 || words.length > 5) return null;
  if (words.some((word) => OTHER.test(word))) return null;
  if (words.some((word) => OWN_ID.test(word)) || OWN_PHRASES.test(text)) return "own";
  if (MAIL.test(text)) return "mail";
  const isId =
    words.some((word) => ID.test(word)) ||
    /^(?:customer|client|cust|buyer)(?:id|key|no|code)$/.test(text);
  if (!isId) return null;
  if (words.some((word) => CLIENT.test(word))) return "own";
  return /^(?:id|ид|код|code|key|guid|uuid)$/.test(foldHeading(heading)) ? "bare" : null;
}

/**
 * Do the values of a column called just «Код» or `ID` behave as ids of the clients, in the rows looked at? They do where
 * names that stand several times bring the same id again more often than not; a number of the document is another one
 * each time. Where no name comes again, every id will do.
 */
export function actAsClientIds(
  cells: Cells,
  firstRow: number,
  ids: number,
  names: number
): boolean {
  const idsOfName = new Map<string, Set<string>>();
  const rowsOfName = new Map<string, number>();
  for (const row of sampleRows(cells, firstRow)) {
    const id = cells.values[row]?.[ids];
    const name = cells.values[row]?.[names];
    if (isNothing(id) || isNothing(name) || isError(id) || isError(name)) continue;
    const key = nameKey(shownName(name));
    const known = idsOfName.get(key) ?? new Set<string>();
    known.add(nameKey(shownName(id)));
    idsOfName.set(key, known);
    rowsOfName.set(key, (rowsOfName.get(key) ?? 0) + 1);
  }
  let repeats = 0;
  let otherIds = 0;
  for (const [key, rows] of rowsOfName) {
    repeats += rows - 1;
    otherIds += (idsOfName.get(key)?.size ?? 1) - 1;
  }
  return repeats === 0 || otherIds * 2 < repeats;
}
